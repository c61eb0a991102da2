//! The findings on this schema that have a reason.

use diesel_pg_doctor::Accepted;

const fn reason(check: &'static str, object: &'static str, reason: &'static str) -> Accepted {
    Accepted { check, object, reason }
}

const fn unused(index: &'static str, why: &'static str) -> Accepted {
    reason("indexes-unused", index, why)
}

const IMPLIED: &str = "foreign-keys-implied";
const INTERSECTING: &str = "indexes-intersecting";
const NULLS: &str = "indexes-with-null";

/// A name that the specification gives, and services may look for.
const NAMED: &str = "the specification names it, and a prefix of another index stays where the \
                     specification names it";

/// Few rows without a value: docs/performance.md has the figures.
const FEW_NULLS: &str = "at most one row in eight has no value: narrower, it would save 20 bytes \
                         of WAL a row at most";

/// A table that does not grow with the accounts.
const SMALL: &str = "the table has tens or hundreds of rows, however many accounts there are";

/// The findings of checks of the catalog. A test compares them with what these checks find on a
/// migrated database.
pub const ACCEPTED: &[Accepted] = &[
    reason(
        IMPLIED,
        "ai_model_versions.fk_ai_model_versions_validation_result_id",
        "the specification's own key, whose name services match on; the wider one adds that the \
         result is of that version",
    ),
    reason(
        IMPLIED,
        "projects.fk_projects_workbench_id",
        "the specification's own key, whose name services match on; the wider one adds that the \
         owner is the workbench's",
    ),
    reason(INTERSECTING, "idx_aimodelfeedback_modelversionid", NAMED),
    reason(INTERSECTING, "idx_aimodelversion_modelid", NAMED),
    reason(INTERSECTING, "idx_asset_userid", NAMED),
    reason(INTERSECTING, "idx_assetversion_assetid", NAMED),
    reason(INTERSECTING, "idx_assetversion_projectid", NAMED),
    reason(INTERSECTING, "idx_generationrequest_userid", NAMED),
    reason(INTERSECTING, "idx_teammember_teamid", NAMED),
    reason(INTERSECTING, "idx_template_category_ispublic", NAMED),
    reason(
        INTERSECTING,
        "uq_ai_model_validation_results_id_model_version_id",
        "fk_ai_model_versions_validation_result_id_id references it",
    ),
    reason(
        INTERSECTING,
        "uq_workbenches_id_user_id",
        "fk_projects_workbench_id_user_id references it",
    ),
    reason(NULLS, "idx_ai_model_deployments_deployed_by_user_id", SMALL),
    reason(NULLS, "idx_ai_model_validation_results_validated_by_user_id", SMALL),
    reason(NULLS, "idx_ai_model_versions_created_by_user_id", SMALL),
    reason(NULLS, "idx_ai_model_versions_validation_result_id", SMALL),
    reason(NULLS, "idx_aimodelfeedback_generationrequestid", FEW_NULLS),
    reason(NULLS, "idx_aimodelfeedback_modelversionid", FEW_NULLS),
    reason(NULLS, "idx_asset_generationrequestid", FEW_NULLS),
    reason(NULLS, "idx_asset_versions_created_by_user_id", FEW_NULLS),
    reason(NULLS, "idx_generationrequest_projectid", FEW_NULLS),
    reason(NULLS, "idx_template_tags_gin", FEW_NULLS),
];

/// The indexes that may serve no query, with the words of docs/performance.md.
pub const UNUSED: &[Accepted] = &[
    unused("idx_aimodel_isactive", "nothing: two values, and tens of rows"),
    unused("idx_aimodel_provider_tasktype", "nothing: tens of rows"),
    unused("idx_aimodeldeployment_status", "nothing: hundreds of rows"),
    unused("idx_aimodelvalidationresult_timestamp", "nothing: tens of rows"),
    unused(
        "idx_asset_type",
        "nothing: three values, each with too many rows. The index costs each row of assets",
    ),
    unused(
        "idx_brandkit_fonts_gin",
        "kits by font, as `brand_kits::with_color` finds them by colour",
    ),
    unused(
        "idx_credittransaction_actiontype",
        "nothing: queries by action are for a month, whose partition they read from end to end",
    ),
    unused("idx_project_updatedat", "nothing: projects are listed by account or workbench"),
    unused(
        "idx_session_lastactivity",
        "nothing: a session ends by expires_at. Each use of a session writes to it",
    ),
    unused(
        "idx_template_tags_gin",
        "private templates by tag; `idx_templates_tags_public_gin` has the public ones",
    ),
    unused(
        "idx_template_category_ispublic",
        "nothing: `idx_templates_category_is_public_created_at` leads with its columns",
    ),
    unused(
        "idx_usagelog_actiontype",
        "nothing, for the reason of `idx_credittransaction_actiontype`",
    ),
    unused("idx_user_languagepreference", "nothing: half of the accounts have one value"),
    unused("idx_user_subscriptiontier", "nothing: four values"),
];

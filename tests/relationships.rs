//! Every relationship that the specification's section 5 states, followed in typed code.

use std::collections::BTreeSet;

use creativeflow_schema::models::*;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;

use crate::support::*;
use crate::world::World;

#[test]
fn every_relationship_can_be_followed() {
    let (_db, conn) = &mut migrated();
    let w = &World::new(conn);
    // A second world, none of whose rows may be found.
    World::new(conn);
    // The child and the parent of each.
    let mut followed = BTreeSet::new();

    // Many-to-One and One-to-One, from the side that points, and One-to-Many and One-to-One, from
    // the one that is pointed at: by `belonging_to` where one key alone joins the two.
    macro_rules! belong {
        ($($child:ident in $children:ident belongs to $parent:ident in $parents:ident $(as $Child:ident)?,)+) => {$(
            let what = concat!(stringify!($child), " belongs to ", stringify!($parent));
            let joined = $children::table.inner_join($parents::table).filter($children::id.eq(w.$child.id));
            assert_only(joined.select($parents::id).load(conn), w.$parent.id, what);
            followed.insert((stringify!($children), stringify!($parents)));
            $(
                let found = $Child::belonging_to(&w.$parent).select($children::id).load(conn);
                assert_only(found, w.$child.id, what);
            )?
        )+};
    }

    // In the order of the specification's section.
    belong! {
        brand_kit in brand_kits belongs to user in users as BrandKit,
        brand_kit in brand_kits belongs to team in teams as BrandKit,
        workbench in workbenches belongs to user in users as Workbench,
        workbench in workbenches belongs to brand_kit in brand_kits as Workbench,
        project in projects belongs to workbench in workbenches as Project,
        project in projects belongs to user in users as Project,
        project in projects belongs to template in templates as Project,
        project in projects belongs to brand_kit in brand_kits as Project,
        asset in assets belongs to project in projects as Asset,
        asset in assets belongs to user in users as Asset,
        asset in assets belongs to generation_request in generation_requests as Asset,
        asset_version in asset_versions belongs to asset in assets as AssetVersion,
        asset_version in asset_versions belongs to user in users,
        generation_request in generation_requests belongs to user in users as GenerationRequest,
        generation_request in generation_requests belongs to project in projects as GenerationRequest,
        social_media_connection in social_media_connections belongs to user in users as SocialMediaConnection,
        api_client in api_clients belongs to user in users as ApiClient,
        subscription in subscriptions belongs to user in users as Subscription,
        credit_transaction in credit_transactions belongs to user in users as CreditTransaction,
        credit_transaction in credit_transactions belongs to generation_request in generation_requests as CreditTransaction,
        usage_log in usage_logs belongs to user in users as UsageLog,
        usage_log in usage_logs belongs to generation_request in generation_requests as UsageLog,
        usage_log in usage_logs belongs to api_client in api_clients as UsageLog,
        team in teams belongs to user in users as Team,
        team_member in team_members belongs to team in teams as TeamMember,
        team_member in team_members belongs to user in users,
        session in sessions belongs to user in users as Session,
        notification in notifications belongs to user in users as Notification,
        template in templates belongs to user in users as Template,
        ai_model_version in ai_model_versions belongs to ai_model in ai_models as AiModelVersion,
        ai_model_version in ai_model_versions belongs to user in users,
        ai_model_validation_result in ai_model_validation_results belongs to ai_model_version in ai_model_versions as AiModelValidationResult,
        ai_model_validation_result in ai_model_validation_results belongs to user in users,
        ai_model_deployment in ai_model_deployments belongs to ai_model_version in ai_model_versions as AiModelDeployment,
        ai_model_deployment in ai_model_deployments belongs to user in users,
        ai_model_feedback in ai_model_feedbacks belongs to user in users as AiModelFeedback,
        ai_model_feedback in ai_model_feedbacks belongs to generation_request in generation_requests as AiModelFeedback,
        ai_model_feedback in ai_model_feedbacks belongs to ai_model_version in ai_model_versions as AiModelFeedback,
    }

    // Many-to-Many: an account's teams.
    let joined = TeamMember::belonging_to(&w.user).inner_join(teams::table);
    assert_only(joined.select(teams::id).load(conn), w.team.id, "the teams of a user");
    // The two keys of a request to assets, and the way back.
    for query in [w.generation_request.selected_sample(), w.generation_request.final_asset()] {
        assert_only(query.select(assets::id).load(conn), w.asset.id, "the assets of a request");
    }
    let requests = w.asset.final_asset_of().select(generation_requests::id).load(conn);
    assert_only(requests, w.generation_request.id, "the request of a final asset");
    followed.insert(("generation_requests", "assets"));
    // A version is of an asset, as the world's, or of a project.
    let of_project = NewAssetVersion::builder().project_id(w.project.id).version_number(1);
    let of_project = of_project.build().insert(conn).unwrap().id;
    let versions = AssetVersion::belonging_to(&w.project).select(asset_versions::id).load(conn);
    assert_only(versions, of_project, "the versions of a project");
    let joined = asset_versions::table.inner_join(projects::table);
    assert_only(joined.select(projects::id).load(conn), w.project.id, "the project of a version");
    followed.insert(("asset_versions", "projects"));
    // Two keys join these two, so the other one is followed this way.
    let cleared =
        AiModelVersion::belonging_to(&w.ai_model_validation_result).select(ai_model_versions::id);
    assert_only(cleared.load(conn), w.ai_model_version.id, "the version that a result cleared");
    followed.insert(("ai_model_versions", "ai_model_validation_results"));
    assert_eq!(
        followed,
        specified(),
        "the keys that are followed here, and those of the specification"
    );
}

/// The child and the parent of each key that the specification states.
fn specified() -> BTreeSet<(&'static str, &'static str)> {
    let keys = include_str!("specification/specification.txt").lines().filter_map(|line| {
        let (child, parent) = line.strip_prefix("foreign key ")?.split_once(": ")?;
        Some((child.split_once('.')?.0, parent.split_once('.')?.0))
    });
    keys.collect()
}

#[test]
fn soft_deleted_rows_are_left_out_by_name() {
    let (_db, conn) = &mut migrated();
    let w = World::new(conn);
    // The world's rows have a value in every column, so in deleted_at too.
    assert_eq!(users::table.filter(User::not_deleted()).count().get_result(conn), Ok(0));
    assert_eq!(projects::table.filter(Project::not_deleted()).count().get_result(conn), Ok(0));
    assert_eq!(assets::table.filter(Asset::not_deleted()).count().get_result(conn), Ok(0));

    let restored = ProjectChanges::builder().deleted_at(None).build();
    diesel::update(&w.project).set(restored).execute(conn).unwrap();
    let kept = Project::belonging_to(&w.user).filter(Project::not_deleted()).select(projects::id);
    assert_eq!(kept.load::<ProjectId>(conn).unwrap(), [w.project.id]);
}

#[track_caller]
fn assert_only<T: PartialEq + std::fmt::Debug>(found: QueryResult<Vec<T>>, id: T, what: &str) {
    assert_eq!(found.unwrap(), [id], "{what}");
}

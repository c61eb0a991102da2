//! Every relationship that the specification's section 5 states, followed in typed code.

use std::collections::BTreeSet;

use creativeflow_schema::models::*;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use diesel::prelude::*;

use crate::support::migrated;
use crate::world::World;

#[test]
fn every_relationship_can_be_followed() {
    let (_db, conn) = &mut migrated();
    let w = &World::new(conn);
    // A second world, none of whose rows may be found.
    World::new(conn);
    // The child and the parent of each.
    let mut followed = BTreeSet::new();

    // One-to-Many and One-to-One, from the side that is pointed at.
    macro_rules! has {
        ($($parent:ident has $child:ident: $Child:ident in $children:ident,)+) => {$(
            let found = $Child::belonging_to(&w.$parent).select($children::id).load(conn);
            assert_only(found, w.$child.id, concat!(stringify!($parent), " has ", stringify!($child)));
        )+};
    }
    // Many-to-One and One-to-One, from the side that points.
    macro_rules! belongs_to {
        ($($child:ident in $children:ident belongs to $parent:ident in $parents:ident,)+) => {$(
            let joined = $children::table.inner_join($parents::table).filter($children::id.eq(w.$child.id));
            let found = joined.select($parents::id).load(conn);
            assert_only(found, w.$parent.id, concat!(stringify!($child), " belongs to ", stringify!($parent)));
            followed.insert((stringify!($children), stringify!($parents)));
        )+};
    }

    // 5.1 User; his teams come below.
    has! {
        user has brand_kit: BrandKit in brand_kits,
        user has workbench: Workbench in workbenches,
        user has project: Project in projects,
        user has asset: Asset in assets,
        user has generation_request: GenerationRequest in generation_requests,
        user has social_media_connection: SocialMediaConnection in social_media_connections,
        user has api_client: ApiClient in api_clients,
        user has subscription: Subscription in subscriptions,
        user has credit_transaction: CreditTransaction in credit_transactions,
        user has usage_log: UsageLog in usage_logs,
        user has team: Team in teams,
        user has session: Session in sessions,
        user has notification: Notification in notifications,
        user has template: Template in templates,
        user has ai_model_feedback: AiModelFeedback in ai_model_feedbacks,
    }
    // Many-to-Many: the teams of an account.
    let joined = TeamMember::belonging_to(&w.user).inner_join(teams::table);
    assert_eq!(joined.select(teams::id).load::<TeamId>(conn).unwrap(), [w.team.id]);

    // 5.2 BrandKit, 5.3 Workbench
    belongs_to! {
        brand_kit in brand_kits belongs to user in users,
        brand_kit in brand_kits belongs to team in teams,
        workbench in workbenches belongs to user in users,
        workbench in workbenches belongs to brand_kit in brand_kits,
    }
    has! {
        brand_kit has workbench: Workbench in workbenches,
        brand_kit has project: Project in projects,
        workbench has project: Project in projects,
    }

    // 5.4 Project; the versions of a project come below.
    belongs_to! {
        project in projects belongs to workbench in workbenches,
        project in projects belongs to user in users,
        project in projects belongs to template in templates,
        project in projects belongs to brand_kit in brand_kits,
    }
    has! {
        project has asset: Asset in assets,
        project has generation_request: GenerationRequest in generation_requests,
    }

    // 5.5 Asset
    belongs_to! {
        asset in assets belongs to project in projects,
        asset in assets belongs to user in users,
        asset in assets belongs to generation_request in generation_requests,
    }
    let request: GenerationRequestId =
        w.asset.final_asset_of().select(generation_requests::id).first(conn).unwrap();
    assert_eq!(request, w.generation_request.id);
    followed.insert(("generation_requests", "assets"));
    has! { asset has asset_version: AssetVersion in asset_versions, }

    // 5.6 AssetVersion, of an asset and of a project
    belongs_to! {
        asset_version in asset_versions belongs to asset in assets,
        asset_version in asset_versions belongs to user in users,
    }
    let of_project = NewAssetVersion::builder()
        .project_id(w.project.id)
        .version_number(1)
        .build()
        .insert(conn)
        .unwrap();
    let versions: Vec<AssetVersionId> =
        AssetVersion::belonging_to(&w.project).select(asset_versions::id).load(conn).unwrap();
    assert_eq!(versions, [of_project.id]);
    let project: Vec<ProjectId> =
        asset_versions::table.inner_join(projects::table).select(projects::id).load(conn).unwrap();
    assert_eq!(project, [w.project.id]);
    followed.insert(("asset_versions", "projects"));

    // 5.7 GenerationRequest
    belongs_to! {
        generation_request in generation_requests belongs to user in users,
        generation_request in generation_requests belongs to project in projects,
    }
    has! {
        generation_request has asset: Asset in assets,
        generation_request has credit_transaction: CreditTransaction in credit_transactions,
        generation_request has usage_log: UsageLog in usage_logs,
        generation_request has ai_model_feedback: AiModelFeedback in ai_model_feedbacks,
    }
    for query in [w.generation_request.selected_sample(), w.generation_request.final_asset()] {
        assert_eq!(query.select(assets::id).load::<AssetId>(conn).unwrap(), [w.asset.id]);
    }

    // 5.8 SocialMediaConnection, 5.9 APIClient, 5.10 Subscription
    belongs_to! {
        social_media_connection in social_media_connections belongs to user in users,
        api_client in api_clients belongs to user in users,
        subscription in subscriptions belongs to user in users,
    }
    has! { api_client has usage_log: UsageLog in usage_logs, }

    // 5.11 CreditTransaction, 5.12 UsageLog
    belongs_to! {
        credit_transaction in credit_transactions belongs to user in users,
        credit_transaction in credit_transactions belongs to generation_request in generation_requests,
        usage_log in usage_logs belongs to user in users,
        usage_log in usage_logs belongs to generation_request in generation_requests,
        usage_log in usage_logs belongs to api_client in api_clients,
    }

    // 5.13 Team, 5.14 TeamMember
    has! {
        team has team_member: TeamMember in team_members,
        team has brand_kit: BrandKit in brand_kits,
    }
    belongs_to! {
        team in teams belongs to user in users,
        team_member in team_members belongs to team in teams,
        team_member in team_members belongs to user in users,
    }

    // 5.15 Session, 5.16 Notification, 5.17 Template
    belongs_to! {
        session in sessions belongs to user in users,
        notification in notifications belongs to user in users,
        template in templates belongs to user in users,
    }
    has! { template has project: Project in projects, }

    // 5.18 AIModel, 5.19 AIModelVersion
    has! {
        ai_model has ai_model_version: AiModelVersion in ai_model_versions,
        ai_model_version has ai_model_deployment: AiModelDeployment in ai_model_deployments,
        ai_model_version has ai_model_feedback: AiModelFeedback in ai_model_feedbacks,
        ai_model_version has ai_model_validation_result: AiModelValidationResult in ai_model_validation_results,
    }
    belongs_to! {
        ai_model_version in ai_model_versions belongs to ai_model in ai_models,
        ai_model_version in ai_model_versions belongs to user in users,
    }
    // Two keys join these two, so the other one is followed this way.
    let cleared =
        AiModelVersion::belonging_to(&w.ai_model_validation_result).select(ai_model_versions::id);
    assert_eq!(cleared.load::<AiModelVersionId>(conn).unwrap(), [w.ai_model_version.id]);
    followed.insert(("ai_model_versions", "ai_model_validation_results"));

    // 5.20 AIModelValidationResult, 5.21 AIModelDeployment, 5.22 AIModelFeedback
    belongs_to! {
        ai_model_validation_result in ai_model_validation_results belongs to ai_model_version in ai_model_versions,
        ai_model_validation_result in ai_model_validation_results belongs to user in users,
        ai_model_deployment in ai_model_deployments belongs to ai_model_version in ai_model_versions,
        ai_model_deployment in ai_model_deployments belongs to user in users,
        ai_model_feedback in ai_model_feedbacks belongs to user in users,
        ai_model_feedback in ai_model_feedbacks belongs to generation_request in generation_requests,
        ai_model_feedback in ai_model_feedbacks belongs to ai_model_version in ai_model_versions,
    }
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

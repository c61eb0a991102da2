//! Brand kits, projects, requests and assets.

use creativeflow_schema::models::*;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use diesel::associations::Identifiable;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::{assert_changed, assert_recent, asset};
use crate::support::{lines, migrated};
use crate::world::{World, at, decimal, document, object};

#[test]
fn brand_kits() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, brand_kits: NewBrandKit, BrandKit, BrandKitChanges;
        id id = BrandKitId::now_v7();
        req user_id = a.user.id, b.user.id;
        null team_id = a.team.id, b.team.id;
        req name = "name 1", "name 2";
        req colors = document::<BrandColors>(json!([{"name": "Primary", "hex": "#000001", "mood": "calm"}])), document::<BrandColors>(json!([{"name": "Primary", "hex": "#000002", "mood": "calm"}]));
        req fonts = document::<BrandFonts>(json!([{"name": "Heading", "family": "Inter 1", "weight": 700}])), document::<BrandFonts>(json!([{"name": "Heading", "family": "Inter 2", "weight": 700}]));
        null logos = document::<BrandLogos>(json!([{"name": "Main", "path": "logos/1.png", "format": "png", "dark": true}])), document::<BrandLogos>(json!([{"name": "Main", "path": "logos/2.png", "format": "png", "dark": true}]));
        null style_preferences = document::<StylePreferences>(json!({"tone": "warm 1", "industry": "engines"})), document::<StylePreferences>(json!({"tone": "warm 2", "industry": "engines"}));
        def is_default = true, false, false;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn workbenches() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, workbenches: NewWorkbench, Workbench, WorkbenchChanges;
        id id = WorkbenchId::now_v7();
        req user_id = a.user.id, b.user.id;
        req name = "name 1", "name 2";
        null default_brand_kit_id = a.brand_kit.id, b.brand_kit.id;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn templates() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, templates: NewTemplate, Template, TemplateChanges;
        id id = TemplateId::now_v7();
        null user_id = a.user.id, b.user.id;
        req name = "name 1", "name 2";
        null description = "description 1", "description 2";
        req category = "category 1", "category 2";
        req preview_url = "preview url 1", "preview url 2";
        req source_data = object(json!({"n": 1})), object(json!({"n": 2}));
        null tags = TemplateTags::from(vec!["tag 1".to_owned()]), TemplateTags::from(vec!["tag 2".to_owned()]);
        def is_public = false, true, true;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn projects() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let second_workbench =
        NewWorkbench::builder().user_id(a.user.id).name("second").build().insert(conn).unwrap().id;
    round_trip! { conn, projects: NewProject, Project, ProjectChanges;
        id id = ProjectId::now_v7();
        req workbench_id = a.workbench.id, second_workbench;
        tied user_id = a.user.id;
        null template_id = a.template.id, b.template.id;
        null brand_kit_id = a.brand_kit.id, b.brand_kit.id;
        req name = "name 1", "name 2";
        null target_platform = "target platfor 1", "target platfor 2";
        null collaboration_state = json!({"clock": 1}), json!([1, "two", null]);
        null last_collaborated_at = at(2020, 1), at(2021, 2);
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
        null deleted_at = at(2020, 1), at(2021, 2);
    }
}

#[test]
fn generation_requests() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    let [one, two] = [(); 2].map(|()| asset(conn, &a));
    round_trip! { conn, generation_requests: NewGenerationRequest, GenerationRequest, GenerationRequestChanges;
        id id = GenerationRequestId::now_v7();
        req user_id = a.user.id, b.user.id;
        orphan project_id = a.project.id, b.project.id;
        req input_prompt = "input prompt 1", "input prompt 2";
        null style_guidance = "style guidance 1", "style guidance 2";
        null input_parameters = document::<InputParameters>(json!({"format": "png", "seed": 1})), document::<InputParameters>(json!({"format": "png", "seed": 2}));
        def status = GenerationRequestStatus::Completed, GenerationRequestStatus::Failed, GenerationRequestStatus::Pending;
        null error_message = "error message 1", "error message 2";
        null sample_assets = document::<SampleAssets>(json!([{"id": "00000000-0000-7000-8000-000000000001", "url": "samples/1.png", "resolution": "512x512", "score": 0.5}])), document::<SampleAssets>(json!([{"id": "00000000-0000-7000-8000-000000000002", "url": "samples/1.png", "resolution": "512x512", "score": 0.5}]));
        null selected_sample_id = one, two;
        null final_asset_id = two, one;
        null credits_cost_sample = decimal("12.34"), decimal("56.78");
        null credits_cost_final = decimal("12.34"), decimal("56.78");
        null ai_model_used = "ai model used 1", "ai model used 2";
        null processing_time_ms = 100, 200;
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
    }
}

#[test]
fn assets() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, assets: NewAsset, Asset, AssetChanges;
        id id = AssetId::now_v7();
        null project_id = a.project.id, b.project.id;
        req user_id = a.user.id, b.user.id;
        null generation_request_id = a.generation_request.id, b.generation_request.id;
        req name = "name 1", "name 2";
        req type_ = AssetType::Uploaded, AssetType::Derived;
        req file_path = "file path 1", "file path 2";
        req mime_type = "image/png", "image/svg+xml";
        req format = "png", "svg";
        null resolution = "1920x1080", "512x512";
        def is_final = true, false, false;
        null metadata = object(json!({"n": 1})), object(json!({"n": 2}));
        stamp created_at = at(2020, 1);
        stamp updated_at = at(2020, 1);
        null deleted_at = at(2020, 1), at(2021, 2);
    }
}

#[test]
fn asset_versions_of_an_asset() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, asset_versions: NewAssetVersion, AssetVersion, AssetVersionChanges;
        id id = AssetVersionId::now_v7();
        tied asset_id = a.asset.id;
        req version_number = 8, 9;
        null file_path = "file path 1", "file path 2";
        null state_data = json!({"clock": 1}), json!([1, "two", null]);
        null description = "description 1", "description 2";
        null created_by_user_id = a.user.id, b.user.id;
        stamp created_at = at(2020, 1);
    }
}

#[test]
fn asset_versions_of_a_project() {
    let (_db, conn) = &mut migrated();
    let [a, b] = [(); 2].map(|()| World::new(conn));
    round_trip! { conn, asset_versions: NewAssetVersion, AssetVersion, AssetVersionChanges;
        id id = AssetVersionId::now_v7();
        tied project_id = a.project.id;
        req version_number = 8, 9;
        null file_path = "file path 1", "file path 2";
        null state_data = json!({"clock": 1}), json!([1, "two", null]);
        null description = "description 1", "description 2";
        null created_by_user_id = a.user.id, b.user.id;
        stamp created_at = at(2020, 1);
    }
}

use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::models::{BrandKit, Template, User, Workbench};
use crate::schema::projects;
use crate::types::{BrandKitId, Opaque, ProjectId, TemplateId, UserId, WorkbenchId};

/// A creative project in a workbench, holding its assets and generation requests. Written by the
/// creative services.
///
/// A row of `projects` (specification 5.4; [columns](crate::schema::projects)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = projects, check_for_backend(Pg))]
#[diesel(belongs_to(Workbench), belongs_to(User), belongs_to(Template), belongs_to(BrandKit))]
pub struct Project {
    /// Identifies the project. Made by the database unless the insert brings one.
    pub id: ProjectId,
    /// Workbench that holds the project.
    pub workbench_id: WorkbenchId,
    /// Owner, a copy of the workbench's that the database keeps equal to it.
    pub user_id: UserId,
    /// Template from which the project was started.
    pub template_id: Option<TemplateId>,
    /// Brand kit used instead of the workbench's default.
    pub brand_kit_id: Option<BrandKitId>,
    /// Name of the project, as its owner sees it.
    pub name: String,
    /// Where the result will be published, such as InstagramStory; an open vocabulary.
    pub target_platform: Option<String>,
    /// State of the shared editing (CRDT), opaque to the database.
    pub collaboration_state: Option<Value>,
    /// When `collaboration_state` last changed.
    pub last_collaborated_at: Option<DateTime<Utc>>,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
    /// When the owner discarded the project (soft delete); NULL while it is in use.
    pub deleted_at: Option<DateTime<Utc>>,
}

/// A row to insert into `projects`, made with a builder.
///
/// [`NewProjectBuilder`] has a setter for each column of [`Project`], and says which are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = projects, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewProject {
    #[builder(default = ProjectId::now_v7())]
    pub(super) id: ProjectId,
    workbench_id: WorkbenchId,
    user_id: UserId,
    template_id: Option<TemplateId>,
    brand_kit_id: Option<BrandKitId>,
    name: String,
    target_platform: Option<String>,
    #[builder(into)]
    collaboration_state: Option<Opaque>,
    last_collaborated_at: Option<DateTime<Utc>>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
    deleted_at: Option<DateTime<Utc>>,
}

/// A change to rows of `projects`, made with a builder.
///
/// [`ProjectChangesBuilder`] has a setter for each column of [`Project`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = projects, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct ProjectChanges {
    workbench_id: Option<WorkbenchId>,
    user_id: Option<UserId>,
    template_id: Option<Option<TemplateId>>,
    brand_kit_id: Option<Option<BrandKitId>>,
    name: Option<String>,
    target_platform: Option<Option<String>>,
    #[builder(with = |document: Option<Value>| document.map(Opaque::from))]
    collaboration_state: Option<Option<Opaque>>,
    last_collaborated_at: Option<Option<DateTime<Utc>>>,
    deleted_at: Option<Option<DateTime<Utc>>>,
}

impl Project {
    /// Keeps the rows that are not soft-deleted: `projects::table.filter(Project::not_deleted())`.
    #[must_use]
    pub fn not_deleted() -> diesel::dsl::IsNull<projects::deleted_at> {
        projects::deleted_at.is_null()
    }
}

// Two keys lead to workbenches, so print-schema leaves the choice to us; the second adds only the
// owner.
diesel::joinable!(projects -> crate::schema::workbenches (workbench_id));

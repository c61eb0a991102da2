use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::{BrandKit, User};
use crate::schema::workbenches;
use crate::types::{BrandKitId, UserId, WorkbenchId};

/// A container in which an account keeps its projects. Written by the creative services.
///
/// A row of `workbenches` (specification 5.3; [columns](crate::schema::workbenches)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = workbenches, check_for_backend(Pg))]
#[diesel(belongs_to(User), belongs_to(BrandKit, foreign_key = default_brand_kit_id))]
pub struct Workbench {
    /// Identifies the workbench. Made by the database unless the insert brings one.
    pub id: WorkbenchId,
    /// Account that owns the workbench; a change of owner carries over to its projects.
    pub user_id: UserId,
    /// Name of the workbench, as its owner sees it.
    pub name: String,
    /// Brand kit with which its projects start.
    pub default_brand_kit_id: Option<BrandKitId>,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `workbenches`, made with a builder.
///
/// [`NewWorkbenchBuilder`] has a setter for each column of [`Workbench`], and says which are
/// required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = workbenches, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewWorkbench {
    #[builder(default = WorkbenchId::now_v7())]
    pub(super) id: WorkbenchId,
    user_id: UserId,
    name: String,
    default_brand_kit_id: Option<BrandKitId>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

/// A change to rows of `workbenches`, made with a builder.
///
/// [`WorkbenchChangesBuilder`] has a setter for each column of [`Workbench`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = workbenches, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct WorkbenchChanges {
    user_id: Option<UserId>,
    name: Option<String>,
    default_brand_kit_id: Option<Option<BrandKitId>>,
}

//! Projects: an account's, and a workbench's.

use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use super::cursor::cursor;
use crate::models::Project;
use crate::schema::projects;
use crate::types::{ProjectId, UserId, WorkbenchId};

cursor!(before: projects, Project, ProjectId, created_at);

/// An account's projects that are not in the bin, newest first.
///
/// Served by `idx_project_userid`, which reads all projects of the account.
#[auto_type(no_type_alias)]
pub fn newest_of(user_id: UserId) -> _ {
    let row: AsSelect<Project, Pg> = Project::as_select();
    projects::table
        .filter(projects::user_id.eq(user_id))
        .filter(projects::deleted_at.is_null())
        .order((projects::created_at.desc(), projects::id.desc()))
        .select(row)
}

/// A workbench's projects that are not in the bin, last worked on first.
///
/// Served by `idx_project_workbenchid`, which reads all projects of the workbench.
#[auto_type(no_type_alias)]
pub fn of_workbench(workbench_id: WorkbenchId) -> _ {
    let row: AsSelect<Project, Pg> = Project::as_select();
    projects::table
        .filter(projects::workbench_id.eq(workbench_id))
        .filter(projects::deleted_at.is_null())
        .order((projects::updated_at.desc(), projects::id.desc()))
        .select(row)
}

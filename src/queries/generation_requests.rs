//! Generation requests: the queue, and an account's history.

use chrono::{DateTime, Utc};
use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use super::cursor::cursor;
use super::operators::same;
use crate::models::GenerationRequest;
use crate::schema::generation_requests;
use crate::types::{GenerationRequestId, GenerationRequestStatus, ProjectId, UserId};

cursor!(before: generation_requests, GenerationRequest, GenerationRequestId, created_at);

/// The requests in this status, oldest first. A worker takes its next one with
/// `.limit(1).for_update().skip_locked()` in the transaction that changes the status.
///
/// Served by `idx_generationrequest_status_createdat`.
#[auto_type(no_type_alias)]
pub fn queue(status: GenerationRequestStatus) -> _ {
    let row: AsSelect<GenerationRequest, Pg> = GenerationRequest::as_select();
    generation_requests::table
        .filter(same(generation_requests::status, status))
        .order(generation_requests::created_at)
        .select(row)
}

/// An account's requests before this place in its history, newest first.
///
/// Served by `idx_generation_requests_user_id_created_at_id`.
#[auto_type(no_type_alias)]
pub fn newest_of(user_id: UserId, created_at: DateTime<Utc>, id: GenerationRequestId) -> _ {
    let row: AsSelect<GenerationRequest, Pg> = GenerationRequest::as_select();
    generation_requests::table
        .filter(generation_requests::user_id.eq(user_id))
        .filter(generation_requests::created_at.le(created_at))
        .filter(generation_requests::created_at.lt(created_at).or(generation_requests::id.lt(id)))
        .order((generation_requests::created_at.desc(), generation_requests::id.desc()))
        .select(row)
}

/// A project's requests, newest first.
///
/// Served by `idx_generationrequest_projectid`, which reads all requests of the project.
#[auto_type(no_type_alias)]
pub fn of_project(project_id: ProjectId) -> _ {
    let row: AsSelect<GenerationRequest, Pg> = GenerationRequest::as_select();
    generation_requests::table
        .filter(generation_requests::project_id.eq(project_id))
        .order((generation_requests::created_at.desc(), generation_requests::id.desc()))
        .select(row)
}

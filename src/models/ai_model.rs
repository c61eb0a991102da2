use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::schema::ai_models;
use crate::types::{AiModelId, AiTaskType};

/// An AI model that the platform can use, its own or a provider's. Written by the model operations
/// service.
///
/// A row of `ai_models` (specification 5.18; [columns](crate::schema::ai_models)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Serialize)]
#[diesel(table_name = ai_models, check_for_backend(Pg))]
pub struct AiModel {
    /// Identifies the model. Made by the database unless the insert brings one.
    pub id: AiModelId,
    /// Name of the model, unique.
    pub name: String,
    /// Strengths of the model.
    pub description: Option<String>,
    /// Operator of the model, such as Internal or OpenAI; an open vocabulary.
    pub provider: String,
    /// Task of the model.
    pub task_type: AiTaskType,
    /// True if requests may be sent to the model.
    pub is_active: bool,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `ai_models`, made with a builder.
///
/// [`NewAiModelBuilder`] has a setter for each column of [`AiModel`], and says which are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = ai_models, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewAiModel {
    #[builder(default = AiModelId::now_v7())]
    pub(super) id: AiModelId,
    name: String,
    description: Option<String>,
    provider: String,
    task_type: AiTaskType,
    is_active: Option<bool>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

/// A change to rows of `ai_models`, made with a builder.
///
/// [`AiModelChangesBuilder`] has a setter for each column of [`AiModel`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = ai_models, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct AiModelChanges {
    name: Option<String>,
    description: Option<Option<String>>,
    provider: Option<String>,
    task_type: Option<AiTaskType>,
    is_active: Option<bool>,
}

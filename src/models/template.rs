use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::User;
use crate::schema::templates;
use crate::types::{JsonObject, TemplateId, TemplateTags, UserId};

/// A starting point for projects: the platform's own, or one that an account saved. Written by the
/// creative services.
///
/// A row of `templates` (specification 5.17; [columns](crate::schema::templates)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = templates, check_for_backend(Pg))]
#[diesel(belongs_to(User))]
pub struct Template {
    /// Identifies the template. Made by the database unless the insert brings one.
    pub id: TemplateId,
    /// Account that saved the template; NULL for one of the platform's own.
    pub user_id: Option<UserId>,
    /// Name of the template, as it is listed.
    pub name: String,
    /// Purpose of the template.
    pub description: Option<String>,
    /// Shelf on which the template is listed; an open vocabulary.
    pub category: String,
    /// Address of the preview picture.
    pub preview_url: String,
    /// Layout that the editor opens: an object.
    pub source_data: JsonObject,
    /// Search words: an array of strings, searched by containment.
    pub tags: Option<TemplateTags>,
    /// True if other accounts see the template.
    pub is_public: bool,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `templates`, made with a builder.
///
/// [`NewTemplateBuilder`] has a setter for each column of [`Template`], and says which are
/// required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = templates, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewTemplate {
    #[builder(default = TemplateId::now_v7())]
    pub(super) id: TemplateId,
    user_id: Option<UserId>,
    name: String,
    description: Option<String>,
    category: String,
    preview_url: String,
    source_data: JsonObject,
    tags: Option<TemplateTags>,
    is_public: Option<bool>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

/// A change to rows of `templates`, made with a builder.
///
/// [`TemplateChangesBuilder`] has a setter for each column of [`Template`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = templates, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct TemplateChanges {
    user_id: Option<Option<UserId>>,
    name: Option<String>,
    description: Option<Option<String>>,
    category: Option<String>,
    preview_url: Option<String>,
    source_data: Option<JsonObject>,
    tags: Option<Option<TemplateTags>>,
    is_public: Option<bool>,
}

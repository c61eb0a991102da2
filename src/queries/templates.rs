//! Templates: by tag, by category, and an account's own.

use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use super::cursor::cursor;
use super::operators::same;
use crate::models::Template;
use crate::schema::templates;
use crate::types::{TemplateId, UserId};

cursor!(before: templates, Template, TemplateId, created_at);

/// The public templates with this tag.
///
/// Served by `idx_templates_tags_public_gin`, which finds all of them before the first is given.
#[auto_type(no_type_alias)]
pub fn with_tag<'a>(tag: &'a str) -> _ {
    let row: AsSelect<Template, Pg> = Template::as_select();
    let tags: serde_json::Value = serde_json::json!([tag]);
    templates::table.filter(templates::tags.contains(tags)).filter(templates::is_public).select(row)
}

/// The public templates of this category, newest first.
///
/// Served by `idx_templates_category_is_public_created_at`.
#[auto_type(no_type_alias)]
pub fn in_category<'a>(category: &'a str) -> _ {
    let row: AsSelect<Template, Pg> = Template::as_select();
    templates::table
        .filter(same(templates::category, category))
        .filter(templates::is_public.eq(true))
        .order((templates::created_at.desc(), templates::id.desc()))
        .select(row)
}

/// An account's own templates, newest first.
///
/// Served by `idx_template_userid`.
#[auto_type(no_type_alias)]
pub fn of_user(user_id: UserId) -> _ {
    let row: AsSelect<Template, Pg> = Template::as_select();
    templates::table
        .filter(templates::user_id.eq(user_id))
        .order((templates::created_at.desc(), templates::id.desc()))
        .select(row)
}

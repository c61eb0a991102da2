//! API clients: the check of each API call.

use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;

use super::operators::same;
use crate::models::ApiClient;
use crate::schema::{api_clients, users};

/// The active client with this key, if its account is open: the check that each API call makes.
///
/// Served by `idx_apiclient_apikey_unique` and `users_pkey`.
#[auto_type(no_type_alias)]
pub fn active<'a>(api_key: &'a str) -> _ {
    let row: AsSelect<ApiClient, Pg> = ApiClient::as_select();
    api_clients::table
        .inner_join(users::table)
        .filter(same(api_clients::api_key, api_key))
        .filter(api_clients::is_active)
        .filter(users::deleted_at.is_null())
        .select(row)
}

//! The proof that no row of a partition was changed since it was read.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, SmallInt, Text};
use diesel_pg_session::quote;

use super::Column;
use crate::moving;

/// A value that stays the same until one of a table's rows or columns is changed.
///
/// A change makes a row with a transaction (`xmin`) that was not over when this was first taken. So
/// a row of an earlier transaction was there, and is as it was. If one of these is gone, that shows
/// in the number of rows. A later row may have been there as well. Its place (`ctid`) and its
/// transaction are hashed twice, and the hashes are added up: so the order of the rows does not
/// matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    /// The oldest transaction that was not over when this was first taken.
    since: String,
    /// The number of rows, and the sums of both hashes.
    versions: (i64, String, String),
    columns: Vec<Attribute>,
}

/// A column, and its number: one that was dropped and made again has another.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
struct Attribute {
    #[diesel(sql_type = SmallInt)]
    number: i16,
    #[diesel(embed)]
    column: Column,
}

impl Fingerprint {
    /// Takes it, in a transaction of one snapshot with the settings of
    /// [`surroundings`](diesel_pg_session::surroundings).
    pub(super) fn of(conn: &mut PgConnection, partition: &str) -> QueryResult<Self> {
        let since = moving::since(conn)?;
        Self::since(conn, partition, since)
    }

    /// Returns true if the partition is as it was when this was taken. Asked under a lock against
    /// writers, with the same settings.
    pub(super) fn is_still_of(
        &self,
        conn: &mut PgConnection,
        partition: &str,
    ) -> QueryResult<bool> {
        Ok(Self::since(conn, partition, self.since.clone())? == *self)
    }

    fn since(conn: &mut PgConnection, partition: &str, since: String) -> QueryResult<Self> {
        let query =
            "SELECT attnum AS number, attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
             WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum";
        let columns = diesel::sql_query(query).bind::<Text, _>(partition).load(conn)?;
        let is_new = moving::is_new(&since);
        let query = format!(
            "SELECT count(*), coalesce(sum(hashtidextended(ctid, xmin::text::bigint)) FILTER (WHERE {is_new}), 0)::text,
                coalesce(sum(hashtidextended(ctid, -xmin::text::bigint)) FILTER (WHERE {is_new}), 0)::text
             FROM ONLY {partition}"
        );
        let versions = diesel::dsl::sql::<(BigInt, Text, Text)>(&query).get_result(conn)?;
        Ok(Self { since, versions, columns })
    }

    pub(super) fn rows(&self) -> u64 {
        self.versions.0.unsigned_abs()
    }

    pub(super) fn columns(&self) -> Vec<Column> {
        self.columns.iter().map(|attribute| attribute.column.clone()).collect()
    }

    /// The columns' names for SQL, with commas.
    pub(super) fn list(&self) -> String {
        let names: Vec<String> =
            self.columns.iter().map(|attribute| quote::ident(&attribute.column.name)).collect();
        names.join(", ")
    }
}

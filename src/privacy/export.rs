//! The export of everything that the database holds on a person (GDPR art. 15 and 20).

use std::io::{self, BufWriter, Write};

use chrono::{DateTime, Utc};
use diesel::pg::{PgConnection, PgRowByRowLoadingMode};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text, Timestamptz};
use serde::{Serialize, Serializer};

use super::columns::Table;
use super::error::Error;
use super::registry::{Class, Field};
use super::rules::{Path, Through};
use super::sql::{Relation, Schema, columns};
use crate::session::{Session, quote, surroundings};
use crate::types::UserId;

/// The last line of an export: what is in it, and what was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Manifest {
    /// The account.
    pub account: UserId,
    /// The time of the snapshot. What was committed later is not in the export.
    pub snapshot: DateTime<Utc>,
    /// The tables whose rows can reach a person.
    pub tables: Vec<ExportedTable>,
}

/// A table in the [`Manifest`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ExportedTable {
    /// The table.
    #[serde(serialize_with = "name")]
    pub table: Table,
    /// The number of rows in the export.
    pub rows: u64,
    /// The columns in the export.
    pub columns: Vec<ExportedColumn>,
    /// The columns that were left out.
    pub left_out: Vec<LeftOut>,
    /// The rows that were left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out_rows: Option<LeftOutRows>,
}

/// A column of an [`ExportedTable`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ExportedColumn {
    /// The name.
    pub name: &'static str,
    /// The class.
    pub class: Class,
}

/// A column that an export leaves out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct LeftOut {
    /// The name.
    pub column: String,
    /// The class. `None`: only a detached month has the column, so it has no class.
    pub class: Option<Class>,
    /// The reason.
    pub why: &'static str,
}

/// The rows of a table that an export leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LeftOutRows {
    /// The number of rows.
    pub rows: u64,
    /// The reason.
    pub why: &'static str,
}

/// The reason for which a column is left out.
const SECRET: &str = "a secret signs somebody in, or is one";
const NO_CLASS: &str = "only a detached month has the column, so nothing says what it holds";
/// The reason for which rows are left out.
const OTHERS: &str = "the row names another account, whose data it is";

// Serde passes a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn name<S: Serializer>(table: &Table, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(table.name())
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    row: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

#[derive(QueryableByName)]
struct Snapshot {
    #[diesel(sql_type = Timestamptz)]
    time: DateTime<Utc>,
}

/// Writes everything that the database holds on a person as JSON Lines: a line
/// `{"table": ..., "row": {...}}` for each row, and the [`Manifest`] as `{"manifest": {...}}` in
/// the last line. An export without that line is not whole.
///
/// All rows are of one snapshot, also those of detached months. The server makes the JSON, so a
/// number has the digits that the server writes. One row at a time is in memory. Works on a
/// standby.
///
/// Secrets are left out, and rows that name another account: a version of the person's asset that
/// somebody else made, for example. The manifest has both.
///
/// # Errors
/// - [`Error::Session`]: the connection is in a transaction, whose snapshot may be an old one;
/// - [`Error::NotMigrated`], [`Error::NoAccount`]: there is nothing to export;
/// - [`Error::Write`]: `out` failed;
/// - [`Error::Database`]: the server refused.
pub fn export(
    conn: &mut PgConnection,
    user_id: UserId,
    out: &mut impl Write,
) -> Result<Manifest, Error> {
    let mut conn = Session::open(conn)?;
    let mut out = BufWriter::new(out);
    let manifest = conn.build_transaction().repeatable_read().read_only().run(|conn| {
        let snapshot = snapshot(conn)?;
        let schema = Schema::of(&surroundings::set(conn)?)?;
        let account = format!("SELECT count(*) AS rows FROM {}", schema.table(Table::Users));
        if count(conn, &format!("{account} WHERE id = $1"), user_id)? == 0 {
            return Err(Error::NoAccount(user_id));
        }
        let mut tables: Vec<ExportedTable> = Vec::new();
        for relation in schema.relations(conn)? {
            if relation.table.paths().is_empty() {
                continue;
            }
            let part = write_relation(conn, &schema, &relation, user_id, &mut out)?;
            match tables.last_mut().filter(|last| last.table == part.table) {
                Some(table) => table.add(part),
                None => tables.push(part),
            }
        }
        Ok(Manifest { account: user_id, snapshot, tables })
    })?;
    // After the transaction: whoever has the manifest has all rows.
    let line = serde_json::json!({ "manifest": manifest });
    writeln!(out, "{line}").and_then(|()| out.flush()).map_err(Error::Write)?;
    Ok(manifest)
}

/// Takes the transaction's snapshot. Returns its time, which on a standby is that of the last
/// transaction that was replayed.
fn snapshot(conn: &mut PgConnection) -> QueryResult<DateTime<Utc>> {
    let query = "SELECT COALESCE(CASE WHEN pg_catalog.pg_is_in_recovery()
             THEN pg_catalog.pg_last_xact_replay_timestamp() END, pg_catalog.now()) AS time";
    Ok(diesel::sql_query(query).get_result::<Snapshot>(conn)?.time)
}

fn count(conn: &mut PgConnection, query: &str, user_id: UserId) -> QueryResult<u64> {
    let query = diesel::sql_query(query).bind::<diesel::sql_types::Uuid, _>(user_id.0);
    Ok(query.get_result::<Count>(conn)?.rows.unsigned_abs())
}

/// Writes the person's rows of a table or of a detached month.
fn write_relation(
    conn: &mut PgConnection,
    schema: &Schema,
    relation: &Relation,
    user_id: UserId,
    out: &mut impl Write,
) -> Result<ExportedTable, Error> {
    let table = relation.table;
    let (mut fields, mut left_out): (Vec<_>, Vec<_>) = (Vec::new(), Vec::new());
    for field in table.fields() {
        match field.class {
            Class::Key | Class::Public | Class::Internal | Class::Personal | Class::Sensitive => {
                fields.push(field);
            }
            Class::Secret => left_out.push(LeftOut {
                column: field.name.to_owned(),
                class: Some(field.class),
                why: SECRET,
            }),
        }
    }
    let mut there = fields.clone();
    if relation.is_detached {
        // Such a month may be older than a column, or have one that the table has lost.
        there.retain(|field| relation.has(field));
        left_out.extend(relation.others().map(|name| LeftOut {
            column: name.clone(),
            class: None,
            why: NO_CLASS,
        }));
    }
    let there = columns(there);
    let mut rows = 0;
    for condition in conditions(schema, table) {
        let query = format!(
            "SELECT row_to_json(r)::text AS row FROM (SELECT {there} FROM {} WHERE {condition}) AS r",
            relation.name
        );
        let query = diesel::sql_query(query).bind::<diesel::sql_types::Uuid, _>(user_id.0);
        for row in query.load_iter::<Row, PgRowByRowLoadingMode>(conn)? {
            write_row(out, table, &row?.row).map_err(Error::Write)?;
            rows += 1;
        }
    }
    let left_out_rows = match of_others(schema, table) {
        None => None,
        Some(others) => {
            let query = format!("SELECT count(*) AS rows FROM {} WHERE {others}", relation.name);
            let rows = count(conn, &query, user_id)?;
            (rows > 0).then_some(LeftOutRows { rows, why: OTHERS })
        }
    };
    let columns =
        fields.iter().map(|field| ExportedColumn { name: field.name, class: field.class });
    Ok(ExportedTable { table, rows, columns: columns.collect(), left_out, left_out_rows })
}

/// Writes a line. A value of type `json` may have line ends between its words, where a space means
/// the same. Within a text, JSON has none.
fn write_row(out: &mut impl Write, table: Table, row: &str) -> io::Result<()> {
    write!(out, "{{\"table\":\"{table}\",\"row\":")?;
    if row.contains(['\n', '\r']) {
        out.write_all(row.replace(['\n', '\r'], " ").as_bytes())?;
    } else {
        out.write_all(row.as_bytes())?;
    }
    out.write_all(b"}\n")
}

/// Returns a condition for each way, whose account is `$1`. No row meets two of them. Each is for a
/// query of its own, since one with `OR` between them would use no index.
fn conditions(schema: &Schema, table: Table) -> Vec<String> {
    let mut before: Vec<String> = Vec::new();
    let mut conditions = Vec::new();
    for path in table.paths() {
        let path = own(schema, table, path);
        let not_before = before.iter().map(|one| format!("({one}) IS NOT TRUE"));
        let all: Vec<_> = std::iter::once(path.clone()).chain(not_before).collect();
        conditions.push(all.join(" AND "));
        before.push(path);
    }
    conditions
}

/// Returns the condition for the person's own rows on one way.
fn own(schema: &Schema, table: Table, path: &Path) -> String {
    match path.through {
        Through::Account(column) => format!("{} = $1", quote::ident(column)),
        Through::Parent(column, parent) => {
            let parents = parent.paths().iter().map(|path| own(schema, parent, path));
            let parents = parents.collect::<Vec<_>>().join(" OR ");
            let others = match names_another(table) {
                others if others.is_empty() => String::new(),
                others => format!(" AND NOT ({others})"),
            };
            format!(
                "{} IN (SELECT id FROM {} WHERE {parents}){others}",
                quote::ident(column),
                schema.table(parent)
            )
        }
    }
}

/// Returns the condition for rows that only reach the person through a parent and name another
/// account. `None`: the table can have no such rows.
fn of_others(schema: &Schema, table: Table) -> Option<String> {
    let others = names_another(table);
    let through_parents: Vec<_> = table
        .paths()
        .iter()
        .filter(|path| matches!(path.through, Through::Parent(..)))
        .map(|path| schema.reaches(path))
        .collect();
    if through_parents.is_empty() || others.is_empty() {
        return None;
    }
    let own =
        table.paths().iter().map(|path| format!("({}) IS NOT TRUE", own(schema, table, path)));
    let own = own.collect::<Vec<_>>().join(" AND ");
    Some(format!("({}) AND ({others}) AND {own}", through_parents.join(" OR ")))
}

/// Returns the condition for rows that name another account than `$1`. Empty: no column names one.
fn names_another(table: Table) -> String {
    let names_account = |field: &&Field| field.references == Some(Table::Users);
    let columns = table.fields().iter().filter(names_account).map(|field| {
        let column = quote::ident(field.name);
        format!("{column} IS NOT NULL AND {column} <> $1")
    });
    columns.collect::<Vec<_>>().join(" OR ")
}

impl ExportedTable {
    /// Adds a detached month.
    fn add(&mut self, month: Self) {
        self.rows += month.rows;
        for one in month.left_out {
            if !self.left_out.contains(&one) {
                self.left_out.push(one);
            }
        }
        self.left_out_rows = match (self.left_out_rows, month.left_out_rows) {
            (Some(some), Some(more)) => {
                Some(LeftOutRows { rows: some.rows + more.rows, why: OTHERS })
            }
            (some, more) => some.or(more),
        };
    }
}

//! The rows of a masked copy.

use std::collections::{BTreeMap, BTreeSet};

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Uuid as SqlUuid};
use uuid::Uuid;

use super::super::columns::Table;
use super::super::rules::{Path, Through};
use super::super::sql::Schema;
use super::super::{Error, Field};
use super::masks::{self, column, owners};
use crate::session::quote;
use crate::types::UserId;

/// The choice of accounts.
#[derive(Clone, Debug)]
pub(super) enum Accounts {
    /// So many of them.
    Sample(u32),
    /// These.
    These(BTreeSet<UserId>),
}

/// The rows of a copy, as a condition for each table.
pub(super) struct Chosen<'a> {
    schema: &'a Schema,
    /// The number of accounts.
    pub accounts: u64,
    /// Their ids, as an array in SQL.
    ids: String,
    /// Rows that are there only since others refer to them.
    others: BTreeMap<Table, BTreeSet<Uuid>>,
}

#[derive(QueryableByName)]
struct Id {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
}

impl<'a> Chosen<'a> {
    /// Chooses the accounts, and finds the rows to which their rows refer.
    pub fn find(
        conn: &mut PgConnection,
        schema: &'a Schema,
        accounts: &Accounts,
    ) -> Result<Self, Error> {
        let users = schema.table(Table::Users);
        let found: Vec<Id> = match accounts {
            Accounts::Sample(count) => {
                let order = masks::digest("sample", "id::text");
                diesel::sql_query(format!("SELECT id FROM {users} ORDER BY {order} LIMIT $1"))
                    .bind::<BigInt, _>(i64::from(*count))
                    .load(conn)?
            }
            Accounts::These(ids) => {
                diesel::sql_query(format!("SELECT id FROM {users} WHERE id = ANY ($1)"))
                    .bind::<Array<SqlUuid>, _>(ids.iter().map(|id| id.0).collect::<Vec<_>>())
                    .load(conn)?
            }
        };
        let found: BTreeSet<_> = found.into_iter().map(|row| row.id).collect();
        if let Accounts::These(ids) = accounts
            && let Some(missing) = ids.iter().find(|id| !found.contains(&id.0))
        {
            return Err(Error::NoAccount(*missing));
        }
        let (accounts, ids) = (found.len() as u64, array(&found));
        let mut chosen = Self { schema, accounts, ids, others: BTreeMap::new() };
        chosen.follow(conn)?;
        Ok(chosen)
    }

    /// Follows the foreign keys until no row leads to one that is not chosen.
    fn follow(&mut self, conn: &mut PgConnection) -> QueryResult<()> {
        let mut from: BTreeMap<Table, String> =
            Table::ALL.iter().map(|table| (*table, self.condition(*table, "t"))).collect();
        while !from.is_empty() {
            let mut found: BTreeMap<Table, BTreeSet<Uuid>> = BTreeMap::new();
            for (&table, condition) in &from {
                for (field, parent) in references(table) {
                    let key = quote::ident(field.name);
                    let rows: Vec<Id> = diesel::sql_query(format!(
                        "SELECT DISTINCT t.{key} AS id FROM {} AS t
                         WHERE {condition} AND t.{key} IS NOT NULL AND NOT EXISTS
                            (SELECT FROM {} AS o WHERE o.id = t.{key} AND {})",
                        self.schema.table(table),
                        self.schema.table(parent),
                        self.condition(parent, "o"),
                    ))
                    .load(conn)?;
                    found.entry(parent).or_default().extend(rows.into_iter().map(|row| row.id));
                }
            }
            found.retain(|_, ids| !ids.is_empty());
            from = found.iter().map(|(table, ids)| (*table, is_one_of("t", ids))).collect();
            for (table, ids) in found {
                self.others.entry(table).or_default().extend(ids);
            }
        }
        Ok(())
    }

    /// Returns the condition for the rows of a table that has this alias.
    pub fn condition(&self, table: Table, alias: &str) -> String {
        let mut ways: Vec<_> = table.paths().iter().map(|path| self.reaches(path, alias)).collect();
        // No account owns the row.
        let owners: Vec<_> = owners(table)
            .map(|through| format!("{alias}.{} IS NULL", quote::ident(column(through))))
            .collect();
        ways.push(if owners.is_empty() { "true".to_owned() } else { owners.join(" AND ") });
        ways.extend(self.others.get(&table).map(|ids| is_one_of(alias, ids)));
        format!("({})", ways.join(" OR "))
    }

    fn reaches(&self, path: &Path, alias: &str) -> String {
        match path.through {
            Through::Account(column) => {
                format!("{alias}.{} = ANY ({})", quote::ident(column), self.ids)
            }
            Through::Parent(column, parent) => {
                let inner = format!("{alias}p");
                let ways: Vec<_> =
                    parent.paths().iter().map(|path| self.reaches(path, &inner)).collect();
                format!(
                    "{alias}.{} IN (SELECT {inner}.id FROM {} AS {inner} WHERE {})",
                    quote::ident(column),
                    self.schema.table(parent),
                    ways.join(" OR ")
                )
            }
        }
    }
}

fn references(table: Table) -> impl Iterator<Item = (&'static Field, Table)> {
    table.fields().iter().filter_map(|field| Some((field, field.references?)))
}

fn is_one_of(alias: &str, ids: &BTreeSet<Uuid>) -> String {
    format!("{alias}.id = ANY ({})", array(ids))
}

fn array(ids: &BTreeSet<Uuid>) -> String {
    let ids: Vec<_> = ids.iter().map(ToString::to_string).collect();
    format!("'{{{}}}'::uuid[]", ids.join(","))
}

//! Rows of two accounts beside each other, with a marker of its own in each value that can hold
//! one. All that is known of the tables comes from the catalog, so nothing is shared with the
//! registry.

use std::collections::{BTreeMap, BTreeSet};

use creativeflow_schema::uuid::Uuid;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error};

use super::tables::{Column, Key, Place, columns, keys};
use crate::support::rows::tables;
use crate::support::{execute, lines, migrated};

/// A text that is in one value of the database and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Marker {
    /// The account to which foreign keys lead from the row. `None`: they lead to no account.
    pub account: Option<Uuid>,
    /// The table.
    pub table: String,
    /// The id of the row.
    pub row: String,
    /// The column by which alone the row leads to the account; `None` where each key does that can.
    pub via: Option<String>,
    /// The column that holds the marker.
    pub column: String,
    /// The class in the column's comment.
    pub class: String,
    /// The text, as it is found in `row::text` and in JSON.
    pub text: String,
}

/// The accounts of [`fill`], and the markers in the rows of all three.
pub struct Filled {
    /// Two accounts with the same rows.
    pub accounts: [Uuid; 2],
    /// A third account. Some of its rows are the parents of rows that the two made.
    pub host: Uuid,
    /// The markers.
    pub markers: Vec<Marker>,
}

impl Filled {
    /// The markers in rows of an account.
    pub fn of(&self, account: Uuid) -> impl Iterator<Item = &Marker> {
        self.markers.iter().filter(move |marker| marker.account == Some(account))
    }
}

/// The foreign keys of a row: columns and the ids in them.
type Keys = BTreeMap<String, Uuid>;

struct Filler<'a> {
    conn: &'a mut PgConnection,
    columns: BTreeMap<String, Vec<Column>>,
    keys: Vec<Key>,
    /// The rows that other rows point at, by the place of the account in `LETTERS`, and the table.
    ids: BTreeMap<(usize, String), Uuid>,
    count: usize,
    markers: Vec<Marker>,
}

/// The letters by which the markers of the two accounts and of the host differ.
pub const LETTERS: [char; 3] = ['a', 'b', 'h'];
const HOST: usize = 2;

/// Fills a migrated database: each table gets rows of two accounts through each foreign key that
/// leads to an account at any distance, and one with all keys at once. Partitioned tables get rows
/// in DEFAULT, in a month, and in a month that was detached.
pub fn fill(conn: &mut PgConnection) -> Filled {
    let names = tables(conn);
    let keys = keys(conn);
    let columns = names.iter().map(|table| (table.clone(), columns(conn, table))).collect();
    let ids = (0..LETTERS.len())
        .flat_map(|who| names.iter().map(move |table| ((who, table.clone()), Uuid::now_v7())));
    let ids = ids.collect();
    make_months(conn);
    // So the order of the inserts is free, and no trigger changes what they bring.
    execute(conn, "SET session_replication_role = replica");
    let mut filler = Filler { conn, columns, keys, ids, count: 0, markers: Vec::new() };
    for who in 0..LETTERS.len() {
        for table in &names {
            filler.fill_table(who, table);
        }
    }
    let Filler { ids, markers, keys, .. } = filler;
    execute(conn, "RESET session_replication_role");
    retire_months(conn);
    check(conn, &keys);
    let account = |who| ids[&(who, "users".to_owned())];
    Filled { accounts: [account(0), account(1)], host: account(HOST), markers }
}

impl Filler<'_> {
    fn fill_table(&mut self, who: usize, table: &str) {
        let leading = self.leading(table);
        let required: Vec<String> = self.columns[table]
            .iter()
            .filter(|column| column.required)
            .map(|column| column.name.clone())
            .collect();
        let mut all = Vec::new();
        for key in self.keys.iter().filter(|key| key.table == table) {
            for (column, parent_column) in key.columns.iter().zip(&key.parent_columns) {
                if parent_column == "id" {
                    all.push((column.clone(), key.parent.clone()));
                }
            }
        }
        let leads = table == "users" || !leading.is_empty();
        let account = leads.then(|| self.ids[&(who, "users".to_owned())]);

        // With all keys, or all but one where a CHECK refuses all.
        let own: Keys = all
            .iter()
            .map(|(column, parent)| (column.clone(), self.ids[&(who, parent.clone())]))
            .collect();
        let mut choices = vec![own.clone()];
        for column in own.keys().filter(|column| !required.contains(column)) {
            let mut keys = own.clone();
            keys.remove(column);
            choices.push(keys);
        }
        let id = self.ids[&(who, table.to_owned())];
        let full = choices
            .into_iter()
            .find(|keys| self.insert(who, account, table, id, None, keys, Place::Default))
            .unwrap_or_else(|| panic!("no row can be made for {table}"));
        if self.columns[table].iter().any(|column| column.decides_partition) {
            for place in [Place::Month, Place::Retired] {
                let made = self.insert(who, account, table, Uuid::now_v7(), None, &full, place);
                assert!(made, "no row can be made in a month of {table}");
            }
        }

        // Through each key alone, with a parent of the host's where a CHECK asks for one.
        for via in leading {
            let alone: Keys = own
                .iter()
                .filter(|(column, _)| **column == via || required.contains(column))
                .map(|(column, id)| (column.clone(), *id))
                .collect();
            // A key of two columns, one of them the row's own id, holds for the row with all keys.
            let is_tied = self.keys.iter().any(|key| {
                key.table == table
                    && [&via, "id"].iter().all(|one| key.columns.iter().any(|name| name == one))
            });
            if alone == full || is_tied && full.contains_key(&via) {
                continue;
            }
            let mut choices = vec![alone.clone()];
            for (column, parent) in all.iter().filter(|(column, _)| !alone.contains_key(column)) {
                let mut keys = alone.clone();
                keys.insert(column.clone(), self.ids[&(HOST, parent.clone())]);
                choices.push(keys);
            }
            let made = choices.into_iter().any(|keys| {
                let id = Uuid::now_v7();
                self.insert(who, account, table, id, Some(&via), &keys, Place::Default)
            });
            assert!(made || full.contains_key(&via), "no row of {table} has {via}");
        }
    }

    /// The columns of a table whose key leads to an account, at any distance.
    fn leading(&self, table: &str) -> BTreeSet<String> {
        let mut leading = BTreeSet::from(["users"]);
        while let Some(key) = self
            .keys
            .iter()
            .find(|key| leading.contains(&key.parent[..]) && !leading.contains(&key.table[..]))
        {
            leading.insert(&key.table);
        }
        self.keys
            .iter()
            .filter(|key| key.table == table && leading.contains(&key.parent[..]))
            .filter(|key| key.columns.len() == 1)
            .map(|key| key.columns[0].clone())
            .collect()
    }

    /// Inserts a row; false if a CHECK or a unique index refuses it.
    #[allow(clippy::too_many_arguments)]
    fn insert(
        &mut self,
        who: usize,
        account: Option<Uuid>,
        table: &str,
        id: Uuid,
        via: Option<&str>,
        keys: &Keys,
        place: Place,
    ) -> bool {
        let labels =
            self.columns[table].iter().map(|column| column.labels.len()).max().unwrap_or(0).max(1);
        for number_is_one in [false, true] {
            for label in 0..labels {
                let (mut names, mut values) = (Vec::new(), Vec::new());
                let (mut markers, mut row) = (Vec::new(), id.to_string());
                for column in &self.columns[table] {
                    let is_key = self
                        .keys
                        .iter()
                        .any(|key| key.table == table && key.columns.contains(&column.name));
                    let value = if column.name == "id" && column.sql_type == "uuid" {
                        format!("'{id}'")
                    } else if is_key {
                        keys.get(&column.name).map_or("NULL".to_owned(), |id| format!("'{id}'"))
                    } else {
                        self.count += 1;
                        let (value, marker) =
                            column.value(who, self.count, label, number_is_one, place);
                        if column.in_key && column.category == "N" {
                            row.clone_from(&value);
                        }
                        markers.extend(marker.map(|text| (column, text)));
                        value
                    };
                    names.push(format!("\"{}\"", column.name));
                    values.push(value);
                }
                let insert = format!(
                    "INSERT INTO {table} ({}) VALUES ({})",
                    names.join(", "),
                    values.join(", ")
                );
                match self.conn.batch_execute(&insert) {
                    Ok(()) => {}
                    Err(Error::DatabaseError(
                        DatabaseErrorKind::CheckViolation | DatabaseErrorKind::UniqueViolation,
                        _,
                    )) => continue,
                    Err(error) => panic!("{insert}: {error}"),
                }
                self.markers.extend(markers.into_iter().map(|(column, text)| Marker {
                    account,
                    table: table.to_owned(),
                    row: row.clone(),
                    via: via.map(str::to_owned),
                    column: column.name.clone(),
                    class: column.class.clone(),
                    text,
                }));
                return true;
            }
        }
        false
    }
}

fn partitioned(conn: &mut PgConnection) -> Vec<String> {
    let query = "SELECT relname FROM pg_partitioned_table JOIN pg_class c ON c.oid = partrelid
                 WHERE relnamespace = current_schema()::regnamespace";
    lines(conn, query)
}

fn make_months(conn: &mut PgConnection) {
    for table in partitioned(conn) {
        for (month, next) in [("2018-01", "2018-02"), ("2018-02", "2018-03")] {
            let of = month.replace('-', "_");
            execute(
                conn,
                &format!(
                    "CREATE TABLE partitions.{table}_{of} PARTITION OF {table}
                     FOR VALUES FROM ('{month}-01 00:00Z') TO ('{next}-01 00:00Z')"
                ),
            );
        }
    }
}

/// Detaches the later of the two months as the keeper does: without foreign keys, in `retired`.
fn retire_months(conn: &mut PgConnection) {
    for table in partitioned(conn) {
        let month = format!("{table}_2018_02");
        execute(conn, &format!("ALTER TABLE {table} DETACH PARTITION partitions.{month}"));
        execute(conn, &format!("ALTER TABLE partitions.{month} SET SCHEMA retired"));
        let keys = format!(
            "SELECT quote_ident(conname) FROM pg_constraint WHERE contype = 'f' AND conrelid = 'retired.{month}'::regclass"
        );
        for key in lines(conn, &keys) {
            execute(conn, &format!("ALTER TABLE retired.{month} DROP CONSTRAINT {key}"));
        }
    }
}

/// Fails if a key of a row leads nowhere: they were not checked when the row was made.
fn check(conn: &mut PgConnection, keys: &[Key]) {
    assert!(!keys.is_empty());
    for key in keys {
        let pairs = key.columns.iter().zip(&key.parent_columns);
        let equal: Vec<_> = pairs.map(|(column, of)| format!("c.{column} = p.{of}")).collect();
        let set: Vec<_> =
            key.columns.iter().map(|column| format!("c.{column} IS NOT NULL")).collect();
        let (table, parent) = (&key.table, &key.parent);
        let query = format!(
            "SELECT c::text FROM {table} c WHERE {} AND NOT EXISTS (SELECT FROM {parent} p WHERE {})",
            set.join(" AND "),
            equal.join(" AND ")
        );
        assert_eq!(lines(conn, &query), [""; 0], "{table} {:?}", key.columns);
    }
}

/// Searches each row of each table of each schema but the catalog's, and returns the texts that
/// are in the database, with the tables.
pub fn search<'a>(conn: &mut PgConnection, texts: &[&'a str]) -> BTreeMap<&'a str, Vec<String>> {
    let query = "SELECT format('%I.%I', nspname, relname) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
                 WHERE relkind IN ('r', 'm') AND nspname NOT IN ('pg_catalog', 'information_schema')";
    let mut found = BTreeMap::<_, Vec<_>>::new();
    for table in lines(conn, query) {
        let rows = lines(conn, &format!("SELECT t::text FROM ONLY {table} AS t")).join("\n");
        for text in texts.iter().filter(|text| rows.contains(**text)) {
            found.entry(*text).or_default().push(table.clone());
        }
    }
    found
}

#[test]
fn each_value_that_can_hold_a_marker_has_its_own() {
    let (_db, conn) = &mut migrated();
    let filled = fill(conn);
    let texts: Vec<_> = filled.markers.iter().map(|marker| &marker.text[..]).collect();
    let found = search(conn, &texts);
    for marker in &filled.markers {
        assert_eq!(found[&marker.text[..]].len(), 1, "{marker:?}");
    }
    // In each table, and for both accounts the same.
    for table in tables(conn) {
        let of = |account: Option<Uuid>| {
            let markers = filled.markers.iter().filter(|marker| marker.account == account);
            markers.filter(|marker| marker.table == table).count()
        };
        let [a, b] = filled.accounts.map(|account| of(Some(account)));
        assert_eq!(a, b, "{table}");
        assert!(a > 0 || of(None) > 0, "{table}");
    }
    let places =
        |schema: &str| found.values().filter(|tables| tables[0].starts_with(schema)).count();
    assert!(places("retired.") > 0 && places("partitions.") > places("retired."));
}

//! Rows of two accounts beside each other, with a marker of its own in each value that can hold
//! one. All that is known of the tables comes from the catalog, so nothing is shared with the
//! registry.

use std::collections::{BTreeMap, BTreeSet};

use creativeflow_schema::uuid::Uuid;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error};
use diesel::sql_types::{Array, Bool, Integer, Nullable, Text};

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

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    sql_type: String,
    #[diesel(sql_type = Text)]
    category: String,
    #[diesel(sql_type = Nullable<Integer>)]
    length: Option<i32>,
    #[diesel(sql_type = Bool)]
    required: bool,
    #[diesel(sql_type = Bool)]
    in_key: bool,
    #[diesel(sql_type = Bool)]
    decides_partition: bool,
    #[diesel(sql_type = Bool)]
    is_json_array: bool,
    #[diesel(sql_type = Array<Text>)]
    labels: Vec<String>,
    #[diesel(sql_type = Text)]
    class: String,
}

#[derive(QueryableByName)]
struct Key {
    #[diesel(sql_type = Text)]
    table: String,
    #[diesel(sql_type = Text)]
    parent: String,
    #[diesel(sql_type = Array<Text>)]
    columns: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    parent_columns: Vec<String>,
}

/// The place of a row of a partitioned table.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Default,
    Month,
    Retired,
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
const LETTERS: [char; 3] = ['a', 'b', 'h'];
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

impl Column {
    /// A value in SQL, and the marker in it.
    fn value(
        &self,
        who: usize,
        n: usize,
        label: usize,
        number_is_one: bool,
        place: Place,
    ) -> (String, Option<String>) {
        // No hexadecimal digit is a q or a z, so that no id or hash holds one by accident.
        let marker = format!("q{}{n:05}z", LETTERS[who]);
        match (&self.category[..], &self.sql_type[..]) {
            ("S", _) => {
                let fits = self.length.is_none_or(|length| marker.len() <= length as usize);
                assert!(fits, "{} is too short for a marker", self.name);
                (format!("'{marker}'"), Some(marker))
            }
            ("A", of) => (format!("ARRAY['{marker}']::{of}"), Some(marker)),
            ("U", "jsonb" | "json") => {
                let list =
                    format!(r#"[{{"name": "{marker}", "path": "{marker}", "url": "{marker}"}}]"#);
                let object = format!(r#"{{"text": "{marker}", "deep": {list}}}"#);
                let json = if self.is_json_array { list } else { object };
                (format!("'{json}'"), Some(marker))
            }
            ("U", "uuid") => {
                let id = Uuid::now_v7().to_string();
                (format!("'{id}'"), Some(id))
            }
            ("U", "bytea") => {
                let hex: String = marker.bytes().map(|byte| format!("{byte:02x}")).collect();
                (format!(r"'\x{hex}'"), Some(hex))
            }
            ("D", "date") => {
                let day = creativeflow_schema::chrono::NaiveDate::default()
                    + creativeflow_schema::chrono::Days::new(n as u64);
                (format!("'{day}'"), Some(day.to_string()))
            }
            ("D", _) => {
                // Later than each one before, and with a fraction that is found in any time zone.
                let (days, hours) = (n / 24, n % 24);
                let first = match place {
                    Place::Month if self.decides_partition => "2018-01-01",
                    Place::Retired if self.decides_partition => "2018-02-01",
                    _ => "2019-01-01",
                };
                let days = if first == "2019-01-01" { days } else { days % 27 };
                let rest = format!("{:02}:{:02}.{:05}1", n / 60 % 60, n % 60, n % 100_000);
                let time =
                    format!("timestamptz '{first} {hours:02}:{rest}Z' + {days} * interval '24h'");
                (time, Some(rest))
            }
            ("I", _) => {
                let address = format!("10.{who}.{}.{}", n / 256, n % 256);
                (format!("'{address}'"), Some(address))
            }
            ("E", _) => (format!("'{}'", self.labels[label % self.labels.len()]), None),
            ("B", _) => ("true".to_owned(), None),
            ("N", _) if self.in_key => ((1_000_000 + n).to_string(), None),
            ("N", _) if number_is_one => ("1".to_owned(), None),
            ("N", _) => (n.to_string(), None),
            _ => panic!("tests/privacy/markers.rs has no value of type {}", self.sql_type),
        }
    }
}

fn columns(conn: &mut PgConnection, table: &str) -> Vec<Column> {
    let query = "SELECT attname::text AS name, format_type(atttypid, NULL) AS sql_type,
             typcategory::text AS category, CASE WHEN atttypmod > 4 THEN atttypmod - 4 END AS length,
             attnotnull AS required,
             EXISTS (SELECT FROM pg_index WHERE indrelid = attrelid AND indisprimary AND attnum = ANY (indkey)) AS in_key,
             EXISTS (SELECT FROM pg_partitioned_table WHERE partrelid = attrelid AND attnum = ANY (partattrs)) AS decides_partition,
             EXISTS (SELECT FROM pg_constraint WHERE conrelid = attrelid AND contype = 'c' AND pg_get_constraintdef(oid)
                 LIKE '%jsonb_typeof(' || quote_ident(attname) || ') = ''array''%') AS is_json_array,
             ARRAY(SELECT enumlabel::text FROM pg_enum WHERE enumtypid = atttypid ORDER BY enumsortorder DESC) AS labels,
             coalesce(substring(col_description(attrelid, attnum) FROM '\\[(\\w+)\\]$'), '') AS class
         FROM pg_attribute JOIN pg_type t ON t.oid = atttypid
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum";
    diesel::sql_query(query).bind::<Text, _>(table).load(conn).unwrap()
}

fn keys(conn: &mut PgConnection) -> Vec<Key> {
    let names = |of: &str, relation: &str| {
        format!(
            "ARRAY(SELECT attname::text FROM unnest({of}) WITH ORDINALITY AS k (num, nth)
             JOIN pg_attribute ON attrelid = {relation} AND attnum = num ORDER BY nth)"
        )
    };
    let query = format!(
        "SELECT c.relname::text AS \"table\", p.relname::text AS parent, {} AS columns, {} AS parent_columns
         FROM pg_constraint JOIN pg_class c ON c.oid = conrelid JOIN pg_class p ON p.oid = confrelid
         WHERE contype = 'f' AND conparentid = 0 AND connamespace = current_schema()::regnamespace
         ORDER BY conname",
        names("conkey", "conrelid"),
        names("confkey", "confrelid"),
    );
    diesel::sql_query(query).load(conn).unwrap()
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

//! The rows of earlier releases through the migrations since then: each value of each column is as
//! before, but for those that `tests/migrations/<migration>/after.sql` announces.

use std::collections::{BTreeMap, BTreeSet};

use creativeflow_schema::migrator::{MIGRATIONS, Migrator};

use crate::migrations::rows::{announced, folders};
use crate::support::rows::tables;
use crate::support::*;

/// The rows of a database before a change.
struct Kept {
    /// Each table, with its primary key and its columns.
    tables: BTreeMap<String, (Vec<String>, Vec<String>)>,
}

fn columns(conn: &mut PgConnection, table: &str) -> Vec<String> {
    conn.lines(format!(
        "SELECT quote_ident(attname) FROM pg_attribute
         WHERE attrelid = '{table}'::regclass AND attnum > 0 AND NOT attisdropped"
    ))
}

impl Kept {
    /// Copies the rows of each table to a schema of its own, each value as text.
    fn new(conn: &mut PgConnection) -> Self {
        conn.run("CREATE SCHEMA kept");
        let mut kept = BTreeMap::new();
        for table in tables(conn) {
            let columns = columns(conn, &table);
            let key = conn.lines(format!(
                "SELECT quote_ident(attname) FROM pg_index JOIN pg_attribute ON attrelid = indrelid
                 AND attnum = ANY (indkey) WHERE indrelid = '{table}'::regclass AND indisprimary"
            ));
            let values = columns.iter().map(|column| format!("{column}::text"));
            let values = values.collect::<Vec<_>>().join(", ");
            conn.run(format!("CREATE TABLE kept.{table} AS SELECT {values} FROM {table}"));
            kept.insert(table, (key, columns));
        }
        Self { tables: kept }
    }

    /// Returns the tables that have rows.
    fn filled(&self, conn: &mut PgConnection) -> BTreeSet<String> {
        let filled = self.tables.keys().cloned();
        filled
            .filter(|table| conn.line(format!("SELECT count(*)::text FROM kept.{table}")) != "0")
            .collect()
    }

    /// Returns what has changed: each table or column, with a description.
    fn changes(&self, conn: &mut PgConnection) -> BTreeMap<String, String> {
        let present = tables(conn);
        let mut changes = BTreeMap::new();
        for (table, (key, columns)) in &self.tables {
            let count = |conn: &mut PgConnection, query: String| -> u64 {
                conn.line(format!("SELECT count(*)::text FROM {query}")).parse().unwrap()
            };
            if !present.contains(table) {
                let rows = count(conn, format!("kept.{table}"));
                changes.insert(table.clone(), format!("the table is gone, with {rows} rows"));
                continue;
            }
            let now = self::columns(conn, table);
            let mut compared = Vec::new();
            for column in columns {
                let name = format!("{table}.{}", column.trim_matches('"'));
                if now.contains(column) {
                    compared.push((name, column));
                } else {
                    let values = count(conn, format!("kept.{table} WHERE {column} IS NOT NULL"));
                    let change = format!("the column is gone, with {values} values");
                    changes.insert(name, change);
                }
            }
            // Without its key, no row is found again.
            if !key.iter().all(|column| now.contains(column)) {
                continue;
            }
            let same = key.iter().map(|column| format!("k.{column} = t.{column}::text"));
            let joined = format!(
                "kept.{table} k FULL JOIN {table} t ON {}",
                same.collect::<Vec<_>>().join(" AND ")
            );
            let (first, mut rows) = (&key[0], Vec::new());
            for (side, what) in [("t", "are gone"), ("k", "are new")] {
                let rows_of = count(conn, format!("{joined} WHERE {side}.{first} IS NULL"));
                if rows_of > 0 {
                    rows.push(format!("{rows_of} rows {what}"));
                }
            }
            if !rows.is_empty() {
                changes.insert(table.clone(), rows.join(", "));
            }
            // All columns in one pass.
            let differing = compared.iter().map(|(name, column)| {
                format!(
                    "SELECT '{name}' AS name, format('%s rows differ, such as %L, which was %L',
                    count(*), min(t.{column}::text), min(k.{column})) AS change FROM {joined}
                 WHERE k.{first} IS NOT NULL AND t.{first} IS NOT NULL
                    AND k.{column} IS DISTINCT FROM t.{column}::text HAVING count(*) > 0"
                )
            });
            let differing = differing.collect::<Vec<_>>().join(" UNION ALL ");
            for line in conn.lines(format!("SELECT name || ' ' || change FROM ({differing}) d")) {
                let (name, change) = line.split_once(' ').unwrap();
                changes.insert(name.to_owned(), change.to_owned());
            }
        }
        changes
    }

    /// Returns the changes that nothing announces, and what is announced and did not change.
    fn faults(&self, conn: &mut PgConnection, announced: &BTreeSet<String>) -> Vec<String> {
        let filled = self.filled(conn);
        let changes = self.changes(conn);
        let unannounced = changes.iter().filter(|(name, _)| !announced.contains(*name));
        let mut faults: Vec<_> =
            unannounced.map(|(name, change)| format!("{name}: {change}")).collect();
        let stale = announced.iter().filter(|name| {
            let table = name.split('.').next().unwrap_or_default();
            !changes.contains_key(*name) && filled.contains(table)
        });
        faults.extend(stale.map(|name| format!("{name}: nothing has changed")));
        faults
    }
}

#[test]
fn no_migration_since_a_release_loses_a_value() {
    let mut filled = BTreeSet::new();
    for release in super::releases() {
        let (db, conn) = &mut super::restored(&release);
        let kept = Kept::new(conn);
        filled.extend(kept.filled(conn));
        let applied = Migrator::new(MIGRATIONS).run_pending(db.url()).unwrap().applied;
        let mut announced = BTreeSet::new();
        for (folder, migration) in folders() {
            if applied.iter().any(|one| one.name == migration.name()) {
                let after = std::fs::read_to_string(folder.join("after.sql")).unwrap();
                announced.extend(self::announced(&after));
            }
        }
        let what = release.display();
        println!("{what}: {} migrations", applied.len());
        assert_eq!(
            kept.faults(conn, &announced),
            [""; 0],
            "{what}: see tests/migrations/rows.rs for how a migration announces a change"
        );
    }
    // A table that came since has no rows of a release.
    let released = super::names::last_names().iter();
    let released = released.filter_map(|name| name.strip_prefix("table ")?.split(": ").next());
    let without: Vec<_> = released.filter(|table| !filled.contains(*table)).collect();
    assert!(without.is_empty(), "no release has a row of {without:?}");
}

#[test]
fn a_lost_value_is_named_by_table_and_column() {
    let (_db, conn) = &mut super::restored(&super::releases().pop().unwrap());
    let kept = Kept::new(conn);
    let none = BTreeSet::new();
    assert_eq!(kept.faults(conn, &none), [""; 0]);
    for (migration, name, change) in [
        (
            "UPDATE asset_versions SET file_path = left(file_path, 3)
             WHERE id = (SELECT id FROM asset_versions WHERE file_path IS NOT NULL LIMIT 1)",
            "asset_versions.file_path",
            "1 rows differ, such as ",
        ),
        (
            "ALTER TABLE usage_logs ALTER credits_cost TYPE DECIMAL(10, 1)",
            "usage_logs.credits_cost",
            "",
        ),
        ("UPDATE asset_versions SET description = NULL", "asset_versions.description", ""),
        (
            "ALTER TABLE sessions DROP COLUMN device_info",
            "sessions.device_info",
            "the column is gone, with ",
        ),
        (
            "ALTER TABLE sessions RENAME device_info TO device",
            "sessions.device_info",
            "the column is gone, with ",
        ),
        ("DELETE FROM ai_model_feedbacks", "ai_model_feedbacks", ""),
        ("DROP TABLE ai_model_feedbacks", "ai_model_feedbacks", "the table is gone, with "),
        (
            "INSERT INTO ai_models (name, provider, task_type) VALUES ('a', 'b', 'TextGeneration')",
            "ai_models",
            "1 rows are new",
        ),
    ] {
        conn.test_transaction::<_, diesel::result::Error, _>(|conn| {
            conn.run(migration);
            let faults = kept.faults(conn, &none);
            let [fault] = &faults[..] else { panic!("{migration}: {faults:?}") };
            assert!(fault.starts_with(&format!("{name}: {change}")), "{migration}: {fault}");
            let announced = BTreeSet::from([name.to_owned()]);
            assert_eq!(kept.faults(conn, &announced), [""; 0], "{migration}");
            Ok(())
        });
    }
    let stale = BTreeSet::from(["users.full_name".to_owned()]);
    assert_eq!(kept.faults(conn, &stale), ["users.full_name: nothing has changed"]);
    conn.run("ALTER TABLE users ADD phone VARCHAR(20)");
    assert_eq!(kept.faults(conn, &none), [""; 0], "a new column");
}

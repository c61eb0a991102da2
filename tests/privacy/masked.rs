//! Masked copies: what is in one, that psql loads it, and what stops it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::sync::OnceLock;

use creativeflow_fixtures::Population;
use creativeflow_schema::database::Select;
use creativeflow_schema::migrator::run_pending;
use creativeflow_schema::models::*;
use creativeflow_schema::privacy::masked::{Copied, MaskedCopy};
use creativeflow_schema::privacy::{Error, Table};
use creativeflow_schema::schema::*;
use creativeflow_schema::testing::TestDatabase;
use creativeflow_schema::types::UserId;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{QueryFragment, QueryId};

use super::markers;
use crate::catalogue::{self, Visitor};
use crate::cli::{on, out, refused};
use crate::support::rows::tables;
use crate::support::{execute, lines, migrated, program};

pub const SALT: &str = "a salt for the tests";
const USERS: u32 = 60;

/// Writes a copy, and returns it with what is said of it.
pub fn copy(conn: &mut PgConnection, copy: &MaskedCopy) -> (String, Copied) {
    let mut script = Vec::new();
    let copied = copy.write(conn, &mut script).unwrap();
    (String::from_utf8(script).unwrap(), copied)
}

/// Loads a copy as docs/operations.md does.
#[track_caller]
pub fn load(url: &str, script: &str) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(script.as_bytes()).unwrap();
    let mut psql = program("psql");
    psql.args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f"]).arg(file.path()).arg(url);
    let output = psql.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A population. Some of its projects were deleted, so that requests are without one.
pub fn source() -> PgConnection {
    static SOURCE: OnceLock<TestDatabase> = OnceLock::new();
    let db = SOURCE.get_or_init(|| {
        let (db, conn) = &mut migrated();
        Population::with_users(USERS).fill(conn, |_| ()).unwrap();
        execute(
            conn,
            "DELETE FROM projects WHERE id IN
                (SELECT project_id FROM generation_requests ORDER BY id LIMIT 3)",
        );
        std::mem::replace(db, TestDatabase::empty().unwrap())
    });
    db.connect().unwrap()
}

/// A copy of all accounts of the source, loaded.
pub fn loaded() -> PgConnection {
    static LOADED: OnceLock<TestDatabase> = OnceLock::new();
    let db = LOADED.get_or_init(|| {
        let (script, _) = copy(&mut source(), &MaskedCopy::sample(USERS * 2).salt(SALT));
        let (db, conn) = &mut migrated();
        load(db.url(), &script);
        execute(conn, "VACUUM (ANALYZE)");
        std::mem::replace(db, TestDatabase::empty().unwrap())
    });
    db.connect().unwrap()
}

fn count(conn: &mut PgConnection, query: &str) -> i64 {
    lines(conn, &format!("SELECT ({query})::text")).remove(0).parse().unwrap()
}

/// The source's ids of each kind, and any other UUIDs that it holds.
fn uuids(conn: &mut PgConnection) -> BTreeSet<String> {
    let all = tables(conn).into_iter().flat_map(|table| {
        lines(
            conn,
            &format!(
                "SELECT DISTINCT m.found[1] FROM {table} AS t, regexp_matches(t::text,
                    '[0-9a-f]{{8}}-[0-9a-f]{{4}}-[0-9a-f]{{4}}-[0-9a-f]{{4}}-[0-9a-f]{{12}}', 'g') AS m (found)"
            ),
        )
    });
    all.collect()
}

/// A role that owns what it makes and has no other right.
struct Owner<'a> {
    db: &'a TestDatabase,
    name: String,
}

impl<'a> Owner<'a> {
    fn of(db: &'a TestDatabase) -> Self {
        let conn = &mut db.connect().unwrap();
        let database = lines(conn, "SELECT current_database()::text").remove(0);
        let name = format!("owner_of_{database}");
        execute(
            conn,
            &format!(
                "CREATE ROLE {name} LOGIN; GRANT CREATE ON DATABASE {database} TO {name};
                 GRANT ALL ON SCHEMA public TO {name}"
            ),
        );
        Self { db, name }
    }

    fn url(&self) -> String {
        let (scheme, rest) = self.db.url().split_once("://").unwrap();
        let rest = rest.split_once('@').map_or(rest, |(_, rest)| rest);
        format!("{scheme}://{}@{rest}", self.name)
    }
}

impl Drop for Owner<'_> {
    fn drop(&mut self) {
        let drop = format!("DROP OWNED BY {name} CASCADE; DROP ROLE {name}", name = self.name);
        execute(&mut self.db.connect().unwrap(), &drop);
    }
}

#[test]
fn a_copy_has_no_marker_and_no_id_of_its_source_and_an_ordinary_owner_loads_it() {
    let (_db, conn) = &mut migrated();
    let filled = markers::fill(conn);
    let ids = uuids(conn);
    assert!(ids.len() > filled.accounts.len());
    for accounts in [vec![filled.accounts[0]], vec![filled.accounts[1], filled.host]] {
        let what = MaskedCopy::of(accounts.into_iter().map(UserId)).salt(SALT);
        let (script, copied) = copy(conn, &what);
        let leaks = filled.markers.iter().filter(|marker| {
            // Times are moved in each class, and are found without their day and hour.
            let is_kept =
                ["public", "internal"].contains(&&marker.class[..]) && !marker.text.contains(':');
            !is_kept && script.contains(&marker.text)
        });
        assert_eq!(leaks.collect::<Vec<_>>(), [] as [&markers::Marker; 0]);
        let leaks = ids.iter().filter(|id| script.contains(&id[..]));
        assert_eq!(leaks.collect::<Vec<_>>(), [] as [&String; 0]);
        assert!(!script.contains(SALT));
        for (table, rows) in &copied.rows {
            assert!(*rows > 0, "{table}");
        }

        let db = TestDatabase::empty().unwrap();
        let owner = Owner::of(&db);
        let target = &mut creativeflow_schema::connect(&owner.url()).unwrap();
        run_pending(&mut *target).unwrap();
        load(&owner.url(), &script);
        for (table, rows) in copied.rows {
            let query = format!("SELECT count(*) FROM {table}");
            assert_eq!(count(target, &query), i64::try_from(rows).unwrap(), "{table}");
        }
        let drift = on(&owner.url(), &["check", "--drift"]);
        assert_eq!(drift.status.code(), Some(0), "{}", out(&drift));
    }
}

/// The rows that a copy of these accounts shall have, found by the source's own keys, row by row.
fn expected(conn: &mut PgConnection, accounts: &[UserId]) -> BTreeMap<String, usize> {
    let accounts: Vec<_> = accounts.iter().map(ToString::to_string).collect();
    let accounts = format!("ANY ('{{{}}}'::uuid[])", accounts.join(", "));
    let mut rows = BTreeSet::new();
    for table in tables(conn) {
        let condition = match &table[..] {
            "users" => format!("id = {accounts}"),
            "teams" => format!("owner_id = {accounts}"),
            "templates" => format!("user_id = {accounts} OR user_id IS NULL"),
            "asset_versions" => format!(
                "created_by_user_id = {accounts}
                 OR asset_id IN (SELECT id FROM assets WHERE user_id = {accounts})
                 OR project_id IN (SELECT id FROM projects WHERE user_id = {accounts})"
            ),
            "ai_models"
            | "ai_model_versions"
            | "ai_model_validation_results"
            | "ai_model_deployments" => "true".to_owned(),
            _ => format!("user_id = {accounts}"),
        };
        let query = format!("SELECT '{table} ' || id FROM {table} WHERE {condition}");
        rows.extend(lines(conn, &query));
    }
    let keys = lines(
        conn,
        "SELECT format('SELECT ''%s '' || id || '' %s '' || %I FROM %s WHERE %I IS NOT NULL',
            conrelid::regclass, confrelid::regclass, attname, conrelid::regclass, attname)
         FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
         WHERE contype = 'f' AND conparentid = 0 AND cardinality(conkey) = 1
            AND connamespace = current_schema()::regnamespace",
    );
    let mut leads: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in keys.iter().flat_map(|key| lines(conn, key)) {
        let (at, _) = line.match_indices(' ').nth(1).unwrap();
        leads.entry(line[..at].to_owned()).or_default().push(line[at + 1..].to_owned());
    }
    let mut new: Vec<String> = rows.iter().cloned().collect();
    while let Some(row) = new.pop() {
        for other in leads.get(&row).into_iter().flatten() {
            if rows.insert(other.clone()) {
                new.push(other.clone());
            }
        }
    }
    rows.iter().fold(BTreeMap::new(), |mut counts, row| {
        *counts.entry(row.split(' ').next().unwrap().to_owned()).or_default() += 1;
        counts
    })
}

#[test]
fn a_copy_has_the_rows_that_reach_its_accounts_and_all_to_which_they_refer() {
    let conn = &mut source();
    // A member of another's team, and work in another's project.
    let population = Population::with_users(USERS);
    let accounts = [7, 30].map(|n| population.user_id(n));
    for accounts in [&accounts[..], &accounts[..1], &[]] {
        let (_, copied) = copy(conn, &MaskedCopy::of(accounts.iter().copied()));
        let rows: BTreeMap<_, _> = copied
            .rows
            .iter()
            .filter(|(_, rows)| *rows > 0)
            .map(|(table, rows)| (table.to_string(), usize::try_from(*rows).unwrap()))
            .collect();
        assert_eq!(rows, expected(conn, accounts));
        assert_eq!(copied.accounts, accounts.len() as u64);
    }
    let (_, copied) = copy(conn, &MaskedCopy::sample(5));
    let users = copied.rows.iter().find(|(table, _)| *table == Table::Users).unwrap().1;
    assert!(copied.accounts == 5 && (5..u64::from(USERS)).contains(&users), "{users}");
}

#[test]
fn the_same_salt_gives_the_same_copy_and_another_one_another() {
    let conn = &mut source();
    let script = |copied: &MaskedCopy| copy(&mut source(), copied).0;
    let one = script(&MaskedCopy::sample(3).salt(SALT));
    assert_eq!(one, script(&MaskedCopy::sample(3).salt(SALT)));
    let these: Vec<_> = (0..3).map(|n| Population::with_users(USERS).user_id(n)).collect();
    let salted = |salt: &str| script(&MaskedCopy::of(these.clone()).salt(salt));
    let [one, other] = [SALT, "another salt of the tests"].map(salted);
    let lines_of = |script: &str| script.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let both: Vec<_> = lines_of(&one).intersection(&lines_of(&other)).cloned().collect();
    let is_data = |line: &&String| line.contains('\t');
    assert_eq!(both.iter().filter(is_data).collect::<Vec<_>>(), [] as [&String; 0]);
    let random = || script(&MaskedCopy::of(these.clone()));
    assert_ne!(random(), random());
    assert!(matches!(
        MaskedCopy::sample(1).salt("short").write(conn, &mut Vec::new()),
        Err(Error::ShortSalt { .. })
    ));
    assert!(!format!("{:?}", MaskedCopy::sample(1).salt(SALT)).contains(SALT));
}

#[test]
fn the_models_read_every_row_of_a_copy() {
    let conn = &mut loaded();
    macro_rules! read {
        ($($table:ident($($key:ident: $Key:ty),+) $Row:ident, $New:ident, $Changes:ident;)+) => {$(
            let rows: Vec<$Row> = $table::table.select($Row::as_select()).load(conn).unwrap();
            assert!(!rows.is_empty(), "the copy has no {}", stringify!($table));
            let row = &rows[rows.len() / 2];
            assert_eq!($Row::find($(row.$key),+).first(conn).unwrap().id, row.id);
        )+};
    }
    creativeflow_schema::for_each_table!(read);
}

#[test]
fn the_queries_of_the_catalogue_run_on_a_copy() {
    struct Explained(usize);
    impl Visitor for Explained {
        fn visit<Q: QueryFragment<Pg> + QueryId + Select>(
            &mut self,
            conn: &mut PgConnection,
            name: &str,
            _bound: u32,
            query: Q,
        ) {
            assert!(catalogue::pages(&catalogue::explain(conn, query)) > 0.0, "{name}");
            self.0 += 1;
        }
    }
    let mut explained = Explained(0);
    let population = Population::with_users(USERS);
    catalogue::each(&population, &mut loaded(), &mut explained);
    assert!(explained.0 > 0);
}

#[test]
fn a_column_that_the_registry_does_not_have_stops_a_copy_before_it_is_written() {
    let (db, conn) = &mut migrated();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.sql");
    let to = path.to_str().unwrap();
    let copied = || on(db.url(), &["copy", "--masked", "--output", to]);
    for (change, says, back) in [
        (
            "ALTER TABLE teams ADD COLUMN motto VARCHAR(20)",
            "teams.motto (character varying(20)) has no class",
            "ALTER TABLE teams DROP COLUMN motto",
        ),
        (
            "ALTER TABLE sessions ALTER ip_address TYPE VARCHAR(60)",
            "sessions.ip_address is character varying(60), not character varying(45)",
            "ALTER TABLE sessions ALTER ip_address TYPE VARCHAR(45)",
        ),
        (
            "COMMENT ON COLUMN users.email IS 'Address. [secret]'",
            "users.email has the class secret, not personal",
            "COMMENT ON COLUMN users.email IS 'Address. [personal]'",
        ),
        ("ALTER TABLE teams DROP COLUMN name", "teams.name is missing", "SELECT 1"),
    ] {
        execute(conn, change);
        let (code, said) = refused(&copied());
        assert_eq!((code, said.starts_with(says)), (3, true), "{said}");
        assert!(!path.exists());
        let mut script = Vec::new();
        MaskedCopy::sample(1).write(conn, &mut script).unwrap_err();
        assert!(script.is_empty());
        execute(conn, back);
    }
    let empty = TestDatabase::empty().unwrap();
    assert_eq!(refused(&on(empty.url(), &["copy", "--masked"])).0, 3);
}

#[test]
fn a_row_for_which_the_server_fails_midway_is_an_error_with_its_reason() {
    let (db, conn) = &mut migrated();
    execute(
        conn,
        "INSERT INTO users (email, last_login_at) SELECT n || '@example.com', now()
            FROM generate_series(1, 1000) AS n;
         INSERT INTO users (email, last_login_at) VALUES ('ada@example.com', '4714-11-24 BC')",
    );
    let error = MaskedCopy::sample(2000).write(conn, &mut Vec::new()).unwrap_err().to_string();
    assert!(error.contains("timestamp out of range"), "{error}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.sql");
    let args = ["copy", "--masked", "--accounts", "2000", "--output", path.to_str().unwrap()];
    let (code, said) = refused(&on(db.url(), &args));
    assert_eq!((code, said.contains("timestamp out of range")), (1, true), "{said}");
    assert!(!path.exists());
}

#[test]
fn the_command_writes_a_file_that_others_cannot_read_and_refuses_what_it_cannot_do() {
    let (db, conn) = &mut migrated();
    execute(conn, "INSERT INTO users (email) VALUES ('ada@example.com')");
    let id = lines(conn, "SELECT id::text FROM users").remove(0);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.sql");
    let to = path.to_str().unwrap();

    let said = out(&on(db.url(), &["copy", "--masked", "--account", &id, "--output", to]));
    assert_eq!(said, format!("wrote {to}: 1 account, 1 row\n"));
    let mode = path.metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written.ends_with("COMMIT;\n") && !written.contains("ada@"), "{written}");
    let salted =
        |args: &[&str]| on(db.url(), &[&["copy", "--masked", "--salt", SALT], args].concat());
    assert_eq!(out(&salted(&[])), out(&salted(&["--accounts", "1"])));

    let other = "00000000-0000-0000-0000-000000000001";
    for (args, code, says) in [
        (&["copy"][..], 2, "give --masked"),
        (&["copy", "--masked", "--salt", "too short a one"], 2, "at least 16 characters"),
        (&["copy", "--masked", "--accounts", "1", "--account", &id], 2, "cannot be used with"),
        (&["copy", "--masked", "--output", to], 1, "exists"),
        (&["copy", "--masked", "--account", other], 1, other),
    ] {
        let (exited, said) = refused(&on(db.url(), args));
        assert_eq!((exited, said.contains(says)), (code, true), "{args:?}: {said}");
        assert!(!said.contains("too short a one"));
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), written, "an existing file stays");
    let mixed = on(db.url(), &["copy", "--masked", "--json"]);
    assert_eq!(mixed.status.code(), Some(2), "{}", out(&mixed));
    let json = folder.path().join("other.sql");
    let args = ["copy", "--masked", "--json", "--output", json.to_str().unwrap()];
    let said: serde_json::Value = serde_json::from_str(&out(&on(db.url(), &args))).unwrap();
    assert_eq!((&said["accounts"], &said["rows"]["users"]), (&1.into(), &1.into()));
}

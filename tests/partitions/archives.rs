//! The files of an archive's folder, and work that is not done twice.

use std::io::{self, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use creativeflow_schema::migrator::{MIGRATIONS, Migrator};
use creativeflow_schema::partitions::*;
use creativeflow_schema::uuid::Uuid;
use devdb::Server;

use super::retire::{only, with_a_year};
use super::{contents, count, insert, insert_user, manager, month, partitions, policy, with_user};
use crate::cli::{on, out};
use crate::quote::HOSTILE;
use crate::support::*;

pub(super) const LOGS: PartitionedTable = USAGE_LOGS;

fn files(folder: &Path) -> Vec<String> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    files
}

/// Reads what a function gives.
struct Reads<F>(F);

impl<F: FnMut(&mut [u8]) -> io::Result<usize>> Read for Reads<F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        (self.0)(buffer)
    }
}

#[test]
fn files_are_for_their_owner_alone() {
    let (db, _conn) = &mut with_a_year();
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o750)).unwrap();
    let place = folder.path().to_str().unwrap();
    out(&on(db.url(), &["partitions", "archive", "usage_logs", "2025-12", "--archive", place]));
    let names = files(folder.path());
    assert_eq!(names.len(), 2, "{names:?}");
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    for name in names {
        assert_eq!(mode(&folder.path().join(&name)), 0o600, "{name}");
    }
    assert_eq!(mode(folder.path()), 0o750);

    // While it is written, too.
    let archive = FileArchive::new(folder.path());
    let partial = folder.path().join("x.copy.partial");
    let mut left = 4;
    let mut looks = Reads(|buffer: &mut [u8]| {
        assert_eq!(mode(&partial), 0o600);
        buffer[0] = b'x';
        left -= 1;
        Ok(usize::from(left >= 0))
    });
    archive.store("x.copy", &mut looks).unwrap();
    assert_eq!(std::fs::read(folder.path().join("x.copy")).unwrap(), b"xxxx");
    // Neither what is there is written over, nor what a link points at.
    std::fs::write(folder.path().join("kept"), "kept").unwrap();
    std::os::unix::fs::symlink("kept", folder.path().join("y.copy.partial")).unwrap();
    for name in ["x.copy", "y.copy", "../y.copy", "a/b", "", ".."] {
        archive.store(name, &mut &b"other"[..]).unwrap_err();
    }
    assert_eq!(std::fs::read(folder.path().join("x.copy")).unwrap(), b"xxxx");
    assert_eq!(std::fs::read(folder.path().join("kept")).unwrap(), b"kept");
}

#[test]
fn what_cannot_be_stored_whole_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let archive = FileArchive::new(folder.path());
    let mut is_full = false;
    let mut fails = Reads(|_: &mut [u8]| {
        is_full = !is_full;
        if is_full { Ok(3) } else { Err(io::Error::other("no space left on device")) }
    });
    archive.store("x.copy", &mut fails).unwrap_err();
    assert_eq!(files(folder.path()), [""; 0]);
    let caught = std::panic::catch_unwind(|| {
        archive.store("x.copy", &mut Reads(|_: &mut [u8]| panic!("a listener's fault")))
    });
    assert!(caught.is_err());
    assert_eq!(files(folder.path()), [""; 0]);
    archive.store("x.copy", &mut &b"rows\n"[..]).unwrap();
    assert_eq!(files(folder.path()), ["x.copy"]);
}

/// A database of an encoding of its own, with December 2025 in `usage_logs`.
struct Encoded {
    name: String,
    url: String,
}

impl Encoded {
    fn new(encoding: &str) -> (Self, PgConnection) {
        let server = Server::shared().unwrap();
        let name = format!("encoded_{}", Uuid::now_v7().simple());
        let mut admin = creativeflow_schema::connect(&server.url("postgres")).unwrap();
        admin.run(format!(
            "CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'"
        ));
        let url = server.url(&name);
        Migrator::new(MIGRATIONS).run_pending(&url).unwrap();
        let mut conn = creativeflow_schema::connect(&url).unwrap();
        insert_user(&mut conn);
        conn.run(insert(
                LOGS,
                "SELECT '2025-12-05Z'::timestamptz + i * interval '1 hour' FROM generate_series(1, 40) AS i",
            ));
        manager().ensure(&mut conn).unwrap();
        (Self { name, url }, conn)
    }
}

impl Drop for Encoded {
    fn drop(&mut self) {
        let server = Server::shared().unwrap();
        let mut admin = creativeflow_schema::connect(&server.url("postgres")).unwrap();
        admin.run(format!("DROP DATABASE {} WITH (FORCE)", self.name));
    }
}

#[test]
fn databases_of_every_encoding_have_archives() {
    for (encoding, bytes) in [
        ("SQL_ASCII", r"decode('c3a9ff80fe5c0a09', 'hex')"),
        ("LATIN1", r"decode('e9fffe805c0a09', 'hex')"),
        ("EUC_JP", r"decode('a4a2b0a15c0a', 'hex')"),
        ("UTF8", r"decode('c3a9f09f98805c0a', 'hex')"),
    ] {
        let (db, conn) = &mut Encoded::new(encoding);
        let partition = "partitions.usage_logs_2025_12";
        conn.run(format!("UPDATE {partition} SET action_type = convert_from({bytes}, '{encoding}') WHERE id % 2 = 0"));
        let content = |conn: &mut PgConnection, table: &str| {
            conn.lines(format!(
                "SELECT md5(string_agg(convert_to(r::text, '{encoding}')::text, ',' ORDER BY id)) FROM {table} AS r"
            ))
        };
        let before = content(conn, partition);
        let folder = tempfile::tempdir().unwrap();
        let archive = FileArchive::new(folder.path());
        let retired =
            only(LOGS, OnExpiry::Archive).archive_to(archive.clone()).retire(&db.url).unwrap();
        let [one] = &retired[..] else { panic!("{retired:?}") };
        let Outcome::Archived { manifest, rows: 40 } = &one.outcome else { panic!("{one:?}") };
        assert_eq!(count(conn, "usage_logs"), 0);
        let restored = manager().restore(&db.url, &archive, manifest).unwrap();
        assert_eq!(content(conn, &restored.table), before, "{encoding}");
        // Elsewhere, bytes that are no text are refused, and text is text.
        let (other, conn) = &mut migrated();
        match manager().restore(other.url(), &archive, manifest) {
            Ok(restored) => assert_eq!(count(conn, &restored.table), 40),
            Err(error) => {
                assert!(
                    encoding == "SQL_ASCII" && error.to_string().contains("invalid byte sequence"),
                    "{encoding}: {error}"
                );
                assert_eq!(
                    conn.lines(
                        "SELECT relname FROM pg_class WHERE relnamespace = 'retired'::regnamespace"
                    ),
                    [""; 0]
                );
            }
        }
    }
}

/// The server ends the copy on the way. Diesel passes on no reason, but the manager finds it.
#[test]
fn what_the_server_cannot_copy_is_said_and_the_other_months_go_on() {
    let (db, conn) = &mut Encoded::new("WIN1252");
    let times = "SELECT '2025-11-05Z'::timestamptz + i * interval '1 hour' FROM generate_series(1, 40) AS i";
    conn.run(insert(LOGS, times));
    manager().ensure(&mut *conn).unwrap();
    conn.run("UPDATE partitions.usage_logs_2025_11 SET action_type = chr(129) WHERE id = (SELECT max(id) FROM partitions.usage_logs_2025_11)");
    let folder = tempfile::tempdir().unwrap();
    let retire = || {
        only(LOGS, OnExpiry::Archive).archive_to(FileArchive::new(folder.path())).retire(&db.url)
    };
    let error = retire().unwrap_err();
    assert!(
        matches!(&error, Error::Partition { partition, .. }
            if partition == "partitions.usage_logs_2025_11"),
        "{error:?}"
    );
    assert!(error.to_string().contains("0x81"), "{error}");
    // November left nothing, December went.
    let names = files(folder.path());
    assert!(
        names.len() == 2 && names.iter().all(|name| name.starts_with("usage_logs_2025_12.")),
        "{names:?}"
    );
    assert_eq!((count(conn, "partitions.usage_logs_2025_11"), count(conn, "usage_logs")), (40, 40));
    conn.run(
        "UPDATE partitions.usage_logs_2025_11 SET action_type = 'x' WHERE action_type = chr(129)",
    );
    assert_eq!(retire().unwrap().len(), 1);
}

/// A month that was archived and could not be dropped is not archived once more, as long as its
/// rows are the same.
#[test]
fn the_same_rows_are_not_stored_twice() {
    let (db, conn) = &mut with_a_year();
    let folder = tempfile::tempdir().unwrap();
    let archive = FileArchive::new(folder.path());
    let retire = || only(LOGS, OnExpiry::Archive).archive_to(archive.clone()).retire(db.url());
    // What the manager cannot know beforehand.
    conn.run("CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not today'; END $$;
         CREATE EVENT TRIGGER refuse ON sql_drop WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION refuse()");
    for _ in 0..3 {
        let error = retire().unwrap_err();
        assert!(error.to_string().contains("not today"), "{error}");
        assert_eq!(files(folder.path()).len(), 2);
    }
    // Other rows, and other columns, are another archive.
    conn.run("UPDATE partitions.usage_logs_2025_12 SET action_type = 'other' WHERE timestamp = '2025-12-05Z'");
    for files_then in [4, 4] {
        retire().unwrap_err();
        assert_eq!(files(folder.path()).len(), files_then);
    }
    conn.run("ALTER TABLE usage_logs ADD COLUMN more INT");
    for files_then in [6, 6] {
        retire().unwrap_err();
        assert_eq!(files(folder.path()).len(), files_then);
    }
    // One that is damaged, or that somebody else wrote, is none.
    let last = files(folder.path()).pop().unwrap();
    let manifest: Manifest =
        serde_json::from_slice(&std::fs::read(folder.path().join(&last)).unwrap()).unwrap();
    let content = folder.path().join(&manifest.content);
    let mut bytes = std::fs::read(&content).unwrap();
    bytes[3] ^= 1;
    std::fs::write(&content, bytes).unwrap();
    retire().unwrap_err();
    assert_eq!(files(folder.path()).len(), 8);
    std::fs::write(folder.path().join("usage_logs_2025_12.zzz.json"), "{}").unwrap();
    retire().unwrap_err();
    assert_eq!(files(folder.path()).len(), 11);
    std::fs::remove_file(folder.path().join("usage_logs_2025_12.zzz.json")).unwrap();

    conn.run("DROP EVENT TRIGGER refuse");
    let kept = contents(conn, "partitions.usage_logs_2025_12");
    let retired = retire().unwrap();
    let Outcome::Archived { manifest, rows: 62 } = &retired[0].outcome else {
        panic!("{retired:?}")
    };
    assert_eq!(files(folder.path()).len(), 10, "what was stored before is enough");
    let restored = manager().restore(db.url(), &archive, manifest).unwrap();
    assert_eq!(contents(conn, &restored.table), kept);
}

/// Partitions that were made by hand may be called whatever PostgreSQL allows.
#[test]
fn hostile_names_keep_no_month_from_its_end() {
    let names: Vec<String> =
        HOSTILE.iter().map(ToString::to_string).chain(["\"".repeat(63), "é".repeat(31)]).collect();
    for at_end in [OnExpiry::Archive, OnExpiry::Drop, OnExpiry::Retire] {
        let (db, conn) = &mut with_user();
        for (number, name) in names.iter().enumerate() {
            let start = month("2020-01").plus(i32::try_from(number).unwrap());
            let schema = if number % 2 == 0 {
                "partitions".to_owned()
            } else {
                format!("\"{}\"", name.replace('"', "\"\""))
            };
            if number % 2 == 1 {
                conn.run(format!("CREATE SCHEMA IF NOT EXISTS {schema}"));
            }
            conn.run(format!("CREATE TABLE {schema}.\"{}\" PARTITION OF usage_logs FOR VALUES FROM ('{}') TO ('{}')", name.replace('"', "\"\""), start.start(), start.end()));
            conn.run(insert(LOGS, &format!("VALUES ('{}'::timestamptz)", start.start())));
        }
        // One in the middle cannot go.
        conn.run("CREATE VIEW mine AS SELECT id FROM partitions.\"quo\"\"te\"");
        let folder = tempfile::tempdir().unwrap();
        let manager = || {
            only(LOGS, at_end)
                .policy(LOGS, policy(24, at_end))
                .archive_to(FileArchive::new(folder.path()))
        };
        if at_end != OnExpiry::Retire {
            let error = manager().retire(db.url()).unwrap_err();
            assert!(
                matches!(&error, Error::Needed { partition, .. }
                    if partition == "partitions.\"quo\"\"te\""),
                "{error:?}"
            );
            assert_eq!(count(conn, "usage_logs"), 1, "{at_end:?}");
            conn.run("DROP VIEW mine");
        }
        let retired = manager().retire(db.url()).unwrap();
        assert_eq!((retired.is_empty(), count(conn, "usage_logs")), (false, 0), "{at_end:?}");
        assert_eq!(partitions(conn, LOGS), [""; 0]);
        match at_end {
            OnExpiry::Archive => assert_eq!(files(folder.path()).len(), 2 * names.len()),
            OnExpiry::Retire => {
                let moved = conn.lines("SELECT relname FROM pg_class WHERE relnamespace = 'retired'::regnamespace AND relkind = 'r'");
                let expected: Vec<String> = (0..names.len())
                    .map(|number| {
                        LOGS.partition(month("2020-01").plus(i32::try_from(number).unwrap()))
                    })
                    .collect();
                assert_eq!(moved, expected);
            }
            OnExpiry::Drop => {}
        }
    }
}

/// Tables of any name in `retired` that have keys, one of which cannot be taken away.
#[test]
fn a_retired_table_that_cannot_be_released_stops_nothing() {
    let (db, conn) = &mut with_a_year();
    for name in HOSTILE {
        let name = name.replace('"', "\"\"");
        conn.run(format!("CREATE TABLE retired.\"{name}\" (\"{name}\" UUID CONSTRAINT \"{name}\" REFERENCES users)"));
    }
    conn.run("CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
            IF current_query() LIKE '%brien%' THEN RAISE 'not today'; END IF; END $$;
         CREATE EVENT TRIGGER refuse ON ddl_command_end WHEN TAG IN ('ALTER TABLE') EXECUTE FUNCTION refuse()");
    let error = only(LOGS, OnExpiry::Retire).retire(db.url()).unwrap_err();
    assert!(
        matches!(&error, Error::Partition { partition, .. } if partition == "retired.\"o'brien\""),
        "{error:?}"
    );
    let left = "SELECT conname FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid WHERE relnamespace = 'retired'::regnamespace AND contype = 'f'";
    assert_eq!(conn.lines(left), ["o'brien"]);
    assert_eq!(count(conn, "retired.usage_logs_2025_12"), 62);
    conn.run("DROP EVENT TRIGGER refuse");
    only(LOGS, OnExpiry::Retire).retire(db.url()).unwrap();
    assert_eq!(conn.lines(left), [""; 0]);
}

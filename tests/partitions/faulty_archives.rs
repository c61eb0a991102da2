//! Archives that fail, break off or take too long cost no row.

use std::io::{self, Read};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use creativeflow_schema::partitions::*;

use super::retire::{LOGS, only, with_a_year};
use super::{contents, count, manager, month, partitions, policy};
use crate::support::*;

/// An archive that keeps in memory, and does not always do as it should.
#[derive(Default)]
pub(super) struct Faulty {
    pub(super) kept: Mutex<Vec<(String, Vec<u8>)>>,
    pub(super) fault: Option<Fault>,
    pub(super) stored: AtomicUsize,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Fault {
    Refuses,
    ReadsHalf,
    LosesTheEnd,
    FlipsABit,
    LosesAll,
    LosesTheManifest,
    AnotherManifest,
}

impl Archive for Faulty {
    fn store(&self, name: &str, content: &mut dyn Read) -> io::Result<()> {
        self.stored.fetch_add(1, Ordering::Relaxed);
        let is_manifest = std::path::Path::new(name).extension().is_some_and(|end| end == "json");
        let mut bytes = Vec::new();
        match self.fault {
            Some(Fault::Refuses) => {
                content.read_exact(&mut [0; 100])?;
                return Err(io::Error::other("the bucket is full"));
            }
            Some(Fault::ReadsHalf) => {
                content.take(1000).read_to_end(&mut bytes)?;
            }
            _ => {
                content.read_to_end(&mut bytes)?;
            }
        }
        match self.fault {
            Some(Fault::LosesTheEnd) if !is_manifest => bytes.truncate(bytes.len() - 1),
            Some(Fault::FlipsABit) if !is_manifest => bytes[20] ^= 1,
            Some(Fault::LosesAll) => return Ok(()),
            Some(Fault::LosesTheManifest) if is_manifest => return Ok(()),
            Some(Fault::AnotherManifest) if is_manifest => {
                bytes = String::from_utf8(bytes)
                    .unwrap()
                    .replace("\"rows\": 62", "\"rows\": 63")
                    .into_bytes();
            }
            _ => {}
        }
        self.kept.lock().unwrap().push((name.to_owned(), bytes));
        Ok(())
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        let kept = self.kept.lock().unwrap();
        let found = kept.iter().find(|(kept, _)| kept == name).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(io::Cursor::new(found.1.clone())))
    }
}

#[test]
fn an_archive_that_cannot_be_read_back_costs_nothing() {
    let (_db, conn) = &mut with_a_year();
    let before = contents(conn, "usage_logs");
    let faults = [
        (Fault::Refuses, "the archive failed: the bucket is full"),
        (Fault::ReadsHalf, "what the archive gives back is not what was stored: it took "),
        (
            Fault::LosesTheEnd,
            "what the archive gives back is not what was stored: 61 rows instead of 62, ",
        ),
        (Fault::FlipsABit, "what the archive gives back is not what was stored: SHA-256 "),
        (Fault::LosesAll, "the archive failed: entity not found"),
        (Fault::LosesTheManifest, "the archive failed: entity not found"),
        (
            Fault::AnotherManifest,
            "what the archive gives back is not what was stored: the manifest differs",
        ),
    ];
    for (fault, expected) in faults {
        let archive = Arc::new(Faulty { fault: Some(fault), ..Faulty::default() });
        let error = only(LOGS, OnExpiry::Archive)
            .archive_to(Arc::clone(&archive))
            .retire(&mut *conn)
            .unwrap_err();
        assert!(
            matches!(error, Error::Archive { .. } | Error::NotTheSame { .. }),
            "{fault:?}: {error:?}"
        );
        assert!(error.to_string().contains(expected), "{fault:?}: {error}");
        assert_eq!(contents(conn, "usage_logs"), before, "{fault:?}");
        assert!(archive.stored.load(Ordering::Relaxed) > 0);
    }
    // Without an archive, nothing else is done either.
    let months = partitions(conn, NOTIFICATIONS);
    let dropping = only(LOGS, OnExpiry::Archive).policy(NOTIFICATIONS, policy(6, OnExpiry::Drop));
    let error = dropping.retire(&mut *conn).unwrap_err();
    assert!(matches!(error, Error::NoArchive { table: LOGS }), "{error}");
    assert_eq!(partitions(conn, NOTIFICATIONS), months);
    // What was read back wrongly makes no table.
    let archive = Arc::new(Faulty::default());
    let manifest = manager().archive(&mut *conn, LOGS, month("2026-03"), &archive).unwrap();
    for damage in [
        |bytes: &mut Vec<u8>| bytes[3] = b'9',
        |bytes: &mut Vec<u8>| bytes.truncate(500),
        |bytes: &mut Vec<u8>| bytes.clear(),
    ] {
        let damaged = Arc::new(Faulty::default());
        for (name, bytes) in archive.kept.lock().unwrap().iter() {
            let mut bytes = bytes.clone();
            if *name == manifest.content {
                damage(&mut bytes);
            }
            damaged.kept.lock().unwrap().push((name.clone(), bytes));
        }
        let error = manager().restore(&mut *conn, &damaged, &manifest.name()).unwrap_err();
        assert!(matches!(error, Error::NotTheSame { .. } | Error::Partition { .. }), "{error:?}");
    }
    let evil = Arc::new(Faulty::default());
    for (name, bytes) in archive.kept.lock().unwrap().iter() {
        let bytes = String::from_utf8_lossy(bytes)
            .replace("\"uuid\"", "\"uuid); DROP TABLE usage_logs; --\"");
        evil.kept.lock().unwrap().push((name.clone(), bytes.into_bytes()));
    }
    manager().restore(&mut *conn, &evil, &manifest.name()).unwrap_err();
    assert!(
        manager()
            .restore(&mut *conn, &archive, "no_manifest.json")
            .unwrap_err()
            .to_string()
            .starts_with("no_manifest.json: the archive failed")
    );
    assert!(
        manager()
            .restore(&mut *conn, &FileArchive::new("/"), "../etc/passwd")
            .unwrap_err()
            .to_string()
            .contains("is not the name of a file")
    );
    assert_eq!(conn.lines("SELECT tablename FROM pg_tables WHERE schemaname = 'retired'"), [""; 0]);
    assert_eq!(contents(conn, "usage_logs"), before);
}

/// Fails after some bytes.
struct BreaksOff<'a>(&'a Faulty);

impl Archive for BreaksOff<'_> {
    fn store(&self, _: &str, _: &mut dyn Read) -> io::Result<()> {
        unreachable!("nothing is stored")
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("the bucket is gone"))
            }
        }
        let whole = self.0.open(name)?;
        Ok(if name.ends_with("json") { whole } else { Box::new(whole.take(1000).chain(Broken)) })
    }
}

#[test]
fn an_archive_that_breaks_off_makes_no_table() {
    let (_db, conn) = &mut with_a_year();
    let archive = Faulty::default();
    let manifest = manager().archive(&mut *conn, LOGS, month("2026-03"), &archive).unwrap();
    let error = manager().restore(&mut *conn, &BreaksOff(&archive), &manifest.name()).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("{}: the archive failed: the bucket is gone", manifest.content)
    );
    assert_eq!(conn.lines("SELECT tablename FROM pg_tables WHERE schemaname = 'retired'"), [""; 0]);
    assert_eq!(manager().restore(&mut *conn, &archive, &manifest.name()).unwrap().rows, 62);
}

/// Does something each time that rows are stored.
struct Meanwhile<F>(Arc<Faulty>, F);

impl<F: Fn() + Send + Sync> Archive for Meanwhile<F> {
    fn store(&self, name: &str, content: &mut dyn Read) -> io::Result<()> {
        self.0.store(name, content)?;
        (self.1)();
        Ok(())
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        self.0.open(name)
    }
}

#[test]
fn a_month_that_changes_while_it_is_archived_is_archived_again() {
    let changes = [
        "INSERT INTO usage_logs (user_id, action_type, timestamp) SELECT id, 'late', '2025-12-05' FROM users",
        "UPDATE usage_logs SET action_type = 'erased' WHERE timestamp = '2025-12-05Z'",
        "DELETE FROM usage_logs WHERE timestamp = '2025-12-05Z'",
    ];
    for change in changes {
        let (db, conn) = &mut with_a_year();
        let archive = Arc::new(Faulty::default());
        let other = Mutex::new(db.connect().unwrap());
        let once = AtomicUsize::new(0);
        let meanwhile = Meanwhile(Arc::clone(&archive), move || {
            if once.fetch_add(1, Ordering::Relaxed) == 0 {
                other.lock().unwrap().run(change);
            }
        });
        let events = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&events);
        let manager = only(LOGS, OnExpiry::Archive).archive_to(meanwhile).on_event(move |event| {
            counter
                .fetch_add(usize::from(matches!(event, Event::Changed { .. })), Ordering::Relaxed);
        });
        let retired = manager.retire(db.url()).unwrap();
        assert_eq!((retired.len(), events.load(Ordering::Relaxed)), (1, 1), "{change}");
        let Outcome::Archived { manifest, rows } = &retired[0].outcome else { panic!() };
        let expected = if change.starts_with("INSERT") {
            63
        } else if change.starts_with("DELETE") {
            61
        } else {
            62
        };
        assert_eq!(*rows, expected, "{change}");
        let restored = super::manager().restore(&mut *conn, &archive, manifest).unwrap();
        let late = count(conn, &format!("{} WHERE action_type <> 'export'", restored.table));
        assert_eq!(late, u64::from(!change.starts_with("DELETE")), "{change}");
    }
    // Where it changes each time, it stays.
    let (db, conn) = &mut with_a_year();
    let other = Mutex::new(db.connect().unwrap());
    let meanwhile = Meanwhile(Arc::default(), move || other.lock().unwrap().run(changes[0]));
    let error = only(LOGS, OnExpiry::Archive).archive_to(meanwhile).retire(db.url()).unwrap_err();
    assert!(
        matches!(&error, Error::KeepsChanging { partition, times: 3 }
            if partition == "partitions.usage_logs_2025_12"),
        "{error}"
    );
    assert_eq!(count(conn, "partitions.usage_logs_2025_12"), 62 + 6);
}

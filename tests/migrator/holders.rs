//! The sessions and prepared transactions that hold a lock are named.

use creativeflow_schema::session::lock::Locks;

use super::advice::statement;
use super::{Folder, applied, name};
use crate::support::*;

#[test]
fn a_prepared_transaction_in_the_way_is_named_with_what_ends_it() {
    let transaction_key = Locks::MIGRATION.transaction;
    for gid in ["left behind", "it's \u{1b}[31m"] {
        let (db, folder, conn) = &mut applied();
        let quoted = creativeflow_schema::quote::literal(gid);
        let end = |text: &str| {
            assert!(!text.contains('\u{1b}'), "{text:?}");
            let statement = statement(text, "ROLLBACK PREPARED ");
            let conn = &mut db.connect().unwrap();
            conn.run(&if gid.contains('\u{1b}') {
                format!("ROLLBACK PREPARED {quoted}")
            } else {
                statement
            });
        };
        let run = || {
            let migrator = folder.migrator().lock_timeout(std::time::Duration::from_millis(20));
            let migrator = migrator
                .retry_deadline(std::time::Duration::ZERO)
                .lock_deadline(std::time::Duration::ZERO);
            migrator
                .run_pending(db.url())
                .map(|report| report.applied.len())
                .map_err(|error| error.to_string())
        };
        folder.write(&name(4, "d"), "ALTER TABLE a ADD COLUMN x INT", "SELECT 1");
        conn.run(format!("BEGIN; LOCK TABLE a; PREPARE TRANSACTION {quoted}"));
        let text = run().unwrap_err();
        assert!(text.contains("AccessExclusiveLock on a"), "{text}");
        end(&text);
        assert_eq!(run(), Ok(1));

        // It can hold the lock of a migration's transaction too.
        folder.write(&name(5, "e"), "CREATE TABLE e ()", "SELECT 1");
        conn.run(format!(
            "BEGIN; SELECT pg_advisory_xact_lock({transaction_key}); PREPARE TRANSACTION {quoted}"
        ));
        let text = run().unwrap_err();
        assert!(text.contains("holds the migration lock"), "{text}");
        // And it says at the end of a line what ends it, before what else there is to be said.
        end(&text.replace("): wait", "\nwait"));
        assert_eq!(run(), Ok(1));
    }
}

#[test]
fn whoever_holds_a_lock_is_named_in_one_line_also_to_a_role_that_may_not_see_it() {
    let (db, conn) = &mut empty();
    let role = format!("blind_{}", std::process::id());
    conn.run(format!("CREATE ROLE {role} LOGIN; GRANT ALL ON SCHEMA public TO {role}"));
    let url = db.url().replace("postgres@", &format!("{role}@"));
    let folder = Folder::of_three();
    folder.migrator().run_pending(&url).unwrap();
    let holder = &mut db.connect().unwrap();
    let pid = holder.line("SELECT pg_backend_pid()::text");
    holder.run("SET application_name = E'evil\\x1b[2Jname'");
    folder.write(
        &name(4, "d"),
        "ALTER TABLE a ADD COLUMN x INT; SELECT pg_advisory_xact_lock(7)",
        "SELECT 1",
    );
    let Locks { session, transaction, .. } = Locks::MIGRATION;
    for (lock, holds) in [
        ("LOCK TABLE a".to_owned(), "holds AccessExclusiveLock on a"),
        ("SELECT pg_advisory_xact_lock(7)".to_owned(), "holds ExclusiveLock on an advisory key"),
        (format!("SELECT pg_advisory_xact_lock({session})"), "holds the migration lock"),
        (format!("SELECT pg_advisory_xact_lock({transaction})"), "holds the migration lock"),
    ] {
        holder.run(format!("BEGIN; {lock}"));
        let migrator = folder.migrator().lock_timeout(std::time::Duration::from_millis(20));
        let migrator = migrator
            .retry_deadline(std::time::Duration::ZERO)
            .lock_deadline(std::time::Duration::ZERO);
        let text = migrator.run_pending(&url).unwrap_err().to_string();
        assert!(text.contains(&format!("pid {pid} (")) && text.contains(holds), "{lock}: {text}");
        assert!(text.contains("evil") && !text.contains('\u{1b}'), "{text:?}");
        holder.run("ROLLBACK");
    }
    assert_eq!(folder.migrator().run_pending(&url).unwrap().applied.len(), 1);
    conn.run(format!("DROP OWNED BY {role}; DROP ROLE {role}"));
}

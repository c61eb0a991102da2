//! Histories of others: refused, or read.

use creativeflow_schema::migrator::{Error, Finding};

use super::Folder;
use super::trust::{Stage, everything};
use crate::support::*;

/// A history of the attacker's.
const HISTORIES: [&str; 10] = [
    "CREATE VIEW __diesel_schema_migrations AS SELECT '1'::varchar AS version, now()::timestamp AS run_on WHERE steal()",
    "CREATE VIEW __diesel_schema_migrations_ledger AS SELECT '1'::varchar AS version WHERE steals_quietly()",
    "CREATE MATERIALIZED VIEW __diesel_schema_migrations AS SELECT '1'::varchar AS version, now()::timestamp AS run_on",
    "CREATE TABLE __diesel_schema_migrations (version VARCHAR(50) PRIMARY KEY, run_on TIMESTAMP DEFAULT now());
     CREATE TRIGGER t BEFORE INSERT OR UPDATE OR DELETE ON __diesel_schema_migrations FOR EACH ROW EXECUTE FUNCTION steals()",
    "CREATE TABLE __diesel_schema_migrations (version VARCHAR(50) PRIMARY KEY, run_on TIMESTAMP DEFAULT now());
     ALTER TABLE __diesel_schema_migrations ENABLE ROW LEVEL SECURITY;
     CREATE POLICY p ON __diesel_schema_migrations USING (steal()) WITH CHECK (steal())",
    "CREATE TABLE __diesel_schema_migrations (version VARCHAR(50) PRIMARY KEY, run_on TIMESTAMP DEFAULT now(),
        more BOOLEAN DEFAULT steal())",
    "CREATE TABLE __diesel_schema_migrations (version VARCHAR(50) PRIMARY KEY, run_on TIMESTAMP DEFAULT now());
     CREATE INDEX i ON __diesel_schema_migrations ((steals_quietly())); CREATE INDEX p ON __diesel_schema_migrations (version)
        WHERE steals_quietly()",
    "CREATE TABLE __diesel_schema_migrations (version VARCHAR(50) PRIMARY KEY, run_on TIMESTAMP DEFAULT now());
     CREATE RULE r AS ON INSERT TO __diesel_schema_migrations DO ALSO SELECT steal()",
    "CREATE TABLE __diesel_schema_migrations (version VARCHAR(50) CHECK (steals_quietly()), run_on TIMESTAMP DEFAULT now())",
    "CREATE TABLE __diesel_schema_migrations_ledger (version VARCHAR(50) PRIMARY KEY, name TEXT, up_checksum TEXT,
        down_checksum TEXT, run_on TIMESTAMP, recorded_at TIMESTAMPTZ DEFAULT now(), elapsed_ms BIGINT, recorded_by TEXT,
        program TEXT, origin TEXT);
     CREATE TRIGGER t AFTER INSERT ON __diesel_schema_migrations_ledger FOR EACH STATEMENT EXECUTE FUNCTION steals()",
];

#[test]
fn a_history_of_somebody_else_is_refused_before_anything_of_it_runs() {
    for history in HISTORIES {
        for is_superuser in [true, false] {
            let mut stage = Stage::new();
            stage.plant(history);
            let grants = "SELECT 'GRANT ALL ON ' || relname || ' TO PUBLIC' FROM pg_class WHERE relname ~ '^__' AND relkind IN ('r', 'v', 'm')";
            for grant in stage.admin.lines(grants) {
                stage.plant(&grant);
            }
            let folder = Folder::of_three();
            let conn = &mut stage.migrating(is_superuser);
            let error = folder.migrator().run_pending(&mut *conn).unwrap_err();
            let Error::Findings(findings) = &error else { panic!("{history}: {error}") };
            let Finding::Planted { owner, .. } = &findings[0] else { panic!("{history}: {error}") };
            assert_eq!(*owner, stage.attacker);
            everything(conn, || folder.migrator());
            assert_eq!(stage.loot(), [""; 0], "{history}");
            assert_eq!(
                stage.admin.lines("SELECT relname FROM pg_class WHERE relname IN ('a', 'b', 'c')"),
                [""; 0]
            );
            assert_eq!(stage.loot(), [""; 0], "{history}");
        }
    }
}

#[test]
fn a_service_may_read_a_plain_history_of_another_role() {
    let stage = &mut Stage::new();
    let folder = Folder::of_three();
    let migrator = &mut stage.migrating(false);
    folder.migrator().run_pending(&mut *migrator).unwrap();
    migrator.run(format!(
        "GRANT SELECT ON __diesel_schema_migrations, __diesel_schema_migrations_ledger TO {}",
        stage.attacker
    ));
    let reader = &mut stage.db.connect().unwrap();
    reader.run(format!("SET ROLE {}", stage.attacker));
    assert_eq!(folder.migrator().require_current(reader).unwrap().applied.len(), 3);
    assert_eq!(folder.migrator().run_pending(&mut *reader).unwrap().applied, []);
}

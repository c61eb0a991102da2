//! The reference: drift between a database and the schema of this crate, and the files that are
//! made from a database. The work is done by [`diesel_pg_reference`].

mod citus;
mod layout;

use std::path::Path;

use diesel::PgConnection;
use diesel_pg_reference::Layout;
pub use diesel_pg_reference::{self, Catalog, Difference, Error, Severity};

use self::citus::Stage;
pub use self::layout::layout;
use crate::migrator::{self, FindingKind, MIGRATIONS, Migrator, Status};

/// The catalog of a migrated database, as `creativeflow-schema docs` writes it.
const EXPECTED: &str = include_str!("catalog.json");

/// The schemas that belong to the main one: partitions, and tables that were detached.
const SCHEMAS: [&str; 2] = ["partitions", "retired"];

/// Reads the catalog of a database.
///
/// # Errors
/// As [`Catalog::read`].
pub fn read(conn: &mut PgConnection) -> Result<Catalog, Error> {
    Ok(Catalog::read(conn, &SCHEMAS)?.order(layout::tables().into_iter().map(|(table, _)| table)))
}

/// Parses the expected catalog, which is embedded.
///
/// # Errors
/// [`Error::Document`] if it was damaged.
pub fn expected() -> Result<Catalog, Error> {
    Ok(Catalog::parse(EXPECTED)?.order(layout::tables().into_iter().map(|(table, _)| table)))
}

/// Lists the differences of a database from the schema of this crate, each with the statements that
/// remove it.
///
/// While migrations are pending, or this crate's source has others that are applied, no statement
/// repairs a difference: the differences are theirs. If migrations of another source are applied,
/// such as a service's, what is beside the schema is a note.
///
/// # Errors
/// As [`Catalog::read`].
///
/// ```
/// use creativeflow_schema::reference::{self, Severity};
/// # let db = creativeflow_schema::testing::TestDatabase::new()?;
/// # let conn = &mut db.connect()?;
/// for difference in reference::drift(conn)? {
///     if difference.severity == Severity::Differs {
///         eprintln!("{difference}");
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn drift(conn: &mut PgConnection) -> Result<Vec<Difference>, Error> {
    drift_for(&Migrator::new(MIGRATIONS), conn)
}

/// Lists the differences as [`drift`] does, with the policies of this migrator.
///
/// # Errors
/// As [`drift`].
pub fn drift_for(migrator: &Migrator, conn: &mut PgConnection) -> Result<Vec<Difference>, Error> {
    let mut differences = compare(&read(conn)?)?;
    let status = migrator.status(conn);
    if let Ok(status) = &status {
        leave_to_services(&mut differences, status);
    }
    after_history(&mut differences, status);
    Ok(differences)
}

/// Notes what is beside the schema, without a statement that drops it, if migrations of another
/// source are applied: they may have made it.
fn leave_to_services(differences: &mut [Difference], status: &Status) {
    let is_ours = |name: &String| MIGRATIONS.iter().any(|one| one.name() == name);
    if status.other_sources.is_empty() && status.applied.iter().all(is_ours) {
        return;
    }
    for one in differences.iter_mut().filter(|one| one.severity == Severity::Unknown) {
        one.severity = Severity::Note;
        one.by_hand.clear();
    }
}

/// Lists the differences of a catalog from the schema of this crate, whatever migrations are
/// applied.
///
/// If the primary keys of all ledgers have the account, `ddl/citus.sql` changed the database, and
/// the expected schema is that of the variant for Citus. In that of distributed ledgers, which no
/// foreign key of a ledger shows, these have none.
///
/// # Errors
/// [`Error::Document`] if one of the two was damaged.
pub fn compare(actual: &Catalog) -> Result<Vec<Difference>, Error> {
    let mut expected = expected()?;
    let stage = citus::stage(actual)?;
    if stage != Stage::Migrated {
        expected = citus::variant(&expected, stage)?;
    }
    diesel_pg_reference::compare(&expected, actual)
}

/// Names the objects without which statements fail and that a catalog lacks: schemas, tables and
/// DEFAULT partitions.
///
/// # Errors
/// [`Error::Document`] if the embedded catalog was damaged.
pub fn missing(actual: &Catalog) -> Result<Vec<String>, Error> {
    Ok(diesel_pg_reference::missing(&expected()?, actual))
}

/// Writes the DDL reference, the scripts of the roles and of the variant for Citus, the dictionary,
/// the diagrams, the record of processing and the expected catalog into the project's folder.
/// Returns the paths.
///
/// # Errors
/// As [`diesel_pg_reference::files::write`].
pub fn write(catalog: &Catalog, folder: &Path) -> Result<Vec<String>, Error> {
    diesel_pg_reference::files::write(catalog, &layout_of(catalog, folder)?, folder)
}

/// Compares the files in the project's folder with those that [`write()`] would write.
///
/// # Errors
/// As [`diesel_pg_reference::files::check`].
pub fn check(catalog: &Catalog, folder: &Path) -> Result<Vec<String>, Error> {
    diesel_pg_reference::files::check(catalog, &layout_of(catalog, folder)?, folder)
}

/// The layout, with the file that depends on the catalog.
fn layout_of(catalog: &Catalog, folder: &Path) -> Result<Layout, Error> {
    let mut layout = layout(folder);
    layout.more.push(("ddl/citus.sql".to_owned(), citus::script(catalog)?));
    Ok(layout)
}

fn after_history(differences: &mut Vec<Difference>, status: Result<Status, migrator::Error>) {
    let reason = match status {
        // Made by other means.
        Ok(status) if status.applied.is_empty() => return,
        Ok(status) if !status.pending.is_empty() => {
            format!(
                "migrations are pending, and what they do differs: apply them first: {}",
                status.pending.join(", ")
            )
        }
        Ok(status) => {
            let is_foreign = |kind| matches!(kind, FindingKind::Future | FindingKind::Missing);
            match status.findings.iter().find(|one| is_foreign(one.kind())) {
                Some(finding) => {
                    format!("what other migrations did differs, and must stay: {finding}")
                }
                None => return,
            }
        }
        Err(error) => {
            differences.push(Difference::note(&format!(
                "the history of migrations cannot be read: {error}"
            )));
            return;
        }
    };
    diesel_pg_reference::leave_to_migrations(differences, &reason);
}

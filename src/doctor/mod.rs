//! The doctor: what is wrong with a server and a database of this schema (feature `doctor`).
//!
//! [`doctor`] makes a [`Doctor`] of [`diesel_pg_doctor`], whose items are re-exported here. It
//! knows the months, the secrets and the expected schema of this crate, and the findings that have
//! a reason.

mod accepted;

use diesel::pg::PgConnection;
pub use diesel_pg_doctor::*;
use diesel_pg_partitions::Problem;

pub use self::accepted::{ACCEPTED, UNUSED};
use crate::migrator::{FindingKind, MIGRATIONS, Migrator};
use crate::partitions::{self, Thresholds as Limits};
use crate::privacy::{Class, Table};
use crate::reference;

/// The checks of this schema, beside [`CHECKS`].
pub const OWN_CHECKS: [Check; 3] = [
    Check::new("migrations", true, migrations),
    Check::new("drift", true, drift),
    Check::new("months", false, months),
];

/// The roles of `ddl/roles.sql` that may read secrets.
const READERS: [&str; 2] = ["creativeflow_owner", "creativeflow_application"];

/// Makes a doctor that knows this schema. [`Doctor::pools`] gives it the connections of the fleet.
///
/// ```
/// use creativeflow_schema::doctor::{Severity, doctor};
/// # let db = creativeflow_schema::testing::TestDatabase::new()?;
/// # let url = db.url();
///
/// let report = doctor().pools(3 * 21).examine(url)?;
/// for finding in &report.findings {
///     println!("{finding}: {}", finding.help);
/// }
/// let is_critical = report.findings.iter().any(|one| one.severity == Severity::Critical);
/// # let _ = is_critical;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn doctor() -> Doctor {
    let secrets = Table::ALL.iter().flat_map(|table| {
        let secrets = table.fields().iter().filter(|field| field.class == Class::Secret);
        secrets.map(|field| (table.name(), field.name))
    });
    OWN_CHECKS
        .into_iter()
        .fold(Doctor::new(), Doctor::check)
        .secrets(secrets, READERS)
        .without_schemas(["retired"])
        .accepted(&[ACCEPTED, UNUSED])
        .pages("crates/doctor/CHECKS.md", "docs/doctor.md")
}

fn migrations(conn: &mut PgConnection) -> Result<Vec<Found>, Refusal> {
    let status = Migrator::new(MIGRATIONS).status(conn).map_err(because)?;
    let mut found: Vec<_> = status
        .findings
        .iter()
        .map(|finding| Found {
            severity: match finding.kind() {
                FindingKind::Future => Severity::Note,
                _ => Severity::Warning,
            },
            object: "history".to_owned(),
            value: finding.to_string(),
            why: "The history of migrations is not what this release expects.".to_owned(),
            help: "docs/operations.md#what-each-finding-means".to_owned(),
        })
        .collect();
    if let Some(first) = status.pending.first() {
        found.push(Found {
            severity: Severity::Warning,
            object: "history".to_owned(),
            value: format!("{} pending, from {first} on", status.pending.len()),
            why: "A service of this release does not start.".to_owned(),
            help: "creativeflow-schema migrate".to_owned(),
        });
    }
    Ok(found)
}

fn drift(conn: &mut PgConnection) -> Result<Vec<Found>, Refusal> {
    let differences = reference::drift(conn).map_err(because)?;
    let of = |severity| {
        let mut differences = differences.iter().filter(move |one| one.severity == severity);
        let first = differences.next()?.what.clone();
        Some((1 + differences.count(), first))
    };
    let found = [
        (Severity::Warning, reference::Severity::Differs, "differences"),
        (Severity::Note, reference::Severity::Unknown, "unknown objects"),
    ];
    let found = found.into_iter().filter_map(|(severity, kind, what)| {
        let (count, first) = of(kind)?;
        Some(Found {
            severity,
            object: "schema".to_owned(),
            value: format!("{count} {what}, such as: {first}"),
            why: "The database is not what the migrations make.".to_owned(),
            help: "creativeflow-schema check --drift".to_owned(),
        })
    });
    Ok(found.collect())
}

fn months(conn: &mut PgConnection) -> Result<Vec<Found>, Refusal> {
    let health = partitions::health(conn).map_err(because)?;
    let problems = health.problems(&Limits::default());
    // The check `indexes-invalid` finds those of all tables.
    let problems = problems.iter().filter(|one| !matches!(one, Problem::InvalidIndex { .. }));
    Ok(problems.map(found_in).collect())
}

fn found_in(problem: &Problem) -> Found {
    let (object, why, help) = match problem {
        Problem::Headroom { table, .. } => (
            table.name(),
            "Rows of a month without a partition go to DEFAULT, which each query then reads.",
            "creativeflow-schema partitions ensure",
        ),
        Problem::DefaultRows { table, .. } => (
            table.name(),
            "Each query reads DEFAULT, whatever month it asks for.",
            "creativeflow-schema partitions ensure",
        ),
        Problem::Expired { table, .. } => (
            table.name(),
            "Rows are kept for longer than the policy allows.",
            "creativeflow-schema partitions retire",
        ),
        Problem::Overlap { table, .. }
        | Problem::Referenced { table, .. }
        | Problem::Outside { table, .. } => (
            table.name(),
            "The months cannot be made as the policy says.",
            "docs/operations.md#alarms",
        ),
        Problem::Unattached { name } | Problem::Unreleased { name } => (
            name.as_str(),
            "The table is no part of what the partition manager keeps.",
            "docs/operations.md#alarms",
        ),
        _ => {
            ("partitions", "The partitions are not as they should be.", "docs/operations.md#alarms")
        }
    };
    Found {
        severity: match problem {
            Problem::Headroom { months: 0, .. } => Severity::Critical,
            _ => Severity::Warning,
        },
        object: object.to_owned(),
        value: problem.to_string(),
        why: why.to_owned(),
        help: help.to_owned(),
    }
}

fn because(error: impl std::fmt::Display) -> Refusal {
    Refusal::Because(error.to_string())
}

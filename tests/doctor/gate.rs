//! The checks of the catalog as a gate on this schema.

use std::collections::BTreeSet;

use creativeflow_schema::doctor::{ACCEPTED, Check, Threshold, UNUSED, doctor};

use crate::support::*;

/// Both ways: a finding without a reason, and a reason without a finding.
#[test]
fn each_finding_on_our_schema_has_a_reason() {
    let (_db, conn) = &mut migrated();
    let report = doctor().only(Check::is_of_catalog).examine(conn).unwrap();
    assert_eq!(report.skipped, []);
    let lines: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    assert!(
        lines.is_empty(),
        "correct these by a migration, or write the reason to src/doctor/accepted.rs:\n{}",
        lines.join("\n")
    );
    let found: BTreeSet<_> =
        report.accepted.iter().map(|(one, _)| (one.check, one.object.as_str())).collect();
    let known: BTreeSet<_> = ACCEPTED.iter().map(|one| (one.check, one.object)).collect();
    assert_eq!(known.len(), ACCEPTED.len(), "src/doctor/accepted.rs has one twice");
    let without: Vec<_> = known.difference(&found).collect();
    assert!(without.is_empty(), "reasons in src/doctor/accepted.rs without a finding: {without:?}");
}

#[test]
fn a_reason_says_something() {
    for one in ACCEPTED.iter().chain(UNUSED) {
        assert!(one.reason.split(' ').count() >= 3, "{one:?}");
    }
}

/// Nothing has used an index of a new database: all are found but the unique ones and those of
/// foreign keys. The others serve a query of the catalogue, or have a reason.
#[test]
fn each_index_that_serves_no_query_has_its_reason() {
    let (_db, conn) = &mut migrated();
    let unused = doctor()
        .only(|one| one.name() == "indexes-unused")
        .threshold(Threshold::UnusedDays, 0)
        .threshold(Threshold::UnusedBytes, 0);
    let report = unused.examine(conn).unwrap();
    let queries = crate::plans::named_indexes();
    let queries: BTreeSet<&str> = queries.values().flatten().map(String::as_str).collect();
    let serves_none: Vec<_> =
        report.findings.iter().filter(|one| !queries.contains(one.object.as_str())).collect();
    assert_eq!(
        serves_none, [&report.findings[0]; 0],
        "UNUSED in src/doctor/accepted.rs lacks them"
    );
    let found: BTreeSet<_> = report.accepted.iter().map(|(one, _)| one.object.as_str()).collect();
    let known: BTreeSet<_> = UNUSED.iter().map(|one| one.object).collect();
    let without: Vec<_> = known.difference(&found).collect();
    assert!(without.is_empty(), "reasons in src/doctor/accepted.rs without a finding: {without:?}");
    let page = include_str!("../../docs/performance.md");
    for one in UNUSED {
        let row = format!("| `{}` | {} |", one.object, one.reason);
        assert!(page.contains(&row), "docs/performance.md lacks the row\n{row}");
    }
}

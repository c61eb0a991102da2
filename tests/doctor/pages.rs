//! Each check has a section, and each section a check.

use std::collections::BTreeSet;
use std::path::Path;

use creativeflow_schema::doctor::{CHECKS, Check, OWN_CHECKS, Threshold};

#[test]
fn each_check_has_a_section() {
    for (page, checks, others) in [
        ("crates/doctor/CHECKS.md", CHECKS, &[][..]),
        (
            "docs/doctor.md",
            &OWN_CHECKS,
            &["findings-that-have-a-reason", "thresholds", "in-a-service"],
        ),
    ] {
        let text = Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
        let text = std::fs::read_to_string(text).unwrap();
        let anchor = |title: &str| title.to_lowercase().replace(' ', "-");
        let mut sections: BTreeSet<_> =
            text.lines().filter_map(|line| line.strip_prefix("## ")).map(anchor).collect();
        for other in others {
            assert!(sections.remove(*other), "{page} has no section {other}");
        }
        let names = checks.iter().map(Check::name).map(str::to_owned).collect();
        assert_eq!(sections, names, "{page}, and the checks");
    }
}

#[test]
fn the_thresholds_are_as_the_page_has_them() {
    let page = include_str!("../../docs/doctor.md");
    let (_, section) = page.split_once("## Thresholds\n").unwrap();
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
    let rows: BTreeSet<_> = rows
        .map(|(name, rest)| {
            let value = rest.split('|').next().unwrap().trim().replace(',', "");
            (name, value)
        })
        .collect();
    let ours = Threshold::ALL.iter().map(|one| (one.name(), one.default_value().to_string()));
    assert_eq!(rows, ours.collect(), "docs/doctor.md, and the thresholds");
}

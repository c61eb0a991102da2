//! The promise of CHANGELOG.md: a name of the last release is gone, or a column has another type,
//! only where the section `Breaking` of what is unreleased has the name.

use std::sync::OnceLock;

use crate::support::*;

/// A query for the names that are part of the interface: `kind name: what it is`.
const NAMES: &str = include_str!("names.sql");
pub const CHANGELOG: &str = include_str!("../../CHANGELOG.md");

/// Returns the names of a database.
fn names(conn: &mut PgConnection) -> QueryResult<Vec<String>> {
    try_lines(conn, NAMES)
}

/// The names of the last release.
pub fn last_names() -> &'static [String] {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let release = super::releases().pop().unwrap();
        let (_db, conn) = &mut super::restored(&release);
        let names = names(conn).unwrap();
        assert!(!names.is_empty(), "{} has no names", release.display());
        names
    })
}

/// Returns the names in backticks under `### Breaking` of what is unreleased.
fn breaking(changelog: &str) -> Vec<&str> {
    let unreleased = changelog.split("\n## ").find(|part| part.starts_with("Unreleased"));
    let sections = unreleased.into_iter().flat_map(|part| part.split("\n### "));
    let breaking = sections.filter(|section| section.starts_with("Breaking\n"));
    breaking.flat_map(|section| section.split('`').skip(1).step_by(2)).collect()
}

/// Returns the names of the last release that this database lacks, and the columns of another type,
/// but for those that a changelog announces.
pub fn broken(conn: &mut PgConnection, changelog: &str) -> QueryResult<Vec<String>> {
    let names = names(conn)?;
    let split = |line: &'static String| line.split_once(": ").unwrap();
    let announced = breaking(changelog);
    let gone = last_names().iter().filter(|line| !names.contains(line)).map(split);
    let gone = gone.filter(|(name, _)| {
        let (_, name) = name.split_once(' ').unwrap();
        !announced.contains(&name)
    });
    Ok(gone
        .map(|(name, was)| {
            let start = format!("{name}: ");
            match names.iter().find_map(|line| line.strip_prefix(&start)) {
                Some(is) => format!("{name} was {was} and is {is}"),
                None => format!("{name} ({was}) is gone"),
            }
        })
        .collect())
}

#[test]
fn a_name_of_the_last_release_goes_only_where_the_changelog_says_so() {
    let (_db, conn) = &mut migrated();
    assert_eq!(
        broken(conn, CHANGELOG).unwrap(),
        [""; 0],
        "keep the name, or put the name in backticks under \"### Breaking\" in CHANGELOG.md"
    );
    for (change, found, name) in [
        (
            "ALTER TABLE ai_model_feedbacks RENAME CONSTRAINT ck_ai_model_feedbacks_rating TO ck_ai_model_feedbacks_stars",
            "constraint ck_ai_model_feedbacks_rating (of ai_model_feedbacks) is gone",
            "ck_ai_model_feedbacks_rating",
        ),
        (
            "ALTER INDEX idx_user_email_unique RENAME TO idx_users_email",
            "index idx_user_email_unique (of users) is gone",
            "idx_user_email_unique",
        ),
        (
            "ALTER TABLE users ALTER full_name TYPE VARCHAR(300)",
            "column users.full_name was character varying(100) and is character varying(300)",
            "users.full_name",
        ),
        (
            "ALTER TABLE users RENAME full_name TO display_name",
            "column users.full_name (character varying(100)) is gone",
            "users.full_name",
        ),
        (
            "ALTER TABLE sessions DROP COLUMN device_info",
            "column sessions.device_info (character varying(255)) is gone",
            "sessions.device_info",
        ),
        (
            "ALTER TYPE team_role RENAME VALUE 'Viewer' TO 'no label of ours'",
            "label team_role.Viewer (a label) is gone",
            "team_role.Viewer",
        ),
    ] {
        conn.test_transaction::<_, diesel::result::Error, _>(|conn| {
            conn.run(change);
            assert_eq!(broken(conn, CHANGELOG)?, [found], "{change}");
            let section = |title| format!("\n### {title}\n\n- `{name}`.\n");
            let announced = format!("\n## Unreleased\n{}", section("Breaking"));
            assert_eq!(broken(conn, &announced)?, [""; 0], "{change}");
            let late = [section("Added"), "\n## 0.0.1\n".into(), section("Breaking")].concat();
            let late = format!("\n## Unreleased\n{late}");
            assert_eq!(broken(conn, &late)?, [found], "{change}");
            Ok(())
        });
    }
}

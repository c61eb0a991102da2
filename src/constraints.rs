//! The names of the constraints, for services that match on them.
//!
//! The names are part of this crate's interface and of the database's: `fk_` is a foreign key,
//! `uq_` and the unique ones among `idx_` keep values unique, `ck_` checks one row. [`matches()`]
//! compares an error with one of them:
//!
//! ```
//! use creativeflow_schema::constraints::{self, IDX_USER_EMAIL_UNIQUE};
//! use creativeflow_schema::models::NewUser;
//!
//! # let db = creativeflow_schema::testing::TestDatabase::new()?;
//! # let mut conn = db.connect()?;
//! let ada = || NewUser::builder().email("ada@example.com").build();
//! ada().insert(&mut conn)?;
//! match ada().insert(&mut conn) {
//!     Err(error) if constraints::matches(&error, IDX_USER_EMAIL_UNIQUE) => {
//!         println!("this address has an account");
//!     }
//!     other => panic!("{other:?}"),
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Where PostgreSQL tells no name: for NOT NULL it tells the table and the column, for a value that
//! is no label of an enum neither. A primary key's name is the table's and `_pkey`, and on the
//! three partitioned tables the partition's and `_pkey`. What `ON DELETE RESTRICT` refuses is
//! `DatabaseErrorKind::ForeignKeyViolation` before PostgreSQL 18, and `RestrictViolation` since.

#[rustfmt::skip]
mod names;

use diesel::result::{DatabaseErrorKind, Error};

pub use names::*;

/// Returns true if this constraint refused the statement.
///
/// A distributed table of Citus has the constraint on each shard, with the shard's number behind
/// the name (`uq_subscriptions_user_id_102092`). The name is then in the message alone. A primary
/// key is also recognised on a month's partition.
///
/// Citus cuts a name that becomes longer than 63 bytes. Two names whose first 40 bytes are the same
/// can then be confused. No name of a ledger is so long.
///
/// ```
/// use creativeflow_schema::constraints::{self, FK_PROJECTS_WORKBENCH_ID};
/// use diesel::result::Error;
///
/// assert!(!constraints::matches(&Error::NotFound, FK_PROJECTS_WORKBENCH_ID));
/// ```
#[must_use]
pub fn matches(error: &Error, constraint: &str) -> bool {
    use DatabaseErrorKind::{
        CheckViolation, ExclusionViolation, ForeignKeyViolation, RestrictViolation, UniqueViolation,
    };
    let Error::DatabaseError(kind, information) = error else { return false };
    if let Some(found) = information.constraint_name() {
        return is_of(found, constraint);
    }
    let is_refusal = matches!(
        kind,
        UniqueViolation
            | ForeignKeyViolation
            | CheckViolation
            | RestrictViolation
            | ExclusionViolation
    );
    // Citus passes on the message of a node, and not the fields beside it. Languages quote names
    // in different ways.
    let is_between = |char: char| !char.is_alphanumeric() && char != '_' && char != '$';
    is_refusal && information.message().split(is_between).any(|found| is_of(found, constraint))
}

/// Returns true if a name is a constraint's, or that of the same constraint on a shard or a
/// partition.
fn is_of(found: &str, constraint: &str) -> bool {
    if found == constraint || is_of_partition(found, constraint) {
        return true;
    }
    let Some((base, shard)) = found.rsplit_once('_') else { return false };
    // Citus counts its shards from 102008 on.
    if shard.len() < 6 || !is_number(shard) {
        return false;
    }
    let is_cut = || {
        let (start, hash) = base.rsplit_once('_').unwrap_or_default();
        let is_hash = hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hash && constraint.len() + 1 + shard.len() > 63 && constraint.starts_with(start)
            // A character of several bytes is not cut in two.
            && (60..64).contains(&found.len())
    };
    base == constraint || is_of_partition(base, constraint) || is_cut()
}

/// Returns true if a name is that of a primary key on a month or DEFAULT of its table.
fn is_of_partition(found: &str, constraint: &str) -> bool {
    let between = constraint
        .strip_suffix("_pkey")
        .and_then(|table| found.strip_prefix(table)?.strip_prefix('_')?.strip_suffix("_pkey"));
    let is_month = |(year, month): (&str, &str)| {
        year.len() == 4 && month.len() == 2 && is_number(year) && is_number(month)
    };
    between.is_some_and(|it| it == "default" || it.split_once('_').is_some_and(is_month))
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use diesel::result::DatabaseErrorInformation;

    use super::*;

    /// An error as libpq gives it, or as Citus passes it on.
    struct Information {
        message: &'static str,
        constraint: Option<&'static str>,
    }

    impl DatabaseErrorInformation for Information {
        fn message(&self) -> &str {
            self.message
        }
        fn details(&self) -> Option<&str> {
            None
        }
        fn hint(&self) -> Option<&str> {
            None
        }
        fn table_name(&self) -> Option<&str> {
            None
        }
        fn column_name(&self) -> Option<&str> {
            None
        }
        fn constraint_name(&self) -> Option<&str> {
            self.constraint
        }
        fn statement_position(&self) -> Option<i32> {
            None
        }
    }

    fn error(kind: DatabaseErrorKind, message: &'static str, name: Option<&'static str>) -> Error {
        Error::DatabaseError(kind, Box::new(Information { message, constraint: name }))
    }

    #[test]
    fn a_constraint_is_recognised_by_its_name() {
        let is = |found: &'static str, name: &str| {
            matches(&error(DatabaseErrorKind::UniqueViolation, "", Some(found)), name)
        };
        // As it is, and on a shard.
        assert!(is("fk_projects_workbench_id", FK_PROJECTS_WORKBENCH_ID));
        assert!(is("fk_projects_workbench_id_102092", FK_PROJECTS_WORKBENCH_ID));
        assert!(is("fk_projects_workbench_id_user_id_102092", FK_PROJECTS_WORKBENCH_ID_USER_ID));
        // Others that begin alike.
        for name in [
            "fk_projects_workbench_id_user_id",
            "fk_projects_workbench_id_user_id_102092",
            "fk_projects_workbench_id_1",
            "fk_projects_workbench_id_10209x",
            "fk_projects_workbench_id102092",
            "fk_projects_workbench_102092",
            "102092",
            "_102092",
            "",
        ] {
            assert!(!is(name, FK_PROJECTS_WORKBENCH_ID), "{name}");
        }
        assert!(!is("fk_projects_workbench_id", FK_PROJECTS_WORKBENCH_ID_USER_ID));
        // A primary key on a partition, and on a shard of one.
        for name in [
            "usage_logs_pkey",
            "usage_logs_pkey_102040",
            "usage_logs_2026_11_pkey",
            "usage_logs_default_pkey",
            "usage_logs_2026_11_pkey_105912",
        ] {
            assert!(is(name, "usage_logs_pkey"), "{name}");
        }
        for name in ["usage_logs_archive_pkey", "usage_logs_2026_pkey", "usage_logs_2026_11"] {
            assert!(!is(name, "usage_logs_pkey"), "{name}");
        }
    }

    #[test]
    fn a_name_that_citus_cut_is_recognised() {
        let long = "ck_the_longest_name_that_a_constraint_may_have_is_sixty_three_b";
        assert_eq!(long.len(), 63);
        let is = |found: &'static str, name: &str| {
            matches(&error(DatabaseErrorKind::CheckViolation, "", Some(found)), name)
        };
        // As Citus makes it: 47 bytes, the hash of the name, the shard.
        let cut = "ck_the_longest_name_that_a_constraint_may_have__1f0a9c3e_102092";
        assert_eq!(cut.len(), 63);
        assert!(is(cut, long));
        assert!(!is(cut, "ck_the_longest_name_that_a_constraint_may_have"));
        assert!(!is(cut, "ck_the_longest_name_that_another_constraint_may_have_is_this_on"));
    }

    #[test]
    fn citus_cuts_no_name_of_a_ledger() {
        let names = include_str!("constraints/names.rs").split('"').skip(1).step_by(2);
        let is_of = |name: &&str| {
            ["usage_logs", "credit_transactions", "notifications"]
                .iter()
                .any(|table| name.contains(table))
        };
        let names: Vec<&str> = names.filter(is_of).collect();
        assert!(names.contains(&FK_USAGE_LOGS_USER_ID));
        for name in names {
            assert!(format!("{name}_99999999").len() < 64, "{name}");
        }
    }

    #[test]
    fn where_citus_tells_no_name_the_message_does() {
        let kind = || DatabaseErrorKind::UniqueViolation;
        for message in [
            "duplicate key value violates unique constraint \"uq_subscriptions_user_id_102092\"",
            "doppelter Schlüsselwert verletzt Unique-Constraint »uq_subscriptions_user_id_102092«",
        ] {
            assert!(matches(&error(kind(), message, None), UQ_SUBSCRIPTIONS_USER_ID), "{message}");
            assert!(!matches(&error(kind(), message, None), IDX_USER_EMAIL_UNIQUE), "{message}");
            // The name that the server tells goes before.
            let other = error(kind(), message, Some(IDX_USER_EMAIL_UNIQUE));
            assert!(!matches(&other, UQ_SUBSCRIPTIONS_USER_ID), "{message}");
        }
        let unknown = error(DatabaseErrorKind::Unknown, "uq_subscriptions_user_id is gone", None);
        assert!(!matches(&unknown, UQ_SUBSCRIPTIONS_USER_ID));
        assert!(!matches(&Error::NotFound, UQ_SUBSCRIPTIONS_USER_ID));
    }
}

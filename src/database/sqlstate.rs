//! The SQLSTATE of an error. Diesel has an error kind for only a few of them.

use diesel::result::{DatabaseErrorKind as Kind, Error};

/// The SQLSTATE of errors that Diesel has no kind for, by the beginning of the English message.
const MESSAGES: [(&str, &str); 11] = [
    // A statement that was prepared before a type or a column changed.
    ("cached plan must not change result type", "0A000"),
    // After DISCARD ALL or DEALLOCATE, or behind a pooler that gave the session to another client.
    ("prepared statement \"__diesel_stmt_", "26000"),
    // The type of a parameter was dropped, and perhaps made again.
    ("cache lookup failed for type ", "XX000"),
    ("type with OID ", "42704"),
    ("deadlock detected", "40P01"),
    ("canceling statement due to lock timeout", "55P03"),
    ("canceling statement due to", "57014"),
    ("terminating connection due to administrator command", "57P01"),
    ("terminating connection due to idle-in-transaction timeout", "25P03"),
    ("terminating connection due to transaction timeout", "25P04"),
    ("the database system is", "57P03"),
];

/// Returns the SQLSTATE of an error, by Diesel's kind or else by the message. `None` if the error
/// is not from the server, or if the message is unknown, as on a server whose messages are not
/// English.
///
/// ```
/// # let db = creativeflow_schema::testing::TestDatabase::new()?;
/// # let conn = &mut db.connect()?;
/// use creativeflow_schema::database::sqlstate;
/// use diesel::connection::SimpleConnection;
///
/// conn.batch_execute("SET statement_timeout = 1")?;
/// let error = conn.batch_execute("SELECT pg_sleep(10)").unwrap_err();
/// assert_eq!(sqlstate(&error), Some("57014"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn sqlstate(error: &Error) -> Option<&'static str> {
    let (kind, message) = match error {
        Error::DatabaseError(kind, information) => (kind, information.message()),
        Error::RollbackErrorOnCommit { commit_error, .. } => return sqlstate(commit_error),
        _ => return None,
    };
    match kind {
        Kind::UniqueViolation => Some("23505"),
        Kind::ForeignKeyViolation => Some("23503"),
        Kind::NotNullViolation => Some("23502"),
        Kind::CheckViolation => Some("23514"),
        Kind::RestrictViolation => Some("23001"),
        Kind::ExclusionViolation => Some("23P01"),
        Kind::ReadOnlyTransaction => Some("25006"),
        Kind::SerializationFailure => Some("40001"),
        _ => {
            let known = MESSAGES.iter().find(|(words, _)| message.starts_with(words));
            match known {
                // Behind a pooler that does not keep the statements of its clients apart.
                Some((_, "26000")) if message.ends_with("already exists") => Some("42P05"),
                Some((_, code)) => Some(code),
                None if matches!(kind, Kind::ClosedConnection | Kind::UnableToSendCommand) => {
                    Some("08006")
                }
                None => None,
            }
        }
    }
}

/// Returns whether the error is of a statement that was prepared before a type or a column changed.
pub(super) fn is_stale(error: &Error) -> bool {
    sqlstate(error)
        .is_some_and(|code| ["0A000", "26000", "42P05", "XX000", "42704"].contains(&code))
}

/// Returns whether the server gave no answer, or ended the session.
pub(super) fn is_lost(error: &Error) -> bool {
    let closed = |error: &Error| {
        matches!(
            error,
            Error::BrokenTransactionManager
                | Error::DatabaseError(Kind::ClosedConnection | Kind::UnableToSendCommand, _)
        )
    };
    match error {
        Error::RollbackErrorOnCommit { commit_error, rollback_error } => {
            closed(commit_error) || closed(rollback_error)
        }
        error => closed(error) || sqlstate(error).is_some_and(ends_session),
    }
}

/// Returns whether the same work may succeed if it runs again. This is so after a deadlock, a
/// serialization failure, a lost connection, or a write to a former primary.
pub(super) fn is_transient(error: &Error) -> bool {
    is_lost(error)
        || sqlstate(error).is_some_and(|code| ["40001", "40P01", "25006"].contains(&code))
}

fn ends_session(code: &str) -> bool {
    ["08006", "57P01", "57P03", "25P03", "25P04"].contains(&code)
}

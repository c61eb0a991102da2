//! The server's errors without the values that they quote.

use diesel::result::{DatabaseErrorInformation, Error};

/// The marks with which the server's languages begin a quotation.
const QUOTES: [char; 6] = ['"', '\'', '»', '«', '„', '“'];

/// Beginnings of messages that quote a value in their middle.
const IN_THE_MIDDLE: [&str; 4] = ["\"", "value \"", "invalid value \"", "time zone \""];

/// Takes the values of rows out of an error of the server.
///
/// The server quotes a value that cannot be read as its column's type, in its message, and the row
/// that a constraint refuses, in the DETAIL. An error of this crate's users may be printed where
/// such a value must not be: wrap this one. The message keeps the names of types, tables and
/// constraints.
///
/// A value behind a colon is found in every language of the server, others in English. A message
/// that a function of users raises is left as it is.
///
/// ```
/// use diesel::prelude::*;
/// use diesel::sql_types::Integer;
/// use diesel_pg_session::without_values;
///
/// # let server = devdb::Server::start()?;
/// # let conn = &mut diesel_pg_session::url::connect(&server.url("postgres"))?;
/// let error = diesel::sql_query("SELECT 'ada@example.com'::int").execute(conn).unwrap_err();
/// assert_eq!(
///     without_values(error).to_string(),
///     "invalid input syntax for type integer (the value is left out)"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn without_values(error: Error) -> Error {
    match error {
        Error::DatabaseError(kind, information) => {
            let message = cut(information.message());
            Error::DatabaseError(kind, Box::new(WithoutValues { message, information }))
        }
        error => error,
    }
}

/// An error's information without its DETAIL, and with another message.
struct WithoutValues {
    message: String,
    information: Box<dyn DatabaseErrorInformation + Send + Sync>,
}

impl DatabaseErrorInformation for WithoutValues {
    fn message(&self) -> &str {
        &self.message
    }

    fn details(&self) -> Option<&str> {
        None
    }

    fn hint(&self) -> Option<&str> {
        self.information.hint()
    }

    fn table_name(&self) -> Option<&str> {
        self.information.table_name()
    }

    fn column_name(&self) -> Option<&str> {
        self.information.column_name()
    }

    fn constraint_name(&self) -> Option<&str> {
        self.information.constraint_name()
    }

    fn statement_position(&self) -> Option<i32> {
        self.information.statement_position()
    }
}

/// Cuts the value out of a message.
fn cut(message: &str) -> String {
    const LEFT_OUT: &str = "(the value is left out)";
    if IN_THE_MIDDLE.iter().any(|beginning| message.starts_with(beginning))
        && let (Some(first), Some(last)) = (message.find('"'), message.rfind('"'))
    {
        return format!("{}{LEFT_OUT}{}", &message[..first], &message[last + 1..]);
    }
    let colon = message.match_indices(": ").find(|(at, _)| message[at + 2..].starts_with(QUOTES));
    match colon {
        Some((at, _)) => format!("{} {LEFT_OUT}", &message[..at]),
        None => message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_value_is_cut_and_a_name_stays() {
        for (message, expected) in [
            (
                "invalid input value for enum tier: \"a: \"b\"\"",
                "invalid input value for enum tier (the value is left out)",
            ),
            (
                "ungültige Eingabesyntax für Typ integer: »a«",
                "ungültige Eingabesyntax für Typ integer (the value is left out)",
            ),
            (
                "value \"9\"9\" is out of range for type integer",
                "value (the value is left out) is out of range for type integer",
            ),
            (
                "\"1e999\" is out of range for type real",
                "(the value is left out) is out of range for type real",
            ),
        ] {
            assert_eq!(cut(message), expected);
        }
        for name in [
            "duplicate key value violates unique constraint \"a\"",
            "null value in column \"a\" of relation \"b\" violates not-null constraint",
            "relation \"a\" does not exist",
            "value too long for type character varying(255)",
        ] {
            assert_eq!(cut(name), name);
        }
    }
}

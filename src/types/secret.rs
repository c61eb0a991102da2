//! The secrets: hashes, tokens and what is encrypted.

use std::io::Write;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::Text;
use secrecy::{ExposeSecret, SecretString};

/// A hash, a token or an encrypted secret, as the application made it: see the specification's
/// section 10.
///
/// `Debug` shows nothing of it, it has no `Display` and no `Serialize`, and its memory is wiped
/// when it is dropped. It has no `==` either: compare hashes with the function that made them,
/// which takes the same time for every value.
///
/// ```
/// use creativeflow_schema::types::Secret;
///
/// let hash = Secret::from("$argon2id$v=19$...");
/// assert_eq!(format!("{hash:?}"), "Secret([REDACTED])");
/// assert_eq!(hash.expose_secret(), "$argon2id$v=19$...");
/// ```
#[derive(Clone, FromSqlRow, AsExpression)]
#[diesel(sql_type = Text)]
pub struct Secret(SecretString);

impl Secret {
    /// The value itself. Whoever calls this takes care of where it goes.
    #[must_use]
    pub fn expose_secret(&self) -> &str {
        self.0.expose_secret()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret([REDACTED])")
    }
}

impl From<String> for Secret {
    fn from(value: String) -> Self {
        Self(value.into())
    }
}

impl From<&str> for Secret {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl FromSql<Text, Pg> for Secret {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        <String as FromSql<Text, Pg>>::from_sql(value).map(Self::from)
    }
}

impl ToSql<Text, Pg> for Secret {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(self.expose_secret().as_bytes())?;
        Ok(IsNull::No)
    }
}

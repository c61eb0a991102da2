//! The settings of a service's connections, and their names in the environment.

use std::time::Duration;

use diesel::connection::CacheSize;
use diesel::prelude::*;

use super::environment::{Error, variable};
use crate::session::url;

/// The longest wait, ten years: a clock cannot count up to `Duration::MAX`.
pub(super) const LONGEST: Duration = Duration::from_secs(10 * 365 * 24 * 60 * 60);

/// Defines `Settings`: the fields, their defaults, setters, and names in the environment.
macro_rules! settings {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident: $type:ty = $default:expr, $shown:literal, $variable:literal;
    )+) => {
        /// The settings of a service's connections. Each has a default and one name in the
        /// environment.
        ///
        /// | setting | in the environment | default |
        /// |---|---|---|
        $(#[doc = concat!(
            "| [`", stringify!($name), "`](Self::", stringify!($name), ") | `",
            $variable, "` | ", $shown, " |",
        )])+
        ///
        /// In the environment, a time is a number with its unit (`ms`, `s`, `min`, `h`), an amount
        /// of data has `kB`, `MB` or `GB`, a switch is `on` or `off`, and an empty value counts as
        /// none. A variable may also be in a file `.env`, as
        /// [`url_from_env`](super::pool::url_from_env) says.
        ///
        /// An option of the URL overrides the setting: `connect_timeout`, `application_name`, the
        /// keepalives, `tcp_user_timeout`, `sslmode` or `sslrootcert`. `options` in the URL
        /// overrides the three timeouts of a session.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Settings {
            $(pub(super) $name: $type,)+
        }

        impl Default for Settings {
            fn default() -> Self {
                Self { $($name: $default,)+ }
            }
        }

        impl Settings {
            /// The names in the environment.
            pub const VARIABLES: &'static [&'static str] = &[$($variable),+];

            $(
                $(#[doc = $doc])+
                #[doc = concat!(
                    "\n\nDefault: ", $shown, ". In the environment: `", $variable, "`.",
                )]
                #[must_use]
                pub fn $name(mut self, value: impl Into<$type>) -> Self {
                    self.$name = value.into();
                    self
                }
            )+

            /// Reads the settings from the environment or else from a file `.env`. A setting that
            /// is in neither has its default.
            ///
            /// # Errors
            /// [`Error::Setting`] if a value cannot be read, with the name of its variable.
            /// [`Error::DotEnv`] or [`Error::Dollar`] if the file `.env` cannot be read.
            pub fn from_env() -> Result<Self, Error> {
                let mut settings = Self::default();
                $(if let Some(value) = variable($variable)? {
                    settings.$name = Value::read(&value)
                        .ok_or(Error::Setting { variable: $variable, form: <$type>::FORM })?;
                })+
                Ok(settings)
            }
        }
    };
}

settings! {
    /// Sets the largest number of connections in the pool of the primary. PostgreSQL works best
    /// with a few connections for each of its cores, counted over all services.
    pool_size: u32 = 10, "10", "DATABASE_POOL_SIZE";
    /// Sets the largest number of connections in the pool of each standby, and in the pool of reads
    /// from the primary.
    reader_pool_size: u32 = 10, "10", "DATABASE_READER_POOL_SIZE";
    /// Sets how long a caller waits for a free connection.
    acquire_timeout: Duration = url::TIMEOUT, "5 seconds", "DATABASE_ACQUIRE_TIMEOUT";
    /// Sets how long a new connection waits for the server, in whole seconds, at least 2.
    connect_timeout: Duration = url::TIMEOUT, "5 seconds", "DATABASE_CONNECT_TIMEOUT";
    /// Sets `statement_timeout`. Zero means none.
    statement_timeout: Duration = Duration::from_secs(30), "30 seconds", "DATABASE_STATEMENT_TIMEOUT";
    /// Sets `idle_in_transaction_session_timeout`. Zero means none.
    idle_in_transaction_timeout: Duration = Duration::from_secs(60), "1 minute", "DATABASE_IDLE_IN_TRANSACTION_TIMEOUT";
    /// Sets `transaction_timeout`, which PostgreSQL has since 17. Zero means none; PostgreSQL 16
    /// refuses any other value.
    transaction_timeout: Duration = Duration::ZERO, "none", "DATABASE_TRANSACTION_TIMEOUT";
    /// Sets `application_name`, by which an operator finds the service in `pg_stat_activity`.
    application_name: String = "creativeflow".to_owned(), "`creativeflow`", "DATABASE_APPLICATION_NAME";
    /// Sets the silence of the server after which the connection is probed.
    keepalives_idle: Duration = Duration::from_secs(10), "10 seconds", "DATABASE_KEEPALIVES_IDLE";
    /// Sets the time between two probes.
    keepalives_interval: Duration = Duration::from_secs(5), "5 seconds", "DATABASE_KEEPALIVES_INTERVAL";
    /// Sets the number of probes without an answer after which the connection is closed.
    keepalives_count: u32 = 3_u32, "3", "DATABASE_KEEPALIVES_COUNT";
    /// Sets how long data that was sent may stay unacknowledged.
    tcp_user_timeout: Duration = Duration::from_secs(25), "25 seconds", "DATABASE_TCP_USER_TIMEOUT";
    /// Sets libpq's `sslmode`. Only `verify-full` verifies the server's name.
    sslmode: String = String::new(), "libpq's own, `prefer`", "DATABASE_SSLMODE";
    /// Sets the file of the certificates that `sslmode=verify-full` trusts, or `system`.
    sslrootcert: String = String::new(), "libpq's own, `~/.postgresql/root.crt`", "DATABASE_SSLROOTCERT";
    /// Sets whether statements are prepared. Turn it off behind a pooler in transaction mode,
    /// unless the pooler keeps the statements of its clients apart, as `PgBouncer` does since 1.21.
    prepared_statements: bool = true, "on", "DATABASE_PREPARED_STATEMENTS";
    /// Sets whether a pooler in transaction mode shares the sessions among its clients. If so,
    /// nothing is set for a session. Set the three timeouts with `ALTER ROLE ... SET`. The sessions
    /// of readers are not read-only.
    shared_sessions: bool = false, "off", "DATABASE_SHARED_SESSIONS";
    /// Sets the time by which a fit standby may lag behind the primary.
    max_lag: Duration = Duration::from_secs(10), "10 seconds", "DATABASE_MAX_LAG";
    /// Sets the WAL, in bytes, by which a fit standby may lag behind the primary.
    max_lag_bytes: Bytes = Bytes(16 << 20), "16 MB", "DATABASE_MAX_LAG_BYTES";
    /// Sets the time between two queries of the state of a server. A standby that has not answered
    /// for three such times is not read from.
    check_interval: Duration = Duration::from_millis(500), "500 ms", "DATABASE_CHECK_INTERVAL";
    /// Sets how long [`read_after`](super::Database::read_after) waits for a standby.
    read_after_timeout: Duration = Duration::from_secs(1), "1 second", "DATABASE_READ_AFTER_TIMEOUT";
}

impl Settings {
    /// Returns the most connections to the primary that one [`Database`](super::Database) takes:
    /// for writes, for reads, and for the queries of the primary's state.
    #[must_use]
    pub fn connections(&self) -> u32 {
        self.pool_size.saturating_add(self.reader_pool_size).saturating_add(1)
    }

    /// Returns the URL, with these settings as options. An option in the URL stays.
    pub(super) fn url(&self, url: &str) -> Result<String, Error> {
        self.with_options(url, "")
    }

    /// Returns the URL, with these settings and a session that is read-only.
    pub(super) fn reading(&self, url: &str) -> Result<String, Error> {
        // With `read-write`, libpq refuses a session that is read-only by default.
        let url = url.replace("target_session_attrs=read-write", "target_session_attrs=primary");
        self.with_options(&url, "-c default_transaction_read_only=on")
    }

    fn with_options(&self, url: &str, reading: &str) -> Result<String, Error> {
        self.check()?;
        // For libpq, zero seconds are no timeout, or the system's own.
        let seconds = |duration: Duration| {
            duration.min(LONGEST).as_millis().div_ceil(1_000).max(1).to_string()
        };
        let options = [
            ("connect_timeout", seconds(self.connect_timeout)),
            ("application_name", self.application_name.clone()),
            ("keepalives_idle", seconds(self.keepalives_idle)),
            ("keepalives_interval", seconds(self.keepalives_interval)),
            ("keepalives_count", self.keepalives_count.to_string()),
            ("tcp_user_timeout", self.tcp_user_timeout.as_millis().to_string()),
            ("sslmode", self.sslmode.clone()),
            ("sslrootcert", self.sslrootcert.clone()),
            ("options", self.session_options(reading)),
        ];
        let mut url = url.to_owned();
        if !reading.is_empty() && !self.shared_sessions {
            extend_options(&mut url, reading);
        }
        for (name, value) in options {
            if !value.is_empty() {
                add_option(&mut url, name, &value);
            }
        }
        url::checked(&url).map_err(Error::Connect)
    }

    /// Refuses the zeros with which nothing would work.
    fn check(&self) -> Result<(), Error> {
        let positive = [
            ("DATABASE_POOL_SIZE", self.pool_size > 0),
            ("DATABASE_READER_POOL_SIZE", self.reader_pool_size > 0),
            ("DATABASE_ACQUIRE_TIMEOUT", !self.acquire_timeout.is_zero()),
            ("DATABASE_CHECK_INTERVAL", !self.check_interval.is_zero()),
        ];
        match positive.iter().find(|(_, is_positive)| !is_positive) {
            Some((variable, _)) => Err(Error::Setting { variable, form: "more than 0" }),
            None => Ok(()),
        }
    }

    /// Returns the settings of a session as command-line options. A pooler that cannot pass them on
    /// refuses the connection. `SET` would change the sessions of the pooler's other clients.
    fn session_options(&self, reading: &str) -> String {
        if self.shared_sessions {
            return String::new();
        }
        let timeouts = [
            ("statement_timeout", self.statement_timeout),
            ("idle_in_transaction_session_timeout", self.idle_in_transaction_timeout),
            ("transaction_timeout", self.transaction_timeout),
        ];
        let timeouts = timeouts
            .iter()
            .filter(|(_, timeout)| !timeout.is_zero())
            .map(|(name, timeout)| format!("-c {name}={}", timeout.as_millis()));
        let options: Vec<_> = timeouts.chain(Some(reading.to_owned())).collect();
        options.join(" ").trim().to_owned()
    }

    /// Prepares a new connection.
    pub(super) fn apply(&self, conn: &mut PgConnection) {
        if !self.prepared_statements {
            conn.set_prepared_statement_cache_size(CacheSize::Disabled);
        }
    }
}

/// Adds an option to a URL that does not have it.
pub(super) fn add_option(url: &mut String, name: &str, value: &str) {
    let query = url.split_once('?').map(|(_, query)| query);
    let has = |query: &str| {
        query.split('&').any(|option| option.split('=').next().is_some_and(|given| given == name))
    };
    if query.is_some_and(has) {
        return;
    }
    match query {
        None => url.push('?'),
        Some("") => {}
        Some(_) => url.push('&'),
    }
    url.push_str(name);
    url.push('=');
    encode(url, value);
}

/// Adds to the command-line options of a URL that has some. The last word on a setting counts.
fn extend_options(url: &mut String, more: &str) {
    let Some((address, query)) = url.split_once('?') else { return };
    let mut extended = format!("{address}?");
    for (index, option) in query.split('&').enumerate() {
        if index > 0 {
            extended.push('&');
        }
        extended.push_str(option);
        if option.starts_with("options=") {
            encode(&mut extended, &format!(" {more}"));
        }
    }
    *url = extended;
}

fn encode(url: &mut String, value: &str) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}

fn digit(half: u8) -> char {
    char::from_digit(half.into(), 16).unwrap_or_default()
}

/// An amount of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bytes(pub u64);

impl From<u64> for Bytes {
    fn from(bytes: u64) -> Self {
        Self(bytes)
    }
}

/// A value in the environment.
trait Value: Sized {
    /// The form of a value, for an error.
    const FORM: &'static str;

    fn read(text: &str) -> Option<Self>;
}

impl Value for u32 {
    const FORM: &'static str = "a whole number, at least 1";

    fn read(text: &str) -> Option<Self> {
        text.parse().ok().filter(|&number| number > 0)
    }
}

impl Value for bool {
    const FORM: &'static str = "on or off";

    fn read(text: &str) -> Option<Self> {
        match text {
            "on" => Some(true),
            "off" => Some(false),
            _ => None,
        }
    }
}

impl Value for String {
    const FORM: &'static str = "text";

    fn read(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Value for Duration {
    const FORM: &'static str = "a number with its unit, ms, s, min or h: 500ms";

    fn read(text: &str) -> Option<Self> {
        let units = [("ms", 1), ("s", 1_000), ("min", 60_000), ("h", 3_600_000)];
        number(text, &units).map(Self::from_millis)
    }
}

impl Value for Bytes {
    const FORM: &'static str = "a number with its unit, kB, MB or GB: 16MB";

    fn read(text: &str) -> Option<Self> {
        number(text, &[("kB", 1 << 10), ("MB", 1 << 20), ("GB", 1 << 30)]).map(Self)
    }
}

/// Reads a number with one of these units. Zero needs no unit.
fn number(text: &str, units: &[(&str, u64)]) -> Option<u64> {
    let end = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    let number: u64 = text[..end].parse().ok()?;
    let unit = text[end..].trim_start();
    if number == 0 && unit.is_empty() {
        return Some(0);
    }
    let (_, factor) = units.iter().find(|(name, _)| *name == unit)?;
    number.checked_mul(*factor)
}

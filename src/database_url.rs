//! Connections by URL, whose errors never tell a password.

use std::time::Duration;

use diesel::pg::PgConnection;
use diesel::prelude::*;

/// How long a connection waits for the server, unless the URL has a `connect_timeout` of its own.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(5);

/// Why there is no connection.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The URL has another form. It is not shown, since it may hold a password.
    #[error(
        "the database's URL is not of the form postgres://user:password@host/database: \
         see that special characters in the password are percent-encoded (@ is %40, / is %2F, % is %25)"
    )]
    Url,
    /// The server cannot be reached, or refuses.
    #[error("no connection to the database: {message}")]
    Refused {
        /// What was said.
        message: String,
    },
}

impl Error {
    pub(crate) fn refused(url: &str, message: &str) -> Self {
        // libpq quotes the whole of a URL that it cannot read. It says a thing for each address of a host, in lines.
        let message = message.replace(url, "postgres://...");
        Self::Refused { message: message.lines().map(str::trim).collect::<Vec<_>>().join(" ") }
    }
}

/// Connects to this database, and waits at most 5 seconds for it, unless the URL has a `connect_timeout` of its own.
///
/// # Errors
/// [`Error::Url`] for a URL of another form, [`Error::Refused`] if the server cannot be reached or refuses, with what it
/// said. Neither has the password in it.
pub fn establish(url: &str) -> Result<PgConnection, Error> {
    if !is_unambiguous(url) {
        return Err(Error::Url);
    }
    let url = with_timeout(url);
    PgConnection::establish(&url).map_err(|refusal| Error::refused(&url, &refusal.to_string()))
}

/// The URL with a `connect_timeout`.
pub(crate) fn with_timeout(url: &str) -> String {
    if url.contains("connect_timeout=") {
        return url.to_owned();
    }
    let separator = match url.split_once('?') {
        None => "?",
        Some((_, "")) => "",
        Some(_) => "&",
    };
    format!("{url}{separator}connect_timeout={}", TIMEOUT.as_secs())
}

/// Whether libpq reads the URL as it was meant. From one that it cannot read, or reads otherwise, it quotes pieces in its
/// messages, and a piece may be the password: so no such URL reaches it.
fn is_unambiguous(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("postgres://").or_else(|| url.strip_prefix("postgresql://")) else {
        return false;
    };
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let authority = rest.split('/').next().unwrap_or_default();
    let path = &rest[authority.len()..];
    let hosts = authority.split_once('@').map_or(authority, |(_, hosts)| hosts);
    // Each of these can be part of the user or the password only if it is encoded.
    !hosts.contains('@')
        && !path.contains('@')
        && !query.contains('@')
        && url.chars().all(|char| !char.is_whitespace() && !char.is_control() && char != '#')
        && percent_encoded(url)
        && hosts.split(',').all(has_a_port_or_none)
        && (query.is_empty() || query.split('&').all(|pair| pair.split('=').count() == 2))
}

/// Whether what follows a host is a port, and not the password of a URL that lacks its host.
fn has_a_port_or_none(host: &str) -> bool {
    let rest = if let Some(address) = host.strip_prefix('[') {
        address.split_once(']').map(|(_, rest)| rest)
    } else {
        Some(&host[host.find(':').unwrap_or(host.len())..])
    };
    rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok()))
}

/// Whether each `%` begins a byte in hexadecimal, other than zero.
fn percent_encoded(url: &str) -> bool {
    url.split('%').skip(1).all(|rest| {
        rest.get(..2).is_some_and(|digits| digits != "00" && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
    })
}

//! Connections by URL, whose errors never show a password.

use std::time::Duration;

use diesel::pg::PgConnection;
use diesel::prelude::*;

/// The time for which a connection waits for the server, unless the URL has a `connect_timeout`.
pub const TIMEOUT: Duration = Duration::from_secs(5);

/// The parameters of a connection whose URL does not set them. A peer that falls silent, without a
/// word that it is gone, is given up after 25 seconds: two hours and more are usual otherwise.
const DEFAULTS: [(&str, u64); 5] = [
    ("connect_timeout", TIMEOUT.as_secs()),
    ("keepalives_idle", 10),
    ("keepalives_interval", 5),
    ("keepalives_count", 3),
    ("tcp_user_timeout", 25_000),
];

/// The options that libpq knows, up to version 18, and those of them that say where and as whom.
const PLACES: &str = "\
    application_name dbname fallback_application_name host hostaddr port user";
const OPTIONS: &str = "\
    channel_binding client_encoding connect_timeout gssdelegation gssencmode gsslib \
    keepalives keepalives_count keepalives_idle keepalives_interval krbsrvname \
    load_balance_hosts max_protocol_version min_protocol_version oauth_client_id \
    oauth_client_secret oauth_issuer oauth_scope options passfile password replication \
    require_auth requirepeer scram_client_key scram_server_key service servicefile ssl \
    ssl_max_protocol_version ssl_min_protocol_version sslcert sslcertmode sslcompression \
    sslcrl sslcrldir sslkey sslkeylogfile sslmode sslnegotiation sslpassword sslrootcert \
    sslsni target_session_attrs tcp_user_timeout tty";
/// Values that options have, and that a message may have for another reason.
const HARMLESS: &str = "\
    allow disable full only postgres prefer prefer-standby primary random read read-only \
    read-write require standby true verify verify-ca verify-full write";

/// Returns whether a list, with spaces between its words, has this one.
fn is_one_of(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// An error from a connection by URL. No message shows a part of the URL that can be a secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ConnectError {
    /// The URL has another form. The error does not show the URL, which may hold a password.
    #[error(
        "the database's URL is not of the form postgres://user:password@host/database: check that \
         special characters in the password are percent-encoded (@ is %40, / is %2F, ? is %3F, # \
         is %23, & is %26, = is %3D, % is %25, a space is %20)"
    )]
    Url,
    /// White space or quotes surround the URL.
    #[error(
        "the database's URL has white space or quotes around it, such as a line end: remove them. \
         A shell and a file .env remove quotes, a file of variables for a container does not"
    )]
    Surrounded,
    /// The URL has an option that libpq does not know.
    #[error(
        "the database's URL has an option after its ? that libpq does not know: check that its \
         name is right, and that & and = in a password are percent-encoded (%26 and %3D)"
    )]
    UnknownOption,
    /// The server cannot be reached, or refuses.
    #[error("no connection to the database: {message}")]
    Refused {
        /// The message of libpq or the server.
        message: String,
    },
}

impl ConnectError {
    /// Makes an error from a message, and removes the secrets of the URL from the message.
    /// [`checked`] returned the URL.
    #[must_use]
    pub fn refused(url: &str, message: &str) -> Self {
        let mut message = message.replace(url, "postgres://...");
        let mut secret = false;
        for (name, value) in options(url) {
            let value = decoded(value);
            // A password in which & is not encoded goes on in the next options.
            secret |= ["oauth_client_secret", "password", "sslpassword"].contains(&name);
            if is_one_of(PLACES, name) && !secret || value.is_empty() {
                continue;
            }
            message = message.replace(&format!("\"{value}\""), "\"...\"");
            for part in
                std::iter::once(&*value).chain(value.split(|char: char| !char.is_alphanumeric()))
            {
                if part.len() > 3
                    && !is_one_of(HARMLESS, part)
                    && !part.bytes().all(|byte| byte.is_ascii_digit())
                {
                    message = message.replace(part, "...");
                }
            }
        }
        // libpq says a thing for each address of a host, in lines.
        Self::Refused { message: message.lines().map(str::trim).collect::<Vec<_>>().join(" ") }
    }
}

/// Connects to the database at this URL. Unless the URL says otherwise, the connection waits at
/// most 5 seconds for the server (`connect_timeout=5`). A server that falls silent is given up
/// after 25 seconds (`keepalives_idle=10`, `keepalives_interval=5`, `keepalives_count=3`,
/// `tcp_user_timeout=25000`).
///
/// # Errors
/// [`ConnectError::Url`], [`ConnectError::Surrounded`] or [`ConnectError::UnknownOption`] if the
/// URL does not have the form that libpq reads unambiguously. [`ConnectError::Refused`] if the
/// server cannot be reached or refuses, with its message. No error contains the password.
pub fn connect(url: &str) -> Result<PgConnection, ConnectError> {
    let url = checked(url)?;
    PgConnection::establish(&url)
        .map_err(|refusal| ConnectError::refused(&url, &refusal.to_string()))
}

/// Returns the URL with the timeouts that [`connect`] adds, if libpq reads its parts as they were
/// meant. If libpq misreads a URL, its messages quote parts of the URL, and a part may be the
/// password. No such URL reaches libpq.
///
/// # Errors
/// [`ConnectError::Url`] if the URL has another form; [`ConnectError::Surrounded`] if white space
/// or quotes surround it; [`ConnectError::UnknownOption`] if libpq does not know an option of it.
pub fn checked(url: &str) -> Result<String, ConnectError> {
    let around = |char: char| char.is_whitespace() || ['"', '\'', '`'].contains(&char);
    if !url.trim_matches(around).is_empty() && url.trim_matches(around) != url {
        return Err(ConnectError::Surrounded);
    }
    if !is_unambiguous(url) {
        return Err(ConnectError::Url);
    }
    if options(url).any(|(name, _)| !is_one_of(PLACES, name) && !is_one_of(OPTIONS, name)) {
        return Err(ConnectError::UnknownOption);
    }
    let mut url = url.to_owned();
    for (name, value) in DEFAULTS {
        if !options(&url).any(|(given, _)| given == name) {
            let separator = match url.split_once('?') {
                None => "?",
                Some((_, "")) => "",
                Some(_) => "&",
            };
            url = format!("{url}{separator}{name}={value}");
        }
    }
    Ok(url)
}

/// The options of a URL, as they are written.
fn options(url: &str) -> impl Iterator<Item = (&str, &str)> {
    let query = url.split_once('?').map_or("", |(_, query)| query);
    query
        .split('&')
        .filter(|option| !option.is_empty())
        .map(|option| option.split_once('=').unwrap_or((option, "")))
}

/// A value as libpq reads it.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let [first, others @ ..] = rest {
        let encoded = (*first == b'%')
            .then(|| others.get(..2))
            .flatten()
            .and_then(|digits| str::from_utf8(digits).ok());
        if let Some(byte) = encoded.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            bytes.push(byte);
            rest = &others[2..];
        } else {
            bytes.push(*first);
            rest = others;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Returns whether libpq finds the parts of the URL where they were meant to be.
fn is_unambiguous(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("postgres://").or_else(|| url.strip_prefix("postgresql://"))
    else {
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

/// Returns whether what follows a host is a port, and not the password of a URL that lacks its
/// host.
fn has_a_port_or_none(host: &str) -> bool {
    let rest = if let Some(address) = host.strip_prefix('[') {
        address.split_once(']').map(|(_, rest)| rest)
    } else {
        Some(&host[host.find(':').unwrap_or(host.len())..])
    };
    rest.is_some_and(|rest| {
        rest.is_empty() || rest.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok())
    })
}

/// Returns whether each `%` begins a byte in hexadecimal, other than zero.
fn percent_encoded(url: &str) -> bool {
    url.split('%').skip(1).all(|rest| {
        rest.get(..2).is_some_and(|digits| {
            digits != "00" && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
        })
    })
}

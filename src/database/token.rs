//! A place in the primary's write-ahead log.

use std::fmt;
use std::str::FromStr;

/// A place in the primary's write-ahead log (WAL), after a transaction's commit: a timeline and a
/// log sequence number (LSN).
///
/// [`Database::read_after`](super::Database::read_after) returns a connection that sees this
/// transaction and all that were committed before it. A token is no secret, and a service can keep
/// it in a cookie or a session: `Display` writes it, `FromStr` reads it. A token that a client made
/// up costs at most a wait, and a read from the primary.
///
/// ```
/// use creativeflow_schema::database::Token;
///
/// let token: Token = "1-16B3748".parse()?;
/// assert_eq!(token.to_string(), "1-16B3748");
/// assert!("1-16B3748' OR true".parse::<Token>().is_err());
/// # Ok::<(), creativeflow_schema::database::NotAToken>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Token {
    pub(super) timeline: u32,
    pub(super) position: u64,
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:X}-{:X}", self.timeline, self.position)
    }
}

/// An error for text that is not a [`Token`]. It omits the text, which a client may have made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a token of a transaction, which is a timeline and a position in hexadecimal: 1-16B3748"
)]
pub struct NotAToken;

impl FromStr for Token {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Self, NotAToken> {
        let is_hexadecimal = |part: &str| {
            (1..=16).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_hexdigit())
        };
        let (timeline, position) = text.split_once('-').ok_or(NotAToken)?;
        if !is_hexadecimal(timeline) || !is_hexadecimal(position) {
            return Err(NotAToken);
        }
        let timeline = u32::from_str_radix(timeline, 16).map_err(|_| NotAToken)?;
        let position = u64::from_str_radix(position, 16).map_err(|_| NotAToken)?;
        Ok(Self { timeline, position })
    }
}

//! The environment of a service, and the file `.env` beside it.

use crate::session::url;

/// `DATABASE_URL`, from the environment or else from a file `.env`, in the current folder or the
/// nearest above it.
///
/// In `.env`, `$NAME` and `${NAME}` stand for a variable of the environment or one above in the
/// file, as for the diesel CLI. In single quotes they do not. Write a `$` of the URL as `%24`.
///
/// # Errors
/// [`Error::Missing`] if it is in neither. [`Error::DotEnv`] if a `.env` cannot be read.
/// [`Error::Dollar`] if its value in `.env` names a variable that is not set. [`Error::Connect`] if
/// its value is not Unicode.
pub fn url_from_env() -> Result<String, Error> {
    variable("DATABASE_URL")?.ok_or(Error::Missing)
}

/// Returns a variable of the environment or else of the nearest `.env`. An empty value counts as
/// missing.
pub(super) fn variable(name: &'static str) -> Result<Option<String>, Error> {
    match std::env::var(name) {
        Ok(value) if !value.is_empty() => Ok(Some(value)),
        Err(std::env::VarError::NotUnicode(_)) => {
            Err(unreadable(name, url::ConnectError::Url.into()))
        }
        _ => match dot_env().map_err(|_| Error::DotEnv)? {
            Some(text) => find(name, text.strip_prefix('\u{feff}').unwrap_or(&text)),
            None => Ok(None),
        },
    }
}

/// Returns the text of the nearest `.env`. `dotenvy::dotenv` would write to the environment of the
/// process, which other threads read.
fn dot_env() -> std::io::Result<Option<String>> {
    for folder in std::env::current_dir()?.ancestors() {
        let path = folder.join(".env");
        match std::fs::metadata(&path) {
            Ok(metadata) if metadata.is_file() => return std::fs::read_to_string(&path).map(Some),
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

/// An error from making a pool.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// `DATABASE_URL` is neither in the environment nor in a `.env`.
    #[error(
        "DATABASE_URL is not set: set it, or write it to a file .env, as postgres://user:password@host/database"
    )]
    Missing,
    /// A `.env` exists, but cannot be read or parsed. The error does not show its content, which
    /// may be a password.
    #[error(
        "the file .env, here or in a folder above, cannot be read: \
         each line must be NAME=value, with quotes around a value that has spaces"
    )]
    DotEnv,
    /// A value in a `.env` has a `$` that is not followed by the name of a set variable. `dotenvy`
    /// would remove the `$` and the name from the value.
    #[error(
        "DATABASE_URL in the file .env, here or in a folder above, has a $ that stands before the \
         name of no variable: write %24 for a $ in the URL, or put the whole into single quotes"
    )]
    Dollar,
    /// The value of a setting's variable does not have the expected form.
    #[error("{variable} cannot be read: set it to {form}, or leave it unset")]
    Setting {
        /// The variable.
        variable: &'static str,
        /// The form that its value must have.
        form: &'static str,
    },
    /// No connection can be made.
    #[error(transparent)]
    Connect(#[from] url::ConnectError),
}

/// The error for a variable that cannot be read; that of `DATABASE_URL` has words of its own.
fn unreadable(variable: &'static str, of_the_url: Error) -> Error {
    if variable == "DATABASE_URL" {
        return of_the_url;
    }
    Error::Setting { variable, form: "text in UTF-8, with single quotes around it if it has a $" }
}

fn find(variable: &'static str, text: &str) -> Result<Option<String>, Error> {
    let mut names = Vec::new();
    for line in dotenvy::from_read_iter(text.as_bytes()) {
        let (name, value) = line.map_err(|_| Error::DotEnv)?;
        if name == variable && !value.is_empty() {
            let lines = text
                .lines()
                .map(|line| line.trim_start().trim_start_matches("export ").trim_start());
            let mut written =
                lines.filter_map(|line| line.strip_prefix(&*name)?.trim_start().strip_prefix('='));
            let is_set =
                |name: &str| names.iter().any(|known| known == name) || std::env::var(name).is_ok();
            return if written.all(|value| variables(value).all(is_set)) {
                Ok(Some(value))
            } else {
                Err(unreadable(variable, Error::Dollar))
            };
        }
        names.push(name);
    }
    Ok(None)
}

/// The names of the variables in a value, as dotenvy finds them.
fn variables(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = value;
    let (mut single, mut double) = (false, false);
    std::iter::from_fn(move || {
        while let Some(first) = rest.chars().next() {
            rest = &rest[first.len_utf8()..];
            match first {
                '\'' if !double => single = !single,
                _ if single => {}
                '"' => double = !double,
                '\\' => rest = rest.get(1..).unwrap_or_default(),
                '$' => {
                    let name = match rest.strip_prefix('{') {
                        Some(name) => name.split('}').next(),
                        None => rest.split(|char: char| !char.is_alphanumeric()).next(),
                    };
                    return name;
                }
                _ => {}
            }
        }
        None
    })
}

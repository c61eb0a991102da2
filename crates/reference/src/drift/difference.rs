//! A difference, and lists of them.

use std::fmt::{self, Display, Formatter, Write};

use diesel_pg_session::quote;

/// The compared kinds of objects, in words: what "no drift" means.
pub const COMPARED: &str = "schemas, types, functions, sequences, tables, columns, keys, checks, \
                            indexes, triggers, rules, policies, row security, partitions, owners, \
                            comments";

/// The settings under which the statements run, so that they mean the same whatever the
/// `search_path` and the encoding are.
pub const BEFORE: [&str; 4] = [
    "SET search_path = pg_catalog, pg_temp",
    "SET client_encoding = 'UTF8'",
    "SET standard_conforming_strings = on",
    "SET check_function_bodies = off",
];

/// One difference of a database from the expected catalog. Displayed in one line, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// The effect of the difference.
    pub severity: Severity,
    /// The difference in words, in one line.
    pub what: String,
    /// Statements that remove it and lose no row and no value. A statement that the server
    /// refuses changes nothing.
    pub repair: Vec<String>,
    /// Statements that may lose rows or values, or drop objects that somebody made: for a person
    /// to decide on.
    pub by_hand: Vec<String>,
}

/// The effect of a [`Difference`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// An expected object is missing or differs, or an unknown one changes what statements do.
    Differs,
    /// An unknown object lies beside the expected ones, such as a table of a service.
    Unknown,
    /// No statement behaves differently.
    Note,
}

impl Difference {
    /// A difference without statements.
    pub(crate) fn new(severity: Severity, what: &str) -> Self {
        Self { severity, what: quote::printable(what), repair: Vec::new(), by_hand: Vec::new() }
    }

    /// A note, such as why something was not compared.
    #[must_use]
    pub fn note(what: &str) -> Self {
        Self::new(Severity::Note, what)
    }

    /// Returns true if removing the difference may lose rows or values, or drop objects that
    /// somebody made.
    #[must_use]
    pub fn may_lose(&self) -> bool {
        !self.by_hand.is_empty()
    }
}

impl Display for Difference {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

/// Turns unknown objects beside the schema into notes.
pub fn allow_unknown(differences: &mut [Difference]) {
    for one in differences.iter_mut().filter(|one| one.severity == Severity::Unknown) {
        one.severity = Severity::Note;
    }
}

/// Puts a difference first that explains the others, such as pending migrations, and leaves every
/// statement to a person: what differs may be what those migrations did or will do.
pub fn leave_to_migrations(differences: &mut Vec<Difference>, reason: &str) {
    for one in differences.iter_mut() {
        let repair = std::mem::take(&mut one.repair);
        one.by_hand.splice(0..0, repair);
    }
    differences.insert(0, Difference::new(Severity::Differs, reason));
}

/// Writes a script for psql. Whatever the names in the database are, the script runs only the
/// repairing statements; the others are comments.
#[must_use]
pub fn script(differences: &[Difference]) -> String {
    let mut script = String::new();
    if differences.iter().any(|one| !one.repair.is_empty() || !one.by_hand.is_empty()) {
        script += "-- What may lose rows or values, or drop what others made, is a comment: take \
                   out the -- of what shall run.\n";
        script.extend(BEFORE.map(|statement| format!("{statement};\n")));
        script.push('\n');
    }
    for one in differences {
        let _ = writeln!(script, "-- {one}");
        for statement in &one.repair {
            let _ = writeln!(script, "{statement};");
        }
        for statement in &one.by_hand {
            for line in statement.split_inclusive(['\n', '\r']) {
                script.extend(["-- ", line]);
            }
            script += ";\n";
        }
    }
    if differences.iter().all(|one| one.severity == Severity::Note) {
        let comment = if differences.is_empty() { "" } else { "-- " };
        let _ = writeln!(script, "{comment}no drift in {COMPARED}");
    }
    script.truncate(script.trim_end().len());
    script
}

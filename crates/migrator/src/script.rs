//! Reads a migration's script as PostgreSQL's scanner does, and refuses what cannot be a part of a
//! migration. `build.rs` compiles this file too.
//!
//! Strings are read as with `standard_conforming_strings = on`, under which the migrator runs
//! scripts. A script that PostgreSQL takes is split exactly as PostgreSQL splits it. One that it
//! does not take does nothing, since PostgreSQL parses a script as a whole before it runs any of
//! it.

use std::ops::Range;

/// Something wrong with a script.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The fault, and the remedy.
    pub message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A keyword or a name without quotes.
    Word,
    /// A name in quotes, `U&` included.
    Name,
    /// A string, in quotes of any kind.
    Text,
    /// Anything else: a number, `::`, `:=`, or one character.
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    /// Its offset in the script.
    pub at: usize,
}

impl Token<'_> {
    /// Returns whether it is this keyword or character.
    pub fn is(&self, text: &str) -> bool {
        matches!(self.kind, Kind::Word | Kind::Other) && self.text.eq_ignore_ascii_case(text)
    }

    /// Returns whether it can be a name.
    fn is_name(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Name)
    }
}

/// A string with escapes that goes on on a later line, as one without that; `None` for other
/// tokens.
pub fn in_one_piece(token: &Token<'_>) -> Option<String> {
    let mut scanner = Scanner::new(token.text);
    if token.kind != Kind::Text
        || !token.text.starts_with(['e', 'E'])
        || scanner.next_token().is_err()
    {
        return None;
    }
    let mut text = token.text.to_owned();
    scanner
        .continuations
        .iter()
        .rev()
        .for_each(|continuation| text.replace_range(continuation.clone(), ""));
    (!scanner.continuations.is_empty()).then_some(text)
}

/// One statement of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement<'a> {
    /// The tokens, without comments and without the semicolon that ends it; never empty.
    pub tokens: Vec<Token<'a>>,
    /// The line on which it begins.
    pub line: usize,
    /// The offset of the semicolon that ends it, if one does.
    pub end: Option<usize>,
}

/// The statements of a script. Semicolons in parentheses (`CREATE RULE`) and in the body of a
/// function (`BEGIN ATOMIC`) end none.
pub fn statements(script: &str) -> Result<Vec<Statement<'_>>, Fault> {
    let mut statements = Vec::new();
    let mut lines = Lines::default();
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut parentheses = 0_usize;
    // The bodies that are open, and the place of the ATOMIC that opened the last one.
    let mut bodies = 0_usize;
    let mut opened = 0;
    for token in Scanner::new(script) {
        let token = token?;
        let place = tokens.len();
        if token.is(";") && parentheses == 0 && bodies == 0 {
            if let Some(first) = tokens.first() {
                let line = lines.line_at(script, first.at);
                statements.push(Statement {
                    tokens: std::mem::take(&mut tokens),
                    line,
                    end: Some(token.at),
                });
                if statements.last().is_some_and(Statement::is_copy_by_client) {
                    // What follows may be rows.
                    return Ok(statements);
                }
            }
            continue;
        } else if token.is("(") {
            parentheses += 1;
        } else if token.is(")") {
            parentheses = parentheses.saturating_sub(1);
        } else if parentheses == 0
            && token.is("ATOMIC")
            && tokens.last().is_some_and(|last| last.is("BEGIN"))
        {
            if matches(&tokens, ROUTINE).is_some() {
                bodies += 1;
                opened = place;
            }
        } else if bodies > 0 && parentheses == 0 && token.is("END") {
            // Elsewhere END ends a CASE, or is a column's label.
            if opened + 1 == place || tokens.last().is_some_and(|last| last.is(";")) {
                bodies -= 1;
            }
        }
        tokens.push(token);
    }
    if let Some(first) = tokens.first() {
        let line = lines.line_at(script, first.at);
        statements.push(Statement { tokens, line, end: None });
    }
    Ok(statements)
}

const ROUTINE: &str = "CREATE [OR REPLACE] FUNCTION|PROCEDURE";

/// The number of tokens that fit a pattern of keywords at the beginning, if they do: `[A B]` may be
/// left out, `A|B` is either.
pub fn matches(tokens: &[Token<'_>], pattern: &str) -> Option<usize> {
    let mut at = 0;
    let mut optional: Option<usize> = None;
    let mut skipping = false;
    for word in pattern.split(' ') {
        if word.starts_with('[') {
            optional = Some(at);
        }
        let choices = word.trim_matches(['[', ']']);
        if !skipping {
            if tokens.get(at).is_some_and(|token| choices.split('|').any(|choice| token.is(choice)))
            {
                at += 1;
            } else {
                at = optional?;
                skipping = true;
            }
        }
        if word.ends_with(']') {
            optional = None;
            skipping = false;
        }
    }
    Some(at)
}

impl<'a> Statement<'a> {
    /// Returns whether it begins so.
    pub fn begins(&self, pattern: &str) -> bool {
        matches(&self.tokens, pattern).is_some()
    }

    /// Returns whether psql guesses at where it ends, since it makes a function and says BEGIN
    /// somewhere.
    pub fn is_guessed_by_psql(&self) -> bool {
        self.begins(ROUTINE) && self.has("BEGIN")
    }

    fn is_copy_by_client(&self) -> bool {
        self.begins("COPY") && self.has("FROM|TO STDIN|STDOUT")
    }

    /// Its tokens outside parentheses.
    fn outer(&self) -> Vec<Token<'a>> {
        let mut depth = 0_usize;
        let outer = self.tokens.iter().filter(|token| {
            depth = if token.is("(") { depth + 1 } else { depth };
            let is_outer = depth == 0;
            depth = if token.is(")") { depth.saturating_sub(1) } else { depth };
            is_outer
        });
        outer.copied().collect()
    }

    /// Returns whether these keywords are somewhere in it, outside parentheses.
    fn has(&self, pattern: &str) -> bool {
        let outer = self.outer();
        (0..outer.len()).any(|at| matches(&outer[at..], pattern).is_some())
    }
}

/// Counts lines as an editor does, going on from where it stopped: each offset is behind the last.
#[derive(Default)]
struct Lines {
    at: usize,
    ended: usize,
}

impl Lines {
    fn line_at(&mut self, text: &str, offset: usize) -> usize {
        let bytes = text.as_bytes();
        for at in self.at..offset {
            let ends =
                bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
            self.ended += usize::from(ends);
        }
        self.at = offset;
        self.ended + 1
    }
}

/// The line of an offset, from 1.
pub fn line_at(text: &str, offset: usize) -> usize {
    Lines::default().line_at(text, offset)
}

/// PostgreSQL's `scan.l`, as far as the places of tokens go.
struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// The places where strings go on: from a closing quote to behind the one that opens again.
    continuations: Vec<Range<usize>>,
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)
}

fn is_newline(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

fn starts_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80
}

fn continues_name(byte: u8) -> bool {
    starts_name(byte) || byte.is_ascii_digit() || byte == b'$'
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, bytes: text.as_bytes(), at: 0, continuations: Vec::new() }
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    fn starts_with(&self, text: &str) -> bool {
        self.bytes[self.at..].starts_with(text.as_bytes())
    }

    fn skip_while(&mut self, condition: impl Fn(u8) -> bool) {
        while self.byte(0).is_some_and(&condition) {
            self.at += 1;
        }
    }

    fn fault(&self, at: usize, message: &str) -> Fault {
        Fault { line: line_at(self.text, at), message: message.to_owned() }
    }

    fn skip_line_comment(&mut self) {
        self.skip_while(|byte| !is_newline(byte));
    }

    /// Comments nest in PostgreSQL.
    fn skip_block_comment(&mut self) -> Result<(), Fault> {
        let start = self.at;
        let mut depth = 0;
        while self.at < self.bytes.len() {
            if self.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return Ok(());
                }
            } else {
                self.at += 1;
            }
        }
        Err(self.fault(start, "a comment that begins here never ends"))
    }

    /// The rest of a string or quoted name whose opening quote is here.
    fn skip_quoted(&mut self, escapes: bool) -> Result<(), Fault> {
        let start = self.at;
        let quote = self.byte(0);
        self.at += 1;
        while let Some(byte) = self.byte(0) {
            if escapes && byte == b'\\' {
                self.at += 2;
                continue;
            }
            self.at += 1;
            if Some(byte) != quote {
                continue;
            }
            if self.byte(0) == quote {
                // Doubled, it is the character itself.
                self.at += 1;
            } else if quote == Some(b'"') || !self.skip_to_continuation() {
                return Ok(());
            }
        }
        self.at = self.bytes.len();
        Err(self.fault(start, "a quote that opens here is never closed"))
    }

    /// A string goes on, with the same escapes, where another quote follows on a later line, past
    /// spaces and line comments.
    fn skip_to_continuation(&mut self) -> bool {
        let end = self.at;
        let mut newline = false;
        loop {
            match self.byte(0) {
                Some(b'\'') if newline => {
                    self.at += 1;
                    self.continuations.push(end - 1..self.at);
                    return true;
                }
                Some(byte) if is_space(byte) => {
                    newline |= is_newline(byte);
                    self.at += 1;
                }
                Some(b'-') if self.byte(1) == Some(b'-') => self.skip_line_comment(),
                _ => {
                    self.at = end;
                    return false;
                }
            }
        }
    }

    /// Skips a dollar quote, if one begins here.
    fn skip_dollar_quoted(&mut self) -> Result<bool, Fault> {
        let start = self.at;
        let rest = &self.bytes[start + 1..];
        let Some(length) = rest.iter().position(|byte| *byte == b'$') else { return Ok(false) };
        let name = &rest[..length];
        let is_tag = name.first().is_none_or(|first| starts_name(*first))
            && name.iter().all(|byte| continues_name(*byte));
        if !is_tag {
            return Ok(false);
        }
        let tag = &self.text[start..start + length + 2];
        let body = start + tag.len();
        let Some(end) = self.text[body..].find(tag) else {
            return Err(
                self.fault(start, &format!("a quote that opens here with {tag} is never closed"))
            );
        };
        self.at = body + end + tag.len();
        Ok(true)
    }

    fn next_token(&mut self) -> Result<Option<Token<'a>>, Fault> {
        loop {
            self.skip_while(is_space);
            if self.starts_with("--") {
                self.skip_line_comment();
            } else if self.starts_with("/*") {
                self.skip_block_comment()?;
            } else {
                break;
            }
        }
        let start = self.at;
        let Some(byte) = self.byte(0) else { return Ok(None) };
        let next = self.byte(1);
        let kind = match byte {
            b'\'' => {
                self.skip_quoted(false)?;
                Kind::Text
            }
            b'"' => {
                self.skip_quoted(false)?;
                Kind::Name
            }
            b'e' | b'E' | b'b' | b'B' | b'x' | b'X' | b'n' | b'N' if next == Some(b'\'') => {
                self.at += 1;
                self.skip_quoted(byte.eq_ignore_ascii_case(&b'e'))?;
                Kind::Text
            }
            b'u' | b'U' if next == Some(b'&') && matches!(self.byte(2), Some(b'\'' | b'"')) => {
                self.at += 2;
                let kind = if self.byte(0) == Some(b'"') { Kind::Name } else { Kind::Text };
                self.skip_quoted(false)?;
                kind
            }
            b'$' if self.skip_dollar_quoted()? => Kind::Text,
            b'\\' => {
                return Err(self.fault(
                    start,
                    "a backslash outside quotes: psql has commands that begin so, and the server \
                     has none; say it in SQL",
                ));
            }
            _ if starts_name(byte) => {
                self.skip_while(continues_name);
                if self.text[start..self.at].contains('\u{feff}') {
                    return Err(self.fault(
                        start,
                        "a byte-order mark (U+FEFF) is part of a word here: take it out",
                    ));
                }
                Kind::Word
            }
            _ if byte.is_ascii_digit() => {
                self.skip_while(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
                Kind::Other
            }
            b':' if matches!(next, Some(b':' | b'=')) => {
                self.at += 2;
                Kind::Other
            }
            _ => {
                self.at += 1;
                Kind::Other
            }
        };
        Ok(Some(Token { kind, text: &self.text[start..self.at], at: start }))
    }
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Result<Token<'a>, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_token().transpose()
    }
}

const TRANSACTION_CONTROL: [&str; 10] = [
    "BEGIN",
    "START TRANSACTION",
    "COMMIT",
    "END",
    "ABORT",
    "ROLLBACK",
    "SAVEPOINT",
    "RELEASE",
    "PREPARE TRANSACTION",
    "SET [LOCAL|SESSION] TRANSACTION",
];

const SESSION: [&str; 8] =
    ["SET", "RESET", "DISCARD", "LISTEN", "UNLISTEN", "PREPARE", "DEALLOCATE", "LOAD"];

/// The settings that a script may change not even for its transaction: the first says where the
/// migrator's and Diesel's rows go, the others how the script itself is read.
const FIXED: [&str; 3] = ["search_path", "standard_conforming_strings", "client_encoding"];

const NOT_IN_A_TRANSACTION: [&str; 14] = [
    "VACUUM",
    "CREATE DATABASE",
    "DROP DATABASE",
    "CREATE TABLESPACE",
    "DROP TABLESPACE",
    "ALTER SYSTEM",
    "CREATE [UNIQUE] INDEX CONCURRENTLY",
    "DROP INDEX CONCURRENTLY",
    "REINDEX SCHEMA|DATABASE|SYSTEM",
    "REINDEX INDEX|TABLE CONCURRENTLY",
    "ALTER DATABASE",
    "CREATE SUBSCRIPTION",
    "ALTER SUBSCRIPTION",
    "ALTER TABLE",
];

/// Those that do the same when they are run again.
const AGAIN: [&str; 9] = [
    "REINDEX",
    "VACUUM",
    "ANALYZE|ANALYSE",
    "CLUSTER",
    "CHECKPOINT",
    "REFRESH MATERIALIZED VIEW",
    "ALTER SYSTEM",
    "ALTER DATABASE",
    "ALTER SUBSCRIPTION",
];

impl<'a> Statement<'a> {
    /// The place in the script, and the message, if the statement cannot be a part of a migration.
    pub fn refusal(&self, in_transaction: bool) -> Option<(Token<'a>, String)> {
        let first = *self.tokens.first()?;
        let word = first.text.to_uppercase();
        if TRANSACTION_CONTROL.iter().any(|pattern| self.begins(pattern)) {
            let message = format!(
                "{word} controls a transaction, and that is the migrator's: each script runs in \
                 one of its own, with the rows that record it; take it out"
            );
            return Some((first, message));
        }
        if let Some(refusal) = self.changes_session(first, &word) {
            return Some(refusal);
        }
        if self.is_copy_by_client() {
            let message = "COPY from STDIN or to STDOUT needs a client that sends or takes the \
                           rows, and a migrator does neither: say INSERT, or name a file of the \
                           server";
            return Some((first, message.to_owned()));
        }
        if in_transaction && self.needs_no_transaction() {
            let message = if self.has("DETACH PARTITION") {
                "DETACH PARTITION ... CONCURRENTLY cannot run in a transaction, and cannot be run \
                 again after a crash, as a migration without a transaction may be: leave \
                 CONCURRENTLY out"
                    .to_owned()
            } else {
                format!(
                    "{word} cannot run in a transaction like this: give it a migration of its own, \
                     whose metadata.toml says run_in_transaction = false"
                )
            };
            return Some((first, message));
        }
        None
    }

    /// The place in the script, and the message, if the statement is no query.
    pub fn refusal_as_query(&self) -> Option<(Token<'a>, String)> {
        let first = *self.tokens.first()?;
        if first.is("(") || self.begins("SELECT|VALUES|TABLE|WITH") {
            return None;
        }
        let message = format!(
            "{} begins no query: each statement here is a SELECT, VALUES, TABLE or WITH, and \
             returns the rows that are wrong",
            first.text.to_uppercase()
        );
        Some((first, message))
    }

    /// Its part of the script, without comments before and after it, and without the semicolon.
    pub fn text_in<'t>(&self, script: &'t str) -> &'t str {
        let (Some(first), Some(last)) = (self.tokens.first(), self.tokens.last()) else {
            return "";
        };
        script.get(first.at..last.at + last.text.len()).unwrap_or_default()
    }

    fn changes_session(&self, first: Token<'a>, word: &str) -> Option<(Token<'a>, String)> {
        let fixed = |name: &str| {
            format!(
                "{name} is set, on which the rows that record the migration, or the reading of the \
                 script, depend: name schemas in the script instead"
            )
        };
        if self.begins("SET CONSTRAINTS") {
            return None;
        }
        if self.begins("SET LOCAL") {
            let name = self.tokens.get(2)?;
            let name = setting(name).unwrap_or_default();
            let name = if name == "schema" { "search_path".to_owned() } else { name };
            let name = if name == "names" { "client_encoding".to_owned() } else { name };
            return FIXED.contains(&name.as_str()).then(|| (first, fixed(&name)));
        }
        let stays = |what: &str, instead: &str| {
            format!(
                "{what} stays with the connection, which is the caller's, after the migration: \
                 {instead}"
            )
        };
        if SESSION.iter().any(|pattern| self.begins(pattern)) {
            let instead = if word == "SET" { "say SET LOCAL" } else { "take it out" };
            return Some((first, stays(word, instead)));
        }
        if self.begins("DECLARE") && self.has("WITH HOLD") {
            return Some((first, stays("a cursor WITH HOLD", "take WITH HOLD out")));
        }
        // What a function or a view does is not done here.
        if self.begins("CREATE [OR REPLACE] FUNCTION|PROCEDURE|VIEW") {
            return None;
        }
        for (at, call) in self.tokens.iter().enumerate() {
            let is_call = matches!(call.kind, Kind::Word | Kind::Name)
                && call.text.trim_matches('"').eq_ignore_ascii_case("set_config")
                && self.tokens.get(at + 1).is_some_and(|next| next.is("("));
            if !is_call {
                continue;
            }
            let arguments = arguments(&self.tokens[at + 2..]);
            let names =
                arguments.first().into_iter().flat_map(|tokens| tokens.iter()).filter_map(setting);
            if let Some(name) = names.into_iter().find(|name| FIXED.contains(&name.as_str())) {
                return Some((*call, fixed(&name)));
            }
            let is_true = |token: &Token<'_>| {
                token.is("true") || matches!(token.text, "'t'" | "'true'" | "'on'" | "'1'")
            };
            if !arguments.last().is_some_and(|tokens| tokens.iter().any(is_true)) {
                return Some((
                    *call,
                    stays("what set_config sets so", "let its last argument be true"),
                ));
            }
        }
        None
    }

    fn needs_no_transaction(&self) -> bool {
        let outer = self.outer();
        let Some(first) = outer.first() else { return false };
        if first.is("REINDEX") {
            // Options may stand in parentheses.
            let options = &self.tokens[1..];
            let concurrently = options.first().is_some_and(|first| first.is("("))
                && arguments(&options[1..]).iter().any(|option| {
                    option.first().is_some_and(|first| first.is("CONCURRENTLY"))
                        && !option.get(1).is_some_and(|value| {
                            ["FALSE", "OFF", "0"].iter().any(|no| value.is(no))
                        })
                });
            return concurrently
                || NOT_IN_A_TRANSACTION.iter().any(|pattern| matches(&outer, pattern).is_some());
        }
        if first.is("CLUSTER") {
            // Without a table, all that were clustered before.
            return outer[1..].iter().all(|token| token.is("VERBOSE"));
        }
        if !NOT_IN_A_TRANSACTION.iter().any(|pattern| self.begins(pattern)) {
            return false;
        }
        let mentions = |word: &str| self.tokens.iter().any(|token| token.is(word));
        match outer.get(1) {
            Some(second) if first.is("ALTER") && second.is("DATABASE") => {
                self.has("SET TABLESPACE")
            }
            Some(second) if first.is("ALTER") && second.is("TABLE") => {
                self.has("DETACH PARTITION")
                    && outer.last().is_some_and(|last| last.is("CONCURRENTLY"))
            }
            Some(second) if first.is("ALTER") && second.is("SUBSCRIPTION") => {
                self.has("REFRESH PUBLICATION")
                    || (self.has("SET|ADD|DROP PUBLICATION") && !mentions("REFRESH"))
            }
            Some(second) if second.is("SUBSCRIPTION") => {
                !mentions("CREATE_SLOT") && !mentions("CONNECT")
            }
            _ => true,
        }
    }

    /// Returns whether it does the same when it is run again, as it is after a crash between it and
    /// the rows that record it.
    pub fn can_be_run_again(&self) -> bool {
        let nothing = self.tokens.len() == 2 && self.begins("SELECT 1");
        if nothing || self.begins("CREATE OR REPLACE") {
            return true;
        }
        if AGAIN.iter().any(|pattern| self.begins(pattern)) {
            return !self.has("RENAME TO") && !self.has("ADD|DROP PUBLICATION");
        }
        if self.begins("CREATE") {
            return self.has("IF NOT EXISTS");
        }
        if self.begins("DROP") {
            return self.has("IF EXISTS");
        }
        if self.begins("ALTER TYPE") {
            return self.has("ADD VALUE IF NOT EXISTS");
        }
        let Some(start) = matches(&self.tokens, "ALTER TABLE [IF EXISTS] [ONLY]") else {
            return false;
        };
        // Behind the table's name, one action after the other.
        arguments(&self.tokens[start..]).iter().enumerate().all(|(place, action)| {
            let action =
                if place == 0 { &action[name_length(action).unwrap_or(0)..] } else { action };
            let action = if action.first().is_some_and(|first| first.is("*")) {
                &action[1..]
            } else {
                action
            };
            [
                "VALIDATE CONSTRAINT",
                "ADD [COLUMN] IF NOT EXISTS",
                "DROP [COLUMN|CONSTRAINT] IF EXISTS",
            ]
            .iter()
            .any(|pattern| matches(action, pattern).is_some())
        })
    }
}

/// A setting's name, as a word, a quoted name or a string.
fn setting(token: &Token<'_>) -> Option<String> {
    (token.kind != Kind::Other).then(|| token.text.trim_matches(['"', '\'']).to_lowercase())
}

/// Splits at commas, up to the parenthesis that closes, or the end.
fn arguments<'t, 'a>(tokens: &'t [Token<'a>]) -> Vec<&'t [Token<'a>]> {
    let mut arguments = Vec::new();
    let mut depth = 0_usize;
    let mut start = 0;
    let mut end = tokens.len();
    for (at, token) in tokens.iter().enumerate() {
        if token.is("(") || token.is("[") {
            depth += 1;
        } else if depth == 0 && token.is(")") {
            end = at;
            break;
        } else if token.is(")") || token.is("]") {
            depth = depth.saturating_sub(1);
        } else if depth == 0 && token.is(",") {
            arguments.push(&tokens[start..at]);
            start = at + 1;
        }
    }
    arguments.push(&tokens[start..end]);
    arguments
}

/// The number of tokens of the name, with or without its schema, that begins here.
fn name_length(tokens: &[Token<'_>]) -> Option<usize> {
    let mut length = 0;
    loop {
        tokens.get(length).filter(|token| token.is_name())?;
        length += 1;
        if !tokens.get(length).is_some_and(|token| token.is(".")) {
            return Some(length);
        }
        length += 1;
    }
}

/// The indexes that a statement may leave invalid, all by names as they are written in the script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Indexes {
    /// `CREATE INDEX IF NOT EXISTS name ON table`: in the table's schema.
    Created { name: String, table: String },
    /// `REINDEX INDEX name`.
    Index(String),
    /// `REINDEX TABLE name`.
    Table(String),
    /// `REINDEX SCHEMA name`.
    Schema(String),
    /// `REINDEX DATABASE` and `REINDEX SYSTEM`.
    Database,
}

impl Statement<'_> {
    /// The indexes that it may leave invalid, or would pass over where they are. An error is a name
    /// that is not understood.
    pub fn indexes(&self) -> Result<Option<Indexes>, &'static str> {
        const UNICODE: &str =
            "a name is written with U&: write it without, since the migrator looks the index up";
        let name_at = |at: usize| {
            let tokens = self.tokens.get(at..).unwrap_or_default();
            let tokens = &tokens[..name_length(tokens).unwrap_or(0)];
            if tokens
                .iter()
                .any(|token| token.text.starts_with(['U', 'u']) && token.kind == Kind::Name)
            {
                return Err(UNICODE);
            }
            Ok(tokens.iter().map(|token| token.text).collect::<String>())
        };
        if let Some(at) =
            matches(&self.tokens, "CREATE [UNIQUE] INDEX [CONCURRENTLY] IF NOT EXISTS")
        {
            let name = name_at(at)?;
            let rest = &self.tokens[at..];
            let Some(on) = matches(rest.get(1..).unwrap_or_default(), "ON [ONLY] [(]") else {
                return Ok(None);
            };
            return Ok(Some(Indexes::Created { name, table: name_at(at + 1 + on)? }));
        }
        if !self.begins("REINDEX") {
            return Ok(None);
        }
        let options = self.tokens.len() - 1 - self.after_options().len();
        let rest = &self.tokens[1 + options..];
        let name =
            |pattern: &str| matches(rest, pattern).map(|at| name_at(1 + options + at)).transpose();
        Ok(if let Some(name) = name("INDEX [CONCURRENTLY]")? {
            Some(Indexes::Index(name))
        } else if let Some(name) = name("TABLE [CONCURRENTLY]")? {
            Some(Indexes::Table(name))
        } else if let Some(name) = name("SCHEMA [CONCURRENTLY]")? {
            Some(Indexes::Schema(name))
        } else {
            Some(Indexes::Database)
        })
    }

    /// Returns the tokens after the first word and the options in parentheses, if there are some.
    fn after_options(&self) -> &[Token<'_>] {
        let rest = &self.tokens[1..];
        if !rest.first().is_some_and(|first| first.is("(")) {
            return rest;
        }
        let end = rest.iter().position(|token| token.is(")")).map_or(rest.len(), |at| at + 1);
        &rest[end..]
    }
}

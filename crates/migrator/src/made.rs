//! The objects that a script makes, as far as its words say: enough to see beforehand that it is
//! there already, or is missing.

use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text};

use super::ledger::History;
use super::{SqlMigration, script};
use diesel_pg_session::quote::{ident, qualified};
use diesel_pg_session::surroundings::reading;

/// An object that a script makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) kind: Kind,
    /// The schema that the script names; else that of the history.
    pub(super) schema: Option<String>,
    pub(super) name: String,
    /// The table of a column or constraint.
    of: Option<String>,
    /// True if the script fails where it is there.
    strict: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Schema,
    Table,
    /// A view, sequence or index.
    Relation,
    Type,
    /// A function or procedure, whatever its arguments.
    Routine,
    Column,
    Constraint,
}

/// A statement: its words, as PostgreSQL reads them.
struct Statement {
    words: Vec<Word>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    text: String,
    is_quoted: bool,
}

impl Statement {
    /// Of what is in a string, nothing is known.
    fn new(statement: &script::Statement<'_>) -> Self {
        let word = |token: &script::Token<'_>| match token.kind {
            script::Kind::Word => Word { text: token.text.to_lowercase(), is_quoted: false },
            script::Kind::Name => Word { text: unquoted(token.text), is_quoted: true },
            script::Kind::Text => Word { text: "'".to_owned(), is_quoted: true },
            script::Kind::Other => Word { text: token.text.to_owned(), is_quoted: false },
        };
        Self { words: statement.tokens.iter().map(word).collect() }
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.words.get(at).is_some_and(|found| !found.is_quoted && found.text == word)
    }

    /// Skips these words, where they are there. Says whether they are.
    fn skip(&self, at: &mut usize, words: &[&str]) -> bool {
        let there = words.iter().enumerate().all(|(place, word)| self.is(*at + place, word));
        *at += if there { words.len() } else { 0 };
        there
    }

    /// The name there, with the schema before it, if one is.
    fn name(&self, at: &mut usize) -> Option<(Option<String>, String)> {
        let mut next = || {
            let word = self.words.get(*at)?;
            let is_name = word.is_quoted || word.text.chars().all(is_of_a_word);
            *at += 1;
            is_name.then(|| word.text.clone())
        };
        let first = next()?;
        if !self.skip(at, &["."]) {
            return Some((None, first));
        }
        let word = self.words.get(*at)?;
        *at += 1;
        Some((Some(first), word.text.clone()))
    }

    fn mentions(&self, name: &str) -> bool {
        self.words.iter().any(|word| word.text == name)
    }

    /// Returns whether it may take the object away again.
    fn may_undo(&self, made: &Made) -> bool {
        self.mentions(&made.name)
            && self.words.iter().any(|word| matches!(word.text.as_str(), "drop" | "rename"))
    }

    fn made(&self) -> Vec<Made> {
        let mut at = 0;
        if self.skip(&mut at, &["create"]) {
            return self.created(at).into_iter().collect();
        }
        if !self.skip(&mut at, &["alter", "table"]) {
            return Vec::new();
        }
        self.skip(&mut at, &["if", "exists"]);
        self.skip(&mut at, &["only"]);
        let Some((schema, table)) = self.name(&mut at) else { return Vec::new() };
        let mut made = Vec::new();
        while at < self.words.len() {
            let kind = if self.skip(&mut at, &["add", "constraint"]) {
                Kind::Constraint
            } else if self.skip(&mut at, &["add", "column"]) {
                Kind::Column
            } else {
                at += 1;
                continue;
            };
            let strict = !self.skip(&mut at, &["if", "not", "exists"]);
            if let Some((_, name)) = self.name(&mut at) {
                made.push(Made {
                    kind,
                    schema: schema.clone(),
                    name,
                    of: Some(table.clone()),
                    strict,
                });
            }
        }
        made
    }

    fn created(&self, mut at: usize) -> Option<Made> {
        let mut strict = !self.skip(&mut at, &["or", "replace"]);
        for word in ["unlogged", "unique", "materialized", "recursive"] {
            self.skip(&mut at, &[word]);
        }
        let kinds = [
            ("schema", Kind::Schema),
            ("table", Kind::Table),
            ("view", Kind::Relation),
            ("sequence", Kind::Relation),
            ("index", Kind::Relation),
            ("type", Kind::Type),
            ("domain", Kind::Type),
            ("function", Kind::Routine),
            ("procedure", Kind::Routine),
        ];
        let (word, kind) = kinds.into_iter().find(|(word, _)| self.is(at, word))?;
        at += 1;
        self.skip(&mut at, &["concurrently"]);
        strict &= !self.skip(&mut at, &["if", "not", "exists"]);
        if word == "index" {
            // An index is where its table is.
            let (_, name) = self.name(&mut at).filter(|_| !self.is(at - 1, "on"))?;
            self.skip(&mut at, &["on"]);
            self.skip(&mut at, &["only"]);
            let (schema, _) = self.name(&mut at)?;
            return Some(Made { kind, schema, name, of: None, strict });
        }
        // One with other arguments is in nobody's way.
        strict &= kind != Kind::Routine;
        if kind == Kind::Schema && self.is(at, "authorization") {
            at += 1;
        }
        let (schema, name) = self.name(&mut at)?;
        Some(Made { kind, schema, name, of: None, strict })
    }
}

fn is_of_a_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_' || char == '$'
}

/// A name without its quotes.
fn unquoted(name: &str) -> String {
    name.trim_matches('"').replace("\"\"", "\"")
}

fn statements(script: &str) -> Vec<Statement> {
    // One that cannot be read was refused with its folder.
    script::statements(script).unwrap_or_default().iter().map(Statement::new).collect()
}

impl Made {
    /// Its name in a message.
    pub(super) fn object(&self) -> String {
        let name = match &self.schema {
            Some(schema) => qualified(schema, &self.name),
            None => ident(&self.name),
        };
        match self.kind {
            Kind::Schema => format!("the schema {name}"),
            Kind::Table => format!("the table {name}"),
            Kind::Relation => format!("the relation {name}"),
            Kind::Type => format!("the type {name}"),
            Kind::Routine => format!("the function {name}"),
            Kind::Column => {
                format!(
                    "the column {}.{}",
                    ident(self.of.as_deref().unwrap_or_default()),
                    ident(&self.name)
                )
            }
            Kind::Constraint => format!("the constraint {}", ident(&self.name)),
        }
    }
}

/// Lists the objects that the migration makes.
pub(super) fn by(migration: &SqlMigration) -> Vec<Made> {
    statements(migration.up()).iter().flat_map(Statement::made).collect()
}

/// Lists the objects that these migrations would fail to make if they were there before the first
/// of them, with the migration. What an earlier statement mentions may be gone by then.
pub(super) fn strictly_by<'m>(migrations: &[&'m SqlMigration]) -> Vec<(&'m SqlMigration, Made)> {
    let mut before: Vec<Statement> = Vec::new();
    let mut all = Vec::new();
    for migration in migrations {
        for statement in statements(migration.up()) {
            let is_new =
                |made: &Made| !before.iter().any(|statement| statement.mentions(&made.name));
            let made = statement
                .made()
                .into_iter()
                .filter(|made| made.strict && is_of_its_own(made) && is_new(made));
            all.extend(made.map(|made| (*migration, made)));
            before.push(statement);
        }
    }
    all
}

/// Lists the objects of a database that these migrations were applied to, with the migration:
/// schemas, tables, types and columns.
pub(super) fn left_by<'m>(migrations: &'m [SqlMigration]) -> Vec<(&'m SqlMigration, Made)> {
    let mut all: Vec<(&'m SqlMigration, Made)> = Vec::new();
    for migration in migrations {
        for statement in statements(migration.up()) {
            all.retain(|(_, made)| !statement.may_undo(made));
            let made = statement.made().into_iter();
            let made = made.filter(|made| {
                matches!(made.kind, Kind::Schema | Kind::Table | Kind::Type | Kind::Column)
            });
            all.extend(made.map(|made| (migration, made)));
        }
    }
    all
}

/// Returns whether it is no part of a table, which fails for its table's sake first.
fn is_of_its_own(made: &Made) -> bool {
    !matches!(made.kind, Kind::Column | Kind::Constraint)
}

/// Returns which of these objects exist.
pub(super) fn are_there(
    conn: &mut PgConnection,
    history: &History,
    made: &[&Made],
) -> QueryResult<Vec<bool>> {
    #[derive(QueryableByName)]
    struct There {
        #[diesel(sql_type = Text)]
        kind: String,
        #[diesel(sql_type = Text)]
        schema: String,
        #[diesel(sql_type = Text)]
        name: String,
        #[diesel(sql_type = Nullable<Text>)]
        of: Option<String>,
    }
    let names: Vec<&str> = made.iter().map(|made| made.name.as_str()).collect();
    let there = reading(conn, |conn, _| {
        let query = "SELECT 'schema' AS kind, nspname::text AS schema, nspname::text AS name, NULL::text AS of
                FROM pg_namespace WHERE nspname = ANY ($1)
            UNION ALL SELECT 'relation', n.nspname, c.relname, NULL
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = ANY ($1)
            UNION ALL SELECT 'type', n.nspname, t.typname, NULL
                FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typname = ANY ($1)
            UNION ALL SELECT 'routine', n.nspname, p.proname, NULL
                FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.proname = ANY ($1)
            UNION ALL SELECT 'constraint', n.nspname, k.conname, c.relname FROM pg_constraint k
                JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE k.conname = ANY ($1)
            UNION ALL SELECT 'column', n.nspname, a.attname, c.relname FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE a.attname = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped";
        diesel::sql_query(query).bind::<Array<Text>, _>(&names).load::<There>(conn)
    })?;
    Ok(made
        .iter()
        .map(|made| {
            let (kind, schema) = match made.kind {
                Kind::Schema => ("schema", &made.name),
                Kind::Table | Kind::Relation => {
                    ("relation", made.schema.as_ref().unwrap_or(&history.schema))
                }
                Kind::Routine => ("routine", made.schema.as_ref().unwrap_or(&history.schema)),
                Kind::Type => ("type", made.schema.as_ref().unwrap_or(&history.schema)),
                Kind::Column => ("column", made.schema.as_ref().unwrap_or(&history.schema)),
                Kind::Constraint => ("constraint", made.schema.as_ref().unwrap_or(&history.schema)),
            };
            there.iter().any(|one| {
                one.kind == kind
                    && one.schema == *schema
                    && one.name == made.name
                    && (made.of.is_none() || one.of == made.of)
            })
        })
        .collect())
}

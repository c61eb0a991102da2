//! The objects that a script makes, as far as its words say: enough to see beforehand that it is
//! there already, or is missing.

use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text};

use super::SqlMigration;
use super::ledger::History;
use super::script::{self, Statement, Token};
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

/// The tokens of a statement that are not read yet.
struct Words<'t, 'a>(&'t [Token<'a>]);

impl Words<'_, '_> {
    /// Skips keywords that fit this pattern, if they come next. Says whether they do.
    fn skip(&mut self, pattern: &str) -> bool {
        let length = script::matches(self.0, pattern);
        self.0 = &self.0[length.unwrap_or(0)..];
        length.is_some()
    }

    fn next(&mut self) -> Option<String> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        name_of(first)
    }

    /// The name that comes next, with the schema before it, if one is.
    fn name(&mut self) -> Option<(Option<String>, String)> {
        let first = self.next()?;
        if self.skip(".") { Some((Some(first), self.next()?)) } else { Some((None, first)) }
    }
}

/// The name that a token is, as PostgreSQL reads it. Of what is in a string, nothing is known.
fn name_of(token: &Token<'_>) -> Option<String> {
    match token.kind {
        script::Kind::Word => Some(token.text.to_lowercase()),
        script::Kind::Name => Some(token.text.trim_matches('"').replace("\"\"", "\"")),
        script::Kind::Text | script::Kind::Other => None,
    }
}

fn mentions(statement: &Statement<'_>, name: &str) -> bool {
    statement.tokens.iter().any(|token| name_of(token).is_some_and(|found| found == name))
}

/// Returns whether the statement may remove the object again.
fn may_undo(statement: &Statement<'_>, made: &Made) -> bool {
    let undoes = |token: &Token<'_>| token.is("DROP") || token.is("RENAME");
    mentions(statement, &made.name) && statement.tokens.iter().any(undoes)
}

/// Lists the objects that a statement makes.
fn made_by(statement: &Statement<'_>) -> Vec<Made> {
    let mut words = Words(&statement.tokens);
    if words.skip("CREATE") {
        return created(words).into_iter().collect();
    }
    if !words.skip("ALTER TABLE [IF EXISTS] [ONLY]") {
        return Vec::new();
    }
    let Some((schema, table)) = words.name() else { return Vec::new() };
    let mut made = Vec::new();
    while !words.0.is_empty() {
        let kind = if words.skip("ADD CONSTRAINT") {
            Kind::Constraint
        } else if words.skip("ADD COLUMN") {
            Kind::Column
        } else {
            words.next();
            continue;
        };
        let strict = !words.skip("IF NOT EXISTS");
        if let Some((_, name)) = words.name() {
            let (schema, of) = (schema.clone(), Some(table.clone()));
            made.push(Made { kind, schema, name, of, strict });
        }
    }
    made
}

fn created(mut words: Words<'_, '_>) -> Option<Made> {
    const KINDS: [(&str, Kind); 6] = [
        ("SCHEMA [AUTHORIZATION]", Kind::Schema),
        ("TABLE", Kind::Table),
        ("VIEW|SEQUENCE", Kind::Relation),
        ("INDEX [CONCURRENTLY]", Kind::Relation),
        ("TYPE|DOMAIN", Kind::Type),
        ("FUNCTION|PROCEDURE", Kind::Routine),
    ];
    // A function with other arguments is in nobody's way.
    let mut strict = !words.skip("OR REPLACE");
    words.skip("[UNLOGGED] [UNIQUE] [MATERIALIZED] [RECURSIVE]");
    let (pattern, kind) = KINDS.into_iter().find(|(pattern, _)| words.skip(pattern))?;
    strict &= !words.skip("IF NOT EXISTS") && kind != Kind::Routine;
    if pattern.starts_with("INDEX") {
        // An index is where its table is.
        let (_, name) = words.name().filter(|(_, name)| name != "on")?;
        words.skip("ON [ONLY]");
        let (schema, _) = words.name()?;
        return Some(Made { kind, schema, name, of: None, strict });
    }
    words.skip("AUTHORIZATION");
    let (schema, name) = words.name()?;
    Some(Made { kind, schema, name, of: None, strict })
}

fn statements(script: &str) -> Vec<Statement<'_>> {
    // One that cannot be read was refused with its folder.
    script::statements(script).unwrap_or_default()
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
                let table = ident(self.of.as_deref().unwrap_or_default());
                format!("the column {table}.{}", ident(&self.name))
            }
            Kind::Constraint => format!("the constraint {}", ident(&self.name)),
        }
    }
}

/// Lists the objects that the migration makes.
pub(super) fn by(migration: &SqlMigration) -> Vec<Made> {
    statements(migration.up()).iter().flat_map(made_by).collect()
}

/// Lists the objects that these migrations would fail to make if they were there before the first
/// of them, with the migration. What an earlier statement mentions may be gone by then.
pub(super) fn strictly_by<'m>(migrations: &[&'m SqlMigration]) -> Vec<(&'m SqlMigration, Made)> {
    let mut before: Vec<Statement<'_>> = Vec::new();
    let mut all = Vec::new();
    for migration in migrations {
        for statement in statements(migration.up()) {
            let is_new =
                |made: &Made| !before.iter().any(|statement| mentions(statement, &made.name));
            let made = made_by(&statement).into_iter();
            let made = made.filter(|made| made.strict && is_of_its_own(made) && is_new(made));
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
            all.retain(|(_, made)| !may_undo(&statement, made));
            let made = made_by(&statement).into_iter();
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
                FROM pg_namespace WHERE nspname = ANY ($1::name[])
            UNION ALL SELECT 'relation', n.nspname, c.relname, NULL
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relname = ANY ($1::name[])
            UNION ALL SELECT 'type', n.nspname, t.typname, NULL
                FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
                WHERE t.typname = ANY ($1::name[])
            UNION ALL SELECT 'routine', n.nspname, p.proname, NULL
                FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                WHERE p.proname = ANY ($1::name[])
            UNION ALL SELECT 'constraint', n.nspname, k.conname, c.relname FROM pg_constraint k
                JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE k.conname = ANY ($1::name[])
            UNION ALL SELECT 'column', n.nspname, a.attname, c.relname FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE a.attname = ANY ($1::name[]) AND a.attnum > 0 AND NOT a.attisdropped";
        diesel::sql_query(query).bind::<Array<Text>, _>(&names).load::<There>(conn)
    })?;
    Ok(made
        .iter()
        .map(|made| {
            let kind = match made.kind {
                Kind::Schema => "schema",
                Kind::Table | Kind::Relation => "relation",
                Kind::Routine => "routine",
                Kind::Type => "type",
                Kind::Column => "column",
                Kind::Constraint => "constraint",
            };
            let schema = match made.kind {
                Kind::Schema => &made.name,
                _ => made.schema.as_ref().unwrap_or(&history.schema),
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

//! Random statements that change a database.

use creativeflow_schema::quote::{ident, literal};
use fastrand::Rng;

use crate::quote::HOSTILE;
use crate::support::*;

/// The statements, with places for what is in a database.
const CHANGES: &str = include_str!("random.sql");

/// One of these.
fn one<'a, T>(random: &mut Rng, all: &'a [T]) -> &'a T {
    &all[random.usize(..all.len())]
}

/// The objects of a database that can be changed, as SQL names them.
pub struct World {
    tables: Vec<String>,
    partitions: Vec<String>,
    /// Table, column, type.
    columns: Vec<[String; 3]>,
    /// Table, name, definition.
    constraints: Vec<[String; 3]>,
    /// Name, definition.
    indexes: Vec<[String; 2]>,
    /// Table, name, definition.
    triggers: Vec<[String; 3]>,
    /// Type, label.
    labels: Vec<[String; 2]>,
    functions: Vec<String>,
}

pub fn rows<const N: usize>(conn: &mut PgConnection, query: &str) -> Vec<[String; N]> {
    let joined = conn.lines(query);
    joined
        .iter()
        .map(|line| line.split('\u{1}').map(str::to_owned).collect::<Vec<_>>().try_into().unwrap())
        .collect()
}

impl World {
    pub fn read(conn: &mut PgConnection) -> Self {
        let ours = "relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname NOT LIKE '\\_\\_diesel%'";
        Self {
            tables: conn.lines(format!("SELECT oid::regclass::text FROM pg_class WHERE {ours}")),
            partitions: conn.lines("SELECT oid::regclass::text FROM pg_class WHERE relispartition AND relkind = 'r'"),
            columns: rows(
                conn,
                &format!(
                    "SELECT concat_ws(E'\\x01', attrelid::regclass, quote_ident(attname), format_type(atttypid, atttypmod))
                     FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE {ours} AND attnum > 0"
                ),
            ),
            constraints: rows(
                conn,
                &format!(
                    "SELECT concat_ws(E'\\x01', conrelid::regclass, quote_ident(conname), pg_get_constraintdef(o.oid))
                     FROM pg_constraint o JOIN pg_class c ON c.oid = conrelid WHERE {ours} AND contype IN ('p', 'u', 'c', 'f')"
                ),
            ),
            indexes: rows(
                conn,
                &format!(
                    "SELECT concat_ws(E'\\x01', indexrelid::regclass, pg_get_indexdef(indexrelid))
                     FROM pg_index JOIN pg_class c ON c.oid = indrelid WHERE {ours} AND NOT indisprimary
                     AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))"
                ),
            ),
            triggers: rows(
                conn,
                &format!(
                    "SELECT concat_ws(E'\\x01', tgrelid::regclass, quote_ident(tgname), pg_get_triggerdef(t.oid))
                     FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE {ours} AND NOT tgisinternal"
                ),
            ),
            labels: rows(conn, "SELECT concat_ws(E'\\x01', enumtypid::regtype, enumlabel) FROM pg_enum"),
            functions: conn.lines("SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace"),
        }
    }

    /// A statement, and whether it changes what statements do.
    pub fn change(&self, random: &mut Rng, role: &str) -> (String, bool) {
        let hostile = |random: &mut Rng| {
            let name = *one(random, &HOSTILE);
            // Names of whatever kind may meet.
            let name: String = if random.usize(..3) == 0 {
                name.to_owned()
            } else {
                format!("{}{name}", random.usize(..1_000))
            };
            let end = name
                .char_indices()
                .map(|(at, _)| at)
                .take_while(|at| *at < 60)
                .last()
                .unwrap_or_default();
            ident(&name[..if name.len() < 60 { name.len() } else { end }])
        };
        let statements: Vec<&str> =
            CHANGES.lines().filter(|line| !line.starts_with("--") && !line.is_empty()).collect();
        let statement = *one(random, &statements);
        let [of, column, kind] = one(random, &self.columns);
        let [index, index_is] = one(random, &self.indexes);
        let [key_of, key, key_is] = one(random, &self.constraints);
        let [trigger_of, trigger, trigger_is] = one(random, &self.triggers);
        let [labelled, label] = one(random, &self.labels);
        let plain_index = index_is.replace(" UNIQUE INDEX", " INDEX");
        let insert_trigger = trigger_is.replace(" BEFORE UPDATE ", " BEFORE INSERT ");
        let (name, text) = (hostile(random), literal(one::<&str>(random, &HOSTILE)));
        let number = (random.usize(..9) + 2).to_string();
        let [table, partition, function] =
            [&self.tables, &self.partitions, &self.functions].map(|all| one(random, all));
        let places = [
            ("name", &*name),
            ("text", &text),
            ("role", role),
            ("number", &number),
            ("table", table),
            ("partition", partition),
            ("function", function),
            ("of", of),
            ("column", column),
            ("kind", kind),
            ("index", index),
            ("index_text", &literal(index)),
            ("plain_index", &plain_index),
            ("whole_index", index_is.split(" WHERE ").next().unwrap_or_default()),
            ("key_of", key_of),
            ("key", key),
            ("key_is", key_is),
            ("trigger_of", trigger_of),
            ("trigger", trigger),
            ("insert_trigger", &insert_trigger),
            ("labelled", labelled),
            ("label", &literal(label)),
        ];
        let put =
            |sql: String, (place, value): (&str, &str)| sql.replace(&format!("{{{place}}}"), value);
        let change = places.into_iter().fold(statement.to_owned(), put);
        let is_the_same = statement.contains("{plain_index}") && plain_index == *index_is
            || statement.contains("{insert_trigger}") && insert_trigger == *trigger_is;
        (change, !is_the_same && !statement.ends_with("-- may change nothing"))
    }
}

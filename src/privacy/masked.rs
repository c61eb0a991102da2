//! A masked copy of some accounts, for development.
//!
//! [`MaskedCopy::write`] writes a script for psql: `COPY` blocks in the order of the foreign keys,
//! from one read-only snapshot. The server does the masking, and values pass this program masked.
//! The rules of the rows are in `masked/chosen.rs`, those of the values in `masked/masks.rs`.

mod chosen;
mod masks;
mod source;

use std::io::{self, Write};

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use self::chosen::{Accounts, Chosen};
use self::masks::Masks;
use self::source::Source;
use super::columns::Table;
use super::registry::Field;
use super::sql::{Schema, columns};
use super::{Class, Error};
use crate::session::{self, copy_out, quote, surroundings};
use crate::types::{Secret, UserId};

/// The least length of a salt. By a shorter one, who has the copy could try values.
const SALT: usize = 16;

/// A column that a trigger requires of an insert, and an update may set NULL.
const REQUIRED_BY_TRIGGER: (Table, &str) = (Table::GenerationRequests, "project_id");

/// The id of the workbench and of the project that rows have while they are loaded, if that trigger
/// would refuse them.
const STAND_IN: &str = "'00000000-0000-0000-0000-000000000000'";

/// A copy of some accounts and of all that hangs on them, with masked values.
///
/// The copy has:
///
/// - each row that reaches one of the accounts by [`Table::paths`];
/// - each row that no account owns, such as the models and the platform's templates;
/// - each row to which a row of the copy refers. So the owner of a team comes along, masked.
///
/// Months that were detached from a table are not in the copy.
///
/// | class | in the copy |
/// |---|---|
/// | key | another id: the same one wherever the id is, also in a JSON document |
/// | public, internal | as it is; a time is moved |
/// | personal, sensitive | a value that depends on the salt and the value; a time is moved |
/// | secret | a text that depends on the salt and the row |
///
/// All times of an account are moved back by the same span of 1 to 60 days. The span is no whole
/// number of days: the time of day would lead back to the row. NULL stays NULL.
///
/// The same rows with the same salt give the same script. The copy is pseudonymous: who has the
/// salt can link it to the source.
#[derive(Clone, Debug)]
pub struct MaskedCopy {
    accounts: Accounts,
    salt: Option<Secret>,
}

/// The content of a masked copy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Copied {
    /// The number of accounts that were chosen.
    pub accounts: u64,
    /// The number of rows of each table.
    pub rows: Vec<(Table, u64)>,
}

/// A table's rows as SQL.
struct Part {
    /// The columns that the rows have when they are inserted.
    columns: String,
    /// The query of their masked values.
    query: Query,
    /// The columns that are set when all tables have their rows, and the query of their values.
    later: Option<(Vec<&'static Field>, Query)>,
}

/// A query in pieces, so that its rows are counted without their masks.
struct Query {
    values: String,
    from: String,
    joins: String,
    condition: String,
    order: String,
}

impl Query {
    fn rows(&self) -> String {
        let Self { values, from, joins, condition, order } = self;
        format!("SELECT {values} FROM {from} {joins} WHERE {condition} ORDER BY {order}")
    }

    fn count(&self) -> String {
        format!("SELECT count(*) AS count FROM {} WHERE {}", self.from, self.condition)
    }
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

impl MaskedCopy {
    /// Makes a copy of so many accounts, or of all if there are fewer. The salt decides which.
    #[must_use]
    pub fn sample(accounts: u32) -> Self {
        Self { accounts: Accounts::Sample(accounts), salt: None }
    }

    /// Makes a copy of these accounts.
    #[must_use]
    pub fn of(accounts: impl IntoIterator<Item = UserId>) -> Self {
        Self { accounts: Accounts::These(accounts.into_iter().collect()), salt: None }
    }

    /// Sets the salt, of at least 16 characters. Default: a random one, which nobody learns.
    ///
    /// The server may log the salt, with the parameters of statements. A random salt does not leave
    /// the server's process.
    #[must_use]
    pub fn salt(mut self, salt: impl Into<Secret>) -> Self {
        self.salt = Some(salt.into());
        self
    }

    /// Writes the script. Works on a standby. The memory that is used grows with the number of
    /// accounts and of rows that belong to others, and not with the number of rows.
    ///
    /// Nothing is written if a column has no class or no mask. If the script breaks off, its end is
    /// missing, and psql loads nothing of it.
    ///
    /// # Errors
    /// - [`Error::Unclassified`], [`Error::NoMask`], [`Error::Differs`], [`Error::NotMigrated`],
    ///   [`Error::ShortSalt`], [`Error::NoAccount`]: nothing was written;
    /// - [`Error::Write`]: the script cannot be written;
    /// - [`Error::BrokenOff`], [`Error::Database`]: the server refuses.
    pub fn write(&self, conn: &mut PgConnection, to: &mut dyn Write) -> Result<Copied, Error> {
        if session::is_in_transaction(conn)? {
            return Err(session::Error::InTransaction.into());
        }
        conn.build_transaction().repeatable_read().read_only().run(|conn| {
            let surroundings = surroundings::set(conn)?;
            let schema = Schema::of(&surroundings)?;
            let source = Source::read(conn, &surroundings)?;
            let masks = Masks::new(&schema, &source)?;
            self.set_salt(conn)?;
            let chosen = Chosen::find(conn, &schema, &self.accounts)?;
            let script = Script { schema: &schema, masks: &masks, chosen: &chosen };
            script.write(conn, to)
        })
    }

    /// Sets the salt for the rest of the transaction. No statement has it in its text, which logs
    /// and `pg_stat_activity` show.
    fn set_salt(&self, conn: &mut PgConnection) -> Result<(), Error> {
        let set = format!("SELECT set_config('{}', ", masks::SALT);
        match &self.salt {
            Some(salt) if salt.expose_secret().chars().count() < SALT => {
                return Err(Error::ShortSalt { least: SALT });
            }
            Some(salt) => diesel::sql_query(set + "$1, true) IS NOT NULL")
                .bind::<Text, _>(salt.expose_secret())
                .execute(conn)?,
            None => diesel::sql_query(
                set + "gen_random_uuid()::text || gen_random_uuid()::text, true) IS NOT NULL",
            )
            .execute(conn)?,
        };
        Ok(())
    }
}

struct Script<'a> {
    schema: &'a Schema,
    masks: &'a Masks,
    chosen: &'a Chosen<'a>,
}

impl Script<'_> {
    fn write(&self, conn: &mut PgConnection, to: &mut dyn Write) -> Result<Copied, Error> {
        let mut rows = Vec::new();
        writeln!(
            to,
            "-- A masked copy of {} accounts, by creativeflow-schema.\n\
             -- Load it into a migrated database without rows: psql -v ON_ERROR_STOP=1 -f FILE\n\n\
             BEGIN;\n\
             SET LOCAL client_encoding = 'UTF8';\n\
             SET LOCAL standard_conforming_strings = on;\n",
            self.chosen.accounts
        )?;
        let mut end = String::new();
        for &table in Table::ALL {
            let part = self.part(table);
            let name = quote::ident(table.name());
            if table == REQUIRED_BY_TRIGGER.0 {
                writeln!(to, "{}", stand_in())?;
            }
            let into = format!("{name} ({})", part.columns);
            rows.push((table, copy(conn, to, table, &into, &part.query)?));
            if let Some((fields, query)) = part.later {
                let values = quote::ident(&format!("later_{table}"));
                let list = columns(fields.iter().copied());
                writeln!(
                    to,
                    "CREATE TEMPORARY TABLE {values} ON COMMIT DROP AS\n    \
                     SELECT {list} FROM {name} WITH NO DATA;"
                )?;
                copy(conn, to, table, &format!("{values} ({list})"), &query)?;
                end += &update(&name, &values, &fields);
            }
            for field in table.fields().iter().filter(|field| masks::is_counted(table, field)) {
                end += &set_sequence(table, field);
            }
        }
        writeln!(to, "{end}DELETE FROM workbenches WHERE id = {STAND_IN};\n\nCOMMIT;")?;
        to.flush()?;
        Ok(Copied { accounts: self.chosen.accounts, rows })
    }

    fn part(&self, table: Table) -> Part {
        let is_required =
            |field: &Field| (table, field.name) == REQUIRED_BY_TRIGGER && field.nullable;
        // Its row is in a table that is loaded later.
        let is_later = |field: &&Field| field.references.is_some_and(|parent| parent > table);
        let mut conditions: Vec<_> = Vec::new();
        for field in table.fields() {
            if is_later(&field) {
                conditions.push(format!("t.{} IS NOT NULL", quote::ident(field.name)));
            } else if is_required(field) {
                conditions.push(format!("t.{} IS NULL", quote::ident(field.name)));
            }
        }
        let is_updated = format!("({})", conditions.join(" OR "));
        let kept: Vec<_> = table.fields().iter().filter(|field| !is_later(field)).collect();
        let values: Vec<_> = kept
            .iter()
            .map(|field| {
                let mask = self.masks.of(table, field);
                if is_required(field) {
                    format!("coalesce({mask}, {STAND_IN})")
                } else if field.name == "updated_at" && !conditions.is_empty() {
                    // The trigger `set_updated_at` sets another time if an update does not.
                    format!("{mask} - CASE WHEN {is_updated} THEN interval '1us' ELSE '0' END")
                } else {
                    mask.to_owned()
                }
            })
            .collect();
        let condition = self.chosen.condition(table, "t");
        let query = |fields: &[&Field], values: &[String], condition: String| Query {
            values: values.join(", "),
            from: format!("{} AS t", self.schema.table(table)),
            joins: self.masks.joins(table).to_owned(),
            condition,
            order: order(table, fields),
        };
        let later = (!conditions.is_empty()).then(|| {
            let fields: Vec<_> = table
                .fields()
                .iter()
                .filter(|field| {
                    table.primary_key().contains(&field.name)
                        || field.name == "updated_at"
                        || is_later(field)
                        || is_required(field)
                })
                .collect();
            let values: Vec<_> =
                fields.iter().map(|field| self.masks.of(table, field).to_owned()).collect();
            let query = query(&fields, &values, format!("{condition} AND {is_updated}"));
            (fields, query)
        });
        let query = query(&kept, &values, condition);
        Part { columns: columns(kept.iter().copied()), query, later }
    }
}

/// Lists the positions of the primary key's columns among these. By masked keys the rows are in an
/// order that says nothing of the source's, and the script is the same each time.
fn order(table: Table, fields: &[&Field]) -> String {
    let position = |name: &str| fields.iter().position(|field| field.name == name);
    let positions: Vec<_> = table
        .primary_key()
        .iter()
        .filter_map(|name| position(name))
        .map(|at| (at + 1).to_string())
        .collect();
    positions.join(", ")
}

fn stand_in() -> String {
    format!(
        "-- A request whose project was deleted is inserted with this one.\n\
         INSERT INTO workbenches (id, user_id, name)\n    \
         SELECT {STAND_IN}, id, 'stand-in' FROM users LIMIT 1;\n\
         INSERT INTO projects (id, workbench_id, user_id, name)\n    \
         SELECT id, id, user_id, name FROM workbenches WHERE id = {STAND_IN};\n"
    )
}

fn update(name: &str, values: &str, fields: &[&Field]) -> String {
    let (keys, set): (Vec<_>, Vec<_>) =
        fields.iter().partition(|field| field.class == Class::Key && field.references.is_none());
    let pairs = |fields: &[&&Field], before: &str, joint: &str| {
        let pairs = fields.iter().map(|field| {
            let name = quote::ident(field.name);
            format!("{before}{name} = l.{name}")
        });
        pairs.collect::<Vec<_>>().join(joint)
    };
    format!(
        "UPDATE {name} AS t SET {}\n    FROM {values} AS l WHERE {};\n",
        pairs(&set, "", ", "),
        pairs(&keys, "t.", " AND ")
    )
}

fn set_sequence(table: Table, field: &Field) -> String {
    format!(
        "SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence({}, {}), max({column}))\n    \
         FROM {} HAVING max({column}) IS NOT NULL;\n",
        quote::literal(&quote::ident(table.name())),
        quote::literal(field.name),
        quote::ident(table.name()),
        column = quote::ident(field.name),
    )
}

/// Writes the rows of a query as a `COPY` block. Returns their number.
fn copy(
    conn: &mut PgConnection,
    to: &mut dyn Write,
    table: Table,
    into: &str,
    query: &Query,
) -> Result<u64, Error> {
    writeln!(to, "COPY {into} FROM stdin;")?;
    let total = diesel::sql_query(query.count()).get_result::<Count>(conn)?.count;
    let query = query.rows();
    let total = u64::try_from(total).unwrap_or_default();
    // After an error of the server, the transaction goes on at the savepoint.
    let copied = conn.transaction(|conn| {
        let rows = copy_out(conn, &format!("({query})"), |from| -> io::Result<u64> {
            let mut rows = 0;
            loop {
                let bytes = from.fill_buf().unwrap_or_default();
                let length = bytes.len();
                if length == 0 {
                    return Ok(rows);
                }
                // COPY escapes the line ends of values.
                rows += bytes.split(|byte| *byte == b'\n').skip(1).count() as u64;
                to.write_all(bytes)?;
                from.consume(length);
            }
        })??;
        if rows == total { Ok(rows) } else { Err(Error::BrokenOff { table, rows, total }) }
    });
    if let Err(Error::BrokenOff { .. }) = copied {
        // Diesel does not pass on the reason. The server gives it again.
        diesel::sql_query(format!("SELECT count(r::text) FROM ({query}) AS r")).execute(conn)?;
    }
    let rows = copied?;
    writeln!(to, "\\.\n")?;
    Ok(rows)
}

//! Reads an archived month back.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_pg_session::{CopyError, Database, copy_encoding, copy_in, quote, without_values};

use super::measure::Measured;
use super::{Archive, Column, Manifest, rows_outside};
use crate::manager::set_copying;
use crate::{Error, Event, PartitionManager, PartitionedTable, catalog};

/// An archived month that was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Restored {
    /// The table with its rows, with the schema.
    pub table: String,
    /// The number of rows.
    pub rows: u64,
}

impl PartitionManager {
    /// Reads an archived month back into a table of the schema `retired`. The table has the month's
    /// columns and rows, and no keys, indexes or defaults. `manifest` is the manifest's name in the
    /// archive.
    ///
    /// Nothing of the archive is run as SQL. Each column must be one of the table's, with the type
    /// that it has there or a type of PostgreSQL's own. Other columns are restored if
    /// [`as_text`](PartitionManager::as_text) names them. Each row must be of the month.
    ///
    /// # Errors
    /// After an error, there is no new table.
    /// - [`Error::Session`], [`Error::NotMigrated`];
    /// - [`Error::InTheWay`]: a table of the name exists;
    /// - [`Error::Archive`]: the archive failed;
    /// - [`Error::Manifest`]: the manifest does not have the form that a manager writes;
    /// - [`Error::NotManaged`]: the manager does not have the manifest's table;
    /// - [`Error::UnknownColumn`]: the table has no such column, or the server no such type;
    /// - [`Error::NotTheSame`]: the rows differ from the manifest;
    /// - [`Error::OtherMonth`]: rows are of another month;
    /// - [`Error::Partition`], [`Error::Database`]: the server refused.
    pub fn restore<'a>(
        &self,
        database: impl Into<Database<'a>>,
        archive: &dyn Archive,
        manifest: &str,
    ) -> Result<Restored, Error> {
        let (session, state) = self.open(database)?;
        if state.standby {
            return Err(diesel_pg_session::Error::Standby.into());
        }
        let manifest = Manifest::read(archive, manifest)?;
        let of = state.tables().find(|table| table.name() == manifest.table);
        let of = of.ok_or_else(|| Error::NotManaged { table: manifest.table.clone() })?;
        let Manifest { month, rows: total, .. } = manifest;
        let default = state.default_of(of)?;
        let table = quote::qualified("retired", &of.partition(month));
        self.locked(session, |conn| {
            if catalog::is_there(conn, &table)? {
                return Err(Error::InTheWay { name: table.clone() });
            }
            self.step(conn, &table, |conn| {
                set_copying(conn)?;
                let columns = self.columns_to_make(conn, of, default, &manifest)?;
                let comment = format!(
                    "{month} of {of}, read back from its archive of {}.",
                    manifest.archived_at
                );
                conn.batch_execute(&format!(
                    "CREATE TABLE {table} ({columns}); COMMENT ON TABLE {table} IS {}",
                    quote::literal(&comment)
                ))?;
                let mut rows = Measured::new(manifest.content(archive)?, |rows| {
                    self.send(&Event::Progress { partition: table.clone(), rows, total });
                });
                copy_encoding(conn)?;
                let copied = copy_in(conn, &table, &mut rows).map_err(|error| match error {
                    CopyError::Database(source) => Error::Partition {
                        partition: table.clone(),
                        source: without_values(source),
                    },
                    CopyError::Read(source) => {
                        Error::Archive { name: manifest.content.clone(), source }
                    }
                })?;
                manifest.compare(&rows.measure)?;
                if copied != total {
                    // A line that ends COPY was among them.
                    let difference = format!("{copied} rows instead of {total}");
                    let name = manifest.content.clone();
                    return Err(Error::NotTheSame { name, difference }.into());
                }
                let rows = rows_outside(conn, &table, of, month)?;
                if rows > 0 {
                    let name = manifest.name();
                    return Err(Error::OtherMonth { name, table: of, month, rows }.into());
                }
                Ok(())
            })
        })?;
        Ok(Restored { table, rows: total })
    }

    /// The columns of a restored table, for SQL. The types are the server's own words, for the
    /// table whose DEFAULT this is.
    fn columns_to_make(
        &self,
        conn: &mut PgConnection,
        of: PartitionedTable,
        default: &str,
        manifest: &Manifest,
    ) -> Result<String, Error> {
        let query = "SELECT attname AS name, format_type(atttypid, atttypmod) AS type,
                quote_ident(nspname) || '.' AS schema
             FROM pg_inherits JOIN pg_attribute ON attrelid = inhparent AND attnum > 0 AND NOT attisdropped
             JOIN pg_type t ON t.oid = atttypid JOIN pg_namespace n ON n.oid = t.typnamespace
             WHERE inhrelid = $1::regclass";
        let known: Vec<Known> = diesel::sql_query(query).bind::<Text, _>(default).load(conn)?;
        let key = of.key();
        let mut columns = Vec::new();
        for Column { name, r#type } in &manifest.columns {
            let known = known.iter().find(|known| known.column.name == *name);
            let made = if self.as_text.contains(name) && name != key {
                Some("text".to_owned())
            } else {
                match known {
                    Some(known) if known.is_of(r#type) => Some(known.column.r#type.clone()),
                    Some(_) if name != key => type_of_the_servers(conn, r#type)?,
                    _ => None,
                }
            };
            let Some(made) = made else {
                return Err(Error::UnknownColumn {
                    name: manifest.name(),
                    table: of,
                    column: name.clone(),
                    r#type: r#type.clone(),
                });
            };
            columns.push(format!("{} {made}", quote::ident(name)));
        }
        if manifest.columns.iter().all(|column| column.name != key) {
            return Err(Error::Manifest {
                name: manifest.name(),
                reason: format!("it has no column {key}"),
            });
        }
        Ok(columns.join(", "))
    }
}

/// A column of the table.
#[derive(QueryableByName)]
struct Known {
    #[diesel(embed)]
    column: Column,
    /// The schema of its type, as it begins the type's name.
    #[diesel(sql_type = Text)]
    schema: String,
}

impl Known {
    /// Returns whether it has this type, which may be written without its schema.
    fn is_of(&self, r#type: &str) -> bool {
        let own = &self.column.r#type;
        own == r#type || own.strip_prefix(&self.schema) == Some(r#type)
    }
}

/// A type of PostgreSQL's own, as the server writes it: an array or a base type of `pg_catalog`,
/// and numbers behind it, such as those of `numeric(10,2)`. `None` for any other text.
fn type_of_the_servers(conn: &mut PgConnection, r#type: &str) -> QueryResult<Option<String>> {
    let (before, numbers, after) = match r#type.split_once('(') {
        None => (r#type, None, ""),
        Some((before, rest)) => {
            let Some((numbers, after)) = rest.split_once(')') else { return Ok(None) };
            let Ok(numbers) = numbers.split(',').map(str::parse).collect::<Result<Vec<i32>, _>>()
            else {
                return Ok(None);
            };
            (before, Some(numbers), after)
        }
    };
    let query = "SELECT format_type(oid, NULL) AS text FROM pg_type
         WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype = 'b' AND format_type(oid, NULL) = $1";
    let name = diesel::sql_query(query).bind::<Text, _>(format!("{before}{after}"));
    let Some(catalog::One { text }) = name.load(conn)?.pop() else { return Ok(None) };
    Ok(Some(match numbers {
        None => text,
        Some(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(i32::to_string).collect();
            let (before, after) = text.split_at(before.len());
            format!("{before}({}){after}", numbers.join(","))
        }
    }))
}

//! The table of a backfill, and of the states of backfills beside it.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Nullable, Oid, Text};
use diesel_pg_session as session;
use diesel_pg_session::surroundings::reading;

use crate::{Backfill, Error};

/// The table of the states, beside that of the backfill. Its name begins as that of Diesel's
/// history does, so that `print-schema` leaves the table out.
pub(crate) const STATES: &str = "__diesel_schema_migrations_backfills";

/// The columns of the primary key of `c`, without those that its index only includes. The types are
/// qualified, since a batch runs with the caller's `search_path`.
const KEYS: &str = "FROM (
    SELECT a.attname::text AS name, format('%I.%I', n.nspname, t.typname) AS of_type, columns.place
    FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS columns (attnum, place), pg_attribute a,
        pg_type t, pg_namespace n
    WHERE i.indrelid = c.oid AND i.indisprimary AND columns.place <= i.indnkeyatts
    AND a.attrelid = c.oid AND a.attnum = columns.attnum AND t.oid = a.atttypid
    AND n.oid = t.typnamespace) keys";

/// The table of a backfill.
#[derive(Debug)]
pub(crate) struct Target {
    pub(crate) schema: String,
    pub(crate) name: String,
    /// The columns of the primary key, each with its type.
    pub(crate) key: Vec<(String, String)>,
    /// The estimated number of rows.
    pub(crate) rows: u64,
    /// The owner of the table of the states, and whether it can be trusted, if there is the table.
    pub(crate) states: Option<(String, bool)>,
    is_standby: bool,
}

impl Target {
    /// Finds the table by the caller's `search_path`.
    pub(crate) fn find(conn: &mut PgConnection, backfill: &Backfill) -> Result<Self, Error> {
        #[derive(QueryableByName)]
        struct Found {
            #[diesel(sql_type = Text)]
            schema: String,
            #[diesel(sql_type = Text)]
            name: String,
            #[diesel(sql_type = Array<Text>)]
            columns: Vec<String>,
            #[diesel(sql_type = Array<Text>)]
            types: Vec<String>,
            #[diesel(sql_type = Bool)]
            is_ordered: bool,
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            rows: i64,
            #[diesel(sql_type = Nullable<Text>)]
            owner: Option<String>,
            #[diesel(sql_type = Nullable<Bool>)]
            is_trusted: Option<bool>,
            #[diesel(sql_type = Bool)]
            is_standby: bool,
        }
        // With the caller's search_path, so before `reading`.
        let oid = sql::<Nullable<Oid>>("SELECT pg_catalog.to_regclass(")
            .bind::<Text, _>(backfill.table())
            .sql(")::pg_catalog.oid");
        let oid: Option<u32> =
            oid.get_result(conn).map_err(|source| Error::refused(backfill, source))?;
        let found: Option<Found> = reading(conn, |conn, _| {
            // The leaves of a partitioned table have its rows; an estimate of its own is -1.
            diesel::sql_query(format!(
                "SELECT n.nspname::text AS schema, c.relname::text AS name,
                     ARRAY(SELECT keys.name {KEYS} ORDER BY keys.place) AS columns,
                     ARRAY(SELECT keys.of_type {KEYS} ORDER BY keys.place) AS types,
                     NOT EXISTS (SELECT FROM pg_index i, unnest(i.indclass) AS classes (oid),
                         pg_opclass o WHERE i.indrelid = c.oid AND i.indisprimary
                         AND o.oid = classes.oid
                         AND o.opcnamespace <> 'pg_catalog'::regnamespace) AS is_ordered,
                     coalesce((SELECT sum(greatest(l.reltuples, 0)) FROM pg_partition_tree(c.oid) t
                         JOIN pg_class l ON l.oid = t.relid WHERE t.isleaf), c.reltuples)::int8
                         AS rows,
                     {}, pg_is_in_recovery() AS is_standby
                 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.oid = $1 AND c.relkind IN ('r', 'p')",
                ownership()
            ))
            .bind::<Nullable<Oid>, _>(oid)
            .get_result(conn)
            .optional()
        })?;
        let named = || (backfill.name().to_owned(), backfill.table().to_owned());
        let Some(found) = found else {
            let (backfill, table) = named();
            return Err(Error::NoTable { backfill, table });
        };
        if found.columns.is_empty() || !found.is_ordered {
            let (backfill, table) = named();
            return Err(Error::NoKey { backfill, table });
        }
        Ok(Self {
            schema: found.schema,
            name: found.name,
            key: found.columns.into_iter().zip(found.types).collect(),
            rows: u64::try_from(found.rows).unwrap_or_default(),
            states: found.owner.zip(found.is_trusted),
            is_standby: found.is_standby,
        })
    }

    /// Refuses a server where nothing can be written.
    pub(crate) fn refuse_unwritable(&self) -> Result<(), Error> {
        if self.is_standby { Err(session::Error::Standby.into()) } else { Ok(()) }
    }
}

/// True of the table of the states `s`, if it is an ordinary table of the owner of the backfill's
/// table `c` or of its schema `n`, of the current role or of a superuser.
pub(crate) const IS_TRUSTED: &str = "s.relkind OPERATOR(pg_catalog.=) 'r'
        AND (s.relowner OPERATOR(pg_catalog.=) c.relowner OR s.relowner OPERATOR(pg_catalog.=) n.nspowner
            OR pg_catalog.pg_get_userbyid(s.relowner) OPERATOR(pg_catalog.=) CURRENT_USER
            OR (SELECT r.rolsuper FROM pg_catalog.pg_roles r WHERE r.oid OPERATOR(pg_catalog.=) s.relowner))";

/// The columns of [`Target`]'s query that say whose the table of the states is.
fn ownership() -> String {
    format!(
        "(SELECT pg_get_userbyid(s.relowner)::text FROM pg_class s
             WHERE s.relnamespace = c.relnamespace AND s.relname = '{STATES}') AS owner,
         (SELECT {IS_TRUSTED} FROM pg_class s WHERE s.relnamespace = c.relnamespace AND s.relname = '{STATES}')
             AS is_trusted"
    )
}

//! What the database has of partitions.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Nullable, Text, Timestamptz};

use super::{Error, Month, PartitionedTable};

/// The partitions, and what goes with them.
#[derive(Debug)]
pub(super) struct State {
    /// The server's time, or the one that the keeper was told.
    pub(super) now: DateTime<Utc>,
    /// Whether the server is a standby.
    pub(super) standby: bool,
    /// After how many milliseconds of waiting the server looks for deadlocks.
    pub(super) deadlock_timeout: u64,
    pub(super) partitions: Vec<Partition>,
    /// The names of invalid indexes on partitions and their parents.
    pub(super) invalid_indexes: BTreeSet<String>,
}

/// A partition.
#[derive(Clone, Debug)]
pub(super) struct Partition {
    pub(super) table: PartitionedTable,
    /// With its schema, and quoted where it must be.
    pub(super) name: String,
    pub(super) kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Month(Month),
    Default,
    /// It has other bounds, or is partitioned itself, so it is not of the keeper's making.
    Other,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Timestamptz)]
    now: DateTime<Utc>,
    #[diesel(sql_type = Bool)]
    standby: bool,
    #[diesel(sql_type = Integer)]
    deadlock_timeout: i32,
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Nullable<Text>)]
    partition: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    bounds: Option<String>,
    #[diesel(sql_type = Nullable<Integer>)]
    month: Option<i32>,
    #[diesel(sql_type = Array<Text>)]
    invalid_indexes: Vec<String>,
}

impl State {
    /// Reads it, in one round trip. A partition's month is told by its bounds, whatever it is called: the text of a month's
    /// bounds, made in this session, is compared with what the catalog's are in this session, so that it does not matter
    /// how the session writes times.
    pub(super) fn read(conn: &mut PgConnection, now: Option<DateTime<Utc>>) -> Result<Self, Error> {
        let names = PartitionedTable::ALL.map(|table| format!("'{table}'")).join(", ");
        let query = diesel::sql_query(format!(
            "WITH moment AS (SELECT coalesce($1, now()) AS now),
             months AS MATERIALIZED (
                SELECT (extract(year FROM month) * 12 + extract(month FROM month) - 1)::int AS month,
                    format('FOR VALUES FROM (%L) TO (%L)', month AT TIME ZONE 'UTC',
                        (month + interval '1 month') AT TIME ZONE 'UTC') AS bounds
                FROM moment, date_trunc('month', now AT TIME ZONE 'UTC') AS current (month_of_now),
                    generate_series(month_of_now - interval '50 years', month_of_now + interval '10 years', '1 month')
                    AS months (month)),
             partitions AS MATERIALIZED (
                SELECT table_name, c.relkind, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS partition,
                    pg_get_expr(c.relpartbound, c.oid) AS bounds,
                    ARRAY(SELECT indexrelid::regclass::text FROM pg_index
                        WHERE indrelid IN (c.oid, i.inhparent) AND NOT indisvalid) AS invalid_indexes
                FROM unnest(ARRAY[{names}]) AS tables (table_name)
                LEFT JOIN pg_inherits i ON i.inhparent = to_regclass(table_name)
                LEFT JOIN pg_class c ON c.oid = i.inhrelid
                LEFT JOIN pg_namespace n ON n.oid = c.relnamespace)
             SELECT now, pg_is_in_recovery() AS standby,
                (extract(epoch FROM current_setting('deadlock_timeout')::interval) * 1000)::int AS deadlock_timeout,
                table_name, partition, partitions.bounds, month, invalid_indexes
             FROM moment CROSS JOIN partitions LEFT JOIN months ON months.bounds = partitions.bounds AND relkind = 'r'
             ORDER BY table_name, month, partition"
        ));
        let rows: Vec<Row> = query.bind::<Nullable<Timestamptz>, _>(now).load(conn)?;
        let mut state = Self {
            now: DateTime::UNIX_EPOCH,
            standby: false,
            deadlock_timeout: 0,
            partitions: Vec::new(),
            invalid_indexes: BTreeSet::new(),
        };
        for row in rows {
            state.now = row.now;
            state.standby = row.standby;
            state.deadlock_timeout = row.deadlock_timeout.unsigned_abs().into();
            state.invalid_indexes.extend(row.invalid_indexes);
            let (Ok(table), Some(name)) = (row.table_name.parse(), row.partition) else { continue };
            let kind = match row.month {
                Some(month) => Kind::Month(Month::numbered(month)),
                None if row.bounds.as_deref() == Some("DEFAULT") => Kind::Default,
                None => Kind::Other,
            };
            state.partitions.push(Partition { table, name, kind });
        }
        for table in PartitionedTable::ALL {
            state.default_of(table)?;
        }
        Ok(state)
    }

    pub(super) fn current(&self) -> Month {
        Month::of(self.now)
    }

    /// The name of a table's DEFAULT.
    pub(super) fn default_of(&self, table: PartitionedTable) -> Result<&str, Error> {
        let is_default = |partition: &&Partition| partition.table == table && partition.kind == Kind::Default;
        let default = self.partitions.iter().find(is_default);
        default.map(|partition| partition.name.as_str()).ok_or(Error::NotMigrated { table })
    }

    /// The months of a table that have a partition, in order, with their partitions' names.
    pub(super) fn months_of(&self, table: PartitionedTable) -> impl Iterator<Item = (Month, &str)> {
        self.partitions.iter().filter_map(move |partition| match partition.kind {
            Kind::Month(month) if partition.table == table => Some((month, partition.name.as_str())),
            _ => None,
        })
    }
}

/// Rows in DEFAULT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Strays {
    pub(super) table: PartitionedTable,
    /// Their month; none, if that is infinity or outside the years 1 to 9999.
    pub(super) month: Option<Month>,
    pub(super) rows: u64,
}

/// What is in the DEFAULT of each table, counted by month. Reads all of it.
pub(super) fn strays(conn: &mut PgConnection, state: &State) -> Result<Vec<Strays>, Error> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        table_name: String,
        #[diesel(sql_type = Nullable<Integer>)]
        month: Option<i32>,
        #[diesel(sql_type = BigInt)]
        rows: i64,
    }
    let mut queries = Vec::new();
    for table in PartitionedTable::ALL {
        queries.push(format!(
            "SELECT '{table}' AS table_name, CASE WHEN {key} >= '0001-01-01 00:00:00+00' AND {key} < '10000-01-01 00:00:00+00'
                THEN (extract(year FROM {key} AT TIME ZONE 'UTC') * 12 + extract(month FROM {key} AT TIME ZONE 'UTC') - 1)::int
                END AS month, count(*) AS rows
             FROM ONLY {default} GROUP BY 2",
            key = table.key(),
            default = state.default_of(table)?,
        ));
    }
    let rows: Vec<Row> = diesel::sql_query(queries.join(" UNION ALL ") + " ORDER BY 1, 2").load(conn)?;
    let strays = rows.into_iter().filter_map(|row| {
        Some(Strays {
            table: row.table_name.parse().ok()?,
            month: row.month.map(Month::numbered),
            rows: row.rows.unsigned_abs(),
        })
    });
    Ok(strays.collect())
}

/// Whether there is a table of the name.
pub(super) fn is_there(conn: &mut PgConnection, name: &str) -> QueryResult<bool> {
    let query = "SELECT (to_regclass($1) IS NOT NULL)::text AS text";
    Ok(diesel::sql_query(query).bind::<Text, _>(name).get_result::<One>(conn)?.text == "true")
}

/// A text.
#[derive(QueryableByName)]
pub(super) struct One {
    #[diesel(sql_type = Text)]
    pub(super) text: String,
}

fn texts(conn: &mut PgConnection, query: &str, name: &str) -> QueryResult<Vec<String>> {
    let rows: Vec<One> = diesel::sql_query(query).bind::<Text, _>(name).load(conn)?;
    Ok(rows.into_iter().map(|row| row.text).collect())
}

/// The columns of a table that an insert can write, with commas.
pub(super) fn columns(conn: &mut PgConnection, name: &str) -> QueryResult<String> {
    let columns = texts(
        conn,
        "SELECT quote_ident(attname) AS text FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum",
        name,
    )?;
    Ok(columns.join(", "))
}

/// The tables that a table's foreign keys reference.
pub(super) fn referenced(conn: &mut PgConnection, name: &str) -> QueryResult<Vec<String>> {
    let query = "SELECT DISTINCT confrelid::regclass::text AS text FROM pg_constraint
         WHERE conrelid = $1::regclass AND contype = 'f' ORDER BY 1";
    texts(conn, query, name)
}

/// The SQL that makes a table that can become a partition, as its parent is. Foreign keys and triggers come when it is
/// attached; LIKE leaves out the owner, statistics targets, options of columns, and the comment.
pub(super) fn create_script(conn: &mut PgConnection, table: PartitionedTable, name: &str) -> QueryResult<String> {
    let query = format!(
        "WITH parent AS (SELECT oid, relowner FROM pg_class WHERE oid = '{table}'::regclass),
         columns AS (SELECT attnum, quote_ident(attname) AS attname, attstattarget, attoptions FROM parent
            JOIN pg_attribute ON attrelid = parent.oid AND attnum > 0 AND NOT attisdropped)
         SELECT statement AS text FROM (
            SELECT 1 AS step, 0 AS attnum, format('CREATE TABLE %s (LIKE %s INCLUDING ALL EXCLUDING IDENTITY)', $1, oid::regclass) FROM parent
            UNION ALL SELECT 2, 0, format('ALTER TABLE %s OWNER TO %I', $1, pg_get_userbyid(relowner)) FROM parent
                WHERE pg_get_userbyid(relowner) <> current_user
            UNION ALL SELECT 3, attnum, format('ALTER TABLE %s ALTER COLUMN %s SET STATISTICS %s', $1, attname, attstattarget)
                FROM columns WHERE attstattarget >= 0
            UNION ALL SELECT 4, attnum, format('ALTER TABLE %s ALTER COLUMN %s SET (%s)', $1, attname,
                array_to_string(attoptions, ', ')) FROM columns WHERE attoptions IS NOT NULL
            UNION ALL SELECT 5, 0, format('COMMENT ON TABLE %s IS %L', $1, obj_description(oid, 'pg_class')) FROM parent
         ) AS steps (step, attnum, statement) ORDER BY step, attnum"
    );
    Ok(texts(conn, &query, name)?.join(";\n"))
}

/// A table in the schema `retired` that is a month's, or a table in `partitions` that is no partition.
#[derive(Clone, Debug, QueryableByName)]
pub(super) struct Apart {
    #[diesel(sql_type = Text)]
    pub(super) name: String,
    #[diesel(sql_type = Bool)]
    pub(super) retired: bool,
    /// The names of its foreign keys, and with each the table that it references.
    #[diesel(sql_type = Array<Text>)]
    pub(super) keys: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    pub(super) referenced: Vec<String>,
}

/// What is in the schemas `partitions` and `retired` without being a partition, by name.
pub(super) fn apart(conn: &mut PgConnection) -> QueryResult<Vec<Apart>> {
    diesel::sql_query(
        "SELECT format('%I.%I', n.nspname, c.relname) AS name, n.nspname = 'retired' AS retired,
            array_remove(array_agg(quote_ident(k.conname) ORDER BY k.conname), NULL) AS keys,
            array_remove(array_agg(k.confrelid::regclass::text ORDER BY k.conname), NULL) AS referenced
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
         WHERE n.nspname IN ('partitions', 'retired') AND c.relkind = 'r' AND NOT c.relispartition
         GROUP BY n.nspname, c.relname ORDER BY 1",
    )
    .load(conn)
}

//! Reads the partitions from the catalog.
//!
//! These queries run in [`reading`], so `search_path` is `pg_catalog, pg_temp`. Names are read as
//! they are, and quoted here.

use chrono::{DateTime, Utc};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Nullable, Oid, Text, Timestamptz};

use super::{Error, Month, PartitionedTable};
use diesel_pg_session::quote;
use diesel_pg_session::surroundings::{Surroundings, reading};

/// The partitions, and what goes with them.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The server's time, or the one that the manager was given.
    pub(super) now: DateTime<Utc>,
    /// True if the server is a standby.
    pub(super) standby: bool,
    /// After how many milliseconds of waiting the server looks for deadlocks.
    pub(super) deadlock_timeout: u64,
    /// True if this role may set `session_replication_role`, under which foreign keys do not act.
    pub(super) may_replicate: bool,
    parents: Vec<Parent>,
    pub(super) partitions: Vec<Partition>,
}

/// A partitioned table, found as the caller's `search_path` finds it.
#[derive(Debug)]
struct Parent {
    table: PartitionedTable,
    oid: u32,
    /// With its schema, quoted.
    name: String,
}

/// A partition.
#[derive(Clone, Debug)]
pub(super) struct Partition {
    pub(super) table: PartitionedTable,
    pub(super) oid: u32,
    /// With its schema, quoted where it must be: for SQL.
    pub(super) name: String,
    /// Without its schema, and as it is.
    pub(super) relname: String,
    pub(super) kind: Kind,
    /// The months of which it covers a part, if its bounds are not a month's.
    pub(super) covers: Vec<Month>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Month(Month),
    Default,
    /// It has other bounds, or is no ordinary table, so the manager did not make it.
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
    #[diesel(sql_type = Bool)]
    may_replicate: bool,
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Nullable<Oid>)]
    parent: Option<u32>,
    #[diesel(sql_type = Nullable<Text>)]
    parent_schema: Option<String>,
    #[diesel(sql_type = Nullable<Oid>)]
    partition: Option<u32>,
    #[diesel(sql_type = Nullable<Text>)]
    schema: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    relname: Option<String>,
    #[diesel(sql_type = Bool)]
    is_ordinary: bool,
    #[diesel(sql_type = Nullable<Text>)]
    bounds: Option<String>,
    #[diesel(sql_type = Nullable<Integer>)]
    month: Option<i32>,
    #[diesel(sql_type = Array<Integer>)]
    covers: Vec<i32>,
}

impl State {
    /// Reads it.
    pub(super) fn read(
        conn: &mut PgConnection,
        tables: &[PartitionedTable],
        now: Option<DateTime<Utc>>,
    ) -> Result<Self, Error> {
        reading(conn, |conn, surroundings| Self::within(conn, surroundings, tables, now))
    }

    /// Reads it within [`reading`], in one round trip. A partition's month follows from its bounds,
    /// whatever its name.
    pub(super) fn within(
        conn: &mut PgConnection,
        surroundings: &Surroundings,
        tables: &[PartitionedTable],
        now: Option<DateTime<Utc>>,
    ) -> Result<Self, Error> {
        let query = diesel::sql_query(
            "WITH moment AS (SELECT coalesce($1, now()) AS now),
             months AS MATERIALIZED (
                SELECT (extract(year FROM month) * 12 + extract(month FROM month) - 1)::int AS month, start, stop,
                    format('FOR VALUES FROM (%L) TO (%L)', start, stop) AS bounds
                FROM moment, date_trunc('month', now AT TIME ZONE 'UTC') AS current (month_of_now),
                    generate_series(month_of_now - interval '50 years', month_of_now + interval '10 years', '1 month')
                    AS months (month),
                    LATERAL (SELECT month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC') AS b (start, stop)),
             parents AS (
                SELECT DISTINCT ON (c.relname) c.oid, c.relname, c.relkind, n.nspname
                FROM unnest($2) WITH ORDINALITY AS path (schema, place) JOIN pg_namespace n ON n.nspname = schema
                JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = ANY ($3)
                ORDER BY c.relname, place),
             partitions AS MATERIALIZED (
                SELECT table_name, p.oid AS parent, p.nspname::text AS parent_schema, c.oid AS partition, n.nspname::text AS schema,
                    c.relname::text, coalesce(c.relkind = 'r', false) AS is_ordinary,
                    pg_get_expr(c.relpartbound, c.oid) AS bounds
                FROM unnest($3) AS tables (table_name)
                LEFT JOIN parents p ON p.relname = table_name AND p.relkind = 'p'
                LEFT JOIN pg_inherits i ON i.inhparent = p.oid
                LEFT JOIN pg_class c ON c.oid = i.inhrelid
                LEFT JOIN pg_namespace n ON n.oid = c.relnamespace)
             SELECT now, pg_is_in_recovery() AS standby,
                (extract(epoch FROM current_setting('deadlock_timeout')::interval) * 1000)::int AS deadlock_timeout,
                has_parameter_privilege('session_replication_role', 'SET') AS may_replicate,
                table_name, parent, parent_schema, partition, schema, relname, is_ordinary, partitions.bounds, months.month,
                CASE WHEN months.month IS NULL AND partitions.bounds <> 'DEFAULT' THEN ARRAY(
                    SELECT others.month FROM months AS others,
                        regexp_match(partitions.bounds, '^FOR VALUES FROM [(](?:''([^'']*)''|MINVALUE)[)] TO [(](?:''([^'']*)''|MAXVALUE)[)]$') AS r
                    WHERE others.start < coalesce(r[2]::timestamptz, 'infinity') AND others.stop > coalesce(r[1]::timestamptz, '-infinity')
                    ORDER BY 1) ELSE '{}' END AS covers
             FROM moment CROSS JOIN partitions
             LEFT JOIN months ON months.bounds = partitions.bounds AND partitions.is_ordinary
             ORDER BY table_name, months.month, schema, relname",
        );
        let names: Vec<&str> = tables.iter().map(|table| table.name()).collect();
        let query = query
            .bind::<Nullable<Timestamptz>, _>(now)
            .bind::<Array<Text>, _>(&surroundings.schemas);
        let query = query.bind::<Array<Text>, _>(names);
        let rows: Vec<Row> = query.load(conn)?;
        let mut state = Self::default();
        for &table in tables {
            let parent = rows.iter().find(|row| row.table_name == table.name());
            let parent = parent.and_then(|row| Some((row.parent?, row.parent_schema.as_deref()?)));
            let (oid, schema) = parent.ok_or(Error::NotMigrated { table })?;
            state.parents.push(Parent { table, oid, name: quote::qualified(schema, table.name()) });
        }
        for row in rows {
            state.now = row.now;
            state.standby = row.standby;
            state.deadlock_timeout = row.deadlock_timeout.unsigned_abs().into();
            state.may_replicate = row.may_replicate;
            let table = tables.iter().find(|table| table.name() == row.table_name);
            let (Some(&table), Some(oid)) = (table, row.partition) else { continue };
            let (Some(schema), Some(relname)) = (row.schema, row.relname) else { continue };
            let kind = match row.month {
                Some(month) => Kind::Month(Month::numbered(month)),
                None if row.bounds.as_deref() == Some("DEFAULT") && row.is_ordinary => {
                    Kind::Default
                }
                None => Kind::Other,
            };
            let covers = row.covers.into_iter().map(Month::numbered).collect();
            state.partitions.push(Partition {
                table,
                oid,
                name: quote::qualified(&schema, &relname),
                relname,
                kind,
                covers,
            });
        }
        for &table in tables {
            state.default_of(table)?;
        }
        Ok(state)
    }

    pub(super) fn current(&self) -> Month {
        Month::of(self.now)
    }

    /// Returns a table that the state was read for; every caller has it from there.
    fn parent(&self, table: PartitionedTable) -> &Parent {
        let parent = self.parents.iter().find(|parent| parent.table == table);
        parent.unwrap_or_else(|| unreachable!("{table} was not read"))
    }

    /// Returns the tables that the state was read for.
    pub(super) fn tables(&self) -> impl Iterator<Item = PartitionedTable> {
        self.parents.iter().map(|parent| parent.table)
    }

    /// The name of a table, with its schema, quoted: for SQL.
    pub(super) fn name_of(&self, table: PartitionedTable) -> &str {
        &self.parent(table).name
    }

    pub(super) fn oid_of(&self, table: PartitionedTable) -> u32 {
        self.parent(table).oid
    }

    /// The tables and their partitions.
    pub(super) fn oids(&self) -> Vec<u32> {
        self.parents
            .iter()
            .map(|parent| parent.oid)
            .chain(self.partitions.iter().map(|one| one.oid))
            .collect()
    }

    /// A table's DEFAULT.
    pub(super) fn default_partition(&self, table: PartitionedTable) -> Result<&Partition, Error> {
        let is_default =
            |partition: &&Partition| partition.table == table && partition.kind == Kind::Default;
        let default = self.partitions.iter().find(is_default);
        default.ok_or_else(|| Error::NoDefault { table, name: self.name_of(table).to_owned() })
    }

    /// The name of a table's DEFAULT, for SQL.
    pub(super) fn default_of(&self, table: PartitionedTable) -> Result<&str, Error> {
        Ok(&self.default_partition(table)?.name)
    }

    /// The months of a table that have a partition, in order, with their partitions' names.
    pub(super) fn months_of(&self, table: PartitionedTable) -> impl Iterator<Item = (Month, &str)> {
        self.partitions.iter().filter_map(move |partition| match partition.kind {
            Kind::Month(month) if partition.table == table => {
                Some((month, partition.name.as_str()))
            }
            _ => None,
        })
    }
}

/// Rows in DEFAULT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DefaultRows {
    pub(super) table: PartitionedTable,
    /// Their month; none, if that is infinity or outside the years 1 to 9999.
    pub(super) month: Option<Month>,
    pub(super) rows: u64,
}

/// Counts the rows in the DEFAULT of each table by month, within [`reading`]. Reads all of it.
pub(super) fn default_rows(
    conn: &mut PgConnection,
    state: &State,
) -> Result<Vec<DefaultRows>, Error> {
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
    for table in state.tables() {
        queries.push(format!(
            "SELECT {name} AS table_name, CASE WHEN {key} >= '0001-01-01 00:00:00+00' AND {key} < '10000-01-01 00:00:00+00'
                THEN (extract(year FROM {key} AT TIME ZONE 'UTC') * 12 + extract(month FROM {key} AT TIME ZONE 'UTC') - 1)::int
                END AS month, count(*) AS rows
             FROM ONLY {default} GROUP BY 2",
            name = quote::literal(table.name()),
            key = quote::ident(table.key()),
            default = state.default_of(table)?,
        ));
    }
    if queries.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> =
        diesel::sql_query(queries.join(" UNION ALL ") + " ORDER BY 1, 2").load(conn)?;
    let default_rows = rows.into_iter().filter_map(|row| {
        Some(DefaultRows {
            table: state.tables().find(|table| table.name() == row.table_name)?,
            month: row.month.map(Month::numbered),
            rows: row.rows.unsigned_abs(),
        })
    });
    Ok(default_rows.collect())
}

/// Returns whether there is a table of the name.
pub(super) fn is_there(conn: &mut PgConnection, name: &str) -> QueryResult<bool> {
    let query = sql::<Bool>("SELECT pg_catalog.to_regclass(");
    query.bind::<Text, _>(name).sql(") IS NOT NULL").get_result(conn)
}

/// The name of a table.
#[derive(QueryableByName)]
pub(super) struct Name {
    #[diesel(sql_type = Text)]
    schema: String,
    #[diesel(sql_type = Text)]
    relation: String,
}

impl Name {
    pub(super) fn sql(&self) -> String {
        quote::qualified(&self.schema, &self.relation)
    }
}

/// A text.
#[derive(QueryableByName)]
pub(super) struct One {
    #[diesel(sql_type = Text)]
    pub(super) text: String,
}

/// The texts that a query finds for an oid.
pub(super) fn texts(conn: &mut PgConnection, query: &str, oid: u32) -> QueryResult<Vec<String>> {
    let rows: Vec<One> = diesel::sql_query(query).bind::<Oid, _>(oid).load(conn)?;
    Ok(rows.into_iter().map(|row| row.text).collect())
}

/// Reads the columns of a table's primary key, quoted; empty if it has none.
pub(super) fn primary_key(conn: &mut PgConnection, table: u32) -> QueryResult<Vec<String>> {
    let query =
        "SELECT attname::text AS text FROM pg_index, unnest(indkey::int2[]) WITH ORDINALITY AS k (number, place)
         JOIN pg_attribute ON attnum = number AND attrelid = $1
         WHERE indrelid = $1 AND indisprimary ORDER BY place";
    let columns = reading(conn, |conn, _| texts(conn, query, table))?;
    Ok(columns.iter().map(|name| quote::ident(name)).collect())
}

/// Reads the columns of a partition, quoted, whose defaults a retired month does not keep: those of
/// the primary key, and those that use a sequence.
pub(super) fn shared_defaults(conn: &mut PgConnection, table: &str) -> QueryResult<Vec<String>> {
    let query = "SELECT quote_ident(attname) AS text
         FROM pg_attrdef f JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
         WHERE adrelid = $1::regclass AND attgenerated = ''
         AND (attnum = ANY (SELECT unnest(indkey) FROM pg_index WHERE indrelid = adrelid AND indisprimary)
            OR EXISTS (SELECT FROM pg_depend JOIN pg_class c ON c.oid = refobjid AND relkind = 'S'
                WHERE classid = 'pg_attrdef'::regclass AND objid = f.oid AND refclassid = 'pg_class'::regclass))";
    let columns: Vec<One> =
        reading(conn, |conn, _| diesel::sql_query(query).bind::<Text, _>(table).load(conn))?;
    Ok(columns.into_iter().map(|column| column.text).collect())
}

/// The columns of a table that an insert can write, with commas.
pub(super) fn columns(conn: &mut PgConnection, table: u32) -> QueryResult<String> {
    let query = "SELECT attname::text AS text FROM pg_attribute
         WHERE attrelid = $1 AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum";
    let columns = reading(conn, |conn, _| texts(conn, query, table))?;
    Ok(columns.iter().map(|name| quote::ident(name)).collect::<Vec<_>>().join(", "))
}

/// The tables that a table's foreign keys reference, and those whose keys reference it, quoted:
/// attaching and detaching lock them. Where this role may not lock one itself, it is left out.
pub(super) fn related(conn: &mut PgConnection, table: u32) -> QueryResult<Vec<String>> {
    // A key has a row more for each partition of the table that it references.
    let query = "SELECT n.nspname::text AS schema, c.relname::text AS relation
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.oid IN (SELECT CASE conrelid WHEN $1 THEN confrelid ELSE conrelid END FROM pg_constraint
            WHERE contype = 'f' AND (conrelid = $1 OR confrelid = $1 AND conparentid = 0))
         AND c.oid <> $1 AND has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE') ORDER BY 1, 2";
    let names: Vec<Name> =
        reading(conn, |conn, _| diesel::sql_query(query).bind::<Oid, _>(table).load(conn))?;
    Ok(names.iter().map(Name::sql).collect())
}

/// The SQL that makes a table that can become a partition.
pub(super) struct Script {
    /// Makes it.
    pub(super) create: String,
    /// Adds, when its rows are in it, what is not valid in the parent either.
    pub(super) complete: String,
    /// The parent's owner, if this role has his rights but cannot make a table his.
    pub(super) foreign_owner: Option<String>,
}

/// The SQL that makes a table as its parent is. Foreign keys and triggers come when it is attached;
/// LIKE leaves out the place, the owner, statistics targets, options of columns, and the comment,
/// and makes every constraint valid.
pub(super) fn script(
    conn: &mut PgConnection,
    parent: u32,
    like: &str,
    name: &str,
) -> QueryResult<Script> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        place: String,
        #[diesel(sql_type = Text)]
        owner: String,
        #[diesel(sql_type = Bool)]
        is_foreign: bool,
        #[diesel(sql_type = Bool)]
        is_own: bool,
        #[diesel(sql_type = Array<Text>)]
        changes: Vec<String>,
        #[diesel(sql_type = Array<Text>)]
        not_valid: Vec<String>,
        #[diesel(sql_type = Array<Text>)]
        definitions: Vec<String>,
        #[diesel(sql_type = Nullable<Text>)]
        comment: Option<String>,
    }
    let query = "SELECT concat((SELECT format(' USING %I', amname) FROM pg_am WHERE pg_am.oid = c.relam),
                (SELECT format(' TABLESPACE %I', spcname) FROM pg_tablespace s WHERE s.oid = c.reltablespace)) AS place,
            pg_get_userbyid(relowner)::text AS owner, pg_has_role(relowner, 'USAGE') AND NOT pg_has_role(relowner, 'SET') AS is_foreign,
            pg_get_userbyid(relowner) = current_user AS is_own, obj_description(c.oid, 'pg_class') AS comment,
            ARRAY(SELECT format('ALTER COLUMN %I SET STATISTICS %s', attname, attstattarget) FROM pg_attribute
                    WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attstattarget >= 0
                UNION ALL SELECT format('ALTER COLUMN %I SET (%s)', attname, array_to_string(attoptions, ', '))
                    FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attoptions IS NOT NULL
            ) AS changes,
            coalesce(names, '{}') AS not_valid, coalesce(definitions, '{}') AS definitions
         FROM pg_class c, LATERAL (SELECT array_agg(conname::text ORDER BY oid), array_agg(pg_get_constraintdef(oid) ORDER BY oid)
            FROM pg_constraint WHERE conrelid = c.oid AND contype IN ('c', 'n') AND NOT convalidated) AS k (names, definitions)
         WHERE c.oid = $1";
    let row: Row =
        reading(conn, |conn, _| diesel::sql_query(query).bind::<Oid, _>(parent).get_result(conn))?;
    let mut changes = row.changes;
    changes.extend(
        row.not_valid
            .iter()
            .map(|constraint| format!("DROP CONSTRAINT {}", quote::ident(constraint))),
    );
    if !row.is_own {
        changes.push(format!("OWNER TO {}", quote::ident(&row.owner)));
    }
    let alter = |changes: &[String]| match changes {
        [] => String::new(),
        _ => format!("ALTER TABLE {name} {};\n", changes.join(", ")),
    };
    let comment = row.comment.map_or_else(|| "NULL".to_owned(), |comment| quote::literal(&comment));
    let constraints = row.not_valid.iter().zip(&row.definitions);
    let constraints: Vec<String> = constraints
        .map(|(name, definition)| format!("ADD CONSTRAINT {} {definition}", quote::ident(name)))
        .collect();
    Ok(Script {
        create: format!(
            "CREATE TABLE {name} (LIKE {like} INCLUDING ALL EXCLUDING IDENTITY){};\n{}COMMENT ON TABLE {name} IS {comment};\n",
            row.place,
            alter(&changes),
        ),
        complete: alter(&constraints),
        foreign_owner: row.is_foreign.then_some(row.owner),
    })
}

/// A table in the schema `retired` that is a month's, or a table in `partitions` that is no
/// partition.
#[derive(Clone, Debug)]
pub(super) struct Unattached {
    /// With its schema, quoted.
    pub(super) name: String,
    pub(super) retired: bool,
    /// The names of its foreign keys, quoted, and with each the table that it references.
    pub(super) keys: Vec<String>,
    pub(super) referenced: Vec<String>,
}

/// Lists the tables in the schemas `partitions` and `retired` that are no partitions, by name.
pub(super) fn unattached(conn: &mut PgConnection) -> QueryResult<Vec<Unattached>> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        schema: String,
        #[diesel(sql_type = Text)]
        name: String,
        #[diesel(sql_type = Array<Text>)]
        keys: Vec<String>,
        #[diesel(sql_type = Array<Text>)]
        schemas: Vec<String>,
        #[diesel(sql_type = Array<Text>)]
        tables: Vec<String>,
    }
    let query = "SELECT n.nspname::text AS schema, c.relname::text AS name, keys, schemas, tables
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
            LATERAL (SELECT coalesce(array_agg(k.conname::text ORDER BY k.conname), '{}'),
                coalesce(array_agg(rn.nspname::text ORDER BY k.conname), '{}'),
                coalesce(array_agg(r.relname::text ORDER BY k.conname), '{}')
                FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid JOIN pg_namespace rn ON rn.oid = r.relnamespace
                WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.conparentid = 0) AS f (keys, schemas, tables)
         WHERE n.nspname IN ('partitions', 'retired') AND c.relkind = 'r' AND NOT c.relispartition ORDER BY 1, 2";
    let rows: Vec<Row> = reading(conn, |conn, _| diesel::sql_query(query).load(conn))?;
    let apart = rows.into_iter().map(|row| Unattached {
        name: quote::qualified(&row.schema, &row.name),
        retired: row.schema == "retired",
        keys: row.keys.iter().map(|key| quote::ident(key)).collect(),
        referenced: row
            .schemas
            .iter()
            .zip(&row.tables)
            .map(|(schema, name)| quote::qualified(schema, name))
            .collect(),
    });
    Ok(apart.collect())
}

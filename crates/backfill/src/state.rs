//! The state of backfills, in a table beside theirs.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Nullable, Text};
use diesel_pg_session::quote::{dollar, literal, qualified};

use crate::batch::Batch;
use crate::target::{IS_TRUSTED, STATES, Target};
use crate::{Backfill, Error};

/// The progress of a backfill.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The number of times that it has begun at the first row: 1 in the first pass.
    pub pass: u32,
    /// The number of rows that it has read, in all passes.
    pub scanned: u64,
    /// The number of rows that it has changed, in all passes.
    pub changed: u64,
    /// True if all rows are changed.
    pub is_done: bool,
}

/// A row of the table.
#[derive(Clone, Debug, QueryableByName)]
pub(crate) struct State {
    #[diesel(sql_type = Text)]
    statement: String,
    #[diesel(sql_type = Integer)]
    pass: i32,
    /// The last row of the last batch; none at the beginning of a pass.
    #[diesel(sql_type = Nullable<Array<Text>>)]
    pub(crate) cursor: Option<Vec<String>>,
    #[diesel(sql_type = BigInt)]
    scanned: i64,
    #[diesel(sql_type = BigInt)]
    changed: i64,
    /// The number of rows changed in this pass.
    #[diesel(sql_type = BigInt)]
    changed_in_pass: i64,
    #[diesel(sql_type = Bool)]
    is_done: bool,
}

impl State {
    /// Reads the state, if the backfill was begun. One that was declared otherwise and has read no
    /// row was not.
    pub(crate) fn read(
        conn: &mut PgConnection,
        target: &Target,
        backfill: &Backfill,
        lock: &str,
    ) -> Result<Option<Self>, Error> {
        if let Some((owner, is_trusted)) = &target.states
            && !is_trusted
        {
            let (table, owner) = (table(target), owner.clone());
            return Err(Error::NotTrusted { table, owner });
        }
        if target.states.is_none() {
            return Ok(None);
        }
        let state: Option<Self> = diesel::sql_query(format!(
            "SELECT statement, pass, \"cursor\", scanned, changed, changed_in_pass,
                 done_at IS NOT NULL AS is_done
             FROM {} WHERE name = $1 {lock}",
            table(target)
        ))
        .bind::<Text, _>(backfill.name())
        .get_result(conn)
        .optional()?;
        match state {
            Some(state) if state.statement != backfill.statement() => {
                // Such as one whose first batch was refused.
                if state.scanned == 0 && !state.is_done {
                    return Ok(None);
                }
                Err(Error::Edited {
                    backfill: backfill.name().to_owned(),
                    begun: state.statement,
                    declared: backfill.statement(),
                })
            }
            state => Ok(state),
        }
    }

    /// Begins the backfill, which was not begun.
    pub(crate) fn begin(
        conn: &mut PgConnection,
        target: &Target,
        backfill: &Backfill,
    ) -> Result<(), Error> {
        let table = table(target);
        if target.states.is_none() {
            diesel::sql_query(format!(
                "CREATE TABLE {table} (
                     name TEXT PRIMARY KEY,
                     statement TEXT NOT NULL,
                     pass INTEGER NOT NULL DEFAULT 1,
                     \"cursor\" TEXT[],
                     scanned BIGINT NOT NULL DEFAULT 0,
                     changed BIGINT NOT NULL DEFAULT 0,
                     changed_in_pass BIGINT NOT NULL DEFAULT 0,
                     begun_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
                     worked_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
                     done_at TIMESTAMPTZ
                 )"
            ))
            .execute(conn)
            .map_err(|source| Error::States { table: table.clone(), source })?;
            let comment = "Changes of many rows in batches: how far each has come. The cursor is \
                           the primary key of the last row of the last batch.";
            diesel::sql_query(format!("COMMENT ON TABLE {table} IS '{comment}'")).execute(conn)?;
        }
        diesel::sql_query(format!(
            "INSERT INTO {table} (name, statement) VALUES ($1, $2)
             ON CONFLICT (name) DO UPDATE SET statement = excluded.statement"
        ))
        .bind::<Text, _>(backfill.name())
        .bind::<Text, _>(backfill.statement())
        .execute(conn)?;
        Ok(())
    }

    /// Writes the state after a batch. A batch of fewer rows than it may have ends a pass; a pass
    /// that changed nothing, or had no condition to look for again, ends the backfill.
    pub(crate) fn advance(
        &self,
        conn: &mut PgConnection,
        target: &Target,
        backfill: &Backfill,
        batch: Batch,
        is_last: bool,
    ) -> QueryResult<Progress> {
        let changed_in_pass = self.changed_in_pass + batch.changed;
        let is_done = is_last && (backfill.filter.is_none() || changed_in_pass == 0);
        let begins = is_last && !is_done;
        let next = Self {
            statement: self.statement.clone(),
            pass: self.pass + i32::from(begins),
            cursor: if is_last { None } else { batch.last },
            scanned: self.scanned + batch.scanned,
            changed: self.changed + batch.changed,
            changed_in_pass: if begins { 0 } else { changed_in_pass },
            is_done,
        };
        diesel::sql_query(format!(
            "UPDATE {} SET pass = $2, \"cursor\" = $3, scanned = $4, changed = $5,
                 changed_in_pass = $6, worked_at = now(),
                 done_at = CASE WHEN $7 THEN now() END
             WHERE name = $1",
            table(target)
        ))
        .bind::<Text, _>(backfill.name())
        .bind::<Integer, _>(next.pass)
        .bind::<Nullable<Array<Text>>, _>(&next.cursor)
        .bind::<BigInt, _>(next.scanned)
        .bind::<BigInt, _>(next.changed)
        .bind::<BigInt, _>(next.changed_in_pass)
        .bind::<Bool, _>(next.is_done)
        .execute(conn)?;
        Ok(next.progress())
    }

    pub(crate) fn progress(&self) -> Progress {
        Progress {
            pass: self.pass.unsigned_abs(),
            scanned: self.scanned.unsigned_abs(),
            changed: self.changed.unsigned_abs(),
            is_done: self.is_done,
        }
    }
}

/// The table of the states, in the schema of the backfill's table.
fn table(target: &Target) -> String {
    qualified(&target.schema, STATES)
}

impl Backfill {
    /// Returns a statement that removes the backfill's state: the next run begins anew.
    ///
    /// It does nothing where the table or the state is not there. The caller's `search_path` finds
    /// the table.
    #[must_use]
    pub fn forgetting(&self) -> String {
        let delete = "'DELETE FROM %s WHERE name OPERATOR(pg_catalog.=) %L'";
        self.with_states(&format!(
            "IF states IS NOT NULL THEN
                EXECUTE pg_catalog.format({delete}, states, {});
             END IF;",
            literal(self.name())
        ))
    }

    /// Returns a statement that fails if the backfill is not done, and some row needs the change:
    /// for a script that goes on with a migration of this name.
    #[must_use]
    pub fn requiring(&self, migration: &str) -> String {
        let message = format!(
            "{migration} requires the backfill {}, which is not done: run it, and run the rest of \
             the plan again",
            self.name()
        );
        let due = format!("SELECT EXISTS (SELECT FROM {}{})", self.table, self.condition());
        let done = "'SELECT EXISTS (SELECT FROM %s WHERE name OPERATOR(pg_catalog.=) %L AND done_at IS NOT NULL)'";
        self.with_states(&format!(
            "IF states IS NOT NULL THEN
                EXECUTE pg_catalog.format({done}, states, {name}) INTO done;
             END IF;
             IF NOT done THEN
                EXECUTE {due} INTO due;
                IF due THEN RAISE EXCEPTION USING MESSAGE = {message}; END IF;
             END IF;",
            name = literal(self.name()),
            due = dollar(&due),
            message = literal(&message),
        ))
    }

    /// Statements with the name of the table of the states, if it is there and can be trusted.
    fn with_states(&self, statements: &str) -> String {
        let body = format!(
            "
DECLARE
    states pg_catalog.text;
    done pg_catalog.bool := false;
    due pg_catalog.bool;
BEGIN
    SELECT pg_catalog.format('%I.%I', n.nspname, s.relname) INTO states
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
    JOIN pg_catalog.pg_class s ON s.relnamespace OPERATOR(pg_catalog.=) c.relnamespace
    WHERE c.oid OPERATOR(pg_catalog.=) pg_catalog.to_regclass({table})
    AND s.relname OPERATOR(pg_catalog.=) '{STATES}' AND {IS_TRUSTED};
    {statements}
END
",
            table = literal(&self.table),
        );
        format!("DO LANGUAGE plpgsql {}", dollar(&body))
    }
}

//! The examination: each check in a read-only transaction of its own.

use std::collections::BTreeSet;
use std::time::Duration;

use diesel::pg::{Pg, PgConnection};
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text};
use diesel_pg_session::engine::NotPostgres;
use diesel_pg_session::surroundings::reading;
use diesel_pg_session::{Database, Error, Session, quote};

use crate::Threshold;
use crate::check::{Need, Work};
use crate::thresholds::Thresholds;
use crate::{CHECKS, Check, Finding, Found, Refusal, Report, Severity, Skipped};

/// A finding that is known, and the reason why it stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The name of the check.
    pub check: &'static str,
    /// The object, as the finding has it.
    pub object: &'static str,
    /// The reason.
    pub reason: &'static str,
}

/// Examines a server and one of its databases, read-only.
#[derive(Clone, Debug)]
pub struct Doctor {
    checks: Vec<Check>,
    thresholds: Thresholds,
    accepted: Vec<&'static Accepted>,
    pools: Option<u32>,
    secrets: Vec<(&'static str, &'static str)>,
    readers: Vec<&'static str>,
    left_out: Vec<&'static str>,
    pages: &'static str,
    pages_of_callers: &'static str,
    statement_timeout: Duration,
}

impl Default for Doctor {
    fn default() -> Self {
        Self {
            checks: CHECKS.to_vec(),
            thresholds: Thresholds::default(),
            accepted: Vec::new(),
            pools: None,
            secrets: Vec::new(),
            readers: Vec::new(),
            left_out: Vec::new(),
            pages: "CHECKS.md",
            pages_of_callers: "",
            statement_timeout: Duration::from_secs(30),
        }
    }
}

/// The session's answers before the checks.
#[derive(Debug, QueryableByName)]
struct Patient {
    #[diesel(sql_type = Bool)]
    sees_sessions: bool,
    #[diesel(sql_type = Bool)]
    is_standby: bool,
    #[diesel(sql_type = Text)]
    role: String,
}

#[derive(QueryableByName)]
struct Pid {
    #[diesel(sql_type = Integer)]
    pid: i32,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    severity: String,
    #[diesel(sql_type = Nullable<Text>)]
    schema: Option<String>,
    #[diesel(sql_type = Text)]
    object: String,
    #[diesel(sql_type = Text)]
    value: String,
    #[diesel(sql_type = Text)]
    why: String,
    #[diesel(sql_type = Text)]
    help: String,
}

/// A check's results: what it found, and what it could not look at.
type Results = (Vec<Found>, Vec<String>);

impl Doctor {
    /// Makes a doctor with [`CHECKS`] and the default thresholds.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a check of the caller's own, after the others.
    #[must_use]
    pub fn check(mut self, check: Check) -> Self {
        self.checks.push(check);
        self
    }

    /// Keeps only the checks for which this holds, such as [`Check::is_of_catalog`].
    #[must_use]
    pub fn only(mut self, keep: impl Fn(&Check) -> bool) -> Self {
        self.checks.retain(keep);
        self
    }

    /// Sets a threshold. Default: see [`Threshold`].
    #[must_use]
    pub fn threshold(mut self, threshold: Threshold, value: i64) -> Self {
        self.thresholds = self.thresholds.with(threshold, value);
        self
    }

    /// Sets the findings that have a reason. The report has them apart. Default: none.
    #[must_use]
    pub fn accepted(mut self, accepted: &[&'static [Accepted]]) -> Self {
        self.accepted = accepted.iter().copied().flatten().collect();
        self
    }

    /// Sets the number of connections that all pools of all services may take together. Without
    /// the number, the check `pools` is skipped.
    #[must_use]
    pub fn pools(mut self, connections: u32) -> Self {
        self.pools = Some(connections);
        self
    }

    /// Sets the columns that hold secrets, each as a table and a column, and the roles that may
    /// read them beside the owner. Without columns, the check `rights-on-secrets` is skipped.
    #[must_use]
    pub fn secrets(
        mut self,
        columns: impl IntoIterator<Item = (&'static str, &'static str)>,
        readers: impl IntoIterator<Item = &'static str>,
    ) -> Self {
        self.secrets = columns.into_iter().collect();
        self.readers = readers.into_iter().collect();
        self
    }

    /// Leaves out the tables of these schemas, such as one for tables that are no longer used.
    #[must_use]
    pub fn without_schemas(mut self, schemas: impl IntoIterator<Item = &'static str>) -> Self {
        self.left_out = schemas.into_iter().collect();
        self
    }

    /// Sets the pages to which findings refer: the one for [`CHECKS`], and the one for the
    /// caller's own checks. The check's name is added as the anchor. Default: `CHECKS.md`.
    #[must_use]
    pub fn pages(mut self, checks: &'static str, own: &'static str) -> Self {
        self.pages = checks;
        self.pages_of_callers = own;
        self
    }

    /// Sets the statement timeout of each query. A check whose query takes longer is skipped.
    /// Default: 30 seconds.
    #[must_use]
    pub fn statement_timeout(mut self, timeout: Duration) -> Self {
        self.statement_timeout = timeout;
        self
    }

    /// Returns the checks, the most harmful first.
    #[must_use]
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    /// Examines a server and a database. Writes nothing, waits for no lock longer than a second,
    /// and works on a standby.
    ///
    /// The checks use one connection. With a URL or a pool, the check `pooler` opens a second one
    /// for a moment, if the server has one left.
    ///
    /// # Errors
    /// `Error::Connect` or `Error::Pool` if there is no connection, `Error::InTransaction` if
    /// the connection is in a transaction, `Error::Database` if the connection breaks.
    pub fn examine<'a>(&self, database: impl Into<Database<'a>>) -> Result<Report, Error> {
        let mut session = Session::open(database)?;
        let mut report = Report::default();
        let (patient, schema) = match self.admit(&mut session) {
            Ok(admitted) => admitted,
            Err(error) => return self.refused(error),
        };
        let mut pids = BTreeSet::new();
        for check in &self.checks {
            let results = match self.lacking(check, &patient) {
                Some(why) => Err(Refusal::Because(why)),
                None => match check.work {
                    Work::Query(sql, thresholds) => {
                        self.query(&mut session, sql, thresholds, &schema, &mut pids)
                    }
                    Work::Function(function) => self
                        .call(&mut session, function, &mut pids)
                        .map(|found| (found, Vec::new())),
                    Work::Sessions => {
                        sessions(&session, &mut pids).map(|found| (found, Vec::new()))
                    }
                },
            };
            let (found, skipped) = match results {
                Ok(results) => results,
                Err(Refusal::Because(why)) => (Vec::new(), vec![why]),
                Err(Refusal::Server(error)) if is_broken(&error) => return Err(error.into()),
                Err(Refusal::Server(error)) => {
                    (Vec::new(), vec![format!("the server refuses: {error}")])
                }
            };
            let name = check.name();
            if skipped.is_empty() {
                report.checked.push(name);
            }
            report.skipped.extend(skipped.into_iter().map(|why| Skipped { check: name, why }));
            for found in found {
                let finding = self.finding(check, found);
                let is_known = |one: &&&Accepted| one.check == name && one.object == finding.object;
                match self.accepted.iter().find(is_known) {
                    Some(known) => report.accepted.push((finding, known.reason)),
                    None => report.findings.push(finding),
                }
            }
        }
        // Stable: within a severity, in the order of the checks.
        report.findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        Ok(report)
    }

    fn finding(&self, check: &Check, found: Found) -> Finding {
        let base = match check.work {
            Work::Function(_) => self.pages_of_callers,
            _ => self.pages,
        };
        Finding {
            check: check.name(),
            severity: found.severity,
            object: found.object,
            value: found.value,
            why: found.why,
            help: found.help,
            page: format!("{base}#{}", check.name()),
        }
    }

    /// Asks what the role and the server allow. Also returns the caller's schema.
    fn admit(&self, conn: &mut PgConnection) -> QueryResult<(Patient, String)> {
        reading(conn, |conn, caller| {
            self.limit(conn)?;
            let patient = diesel::sql_query(
                "SELECT pg_has_role('pg_read_all_stats', 'USAGE') AS sees_sessions,
                    pg_is_in_recovery() AS is_standby, quote_ident(current_user) AS role",
            )
            .get_result(conn)?;
            Ok((patient, caller.schema.clone().unwrap_or_default()))
        })
    }

    /// The report on an engine that is not PostgreSQL.
    fn refused(&self, error: DieselError) -> Result<Report, Error> {
        let engine = NotPostgres::from_query(error)?;
        let mut report = Report::default();
        for check in &self.checks {
            if check.name() == crate::checks::ENGINE {
                let why = "Another engine leaves out or changes what the schema and the services \
                           lean on.";
                report.checked.push(check.name());
                report.findings.push(self.finding(
                    check,
                    Found {
                        severity: Severity::Critical,
                        object: "server".to_owned(),
                        value: engine.to_string(),
                        why: why.to_owned(),
                        help: "give the address of a PostgreSQL".to_owned(),
                    },
                ));
            } else {
                let why = "the server is not PostgreSQL".to_owned();
                report.skipped.push(Skipped { check: check.name(), why });
            }
        }
        Ok(report)
    }

    /// The reason why a check cannot be made, if there is one.
    fn lacking(&self, check: &Check, patient: &Patient) -> Option<String> {
        check.needs.iter().find_map(|need| match need {
            Need::Sessions => (!patient.sees_sessions).then(|| {
                format!(
                    "this role does not see the sessions of others: GRANT pg_monitor TO {}",
                    patient.role
                )
            }),
            Need::Primary => patient
                .is_standby
                .then(|| "a standby does not know: examine the primary as well".to_owned()),
            Need::Pools => self.pools.is_none().then(|| {
                "the number of connections that the services' pools may take is not known"
                    .to_owned()
            }),
            Need::Secrets => self
                .secrets
                .is_empty()
                .then(|| "the columns that hold secrets are not known".to_owned()),
        })
    }

    /// Limits the rest of the transaction. Returns the process of the server.
    fn limit(&self, conn: &mut PgConnection) -> QueryResult<i32> {
        // Another engine gets here first, so that it fails at once.
        let timeout = self.statement_timeout.as_millis();
        let pid: Pid = diesel::sql_query(format!(
            "SELECT pg_catalog.set_config('statement_timeout', '{timeout}', true),
                pg_catalog.set_config('lock_timeout', '1000', true), pg_catalog.pg_backend_pid() AS pid"
        ))
        .get_result(conn)?;
        Ok(pid.pid)
    }

    fn call(
        &self,
        conn: &mut PgConnection,
        function: fn(&mut PgConnection) -> Result<Vec<Found>, Refusal>,
        pids: &mut BTreeSet<i32>,
    ) -> Result<Vec<Found>, Refusal> {
        conn.build_transaction().read_only().run(|conn| {
            pids.insert(self.limit(conn)?);
            function(conn)
        })
    }

    fn query(
        &self,
        conn: &mut PgConnection,
        sql: &str,
        thresholds: &[Threshold],
        schema: &str,
        pids: &mut BTreeSet<i32>,
    ) -> Result<Results, Refusal> {
        let sql = self.completed(sql, schema);
        let rows: Vec<Row> = reading(conn, |conn, _| {
            pids.insert(self.limit(conn)?);
            let mut query = diesel::sql_query(sql).into_boxed::<Pg>();
            for threshold in thresholds {
                query = query.bind::<BigInt, _>(self.thresholds.get(*threshold));
            }
            query.load(conn)
        })?;
        let (mut found, mut skipped) = (Vec::new(), Vec::new());
        for row in rows {
            let object = match row.schema {
                Some(of) if of != schema => format!("{}.{}", quote::ident(&of), row.object),
                _ => row.object,
            };
            match Severity::named(&row.severity) {
                Some(severity) => {
                    let (value, why, help) = (row.value, row.why, row.help);
                    found.push(Found { severity, object, value, why, help });
                }
                None => skipped.push(format!("{object}: {}", row.why)),
            }
        }
        Ok((found, skipped))
    }

    /// Writes into a query what it may look at.
    fn completed(&self, sql: &str, schema: &str) -> String {
        let array = |names: &[&str]| {
            let names: Vec<_> = names.iter().map(|name| quote::literal(name)).collect();
            format!("ARRAY[{}]::text[]", names.join(", "))
        };
        let secrets = self.secrets.iter().map(|(table, column)| {
            format!("({}, {})", quote::literal(table), quote::literal(column))
        });
        let secrets = secrets.collect::<Vec<_>>().join(", ");
        sql.replace("{relations}", crate::checks::RELATIONS)
            .replace("{functions}", crate::checks::FUNCTIONS)
            .replace("{schemas}", crate::checks::SCHEMAS)
            .replace("{left out}", &array(&self.left_out))
            .replace("{readers}", &array(&self.readers))
            .replace("{secrets}", &secrets)
            .replace("{schema}", &quote::literal(schema))
            .replace("{pools}", &self.pools.unwrap_or_default().to_string())
    }
}

fn is_broken(error: &DieselError) -> bool {
    matches!(
        error,
        DieselError::BrokenTransactionManager
            | DieselError::DatabaseError(DatabaseErrorKind::ClosedConnection, _)
    )
}

/// Finds a pooler that gives the session's transactions to several processes of the server, or two
/// connections to one.
fn sessions(session: &Session<'_>, pids: &mut BTreeSet<i32>) -> Result<Vec<Found>, Refusal> {
    let value = if pids.len() > 1 {
        "this connection's transactions ran in several sessions of the server"
    } else {
        let Some(mut second) = session.second() else {
            let why = "there is no second connection, without which a pooler may not show";
            return Err(Refusal::Because(why.to_owned()));
        };
        let pid: Pid = diesel::sql_query("SELECT pg_catalog.pg_backend_pid() AS pid")
            .get_result(&mut **second)?;
        if pids.insert(pid.pid) {
            return Ok(Vec::new());
        }
        "two connections share one session of the server"
    };
    let why = "Behind a pooler in transaction mode, advisory locks guard nothing, and SET, LISTEN \
               and temporary tables reach the sessions of others. Migrations and partitions must \
               not go through it.";
    Ok(vec![Found {
        severity: Severity::Warning,
        object: "pooler in transaction mode".to_owned(),
        value: value.to_owned(),
        why: why.to_owned(),
        help: "give the server's own address, or a pooler in session mode".to_owned(),
    }])
}

//! The checks, by topic.

mod activity;
mod constraints;
mod functions;
mod indexes;
mod replication;
mod rights;
mod sequences;
mod settings;
mod statistics;
mod tables;
mod wraparound;

use crate::Check;
use crate::check::Need;

/// The name of the check that another engine fails.
pub(crate) const ENGINE: &str = "engine";

/// All checks of this crate. Of findings of the same severity, a report has those of an earlier
/// check first.
pub const CHECKS: &[Check] = &[
    settings::ENGINE,
    settings::DURABILITY,
    wraparound::TRANSACTION_IDS,
    wraparound::MULTIXACT_IDS,
    constraints::TRIGGERS_OFF,
    settings::REPLICATION_ROLE,
    replication::SLOTS,
    rights::PUBLIC,
    rights::SECRETS,
    functions::SEARCH_PATH,
    activity::CONNECTIONS,
    activity::POOLS,
    settings::AUTOVACUUM,
    wraparound::OLDEST_XMIN,
    activity::PREPARED,
    activity::BLOCKERS,
    activity::IDLE,
    replication::LAG,
    sequences::SEQUENCES,
    constraints::NOT_VALID,
    indexes::INVALID,
    Check::of_session("pooler"),
    statistics::DEAD_ROWS,
    statistics::STATISTICS,
    statistics::AUTOVACUUM,
    indexes::WITHOUT_INDEX,
    indexes::DUPLICATE,
    tables::NAN,
    settings::TIMEOUTS,
    settings::SETTINGS,
    constraints::IMPLIED,
    indexes::INTERSECTING,
    indexes::UNUSED,
    indexes::NULLS,
    tables::COMMENTS,
];

/// The schemas that are not PostgreSQL's own, and not left out.
pub(crate) const SCHEMAS: &str = "(SELECT oid, nspname, nspowner, nspacl FROM pg_namespace
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND nspname <> ALL ({left out}))";

/// The relations in these schemas that no extension owns, each with the name of its schema and its
/// own, as SQL writes it.
pub(crate) const RELATIONS: &str =
    "(SELECT c.*, n.nspname, format('%I.%I', n.nspname, c.relname) AS named
    FROM pg_class c JOIN {schemas} n ON n.oid = c.relnamespace
    WHERE NOT EXISTS (SELECT FROM pg_depend e
        WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e'))";

/// The functions in these schemas that no extension owns.
pub(crate) const FUNCTIONS: &str = "(SELECT p.*, n.nspname,
        format('%I(%s)', p.proname, pg_get_function_identity_arguments(p.oid)) AS signature
    FROM pg_proc p JOIN {schemas} n ON n.oid = p.pronamespace
    WHERE NOT EXISTS (SELECT FROM pg_depend e
        WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e'))";

/// A standby has no counts of its own for these.
const PRIMARY: &[Need] = &[Need::Primary];

//! Operators whose schema is named.
//!
//! PostgreSQL has no `=` for `varchar` and `text`, nor for an enum type: it takes the one for
//! `text` or `anyenum`, unless somebody has made one that fits exactly in a schema of
//! `search_path`, and then runs that one's function.

use diesel::expression::AsExpression;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::SqlType;

diesel::infix_operator!(Same, " OPERATOR(pg_catalog.=) ", backend: Pg);
diesel::infix_operator!(Unlike, " OPERATOR(pg_catalog.!~~) ", backend: Pg);

/// The type of [`same()`], for `auto_type`.
#[allow(non_camel_case_types)]
pub(crate) type same<L, R> = Same<L, diesel::dsl::AsExprOf<R, diesel::dsl::SqlTypeOf<L>>>;

/// The type of [`unlike()`], for `auto_type`.
#[allow(non_camel_case_types)]
pub(crate) type unlike<L, R> = Unlike<L, diesel::dsl::AsExprOf<R, diesel::dsl::SqlTypeOf<L>>>;

/// `left NOT LIKE right`, by PostgreSQL's own operator.
pub(crate) fn unlike<L, R>(left: L, right: R) -> unlike<L, R>
where
    L: Expression,
    L::SqlType: SqlType,
    R: AsExpression<L::SqlType>,
{
    Unlike::new(left, right.as_expression())
}

/// `left = right`, by PostgreSQL's own operator: for columns of `varchar` and of enum types.
pub(crate) fn same<L, R>(left: L, right: R) -> same<L, R>
where
    L: Expression,
    L::SqlType: SqlType,
    R: AsExpression<L::SqlType>,
{
    Same::new(left, right.as_expression())
}

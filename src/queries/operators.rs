//! Operators whose schema is named.
//!
//! PostgreSQL has no `=` for `varchar` and `text`, nor for an enum type: it takes the one for
//! `text` or `anyenum`, unless somebody has made one that fits exactly in a schema of
//! `search_path`, and then runs that one's function.

use diesel::expression::AsExpression;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::SqlType;

/// A function for an operator of PostgreSQL's own, and the type of its result, for `auto_type`.
macro_rules! operator {
    ($(#[$doc:meta])+ $name:ident: $Operator:ident = $sql:literal) => {
        diesel::infix_operator!($Operator, $sql, backend: Pg);

        #[allow(non_camel_case_types)]
        pub(crate) type $name<L, R> =
            $Operator<L, diesel::dsl::AsExprOf<R, diesel::dsl::SqlTypeOf<L>>>;

        $(#[$doc])+
        pub(crate) fn $name<L, R>(left: L, right: R) -> $name<L, R>
        where
            L: Expression,
            L::SqlType: SqlType,
            R: AsExpression<L::SqlType>,
        {
            $Operator::new(left, right.as_expression())
        }
    };
}

operator! {
    /// `left = right`: for columns of `varchar` and of enum types.
    same: Same = " OPERATOR(pg_catalog.=) "
}

operator! {
    /// `left NOT LIKE right`.
    unlike: Unlike = " OPERATOR(pg_catalog.!~~) "
}

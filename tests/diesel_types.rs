//! The compiled tables and enums against the catalog.

use creativeflow_schema::schema;
use creativeflow_schema::types;
use creativeflow_schema::types::sql_types;
use diesel::dsl::sql;
use diesel::expression::Expression;
use diesel::pg::Pg;
use diesel::query_source::Column as DieselColumn;
use diesel::sql_types::{HasSqlType, SqlType, Text, is_nullable};

use crate::support::*;

trait Nullable {
    const NULLABLE: bool;
}
impl Nullable for is_nullable::IsNullable {
    const NULLABLE: bool = true;
}
impl Nullable for is_nullable::NotNull {
    const NULLABLE: bool = false;
}

/// The columns that a `table!` has, each in the form `number name oid nullable`.
trait Columns {
    fn describe(conn: &mut PgConnection) -> Vec<String>;
}

macro_rules! columns {
    ($first:ident $($rest:ident)*) => {
        impl<$first, $($rest),*> Columns for ($first, $($rest,)*)
        where
            $first: DieselColumn + Expression,
            $first::SqlType: SqlType<IsNull: Nullable>,
            Pg: HasSqlType<$first::SqlType>,
            $($rest: DieselColumn + Expression, $rest::SqlType: SqlType<IsNull: Nullable>, Pg: HasSqlType<$rest::SqlType>,)*
        {
            fn describe(conn: &mut PgConnection) -> Vec<String> {
                let columns = vec![describe::<$first>(conn), $(describe::<$rest>(conn)),*];
                columns.into_iter().enumerate().map(|(place, column)| format!("{:02} {column}", place + 1)).collect()
            }
        }
        columns!($($rest)*);
    };
    () => {};
}
// As many as a table can have here: Diesel's feature in Cargo.toml is `32-column-tables`.
columns!(A B C D E F G H I J K L M N O P Q R S T U V W X Y Z A1 B1 C1 D1 E1 F1);

fn describe<C>(conn: &mut PgConnection) -> String
where
    C: DieselColumn + Expression,
    C::SqlType: SqlType<IsNull: Nullable>,
    Pg: HasSqlType<C::SqlType>,
{
    let oid = <Pg as HasSqlType<C::SqlType>>::metadata(conn).oid().unwrap();
    let nullable = <<C::SqlType as SqlType>::IsNull as Nullable>::NULLABLE;
    format!("{} {oid} {nullable}", C::NAME.trim_end_matches('_'))
}

#[test]
fn the_tables_have_the_columns_of_the_catalog_in_its_order() {
    let (_db, conn) = &mut migrated();
    the_tables_are_the_catalogs(conn);
}

/// Fails if a compiled table is not as in this database.
pub fn the_tables_are_the_catalogs(conn: &mut PgConnection) {
    let mut tables = Vec::new();
    macro_rules! check {
        ($($table:ident($($key:ident: $Key:ty),+) $Row:ident, $New:ident, $Changes:ident;)+) => {$(
            let name = stringify!($table);
            let compiled = <<schema::$table::table as Table>::AllColumns as Columns>::describe(conn);
            // Diesel's Varchar is its Text.
            let catalog = conn.lines(format!(
                "SELECT format('%s %s %s %s', to_char(row_number() OVER (ORDER BY attnum), 'FM00'), attname,
                     CASE atttypid WHEN 'varchar'::regtype THEN 'text'::regtype::oid ELSE atttypid END,
                     CASE WHEN attnotnull THEN 'false' ELSE 'true' END)
                 FROM pg_attribute WHERE attrelid = '{name}'::regclass AND attnum > 0 AND NOT attisdropped"
            ));
            assert_eq!(compiled, catalog, "{name}");
            tables.push(name);
        )+};
    }
    creativeflow_schema::for_each_table!(check);
    tables.sort_unstable();
    assert_eq!(tables, rows::tables(conn), "for_each_table in src/models/mod.rs, and the catalog");
}

#[test]
fn the_enums_have_the_labels_of_the_catalog_in_its_order() {
    let (_db, conn) = &mut migrated();
    let mut names = Vec::new();
    macro_rules! check {
        ($($name:ident)+) => {$(
            let name = types::$name::TYPE_NAME;
            let catalog: Vec<String> = conn.lines(format!(
                "SELECT format('%s %s', to_char(row_number() OVER (ORDER BY enumsortorder), 'FM00'), enumlabel)
                 FROM pg_enum WHERE enumtypid = '{name}'::regtype"
            ));
            let compiled: Vec<String> =
                types::$name::ALL.iter().enumerate().map(|(place, value)| format!("{:02} {value}", place + 1)).collect();
            assert_eq!(compiled, catalog, "src/types/enums.rs: {name}");
            for value in types::$name::ALL {
                assert_eq!(value.to_string().parse(), Ok(*value));
                // What Diesel writes is the label, and it reads it back.
                let written = sql::<Text>("").bind::<sql_types::$name, _>(value).sql("::text");
                let written: String = diesel::select(written).get_result(conn).unwrap();
                assert_eq!(written, value.label());
                let read = sql::<sql_types::$name>("").bind::<Text, _>(value.label()).sql(&format!("::{name}"));
                assert_eq!(diesel::select(read).get_result(conn), Ok(*value));
            }
            assert!(types::$name::ALL.is_sorted(), "PostgreSQL's order is Rust's");
            names.push(name.to_owned());
        )+};
    }
    check! {
        AiModelVersionStatus AiTaskType AssetType DeploymentEnvironment DeploymentStatus GenerationRequestStatus
        PaymentProvider SocialMediaPlatform SocialProvider SubscriptionStatus SubscriptionTier TeamRole ValidationStatus
    }
    assert_eq!(
        names,
        conn.lines("SELECT typname FROM pg_type WHERE typtype = 'e'"),
        "the list here, and the catalog"
    );
}

#[test]
fn a_label_that_the_crate_does_not_know_is_named() {
    let error = "Gratis".parse::<types::SubscriptionTier>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "not a label of subscription_tier, which has Free, Pro, Team, Enterprise"
    );
}

//! The roles of the database, as SQL: `ddl/roles.sql`.

use super::columns::Table;
use super::registry::{Class, Field};
use crate::session::quote;

/// The script, but for its list of tables.
const SCRIPT: &str = include_str!("roles.sql");

/// Returns the script that makes the roles and gives each its rights.
///
/// `creativeflow-schema docs` writes it to `ddl/roles.sql`, and `docs/operations.md` describes it.
/// It is one statement, without a command of psql: any client can run it, as often as it likes.
#[must_use]
pub fn script() -> String {
    script_of(Table::ALL.iter().map(|table| (table.name(), table.fields())))
}

fn script_of<'a>(tables: impl Iterator<Item = (&'a str, &'a [Field])>) -> String {
    let row = |(table, fields): (&str, &[Field])| {
        let columns = columns(fields);
        format!("        [{}, {}]", quote::literal(table), quote::literal(&columns))
    };
    let tables: Vec<String> = tables.map(row).collect();
    SCRIPT.replace("{tables}", &tables.join(",\n"))
}

/// The columns that an analyst may see, as a list in SQL.
fn columns(fields: &[Field]) -> String {
    super::sql::columns(fields.iter().filter(|field| is_seen(field.class)))
}

/// Returns true for a class whose values an analyst may see.
const fn is_seen(class: Class) -> bool {
    match class {
        Class::Key | Class::Public | Class::Internal => true,
        Class::Personal | Class::Sensitive | Class::Secret => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row<'a>(script: &'a str, table: &str) -> Option<&'a str> {
        script.lines().find(|line| line.trim_start().starts_with(&format!("['{table}', ")))
    }

    #[test]
    fn a_column_that_becomes_personal_leaves_the_view() {
        let before = script();
        for &table in Table::ALL {
            for (place, field) in table.fields().iter().enumerate() {
                let shown = |script: &str| {
                    let row = row(script, table.name()).unwrap().split_once(", ").unwrap().1;
                    let columns = row.trim_matches(['\'', ']', ',']).split(", ");
                    columns.into_iter().any(|column| column == quote::ident(field.name))
                };
                assert_eq!(shown(&before), is_seen(field.class), "{table}.{}", field.name);
                let mut fields = table.fields().to_vec();
                fields[place].class = Class::Personal;
                let after = script_of(Some((table.name(), &fields[..])).into_iter());
                assert!(!shown(&after), "{table}.{}", field.name);
            }
        }
    }
}

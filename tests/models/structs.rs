//! The fields of the models' structs against the catalog: one for each column, in the table's
//! order, and required where the column is. A builder's documentation says what is required from
//! the same.

use std::collections::BTreeMap;
use std::path::Path;

use crate::support::rows::{REQUIRED_BY_TRIGGER, tables};
use crate::support::*;

/// The kind of a field that is no `Option`.
const VALUE: &str = "Value";

/// A struct of src/models.
struct Struct {
    file: String,
    table: String,
    /// The names and the types, `default` before the type of one that the builder fills.
    fields: Vec<(String, String)>,
}

/// The structs of src/models that are of a table, by their names.
fn structs() -> BTreeMap<String, Struct> {
    let mut structs = BTreeMap::new();
    for entry in
        std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/models")).unwrap()
    {
        let path = entry.unwrap().path();
        let file = format!("src/models/{}", path.file_name().unwrap().to_str().unwrap());
        let text = std::fs::read_to_string(&path).unwrap();
        let mut table = None;
        let mut rest = text.lines();
        while let Some(line) = rest.next() {
            if let Some(attribute) = line.strip_prefix("#[diesel(table_name = ") {
                table = attribute.split([',', ')']).next().map(str::to_owned);
            }
            let Some(name) =
                line.strip_prefix("pub struct ").and_then(|line| line.strip_suffix(" {"))
            else {
                continue;
            };
            let mut fields = Vec::new();
            let mut default = "";
            for line in rest.by_ref().take_while(|line| *line != "}") {
                let line = line.trim().trim_start_matches("pub(super) ").trim_start_matches("pub ");
                if line.starts_with("#[builder(default") {
                    default = "default ";
                } else if let Some((name, of)) = line.trim_end_matches(',').split_once(": ")
                    && !line.starts_with(['/', '#'])
                {
                    fields.push((name.trim_end_matches('_').to_owned(), format!("{default}{of}")));
                    default = "";
                }
            }
            let table = table.take().unwrap_or_else(|| panic!("{file}: {name} is of no table"));
            structs.insert(name.to_owned(), Struct { file: file.clone(), table, fields });
        }
    }
    structs
}

struct Column {
    name: String,
    nullable: bool,
    /// An insert must bring a value.
    required: bool,
    /// Part of the primary key, or kept by the database.
    fixed: bool,
}

fn columns(conn: &mut PgConnection, table: &str) -> Vec<Column> {
    let columns = conn.lines(format!(
        "SELECT format('%s %s %s %s %s', to_char(attnum, 'FM000'), attname, NOT attnotnull,
                attnotnull AND NOT atthasdef AND attidentity = '',
                attname IN ('created_at', 'updated_at') OR EXISTS (SELECT FROM pg_index
                    WHERE indrelid = attrelid AND indisprimary AND attnum = ANY (indkey)))
             FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0 AND NOT attisdropped"
    ));
    let column = |line: &String| {
        let [_, name, nullable, required, fixed] = *line.split(' ').collect::<Vec<_>>() else {
            panic!("{line}")
        };
        let by_trigger = REQUIRED_BY_TRIGGER.contains(&format!("{table}.{name}").as_str());
        Column {
            name: name.to_owned(),
            nullable: nullable == "t",
            required: required == "t" || by_trigger,
            fixed: fixed == "t",
        }
    };
    columns.iter().map(column).collect()
}

#[test]
fn the_structs_have_the_columns_of_the_catalog() {
    let (_db, conn) = &mut migrated();
    let structs = structs();
    let mut listed = Vec::new();
    let mut faults = Vec::new();
    macro_rules! compare {
        ($($table:ident($($key:ident: $Key:ty),+) $Row:ident, $New:ident, $Changes:ident;)+) => {$(
            let table = stringify!($table);
            listed.push(table.to_owned());
            let columns = self::columns(conn, table);
            let by_trigger = |column: &Column| column.nullable && column.required;
            for (name, expected) in [
                (stringify!($Row), fields(&columns, |_| true, |column| if column.nullable { "Option" } else { VALUE })),
                (stringify!($New), fields(&columns, |_| true, |column| if column.required { VALUE } else { "Option" })),
                (stringify!($Changes), fields(&columns, |column| !column.fixed, |column| {
                    if column.nullable && !by_trigger(column) { "Option<Option" } else { "Option" }
                })),
            ] {
                let Struct { file, table: of, fields } = &structs[name];
                assert_eq!(of, table, "{file}: {name}");
                let found: Vec<_> = fields.iter().map(|(name, of)| (name.clone(), kind(of))).collect();
                let lacks = expected.iter().filter(|field| !found.contains(field));
                faults.extend(lacks.map(|(field, kind)| format!("{file}: {name} needs {field}: {kind}<...>")));
                let differs = found.iter().filter(|field| !expected.contains(field));
                faults.extend(differs.map(|(field, kind)| format!("{file}: {name} has {field}: {kind}<...>")));
                let names = |fields: &[(String, &str)]| fields.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
                if found.len() == expected.len() && names(&found) != names(&expected) {
                    faults.push(format!("{file}: {name} does not have the columns in the order of {table}"));
                }
            }
        )+};
    }
    creativeflow_schema::for_each_table!(compare);
    listed.sort();
    assert_eq!(listed, tables(conn), "for_each_table in src/models/mod.rs, and the catalog");
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn fields(
    columns: &[Column],
    has: impl Fn(&Column) -> bool,
    kind: impl Fn(&Column) -> &'static str,
) -> Vec<(String, &'static str)> {
    columns
        .iter()
        .filter(|column| has(column))
        .map(|column| (column.name.clone(), kind(column)))
        .collect()
}

/// The part of a field's type that says whether a setter must be called, and takes NULL.
fn kind(of: &str) -> &'static str {
    match of {
        _ if of.starts_with("Option<Option<") => "Option<Option",
        _ if of.starts_with("Option<") || of.starts_with("default ") => "Option",
        _ => VALUE,
    }
}

//! Columns: types, defaults, NOT NULL.

use diesel_pg_session::quote::{self, literal};

use super::{Drift, Place, word};
use crate::catalog::{Column, Table};
use crate::ddl;
use crate::sql::name_in_a_line;

/// Settings under which a value has the same text in each session. Otherwise `01/02/2026` could be
/// read as another day than was written.
const SAME_TEXT: &str = "SET LOCAL DateStyle = 'ISO';\nSET LOCAL IntervalStyle = 'postgres';\nSET LOCAL TimeZone = 'UTC';\n\
                         SET LOCAL extra_float_digits = 1;\nSET LOCAL row_security = off;\n";

impl Drift<'_> {
    pub(super) fn column(&mut self, of: &Table, column: Option<&Column>, is: Option<&Column>) {
        let (table, table_said) = (self.name(&of.name), word(&of.name));
        let Some(either) = column.or(is) else { return };
        let (name, said) =
            (name_in_a_line(&either.name), format!("{table_said}.{}", word(&either.name)));
        let alter = |what: &str| format!("ALTER TABLE {table} ALTER COLUMN {name} {what}");
        match (column, is) {
            (Some(column), Some(is)) => self.column_differs(of, column, is, &said, &alter),
            (Some(column), None) => {
                // Where there are rows, only what has a default can be NOT NULL at once.
                let fill_first =
                    column.not_null && column.default.is_none() && column.identity.is_none();
                let added = if fill_first {
                    ddl::column(column, None).replacen(" NOT NULL", "", 1)
                } else {
                    ddl::column(column, None)
                };
                self.differs(
                    Place::Columns,
                    &format!(
                        "column {said} is missing; it comes back as the last, and without its \
                         values"
                    ),
                    [format!("ALTER TABLE {table} ADD COLUMN {added}")],
                );
                if fill_first {
                    let what = format!(
                        "column {said} is NOT NULL, which the server refuses until its rows have a \
                         value"
                    );
                    self.differs(Place::Refusable, &what, [alter("SET NOT NULL")]);
                }
            }
            (None, Some(_)) => {
                let drop = format!("ALTER TABLE {table} DROP COLUMN {name}");
                self.by_hand(
                    &format!("column {said} is unknown; dropping it loses its values"),
                    [drop],
                );
                return;
            }
            (None, None) => return,
        }
        let (name, expected) = (format!("{table}.{name}"), column.map(|column| &column.comment));
        self.comment("COLUMN", &name, &said, expected, is.map(|is| &is.comment));
    }

    fn column_differs(
        &mut self,
        of: &Table,
        column: &Column,
        is: &Column,
        said: &str,
        alter: &dyn Fn(&str) -> String,
    ) {
        let retyped = column.r#type != is.r#type || column.collation != is.collation;
        if retyped {
            self.retype(of, column, is, said);
        }
        if column.generated != is.generated || column.identity != is.identity {
            let what = match (&is.generated, &is.identity) {
                (Some(_), _) => format!(
                    "column {said} is generated: {}",
                    is.default.as_deref().unwrap_or_default()
                ),
                (_, Some(_)) => format!("column {said} is an identity column"),
                _ => format!("column {said} is not generated"),
            };
            match (&is.generated, &is.identity, &column.generated, &column.identity) {
                (Some(stored), _, None, None) if stored == "s" => {
                    self.differs(Place::Columns, &what, [alter("DROP EXPRESSION")]);
                }
                (None, Some(_), None, None) => {
                    self.differs(Place::Columns, &what, [alter("DROP IDENTITY")]);
                }
                _ => {
                    self.by_hand(&what, []);
                    return;
                }
            }
        }
        let default_now = if is.generated.is_some() { None } else { is.default.as_ref() };
        if column.default.as_ref() != default_now && column.generated.is_none() {
            let what = column.default.as_ref().map_or_else(
                || "DROP DEFAULT".to_owned(),
                |default| format!("SET DEFAULT {default}"),
            );
            let was = default_now.map_or("none", String::as_str);
            let counts =
                column.default.as_ref().is_some_and(|default| default.starts_with("nextval("));
            let sequence = self.expected.sequences.iter().find(|one| {
                counts
                    && one.table.as_ref() == Some(&of.name)
                    && one.column.as_ref() == Some(&column.name)
            });
            let mut repair = vec![alter(&what)];
            repair.extend(sequence.and_then(|one| self.catch_up(one)));
            self.differs(
                Place::Defaults,
                &format!("the default of {said} is {}", self.shown(was)),
                repair,
            );
        }
        match (column.not_null, is.not_null) {
            (true, false) => {
                self.differs(
                    Place::Refusable,
                    &format!("column {said} can be NULL"),
                    [alter("SET NOT NULL")],
                );
            }
            (false, true) => {
                self.differs(
                    Place::Columns,
                    &format!("column {said} cannot be NULL"),
                    [alter("DROP NOT NULL")],
                );
            }
            (true, true) => {
                if let Some(constraint) = &is.not_null_invalid {
                    let validate = format!(
                        "ALTER TABLE {} VALIDATE CONSTRAINT {}",
                        self.name(&of.name),
                        name_in_a_line(constraint)
                    );
                    let what = format!("NOT NULL of column {said} is not valid: rows may break it");
                    self.differs(Place::Refusable, &what, [validate]);
                }
            }
            (false, false) => {}
        }
    }

    /// Gives a column its type again, where each value stays what it is.
    fn retype(&mut self, of: &Table, column: &Column, is: &Column, said: &str) {
        const NUMBERS: [&str; 6] =
            ["smallint", "integer", "bigint", "numeric", "real", "double precision"];
        const FLOATS: [&str; 2] = ["real", "double precision"];
        const TIMES: [&str; 5] = [
            "date",
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
        ];
        let (table, name) = (self.name(&of.name), name_in_a_line(&column.name));
        let (to, from) = (Type::of(&column.r#type), Type::of(&is.r#type));
        // Where none is named, it is that of the type.
        let collate = column
            .collation
            .as_ref()
            .map_or_else(String::new, |collation| format!(" COLLATE {collation}"));
        if column.r#type == is.r#type {
            let what = format!(
                "column {said} has the collation {}",
                is.collation.as_deref().unwrap_or("of its type")
            );
            // Uniqueness may be another by this collation, and the server looks.
            let repair =
                format!("ALTER TABLE {table} ALTER COLUMN {name} TYPE {}{collate}", column.r#type);
            self.differs(Place::Columns, &what, [repair]);
            return;
        }
        let shown = |name: &str| ddl::type_name(&self.shown(name));
        let what = format!("column {said} is {}, not {}", shown(&is.r#type), shown(&column.r#type));
        let is_in = |types: &[&str], one: &Type| types.contains(&one.base.as_str());
        let alter = |using: &str| {
            let (drop, set) = match (&is.default, &column.default) {
                (None, _) => ("", String::new()),
                (Some(_), None) => ("DROP DEFAULT, ALTER COLUMN ", String::new()),
                (Some(_), Some(default)) => (
                    "DROP DEFAULT, ALTER COLUMN ",
                    format!(", ALTER COLUMN {name} SET DEFAULT {default}"),
                ),
            };
            let again = if drop.is_empty() { String::new() } else { format!("{name} ") };
            format!(
                "ALTER TABLE {table} ALTER COLUMN {name} {drop}{again}TYPE {}{collate}{using}{set}",
                column.r#type
            )
        };
        if is_in(&TIMES, &to) && is_in(&TIMES, &from) && to.base != from.base
            || is.generated.is_some()
            || is.identity.is_some()
        {
            let using = format!(" USING {name}::{}", column.r#type);
            self.by_hand(
                &format!("{what}; a value may become another, such as by the session's time zone"),
                [alter(&using)],
            );
            return;
        }
        if to.is_wider_than(&from) {
            self.differs(Place::Columns, &what, [alter("")]);
            return;
        }
        let numbers = is_in(&NUMBERS, &to) && is_in(&NUMBERS, &from);
        let direct =
            to.base == from.base || numbers && !(is_in(&FLOATS, &from) && to.base == "numeric");
        let cast = |value: &str| {
            if direct {
                format!("{value}::{}", column.r#type)
            } else {
                format!("{value}::text::{}", column.r#type)
            }
        };
        let value = format!("r.{name}");
        let changes = if numbers {
            format!("({})::{} IS DISTINCT FROM {value}", cast(&value), is.r#type)
        } else {
            let text = |value: &str| format!("({value})::text COLLATE pg_catalog.\"C\"");
            format!("{} IS DISTINCT FROM {}", text(&cast(&value)), text(&value))
        };
        let message =
            format!("{said} holds a value that {} does not hold as it is", shown(&column.r#type));
        let guarded = format!(
            "DO {}",
            quote::dollar(&format!(
                "BEGIN\nLOCK TABLE {table} IN ACCESS EXCLUSIVE MODE;\n{SAME_TEXT}\
                 IF EXISTS (SELECT FROM {table} AS r WHERE {changes}) THEN\n    \
                 RAISE EXCEPTION USING MESSAGE = {}, HINT = 'Nothing was changed.';\nEND IF;\n{};\nEND",
                literal(&quote::printable(&message)),
                alter(&format!(" USING {}", cast(&name)))
            ))
        );
        self.differs(
            Place::Columns,
            &format!("{what}; where that would change a value, the server refuses"),
            [guarded],
        );
    }
}

/// A type as the server prints it, such as `numeric(10,2)`.
struct Type {
    base: String,
    /// The numbers between the parentheses.
    sizes: Vec<i32>,
}

impl Type {
    fn of(name: &str) -> Self {
        let parts =
            name.split_once('(').and_then(|(before, rest)| Some((before, rest.split_once(')')?)));
        match parts {
            Some((before, (sizes, after))) if !name.contains('"') => Self {
                base: format!("{before}{after}"),
                sizes: sizes.split(',').filter_map(|size| size.trim().parse().ok()).collect(),
            },
            _ => Self { base: name.to_owned(), sizes: Vec::new() },
        }
    }

    /// Holds each value of another as it is, which the server need not look at.
    fn is_wider_than(&self, other: &Self) -> bool {
        let is_text = |one: &Self| matches!(one.base.as_str(), "character varying" | "text");
        match (&self.sizes[..], &other.sizes[..]) {
            _ if is_text(self) && is_text(other) => match (self.sizes.first(), other.sizes.first())
            {
                (None, _) => true,
                (Some(size), Some(other)) => size >= other,
                (Some(_), None) => false,
            },
            ([precision, scale], [other_precision, other_scale])
                if self.base == "numeric" && other.base == "numeric" =>
            {
                scale >= other_scale && precision - scale >= other_precision - other_scale
            }
            _ => false,
        }
    }
}

//! Tables as the catalog describes them, with values for their columns.

use creativeflow_schema::chrono::{Days, NaiveDate};
use creativeflow_schema::uuid::Uuid;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Integer, Nullable, Text};

use super::markers::LETTERS;

// As the catalog has it.
#[allow(clippy::struct_excessive_bools)]
#[derive(QueryableByName)]
pub struct Column {
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Text)]
    pub sql_type: String,
    #[diesel(sql_type = Text)]
    pub category: String,
    #[diesel(sql_type = Nullable<Integer>)]
    pub length: Option<i32>,
    #[diesel(sql_type = Bool)]
    pub required: bool,
    #[diesel(sql_type = Bool)]
    pub in_key: bool,
    #[diesel(sql_type = Bool)]
    pub decides_partition: bool,
    #[diesel(sql_type = Bool)]
    pub is_json_array: bool,
    #[diesel(sql_type = Array<Text>)]
    pub labels: Vec<String>,
    #[diesel(sql_type = Text)]
    pub class: String,
}

#[derive(QueryableByName)]
pub struct Key {
    #[diesel(sql_type = Text)]
    pub table: String,
    #[diesel(sql_type = Text)]
    pub parent: String,
    #[diesel(sql_type = Array<Text>)]
    pub columns: Vec<String>,
    #[diesel(sql_type = Array<Text>)]
    pub parent_columns: Vec<String>,
}

/// The place of a row of a partitioned table.
#[derive(Clone, Copy, PartialEq)]
pub enum Place {
    Default,
    Month,
    Retired,
}

impl Column {
    /// A value in SQL, and the marker in it.
    pub fn value(
        &self,
        who: usize,
        n: usize,
        label: usize,
        number_is_one: bool,
        place: Place,
    ) -> (String, Option<String>) {
        // No hexadecimal digit is a q or a z, so that no id or hash holds one by accident.
        let marker = format!("q{}{n:05}z", LETTERS[who]);
        match (&self.category[..], &self.sql_type[..]) {
            ("S", _) => {
                let fits =
                    self.length.is_none_or(|length| i32::try_from(marker.len()).unwrap() <= length);
                assert!(fits, "{} is too short for a marker", self.name);
                (format!("'{marker}'"), Some(marker))
            }
            ("A", of) => (format!("ARRAY['{marker}']::{of}"), Some(marker)),
            ("U", "jsonb" | "json") => {
                let list =
                    format!(r#"[{{"name": "{marker}", "path": "{marker}", "url": "{marker}"}}]"#);
                let object = format!(r#"{{"text": "{marker}", "deep": {list}}}"#);
                let json = if self.is_json_array { list } else { object };
                (format!("'{json}'"), Some(marker))
            }
            ("U", "uuid") => {
                let id = Uuid::now_v7().to_string();
                (format!("'{id}'"), Some(id))
            }
            ("U", "bytea") => {
                let hex =
                    marker.bytes().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
                (format!(r"'\x{hex}'"), Some(hex))
            }
            ("D", "date") => {
                let day = NaiveDate::default() + Days::new(n as u64);
                (format!("'{day}'"), Some(day.to_string()))
            }
            ("D", _) => {
                // Later than each one before, and with a fraction that is found in any time zone.
                let (days, hours) = (n / 24, n % 24);
                let first = match place {
                    Place::Month if self.decides_partition => "2018-01-01",
                    Place::Retired if self.decides_partition => "2018-02-01",
                    _ => "2019-01-01",
                };
                let days = if first == "2019-01-01" { days } else { days % 27 };
                let rest = format!("{:02}:{:02}.{:05}1", n / 60 % 60, n % 60, n % 100_000);
                let time =
                    format!("timestamptz '{first} {hours:02}:{rest}Z' + {days} * interval '24h'");
                (time, Some(rest))
            }
            ("I", _) => {
                let address = format!("10.{who}.{}.{}", n / 256, n % 256);
                (format!("'{address}'"), Some(address))
            }
            ("E", _) => (format!("'{}'", self.labels[label % self.labels.len()]), None),
            ("B", _) => ("true".to_owned(), None),
            ("N", _) if self.in_key => ((1_000_000 + n).to_string(), None),
            ("N", _) if number_is_one => ("1".to_owned(), None),
            ("N", _) => (n.to_string(), None),
            _ => panic!("tests/privacy/markers.rs has no value of type {}", self.sql_type),
        }
    }
}

pub fn columns(conn: &mut PgConnection, table: &str) -> Vec<Column> {
    let query = "SELECT attname::text AS name, format_type(atttypid, NULL) AS sql_type,
             typcategory::text AS category, CASE WHEN atttypmod > 4 THEN atttypmod - 4 END AS length,
             attnotnull AS required,
             EXISTS (SELECT FROM pg_index WHERE indrelid = attrelid AND indisprimary AND attnum = ANY (indkey)) AS in_key,
             EXISTS (SELECT FROM pg_partitioned_table WHERE partrelid = attrelid AND attnum = ANY (partattrs)) AS decides_partition,
             EXISTS (SELECT FROM pg_constraint WHERE conrelid = attrelid AND contype = 'c' AND pg_get_constraintdef(oid)
                 LIKE '%jsonb_typeof(' || quote_ident(attname) || ') = ''array''%') AS is_json_array,
             ARRAY(SELECT enumlabel::text FROM pg_enum WHERE enumtypid = atttypid ORDER BY enumsortorder DESC) AS labels,
             coalesce(substring(col_description(attrelid, attnum) FROM '\\[(\\w+)\\]$'), '') AS class
         FROM pg_attribute JOIN pg_type t ON t.oid = atttypid
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum";
    diesel::sql_query(query).bind::<Text, _>(table).load(conn).unwrap()
}

pub fn keys(conn: &mut PgConnection) -> Vec<Key> {
    let names = |of: &str, relation: &str| {
        format!(
            "ARRAY(SELECT attname::text FROM unnest({of}) WITH ORDINALITY AS k (num, nth)
             JOIN pg_attribute ON attrelid = {relation} AND attnum = num ORDER BY nth)"
        )
    };
    let query = format!(
        "SELECT c.relname::text AS \"table\", p.relname::text AS parent, {} AS columns, {} AS parent_columns
         FROM pg_constraint JOIN pg_class c ON c.oid = conrelid JOIN pg_class p ON p.oid = confrelid
         WHERE contype = 'f' AND conparentid = 0 AND connamespace = current_schema()::regnamespace
         ORDER BY conname",
        names("conkey", "conrelid"),
        names("confkey", "confrelid"),
    );
    diesel::sql_query(query).load(conn).unwrap()
}

//! Values that this crate reads itself are read as Diesel's types and serde's derives read them.

use bigdecimal::BigDecimal;
use creativeflow_schema::types::*;
use diesel::dsl::sql;
use diesel::sql_types::{Nullable, Numeric};
use fastrand::Rng;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::support::*;

/// Reads a value of SQL as the type and as models read the type, and returns what both read, an
/// error included, to the last digit.
macro_rules! read {
    ($conn:ident, $value:expr, $sql_type:ty, $type:ty) => {{
        let value: &str = $value;
        let select = || diesel::select(sql::<$sql_type>(value));
        let shown = |read: QueryResult<$type>| match read {
            Ok(value) => Ok(format!("{value:?}")),
            Err(error) => Err(format!("{error:?}")),
        };
        let by_diesel = shown(select().get_result($conn));
        let read = select().get_result::<Read<$type>>($conn);
        assert_eq!(shown(read.map(|read| read.try_into().unwrap())), by_diesel, "{value}");
        by_diesel
    }};
}

#[test]
fn a_number_is_read_as_by_diesel() {
    let db = TestDatabase::empty().unwrap();
    let conn = &mut db.connect().unwrap();
    let mut read = |number: &str| {
        read!(conn, &format!("'{number}'::numeric"), Nullable<Numeric>, Option<BigDecimal>)
            .unwrap();
        read!(conn, &format!("'{number}'::numeric"), Numeric, BigDecimal).unwrap()
    };
    let edges = [
        "0",
        "0.00",
        "0.0000000000000000000000",
        "-0.01",
        "1",
        "1.10",
        "12.3400",
        "100",
        "10000",
        "1000000000000",
        "0.0001",
        "0.00001",
        "9999.9999",
        "99999999.99",
        "-99999999.99",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "92233720368547758.07",
        "92233720368547758.08",
        "1e18",
        "1e19",
        "1e100",
        "1e-18",
        "1e-19",
        "1e-100",
        "1e131071",
        "1e-16383",
    ];
    for number in edges {
        read(number);
    }
    let mut random = Rng::with_seed(1);
    for _ in 0..300 {
        let digits = random.i64(..) >> random.u8(..64);
        read(&format!("{digits}e{}", random.i32(-24..12)));
        read(&format!("{digits}.{:0width$}", random.u16(..), width = random.usize(5..12)));
    }
    for number in ["NaN", "Infinity", "-Infinity"] {
        read!(conn, &format!("'{number}'::numeric"), Numeric, BigDecimal).unwrap_err();
    }
    let null = read!(conn, "NULL::numeric", Nullable<Numeric>, Option<BigDecimal>);
    assert_eq!(null.as_deref(), Ok("None"));
    read!(conn, "NULL::numeric", Numeric, BigDecimal).unwrap_err();
}

/// The types of objects as serde's derive would read them.
macro_rules! twins {
    ($($name:ident($twin:literal) { $($field:ident: $type:ty,)+ })+) => {
        mod twins {
            use super::*;

            $(
                #[expect(dead_code, reason = "`Debug` shows them")]
                #[derive(Debug, Deserialize)]
                #[serde(rename = $twin)]
                pub struct $name {
                    $(pub $field: $type,)+
                    #[serde(flatten)]
                    pub extra: Map<String, Value>,
                }
            )+
        }

        /// The objects that were read, and those that were refused.
        fn read_as_twins(text: &str) -> [usize; 2] {
            let mut counts = [0, 0];
            $(
                // The fault's place differs: serde's derive reads `extra` after the whole object.
                let fault = |error: serde_json::Error| {
                    let message = error.to_string();
                    let what = message.split_once(" at line ").map(|(what, _)| what.to_owned());
                    what.unwrap_or(message)
                };
                let twin = serde_json::from_str::<twins::$name>(text);
                let read = serde_json::from_str::<$name>(text);
                counts[usize::from(read.is_err())] += 1;
                assert_eq!(
                    read.map(|read| format!("{read:?}")).map_err(fault),
                    twin.map(|twin| format!("{twin:?}")).map_err(fault),
                    "{text}"
                );
                // As a value, which borrows nothing.
                if let Ok(value) = serde_json::from_str::<Value>(text) {
                    let twin = twins::$name::deserialize(&value).map(|twin| format!("{twin:?}"));
                    let read = $name::deserialize(&value).map(|read| format!("{read:?}"));
                    assert_eq!(read.map_err(fault), twin.map_err(fault), "{text}");
                }
            )+
            counts
        }
    };
}

twins! {
    BrandColor("BrandColor") { name: String, hex: String, variable: Option<String>, }
    BrandFont("BrandFont") { name: String, family: String, url: Option<String>, }
    BrandLogo("BrandLogo") { name: String, path: String, format: String, }
    InputParameters("InputParameters") { format: Option<String>, }
    SampleAsset("SampleAsset") { id: AssetId, url: String, resolution: String, }
    StylePreferences("StylePreferences") { tone: Option<String>, }
}

#[test]
fn an_object_is_read_as_by_a_derive() {
    let names = [
        "name",
        "hex",
        "variable",
        "family",
        "url",
        "path",
        "format",
        "id",
        "resolution",
        "tone",
        "n\\u0061me",
        "extra",
        "",
        "seed",
        "\\ud83d\\ude00",
        "a\\\"b",
    ];
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let (nested, too_deep) = (deep(126), deep(127));
    let values = [
        "\"png\"",
        "\"\\u00e4\\n\"",
        "\"0193a1b2-0000-7000-8000-000000000001\"",
        "\"\"",
        "null",
        "1",
        "18446744073709551616",
        "0.1",
        "1e400",
        "true",
        "[1, {\"a\": null}]",
        "{\"b\": {}, \"b\": 2}",
        &nested,
        &too_deep,
        "\"\\ud800\"",
        "\"open",
        "",
    ];
    let mut random = Rng::with_seed(1);
    let mut counts = [0, 0];
    for _ in 0..1_000 {
        // Mostly what fits, so that something is read.
        let strings = random.bool();
        let members = (0..random.usize(..12)).map(|_| {
            let known = if random.bool() { 10 } else { names.len() };
            let name = names[random.usize(..known)];
            let value = values[random.usize(..if strings { 3 } else { values.len() })];
            format!("\"{name}\": {value}")
        });
        let text = format!("{{{}}}", members.collect::<Vec<_>>().join(", "));
        let [read, refused] = read_as_twins(&text);
        counts = [counts[0] + read, counts[1] + refused];
    }
    assert!(counts.iter().all(|count| *count > 100), "{counts:?}");
    for text in [
        "[]",
        "[\"a\", \"b\", \"c\"]",
        "1",
        "null",
        "\"a\"",
        "{",
        "{\"tone\"",
        "{} {}",
        "",
        "{\"a\":1,}",
    ] {
        read_as_twins(text);
    }
}

//! A row of each model, all joined to one another, with a value in every column.

mod tables;

use bigdecimal::BigDecimal;
use chrono::{DateTime, TimeZone, Utc};
use creativeflow_schema::models::*;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use diesel::associations::Identifiable;
use diesel::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

pub(crate) use tables::tables;

macro_rules! world {
    ($conn:ident $original:ident $other:ident;
    $($row:ident: $New:ident, $Row:ident, $Changes:ident in $table:ident {
        $($kind:ident $column:ident = $first:expr $(, $second:expr $(, $default:expr)?)?;)+
    })+) => {
        /// The rows. Only the version is of the asset, so not of the project.
        #[derive(Debug)]
        pub struct World {
            $(pub $row: $Row,)+
        }

        impl World {
            /// Inserts the rows, and reads each as it was given.
            fn inserted($conn: &mut PgConnection) -> Self {
                $(let $row = {
                    $(let $column = $first;)+
                    let builder = $New::builder();
                    $(let builder = given!($kind builder $column);)+
                    let row = builder.build().insert($conn).unwrap();
                    $(same!($kind row $column, $column);)+
                    let found = $table::table.find(Identifiable::id(&row));
                    let row = found.select($Row::as_select()).first($conn).unwrap();
                    $(same!($kind row $column, $column);)+
                    row
                };)+
                Self { $($row,)+ }
            }
        }
    };
}

macro_rules! given {
    (late $builder:ident $column:ident) => {
        $builder
    };
    ($other:ident $builder:ident $column:ident) => {
        $builder.$column($column.clone())
    };
}

/// Fails unless the column of a row has this value.
macro_rules! same {
    (null $row:ident $column:ident, $value:ident) => {
        assert_eq!(*$row.$column.as_ref().unwrap(), $value, stringify!($column))
    };
    (orphan $($rest:tt)+) => { same!(null $($rest)+) };
    (tied_null $($rest:tt)+) => { same!(null $($rest)+) };
    (late $row:ident $column:ident, $value:ident) => {
        assert_eq!(json!($row.$column), json!($value), stringify!($column))
    };
    (req_secret $row:ident $column:ident, $value:ident) => {
        assert_eq!($row.$column.expose_secret(), $value.expose_secret(), stringify!($column))
    };
    (null_secret $row:ident $column:ident, $value:ident) => {
        assert_eq!(
            $row.$column.as_ref().unwrap().expose_secret(),
            $value.expose_secret(),
            stringify!($column)
        )
    };
    ($other:ident $row:ident $column:ident, $value:ident) => {
        assert_eq!($row.$column, $value, stringify!($column))
    };
}

pub(crate) use same;

tables!(world);

impl World {
    /// Makes the rows; any number of times in one database.
    pub fn new(conn: &mut PgConnection) -> Self {
        let mut world = Self::inserted(conn);
        let chosen = GenerationRequestChanges::builder()
            .selected_sample_id(Some(world.asset.id))
            .final_asset_id(Some(world.asset.id));
        world.generation_request =
            chosen.build().update(conn, world.generation_request.id).unwrap();
        let validated = AiModelVersionChanges::builder()
            .validation_result_id(Some(world.ai_model_validation_result.id));
        world.ai_model_version = validated.build().update(conn, world.ai_model_version.id).unwrap();
        world
    }
}

/// A moment in that year.
pub fn at(year: i32, day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, 1, day, 12, 30, 45).unwrap()
}

pub fn decimal(text: &str) -> BigDecimal {
    text.parse().unwrap()
}

/// A typed document, fields that its type does not know included.
pub fn document<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

pub fn object(value: Value) -> JsonObject {
    document(value)
}

/// Text that nothing else has.
pub fn unique() -> String {
    Uuid::now_v7().to_string()
}

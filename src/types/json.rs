//! The JSON documents: a type for each shape that the platform knows.
//!
//! Fields that a type does not know are kept in its `extra`, and written again as they were read.
//! `extra` must not hold a field that the type does know. The database checks only whether a
//! document is an array or an object, so another client may have written one that lacks a required
//! field. Reading it into its type is then an error that names the column, and whose source names
//! the field; `select` the column as [`serde_json::Value`] to see it.
//!
//! Whole numbers of 64 bits and numbers of double precision are kept to the bit, but for the sign
//! of -0.0, which `jsonb` drops. Other numbers that another client wrote, such as
//! 18446744073709551616 and 0.1000000000000000000001, are read as the nearest double, and 1.10 as
//! 1.1; written again, they are that double. A number of 1.8e308 or more cannot be read, nor can a
//! document in which arrays and objects are nested more than 127 deep: an error, as for a missing
//! field. [`Attempt`] reads the other rows. A document that could not be read again is refused
//! before it is sent.
//!
//! [`Attempt`]: crate::models::Attempt

use std::borrow::Cow;
use std::fmt;
use std::io::{Error, Write};

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::Jsonb;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::ser::{CompactFormatter, Formatter};
use serde_json::{Map, Value};

use super::AssetId;

/// Reads and writes documents as `jsonb`, in functions that only a program with such documents
/// compiles to machine code.
macro_rules! jsonb {
    ($($name:ident),+) => {$(
        impl FromSql<Jsonb, Pg> for $name {
            #[inline]
            fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
                read(value)
            }
        }

        impl ToSql<Jsonb, Pg> for $name {
            #[inline]
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                write(out, self)
            }
        }
    )+};
}

/// Arrays and objects that `serde_json` reads within each other; it counts down from 128 and stops
/// at 0.
const DEPTH: u32 = 127;

fn read<'a, T: Deserialize<'a>>(value: PgValue<'a>) -> deserialize::Result<T> {
    // The version of jsonb's binary form, which is the text after it.
    match value.as_bytes() {
        // As a whole, UTF-8 is checked in fewer instructions than string by string.
        [1, text @ ..] => {
            serde_json::from_str(std::str::from_utf8(text)?).map_err(|error| fault(&error).into())
        }
        _ => Err("the server sends jsonb in a form that is unknown here".into()),
    }
}

/// Returns the fault of a document, without the value that `serde_json` quotes in it.
fn fault(error: &serde_json::Error) -> String {
    let message = error.to_string();
    // A field's name is the type's own here, and a fault of JSON itself quotes nothing.
    if !error.is_data() || message.starts_with("missing field `") {
        return message;
    }
    let place = format!("at line {} column {}", error.line(), error.column());
    let kind = ["invalid type", "invalid value", "invalid length"]
        .into_iter()
        .find(|kind| message.starts_with(&format!("{kind}: ")));
    match (kind, message.rsplit_once(", expected ")) {
        (Some(kind), Some((_, expected))) => format!("{kind}, expected {expected}"),
        _ => format!("a value that its field cannot hold {place}"),
    }
}

fn write(out: &mut Output<'_, '_, Pg>, document: &impl Serialize) -> serialize::Result {
    out.write_all(&[1])?;
    document.serialize(&mut serde_json::Serializer::with_formatter(out, Readable { depth: 0 }))?;
    Ok(IsNull::No)
}

/// Writes what is read as the same again, and refuses what cannot be read.
struct Readable {
    depth: u32,
}

impl Readable {
    fn deeper(&mut self) -> Result<(), Error> {
        self.depth += 1;
        if self.depth > DEPTH {
            let message = format!(
                "arrays and objects are nested more than {DEPTH} deep, which could not be read \
                 again"
            );
            return Err(Error::other(message));
        }
        Ok(())
    }
}

impl Formatter for Readable {
    fn write_f64<W: ?Sized + Write>(&mut self, out: &mut W, value: f64) -> Result<(), Error> {
        // As `1e16` jsonb would give it back without an exponent, and it would be read as a whole
        // number.
        if (1e16..2e19).contains(&value.abs()) {
            return write!(out, "{value:.1}");
        }
        CompactFormatter.write_f64(out, value)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<(), Error> {
        self.deeper()?;
        CompactFormatter.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<(), Error> {
        self.depth -= 1;
        CompactFormatter.end_array(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<(), Error> {
        self.deeper()?;
        CompactFormatter.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<(), Error> {
        self.depth -= 1;
        CompactFormatter.end_object(out)
    }
}

/// A document that is opaque to the platform, as an insert or a change writes it; it is read as a
/// [`Value`].
#[derive(Clone, Debug, PartialEq, Serialize, AsExpression)]
#[diesel(sql_type = Jsonb)]
#[serde(transparent)]
#[doc(hidden)]
pub struct Opaque(Value);

impl From<Value> for Opaque {
    fn from(document: Value) -> Self {
        Self(document)
    }
}

impl ToSql<Jsonb, Pg> for Opaque {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        write(out, self)
    }
}

/// A value of a field that a type knows.
trait Known: Sized {
    /// The value where the field is missing, if it may be.
    const MISSING: Option<Self> = None;
}

impl Known for AssetId {}
impl Known for String {}
impl<T> Known for Option<T> {
    const MISSING: Option<Self> = Some(None);
}

/// The name of a field, which is part of the text where no character of it is escaped.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

/// Reads objects: the fields that the type knows, and the others into `extra`.
///
/// Serde's derive for `flatten` first keeps the other fields as values of its own, which takes a
/// tenth more instructions.
macro_rules! objects {
    ($($name:ident { $($field:ident)+ })+) => {$(
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(document: D) -> Result<Self, D::Error> {
                struct Fields;

                impl<'de> Visitor<'de> for Fields {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(concat!("struct ", stringify!($name)))
                    }

                    fn visit_map<A: MapAccess<'de>>(
                        self,
                        mut fields: A,
                    ) -> Result<$name, A::Error> {
                        $(let mut $field = None;)+
                        let mut extra = Map::new();
                        while let Some(Name(name)) = fields.next_key()? {
                            match &*name {
                                $(stringify!($field) => {
                                    if $field.is_some() {
                                        return Err(A::Error::duplicate_field(stringify!($field)));
                                    }
                                    $field = Some(fields.next_value()?);
                                })+
                                _ => {
                                    extra.insert(name.into_owned(), fields.next_value()?);
                                }
                            }
                        }
                        let missing = A::Error::missing_field;
                        Ok($name {
                            $($field: $field
                                .or(Known::MISSING)
                                .ok_or_else(|| missing(stringify!($field)))?,)+
                            extra,
                        })
                    }
                }

                document.deserialize_map(Fields)
            }
        }
    )+};
}

objects! {
    BrandColor { name hex variable }
    BrandFont { name family url }
    BrandLogo { name path format }
    InputParameters { format }
    SampleAsset { id url resolution }
    StylePreferences { tone }
}

/// A document that is an array: made from a `Vec` or an iterator, used as a slice.
macro_rules! array {
    ($($(#[$doc:meta])+ $name:ident($(#[$elements:meta])+ Vec<$element:ty>,);)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Debug, Default, PartialEq)]
        #[derive(Serialize, Deserialize, FromSqlRow, AsExpression)]
        #[diesel(sql_type = Jsonb)]
        #[serde(transparent)]
        pub struct $name($(#[$elements])+ pub Vec<$element>);

        impl From<Vec<$element>> for $name {
            fn from(elements: Vec<$element>) -> Self {
                Self(elements)
            }
        }

        impl FromIterator<$element> for $name {
            fn from_iter<I: IntoIterator<Item = $element>>(elements: I) -> Self {
                Self(elements.into_iter().collect())
            }
        }

        impl std::ops::Deref for $name {
            type Target = [$element];

            fn deref(&self) -> &Self::Target {
                &self.0
            }
        }
    )+};
}

/// `brand_kits.style_preferences`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, FromSqlRow, AsExpression)]
#[diesel(sql_type = Jsonb)]
pub struct StylePreferences {
    /// Tone of voice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tone: Option<String>,
    /// Further fields: industry hints and the like.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// `generation_requests.input_parameters`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, FromSqlRow, AsExpression)]
#[diesel(sql_type = Jsonb)]
pub struct InputParameters {
    /// Format that is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Further fields: resolution hints, input asset references and the like.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// An object whose fields are open, such as `assets.metadata`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, FromSqlRow, AsExpression)]
#[diesel(sql_type = Jsonb)]
#[serde(transparent)]
pub struct JsonObject(
    /// The fields.
    pub Map<String, Value>,
);

jsonb!(
    BrandColors,
    BrandFonts,
    BrandLogos,
    StylePreferences,
    InputParameters,
    SampleAssets,
    TemplateTags,
    JsonObject
);

array! {
    /// `brand_kits.colors`.
    BrandColors(
        /// The colours, in the owner's order.
        Vec<BrandColor>,
    );
    /// `brand_kits.fonts`.
    BrandFonts(
        /// The fonts, in the owner's order.
        Vec<BrandFont>,
    );
    /// `brand_kits.logos`.
    BrandLogos(
        /// The logos, in the owner's order.
        Vec<BrandLogo>,
    );
    /// `generation_requests.sample_assets`.
    SampleAssets(
        /// The samples, in the order in which they are shown.
        Vec<SampleAsset>,
    );
    /// `templates.tags`, searched by containment (`@>`).
    TemplateTags(
        /// The search words.
        Vec<String>,
    );
}

impl From<Map<String, Value>> for JsonObject {
    fn from(fields: Map<String, Value>) -> Self {
        Self(fields)
    }
}

impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for JsonObject {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(fields: I) -> Self {
        Self(fields.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
    }
}

impl std::ops::Deref for JsonObject {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// One colour of a brand kit.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BrandColor {
    /// Name of the colour, such as `Primary`.
    pub name: String,
    /// The colour, such as `#FF0000`.
    pub hex: String,
    /// CSS variable that carries it, such as `--color-primary`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variable: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One font of a brand kit.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BrandFont {
    /// Purpose of the font, such as `Heading`.
    pub name: String,
    /// Its family, such as `Arial`.
    pub family: String,
    /// Where its file is: a path in MinIO, or an address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One logo of a brand kit.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BrandLogo {
    /// Name of the logo, such as `Main Logo`.
    pub name: String,
    /// Path of its file in MinIO.
    pub path: String,
    /// File format, such as `png`.
    pub format: String,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One sample of a generation request.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SampleAsset {
    /// The sample's row in `assets`.
    pub id: AssetId,
    /// Path of its file in MinIO.
    pub url: String,
    /// Width and height in pixels, such as `512x512`.
    pub resolution: String,
    /// Fields that this type does not know.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

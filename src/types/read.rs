//! Reading a number in fewer instructions than Diesel does.

use std::convert::Infallible;

use bigdecimal::BigDecimal;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::pg::{Pg, PgValue};
use diesel::sql_types::{Nullable, Numeric, SingleValue, SqlType, is_nullable};

/// A field's value, as it is read: a model's field of type `T` is `deserialize_as = Read<T>`.
///
/// What it does not read itself, it leaves to Diesel, and so gives Diesel's values and errors.
#[derive(Debug, FromSqlRow)]
#[doc(hidden)]
pub struct Read<T>(T);

impl<T> Read<T> {
    /// Returns the value. Diesel calls this by its name.
    #[doc(hidden)]
    pub fn try_into(self) -> Result<T, Infallible> {
        Ok(self.0)
    }
}

impl<T, S> FromSql<Nullable<S>, Pg> for Read<Option<T>>
where
    S: SqlType<IsNull = is_nullable::NotNull> + SingleValue,
    Read<T>: FromSql<S, Pg>,
{
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Read::<T>::from_sql(value).map(|Read(value)| Self(Some(value)))
    }

    fn from_nullable_sql(value: Option<PgValue<'_>>) -> deserialize::Result<Self> {
        value.map_or(Ok(Self(None)), Self::from_sql)
    }
}

impl FromSql<Numeric, Pg> for Read<BigDecimal> {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        decimal(value.as_bytes()).map_or_else(|| BigDecimal::from_sql(value), Ok).map(Self)
    }
}

/// Returns a number that fits 64 bits without its point. Diesel calculates with big numbers.
fn decimal(bytes: &[u8]) -> Option<BigDecimal> {
    let (parts, []) = bytes.as_chunks() else { return None };
    let [count, weight, sign, scale, digits @ ..] = parts else { return None };
    if usize::from(u16::from_be_bytes(*count)) != digits.len() {
        return None;
    }
    let number = digits.iter().try_fold(0_i64, |number, digit| {
        let digit = i64::from(i16::from_be_bytes(*digit));
        number.checked_mul(10_000)?.checked_add((0..10_000).contains(&digit).then_some(digit)?)
    })?;
    let number = match u16::from_be_bytes(*sign) {
        0 => number,
        0x4000 => -number,
        _ => return None,
    };
    let scale = i64::from(u16::from_be_bytes(*scale));
    // The first digit counts 10,000 to the power of the weight.
    let last = i64::from(i16::from_be_bytes(*weight)) + 1 - i64::try_from(digits.len()).ok()?;
    let shift = 4 * last + scale;
    let power = 10_i64.checked_pow(u32::try_from(shift.unsigned_abs()).ok()?)?;
    let number = if shift < 0 { number / power } else { number.checked_mul(power)? };
    Some(BigDecimal::new(number.into(), scale))
}

//! The values of libpq's results, decoded by hand into this crate's structs: what they cost without
//! an ORM.

use bigdecimal::BigDecimal;
use chrono::{DateTime, Utc};
use creativeflow_schema::models::*;
use creativeflow_schema::types::*;
use serde::Deserialize;
use uuid::Uuid;

/// Microseconds from 1970 to 2000, where PostgreSQL's time begins.
pub const EPOCH: i64 = 946_684_800_000_000;

/// A value of a field in PostgreSQL's binary form, which is `None` for NULL.
pub trait Decode {
    fn decode(bytes: Option<&[u8]>) -> Self;
}

/// A row, made of its fields in the order of the statement.
pub trait Row: Sized {
    fn of<'a>(fields: impl Iterator<Item = Option<&'a [u8]>>) -> Self;
}

macro_rules! decode {
    ($($type:ty = |$bytes:ident| $value:expr;)+) => {$(
        impl Decode for $type {
            fn decode(bytes: Option<&[u8]>) -> Self {
                let $bytes = bytes.unwrap();
                $value
            }
        }
    )+};
}

macro_rules! ids {
    ($($name:ident)+) => {
        decode! { $($name = |bytes| Self(Uuid::from_bytes(bytes.try_into().unwrap()));)+ }
    };
}

macro_rules! labels {
    ($($name:ident)+) => {
        decode! { $($name = |bytes| std::str::from_utf8(bytes).unwrap().parse().unwrap();)+ }
    };
}

macro_rules! documents {
    ($($name:ident)+) => { decode! { $($name = |bytes| document(bytes);)+ } };
}

/// The version of the form is before the text.
fn document<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> T {
    serde_json::from_str(std::str::from_utf8(&bytes[1..]).unwrap()).unwrap()
}

/// A number of at most four digits of PostgreSQL's, each of which is four decimal ones.
fn numeric(bytes: &[u8]) -> BigDecimal {
    let mut parts =
        bytes.as_chunks::<2>().0.iter().map(|part| i64::from(i16::from_be_bytes(*part)));
    let [count, weight, sign, scale] = [(); 4].map(|()| parts.next().unwrap());
    let number = parts.fold(0, |number, digit| number * 10_000 + digit);
    // The places that the digits have before the scale's, or beyond them.
    let places = 4 * (weight + 1 - count) + scale;
    let power = 10_i64.pow(places.unsigned_abs() as u32);
    let number = if places < 0 { number / power } else { number * power };
    BigDecimal::new(if sign == 0 { number } else { -number }.into(), scale)
}

decode! {
    String = |bytes| std::str::from_utf8(bytes).unwrap().to_owned();
    Secret = |bytes| std::str::from_utf8(bytes).unwrap().into();
    bool = |bytes| bytes[0] != 0;
    i32 = |bytes| Self::from_be_bytes(bytes.try_into().unwrap());
    i64 = |bytes| Self::from_be_bytes(bytes.try_into().unwrap());
    DateTime<Utc> = |bytes| {
        let micros = i64::from_be_bytes(bytes.try_into().unwrap()) + EPOCH;
        DateTime::from_timestamp_micros(micros).unwrap()
    };
    BigDecimal = |bytes| numeric(bytes);
    UsageLogId = |bytes| Self(i64::from_be_bytes(bytes.try_into().unwrap()));
}
ids! { ApiClientId AssetId GenerationRequestId NotificationId ProjectId SessionId UserId }
labels! { GenerationRequestStatus SocialProvider SubscriptionTier }
documents! { InputParameters JsonObject SampleAssets }

impl<T: Decode> Decode for Option<T> {
    fn decode(bytes: Option<&[u8]>) -> Self {
        bytes.map(|bytes| T::decode(Some(bytes)))
    }
}

impl Row for i64 {
    fn of<'a>(mut fields: impl Iterator<Item = Option<&'a [u8]>>) -> Self {
        Decode::decode(fields.next().unwrap())
    }
}

impl<A: Decode, B: Decode, C: Decode> Row for (A, B, C) {
    fn of<'a>(mut fields: impl Iterator<Item = Option<&'a [u8]>>) -> Self {
        let mut field = || fields.next().unwrap();
        (A::decode(field()), B::decode(field()), C::decode(field()))
    }
}

macro_rules! rows {
    ($($name:ident { $($column:ident)+ })+) => {$(
        impl Row for $name {
            fn of<'a>(mut fields: impl Iterator<Item = Option<&'a [u8]>>) -> Self {
                Self { $($column: Decode::decode(fields.next().unwrap()),)+ }
            }
        }
    )+};
}

rows! {
    User {
        id email password_hash social_provider social_provider_id is_email_verified
        email_verification_token password_reset_token password_reset_expires full_name username
        profile_picture_url language_preference timezone mfa_enabled mfa_secret subscription_tier
        credit_balance last_login_at created_at updated_at deleted_at
    }
    GenerationRequest {
        id user_id project_id input_prompt style_guidance input_parameters status error_message
        sample_assets selected_sample_id final_asset_id credits_cost_sample credits_cost_final
        ai_model_used processing_time_ms created_at updated_at
    }
    Notification { id user_id type_ message metadata is_read created_at updated_at }
    Session { id user_id device_info ip_address user_agent last_activity expires_at created_at }
    UsageLog {
        id user_id generation_request_id api_client_id action_type details credits_cost timestamp
    }
}

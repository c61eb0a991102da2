#![doc = include_str!("../README.md")]

#[cfg(feature = "diesel")]
mod copy;
#[cfg(feature = "diesel")]
mod database;
#[cfg(feature = "diesel")]
pub mod engine;
#[cfg(feature = "diesel")]
mod error;
#[cfg(feature = "diesel")]
mod limits;
#[cfg(feature = "diesel")]
mod listener;
#[cfg(feature = "diesel")]
pub mod lock;
pub mod quote;
#[cfg(feature = "diesel")]
pub mod retry;
#[cfg(feature = "diesel")]
mod session;
#[cfg(feature = "diesel")]
mod settings;
#[cfg(feature = "diesel")]
pub mod surroundings;
#[cfg(feature = "diesel")]
pub mod url;
#[cfg(feature = "diesel")]
mod values;

#[cfg(feature = "diesel")]
pub use {
    copy::{CopyError, copy_encoding, copy_in, copy_out},
    database::{AnyPool, Database, Pooled},
    error::Error,
    limits::Limits,
    listener::Listener,
    session::{Session, is_in_transaction},
    values::without_values,
};

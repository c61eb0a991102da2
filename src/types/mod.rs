//! Types of single columns: ids, enums, JSON documents and secrets.

mod enums;
mod ids;
mod json;
mod read;
mod secret;
pub mod sql_types;

pub use enums::*;
pub use ids::*;
pub use json::*;
#[doc(hidden)]
pub use read::Read;
pub use secret::Secret;

//! Personal data: accounts, erasure, export, retention, roles, masked copies, and what is printed.

mod account;
mod archives;
mod commands;
mod erasure;
mod export;
mod interruptions;
mod markers;
mod masked;
mod masked_values;
mod retention;
pub mod silence;
mod tables;

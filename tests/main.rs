//! The tests, all in one program: a subject a file.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod diesel_types;
mod invariants;
mod models;
mod on_delete;
mod refusals;
mod specification;
mod support;
mod world;

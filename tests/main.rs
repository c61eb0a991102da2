//! The tests, all in one program: a subject a file.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod models;
mod specification;
mod support;
mod world;

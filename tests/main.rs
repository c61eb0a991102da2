//! The tests, all in one program: a subject a file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::too_many_lines)]

mod attacks;
mod binary;
mod bulk;
mod catalogue;
mod cli;
mod diesel_cli;
mod diesel_types;
mod docs;
mod drift;
mod drift_random;
mod hostile;
mod invariants;
mod json;
mod lint;
mod migrations;
mod migrator;
mod models;
mod on_delete;
mod pages;
mod partitions;
mod plans;
mod pool;
mod population;
mod quickstart;
mod quote;
mod refusals;
mod relationships;
mod roles;
mod specification;
mod stale_statements;
mod support;
mod test_database;
mod types;
mod urls;
mod world;

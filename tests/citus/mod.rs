//! The variant of the schema for Citus.

/// The variable with which tests run on the variant.
pub const VARIANT: &str = "CREATIVEFLOW_TEST_VARIANT";
/// The script that takes a database there.
pub const SCRIPT: &str = include_str!("../../ddl/citus.sql");

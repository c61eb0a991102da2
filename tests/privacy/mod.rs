//! Personal data: erasure, export, retention, roles and masked copies.

mod markers;
mod masked;
mod masked_values;
mod tables;

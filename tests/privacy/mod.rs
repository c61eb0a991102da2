//! Personal data: erasure, export, retention, roles and masked copies.

mod erasure;
mod interruptions;
mod markers;

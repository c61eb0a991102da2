//! Personal data.

mod export;
mod markers;
mod tables;

//! Personal data.

mod export;
mod markers;

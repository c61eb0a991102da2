//! Personal data.

mod markers;

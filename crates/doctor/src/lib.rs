#![doc = include_str!("../README.md")]

mod check;
mod checks;
mod doctor;
mod report;
mod thresholds;

#[doc = include_str!("../CHECKS.md")]
pub mod pages {}

pub use check::{Check, Found, Refusal};
pub use checks::CHECKS;
pub use doctor::{Accepted, Doctor};
pub use report::{Finding, Report, Severity, Skipped};
pub use thresholds::Threshold;

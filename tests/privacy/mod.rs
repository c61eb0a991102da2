//! Personal data: accounts, retention, and what is printed.

mod account;
mod retention;
mod silence;

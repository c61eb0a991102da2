#![doc = include_str!("../README.md")]

mod backfill;
mod batch;
mod error;
mod event;
mod pace;
mod runner;
mod state;
mod target;

pub use {
    backfill::Backfill,
    diesel_pg_session::Database,
    error::Error,
    event::Event,
    pace::{Pace, Pacer, Pressure, Stopped},
    runner::{Plan, Runner},
    state::Progress,
};

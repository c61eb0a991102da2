//! Times, and what most of them stay below.

use std::time::Duration;

/// Times in microseconds.
#[derive(Default)]
pub struct Percentiles(Vec<u32>);

impl Percentiles {
    pub fn add(&mut self, time: Duration) {
        self.0.push(u32::try_from(time.as_micros()).unwrap_or(u32::MAX));
    }

    pub fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The value that this percentage is at or below; zero without values.
    pub fn at(&mut self, percent: usize) -> Duration {
        self.0.sort_unstable();
        let place = (self.0.len() * percent).div_ceil(100).max(1) - 1;
        Duration::from_micros(self.0.get(place).copied().unwrap_or_default().into())
    }
}

//! Measures rows as they are read.

use std::fmt::Write as _;
use std::io::{self, Read};

use sha2::{Digest, Sha256};

/// The measure of what was read.
#[derive(Clone, Default)]
pub(super) struct Measure {
    pub(super) rows: u64,
    pub(super) bytes: u64,
    hash: Sha256,
}

impl Measure {
    pub(super) fn sha256(&self) -> String {
        self.hash.clone().finalize().iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

/// The number of rows between two reports.
const REPORT: u64 = 10_000;

/// Measures what is read through it.
pub(super) struct Measured<R, F> {
    pub(super) inner: R,
    /// The number of rows that there must be: a text that ends before is an error.
    pub(super) expected: u64,
    /// True if the end was met: not every reader can be asked again.
    pub(super) ended: bool,
    pub(super) measure: Measure,
    reported: u64,
    report: F,
}

impl<R: Read, F: FnMut(u64)> Measured<R, F> {
    pub(super) fn new(inner: R, report: F) -> Self {
        Self { inner, expected: 0, ended: false, measure: Measure::default(), reported: 0, report }
    }
}

impl<R: Read, F: FnMut(u64)> Read for Measured<R, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let length = if self.ended { 0 } else { self.inner.read(buffer)? };
        self.ended = length == 0;
        if self.ended && self.measure.rows < self.expected {
            let short = format!("the rows end after {} of {}", self.measure.rows, self.expected);
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, short));
        }
        let read = &buffer[..length];
        self.measure.hash.update(read);
        self.measure.bytes += length as u64;
        // COPY's text format writes a line end within a value as \n, so each one ends a row.
        self.measure.rows += read.split(|byte| *byte == b'\n').skip(1).count() as u64;
        if self.measure.rows >= self.reported + REPORT {
            self.reported = self.measure.rows;
            (self.report)(self.reported);
        }
        Ok(length)
    }
}

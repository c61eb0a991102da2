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

/// Measures what is read through it, and fills each buffer: COPY yields a row at a time, and the
/// archive would write as many times.
pub(super) struct Measured<R, F> {
    pub(super) inner: R,
    /// The number of rows that there must be: a text that ends before is an error.
    pub(super) expected: u64,
    /// True if the end was met: not every reader can be asked again.
    pub(super) ended: bool,
    pub(super) measure: Measure,
    /// The error that ended the last buffer, for the next.
    failed: Option<io::Error>,
    reported: u64,
    report: F,
}

impl<R: Read, F: FnMut(u64)> Measured<R, F> {
    pub(super) fn new(inner: R, report: F) -> Self {
        let (measure, failed) = (Measure::default(), None);
        Self { inner, expected: 0, ended: false, measure, failed, reported: 0, report }
    }

    /// Reads until the buffer is full, the end, or an error.
    fn fill(&mut self, buffer: &mut [u8]) -> usize {
        let mut length = 0;
        while length < buffer.len() && !self.ended && self.failed.is_none() {
            match self.inner.read(&mut buffer[length..]) {
                Ok(0) => self.ended = true,
                Ok(read) => length += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => self.failed = Some(error),
            }
        }
        length
    }
}

impl<R: Read, F: FnMut(u64)> Read for Measured<R, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let length = self.fill(buffer);
        if length == 0 {
            if let Some(error) = self.failed.take() {
                return Err(error);
            }
            if self.measure.rows < self.expected {
                let short =
                    format!("the rows end after {} of {}", self.measure.rows, self.expected);
                return Err(io::Error::new(io::ErrorKind::UnexpectedEof, short));
            }
        }
        let read = &buffer[..length];
        self.measure.hash.update(read);
        self.measure.bytes += length as u64;
        // COPY's text format writes a line end within a value as \n, so each one ends a row.
        self.measure.rows += memchr::memchr_iter(b'\n', read).count() as u64;
        if self.measure.rows >= self.reported + REPORT {
            self.reported = self.measure.rows;
            (self.report)(self.reported);
        }
        Ok(length)
    }
}

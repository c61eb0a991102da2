//! A file that a command makes: for its owner alone, whole or not there.

use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::Failure;

/// Makes a file and writes it. A file that is there already is left alone, and one that could not
/// be written to its end is removed.
pub fn make<T>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let failed = |error: io::Error| Failure(format!("{}: {error}", path.display()), 1);
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let mut file = BufWriter::new(file.map_err(failed)?);
    let written = write(&mut file).and_then(|written| {
        let file = file.into_inner().map_err(io::IntoInnerError::into_error).map_err(failed)?;
        file.sync_all().map_err(failed)?;
        Ok(written)
    });
    if written.is_err() {
        // Of no use, and the error says why.
        drop(fs::remove_file(path));
    }
    written
}

//! Writes months to an archive, and reads them back.

mod fingerprint;
mod manifest;
mod measure;
mod restore;
mod rewrite;
mod write;

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use diesel::prelude::*;

use crate::ensure::count;
use crate::{Month, PartitionManager, PartitionedTable};
pub(crate) use fingerprint::Fingerprint;
pub use manifest::{Column, Manifest};
pub use restore::Restored;
pub use rewrite::Rewritten;

/// The program that a manifest names.
const PROGRAM: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// A store for months that leave the database: contents with names, such as in a bucket. A
/// [`FileArchive`] is one.
///
/// For each month, the manager stores its rows, reads them back, and compares rows, bytes and
/// SHA-256. Then it stores the [`Manifest`] and reads that back. The month is dropped only when
/// both are the same.
pub trait Archive: Send + Sync {
    /// Stores everything that `content` yields under `name`, durably. A name is never stored twice.
    /// The partition's rows are read in a transaction that stays open until this returns.
    ///
    /// # Errors
    /// An error if the content cannot be stored whole. The manager then leaves the month in the
    /// database.
    fn store(&self, name: &str, content: &mut dyn Read) -> io::Result<()>;

    /// Opens the content that was stored as `name`.
    ///
    /// # Errors
    /// An error if nothing has the name, or the content cannot be read.
    fn open(&self, name: &str) -> io::Result<Box<dyn Read>>;

    /// Returns the last name, in the order of their bytes, that begins with `prefix` and ends with
    /// `suffix`. The manager looks up a month's last manifest, so that a month that was archived
    /// and could not be dropped is not stored twice. The default implementation returns `None`, and
    /// such a month is stored again.
    ///
    /// # Errors
    /// An error if the names cannot be read.
    fn last(&self, prefix: &str, suffix: &str) -> io::Result<Option<String>> {
        let _ = (prefix, suffix);
        Ok(None)
    }
}

impl<T: Archive + ?Sized> Archive for Arc<T> {
    fn store(&self, name: &str, content: &mut dyn Read) -> io::Result<()> {
        (**self).store(name, content)
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        (**self).open(name)
    }

    fn last(&self, prefix: &str, suffix: &str) -> io::Result<Option<String>> {
        (**self).last(prefix, suffix)
    }
}

/// An archive in a folder. `usage_logs_2024_10.20261101T030000000000Z.copy` has the rows, as `COPY`
/// writes them; the `.json` beside it is the [`Manifest`].
///
/// Both files are on the disk before they have their names, and only their owner may read them. A
/// `.partial` is removed if it cannot be finished. A `.partial`, or a `.copy` without a `.json`,
/// belongs to a running manager or to one that was killed. While no manager runs, such files can be
/// deleted. A file that is not regular, such as a link or a pipe, is not opened.
#[derive(Clone, Debug)]
pub struct FileArchive {
    folder: PathBuf,
}

impl FileArchive {
    /// Makes an archive in this folder, which must exist.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Lists the files whose names begin so.
    fn names(&self, prefix: &str) -> io::Result<BTreeSet<String>> {
        let mut names = BTreeSet::new();
        for entry in std::fs::read_dir(&self.folder)? {
            let name = entry?.file_name().into_string().ok();
            names.extend(name.filter(|name| name.starts_with(prefix)));
        }
        Ok(names)
    }

    fn path(&self, name: &str) -> io::Result<PathBuf> {
        let path = self.folder.join(name);
        if path.file_name().is_none_or(|file| file != name) {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!("{name} is not the name of a file"),
            ));
        }
        Ok(path)
    }
}

impl Archive for FileArchive {
    fn store(&self, name: &str, content: &mut dyn Read) -> io::Result<()> {
        let path = self.path(name)?;
        if path.try_exists()? {
            return Err(io::Error::new(
                io::ErrorKind::AlreadyExists,
                format!("{} is there already", path.display()),
            ));
        }
        let partial = Partial(self.path(&format!("{name}.partial"))?);
        let mut file = create(&partial.0)?;
        pour(content, &mut file)?;
        file.sync_all()?;
        std::fs::rename(&partial.0, &path)?;
        // The folder too, or the name could be lost with the power.
        File::open(&self.folder)?.sync_all()
    }

    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        let path = self.path(name)?;
        // Opening a pipe would wait for somebody to write to it.
        if !std::fs::symlink_metadata(&path)?.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file"));
        }
        Ok(Box::new(File::open(path)?))
    }

    fn last(&self, prefix: &str, suffix: &str) -> io::Result<Option<String>> {
        Ok(self.names(prefix)?.into_iter().rfind(|name| name.ends_with(suffix)))
    }
}

/// Makes a file that was not there, for its owner alone.
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Copies all that `content` yields, with a larger buffer than [`io::copy`] has.
fn pour(content: &mut dyn Read, to: impl Write) -> io::Result<()> {
    let mut to = BufWriter::with_capacity(128 * 1024, to);
    io::copy(content, &mut to)?;
    to.flush()
}

/// A file that is gone with this, unless it has another name by then.
struct Partial(PathBuf);

impl Drop for Partial {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

impl PartitionManager {
    /// Sets the archive for months whose policy is [`OnExpiry::Archive`](crate::OnExpiry::Archive).
    /// Default: none.
    #[must_use]
    pub fn archive_to(mut self, archive: impl Archive + 'static) -> Self {
        self.archive = Some(Box::new(archive));
        self
    }

    /// Makes [`restore`](PartitionManager::restore) restore this column as `text`, with the values
    /// as archived. For a column that was dropped from the table since, or whose type was dropped
    /// from the server. The column that decides the month keeps its type.
    #[must_use]
    pub fn as_text(mut self, column: impl Into<String>) -> Self {
        self.as_text.push(column.into());
        self
    }
}

/// Counts the rows of a table that are not of the month.
fn rows_outside(
    conn: &mut PgConnection,
    name: &str,
    table: PartitionedTable,
    month: Month,
) -> QueryResult<u64> {
    count(conn, &format!("{name} WHERE {} IS NOT TRUE", table.is_of(month)))
}

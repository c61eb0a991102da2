//! The files that are made from a catalog: written, or compared.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use serde_json::Value;

use crate::{Catalog, Error, Layout, ddl, diagrams, dictionary};

/// The folders from which files of dropped tables are deleted.
const FOLDERS: [&str; 4] = ["ddl", "ddl/tables", "docs/dictionary", "docs/diagrams"];

/// All files by their paths in the project's folder: `ddl/`, `docs/dictionary/`, `docs/diagrams/`,
/// the catalog itself, and those of [`Layout::more`].
#[must_use]
pub fn files(catalog: &Catalog, layout: &Layout) -> Vec<(String, String)> {
    let in_folder = |folder: &'static str| move |(path, text)| (format!("{folder}/{path}"), text);
    let document =
        (!layout.catalog.is_empty()).then(|| (layout.catalog.clone(), catalog.document()));
    ddl::files(catalog, layout)
        .into_iter()
        .map(in_folder("ddl"))
        .chain(document)
        .chain(dictionary::files(catalog, layout).into_iter().map(in_folder("docs/dictionary")))
        .chain(diagrams::files(catalog, layout).into_iter().map(in_folder("docs/diagrams")))
        .chain(layout.more.iter().cloned())
        .collect()
}

/// A project's folder, and the layout of its files.
struct Folder<'a> {
    folder: &'a Path,
    layout: &'a Layout,
}

impl Folder<'_> {
    /// Returns true for a file of ours: the first lines name the command. The catalog has no place
    /// for a mark, and is known by its content. No other file is overwritten or deleted.
    fn is_ours(&self, path: &str, text: &[u8]) -> bool {
        let text = String::from_utf8_lossy(text);
        if path == self.layout.catalog {
            let document: Value = serde_json::from_str(&text).unwrap_or_default();
            return document["tables"].is_array() && document["enums"].is_array();
        }
        let lines = if has_end(path, "sql") { 1 } else { 5 };
        let mark = format!("by `{}`", self.layout.command);
        text.lines().take(lines).any(|line| line.contains("Generated") && line.contains(&mark))
    }

    /// Reads the file at a path, if there is one. A symbolic link is not followed.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        let file = self.folder.join(path);
        match fs::symlink_metadata(&file) {
            Ok(found) if found.is_file() => fs::read(&file).map(Some).map_err(failed(path)),
            Ok(_) => {
                let problem = "is there already, and no file: move it elsewhere";
                Err(Error::InTheWay { path: path.to_owned(), problem })
            }
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                Ok(None)
            }
            Err(error) => Err(failed(path)(error)),
        }
    }

    /// Lists the files of ours that the database does not give, such as a dropped table's.
    fn stale(&self, files: &[(String, String)]) -> Result<Vec<String>, Error> {
        let mut stale = Vec::new();
        for place in FOLDERS {
            let path = self.folder.join(place);
            // A symbolic link may lead out.
            if !is_inside(self.folder, &path).unwrap_or_default() {
                continue;
            }
            let Ok(entries) = fs::read_dir(path) else { continue };
            for entry in entries {
                let entry = entry.map_err(failed(place))?;
                // A name that is no UTF-8 is none of ours.
                let Ok(name) = entry.file_name().into_string() else { continue };
                let path = format!("{place}/{name}");
                let is_file = entry.file_type().is_ok_and(|found| found.is_file());
                if is_file
                    && ["sql", "md", "mmd", "dot"].iter().any(|end| has_end(&path, end))
                    && files.iter().all(|(made, _)| *made != path)
                    && self.read(&path)?.is_some_and(|text| self.is_ours(&path, &text))
                {
                    stale.push(path);
                }
            }
        }
        stale.sort();
        Ok(stale)
    }
}

fn has_end(path: &str, end: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == end)
}

/// Returns true for a path in a folder, whatever symbolic links it has.
fn is_inside(folder: &Path, path: &Path) -> io::Result<bool> {
    Ok(fs::canonicalize(path)?.starts_with(fs::canonicalize(folder)?))
}

/// Makes the folder of a file. Refuses a symbolic link that leads out of the project's folder.
fn make_folder(folder: &Path, path: &str) -> io::Result<()> {
    let Some(place) = folder.join(path).parent().map(Path::to_owned) else { return Ok(()) };
    // An existing folder is checked before anything is made in it.
    let there = place.ancestors().find(|place| fs::symlink_metadata(place).is_ok());
    fs::create_dir_all(folder)?;
    if let Some(there) = there.filter(|there| there.starts_with(folder))
        && !is_inside(folder, there)?
    {
        return Err(io::Error::other("a symbolic link leads out of the folder"));
    }
    fs::create_dir_all(&place)
}

/// Writes a file beside the one that it replaces, so that none is ever half written.
fn replace(file: &Path, text: &str) -> io::Result<()> {
    let partial = file.with_extension(format!("{}.partial", std::process::id()));
    // A file that another process of this number left, or a link that somebody made.
    drop(fs::remove_file(&partial));
    let written = fs::File::create_new(&partial)
        .and_then(|mut new| new.write_all(text.as_bytes()))
        .and_then(|()| fs::rename(&partial, file));
    if written.is_err() {
        // The rest of the file is of no use, and the first error is the cause.
        drop(fs::remove_file(&partial));
    }
    written
}

/// Writes the files into a project's folder, and deletes those of dropped tables. Returns the
/// paths.
///
/// # Errors
/// [`Error::InTheWay`] if a file lies at one of the paths that this function did not write; then
/// nothing is written. [`Error::Io`] if a file cannot be written.
pub fn write(catalog: &Catalog, layout: &Layout, folder: &Path) -> Result<Vec<String>, Error> {
    let files = files(catalog, layout);
    let place = Folder { folder, layout };
    // Before anything is written.
    for (path, _) in &files {
        make_folder(folder, path).map_err(failed(path))?;
        if place.read(path)?.is_some_and(|text| !place.is_ours(path, &text)) {
            let problem =
                "is there already, and was not written by this command: move or delete it first";
            return Err(Error::InTheWay { path: path.clone(), problem });
        }
    }
    let stale = place.stale(&files)?;
    for (path, text) in &files {
        replace(&folder.join(path), text).map_err(failed(path))?;
    }
    for path in stale {
        fs::remove_file(folder.join(&path)).map_err(failed(&path))?;
    }
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// Compares the files in a project's folder with those that [`write()`] would write. Returns the
/// paths.
///
/// # Errors
/// [`Error::OutOfDate`] with the files that differ.
pub fn check(catalog: &Catalog, layout: &Layout, folder: &Path) -> Result<Vec<String>, Error> {
    let files = files(catalog, layout);
    let place = Folder { folder, layout };
    let mut wrong = place.stale(&files)?;
    wrong.extend(
        files
            .iter()
            .filter(|(path, text)| {
                !place.read(path).is_ok_and(|is| is.as_deref() == Some(text.as_bytes()))
            })
            .map(|(path, _)| path.clone()),
    );
    if wrong.is_empty() {
        return Ok(files.into_iter().map(|(path, _)| path).collect());
    }
    Err(Error::OutOfDate {
        files: wrong,
        command: layout.command.clone(),
        folder: folder.to_owned(),
    })
}

fn failed(path: &str) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    |source| Error::Io { path, source }
}

//! `creativeflow-schema docs`: files that are made from the catalog, and whether they still are.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use serde_json::Value;

use crate::catalog::Catalog;
use crate::{Failure, ddl, diagrams, dictionary};

const CATALOG: &str = "ddl/catalog.json";

/// The files, by their paths under the project's folder.
fn files(catalog: &Catalog) -> Vec<(String, String)> {
    let ddl = ddl::files(catalog).into_iter().map(|(path, text)| (format!("ddl/{path}"), text));
    let catalog_json = format!("{:#}\n", catalog.document);
    ddl.chain([(CATALOG.to_owned(), catalog_json), ("docs/dictionary.md".to_owned(), dictionary::page(catalog))])
        .chain(diagrams::files(catalog).into_iter().map(|(name, text)| (format!("docs/diagrams/{name}"), text)))
        .collect()
}

/// Whether a file was written by this command, by the mark in its first lines; the catalog, which has no place for one, by
/// what is in it. No other file is overwritten or deleted.
fn is_ours(path: &str, text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    if path == CATALOG {
        let document: Value = serde_json::from_str(&text).unwrap_or_default();
        return document["tables"].is_array() && document["enums"].is_array();
    }
    let lines = if is_sql(path) { 1 } else { 5 };
    text.lines().take(lines).any(|line| line.contains("Generated") && line.contains("by `creativeflow-schema docs`"))
}

fn is_sql(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|end| end == "sql")
}

/// What is at a path: a file's content, or nothing. A symbolic link is not followed.
fn read(folder: &Path, path: &str) -> Result<Option<Vec<u8>>, Failure> {
    let file = folder.join(path);
    match fs::symlink_metadata(&file) {
        Ok(found) if found.is_file() => fs::read(&file).map(Some).map_err(|error| failed(path, &error)),
        Ok(_) => Err(Failure(format!("{path}: is there already, and no file: move it elsewhere"), 1)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(failed(path, &error)),
    }
}

/// Files of ours in `ddl/` that the database does not give any more, such as a dropped table's.
fn stale(files: &[(String, String)], folder: &Path) -> Result<Vec<String>, Failure> {
    let mut stale = Vec::new();
    for place in ["ddl", "ddl/tables"] {
        let Ok(entries) = fs::read_dir(folder.join(place)) else { continue };
        for entry in entries {
            let entry = entry.map_err(|error| failed(place, &error))?;
            // A name that is no UTF-8 is none of ours.
            let Ok(name) = entry.file_name().into_string() else { continue };
            let path = format!("{place}/{name}");
            let is_file = entry.file_type().is_ok_and(|found| found.is_file());
            if is_file
                && is_sql(&path)
                && files.iter().all(|(made, _)| *made != path)
                && read(folder, &path)?.is_some_and(|text| is_ours(&path, &text))
            {
                stale.push(path);
            }
        }
    }
    stale.sort();
    Ok(stale)
}

/// Makes the folder of a file, and sees that no symbolic link leads out of the project's.
fn make_folder(folder: &Path, path: &str) -> io::Result<()> {
    let Some(place) = folder.join(path).parent().map(Path::to_owned) else { return Ok(()) };
    let inside = |place: &Path| Ok::<_, io::Error>(fs::canonicalize(place)?.starts_with(fs::canonicalize(folder)?));
    // What is there already is looked at before anything is made in it.
    let there = place.ancestors().find(|place| fs::symlink_metadata(place).is_ok());
    fs::create_dir_all(folder)?;
    if let Some(there) = there.filter(|there| there.starts_with(folder))
        && !inside(there)?
    {
        return Err(io::Error::other("a symbolic link leads out of the folder"));
    }
    fs::create_dir_all(&place)
}

/// Writes a file beside the one that it replaces, so that none is ever half written.
fn replace(file: &Path, text: &str) -> io::Result<()> {
    let partial = file.with_extension(format!("{}.partial", std::process::id()));
    // What another process of this number left, or a link that somebody put there.
    drop(fs::remove_file(&partial));
    let written = fs::File::create_new(&partial)
        .and_then(|mut new| new.write_all(text.as_bytes()))
        .and_then(|()| fs::rename(&partial, file));
    if written.is_err() {
        // What remains of it is of no use; the first error is the one to tell.
        drop(fs::remove_file(&partial));
    }
    written
}

/// Writes them, and says which. Those that are stale are deleted.
pub fn write(catalog: &Catalog, folder: &Path) -> Result<Vec<String>, Failure> {
    let files = files(catalog);
    // Before anything is written.
    for (path, _) in &files {
        make_folder(folder, path).map_err(|error| failed(path, &error))?;
        if read(folder, path)?.is_some_and(|text| !is_ours(path, &text)) {
            let what = "is there already, and was not written by this command: move or delete it first";
            return Err(Failure(format!("{path}: {what}"), 1));
        }
    }
    let stale = stale(&files, folder)?;
    for (path, text) in &files {
        replace(&folder.join(path), text).map_err(|error| failed(path, &error))?;
    }
    for path in stale {
        fs::remove_file(folder.join(&path)).map_err(|error| failed(&path, &error))?;
    }
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// Says which there are, or which are not as the database gives them.
pub fn check(catalog: &Catalog, folder: &Path) -> Result<Vec<String>, Failure> {
    let files = files(catalog);
    let mut wrong = stale(&files, folder)?;
    wrong.extend(
        files
            .iter()
            .filter(|(path, text)| !read(folder, path).is_ok_and(|is| is.as_deref() == Some(text.as_bytes())))
            .map(|(path, _)| path.clone()),
    );
    if wrong.is_empty() {
        return Ok(files.into_iter().map(|(path, _)| path).collect());
    }
    Err(Failure(
        format!(
            "not as the database gives it: {}; write it again with `creativeflow-schema docs {}`",
            wrong.join(", "),
            folder.display()
        ),
        3,
    ))
}

fn failed(path: &str, error: &std::io::Error) -> Failure {
    Failure(format!("{path}: {error}"), 1)
}

//! `creativeflow-schema docs`: files that are made from the catalog, and whether they still are.

use std::fs;
use std::path::Path;

use crate::catalog::Catalog;
use crate::{Failure, ddl, diagrams, dictionary};

/// The files, by their paths under the project's folder.
fn files(catalog: &Catalog) -> Vec<(String, String)> {
    let ddl = ddl::files(catalog).into_iter().map(|(path, text)| (format!("ddl/{path}"), text));
    let catalog_json = format!("{:#}\n", catalog.document);
    ddl.chain([
        ("ddl/catalog.json".to_owned(), catalog_json),
        ("docs/dictionary.md".to_owned(), dictionary::page(catalog)),
    ])
    .chain(diagrams::files(catalog).into_iter().map(|(name, text)| (format!("docs/diagrams/{name}"), text)))
    .collect()
}

/// Files in `ddl/` that the database does not give any more, such as a dropped table's.
fn stale(files: &[(String, String)], folder: &Path) -> Result<Vec<String>, Failure> {
    let mut stale = Vec::new();
    for place in ["ddl", "ddl/tables"] {
        let Ok(entries) = fs::read_dir(folder.join(place)) else { continue };
        for entry in entries {
            let entry = entry.map_err(|error| failed(place, &error))?;
            let path = format!("{place}/{}", entry.file_name().to_string_lossy());
            if Path::new(&path).extension().is_some_and(|end| end == "sql")
                && files.iter().all(|(made, _)| *made != path)
            {
                stale.push(path);
            }
        }
    }
    stale.sort();
    Ok(stale)
}

/// Writes them, and says which. Those that are stale are deleted.
pub fn write(catalog: &Catalog, folder: &Path) -> Result<Vec<String>, Failure> {
    let files = files(catalog);
    for (path, text) in &files {
        let file = folder.join(path);
        file.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&file, text))
            .map_err(|error| failed(path, &error))?;
    }
    for path in stale(&files, folder)? {
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
            .filter(|(path, text)| fs::read_to_string(folder.join(path)).ok().as_ref() != Some(text))
            .map(|(path, _)| path.clone()),
    );
    if wrong.is_empty() {
        return Ok(files.into_iter().map(|(path, _)| path).collect());
    }
    Err(Failure(
        format!("not as the database gives it: {}; write it again with `creativeflow-schema docs`", wrong.join(", ")),
        3,
    ))
}

fn failed(path: &str, error: &std::io::Error) -> Failure {
    Failure(format!("{path}: {error}"), 1)
}

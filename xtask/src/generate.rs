//! `cargo xtask generate`: migrates an empty database, and writes everything that is made from it.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use devdb::{Binaries, Server};
use diesel_pg_migrator::{Migrations, Migrator};
use diesel_pg_reference::Catalog;

use crate::tools::{self, Missing, project};
use crate::{columns, constraints};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const SCHEMA: &str = "src/schema.rs";
const CONSTRAINTS: &str = "src/constraints/names.rs";
const COLUMNS: &str = "src/privacy/columns.rs";
const DIAGRAMS: &str = "docs/diagrams";
const QUERIES: &str = "src/queries";
/// Folders in which nothing but generated files lies, so that one more is of a dropped table.
const WHOLE: [&str; 2] = ["ddl", "docs/dictionary"];

/// The files as they should be, by their paths in the project, and which files of the project
/// should go.
#[derive(Default)]
struct Generated {
    files: BTreeMap<String, Vec<u8>>,
    stale: BTreeSet<String>,
}

/// The generated files that are written or, if they are only checked, compared.
struct Run {
    check: bool,
    differ: Vec<String>,
    missing: Vec<Missing>,
}

/// Writes the generated files, or names those that differ. Returns the exit code.
pub fn run(check: bool) -> Result<u8> {
    let mut run = Run { check, differ: Vec::new(), missing: Vec::new() };
    let done = run.all();
    // After an error too, which may come of a src/schema.rs that could not be written.
    let code = run.report();
    done.map(|()| code)
}

/// Generates what is made of the catalog alone.
///
/// The binary's command does that, so the binary is built, with the features of the tests, whose
/// dependencies are there.
fn reference(url: &str) -> Result<Generated> {
    let programs = ["--package", "creativeflow-schema", "--package", "xtask", "--bins"];
    let features = ["--features", "cli,testing"];
    let [binary] =
        tools::built(project(), &[&programs[..], &features].concat(), ["creativeflow-schema"])?;
    let folder = tempfile::tempdir()?;
    // The dictionary names the queries of each table, which the command reads there.
    let queries = folder.path().join(QUERIES);
    fs::create_dir_all(&queries)?;
    for file in files_in(&project().join(QUERIES), "")? {
        fs::copy(project().join(QUERIES).join(&file), queries.join(&file))?;
    }
    let mut docs = Command::new(binary);
    tools::run(docs.arg("docs").arg(folder.path()).args(["--database-url", url]))?;

    let mut generated = Generated::default();
    for path in files_in(folder.path(), "")?.into_iter().filter(|path| !path.starts_with(QUERIES)) {
        generated.files.insert(path.clone(), fs::read(folder.path().join(&path))?);
    }
    for folder in WHOLE {
        for path in files_in(&project().join(folder), folder)? {
            if !generated.files.contains_key(&path) {
                generated.stale.insert(path);
            }
        }
    }
    Ok(generated)
}

/// Lists the files in a folder and the folders in it, each with the prefix before its path.
fn files_in(folder: &Path, prefix: &str) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        if entry.file_type()?.is_dir() {
            files.extend(files_in(&entry.path(), &path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// The line with which a picture ends, so that the source which it was made of can be compared.
fn stamp(source: &[u8]) -> String {
    // FNV-1a: the same in each version of Rust.
    let fnv = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!(
        "<!-- of a source with the checksum {:016x} -->\n",
        source.iter().fold(0xcbf2_9ce4_8422_2325, fnv)
    )
}

impl Run {
    fn all(&mut self) -> Result<()> {
        let binaries = Binaries::find()?;
        let server = Server::start_from(&binaries)?;
        let url = server.url("postgres");
        let migrations = Migrations::from_folder(project().join("migrations"))?;
        // The tables in the order in which migrations make them.
        let table = |name: &str| Some(name.split_once("_create_")?.1.to_owned());
        let order: Vec<String> =
            migrations.iter().filter_map(|migration| table(migration.name())).collect();
        Migrator::new(migrations).run_pending(&url)?;

        // Before the binary is built, since the models do not compile with the schema of before,
        // nor the rules of erasure with the columns of before.
        match tools::diesel() {
            Ok(diesel) => {
                let mut print_schema = Command::new(diesel);
                print_schema.arg("print-schema").current_dir(project()).env("DATABASE_URL", &url);
                self.file(SCHEMA, &tools::run(&mut print_schema)?)?;
            }
            Err(missing) => self.missing.push(missing),
        }
        let catalog = Catalog::read(&mut diesel_pg_session::url::connect(&url)?, &[])?;
        let catalog = serde_json::from_str(&catalog.document())?;
        self.file(CONSTRAINTS, constraints::names(&catalog).as_bytes())?;
        self.file(COLUMNS, columns::columns(&catalog, &order)?.as_bytes())?;
        let Generated { files, stale } = reference(&url)?;
        for (path, text) in &files {
            self.file(path, text)?;
        }
        for path in stale {
            self.remove(&path)?;
        }
        self.pictures(&files)
    }

    /// Writes a file if it differs.
    fn file(&mut self, path: &str, text: &[u8]) -> Result<()> {
        let file = project().join(path);
        if fs::read(&file).is_ok_and(|found| found == text) {
            return Ok(());
        }
        self.differ.push(path.to_owned());
        if !self.check {
            fs::create_dir_all(file.parent().ok_or("a file without a folder")?)?;
            fs::write(&file, text).map_err(|error| format!("{path}: {error}"))?;
        }
        Ok(())
    }

    /// Removes a file of a dropped table.
    fn remove(&mut self, path: &str) -> Result<()> {
        self.differ.push(format!("{path} (removed: no table has it)"));
        if !self.check {
            fs::remove_file(project().join(path)).map_err(|error| format!("{path}: {error}"))?;
        }
        Ok(())
    }

    /// Draws each diagram whose source is not the one that its picture was made of. Another version
    /// of Graphviz draws otherwise, so pictures are not compared.
    fn pictures(&mut self, files: &BTreeMap<String, Vec<u8>>) -> Result<()> {
        let dot = tools::dot();
        let mut needs_dot = false;
        for (path, source) in files {
            let Some(name) = path.strip_suffix(".dot").filter(|path| path.starts_with(DIAGRAMS))
            else {
                continue;
            };
            let [svg, png] = ["svg", "png"].map(|end| format!("{name}.{end}"));
            let stamp = stamp(source);
            let is_of_it =
                fs::read_to_string(project().join(&svg)).is_ok_and(|text| text.ends_with(&stamp));
            if is_of_it && project().join(&png).exists() {
                continue;
            }
            if let (Err(_), false) = (&dot, self.check) {
                needs_dot = true;
                continue;
            }
            self.differ.extend([svg.clone(), png.clone()]);
            if !self.check {
                let draw = |format: &str| {
                    tools::run(Command::new("dot").arg(format).arg(project().join(path)))
                };
                let picture = [draw("-Tsvg")?, stamp.into_bytes()].concat();
                fs::write(project().join(svg), picture)?;
                fs::write(project().join(png), draw("-Tpng")?)?;
            }
        }
        self.missing.extend(dot.err().filter(|_| needs_dot));
        Ok(())
    }

    /// Names the files that differ or were written, and the tools that are missing. Returns the
    /// exit code.
    fn report(&self) -> u8 {
        for path in &self.differ {
            println!("{} {path}", if self.check { "differs" } else { "wrote" });
        }
        for Missing { message } in &self.missing {
            eprintln!("xtask: {message}");
        }
        if self.check && !self.differ.is_empty() {
            eprintln!("xtask: write these files with `cargo xtask generate`, and commit them");
            return 1;
        }
        if self.missing.is_empty() { 0 } else { 3 }
    }
}

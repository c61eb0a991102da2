//! Writes the migrations of a folder into a program that is being built.

use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, fs};

use crate::folder::{self, Declared, Folder};

/// Embeds the migrations of a folder, whose path is relative to the package's own folder. Call this
/// from `build.rs`, and use [`embedded!`](crate::embedded) where the program needs the migrations.
///
/// Each faulty file is reported as an error of cargo's, with the line. cargo runs the build script
/// again when the folder changes.
pub fn embed(path: impl AsRef<Path>) {
    let path = path.as_ref();
    println!("cargo::rerun-if-changed={}", path.display());
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folders = match folder::read(path) {
        Ok(folders) => folders,
        Err(errors) => {
            for error in errors {
                println!("cargo::error={error}");
            }
            return;
        }
    };
    let [name, version] =
        ["CARGO_PKG_NAME", "CARGO_PKG_VERSION"].map(|name| env::var(name).unwrap_or_default());
    let program = format!("{name} {version}");
    let mut code = format!(
        "{{\nconst SOURCE: diesel_pg_migrator::Source = \
         diesel_pg_migrator::Source::embedded({name:?}, {program:?});\n\
         const ALL: &[diesel_pg_migrator::SqlMigration] = &[\n"
    );
    for folder in &folders {
        code.push_str(&embedded(&root.join(path), folder));
    }
    code.push_str("];\ndiesel_pg_migrator::Migrations::embedded(SOURCE, ALL)\n}\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("migrations.rs");
    if let Err(error) = fs::write(&out, code) {
        println!("cargo::error={}: {error}", out.display());
    }
}

fn embedded(root: &Path, folder: &Folder) -> String {
    let Folder { name, up, down, check, verify, backfill, requires_backfill, settings } = folder;
    let script = |file: &str| root.join(name).join(file).display().to_string();
    let queries = |file: &str, text: &Option<String>| match text {
        Some(_) => format!("Some(include_str!({:?}))", script(file)),
        None => "None".to_owned(),
    };
    let timeout = |timeout: Option<Duration>| {
        timeout.map_or("None".to_owned(), |timeout| format!("Some({})", timeout.as_millis()))
    };
    format!(
        "diesel_pg_migrator::SqlMigration::embedded(SOURCE, {name:?}, \
         [[include_str!({:?}), {:?}], [include_str!({:?}), {:?}]], [{}, {}], {}, [{}, {}], \
         ({}, {requires_backfill:?})),\n",
        script("up.sql"),
        folder::checksum(up),
        script("down.sql"),
        folder::checksum(down),
        queries(folder::CHECK, check),
        queries(folder::VERIFY, verify),
        settings.run_in_transaction,
        timeout(settings.lock_timeout),
        timeout(settings.statement_timeout),
        backfill.as_ref().map_or("None".to_owned(), |Declared { table, set, filter }| {
            let version = folder::version(name);
            format!("Some(({version:?}, {table:?}, [{set:?}, {filter:?}]))")
        }),
    )
}

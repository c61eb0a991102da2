//! Embeds the migrations, once they are seen to be well-formed. `embed_migrations!` would hide their SQL.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, fs};

#[path = "src/migrator/folder.rs"]
mod folder;
#[allow(dead_code)]
#[path = "crates/session/src/quote.rs"]
mod quote;
#[allow(dead_code)]
#[path = "src/migrator/script.rs"]
mod script;

use folder::Folder;

fn main() {
    println!("cargo::rerun-if-changed=migrations");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folders = match folder::read(Path::new("migrations")) {
        Ok(folders) => folders,
        Err(errors) => {
            for error in errors {
                println!("cargo::error={error}");
            }
            return;
        }
    };
    let mut code = "&[\n".to_owned();
    let mut scripts = String::new();
    for folder in &folders {
        code.push_str(&embedded(&root, folder));
        scripts.extend([&folder.name, &folder.up, &folder.down].map(|text| format!("{text}\n")));
    }
    code.push_str("]\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("migrations.rs");
    if let Err(error) = fs::write(&out, code) {
        println!("cargo::error={}: {error}", out.display());
    }
    // `testing` names its template database by this, so that an edited migration gets a new one.
    println!("cargo::rustc-env=MIGRATIONS_DIGEST={}", &folder::checksum(&scripts)[..16]);
}

fn embedded(root: &Path, folder: &Folder) -> String {
    let Folder { name, up, down, settings } = folder;
    let script = |file: &str| root.join("migrations").join(name).join(file).display().to_string();
    let timeout = |timeout: Option<Duration>| {
        timeout.map_or("None".to_owned(), |timeout| format!("Some(Duration::from_millis({}))", timeout.as_millis()))
    };
    let mut code = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(
        code,
        "SqlMigration::embedded({name:?}, [include_str!({:?}), include_str!({:?})], [{:?}, {:?}], Settings {{ \
         run_in_transaction: {}, lock_timeout: {}, statement_timeout: {} }}),",
        script("up.sql"),
        script("down.sql"),
        folder::checksum(up),
        folder::checksum(down),
        settings.run_in_transaction,
        timeout(settings.lock_timeout),
        timeout(settings.statement_timeout),
    );
    code
}

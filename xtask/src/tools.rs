//! The programs that `generate` runs, and how to get those that may be missing.

use std::error::Error;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The version of the diesel CLI that writes `src/schema.rs`; another may write it otherwise.
/// `.ci/run` reads this line.
const DIESEL_CLI: &str = "2.3.14";

/// A tool that is not installed, or not in the right version.
pub struct Missing {
    /// Says how to get the tool.
    pub message: String,
}

/// The root of the workspace.
pub fn project() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Finds the diesel CLI: in the cache folder, where `.ci/run` installs it, or in PATH.
pub fn diesel() -> Result<PathBuf, Missing> {
    let home = std::env::var_os("HOME").map(|home| Path::new(&home).join(".cache"));
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or(home).unwrap_or_default();
    let root = cache.join(format!("creativeflow-schema/diesel_cli-{DIESEL_CLI}"));
    let is_right = |diesel: &PathBuf| {
        let output = Command::new(diesel).arg("--version").output();
        // The first line is `diesel 2.3.14`.
        output.is_ok_and(|output| {
            String::from_utf8_lossy(&output.stdout)
                .split_whitespace()
                .any(|word| word == DIESEL_CLI)
        })
    };
    let found = [root.join("bin/diesel"), PathBuf::from("diesel")].into_iter().find(is_right);
    found.ok_or_else(|| Missing {
        message: format!(
            "src/schema.rs needs the diesel CLI {DIESEL_CLI}: cargo install diesel_cli --version \
             {DIESEL_CLI} --locked --no-default-features --features postgres --root {} (it links \
             libpq: apt-get install libpq-dev)",
            root.display()
        ),
    })
}

/// Returns whether Graphviz is installed.
pub fn dot() -> Result<(), Missing> {
    match Command::new("dot").arg("-V").output() {
        Ok(output) if output.status.success() => Ok(()),
        _ => Err(Missing {
            message: "the pictures in docs/diagrams/ need Graphviz: apt-get install graphviz, or \
                      brew install graphviz"
                .to_owned(),
        }),
    }
}

/// Runs a command, and gives its output; an error has what the command wrote to its standard error.
pub fn run(command: &mut Command) -> Result<Vec<u8>, Box<dyn Error>> {
    let named = command.get_program().display().to_string();
    let output = command.output().map_err(|error| match error.kind() {
        ErrorKind::NotFound => format!("{named} is not installed"),
        _ => format!("{named}: {error}"),
    })?;
    let Output { status, stdout, stderr } = output;
    if status.success() {
        return Ok(stdout);
    }
    Err(format!("{command:?} failed:\n{}", String::from_utf8_lossy(&stderr).trim_end()).into())
}

/// Cargo, in a project's folder. It builds another project than this one beside that one's folder:
/// in this one's target folder, the one's build would be taken for the other's.
pub fn cargo(folder: &Path) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(folder).env_remove("CARGO_MANIFEST_DIR");
    if folder != project() {
        cargo.env("CARGO_TARGET_DIR", folder.with_file_name("target"));
        // Nobody debugs it, and it is large.
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_PROFILE_TEST_DEBUG", "0");
        cargo.env("CARGO_INCREMENTAL", "0");
    }
    cargo
}

/// Builds programs of a project with these arguments, and returns where they are.
pub fn built<const N: usize>(
    folder: &Path,
    args: &[&str],
    names: [&str; N],
) -> Result<[PathBuf; N], Box<dyn Error>> {
    let mut build = cargo(folder);
    build.args(["build", "--quiet", "--message-format", "json-render-diagnostics"]).args(args);
    let messages = String::from_utf8(run(&mut build)?)?;
    let paths = names.map(|name| {
        messages.lines().find_map(|line| {
            let message: serde_json::Value = serde_json::from_str(line).ok()?;
            let executable = message["executable"].as_str()?;
            (message["target"]["name"] == name).then(|| PathBuf::from(executable))
        })
    });
    if let Some(missing) = paths.iter().position(Option::is_none) {
        return Err(format!("cargo built no {}", names[missing]).into());
    }
    Ok(paths.map(Option::unwrap_or_default))
}

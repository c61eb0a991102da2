//! `cargo xtask performance`: measures, and writes the tables of docs/performance.md.

use std::error::Error;
use std::fs;
use std::process::Command;

use crate::tools::project;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const PAGE: &str = "docs/performance.md";
/// The folder of the tables before they are put into the page.
const FOLDER: &str = "target/performance";

/// A part of the page: a run of the benchmarks, between two marks.
struct Part {
    name: &'static str,
    /// The arguments of `benchmarks/run`.
    arguments: &'static str,
    /// True where client and server take turns, so that one core is steadier.
    is_on_one_core: bool,
    /// True where only those want to wait who name it.
    is_long: bool,
}

const fn part(name: &'static str, arguments: &'static str) -> Part {
    Part { name, arguments, is_on_one_core: false, is_long: false }
}

/// In the order of the page.
const PARTS: [Part; 12] = [
    Part { is_on_one_core: true, ..part("reads", "reads --rounds 9") },
    Part { is_on_one_core: true, ..part("writes", "writes --rounds 9") },
    part("wire", "wire"),
    part("instructions", "instructions"),
    part("bulk", "bulk --rounds 7"),
    part("migrations", "migrations --rounds 11"),
    part("partitions", "partitions"),
    part("load", "load --size M --seconds 30"),
    Part { is_long: true, ..part("million", "load --size L --seconds 60") },
    part("growth", "growth"),
    part("backfill", "backfill"),
    part("write-cost", "write-cost"),
];

/// Measures these parts, or all, one after another, and writes their tables. Returns the exit code.
pub fn run(names: &[&str]) -> Result<u8> {
    let known: Vec<_> = PARTS.iter().map(|part| part.name).collect();
    if let Some(unknown) = names.iter().find(|name| !known.contains(name)) {
        eprintln!("xtask: there is no part {unknown}; there are: {}", known.join(" "));
        return Ok(2);
    }
    let page = project().join(PAGE);
    // Before anything is measured for nothing.
    let text = fs::read_to_string(&page)?;
    let is_chosen =
        |part: &&Part| if names.is_empty() { !part.is_long } else { names.contains(&part.name) };
    let chosen = || PARTS.iter().filter(is_chosen);
    for part in chosen() {
        replaced(&text, part.name, "")?;
    }
    fs::create_dir_all(project().join(FOLDER))?;
    for part in chosen() {
        let tables = measured(part)?;
        // As it is now: an hour of measuring leaves time to edit.
        let text = replaced(&fs::read_to_string(&page)?, part.name, &tables)?;
        fs::write(&page, text)?;
        println!("wrote the part {} of {PAGE}", part.name);
    }
    Ok(0)
}

/// Runs a part. Returns its tables below a line that says of what they are.
fn measured(part: &Part) -> Result<String> {
    let file = project().join(FOLDER).join(part.name).with_extension("md");
    let mut words = vec!["benchmarks/run"];
    if part.is_on_one_core {
        words.splice(0..0, ["taskset", "-c", "1"]);
    }
    words.extend(part.arguments.split(' '));
    let line = words.join(" ");
    println!("== {line}");
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).arg("--markdown").arg(&file).current_dir(project());
    if !command.status()?.success() {
        return Err(format!("{line} failed: docs/performance.md keeps the tables before it").into());
    }
    let [date, rustc] = [&["date", "--utc", "+%F"][..], &["rustc", "--version"]].map(said);
    let (date, rustc) = (date?, rustc?);
    let rustc = rustc.split(' ').take(2).collect::<Vec<_>>().join(" ");
    Ok(format!(
        "Measured on {date}, with {rustc} and {}, by\n`{line}`.\n\n{}",
        postgres(),
        fs::read_to_string(&file)?.trim_end()
    ))
}

fn said(command: &[&str]) -> Result<String> {
    let output = Command::new(command[0]).args(&command[1..]).output()?;
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// The server's version, as devdb's binaries say it.
fn postgres() -> String {
    let found = devdb::Binaries::find().ok().and_then(|binaries| {
        let output = binaries.command("postgres").arg("--version").output().ok()?;
        String::from_utf8(output.stdout).ok()
    });
    found.map_or("PostgreSQL".to_owned(), |said| {
        said.trim().replace("postgres (PostgreSQL)", "PostgreSQL")
    })
}

/// Returns the page with these tables between the marks of a part.
fn replaced(page: &str, name: &str, tables: &str) -> Result<String> {
    let [begin, end] = ["", "/"].map(|slash| format!("<!-- {slash}{name} -->"));
    let place = |mark: &str| {
        let found = page.match_indices(mark).map(|(place, _)| place).collect::<Vec<_>>();
        match found[..] {
            [place] => Ok(place),
            _ => Err(format!("{PAGE} has {mark} {} times, not once", found.len())),
        }
    };
    let (begin_at, end_at) = (place(&begin)? + begin.len(), place(&end)?);
    if end_at < begin_at {
        return Err(format!("{PAGE} has {end} before {begin}").into());
    }
    Ok(format!("{}\n\n{tables}\n\n{}", &page[..begin_at], &page[end_at..]))
}

#[cfg(test)]
mod tests {
    use super::{PAGE, PARTS, project, replaced};

    #[test]
    fn the_page_has_a_place_for_each_part() {
        let page = std::fs::read_to_string(project().join(PAGE)).unwrap();
        for part in &PARTS {
            let written = replaced(&page, part.name, "| a table |").unwrap();
            assert!(written.contains(&format!("<!-- {} -->\n\n| a table |\n\n<!-- /", part.name)));
        }
    }
}

//! Relative links lead to something: in the Markdown of the project, and in the pages of rustdoc.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::*;

const PROJECT: &str = env!("CARGO_MANIFEST_DIR");

/// The files with this end in a folder and the folders in it.
fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut files = crate::support::files(folder);
    files.retain(|path| path.to_str().unwrap().ends_with(end));
    files
}

/// The links of a page: between this start and this end.
fn links<'a>(page: &'a str, start: &str, end: char) -> Vec<&'a str> {
    page.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

/// Resolves a relative link from a page: the file, and the anchor in it.
fn target(page: &Path, link: &str) -> Option<(PathBuf, Option<String>)> {
    let is_elsewhere = link.contains(':') || link.starts_with("//") || link.is_empty();
    if is_elsewhere {
        return None;
    }
    let (path, anchor) =
        link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    let path = path.split('?').next().unwrap().replace("%25", "%");
    let file = if path.is_empty() { page.to_owned() } else { page.parent().unwrap().join(path) };
    Some((file, anchor.map(str::to_owned)))
}

/// The anchors of the headings of a page, as code hosts make them.
fn headings(page: &str) -> BTreeSet<String> {
    let mut is_code = false;
    let lines = page.lines().filter(|line| {
        is_code ^= line.starts_with("```");
        !is_code && line.starts_with('#')
    });
    lines
        .map(|line| {
            let kept = |char: &char| char.is_alphanumeric() || matches!(char, '_' | '-' | ' ');
            let heading = line.trim_start_matches('#').trim().to_lowercase();
            heading.chars().filter(kept).collect::<String>().replace(' ', "-")
        })
        .collect()
}

/// Without its blocks and pieces of code.
fn prose(page: &str) -> String {
    let mut is_code = false;
    let lines = page.lines().filter(|line| {
        is_code ^= line.trim_start().starts_with("```");
        !is_code
    });
    let lines = lines.map(|line| {
        // Code in a link's text stays without harm; a link in code is none.
        let parts = line.split('`').enumerate();
        parts.map(|(at, part)| if at % 2 == 0 { part } else { "" }).collect::<String>()
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn of_markdown() {
    let mut dead = Vec::new();
    let mut followed = 0;
    for file in files(Path::new(PROJECT), ".md") {
        let page = std::fs::read_to_string(&file).unwrap();
        for link in links(&prose(&page), "](", ')') {
            let Some((path, anchor)) = target(&file, link) else { continue };
            followed += 1;
            let is_there = path.exists()
                && anchor.is_none_or(|anchor| {
                    path.is_dir()
                        || headings(&std::fs::read_to_string(&path).unwrap()).contains(&anchor)
                });
            if !is_there {
                dead.push(format!("{}: {link}", file.strip_prefix(PROJECT).unwrap().display()));
            }
        }
    }
    assert!(followed > 0);
    assert!(dead.is_empty(), "dead links: {dead:#?}");
}

#[test]
#[ignore = "builds the pages of rustdoc, which takes a minute"]
fn of_rustdoc() {
    let _alone = rustdoc_alone();
    let mut doc = Command::new(env!("CARGO"));
    doc.args(["doc", "--quiet", "--workspace", "--all-features", "--no-deps"]);
    doc.current_dir(PROJECT).env("RUSTDOCFLAGS", "-D warnings");
    assert_success("cargo doc", &doc.output().unwrap());
    let folder = Path::new(PROJECT).join("target/doc");
    let crates = "creativeflow_fixtures creativeflow_schema devdb diesel_pg_backfill \
        diesel_pg_doctor diesel_pg_migrator diesel_pg_partitions diesel_pg_reference \
        diesel_pg_session";
    let mut pages = Vec::new();
    for name in crates.split_whitespace() {
        let found = folder.join(name);
        assert!(found.exists(), "cargo doc made no {name}");
        pages.extend(files(&found, ".html"));
    }
    let mut anchors: BTreeMap<PathBuf, BTreeSet<String>> = BTreeMap::new();
    let mut dead = BTreeSet::new();
    let mut followed = 0;
    for file in &pages {
        let page = std::fs::read_to_string(file).unwrap();
        // Other crates' texts, with links that hold in theirs.
        let own = page.split("id=\"blanket-implementations\"").next().unwrap();
        for link in links(own, " href=\"", '"') {
            let Some((path, anchor)) = target(file, link) else { continue };
            followed += 1;
            let Ok(path) = path.canonicalize() else {
                dead.insert(format!("{}: {link}", file.display()));
                continue;
            };
            // The lines of a source are numbered by its script.
            let Some(anchor) = anchor.filter(|_| !path.starts_with(folder.join("src"))) else {
                continue;
            };
            let ids = anchors.entry(path.clone()).or_insert_with(|| {
                let page = std::fs::read_to_string(&path).unwrap_or_default();
                links(&page, " id=\"", '"').into_iter().map(str::to_owned).collect()
            });
            if !anchor.is_empty() && !ids.contains(&anchor) {
                dead.insert(format!("{}: {link}", file.display()));
            }
        }
    }
    assert!(followed > 0);
    assert!(dead.is_empty(), "dead links: {dead:#?}");
}

//! The public items of the crates, so that a change of them is seen in review.
//!
//! `CREATIVEFLOW_WRITE_API=1 cargo test --test tests -- --ignored api` writes `tests/api.txt` anew.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::support::*;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/api.txt");

/// The packages, with the features that are documented. devdb and the fixtures are for tests.
const PACKAGES: [(&str, &str); 7] = [
    ("creativeflow-schema", "doctor,testing"),
    ("diesel-pg-backfill", ""),
    ("diesel-pg-doctor", ""),
    ("diesel-pg-migrator", "build"),
    ("diesel-pg-partitions", "archive"),
    ("diesel-pg-reference", ""),
    ("diesel-pg-session", ""),
];

/// A package as rustdoc describes it in JSON, which only a nightly rustdoc gives, or one that takes
/// itself for it.
fn described(package: &str, features: &str) -> Value {
    let mut rustdoc = Command::new(env!("CARGO"));
    rustdoc.args(["rustdoc", "--quiet", "--lib", "--package", package, "--features", features]);
    rustdoc.args(["--", "-Z", "unstable-options", "--output-format", "json"]);
    rustdoc.env("RUSTDOC", concat!(env!("CARGO_MANIFEST_DIR"), "/.ci/rustdoc-with-error-codes"));
    let status = rustdoc.current_dir(env!("CARGO_MANIFEST_DIR")).status().unwrap();
    assert!(status.success());
    let name = package.replace('-', "_");
    let json = format!("{}/target/doc/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_slice(&std::fs::read(json).unwrap()).unwrap()
}

/// Adds the item with this id, and those in it, as lines `kind path`.
fn add(crate_: &Value, id: &Value, path: &str, items: &mut BTreeSet<String>) {
    let item = &crate_["index"][id.to_string()];
    let Some((kind, inner)) = item["inner"].as_object().and_then(|inner| inner.iter().next())
    else {
        return;
    };
    let named =
        |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}::{name}") };
    let children = |list: &Value| list.as_array().cloned().unwrap_or_default();
    if kind == "use" {
        if inner["is_glob"] == true {
            let module = &crate_["index"][inner["id"].to_string()]["inner"]["module"]["items"];
            for child in children(module) {
                add(crate_, &child, path, items);
            }
        } else if crate_["index"][inner["id"].to_string()].is_null() {
            items.insert(format!(
                "use {} = {}",
                named(inner["name"].as_str().unwrap()),
                inner["source"].as_str().unwrap()
            ));
        } else {
            add_named(crate_, &inner["id"], &named(inner["name"].as_str().unwrap()), items);
        }
    } else if item["visibility"] == "public" || item["visibility"] == "default" {
        add_named(crate_, id, &named(item["name"].as_str().unwrap_or_default()), items);
    }
}

fn add_named(crate_: &Value, id: &Value, path: &str, items: &mut BTreeSet<String>) {
    let item = &crate_["index"][id.to_string()];
    let Some((kind, inner)) = item["inner"].as_object().and_then(|inner| inner.iter().next())
    else {
        return;
    };
    // Compared with the catalog by other tests, and so left out.
    let column =
        path.starts_with("models::") && (kind == "struct_field" || path.contains("Builder::"));
    if column || path == "schema" || path.starts_with("constraints::") {
        return;
    }
    let parameters = inner["sig"]["inputs"].as_array().map(|inputs| {
        let names = inputs.iter().map(|input| input[0].as_str().unwrap().to_owned());
        format!("({})", names.collect::<Vec<_>>().join(", "))
    });
    let kind = kind.replace("struct_field", "field").replace("function", "fn");
    items.insert(format!("{kind} {path}{}", parameters.unwrap_or_default()));
    let mut children = Vec::new();
    for list in [
        &inner["items"],
        &inner["variants"],
        &inner["kind"]["plain"]["fields"],
        &inner["kind"]["tuple"],
        &inner["kind"]["struct"]["fields"],
    ] {
        children.extend(list.as_array().into_iter().flatten().cloned());
    }
    for implementation in inner["impls"].as_array().into_iter().flatten() {
        let implementation = &crate_["index"][implementation.to_string()]["inner"]["impl"];
        if implementation["trait"].is_null() {
            children.extend(implementation["items"].as_array().into_iter().flatten().cloned());
        }
    }
    for child in children {
        add(crate_, &child, path, items);
    }
}

#[test]
#[ignore = "documents the crate once more"]
fn the_public_items_are_those_of_the_file() {
    let _alone = rustdoc_alone();
    let mut found = String::new();
    for (package, features) in PACKAGES {
        let crate_ = described(package, features);
        let mut items = BTreeSet::new();
        let root = &crate_["index"][crate_["root"].to_string()]["inner"]["module"]["items"];
        for id in root.as_array().unwrap() {
            add(&crate_, id, "", &mut items);
        }
        assert!(!items.is_empty(), "{package}");
        found.extend(items.into_iter().map(|item| format!("{package}: {item}\n")));
    }
    if std::env::var_os("CREATIVEFLOW_WRITE_API").is_some() {
        std::fs::write(FILE, &found).unwrap();
    }
    let file = std::fs::read_to_string(FILE).unwrap_or_default();
    crate::support::assert_same(
        "tests/api.txt, and the crate (CREATIVEFLOW_WRITE_API=1 writes it)",
        &file,
        &found,
    );
}

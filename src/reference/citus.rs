//! The variant of the schema for Citus: the ledgers are distributed by account.
//!
//! Citus takes a key only if it has the column by which its table is distributed, and a foreign key
//! of a distributed table only to a table that is distributed alike or copied to each node. Of
//! `users` no copies are made: Citus would let one update of that table at a time go on.
//! [`variant`] is the one place that says what this changes. `ddl/citus.sql` and the drift follow
//! it.

use serde_json::{Value, json};

use super::{Catalog, Error};
use crate::partitions::TABLES;
use crate::session::quote;

/// The column by which the ledgers are distributed.
const ACCOUNT: &str = "user_id";
/// The table of the accounts. The ledgers keep their keys to it until they are distributed.
const ACCOUNTS: &str = "users";
/// The script, but for what depends on the schema.
const SCRIPT: &str = include_str!("citus.sql");

/// The stages from a migrated database to the variant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// The ledgers are as the migrations make them.
    Migrated,
    /// The ledgers have the keys of the variant, and are not distributed.
    Keyed,
    /// The ledgers have the keys of the variant, and no foreign key.
    Distributed,
}

/// Returns the stage of a database. No migration makes the account a part of a primary key.
pub(super) fn stage(catalog: &Catalog) -> Result<Stage, Error> {
    let document = document(catalog)?;
    let ledgers: Vec<&Value> = ledgers(&document).collect();
    let is_keyed =
        |ledger: &&Value| constraints(ledger).any(|one| one["kind"] == "p" && !lacks_account(one));
    if ledgers.is_empty() || !ledgers.iter().all(is_keyed) {
        return Ok(Stage::Migrated);
    }
    let has_keys = |ledger: &Value| constraints(ledger).any(|one| one["kind"] == "f");
    Ok(if ledgers.into_iter().any(has_keys) { Stage::Keyed } else { Stage::Distributed })
}

/// Returns the catalog of a stage: the account becomes the last column of the ledgers' primary
/// keys, and foreign keys go.
pub(super) fn variant(catalog: &Catalog, stage: Stage) -> Result<Catalog, Error> {
    let mut document = document(catalog)?;
    let tables = document["tables"].as_array_mut().into_iter().flatten();
    for ledger in tables.filter(|table| is_ledger(table)) {
        if let Some(constraints) = ledger["constraints"].as_array_mut() {
            constraints.retain(|one| goes_at(one).is_none_or(|goes| goes > stage));
            for key in constraints.iter_mut().filter(|one| one["kind"] == "p") {
                change_key(key);
            }
        }
    }
    Catalog::parse(&document.to_string())
}

/// Returns the script that takes a database with this catalog to the variant.
pub(super) fn script(catalog: &Catalog) -> Result<String, Error> {
    let document = document(catalog)?;
    let (mut names, mut change, mut drop) = (Vec::new(), Vec::new(), Vec::new());
    for ledger in ledgers(&document) {
        let table = quote::ident(&text(&ledger["name"]));
        names.push(quote::literal(&table));
        let mut changes = Vec::new();
        for constraint in constraints(ledger) {
            let name = quote::ident(&text(&constraint["name"]));
            match goes_at(constraint) {
                Some(Stage::Distributed) => {
                    drop.push(format!("    ALTER TABLE {table} DROP CONSTRAINT {name};"));
                }
                Some(_) => changes.push(format!("DROP CONSTRAINT {name}")),
                None if constraint["kind"] == "p" => {
                    let mut key = constraint.clone();
                    change_key(&mut key);
                    changes.push(format!("DROP CONSTRAINT {name}"));
                    changes.push(format!("ADD CONSTRAINT {name} {}", text(&key["definition"])));
                }
                None => {}
            }
        }
        let changes = changes.join(",\n            ");
        change.push(format!("        ALTER TABLE {table}\n            {changes};"));
    }
    Ok(SCRIPT
        .replace("{ledgers}", &names.join(", "))
        .replace("{account}", ACCOUNT)
        .replace("{change}", &change.join("\n"))
        .replace("{drop}", &drop.join("\n")))
}

fn document(catalog: &Catalog) -> Result<Value, Error> {
    Ok(serde_json::from_str(&catalog.document())?)
}

fn ledgers(document: &Value) -> impl Iterator<Item = &Value> {
    document["tables"].as_array().into_iter().flatten().filter(|table| is_ledger(table))
}

fn is_ledger(table: &Value) -> bool {
    TABLES.iter().any(|(ledger, _)| table["name"] == ledger.name())
}

fn constraints(table: &Value) -> impl Iterator<Item = &Value> {
    table["constraints"].as_array().into_iter().flatten()
}

/// Returns the stage from which on the variant lacks a constraint.
fn goes_at(constraint: &Value) -> Option<Stage> {
    let to_accounts = constraint["references"] == ACCOUNTS;
    let stage = if to_accounts { Stage::Distributed } else { Stage::Keyed };
    (constraint["kind"] == "f").then_some(stage)
}

fn lacks_account(key: &Value) -> bool {
    key["columns"].as_array().is_none_or(|columns| columns.iter().all(|name| name != ACCOUNT))
}

/// Makes the account the last column of a key, so that its index serves whom it served before.
fn change_key(key: &mut Value) {
    if lacks_account(key) {
        let definition = text(&key["definition"]);
        let columns = definition.strip_suffix(')').unwrap_or(&definition);
        key["definition"] = json!(format!("{columns}, {ACCOUNT})"));
        if let Some(columns) = key["columns"].as_array_mut() {
            columns.push(json!(ACCOUNT));
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

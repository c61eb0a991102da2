//! The variant of the schema for Citus: the ledgers are distributed by account.
//!
//! Citus takes a key only if it has the column by which its table is distributed, and a foreign key
//! of a distributed table only to a table that each node has a copy of. [`variant`] is the one place
//! that says what this changes. `ddl/citus.sql` and the drift follow it.

use serde_json::{Value, json};

use super::{Catalog, Error};
use crate::partitions::TABLES;
use crate::session::quote;

/// The column by which the ledgers are distributed.
const ACCOUNT: &str = "user_id";
/// The table that each node has a copy of.
const ACCOUNTS: &str = "users";
/// The script, but for what depends on the schema.
const SCRIPT: &str = include_str!("citus.sql");

/// Returns true for a catalog in which the primary keys of all ledgers have the account, as no
/// migration makes them.
pub(super) fn is_variant(catalog: &Catalog) -> Result<bool, Error> {
    let document = document(catalog)?;
    let ledgers: Vec<&Value> = ledgers(&document).collect();
    Ok(ledgers.len() == TABLES.len()
        && ledgers
            .iter()
            .all(|ledger| constraints(ledger).any(|one| one["kind"] == "p" && !lacks_account(one))))
}

/// Returns the catalog of the variant: the account becomes the last column of the ledgers' primary
/// keys, and of their foreign keys those to accounts stay.
pub(super) fn variant(catalog: &Catalog) -> Result<Catalog, Error> {
    let mut document = document(catalog)?;
    let tables = document["tables"].as_array_mut().into_iter().flatten();
    for ledger in tables.filter(|table| is_ledger(table)) {
        if let Some(constraints) = ledger["constraints"].as_array_mut() {
            constraints.retain(|one| !leaves(one));
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
    let (mut change, mut drop, mut add) = (Vec::new(), Vec::new(), Vec::new());
    let mut names = Vec::new();
    for ledger in ledgers(&document) {
        let table = quote::ident(&text(&ledger["name"]));
        names.push(quote::literal(&table));
        let mut changes = Vec::new();
        for constraint in constraints(ledger) {
            let name = quote::ident(&text(&constraint["name"]));
            if leaves(constraint) {
                changes.push(format!("DROP CONSTRAINT {name}"));
            } else if constraint["kind"] == "p" {
                let mut key = constraint.clone();
                change_key(&mut key);
                changes.push(format!("DROP CONSTRAINT {name}"));
                changes.push(format!("ADD CONSTRAINT {name} {}", definition(&key)));
            } else if constraint["kind"] == "f" {
                drop.push(format!("    ALTER TABLE {table} DROP CONSTRAINT {name};"));
                let key = definition(constraint);
                add.push(format!("    ALTER TABLE {table} ADD CONSTRAINT {name}\n        {key};"));
            }
        }
        let changes = changes.join(",\n            ");
        change.push(format!("        ALTER TABLE {table}\n            {changes};"));
    }
    Ok(SCRIPT
        .replace("{ledgers}", &names.join(", "))
        .replace("{account}", ACCOUNT)
        .replace("{accounts}", ACCOUNTS)
        .replace("{change}", &change.join("\n"))
        .replace("{drop}", &drop.join("\n"))
        .replace("{add}", &add.join("\n")))
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

/// Returns true for a constraint that no distributed table can have.
fn leaves(constraint: &Value) -> bool {
    constraint["kind"] == "f" && constraint["references"] != ACCOUNTS
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

/// The definition of a constraint, with the names of the main schema alone, as in the other files
/// of `ddl/`.
fn definition(constraint: &Value) -> String {
    text(&constraint["definition"]).replace("@.", "")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

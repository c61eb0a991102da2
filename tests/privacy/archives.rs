//! The archives of months in which an erased account lived.

use creativeflow_schema::partitions::{self, FileArchive, Month, TABLES};

use super::erasure::erase;
use super::markers::fill;
use crate::support::migrated;

/// The month of the marked rows that is a partition.
const MONTH: &str = "2018-01";

#[test]
fn nothing_is_left_in_an_archive_that_is_rewritten() {
    let (_db, conn) = &mut migrated();
    let filled = fill(conn);
    let [erased, other] = filled.accounts;
    let folder = tempfile::tempdir().unwrap();
    let archive = FileArchive::new(folder.path());
    let month: Month = MONTH.parse().unwrap();
    for (table, _) in TABLES {
        partitions::manager().archive(&mut *conn, table, month, &archive).unwrap();
    }
    // The markers of an account that are in the files.
    let found = |account| {
        let files: Vec<String> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|file| std::fs::read(file.unwrap().path()).unwrap())
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .collect();
        let texts = filled.of(account).map(|marker| marker.text.clone());
        texts.filter(|text| files.iter().any(|file| file.contains(text))).collect::<Vec<_>>()
    };
    let [of_erased, of_other] = [erased, other].map(found);
    assert!(!of_erased.is_empty() && of_erased.len() == of_other.len());

    erase(conn, erased);
    for (table, _) in TABLES {
        for manifest in archive.manifests(table, month).unwrap() {
            let rewritten =
                archive.rewrite_without(&manifest, "user_id", &erased.to_string()).unwrap();
            assert!(rewritten.removed > 0, "{manifest}");
        }
    }
    assert_eq!(found(erased), [""; 0]);
    assert_eq!(found(other), of_other);
}

//! `creativeflow-schema docs`: the DDL reference and the dictionary are what the database gives, and the DDL makes it again.

use std::collections::BTreeSet;
use std::path::Path;

use creativeflow_schema::testing::TestDatabase;

use crate::cli::{on, out, refused};
use crate::support::{assert_same, dump, execute, lines, migrated, program};

const PROJECT: &str = env!("CARGO_MANIFEST_DIR");

/// A database that `ddl/create.sql` made.
pub fn made_by_ddl() -> TestDatabase {
    let db = TestDatabase::empty().unwrap();
    let script = Path::new(PROJECT).join("ddl/create.sql");
    let psql = program("psql").args(["-X", "-q", "-f"]).arg(script).arg(db.url()).output().unwrap();
    assert!(psql.status.success(), "{}", String::from_utf8_lossy(&psql.stderr));
    assert_eq!(String::from_utf8_lossy(&psql.stderr), "");
    db
}

#[test]
fn the_files_are_what_the_database_gives() {
    let (db, _conn) = &mut migrated();
    let checked = out(&on(db.url(), &["docs", PROJECT, "--check"]));
    assert_eq!(checked.lines().count(), 28 + 8, "{checked}");
    // Written twice, they are the same.
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..2 {
        on(db.url(), &["docs", folder.path().to_str().unwrap()]);
        for path in checked.lines().map(|line| line.trim_start_matches("checked ")) {
            let read = |place: &Path| std::fs::read_to_string(place.join(path)).unwrap();
            assert_same(path, &read(Path::new(PROJECT)), &read(folder.path()));
        }
    }
}

#[test]
fn the_ddl_makes_what_the_migrations_make() {
    let (db, _conn) = &mut migrated();
    assert_same("migrated, and by ddl/create.sql", &dump(db), &dump(&made_by_ddl()));
}

#[test]
fn a_change_of_the_schema_changes_its_lines_and_no_others() {
    let (db, conn) = &mut migrated();
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().to_str().unwrap();
    let read = |path: &str| std::fs::read_to_string(folder.path().join(path)).unwrap();
    let written = out(&on(db.url(), &["docs", place]));
    let files: Vec<String> = written.lines().map(|line| line.trim_start_matches("wrote ").to_owned()).collect();
    let before: Vec<String> = files.iter().map(|path| read(path)).collect();
    execute(conn, "ALTER TABLE users DROP COLUMN timezone");
    let checked = on(db.url(), &["docs", place, "--check"]);
    assert_eq!(checked.status.code(), Some(3));
    let said = String::from_utf8(checked.stderr).unwrap();
    let (warning, said) = said.split_once('\n').unwrap();
    assert_eq!(
        warning,
        "warning: the database differs in 2 things from what this binary expects, and the files show it as it is: see \
         check --drift"
    );
    assert_eq!(
        said.trim(),
        "creativeflow-schema: not as the database gives it: ddl/tables/001_create_users.sql, ddl/catalog.json, docs/dictionary.md, \
         docs/diagrams/accounts_and_access.mmd, docs/diagrams/accounts_and_access.dot; write it again with \
         `creativeflow-schema docs`"
    );
    on(db.url(), &["docs", place]);
    let mut changed = Vec::new();
    for (path, before) in files.iter().zip(&before) {
        for change in similar::TextDiff::from_lines(before.as_str(), read(path).as_str()).iter_all_changes() {
            if change.tag() != similar::ChangeTag::Equal {
                let line: String = change.value().trim().chars().take(59).collect();
                changed.push(format!("{} {}{line}", path.rsplit('/').next().unwrap(), change.tag()));
            }
        }
    }
    let users = |change: &String| change.starts_with("accounts_and_access.dot ");
    assert_eq!(
        changed.iter().filter(|change| users(change)).count(),
        2,
        "the line of users, before and after: {changed:#?}"
    );
    changed.retain(|change| !users(change));
    let expected = [
        "001_create_users.sql -timezone VARCHAR(50) NOT NULL DEFAULT 'UTC'::character vary",
        "001_create_users.sql -COMMENT ON COLUMN users.timezone IS",
        "001_create_users.sql -'Time zone in which times are shown to the owner, an IANA n",
        "catalog.json -{",
        "catalog.json -\"comment\": \"Time zone in which times are shown to the owner",
        "catalog.json -\"default\": \"'UTC'::character varying\",",
        "catalog.json -\"name\": \"timezone\",",
        "catalog.json -\"not_null\": true,",
        "catalog.json -\"type\": \"character varying(50)\"",
        "catalog.json -},",
        "dictionary.md -| `timezone` | VARCHAR(50) |  | `'UTC'::character varying` ",
        "accounts_and_access.mmd -VARCHAR_50 timezone",
    ];
    let sorted = |mut lines: Vec<String>| {
        lines.sort();
        lines
    };
    assert_eq!(sorted(changed), sorted(expected.map(str::to_owned).into()));

    // What a dropped table leaves is deleted.
    execute(conn, "DROP TABLE ai_model_feedbacks");
    on(db.url(), &["docs", place]);
    assert!(!folder.path().join("ddl/tables/022_create_ai_model_feedbacks.sql").exists());
    assert!(!read("ddl/create.sql").contains("feedbacks"));
}

#[test]
fn the_dictionary_answers() {
    let page = std::fs::read_to_string(Path::new(PROJECT).join("docs/dictionary.md")).unwrap();
    let section = |title: &str| page.split(&format!("\n## {title}\n")).nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = |title: &str| section(title).lines().filter(|line| line.starts_with('|')).count() - 2;
    assert!(section("What goes when an account is deleted").contains("[sessions](#sessions)"));
    assert_eq!(rows("Which columns hold secrets"), 7);
    let (_db, conn) = &mut migrated();
    let unique = "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class c ON c.oid = indrelid
        WHERE indisunique AND relnamespace = current_schema()::regnamespace AND relname NOT LIKE '\\_\\_diesel%'";
    assert_eq!(rows("What is unique"), lines(conn, unique).len());
    assert_eq!(rows("What is unique"), 39);
    // Every table has a section, and its struct's file is there.
    let mut models = 0;
    for line in page.lines().filter(|line| line.starts_with("In Rust: ")) {
        let file = line.split("](../").nth(1).unwrap().split(')').next().unwrap();
        let model = line.split("[`").nth(1).unwrap().split('`').next().unwrap();
        let source = std::fs::read_to_string(Path::new(PROJECT).join(file)).unwrap();
        assert!(source.contains(&format!("pub struct {model} {{")), "{line}");
        models += 1;
    }
    assert_eq!(models, 22);
}

/// The pictures are made by Graphviz, whose versions differ, so they are not compared as they are; but a picture of another
/// schema lacks a table or a column.
#[test]
fn the_pictures_show_what_their_sources_say() {
    let folder = Path::new(PROJECT).join("docs/diagrams");
    let mut shown = 0;
    let names = ["creativeflow_ai_erd", "accounts_and_access", "creative_work", "ai_generation_usage_and_billing"];
    for name in names {
        let read = |end: &str| std::fs::read_to_string(folder.join(format!("{name}.{end}"))).unwrap();
        let (source, picture) = (read("dot"), read("svg"));
        let texts: BTreeSet<&str> =
            picture.split('>').filter_map(|part| part.split_once("</text").map(|(text, _)| text)).collect();
        let columns = source.split(" port=\"").skip(1).filter_map(|part| part.split('"').next());
        let tables = source.split("<b>").skip(1).filter_map(|part| part.split("</b>").next());
        for text in columns.filter(|port| !port.ends_with('_')).chain(tables) {
            assert!(
                texts.contains(text),
                "{name}.svg lacks {text}: dot -Tsvg {name}.dot -o {name}.svg; dot -Tpng {name}.dot -o {name}.png"
            );
            shown += 1;
        }
        for end in ["svg", "png"] {
            let size = std::fs::metadata(folder.join(format!("{name}.{end}"))).unwrap().len();
            assert!((10_000..1_000_000).contains(&size), "{name}.{end} has {size} bytes");
        }
    }
    // Every column in a focused diagram; the keys and unique columns again in the whole.
    assert_eq!(shown, 226 + 22 + 71 + 22);
}

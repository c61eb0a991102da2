//! `creativeflow-schema docs`: the files are those that the database gives, and the DDL makes it
//! again.

mod folders;

use std::collections::BTreeSet;
use std::path::Path;

use creativeflow_schema::partitions::{self, CREDIT_TRANSACTIONS, OnExpiry, Policy, USAGE_LOGS};

use crate::cli::{on, out, run};
use crate::support::rows::tables;
use crate::support::*;

const PROJECT: &str = env!("CARGO_MANIFEST_DIR");

/// A database that `ddl/create.sql` made.
pub fn made_by_ddl() -> TestDatabase {
    let db = TestDatabase::empty().unwrap();
    let psql = psql(db.url(), &Path::new(PROJECT).join("ddl/create.sql"), false);
    assert_success("psql", &psql);
    assert_eq!(String::from_utf8_lossy(&psql.stderr), "");
    db
}

/// A folder with the project's queries, which the dictionary describes.
fn with_queries() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("src/queries");
    std::fs::create_dir_all(&to).unwrap();
    for file in std::fs::read_dir(Path::new(PROJECT).join("src/queries")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
    folder
}

#[test]
fn the_files_are_what_the_database_gives() {
    let (db, _conn) = &mut migrated();
    let checked = out(&on(db.url(), &["docs", PROJECT, "--check"]));
    assert!(checked.lines().count() > 10, "{checked}");
    // Written twice, they are the same.
    let folder = with_queries();
    for _ in 0..2 {
        on(db.url(), &["docs", folder.path().to_str().unwrap()]);
        for path in checked.lines().map(|line| line.trim_start_matches("checked ")) {
            let read = |place: &Path| std::fs::read_to_string(place.join(path)).unwrap();
            assert_same(path, &read(Path::new(PROJECT)), &read(folder.path()));
        }
    }
}

#[test]
fn each_table_is_in_a_group_of_the_diagrams() {
    let (_db, conn) = &mut migrated();
    let groups = creativeflow_schema::reference::layout(Path::new(PROJECT)).groups;
    let mut grouped: Vec<String> = groups.into_iter().flat_map(|group| group.tables).collect();
    grouped.sort();
    assert_eq!(grouped, tables(conn), "GROUPS in src/reference/layout.rs, and the catalog");
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
    let files: Vec<String> =
        written.lines().map(|line| line.trim_start_matches("wrote ").to_owned()).collect();
    let before: Vec<String> = files.iter().map(|path| read(path)).collect();
    conn.run("ALTER TABLE users DROP COLUMN timezone");
    let checked = on(db.url(), &["docs", place, "--check"]);
    assert_eq!(checked.status.code(), Some(3));
    let said = String::from_utf8(checked.stderr).unwrap();
    let (warning, said) = said.split_once('\n').unwrap();
    assert_eq!(
        warning,
        "warning: the database differs in 2 things from what this binary expects, and the files \
         show it as it is: see `creativeflow-schema check --drift`"
    );
    assert_eq!(
        said.trim().replace(place, "FOLDER"),
        "creativeflow-schema: not as the database gives it: ddl/tables/001_create_users.sql, \
         src/reference/catalog.json, docs/dictionary/users.md, \
         docs/diagrams/accounts_and_access.mmd, docs/diagrams/accounts_and_access.dot; write it \
         again with `creativeflow-schema docs FOLDER`"
    );
    on(db.url(), &["docs", place]);
    let mut changed = Vec::new();
    for (path, before) in files.iter().zip(&before) {
        for change in
            similar::TextDiff::from_lines(before.as_str(), read(path).as_str()).iter_all_changes()
        {
            if change.tag() != similar::ChangeTag::Equal {
                let line: String = change.value().trim().chars().take(59).collect();
                changed.push(format!(
                    "{} {}{line}",
                    path.rsplit('/').next().unwrap(),
                    change.tag()
                ));
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
        "users.md -VARCHAR_50 timezone",
        "users.md -| `timezone` | VARCHAR(50) |  | `'UTC'::character varying` ",
        "users.md -timezone VARCHAR(50) NOT NULL DEFAULT 'UTC'::character vary",
        "accounts_and_access.mmd -VARCHAR_50 timezone",
    ];
    let sorted = |mut lines: Vec<String>| {
        lines.sort();
        lines
    };
    assert_eq!(sorted(changed), sorted(expected.map(str::to_owned).into()));

    // What a dropped table leaves is deleted.
    conn.run("DROP TABLE ai_model_feedbacks");
    on(db.url(), &["docs", place]);
    assert!(!folder.path().join("ddl/tables/022_create_ai_model_feedbacks.sql").exists());
    assert!(!folder.path().join("docs/dictionary/ai_model_feedbacks.md").exists());
    assert!(!read("ddl/create.sql").contains("feedbacks"));
}

#[test]
fn the_dictionary_answers() {
    let folder = Path::new(PROJECT).join("docs/dictionary");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let index = read("README.md");
    let section = |title: &str| {
        index.split(&format!("\n## {title}\n")).nth(1).unwrap().split("\n## ").next().unwrap()
    };
    let rows =
        |title: &str| section(title).lines().filter(|line| line.starts_with('|')).count() - 2;
    assert!(section("Deletion of an account").contains("[sessions](sessions.md)"));
    let (_db, conn) = &mut migrated();
    let secrets = "SELECT attrelid::regclass || '.' || attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
        WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
        AND col_description(attrelid, attnum) LIKE '%[secret]'";
    assert!(rows("Secrets") > 0);
    assert_eq!(rows("Secrets"), conn.lines(secrets).len());
    let unique = "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class c ON c.oid = indrelid
        WHERE indisunique AND relnamespace = current_schema()::regnamespace AND relname NOT LIKE '\\_\\_diesel%'";
    assert_eq!(rows("Unique columns"), conn.lines(unique).len());
    // Every table has a page. The struct, the migration and the DDL that the page names are there.
    for table in &tables(conn) {
        let page = read(&format!("{table}.md"));
        let line = page.lines().find(|line| line.starts_with("In Rust: ")).unwrap();
        let linked = |part: usize| {
            let path = line.split("](../../").nth(part).unwrap().split(')').next().unwrap();
            std::fs::read_to_string(Path::new(PROJECT).join(path)).unwrap()
        };
        let model = line.split("[`").nth(1).unwrap().split('`').next().unwrap();
        assert!(linked(1).contains(&format!("pub struct {model} {{")), "{line}");
        assert!(linked(2).contains(&format!("CREATE TABLE {table} (")), "{line}");
        assert!(
            page.contains("\n```mermaid\nerDiagram\n")
                && page.contains(&format!("\nCREATE TABLE {table} (\n"))
        );
    }
}

/// The pages and the documentation of `src/queries` name the same queries and indexes.
#[test]
fn the_dictionary_has_every_query() {
    let (_db, conn) = &mut migrated();
    let indexes = conn.lines("SELECT indexrelid::regclass::text FROM pg_index");
    let mut pages = String::new();
    for file in std::fs::read_dir(Path::new(PROJECT).join("docs/dictionary")).unwrap() {
        pages += &std::fs::read_to_string(file.unwrap().path()).unwrap();
    }
    let named = crate::plans::named_indexes();
    assert!(!named.is_empty());
    for (query, served_by) in named {
        let row = pages.lines().find(|line| line.starts_with(&format!("| [`{query}`](")));
        let row = row.unwrap_or_else(|| {
            panic!("no page has {query}: does it name a table as `users::table`?")
        });
        for index in &served_by {
            assert!(
                indexes.contains(index),
                "{query} names the index {index}, which the database lacks"
            );
            assert!(row.contains(&format!("`{index}`")), "{row}");
        }
    }
}

/// Graphviz makes the pictures. Its versions differ, so the pictures are not compared as they are;
/// but a picture of another schema lacks a table or a column.
#[test]
fn the_pictures_show_what_their_sources_say() {
    let folder = Path::new(PROJECT).join("docs/diagrams");
    let mut shown = 0;
    let sources = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path());
    let sources = sources.filter(|path| path.extension().is_some_and(|end| end == "dot"));
    let names: Vec<String> =
        sources.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    for name in names {
        let read =
            |end: &str| std::fs::read_to_string(folder.join(format!("{name}.{end}"))).unwrap();
        let (source, picture) = (read("dot"), read("svg"));
        let texts: BTreeSet<&str> = picture
            .split('>')
            .filter_map(|part| part.split_once("</text").map(|(text, _)| text))
            .collect();
        // A port is named by its column and a side.
        let columns = source.split(" port=\"").skip(1).filter_map(|part| part.split('.').next());
        let tables = source.split("<b>").skip(1).filter_map(|part| part.split("</b>").next());
        for text in columns.chain(tables) {
            assert!(
                texts.contains(text),
                "{name}.svg lacks {text}: dot -Tsvg {name}.dot -o {name}.svg; dot -Tpng {name}.dot \
                 -o {name}.png"
            );
            shown += 1;
        }
        for end in ["svg", "png"] {
            let size = std::fs::metadata(folder.join(format!("{name}.{end}"))).unwrap().len();
            assert!((10_000..1_000_000).contains(&size), "{name}.{end} has {size} bytes");
        }
    }
    // Every column in a focused diagram, every table there and in the whole.
    let (_db, conn) = &mut migrated();
    let columns = "SELECT table_name || '.' || column_name FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_\\_diesel%'";
    assert!(shown > conn.lines(columns).len());
}

#[test]
fn a_database_that_differs_is_warned_of() {
    let (db, conn) = &mut migrated();
    let folder = tempfile::tempdir().unwrap();
    let args = ["docs", folder.path().to_str().unwrap()];
    assert_eq!(String::from_utf8_lossy(&on(db.url(), &args).stderr), "");
    conn.run("DROP INDEX idx_user_deletedat");
    let output = on(db.url(), &args);
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.starts_with("warning: the database differs in 1 thing from what this binary expects"),
        "{said}"
    );
    let json = out(&on(db.url(), &[&args[..], &["--json"]].concat()));
    let values: Vec<serde_json::Value> =
        json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((values.len(), values[0]["event"].as_str()), (2, Some("warning")), "{json}");
}

/// `TABLES` has the retention of months; every text that states it states the same.
#[test]
fn the_texts_have_the_policies_that_hold() {
    let page = |path: &str| std::fs::read_to_string(Path::new(PROJECT).join(path)).unwrap();
    let prose = |path: &str| {
        let words = page(path).replace("///", " ").replace("//!", " ").replace("\n- ", " ");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let (_db, conn) = &mut migrated();
    let help = out(&run(&["partitions", "retire", "--help"]))
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    for (table, Policy { premake, retention, on_expiry }) in partitions::TABLES {
        let months = retention.unwrap();
        let long = if months % 12 == 0 && months > 24 {
            format!("{} years", months / 12)
        } else {
            format!("{months} months")
        };
        let (then, fate) = match on_expiry {
            OnExpiry::Retire => ("detached, to the schema `retired`", "retire"),
            OnExpiry::Archive => ("archived and dropped", "archive"),
            OnExpiry::Drop => ("dropped", "drop"),
        };
        let singular = table.name().trim_end_matches('s');
        let comment = conn.line(format!("SELECT obj_description('{table}'::regclass)"));
        let decided = match table {
            CREDIT_TRANSACTIONS => format!("financial records {long}"),
            USAGE_LOGS => format!("usage logs {long}"),
            _ => format!("no time for notifications: {long}"),
        };
        let documented = match table {
            CREDIT_TRANSACTIONS => format!("`credit_transactions` are retired after {long}"),
            USAGE_LOGS => format!("`usage_logs` archived after {long}"),
            _ => format!("and `notifications` after {months}."),
        };
        for (place, text, says) in [
            (
                "docs/operations.md",
                page("docs/operations.md"),
                format!(
                    "| `{table}` | {premake} months | the current month and {months} before it | \
                     {then} |"
                ),
            ),
            (
                "the dictionary",
                page(&format!("docs/dictionary/{table}.md")),
                format!("Kept {months} whole months, then {then}."),
            ),
            ("docs/decisions.md", prose("docs/decisions.md"), decided),
            ("the help", help.clone(), format!("{table}={months}")),
            ("the help", help.clone(), format!("{table}={fate}")),
            ("the help", help.clone(), format!("[default: {premake}]")),
            ("the comment", comment, long.clone()),
            ("the model", prose(&format!("src/models/{singular}.rs")), format!("{long}. ")),
            ("src/schema.rs", prose("src/schema.rs"), long.clone()),
            ("src/partitions.rs", prose("src/partitions.rs"), documented),
        ] {
            assert!(text.contains(&says), "{place} does not say of {table}: {says}");
        }
    }
}

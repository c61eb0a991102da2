//! `creativeflow-schema docs`: the DDL reference and the dictionary are what the database gives, and the DDL makes it again.

use std::collections::BTreeSet;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;

use creativeflow_schema::partitions::{AtEnd, PartitionedTable, Policy};
use creativeflow_schema::testing::TestDatabase;

use crate::cli::{on, out, refused, run};
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
    assert!(checked.lines().count() > 10, "{checked}");
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
         `creativeflow-schema check --drift`"
    );
    assert_eq!(
        said.trim().replace(place, "FOLDER"),
        "creativeflow-schema: not as the database gives it: ddl/tables/001_create_users.sql, ddl/catalog.json, docs/dictionary.md, \
         docs/diagrams/accounts_and_access.mmd, docs/diagrams/accounts_and_access.dot; write it again with \
         `creativeflow-schema docs FOLDER`"
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
    let (_db, conn) = &mut migrated();
    let secrets = "SELECT attrelid::regclass || '.' || attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
        WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
        AND col_description(attrelid, attnum) LIKE '%[secret]'";
    assert!(rows("Which columns hold secrets") > 0);
    assert_eq!(rows("Which columns hold secrets"), lines(conn, secrets).len());
    let unique = "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class c ON c.oid = indrelid
        WHERE indisunique AND relnamespace = current_schema()::regnamespace AND relname NOT LIKE '\\_\\_diesel%'";
    assert_eq!(rows("What is unique"), lines(conn, unique).len());
    // Every table has a section, and its struct's file is there.
    let mut models = 0;
    for line in page.lines().filter(|line| line.starts_with("In Rust: ")) {
        let file = line.split("](../").nth(1).unwrap().split(')').next().unwrap();
        let model = line.split("[`").nth(1).unwrap().split('`').next().unwrap();
        let source = std::fs::read_to_string(Path::new(PROJECT).join(file)).unwrap();
        assert!(source.contains(&format!("pub struct {model} {{")), "{line}");
        models += 1;
    }
    let tables =
        "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
        AND relname NOT LIKE '\\_\\_diesel%'";
    assert_eq!(models, lines(conn, tables).len());
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
    // Every column in a focused diagram, every table there and in the whole.
    let (_db, conn) = &mut migrated();
    let columns = "SELECT table_name || '.' || column_name FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_\\_diesel%'";
    assert!(shown > lines(conn, columns).len());
}

/// What a command that is refused left of a folder: each file with its content.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut places = vec![folder.to_owned()];
    while let Some(place) = places.pop() {
        for entry in std::fs::read_dir(place).unwrap() {
            let (path, kind) = entry.map(|entry| (entry.path(), entry.file_type().unwrap())).unwrap();
            if kind.is_dir() {
                places.push(path);
            } else {
                let content = if kind.is_file() { std::fs::read(&path).unwrap() } else { Vec::new() };
                found.push((path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned(), content));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn what_the_command_did_not_write_is_neither_overwritten_nor_deleted() {
    let (db, conn) = &mut migrated();
    let outside = tempfile::tempdir().unwrap();
    let kept = outside.path().join("kept.sql");
    std::fs::write(&kept, "SELECT 1;\n").unwrap();
    let docs = |folder: &Path| on(db.url(), &["docs", folder.to_str().unwrap()]);
    let in_the_way = [
        "ddl/create.sql",
        "ddl/types.sql",
        "ddl/tables/001_create_users.sql",
        "ddl/catalog.json",
        "docs/dictionary.md",
        "docs/diagrams/creative_work.mmd",
        "docs/diagrams/creative_work.dot",
    ];
    for path in in_the_way {
        for what in ["text", "json", "mark", "link", "folder", "socket"] {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            // Sockets, as pipes, would keep a reader waiting.
            let mut socket = None;
            match what {
                "text" => std::fs::write(&file, "-- Mine.\n").unwrap(),
                "json" => std::fs::write(&file, "{\"tables\": 1}").unwrap(),
                // Somebody's notes of where they have it from.
                "mark" => std::fs::write(&file, "a\nb\nc\nd\ne\nGenerated by `creativeflow-schema docs`.\n").unwrap(),
                "link" => symlink(&kept, &file).unwrap(),
                "folder" => std::fs::create_dir(&file).unwrap(),
                _ => socket = Some(UnixListener::bind(&file).unwrap()),
            }
            let before = contents(folder.path());
            let (code, said) = refused(&docs(folder.path()));
            assert_eq!(code, 1, "{path}, {what}: {said}");
            assert!(
                said.starts_with(&format!("{path}: ")) && said.contains("first") | said.contains("move"),
                "{what}: {said}"
            );
            assert_eq!(contents(folder.path()), before, "{path}, {what}");
            drop(socket);
        }
    }

    let folder = tempfile::tempdir().unwrap();
    let place = folder.path();
    assert!(docs(place).status.success());
    let written = contents(place);
    // Beside what it wrote: what is left alone, and what went with a table of an earlier time.
    let [mine, link] = ["ddl/tables/099_mine.sql", "ddl/link.sql"].map(|path| place.join(path));
    std::fs::write(&mine, "-- Mine.\n-- Generated from a migrated database by `creativeflow-schema docs`\n").unwrap();
    symlink(&kept, &link).unwrap();
    let users = std::fs::read(place.join("ddl/tables/001_create_users.sql")).unwrap();
    std::fs::write(place.join("ddl/tables/098_create_gone.sql"), &users).unwrap();
    execute(conn, "CREATE TABLE \"../../../up\" (id INT)");
    assert!(docs(place).status.success());
    let with_table = contents(place);
    assert!(!place.join("ddl/tables/098_create_gone.sql").exists(), "it has the mark");
    assert!(mine.exists() && link.is_symlink());
    let made: Vec<&str> = with_table.iter().map(|(path, _)| path.as_str()).filter(|path| path.contains("up")).collect();
    assert_eq!(made.len(), 1, "{made:?}");
    assert!(
        made[0].starts_with("ddl/tables/") && made[0].ends_with("_create_%2e%2e%2f%2e%2e%2f%2e%2e%2fup.sql"),
        "{made:?}"
    );
    execute(conn, "DROP TABLE \"../../../up\"");
    assert!(docs(place).status.success());
    std::fs::remove_file(mine).unwrap();
    std::fs::remove_file(link).unwrap();
    assert_eq!(contents(place), written);
    assert_eq!(contents(outside.path()), [("kept.sql".to_owned(), b"SELECT 1;\n".to_vec())]);
}

#[test]
fn no_link_leads_out_of_the_folder() {
    let (db, _conn) = &mut migrated();
    let docs = |folder: &Path| on(db.url(), &["docs", folder.to_str().unwrap()]);
    for path in ["ddl", "ddl/tables", "docs", "docs/diagrams"] {
        for leads_out in [true, false] {
            let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
            let inside = folder.path().join("elsewhere");
            std::fs::create_dir(&inside).unwrap();
            let link = folder.path().join(path);
            std::fs::create_dir_all(link.parent().unwrap()).unwrap();
            symlink(if leads_out { outside.path() } else { &inside }, &link).unwrap();
            let output = docs(folder.path());
            if leads_out {
                let (code, said) = refused(&output);
                assert_eq!((code, said.ends_with(": a symbolic link leads out of the folder")), (1, true), "{said}");
            } else {
                assert!(output.status.success(), "{output:?}");
                assert!(!contents(&inside).is_empty());
            }
            assert_eq!(contents(outside.path()), [], "{path}");
        }
    }
    // The folder itself may be one.
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let link = place.path().join("link");
    symlink(folder.path(), &link).unwrap();
    assert!(docs(&link).status.success());
    assert!(folder.path().join("ddl/create.sql").exists());
}

#[test]
fn a_database_that_differs_is_warned_of() {
    let (db, conn) = &mut migrated();
    let folder = tempfile::tempdir().unwrap();
    let args = ["docs", folder.path().to_str().unwrap()];
    assert_eq!(String::from_utf8_lossy(&on(db.url(), &args).stderr), "");
    execute(conn, "DROP INDEX idx_user_deletedat");
    let output = on(db.url(), &args);
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.starts_with("warning: the database differs in 1 thing from what this binary expects"), "{said}");
    let json = out(&on(db.url(), &[&args[..], &["--json"]].concat()));
    let values: Vec<serde_json::Value> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((values.len(), values[0]["event"].as_str()), (2, Some("warning")), "{json}");
}

/// How long months are kept is in `Policy::of`; whatever else says it says the same.
#[test]
fn the_texts_have_the_policies_that_hold() {
    let page = |path: &str| std::fs::read_to_string(Path::new(PROJECT).join(path)).unwrap();
    let prose = |path: &str| {
        let words = page(path).replace("///", " ").replace("//!", " ").replace("\n- ", " ");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let (_db, conn) = &mut migrated();
    let help = out(&run(&["partitions", "retire", "--help"])).split_whitespace().collect::<Vec<_>>().join(" ");
    for table in PartitionedTable::ALL {
        let Policy { months_ahead, retention, at_end } = Policy::of(table);
        let months = retention.unwrap();
        let long =
            if months % 12 == 0 && months > 24 { format!("{} years", months / 12) } else { format!("{months} months") };
        let (then, fate) = match at_end {
            AtEnd::Retire => ("detached, to the schema `retired`", "retire"),
            AtEnd::Archive => ("archived and dropped", "archive"),
            AtEnd::Drop => ("dropped", "drop"),
        };
        let singular = table.name().trim_end_matches('s');
        let comment = lines(conn, &format!("SELECT obj_description('{table}'::regclass)")).remove(0);
        let decided = match table {
            PartitionedTable::CreditTransactions => format!("financial records {long}"),
            PartitionedTable::UsageLogs => format!("usage logs {long}"),
            PartitionedTable::Notifications => format!("no time for notifications: {long}"),
        };
        let documented = match table {
            PartitionedTable::CreditTransactions => format!("`credit_transactions` are retired after {long}"),
            PartitionedTable::UsageLogs => format!("`usage_logs` archived after {long}"),
            PartitionedTable::Notifications => format!("and `notifications` after {months}."),
        };
        for (place, text, says) in [
            (
                "docs/operations.md",
                page("docs/operations.md"),
                format!("| `{table}` | {months_ahead} months | the current month and {months} before it | {then} |"),
            ),
            ("docs/dictionary.md", page("docs/dictionary.md"), format!("Kept {months} whole months, then {then}.")),
            ("docs/decisions.md", prose("docs/decisions.md"), decided),
            ("the help", help.clone(), format!("{table}={months}")),
            ("the help", help.clone(), format!("{table}={fate}")),
            ("the help", help.clone(), format!("[default: {months_ahead}]")),
            ("the comment", comment, long.clone()),
            ("the model", prose(&format!("src/models/{singular}.rs")), format!("{long}. ")),
            ("src/schema.rs", prose("src/schema.rs"), long.clone()),
            ("src/partitions/table.rs", prose("src/partitions/table.rs"), documented),
        ] {
            assert!(text.contains(&says), "{place} does not say of {table}: {says}");
        }
    }
}

//! Drift, the DDL reference, the dictionary and the diagrams.

use std::path::Path;
use std::process::Command;

use super::{nothing_ran, planted, sane, server};
use crate::cli::{on, out};
use crate::support::*;

/// Needs the catalog's names to be raw, and drift to quote them.
#[test]
fn drift_and_its_script() {
    let planted = &mut planted();
    let before = planted.dump();
    let url = planted.url.clone();
    sane(&url, &["check", "--drift"], &[3]);
    assert_same("ours and theirs", &before, &planted.dump());
    planted.nothing_ran();

    // The script, as somebody in a hurry runs it: what is ours is as it was, and no name has become
    // a statement.
    let ours = |conn: &mut PgConnection| {
        conn.lines("SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) FROM pg_class c
             JOIN pg_attribute a ON attrelid = c.oid WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
             AND attnum > 0 AND NOT attisdropped AND (relname IN ('users', 'sessions', 'team_members', 'usage_logs') OR relname ~ '^(teams|projects)$'
             AND attname IN ('id', 'name', 'owner_id', 'created_at', 'updated_at'))")
    };
    let expected = ours(&mut planted.conn);
    let script = out(&on(&url, &["check", "--drift"]));
    assert_success("psql", &run_sql(&url, script, true));
    assert_eq!(ours(&mut planted.conn), expected);
    planted.nothing_ran();
}

/// Needs the catalog's names to be raw.
#[test]
fn the_reference_the_dictionary_and_the_diagrams() {
    let planted = &mut planted();
    let before = planted.dump();
    let place = tempfile::tempdir().unwrap();
    // Deep enough that a path of `..` would show.
    let folder = place.path().join("a/b/c");
    std::fs::create_dir_all(&folder).unwrap();
    let url = planted.url.clone();
    sane(&url, &["docs", folder.to_str().unwrap()], &[0]);
    sane(&url, &["docs", folder.to_str().unwrap(), "--check"], &[0]);
    assert_same("ours and theirs", &before, &planted.dump());
    planted.nothing_ran();
    for place in [place.path().to_owned(), place.path().join("a"), place.path().join("a/b")] {
        assert_eq!(names_in(&place).len(), 1, "{}", place.display());
    }

    // A file for each table, with a name that is no path.
    let tables = rows::tables(&mut planted.conn);
    let files = names_in(&folder.join("ddl/tables"));
    assert_eq!(files.len(), tables.len());
    let plain =
        |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || "_-%.".contains(char);
    assert!(
        files.iter().all(|file| file.chars().all(plain) && file.matches('.').count() == 1),
        "{files:?}"
    );

    let read = |path: &str| std::fs::read_to_string(folder.join(path)).unwrap();
    let pages = names_in(&folder.join("docs/dictionary"));
    let pages: Vec<_> = pages.iter().map(|name| format!("docs/dictionary/{name}")).collect();
    // And an index.
    assert_eq!(pages.len(), tables.len() + 1);
    let mmd = ["creativeflow_ai_erd", "ai_generation_usage_and_billing"]
        .map(|name| format!("docs/diagrams/{name}.mmd"));
    for path in pages.iter().chain(&mmd) {
        let text = read(path);
        // DDL has the names as they are.
        let (text, _) = text.split_once("\n## DDL\n").unwrap_or((&text, ""));
        assert!(!text.chars().any(|char| char.is_control() && char != '\n'), "{path}");
        assert!(!text.lines().any(|line| line.trim_start().starts_with(';')), "{path}");
    }
    for path in &pages {
        page_holds(&folder.join("docs/dictionary"), &read(path));
    }
    for name in ["creativeflow_ai_erd", "accounts_and_access", "ai_generation_usage_and_billing"] {
        mermaid_holds(&read(&format!("docs/diagrams/{name}.mmd")));
        let source = folder.join(format!("docs/diagrams/{name}.dot"));
        dot_holds(&std::fs::read_to_string(&source).unwrap());
        // Where Graphviz is installed, it is asked itself.
        if let Ok(dot) = Command::new("dot").arg("-Tsvg").arg(&source).output() {
            let said = String::from_utf8_lossy(&dot.stderr);
            assert!(
                dot.status.success()
                    && !said.contains("syntax error")
                    && !said.contains("not well-formed"),
                "{name}: {said}"
            );
            let ports = said.lines().find(|line| line.contains("unrecognized"));
            assert_eq!(ports, None, "{name}");
        }
    }
}

/// Needs the DDL to quote its names.
#[test]
fn the_reference_makes_it_again() {
    let planted = &mut planted();
    let place = tempfile::tempdir().unwrap();
    sane(&planted.url, &["docs", place.path().to_str().unwrap()], &[0]);
    planted.conn.run("CREATE DATABASE again TEMPLATE template0");
    let url = server().url("again");
    let psql = psql(&url, &place.path().join("ddl/create.sql"), false);
    assert_eq!(String::from_utf8_lossy(&psql.stderr), "");
    let again = &mut creativeflow_schema::connect(&url).unwrap();
    nothing_ran(again);
    assert_eq!(rows::tables(again), rows::tables(&mut planted.conn));
}

/// A page of the dictionary: its fences close, its picture and its prose hold, and its links lead
/// to files.
fn page_holds(folder: &Path, page: &str) {
    let mut prose = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("\n```") {
        prose += before;
        let length = after.find(|char| char != '`').unwrap();
        let fence = format!("\n```{}\n", &after[..length]);
        let (code, after) =
            after[length..].split_once(&fence).unwrap_or_else(|| panic!("a fence is open: {page}"));
        if let Some(picture) = code.strip_prefix("mermaid") {
            mermaid_holds(picture);
        }
        prose.push('\n');
        rest = after;
    }
    prose += rest;
    markdown_holds(&prose);
    for line in prose.lines() {
        // To other pages; a folder without sources has no other files.
        for link in without_code(line).split("](").skip(1).filter_map(|part| part.split(')').next())
        {
            if Path::new(link).extension().is_some_and(|end| end == "md") && !link.starts_with("..")
            {
                assert!(folder.join(link.replace("%25", "%")).exists(), "{link}: {line}");
            }
        }
    }
}

/// Every row of a table has as many cells as its head, and none has HTML or a link that is not
/// ours.
fn markdown_holds(page: &str) {
    let mut width = None;
    for line in page.lines() {
        let line_without_code = without_code(line);
        if line.starts_with('|') {
            let cells = line.replace("\\|", "").matches('|').count();
            assert_eq!(*width.get_or_insert(cells), cells, "{line}");
        } else {
            width = None;
        }
        assert!(!line_without_code.contains('<'), "{line}");
        assert!(!line_without_code.replace("\\]", "").contains("](y)"), "{line}");
    }
}

/// A line of Markdown without what is between backticks.
fn without_code(line: &str) -> String {
    let mut rest = line;
    let mut text = String::new();
    while let Some(start) = rest.find('`') {
        let is_escaped = rest[..start].ends_with('\\');
        let fence: String = rest[start..].chars().take_while(|char| *char == '`').collect();
        text += &rest[..start];
        let after = &rest[start + fence.len()..];
        rest = match after.find(&fence).filter(|_| !is_escaped) {
            Some(end) => &after[end + fence.len()..],
            None => after,
        };
    }
    text + rest
}

/// Every line is one that the diagrams have.
fn mermaid_holds(text: &str) {
    let body = text.split("\nerDiagram\n").nth(1).unwrap();
    let is_word = |word: &str| {
        !word.is_empty() && word.chars().all(|char| char.is_alphanumeric() || char == '_')
    };
    let is_entity = |name: &str| {
        let quoted = name.strip_prefix('"').and_then(|name| name.strip_suffix('"'));
        quoted.map_or(is_word(name), |name| !name.contains(['"', '%', '\\']))
    };
    for line in body.lines() {
        let line = line.trim();
        if line == "}" {
            continue;
        }
        if let Some(entity) = line.strip_suffix(" {") {
            assert!(is_entity(entity), "{line}");
        } else if let Some((keys, label)) = line.split_once(" : ") {
            assert!(is_entity(label) || label.starts_with('"'), "{line}");
            let mark = ["||--o{", "|o--o{", "||--o|", "|o--o|"]
                .into_iter()
                .find(|mark| keys.contains(mark))
                .unwrap();
            let (to, from) = keys.split_once(mark).unwrap();
            assert!(is_entity(to.trim()) && is_entity(from.trim()), "{line}");
        } else {
            let (words, comment) = line.split_once(" \"").unwrap_or((line, ""));
            assert!(comment.is_empty() || comment.matches('"').count() == 1, "{line}");
            assert!(words.split([' ', ',']).filter(|word| !word.is_empty()).all(is_word), "{line}");
        }
    }
}

/// Quotes and brackets of DOT are in pairs on every line.
fn dot_holds(text: &str) {
    for line in text.lines().skip(1) {
        let plain = line.replace("\\\\", "").replace("\\\"", "");
        assert_eq!(plain.matches('"').count() % 2, 0, "{line}");
        assert_eq!(
            plain.matches('<').count(),
            plain.replace("->", "").matches('>').count(),
            "{line}"
        );
    }
}

//! Random folders of migrations are read, or refused with file and line.

use std::os::unix::fs::symlink;

use creativeflow_schema::migrator::{Error, Migrations};

use super::{Folder, name};

/// A text of these pieces, which mean something to some reader and are divided by `¦`, or of any
/// characters.
fn random_text(rng: &mut fastrand::Rng, pieces: &str) -> Vec<u8> {
    let pieces: Vec<&str> = pieces.split('¦').collect();
    let mut text = Vec::new();
    for _ in 0..rng.usize(0..30) {
        match rng.u32(0..12) {
            0 => text.push(rng.u8(..)),
            1 => text.extend(rng.char(..).to_string().bytes()),
            2 => text.extend(pieces[rng.usize(..pieces.len())].repeat(rng.usize(0..3000)).bytes()),
            _ => text.extend(pieces[rng.usize(..pieces.len())].bytes()),
        }
    }
    text
}

#[test]
fn whatever_a_folder_holds_is_read_or_refused_with_file_and_line() {
    const TOML: &str = "\
        run_in_transaction = true\n¦run_in_transaction = false\n¦run_in_transaction¦\
        lock_timeout = \"1s\"\n¦=¦\"¦'¦\"\"\"¦[¦]¦[[¦{¦}¦a.¦a = ¦\n¦\r\n¦\\u0000¦\\u001b¦#¦\
        1979-05-27¦0x¦1e9¦nan¦,¦\u{1b}[2J¦\u{202e}¦\"\\u001b\" = 1\n¦\
        statement_timeout = \"99999999999999999999s\"\n¦é = 1\n";
    const SQL: &str = "\
        '¦\"¦$$¦$a$¦$é$¦/*¦*/¦--¦\n¦\r¦;¦(¦)¦E'¦U&'¦b'¦\\¦COMMIT¦BEGIN¦BEGIN ATOMIC¦END¦\
        CREATE FUNCTION f()¦CREATE INDEX CONCURRENTLY IF NOT EXISTS¦i ON t¦ON ONLY (¦\
        REINDEX¦REINDEX (¦CLUSTER¦SET¦SET LOCAL¦set_config(¦COPY¦STDIN¦ALTER TABLE¦\
        ALTER SUBSCRIPTION a¦,¦SELECT 1¦\0¦\u{feff}¦é";
    let seed = fastrand::u64(..);
    let rng = &mut fastrand::Rng::with_seed(seed);
    let rounds = if super::in_full() { 20_000 } else { 300 };
    let (mut read, mut refused) = (0, 0);
    for round in 0..rounds {
        let folder = Folder::new();
        // Some hold nothing but what can be read, since of the others nearly all are refused.
        let is_plain = round % 10 == 0;
        for number in 0..rng.u32(1..3) {
            let text = String::from_utf8_lossy(&random_text(rng, "a¦_¦\u{1b}¦\n¦\u{202e}¦A¦é"))
                .replace(['/', '\0'], "");
            let name = match rng.u32(0..6) {
                _ if is_plain => name(number, "a"),
                0 => text.chars().take(40).collect(),
                1 => format!("{}_{}", name(number, "a"), text.chars().take(20).collect::<String>()),
                _ => name(number, "a"),
            };
            let path =
                folder.path().join(if name.trim_matches('.').is_empty() { "x" } else { &name });
            std::fs::create_dir_all(&path).unwrap();
            for file in ["up.sql", "down.sql", "check.sql", "metadata.toml"] {
                let path = path.join(file);
                match if is_plain { 3 } else { rng.u32(0..20) } {
                    0 => {}
                    1 => symlink(&path, &path).unwrap_or_default(),
                    2 => std::fs::create_dir_all(&path).unwrap_or_default(),
                    3..8 if file != "metadata.toml" => {
                        std::fs::write(&path, "SELECT 1").unwrap_or_default();
                    }
                    3..10 => {
                        std::fs::write(&path, "run_in_transaction = false").unwrap_or_default();
                    }
                    _ => {
                        let text =
                            random_text(rng, if file == "metadata.toml" { TOML } else { SQL });
                        std::fs::write(&path, text).unwrap_or_default();
                    }
                }
            }
        }
        let start = std::time::Instant::now();
        match Migrations::from_folder(folder.path()) {
            Ok(_) => read += 1,
            Err(Error::Folder(errors)) => {
                refused += 1;
                for error in errors {
                    let said = error.to_string();
                    assert!(error.path.starts_with(folder.path()), "seed {seed}: {said}");
                    assert_eq!(said, creativeflow_schema::quote::printable(&said), "seed {seed}");
                    assert!(
                        !error.message.is_empty() && error.line != Some(0),
                        "seed {seed}: {said}"
                    );
                    let lines = || {
                        std::fs::read(&error.path)
                            .unwrap()
                            .iter()
                            .filter(|byte| matches!(byte, b'\n' | b'\r'))
                            .count()
                    };
                    assert!(
                        error.line.is_none_or(|line| line <= lines() + 1),
                        "seed {seed}: {said}"
                    );
                }
            }
            Err(other) => panic!("seed {seed}: {other}"),
        }
        assert!(start.elapsed() < std::time::Duration::from_secs(20), "seed {seed}");
    }
    println!("{rounds} folders: {read} read, {refused} refused");
    assert!(read > 0 && refused > 0);
}

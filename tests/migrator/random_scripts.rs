//! Random scripts are split into the statements that the server finds.

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};

use super::plans::apply;
use super::scripts::reader;
use super::{Folder, in_full, name};
use crate::support::*;

/// Values, with semicolons in strings, comments and names of all kinds.
pub(super) const VALUES: [&str; 40] = [
    "'a;b'",
    "'a''; b'",
    "'a\\'",
    "E'a\\';b'",
    "e'\\\\;'",
    "E'a'\n'\\';b'",
    "E'a' -- '\r -- ;\n '\\';b'",
    "'a' -- ;\n  'b;'",
    "'a'\n\t'\\'",
    "U&'\\0041;'",
    "U&'\\0041;' UESCAPE '\\'",
    "b'01'",
    "X'0f'",
    "N'a;b'",
    "$$a;b$$",
    "$a$ ; $$ ; $b$ ; $a$",
    "$é$;$é$",
    "$_1$;$_1$",
    "$a$;$A$;$a$",
    "1 AS \"a;b\"",
    "1 AS \"a\"\";\"",
    "1 AS u&\"a;\"",
    "1 AS a$b$c",
    "1 AS é$$",
    "1\u{b}AS e",
    "1 end",
    "1 AS end",
    "1 begin",
    "1 AS fooE",
    "CASE WHEN true THEN 1 END",
    "CASE WHEN true THEN 1 end end",
    "(ARRAY[1,2])[1:2]",
    "1::int",
    "'1'::text",
    "1 - -1",
    "2 */**/ 3",
    "(1;)",
    "1.5e-3",
    "1_0",
    "(SELECT begin FROM (SELECT 1 AS begin) t)",
];

/// Text that may be between them.
const GAPS: [&str; 14] = [
    " ",
    " ",
    "\n",
    "\t",
    "\r",
    "\u{c}",
    " /* ; */ ",
    "/* /* ; */ ;' */",
    " -- ;\n",
    "--;'\r",
    "/*$$*/",
    "/***/",
    "/*/*/**/*/*/",
    "\u{b}",
];

/// Text that breaks them, mostly.
const TORN: [&str; 30] = [
    "'",
    "$",
    "$$",
    "\"",
    "/*",
    "*/",
    "(",
    ")",
    "\u{a0}",
    "\u{2003}",
    "$a$",
    "e",
    "E'",
    "U&\"",
    "b'",
    "--",
    "\\",
    "1",
    "$1",
    "a",
    ",",
    "BEGIN ATOMIC",
    "END",
    "CREATE FUNCTION",
    "::",
    ":",
    ";",
    ";",
    "\nSELECT 1",
    "é",
];

/// Whole statements that hold others.
const NESTED: [&str; 6] = [
    "CREATE FUNCTION f# () RETURNS int BEGIN ATOMIC SELECT 1 AS end; SELECT CASE WHEN true THEN 1 END; SELECT 2 end; END;",
    "CREATE OR REPLACE PROCEDURE p# (INOUT begin int) BEGIN ATOMIC ; ; SELECT begin; END;",
    "CREATE RULE r# AS ON DELETE TO seen DO ALSO (SELECT 1; SELECT ';');",
    "CREATE FUNCTION f# (begin int, atomic int) RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2; $$;",
    "CREATE FUNCTION f# () RETURNS void BEGIN ATOMIC END;",
    "CREATE OR REPLACE FUNCTION begin() RETURNS int LANGUAGE sql AS 'SELECT 1;';",
];

const CONTROL: [&str; 8] = [
    "COMMIT",
    "ROLLBACK",
    "END",
    "ABORT",
    "COMMIT AND CHAIN",
    "BEGIN",
    "commit;begin",
    "ROLLBACK;BEGIN",
];

/// Names end in this, and a number.
fn random_script(rng: &mut fastrand::Rng, suffix: &str) -> String {
    let mut script = String::new();
    let torn = rng.u32(0..5) == 0;
    for number in 0..rng.usize(1..6) {
        match rng.u32(0..20) {
            0 | 1 => {
                script +=
                    &NESTED[rng.usize(..NESTED.len())].replace('#', &format!("{suffix}{number}"));
                continue;
            }
            // Anywhere, but mostly where it is none.
            2 => script += CONTROL[rng.usize(..CONTROL.len())],
            _ => script += "SELECT note('x')",
        }
        for _ in 0..rng.usize(0..4) {
            let gap = |rng: &mut fastrand::Rng| GAPS[rng.usize(..GAPS.len())];
            script += gap(rng);
            script += ",";
            script += gap(rng);
            script += VALUES[rng.usize(..VALUES.len())];
            script += gap(rng);
            if torn && rng.bool() {
                script += TORN[rng.usize(..TORN.len())];
            }
        }
        script += [";", ";", ";\n", " ;; ", if torn { "" } else { ";" }][rng.usize(..5)];
    }
    script
}

/// Lists the effects of a statement: the calls of note, and the functions, procedures and rules
/// that there are.
fn effects(conn: &mut PgConnection) -> Vec<String> {
    conn.lines("SELECT what FROM seen UNION ALL SELECT proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
         UNION ALL SELECT rulename::text FROM pg_rules WHERE schemaname = 'public'")
}

#[test]
fn statements_are_those_of_the_server() {
    let (_db, conn) = &mut empty();
    conn.run("CREATE TABLE seen (what text);
         CREATE FUNCTION note(what text) RETURNS text LANGUAGE sql VOLATILE AS 'INSERT INTO public.seen VALUES (what) RETURNING what'");
    let seed = fastrand::u64(..);
    let mut rng = fastrand::Rng::with_seed(seed);
    let inputs = if in_full() { 50_000 } else { 2_000 };
    let (mut taken, mut refused, mut statements) = (0, 0, 0);
    for _ in 0..inputs {
        let script = random_script(&mut rng, "");
        let what = format!("seed {seed}: {script:?}");
        let read = reader::statements(&script);
        let is_refused = match &read {
            Ok(statements) => statements.iter().any(|statement| statement.refusal(true).is_some()),
            Err(_) => true,
        };
        if is_refused {
            refused += 1;
            // What cannot be read is nothing that the server takes.
            if read.is_err() {
                conn.begin_test_transaction().unwrap();
                assert!(conn.batch_execute(&script).is_err(), "{read:?}: {what}");
                AnsiTransactionManager::rollback_transaction(conn).unwrap();
            }
            continue;
        }
        // The script as a whole, as the migrator runs it.
        conn.begin_test_transaction().unwrap();
        let before = conn.lines("SELECT pg_current_xact_id()::text");
        let whole = conn.batch_execute(&script);
        let open = AnsiTransactionManager::transaction_manager_status_mut(conn).transaction_depth();
        let open = open.is_ok_and(|depth| depth.is_some());
        let after = if whole.is_ok() && open {
            conn.lines("SELECT pg_current_xact_id()::text")
        } else {
            Vec::new()
        };
        let whole_effects = if whole.is_ok() && open { effects(conn) } else { Vec::new() };
        let _ = AnsiTransactionManager::rollback_transaction(conn);
        if whole.is_err() {
            assert_eq!(
                conn.lines(format!("SELECT pg_xact_status('{}'::xid8)", before[0])),
                ["aborted"],
                "{what}"
            );
            continue;
        }
        assert_eq!(before, after, "the transaction is another: {what}");
        // And one statement after the other, by the protocol that takes only one.
        let read = read.unwrap();
        conn.begin_test_transaction().unwrap();
        for statement in &read {
            let last = statement.tokens.last().unwrap();
            let text = &script[statement.tokens[0].at..last.at + last.text.len()];
            let result = diesel::sql_query(text).execute(conn);
            result.unwrap_or_else(|error| panic!("{error} in {text:?} of {what}"));
        }
        assert_eq!(whole_effects, effects(conn), "{what}");
        AnsiTransactionManager::rollback_transaction(conn).unwrap();
        taken += 1;
        statements += read.len();
    }
    println!(
        "{inputs} scripts: {taken} that the server takes, of {statements} statements; {refused} \
         that are refused"
    );
    assert!(
        taken > inputs / 4 && statements > taken,
        "{taken} of {inputs}, {statements} statements"
    );
}

#[test]
fn psql_and_the_migrator_agree_on_random_scripts() {
    let (db, conn) = &mut empty();
    let setup = "CREATE TABLE seen (what text);
        CREATE FUNCTION note(what text) RETURNS text LANGUAGE sql VOLATILE AS 'INSERT INTO public.seen VALUES (what) RETURNING what'";
    conn.run(setup);
    let seed = fastrand::u64(..);
    let mut rng = fastrand::Rng::with_seed(seed);
    let folder = Folder::new();
    let wanted = if in_full() { 2_000 } else { 100 };
    let mut number = 0;
    while number < wanted {
        let script = random_script(&mut rng, &format!("{number}_"));
        let statements = reader::statements(&script).unwrap_or_default();
        if statements.is_empty()
            || statements.iter().any(|statement| statement.refusal(true).is_some())
        {
            continue;
        }
        conn.begin_test_transaction().unwrap();
        let is_taken = conn.batch_execute(&script).is_ok();
        AnsiTransactionManager::rollback_transaction(conn).unwrap();
        if is_taken {
            number += 1;
            folder.write(&name(number, "a"), &script, "SELECT 1");
        }
    }
    let migrator = folder.migrator();
    let what = format!("seed {seed}");
    let (planned, other) = &mut empty();
    other.run(setup);
    migrator.run_pending(db.url()).unwrap_or_else(|error| panic!("{what}: {error}"));
    apply(planned, &migrator.plan_up(None, None).unwrap());
    assert_eq!(effects(conn), effects(other), "{what}");
    assert_same(&what, &dump(db), &dump(planned));
}

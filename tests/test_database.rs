//! `TestDatabase` on a machine as it is: with libpq's variables set, and somebody else in the
//! template.

use std::process::Command;

use creativeflow_schema::models::NewUser;
use creativeflow_schema::testing::TestDatabase;
use creativeflow_schema::{connect, pool};
use devdb::{Binaries, Server};

use crate::support::{execute, lines};

/// Set in the environment of a child process, which then makes a database.
const CHILD: &str = "CREATIVEFLOW_TEST_DATABASE_CHILD";

/// Returns the message of a process with these variables that makes a database and uses it.
fn child(variables: &[(&str, &str)]) -> String {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "test_database::it_works_whatever_libpqs_variables_are", "--nocapture"]);
    let output = child.env(CHILD, "1").envs(variables.iter().copied()).output().unwrap();
    let output = String::from_utf8(output.stdout).unwrap();
    output
        .lines()
        .find_map(|line| line.split_once("said: "))
        .unwrap_or_else(|| panic!("{output}"))
        .1
        .to_owned()
}

fn make_and_use() -> Result<(), Box<dyn std::error::Error>> {
    let db = TestDatabase::new()?;
    NewUser::builder().email("ada@example.com").build().insert(&mut db.connect()?)?;
    creativeflow_schema::start_up(&pool::connect(db.url())?)?;
    TestDatabase::empty()?.connect()?;
    Ok(())
}

#[test]
fn it_works_whatever_libpqs_variables_are() {
    if std::env::var_os(CHILD).is_some() {
        println!(
            "said: {}",
            make_and_use().map_or_else(|error| error.to_string(), |()| "done".to_owned())
        );
        return;
    }
    let service = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(
        &service,
        "[elsewhere]\nhost=127.0.0.1\nport=1\nuser=nobody\ndbname=nothing\n\
         sslmode=verify-full\noptions=-c no.such=1\n\
         target_session_attrs=standby\n",
    )
    .unwrap();
    let service = service.path().to_str().unwrap();
    let variables = [
        ("PGOPTIONS", "-c default_transaction_read_only=on"),
        ("PGHOST", "127.0.0.1"),
        ("PGHOSTADDR", "127.0.0.1"),
        ("PGPORT", "1"),
        ("PGUSER", "nobody"),
        ("PGDATABASE", "nothing"),
        ("PGTARGETSESSIONATTRS", "standby"),
        ("PGCHANNELBINDING", "require"),
        ("PGREQUIREAUTH", "scram-sha-256"),
        ("PGREQUIREPEER", "somebody"),
        ("PGSSLMODE", "verify-full"),
        ("PGGSSENCMODE", "disable"),
        ("PGSSLCERTMODE", "disable"),
        ("PGCLIENTENCODING", "LATIN1"),
        ("PGSSLNEGOTIATION", "direct"),
        ("PGSSLROOTCERT", "system"),
        ("PGPASSWORD", "x"),
        ("PGAPPNAME", "x"),
        ("PGSERVICEFILE", service),
        ("PGSERVICE", "elsewhere"),
    ];
    assert_eq!(child(&variables), "done");
    for variable in &variables[2..5] {
        assert_eq!(child(&[*variable]), "done", "{variable:?}");
    }
    assert_eq!(child(&variables[variables.len() - 2..]), "done");
}

#[test]
fn a_session_in_the_template_is_in_nobodys_way() {
    let server = Server::start_from(&Binaries::find().unwrap()).unwrap();
    let url = server.url("postgres");
    let make = || child(&[("TEST_DATABASE_URL", &url)]);
    assert_eq!(make(), "done");
    let admin = &mut connect(&url).unwrap();
    let templates = lines(
        admin,
        "SELECT datname::text FROM pg_database WHERE datname LIKE 'creativeflow\\_template\\_%'",
    );
    let [template] = &templates[..] else { panic!("{templates:?}") };
    let refused = connect(&server.url(template)).err().unwrap().to_string();
    assert!(refused.contains("is not currently accepting connections"), "{refused}");
    // As one was that an older version made.
    execute(admin, &format!("ALTER DATABASE {template} WITH ALLOW_CONNECTIONS true"));
    let _session = connect(&server.url(template)).unwrap();
    assert_eq!(make(), "done");
}

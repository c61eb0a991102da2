//! `TestDatabase` on a machine as it is: with libpq's variables set, and somebody else in the
//! template.

use creativeflow_schema::models::NewUser;
use creativeflow_schema::{connect, pool};
use devdb::{Binaries, Server};

use crate::support::*;

/// Returns the message of a process with these variables that makes a database and uses it.
fn child(variables: &[(&str, &str)]) -> String {
    child::said("test_database::it_works_whatever_libpqs_variables_are", |child| {
        child.envs(variables.iter().copied());
    })
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
    if child::is_it() {
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
    let templates = admin.lines(
        "SELECT datname::text FROM pg_database WHERE datname LIKE 'creativeflow\\_template\\_%'",
    );
    let [template] = &templates[..] else { panic!("{templates:?}") };
    let refused = connect(&server.url(template)).err().unwrap().to_string();
    assert!(refused.contains("is not currently accepting connections"), "{refused}");
    // As one was that an older version made.
    admin.run(format!("ALTER DATABASE {template} WITH ALLOW_CONNECTIONS true"));
    let _session = connect(&server.url(template)).unwrap();
    assert_eq!(make(), "done");
}

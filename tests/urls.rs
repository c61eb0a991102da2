//! URLs and `.env` as people write them: nothing secret is shown, and what is wrong is named.

use std::net::TcpListener;

use creativeflow_schema::pool::{self, Error};
use creativeflow_schema::{ConnectError, connect};
use fastrand::Rng;

use crate::migrator::in_full;
use crate::support::*;

/// A part of each secret.
const MARK: &str = "Hunter2";

/// A password with special characters, encoded or not, and with the mark in each of its parts.
fn secret(random: &mut Rng) -> String {
    let pieces: Vec<&str> =
        "@|/|?|#|&|=|%|:| |,|[|]|%40|%26|%00|%zz|\"|'|\\|\n|&host=|&sslmode=|&REST=|\
        &connect_timeout=|&options=-c%20|&user=|&dbname=|&port=|&hostaddr=|&sslrootcert=%2F|\
        &service=|123/|123?|5432@|@localhost/|@localhost:|?password=|://|\u{1b}[2J|ä|\
        &application_name=|&client_encoding=|&passfile=|&require_auth=|\
        &target_session_attrs=|&keepalives=|&ssl=|&replication="
            .split('|')
            .collect();
    (0..random.usize(1..5)).flat_map(|_| [pieces[random.usize(..pieces.len())], MARK]).collect()
}

fn url(random: &mut Rng) -> String {
    let secret = secret(random);
    let hosts =
        ["127.0.0.1:1", "localhost:1", "[::1]:1", "127.0.0.1:1,127.0.0.1:2", "", "%2Fnonexistent"];
    let host = hosts[random.usize(..hosts.len())];
    match random.u8(..10) {
        0..4 => format!("postgres://ada:{secret}@{host}/db"),
        4 => format!("postgresql://ada:{secret}@{host}/db?sslmode=disable"),
        5..7 => format!("postgres://{host}/db?password={secret}"),
        7 => format!("postgres://ada@{host}/db?sslpassword={secret}&sslmode=disable"),
        8 => format!("host={host} user=ada password={secret}"),
        _ => {
            // Cut off, or with something in front.
            let whole = format!("\"postgres://ada:{secret}@{host}/db\"");
            let cut = whole.char_indices().nth(random.usize(..whole.chars().count())).unwrap().0;
            if random.bool() {
                format!("{}{MARK}", &whole[..cut])
            } else {
                format!("{MARK}{}", &whole[cut..])
            }
        }
    }
}

#[test]
fn no_error_of_any_url_shows_a_part_of_a_secret() {
    let mut random = Rng::with_seed(4);
    let (mut refused, mut tried) = (0, 0);
    for number in 0..if in_full() { 200_000 } else { 3_000 } {
        let url = url(&mut random);
        let error = connect(&url).err().unwrap();
        let shown = format!("{error} {error:?}");
        assert!(!shown.to_lowercase().contains(&MARK.to_lowercase()), "{url:?}: {shown}");
        assert!(!shown.contains('\u{1b}'), "{url:?}: {shown}");
        if matches!(error, ConnectError::Refused { .. }) {
            tried += 1;
        } else {
            refused += 1;
        }
        if number % 100 == 0 {
            let error = pool::connect(&url).unwrap_err();
            assert!(!format!("{error} {error:?}").contains(MARK), "{url:?}: {error}");
        }
        if number % 300 == 0 && !url.contains('\0') {
            let mut by_variable = crate::cli::command(&["status"]);
            by_variable.env("DATABASE_URL", &url);
            let by_argument = crate::cli::command(&["status", "--database-url", &url]);
            for mut command in [by_variable, by_argument] {
                let output = command.output().unwrap();
                let said = [output.stdout, output.stderr].concat();
                let said = String::from_utf8_lossy(&said);
                assert!(!said.contains(MARK) && output.status.code() == Some(4), "{url:?}: {said}");
            }
        }
    }
    println!("{refused} URLs refused, {tried} tried");
    assert!(tried > 100 && refused > 100, "{tried} {refused}");
}

/// libpq takes the password for a port, and would quote it.
#[test]
fn a_password_where_the_host_is_missing_is_not_shown() {
    for host in ["ada:Hunter2", "[::1]:Hunter2", "h:5432,ada:Hunter2", "[::1Hunter2"] {
        let error = connect(&format!("postgres://{host}/db")).err().unwrap();
        assert_eq!(error, ConnectError::Url, "{host}");
    }
}

#[test]
fn what_is_wrong_with_a_url_is_named() {
    for url in [
        "postgres://h/d\n",
        " postgres://h/d",
        "\"postgres://h/d\"",
        "'postgres://h/d'",
        "\tpostgres://h/d\r\n",
        "'postgres://h/d",
    ] {
        let error = connect(url).err().unwrap();
        assert_eq!(error, ConnectError::Surrounded, "{url:?}");
        assert!(error.to_string().contains("white space or quotes around it"), "{error}");
    }
    for url in [
        "postgres://h/d?password=a&REST=1",
        "postgres://h/d?no_such_option=1",
        "postgres://h/d?%73slmode=x",
    ] {
        assert_eq!(connect(url).err().unwrap(), ConnectError::UnknownOption, "{url:?}");
    }
    for url in ["", "hunter2", "postgres://h/d?sslmode", "postgres://h/d e"] {
        assert_eq!(connect(url).err().unwrap(), ConnectError::Url, "{url:?}");
    }
    // What the server says of places is shown.
    let error = connect("postgres://ada@127.0.0.1:1/db?application_name=crm&sslmode=disable")
        .err()
        .unwrap();
    assert!(error.to_string().contains("\"127.0.0.1\", port 1"), "{error}");
    let error = connect("postgres://ada@127.0.0.1:1/db?sslmode=hunter").err().unwrap();
    assert!(error.to_string().contains("sslmode value: \"...\""), "{error}");
}

#[test]
fn a_message_loses_what_can_be_a_secret_and_keeps_the_rest() {
    let refused = |options: &str, message: &str| {
        let url = format!("postgres://h/d?{options}");
        let ConnectError::Refused { message } = ConnectError::refused(&url, message) else {
            panic!("{url}")
        };
        message
    };
    // Short words, numbers and values of options are words of messages too.
    let options = "sslcert=abc&sslmode=require&connect_timeout=12345&sslkey=Hunt";
    assert_eq!(
        refused(options, "abc require 12345 \"require\" Hunt"),
        "abc require 12345 \"...\" ..."
    );
    assert_eq!(refused("sslpassword=%48unter2", "invalid Hunter2"), "invalid ...");
    assert_eq!(refused("host=place&sslcert=", "no \"place\" \"\""), "no \"place\" \"\"");
    // A place after a password may be a part of the password, in which & is not encoded.
    let options = "password=a&sslpassword=b&host=Hunter2";
    assert_eq!(refused(options, "no host Hunter2"), "no host ...");
}

/// libpq itself knows each option, so that none is refused here that works there.
#[test]
fn each_option_of_libpq_is_let_through() {
    let db = TestDatabase::empty().unwrap();
    let harmless = "application_name=a channel_binding=prefer client_encoding=UTF8 \
        connect_timeout=3 fallback_application_name=a gssencmode=disable keepalives=1 \
        keepalives_count=2 \
        keepalives_idle=2 keepalives_interval=2 load_balance_hosts=random \
        options=-c%20work_mem%3D5MB passfile=%2Fnonexistent password=x require_auth= sslcert=x \
        sslkey=x sslmode=prefer sslrootcert=x sslsni=0 target_session_attrs=read-write \
        tcp_user_timeout=1000";
    for option in harmless.split(' ') {
        connect(&format!("{}&{option}", db.url()))
            .unwrap_or_else(|error| panic!("{option}: {error}"));
    }
}

/// The URL, or why there is none, in a process with this `.env`.
fn from_dot_env(text: &[u8], environment: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(".env"), text).unwrap();
    child::said("urls::a_dot_env_is_read_as_it_is_written", |child| {
        child.current_dir(folder.path()).envs(environment.iter().copied());
    })
}

#[test]
fn a_dot_env_is_read_as_it_is_written() {
    if child::is_it() {
        println!("said: {}", pool::url_from_env().unwrap_or_else(|error| error.to_string()));
        return;
    }
    let url = "postgres://u:p@h/d";
    let dollar = Error::Dollar.to_string();
    for (text, expected) in [
        (format!("\u{feff}DATABASE_URL={url}\n"), url),
        (format!("\u{feff}# ours\r\nDATABASE_URL={url}\r\n"), url),
        (format!("\u{feff}\"DATABASE_URL\"={url}\n"), &Error::DotEnv.to_string()),
        (format!("export DATABASE_URL='{url}' # ours\n"), url),
        ("DATABASE_URL='postgres://u:pa$word@h/d'".to_owned(), "postgres://u:pa$word@h/d"),
        ("DATABASE_URL=\"postgres://u:pa\\$word@h/d\"".to_owned(), "postgres://u:pa$word@h/d"),
        ("DATABASE_URL=postgres://u:pa%24word@h/d".to_owned(), "postgres://u:pa%24word@h/d"),
        ("DATABASE_URL=postgres://u:${DEVDB_PASSWORD}@h/d".to_owned(), "postgres://u:secret@h/d"),
        ("PASSWORD=a\nDATABASE_URL=postgres://u:$PASSWORD@h/d".to_owned(), "postgres://u:a@h/d"),
        ("DATABASE_URL=postgres://u:pa$word@h/d".to_owned(), &dollar),
        ("DATABASE_URL=\"postgres://u:pa$word@h/d\"".to_owned(), &dollar),
        ("DATABASE_URL=postgres://u:pa${word}@h/d".to_owned(), &dollar),
        ("export DATABASE_URL=postgres://u:pa$@h/d".to_owned(), &dollar),
        ("DATABASE_URL=postgres://h/d?password=pa$".to_owned(), &dollar),
        ("OTHER=$nothing\nDATABASE_URL=postgres://u:p@h/d".to_owned(), url),
    ] {
        assert_eq!(
            from_dot_env(text.as_bytes(), &[("DEVDB_PASSWORD", "secret")]),
            expected,
            "{text:?}"
        );
    }
    // UTF-16, as some shells write a file.
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(format!("DATABASE_URL={url}").bytes().flat_map(|byte| [byte, 0]))
        .collect();
    assert_eq!(from_dot_env(&wide, &[]), Error::DotEnv.to_string());
}

#[test]
fn no_dot_env_shows_a_secret_or_is_taken_for_another() {
    let mut random = Rng::with_seed(5);
    for _ in 0..if in_full() { 2_000 } else { 40 } {
        let bytes = [
            "$", "'", "\"", "\\", "{", "}", " ", "#", "=", "a", MARK, "\u{feff}", "\r", "%24",
            "export ",
        ];
        let value: String =
            (0..random.usize(..8)).map(|_| bytes[random.usize(..bytes.len())]).collect();
        let quote = ["", "'", "\""][random.usize(..3)];
        let text =
            format!("A=b\nDATABASE_URL={quote}postgres://u:{value}@h/d{quote}\nOTHER={value}\n");
        let said = from_dot_env(text.as_bytes(), &[]);
        let errors =
            [Error::DotEnv.to_string(), Error::Dollar.to_string(), Error::Missing.to_string()];
        // Single quotes keep everything, the others what has nothing special in it.
        if errors.contains(&said) {
            continue;
        }
        assert!(said.starts_with("postgres://u:"), "{text:?}: {said}");
        assert!(value.matches('$').count() <= said.matches('$').count(), "{text:?}: {said}");
    }
}

/// A way to a server by TCP.
fn by_tcp(db: &TestDatabase) -> (String, u16) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let url = db.url().to_owned();
    let database = url.split(['/', '?']).nth(3).unwrap();
    let to = format!("postgres://postgres@127.0.0.1:{port}/{database}");
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let (client, server) = (client.unwrap(), relay::connect(&url));
            relay::pass(client.try_clone().unwrap(), server.try_clone().unwrap(), |_| ());
            relay::pass(server, client, |_| ());
        }
    });
    (to, port)
}

/// When the kernel next asks whether the server is there, in hundredths of a second, for each
/// connection to this port.
///
/// What was just sent has a timer of its own until the other side has answered.
fn keepalives(port: u16) -> Vec<u64> {
    let mut found = Vec::new();
    wait_until("each connection waits to ask", || {
        found = timers(port);
        found.iter().all(Option::is_some)
    });
    found.into_iter().flatten().collect()
}

fn timers(port: u16) -> Vec<Option<u64>> {
    let table = std::fs::read_to_string("/proc/net/tcp").unwrap();
    let connected = table.lines().skip(1).map(|line| line.split_whitespace().collect::<Vec<_>>());
    // The remote address ends in the port; state 01 is established; timer 02 is for keepalives.
    let ours = connected
        .filter(|fields| fields[2].ends_with(&format!(":{port:04X}")) && fields[3] == "01");
    ours.map(|fields| match fields[5].split_once(':') {
        Some(("02", when)) => Some(u64::from_str_radix(when, 16).unwrap()),
        _ => None,
    })
    .collect()
}

#[test]
fn a_silent_server_is_asked_for_and_the_url_says_how_soon() {
    let db = TestDatabase::empty().unwrap();
    let (url, port) = by_tcp(&db);
    let conn = connect(&url).unwrap();
    assert!(matches!(keepalives(port)[..], [..=1_000]), "{:?}", keepalives(port));
    drop(conn);
    let (url, port) = by_tcp(&db);
    let pool = pool::connect(&url).unwrap();
    drop(pool.get().unwrap());
    assert!(keepalives(port).iter().all(|&when| when <= 1_000), "{:?}", keepalives(port));
    let (url, port) = by_tcp(&db);
    let conn = connect(&format!("{url}?keepalives_idle=100")).unwrap();
    assert!(matches!(keepalives(port)[..], [1_001..=10_000]), "{:?}", keepalives(port));
    drop(conn);
    let (url, port) = by_tcp(&db);
    let conn = connect(&format!("{url}?keepalives=0")).unwrap();
    assert_eq!(timers(port), [None]);
    drop(conn);
}

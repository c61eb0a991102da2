//! TLS, with a server's certificate that is right, of somebody else, or of another host.

use std::os::unix::fs::{PermissionsExt, chown};
use std::path::Path;
use std::process::Command;

use devdb::{Binaries, Server, free_port};

use crate::support::assert_success;

const CARGO: &str = r#"
[package]
name = "tls"
version = "1.0.0"
edition = "2024"

[dependencies]
creativeflow-schema = { path = "ROOT", default-features = false }

[workspace]
"#;

/// A service that uses models alone, and links the system's libpq.
const MAIN: &str = r#"
use creativeflow_schema::database::Database;

fn main() {
    match Database::from_env() {
        Ok(database) => println!("said: connected {}", database.write().is_ok()),
        Err(error) => println!("said: {error}"),
    }
}
"#;

fn openssl(folder: &Path, args: &str) {
    let output =
        Command::new("openssl").args(args.split(' ')).current_dir(folder).output().unwrap();
    assert_success(args, &output);
}

#[test]
#[ignore = "builds a project with the system's libpq, which takes a minute"]
fn a_server_is_trusted_by_its_certificate_and_its_name() {
    let folder = tempfile::tempdir_in("/tmp").unwrap();
    let at = folder.path();
    std::fs::set_permissions(at, std::fs::Permissions::from_mode(0o755)).unwrap();
    std::fs::write(at.join("names"), "subjectAltName=DNS:db.example.com\n").unwrap();
    for authority in ["ca", "other"] {
        let names = format!("-subj /CN={authority} -keyout {authority}.key -out {authority}.crt");
        openssl(at, &format!("req -x509 -newkey rsa:2048 -nodes -days 2 {names}"));
    }
    openssl(
        at,
        "req -newkey rsa:2048 -nodes -subj /CN=db.example.com -keyout server.key -out server.csr",
    );
    let signed = "-CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -extfile names";
    openssl(at, &format!("x509 -req -in server.csr {signed} -out server.crt"));
    // As root, the server is another user's.
    let id = |args: &[&str]| {
        let output = Command::new("id").args(args).output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim().parse::<u32>().unwrap()
    };
    let key = at.join("server.key");
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();
    if id(&["-u"]) == 0 {
        chown(&key, Some(id(&["-u", "nobody"])), Some(id(&["-g", "nobody"]))).unwrap();
    }
    let port = free_port().unwrap();
    let settings = [
        "listen_addresses = '127.0.0.1'".to_owned(),
        format!("port = {port}"),
        "ssl = on".to_owned(),
        format!("ssl_cert_file = '{}/server.crt'", at.display()),
        format!("ssl_key_file = '{}/server.key'", at.display()),
    ];
    let settings: Vec<_> = settings.iter().map(String::as_str).collect();
    let _server = Server::start_with(&Binaries::find().unwrap(), &settings).unwrap();

    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::create_dir(at.join("src")).unwrap();
    std::fs::write(at.join("src/main.rs"), MAIN).unwrap();
    std::fs::write(at.join("Cargo.toml"), CARGO.replace("ROOT", root.to_str().unwrap())).unwrap();
    std::fs::copy(root.join("Cargo.lock"), at.join("Cargo.lock")).unwrap();
    let target = root.join("target/outside");
    let mut cargo = Command::new(env!("CARGO"));
    let output = cargo
        .args(["build", "--quiet"])
        .current_dir(at)
        .env("CARGO_TARGET_DIR", &target)
        .output()
        .unwrap();
    assert_success("cargo build", &output);
    let said = |host: &str, authority: &str| {
        let url = format!("postgres://postgres:hunter2@{host}:{port}/postgres?hostaddr=127.0.0.1");
        let output = Command::new(target.join("debug/tls"))
            .env("DATABASE_URL", url)
            .env("DATABASE_SSLMODE", "verify-full")
            .env("DATABASE_SSLROOTCERT", at.join(authority))
            .output()
            .unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(!said.contains("hunter2"), "{said}");
        said
    };
    assert_eq!(said("db.example.com", "ca.crt"), "said: connected true\n");
    let other = said("db.example.com", "other.crt");
    assert!(other.contains("certificate verify failed"), "{other}");
    let elsewhere = said("elsewhere.example.com", "ca.crt");
    assert!(elsewhere.contains("does not match host name"), "{elsewhere}");
    let missing = said("db.example.com", "missing.crt");
    assert!(missing.contains("does not exist"), "{missing}");
}

//! A shop: three tables whose catalog is read, compared, and made into files.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use devdb::Server;
use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel_pg_reference::{
    Catalog, Diagram, Difference, Error, Group, Layout, Query, Severity, TableNotes, allow_unknown,
    compare, ddl, dictionary, files, leave_to_migrations, missing, script,
};

const SHOP: &str = "
    CREATE SCHEMA old;
    CREATE TYPE state AS ENUM ('open', 'paid');
    CREATE TABLE customers (id BIGINT PRIMARY KEY, email TEXT NOT NULL, CONSTRAINT uq_customers_email UNIQUE (email));
    CREATE TABLE orders (
        id BIGINT, shop INT, customer_id BIGINT NOT NULL REFERENCES customers ON DELETE CASCADE,
        state state NOT NULL DEFAULT 'open', PRIMARY KEY (id, shop)
    );
    CREATE TABLE order_lines (
        order_id BIGINT, shop INT, line INT, amount NUMERIC(10, 2) CHECK (amount > 0),
        PRIMARY KEY (order_id, shop, line), CONSTRAINT fk_order_lines_order FOREIGN KEY (order_id, shop) REFERENCES orders
    );
    CREATE INDEX idx_orders_customer_id ON orders (customer_id);
    COMMENT ON TABLE customers IS 'People who buy.';
    COMMENT ON COLUMN customers.email IS 'Where the invoice goes. [personal]'";

/// A server of its own, with the shop's tables.
fn shop() -> (Server, PgConnection) {
    let server = Server::start().unwrap();
    let mut conn = diesel_pg_session::connect(&server.url("postgres")).unwrap();
    conn.batch_execute(SHOP).unwrap();
    (server, conn)
}

fn read(conn: &mut PgConnection) -> Catalog {
    Catalog::read(conn, &["old"]).unwrap().order(["customers", "orders", "order_lines"])
}

fn texts(differences: &[Difference]) -> Vec<String> {
    differences.iter().map(ToString::to_string).collect()
}

fn layout() -> Layout {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Layout {
        command: "shop docs".to_owned(),
        catalog: "src/catalog.json".to_owned(),
        classes: vec![("personal".to_owned(), "Personal data".to_owned())],
        deletion: Some(("customers".to_owned(), "Deletion of a customer".to_owned())),
        without_query: "no query".to_owned(),
        tables: vec![TableNotes {
            table: "orders".to_owned(),
            migration: "2026-01-02-000000-0000_create_orders".to_owned(),
            text: "Kept forever.".to_owned(),
            ..TableNotes::default()
        }],
        groups: vec![Group {
            title: "sales".to_owned(),
            colour: "#ffeecc".to_owned(),
            tables: owned(&["customers", "orders", "order_lines"]),
        }],
        diagrams: vec![Diagram {
            name: "shop".to_owned(),
            title: "The shop".to_owned(),
            groups: vec![0],
            only_keys: false,
        }],
        queries: vec![Query {
            name: "orders::of_customer".to_owned(),
            file: "src/orders.rs".to_owned(),
            summary: "The orders of a customer.".to_owned(),
            tables: owned(&["orders"]),
            indexes: owned(&["idx_orders_customer_id"]),
        }],
        ..Layout::default()
    }
}

#[test]
fn drift_is_found_and_repaired() {
    let (_server, conn) = &mut shop();
    let expected = Catalog::parse(&read(conn).document()).unwrap().order(["customers", "orders"]);
    assert_eq!(compare(&expected, &read(conn)).unwrap(), []);

    conn.batch_execute(
        "DROP TABLE order_lines; DROP INDEX idx_orders_customer_id; DROP SCHEMA old;
         ALTER TABLE customers ALTER email DROP NOT NULL; CREATE TABLE notes (id INT)",
    )
    .unwrap();
    let actual = read(conn);
    assert_eq!(missing(&expected, &actual), ["schema old", "table order_lines"]);
    let mut found = compare(&expected, &actual).unwrap();
    let lossless = found.iter().filter(|one| one.severity == Severity::Differs);
    assert!(lossless.clone().count() > 0 && lossless.clone().all(|one| !one.may_lose()));
    let unknown = found.iter().find(|one| one.severity == Severity::Unknown).unwrap();
    assert_eq!(unknown.to_string(), "table notes is unknown; dropping it loses its rows");
    assert_eq!(unknown.by_hand, ["DROP TABLE public.notes"]);
    assert!(unknown.may_lose() && unknown.repair.is_empty());

    let text = script(&found);
    conn.batch_execute(&text).unwrap();
    conn.batch_execute("RESET search_path").unwrap();
    let left = compare(&expected, &read(conn)).unwrap();
    assert_eq!(texts(&left), [unknown.to_string()], "{text}");

    allow_unknown(&mut found);
    assert!(found.iter().all(|one| one.severity != Severity::Unknown));
    leave_to_migrations(&mut found, "migrations are pending");
    assert_eq!(found[0].to_string(), "migrations are pending");
    assert!(found.iter().all(|one| one.repair.is_empty()));
}

#[test]
fn no_name_becomes_a_statement() {
    let (_server, conn) = &mut shop();
    let expected = read(conn);
    conn.batch_execute("CREATE TABLE \"a\n; DROP TABLE customers; --\" (id INT)").unwrap();
    let found = compare(&expected, &read(conn)).unwrap();
    assert_eq!(found.len(), 1, "{found:#?}");
    conn.batch_execute(&script(&found)).unwrap();
    conn.batch_execute("SELECT FROM public.customers").unwrap();
}

#[test]
fn the_ddl_makes_the_schema_again() {
    let (server, conn) = &mut shop();
    let catalog = read(conn);
    let files = ddl::files(&catalog, &layout());
    let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    let expected = [
        "create.sql",
        "types.sql",
        "functions.sql",
        "tables/001_create_customers.sql",
        "tables/002_create_orders.sql",
        "tables/003_create_order_lines.sql",
        "keys.sql",
    ];
    assert_eq!(paths, expected);
    conn.batch_execute("CREATE DATABASE again").unwrap();
    let again = &mut diesel_pg_session::connect(&server.url("again")).unwrap();
    let sql: String = files.iter().skip(1).map(|(_, text)| text.as_str()).collect();
    again.batch_execute(&format!("BEGIN; {sql} COMMIT")).unwrap();
    assert_eq!(compare(&catalog, &read(again)).unwrap(), []);
}

#[test]
fn the_dictionary_and_the_diagrams_have_the_layout() {
    let (_server, conn) = &mut shop();
    let (catalog, layout) = (read(conn), layout());
    let pages = dictionary::files(&catalog, &layout);
    let page = |name: &str| &pages.iter().find(|(path, _)| path == name).unwrap().1;
    let index = page("README.md");
    for says in [
        "| [customers](customers.md) | People who buy. |",
        "## Deletion of a customer\n\nRows of these tables go with it, along the keys that \
         cascade: [orders](orders.md).",
        "## Personal data\n\n| column | holds |\n|---|---|\n| `customers.email` | Where the \
         invoice goes. |",
    ] {
        assert!(index.contains(says), "{says}: {index}");
    }
    let orders = page("orders.md");
    for says in [
        "Since the migration [2026-01-02-000000-0000_create_orders](../../migrations/",
        "Kept forever.",
        "| `idx_orders_customer_id` | `customer_id` |  | `orders::of_customer` |",
        "| [`orders::of_customer`](../../src/orders.rs) | The orders of a customer. | \
         `idx_orders_customer_id` |",
        "    orders ||--o{ order_lines : \"order_id, shop\"\n",
        "\nCREATE TABLE orders (\n",
    ] {
        assert!(orders.contains(says), "{says}: {orders}");
    }
    assert!(page("customers.md").contains("| `uq_customers_email` | `email` | yes | no query |"));

    let diagrams = diesel_pg_reference::diagrams::files(&catalog, &layout);
    let dot = &diagrams.iter().find(|(path, _)| path == "shop.dot").unwrap().1;
    // A key of two columns ends at both of them.
    for column in ["order_id", "shop"] {
        let ends = dot.lines().filter(|line| {
            line.starts_with("    orders:")
                && line.contains(&format!(" -> order_lines:\"{column}.left0\":w"))
        });
        assert_eq!(ends.count(), 1, "{dot}");
    }
    assert!(dot.contains("sales") && dot.contains("#ffeecc"));
}

#[test]
fn files_of_others_are_left_alone() {
    let (_server, conn) = &mut shop();
    let layout = layout();
    let folder = tempfile::tempdir().unwrap();
    let written = files::write(&read(conn), &layout, folder.path()).unwrap();
    assert_eq!(files::check(&read(conn), &layout, folder.path()).unwrap(), written);

    conn.batch_execute("DROP TABLE order_lines").unwrap();
    let Err(Error::OutOfDate { files: stale, .. }) =
        files::check(&read(conn), &layout, folder.path())
    else {
        panic!("the files of a dropped table are in date")
    };
    assert!(stale.contains(&"docs/dictionary/order_lines.md".to_owned()), "{stale:?}");
    files::write(&read(conn), &layout, folder.path()).unwrap();
    assert!(!folder.path().join("docs/dictionary/order_lines.md").exists());

    std::fs::write(folder.path().join("ddl/create.sql"), "-- Mine.\n").unwrap();
    let error = files::write(&read(conn), &layout, folder.path()).unwrap_err();
    assert!(matches!(&error, Error::InTheWay { path, .. } if path == "ddl/create.sql"), "{error}");
    conn.batch_execute("SET search_path = nowhere").unwrap();
    assert!(matches!(Catalog::read(conn, &[]), Err(Error::NoSchema)));
}

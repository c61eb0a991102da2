//! The population: the same for the same settings, whole, and as its documentation says.

use std::sync::OnceLock;

use creativeflow_fixtures::Error;
use creativeflow_fixtures::{Population, Size};
use creativeflow_schema::migrator;
use creativeflow_schema::models::*;
use creativeflow_schema::partitions::{self, Month};
use creativeflow_schema::schema::*;
use creativeflow_schema::session;

use crate::support::rows::tables;
use crate::support::*;

const USERS: u32 = 300;

/// One that the tests only read.
fn filled() -> PgConnection {
    filled_with().1
}

/// The same, with the population that it has.
pub fn filled_with() -> (Population, PgConnection) {
    static FILLED: OnceLock<TestDatabase> = OnceLock::new();
    let population = Population::with_users(USERS);
    let db = FILLED.get_or_init(|| fill(&population).0);
    (population, db.connect().unwrap())
}

fn fill(population: &Population) -> (TestDatabase, PgConnection) {
    let (db, mut conn) = migrated();
    let mut last = None;
    population.fill(&mut conn, |progress| last = Some(progress)).unwrap();
    let last = last.unwrap();
    assert_eq!(
        last.rows, last.total,
        "crates/fixtures/src/rows.rs writes others than crates/fixtures/src/world.rs counts"
    );
    (db, conn)
}

fn number(conn: &mut PgConnection, query: &str) -> i64 {
    conn.line(format!("SELECT ({query})::text")).parse().unwrap()
}

/// Each table's name, with a digest of all of its rows.
fn digests(conn: &mut PgConnection) -> Vec<String> {
    let digest = |table: &String| {
        format!(
            "SELECT '{table} ' || md5(string_agg(rows::text, E'\\n' ORDER BY rows::text)) FROM {table} AS rows"
        )
    };
    let queries: Vec<_> = tables(conn).iter().map(digest).collect();
    conn.lines(queries.join(" UNION ALL "))
}

#[track_caller]
fn assert_all_differ(digests: &[String], others: &[String]) {
    assert_eq!(digests.len(), others.len());
    for (digest, other) in digests.iter().zip(others) {
        assert_ne!(digest, other);
    }
}

#[test]
fn the_same_settings_give_the_same_rows() {
    let population = Population::with_users(USERS);
    let first = digests(&mut filled());
    let (_db, mut conn) = fill(&population);
    assert_eq!(digests(&mut conn), first);

    let few = Population::with_users(USERS / 10);
    let of = |population: &Population| digests(&mut fill(population).1);
    let first = of(&few);
    assert_all_differ(&of(&few.clone().seed(2)), &first);
    let earlier = few.ending_at("2024-02-29T23:59:59Z".parse().unwrap());
    assert_all_differ(&of(&earlier), &first);
}

#[test]
fn every_month_has_rows_and_none_are_in_default() {
    let conn = &mut filled();
    let last = Month::of(Population::with_users(USERS).until());
    for (table, _) in partitions::TABLES {
        let default = (format!("{table}_default"), false);
        let months = (-36..=3).map(|months| (table.partition(last.plus(months)), months <= 0));
        for (partition, has_rows) in months.chain([default]) {
            let rows = number(conn, &format!("SELECT count(*) FROM partitions.{partition}"));
            assert_eq!(rows > 0, has_rows, "{partition} has {rows} rows");
        }
    }
}

#[test]
fn rows_lie_in_order_of_their_times() {
    let conn = &mut filled();
    for table in tables(conn) {
        let time = match table.as_str() {
            // Their rows were changed after they were written, and so moved.
            "generation_requests" | "ai_model_versions" => continue,
            "team_members" => "joined_at",
            "usage_logs" => "timestamp",
            _ => "created_at",
        };
        let falls = format!(
            "SELECT count(*) FILTER (WHERE falls) FROM (
                SELECT \"{time}\" < lag(\"{time}\") OVER (PARTITION BY tableoid ORDER BY ctid) AS falls FROM {table}
             ) AS rows"
        );
        // The server does not always go on with the page that comes next.
        let (falls, rows) =
            (number(conn, &falls), number(conn, &format!("SELECT count(*) FROM {table}")));
        assert!(
            falls * 100 <= rows,
            "{table}: {falls} of {rows} rows are before the one before them"
        );
    }
    // And so those of one user lie scattered.
    let (mut pages, mut rows) = (0, 0);
    for n in 30..40 {
        let of_user =
            format!("FROM assets WHERE user_id = '{}'", Population::with_users(USERS).user_id(n));
        pages += number(conn, &format!("SELECT count(DISTINCT (ctid::text::point)[0]) {of_user}"));
        rows += number(conn, &format!("SELECT count(*) {of_user}"));
    }
    assert!(pages * 2 > rows, "{rows} assets of ten users are on {pages} pages");
}

#[test]
fn every_column_has_values_and_where_it_may_be_null_also_nulls() {
    // Of rows that were inserted. It is NULL once the project is deleted.
    const NEVER_NULL: [&str; 1] = ["generation_requests.project_id"];
    let conn = &mut filled();
    let columns = conn.lines("SELECT table_name || '.' || column_name || ' ' || is_nullable FROM information_schema.columns
         WHERE table_schema = 'public' AND left(table_name, 2) <> '__'");
    assert!(!columns.is_empty());
    let mut faults = Vec::new();
    for column in &columns {
        let (name, is_nullable) = column.split_once(' ').unwrap();
        let (table, column) = name.split_once('.').unwrap();
        let counts = format!(
            "SELECT count(\"{column}\") || ' ' || count(*) - count(\"{column}\") FROM {table}"
        );
        let counts = conn.line(&counts);
        let (values, nulls) = counts.split_once(' ').unwrap();
        if values == "0" {
            faults.push(format!("{name} has no value"));
        }
        if is_nullable == "YES" && nulls == "0" && !NEVER_NULL.contains(&name) {
            faults.push(format!("{name} is never NULL"));
        }
    }
    assert!(faults.is_empty(), "crates/fixtures/src/rows.rs: {faults:#?}");
}

#[test]
fn the_models_read_every_row() {
    let conn = &mut filled();
    macro_rules! read {
        ($($table:ident($($key:ident: $Key:ty),+) $Row:ident, $New:ident, $Changes:ident;)+) => {$(
            let rows: Vec<$Row> = $table::table.select($Row::as_select()).load(conn).unwrap();
            assert!(!rows.is_empty(), "the population has no {}", stringify!($table));
            let row = &rows[rows.len() / 2];
            assert_eq!($Row::find($(row.$key),+).first(conn).unwrap().id, row.id);
        )+};
    }
    creativeflow_schema::for_each_table!(read);
}

#[test]
fn rows_agree_with_one_another() {
    let conn = &mut filled();
    let until = Population::with_users(USERS).until();
    for (what, query) in commented(include_str!("population/never.sql")) {
        assert_eq!(number(conn, query), 0, "{what}: {query}");
    }

    // Nothing that has happened is later than the end.
    let columns = conn.lines("SELECT table_name || ' ' || column_name FROM information_schema.columns
         WHERE table_schema = 'public' AND data_type LIKE 'timestamp%' AND left(table_name, 2) <> '__'
            AND column_name NOT IN ('expires_at', 'password_reset_expires', 'current_period_end')");
    for column in &columns {
        let (table, column) = column.split_once(' ').unwrap();
        let query =
            format!("SELECT count(*) FROM {table} WHERE \"{column}\" > timestamptz '{until}'");
        assert_eq!(number(conn, &query), 0, "{table}.{column}");
    }
    assert!(!columns.is_empty());
}

#[test]
fn a_user_has_a_number() {
    let conn = &mut filled();
    let population = Population::with_users(USERS);
    let mut requests = Vec::new();
    for n in 0..USERS {
        let user: User =
            users::table.find(population.user_id(n)).select(User::as_select()).first(conn).unwrap();
        assert_eq!(user.email, population.user_email(n));
        requests
            .push(GenerationRequest::belonging_to(&user).count().get_result::<i64>(conn).unwrap());
    }
    assert_eq!(population.user_id(USERS), population.user_id(USERS - 1));
    assert_eq!(requests.iter().max(), Some(&requests[0]));
    // The busy ones, the casual and the idle.
    let sum = |range: std::ops::Range<usize>| requests[range].iter().sum::<i64>();
    assert!(sum(0..30) > sum(30..120), "{requests:?}");
    assert!(sum(30..120) > 0);
    assert_eq!(sum(120..300), 0);
    let unread = Notification::belonging_to(
        &users::table.find(population.user_id(0)).first::<User>(conn).unwrap(),
    )
    .filter(notifications::is_read.eq(false))
    .count()
    .get_result::<i64>(conn)
    .unwrap();
    assert!((100..600).contains(&unread), "{unread}");
}

#[test]
fn only_a_migrated_database_without_users_is_filled() {
    let population = Population::with_users(1);
    let (_db, mut conn) = migrated();
    NewUser::builder().email("ada@example.com").build().insert(&mut conn).unwrap();
    let refused = population.fill(&mut conn, |_| panic!("a row was written"));
    assert!(matches!(refused, Err(Error::NotEmpty)), "{refused:?}");
    let months = "SELECT count(*) FROM pg_class WHERE relnamespace = 'partitions'::regnamespace AND relkind = 'r'";
    assert_eq!(number(&mut conn, months), 3);

    let refused = conn.transaction(|conn| population.fill(conn, |_| ()));
    assert!(
        matches!(
            refused,
            Err(Error::NotMigrated(migrator::Error::Session(session::Error::InTransaction)))
        ),
        "{refused:?}"
    );

    let mut conn = TestDatabase::empty().unwrap().connect().unwrap();
    let refused = population.fill(&mut conn, |_| ());
    assert!(matches!(refused, Err(Error::NotMigrated(_))), "{refused:?}");
}

#[test]
fn a_size_is_read_as_it_is_written() {
    for size in [Size::S, Size::M, Size::L] {
        assert_eq!(size.to_string().parse(), Ok(size));
    }
    assert_eq!("XL".parse::<Size>().unwrap_err().to_string(), "XL is not a size: S, M and L are");
}

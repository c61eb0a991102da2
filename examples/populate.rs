//! Fills a database that is migrated and has no users: `cargo run --release --example populate --
//! --size M`.
//!
//! It runs on a throwaway PostgreSQL, or on the database given with `--database-url`. The size is
//! S, M or L, or a number of users given with `--users`; another `--seed` gives other rows.

use std::error::Error;
use std::process::ExitCode;
use std::time::Instant;

use creativeflow_fixtures::{Population, Size};
use creativeflow_schema::diesel;
use creativeflow_schema::testing::TestDatabase;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use indicatif::{ProgressBar, ProgressStyle};

const USAGE: &str = "usage: populate [--size S|M|L | --users NUMBER] [--seed NUMBER]
                [--database-url postgres://user:password@host/database]";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("populate: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut population = Population::of(Size::S);
    let (mut seed, mut url) = (1, None);
    let mut args = std::env::args().skip(1);
    while let Some(option) = args.next() {
        let value = args.next().ok_or(USAGE)?;
        match option.as_str() {
            "--size" => population = Population::of(value.parse()?),
            "--users" => population = Population::with_users(value.parse()?),
            "--seed" => seed = value.parse()?,
            "--database-url" => url = Some(value),
            _ => return Err(USAGE.into()),
        }
    }
    let database = url.is_none().then(TestDatabase::new).transpose()?;
    let url = url.or_else(|| Some(database.as_ref()?.url().to_owned())).ok_or(USAGE)?;
    let conn = &mut creativeflow_schema::connect(&url)?;

    let start = Instant::now();
    let bar = ProgressBar::no_length();
    bar.set_style(ProgressStyle::with_template("{bar:30} {pos}/{len} rows, {msg}, {elapsed}")?);
    population.seed(seed).fill(conn, |progress| {
        bar.set_length(progress.total);
        bar.set_position(progress.rows);
        bar.set_message(progress.table);
    })?;
    bar.finish_and_clear();
    print_sizes(conn)?;
    println!("filled in {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// A table with its partitions.
#[derive(QueryableByName)]
struct TableSize {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = BigInt)]
    rows: i64,
    #[diesel(sql_type = BigInt)]
    heap: i64,
    #[diesel(sql_type = BigInt)]
    indexes: i64,
}

fn print_sizes(conn: &mut PgConnection) -> QueryResult<()> {
    // Rows as VACUUM counted them.
    let sizes: Vec<TableSize> = diesel::sql_query(
        "SELECT root.relname::text AS name, sum(greatest(leaf.reltuples, 0))::bigint AS rows,
            sum(pg_table_size(leaf.oid))::bigint AS heap, sum(pg_indexes_size(leaf.oid))::bigint AS indexes
         FROM pg_class AS root
         CROSS JOIN LATERAL (SELECT root.oid UNION SELECT relid FROM pg_partition_tree(root.oid) WHERE isleaf) AS tree
         JOIN pg_class AS leaf ON leaf.oid = tree.oid AND leaf.relkind = 'r'
         WHERE root.relnamespace = 'public'::regnamespace AND root.relkind IN ('r', 'p')
            AND left(root.relname, 2) <> '__'
         GROUP BY root.relname ORDER BY heap DESC, name",
    )
    .load(conn)?;
    let line = |name: &str, [rows, heap, indexes]: [i64; 3]| {
        println!("{name:<28} {rows:>12} {heap:>16} {indexes:>16}");
    };
    println!("{:<28} {:>12} {:>16} {:>16}", "table", "rows", "bytes of heap", "of indexes");
    let mut total = [0; 3];
    for size in &sizes {
        let numbers = [size.rows, size.heap, size.indexes];
        line(&size.name, numbers);
        total.iter_mut().zip(numbers).for_each(|(sum, number)| *sum += number);
    }
    line("all", total);
    Ok(())
}

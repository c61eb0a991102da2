//! Embeds the migrations. `embed_migrations!` would hide their SQL.

fn main() {
    diesel_pg_migrator::embed("migrations");
}

//! Embeds the migrations. `embed_migrations!` would hide their SQL.

fn main() {
    #[cfg(feature = "migrator")]
    diesel_pg_migrator::embed("migrations");
}

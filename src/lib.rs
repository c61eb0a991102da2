//! The database of the CreativeFlow AI platform: migrations, the Diesel schema, models and queries.
//!
//! The project's `README.md` has installation and operation, and a whole program; its
//! `docs/dictionary/` has the contents of each table and column.
//!
//! | for | see |
//! |---|---|
//! | the start of a service | [`pool`], [`start_up()`](start_up()), [`run_pending`], [`ensure_partitions`] |
//! | a primary with standbys, transactions, settings of connections | [`database`] |
//! | rows | [`models`], [`types`], [`queries`], [`bulk`], [`schema`] |
//! | errors by constraint | [`constraints`] |
//! | operation | [`migrator`], [`partitions`] |
//! | examination of a server and its database | [`doctor`] |
//! | personal data | [`privacy`]: erasure, export, retention, roles |
//!
//! # From a table to a struct
//!
//! Each table maps in the same way, here `brand_kits`:
//!
//! | item | purpose |
//! |---|---|
//! | [`schema::brand_kits`] | the table and its columns, for Diesel's DSL; generated |
//! | [`models::BrandKit`] | a row that was read: a field for each column, in the table's order. [`find`](models::BrandKit::find), `select(BrandKit::as_select())` |
//! | [`models::NewBrandKit`] | a row to insert. [Its builder](models::NewBrandKitBuilder) has a setter for each column and says which are required. [`insert`](models::NewBrandKit::insert) |
//! | [`models::BrandKitChanges`] | a change. [Its builder](models::BrandKitChangesBuilder) has a setter for each column but the primary key, `created_at` and `updated_at`. [`update`](models::BrandKitChanges::update), or Diesel's `update(...).set(...)` |
//! | [`types::BrandKitId`] | its id |
//! | [`queries::brand_kits`] | the services' queries of the table |
//!
//! A column with a default may be left out of an insert. `build` makes the id of a row that brings
//! none, so that inserting the same value twice is an error. The three partitioned tables have two
//! columns in their primary key, which `find` and `update` take: the id and the month's time.
//!
//! | in PostgreSQL | in Rust |
//! |---|---|
//! | `UUID`, as a table's id or a key to one | that table's id: [`types::UserId`], [`types::TeamId`], ... |
//! | an enum type | the enum of the same name: `team_role` is [`types::TeamRole`] |
//! | `JSONB` | the type of its shape, such as [`types::BrandColors`]; [`types::JsonObject`] where the fields are open; [`serde_json::Value`] where it is opaque |
//! | a hash, a token or an encrypted secret | [`types::Secret`] |
//! | `VARCHAR`, `TEXT` | [`String`] |
//! | `DECIMAL(10, 2)` | [`bigdecimal::BigDecimal`] |
//! | `TIMESTAMPTZ` | [`chrono::DateTime`]`<`[`Utc`](chrono::Utc)`>`, which cannot hold `infinity`: [`models::Attempt`] |
//! | a column that can be NULL | `Option`. An insert's setter takes the value, and `maybe_x` an `Option` of it. A change's setter takes an `Option`, where `None` sets NULL; one that is not called leaves the column as it is |
//!
//! Many rows at once are in [`bulk`]. `docs/cookbook.md` has common tasks
//! of a service, with code.
//!
//! Diesel refuses an update with no setter called, as
//! [`QueryBuilderError`](diesel::result::Error::QueryBuilderError).
//!
//! A foreign key is followed with `belonging_to` from the row that is pointed at, and with
//! `inner_join` or `find` from the row that points. Where two keys lead from one table to another,
//! methods name which: [`GenerationRequest::final_asset`](models::GenerationRequest::final_asset).
//!
//! ```
//! use creativeflow_schema::models::{Project, Workbench};
//! use creativeflow_schema::schema::projects;
//! use diesel::prelude::*;
//!
//! /// The workbench's projects that are not in the bin, newest first.
//! fn projects_of(workbench: &Workbench, conn: &mut PgConnection) -> QueryResult<Vec<Project>> {
//!     Project::belonging_to(workbench)
//!         .filter(Project::not_deleted())
//!         .order(projects::created_at.desc())
//!         .select(Project::as_select())
//!         .load(conn)
//! }
//! # let db = creativeflow_schema::testing::TestDatabase::new()?;
//! # let conn = &mut db.connect()?;
//! # use creativeflow_schema::models::*;
//! # let user = NewUser::builder().email("ada@example.com").build().insert(conn)?;
//! # let workbench = NewWorkbench::builder().user_id(user.id).name("w").build().insert(conn)?;
//! # NewProject::builder().user_id(user.id).workbench_id(workbench.id).name("p").build().insert(conn)?;
//! # assert_eq!(projects_of(&workbench, conn)?.len(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Errors at compile time
//!
//! This does:
//!
//! ```
//! use creativeflow_schema::models::*;
//! use creativeflow_schema::schema::*;
//! use creativeflow_schema::types::*;
//! use diesel::prelude::*;
//!
//! fn compiles(user_id: UserId, team_id: TeamId) {
//!     let team = NewTeam::builder().name("Engines").owner_id(user_id).build();
//!     let member = NewTeamMember::builder().team_id(team_id).user_id(user_id).role(TeamRole::Editor).build();
//!     let editors = team_members::table.filter(team_members::role.eq(TeamRole::Editor));
//!     let nameless = users::table.filter(users::full_name.is_null());
//!     let ada = users::table.filter(users::email.eq("ada@example.com")).select(users::id);
//!     let renamed = UserChanges::builder().email("ada@example.org").full_name(None).build();
//!     let readable = serde_json::to_string(&SubscriptionTier::Pro);
//! }
//! ```
//!
//! And each of these, which differs in one place, does not. Another enum:
//!
//! ```compile_fail,E0308
//! # use creativeflow_schema::{models::*, schema::*, types::*};
//! # use diesel::prelude::*;
//! # fn refused(user_id: UserId, team_id: TeamId) {
//! let member = NewTeamMember::builder().team_id(team_id).user_id(user_id).role(AssetType::Derived).build();
//! # }
//! ```
//! ```compile_fail,E0277
//! # use creativeflow_schema::{models::*, schema::*, types::*};
//! # use diesel::prelude::*;
//! # fn refused() {
//! let editors = team_members::table.filter(team_members::role.eq(AssetType::Derived));
//! # }
//! ```
//!
//! A required field left out:
//!
//! ```compile_fail,E0277
//! # use creativeflow_schema::{models::*, schema::*, types::*};
//! # fn refused(user_id: UserId, team_id: TeamId) {
//! let member = NewTeamMember::builder().team_id(team_id).user_id(user_id).build();
//! # }
//! ```
//!
//! One table's id for another's (in models; Diesel's DSL itself compares any two UUIDs):
//!
//! ```compile_fail,E0308
//! # use creativeflow_schema::{models::*, schema::*, types::*};
//! # fn refused(team_id: TeamId) {
//! let team = NewTeam::builder().name("Engines").owner_id(team_id).build();
//! # }
//! ```
//!
//! A column of another table:
//!
//! ```compile_fail,E0271
//! # use creativeflow_schema::{models::*, schema::*, types::*};
//! # use diesel::prelude::*;
//! # fn refused(conn: &mut PgConnection) {
//! let ada = users::table.filter(teams::name.eq("ada@example.com")).select(users::id).first::<UserId>(conn);
//! # }
//! ```
//!
//! A column that cannot be NULL compared with NULL, or set to it:
//!
//! ```compile_fail,E0277
//! # use creativeflow_schema::{models::*, schema::*, types::*};
//! # use diesel::prelude::*;
//! # fn refused() {
//! let ada = users::table.filter(users::email.eq(None::<String>)).select(users::id);
//! # }
//! ```
//! ```compile_fail,E0277
//! # use creativeflow_schema::{models::*, schema::*, types::*};
//! # fn refused() {
//! let renamed = UserChanges::builder().email(None::<String>).full_name(None).build();
//! # }
//! ```
//!
//! Removing a generation request's project, which only the project's deletion does:
//!
//! ```compile_fail,E0308
//! # use creativeflow_schema::{models::*, schema::*, types::*};
//! # fn refused() {
//! let orphaned = GenerationRequestChanges::builder().project_id(None).build();
//! # }
//! ```
//!
//! A secret written out:
//!
//! ```compile_fail,E0277
//! # use creativeflow_schema::{models::*, schema::*, types::*};
//! # fn refused(secret: Secret) {
//! let readable = serde_json::to_string(&secret);
//! # }
//! ```
//! ```compile_fail,E0277
//! # use creativeflow_schema::{models::*, schema::*, types::*};
//! # fn refused(secret: Secret) {
//! let readable = format!("{secret}");
//! # }
//! ```

// Compiles and runs the examples of the cookbook.
#[cfg(doctest)]
#[doc = include_str!("../docs/cookbook.md")]
mod cookbook {}

// Its programs compile.
#[cfg(doctest)]
#[doc = include_str!("../docs/scale.md")]
mod scale {}

pub mod bulk;
pub mod constraints;
pub mod database;
#[cfg(feature = "doctor")]
pub mod doctor;
#[cfg(feature = "migrator")]
pub mod migrator;
pub mod models;
#[cfg(feature = "partitions")]
pub mod partitions;
#[cfg(feature = "privacy")]
pub mod privacy;
pub mod queries;
#[cfg(feature = "reference")]
pub mod reference;
/// The tables, columns and types of the database for Diesel's DSL, generated by
/// `diesel print-schema`.
// The comments in the database end with a data class in brackets, which rustdoc would take for a
// link.
#[allow(rustdoc::broken_intra_doc_links, clippy::doc_markdown)]
pub mod schema;
#[cfg(all(feature = "migrator", feature = "partitions"))]
mod start_up;
// Its links lead to files, which rustdoc has no pages for. Its program is tested.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
#[cfg(feature = "testing")]
pub mod testing;
pub mod types;

pub use database::pool;
#[cfg(any(feature = "migrator", feature = "privacy"))]
pub use diesel_pg_backfill as backfill;
pub use diesel_pg_session::url::{ConnectError, connect};
pub use diesel_pg_session::{self as session, quote};
#[cfg(feature = "migrator")]
pub use migrator::run_pending;
#[cfg(feature = "partitions")]
pub use partitions::ensure_partitions;
#[cfg(all(feature = "migrator", feature = "partitions"))]
pub use start_up::{StartUp, start_up};
/// The crates whose types are in this one's interface.
pub use {bigdecimal, chrono, diesel, serde_json, uuid};

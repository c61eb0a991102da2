//! The SQL types of PostgreSQL's enums, for Diesel's DSL. `sql_types::TeamRole` is the type of a
//! column, and [`TeamRole`](super::TeamRole) is the type of its values in Rust.

use std::cell::Cell;

use diesel::pg::{Pg, PgTypeMetadata};
use diesel::query_builder::QueryId;
use diesel::sql_types::{HasSqlType, SqlType};

thread_local! {
    /// True while PostgreSQL infers the types of parameters.
    static INFERRED: Cell<bool> = const { Cell::new(false) };
}

/// Runs statements whose parameters are values of columns, without the OIDs of the enum types.
///
/// A connection of Diesel's looks up the OID of a type once, and caches it. After a type was
/// dropped and made again, each statement with the cached OID fails. If a parameter is the value of
/// a column, PostgreSQL needs no OID: it infers the type.
pub(crate) fn inferred<T>(run: impl FnOnce() -> T) -> T {
    struct Restore(bool);
    impl Drop for Restore {
        fn drop(&mut self) {
            INFERRED.set(self.0);
        }
    }
    let _restore = Restore(INFERRED.replace(true));
    run()
}

macro_rules! enum_types {
    ($($name:ident,)+) => {$(
        /// The SQL type of the enum of the same name in [`types`](super).
        #[derive(Debug, QueryId, SqlType)]
        pub struct $name;

        impl HasSqlType<$name> for Pg {
            fn metadata(lookup: &mut Self::MetadataLookup) -> PgTypeMetadata {
                if INFERRED.get() {
                    PgTypeMetadata::new(0, 0)
                } else {
                    lookup.lookup_type(super::$name::TYPE_NAME, None)
                }
            }
        }
    )+};
}

enum_types! {
    AiModelVersionStatus,
    AiTaskType,
    AssetType,
    DeploymentEnvironment,
    DeploymentStatus,
    GenerationRequestStatus,
    PaymentProvider,
    SocialMediaPlatform,
    SocialProvider,
    SubscriptionStatus,
    SubscriptionTier,
    TeamRole,
    ValidationStatus,
}

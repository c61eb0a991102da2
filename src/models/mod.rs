//! A read struct, an insert and a change for each table; the crate's page describes how a table
//! maps to them.
//!
//! `Debug` of a row and of an insert prints the id alone, and of a change nothing, so that no
//! personal data gets into a log: `User { id: UserId(...), .. }`. To see values, print the fields
//! by name, or serialise the row. Diesel's `debug_query` prints the values of a query's parameters.

/// The tables: `table(primary key) Row, NewRow, RowChanges;`. Calls `$callback!` with all of them.
///
/// The one list of tables, for this crate and for its tests.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_table {
    ($callback:ident) => {
        $callback! {
            ai_models(id: AiModelId) AiModel, NewAiModel, AiModelChanges;
            ai_model_deployments(id: AiModelDeploymentId) AiModelDeployment, NewAiModelDeployment, AiModelDeploymentChanges;
            ai_model_feedbacks(id: AiModelFeedbackId) AiModelFeedback, NewAiModelFeedback, AiModelFeedbackChanges;
            ai_model_validation_results(id: AiModelValidationResultId) AiModelValidationResult, NewAiModelValidationResult, AiModelValidationResultChanges;
            ai_model_versions(id: AiModelVersionId) AiModelVersion, NewAiModelVersion, AiModelVersionChanges;
            api_clients(id: ApiClientId) ApiClient, NewApiClient, ApiClientChanges;
            assets(id: AssetId) Asset, NewAsset, AssetChanges;
            asset_versions(id: AssetVersionId) AssetVersion, NewAssetVersion, AssetVersionChanges;
            brand_kits(id: BrandKitId) BrandKit, NewBrandKit, BrandKitChanges;
            credit_transactions(id: CreditTransactionId, created_at: DateTime<Utc>) CreditTransaction, NewCreditTransaction, CreditTransactionChanges;
            generation_requests(id: GenerationRequestId) GenerationRequest, NewGenerationRequest, GenerationRequestChanges;
            notifications(id: NotificationId, created_at: DateTime<Utc>) Notification, NewNotification, NotificationChanges;
            projects(id: ProjectId) Project, NewProject, ProjectChanges;
            sessions(id: SessionId) Session, NewSession, SessionChanges;
            social_media_connections(id: SocialMediaConnectionId) SocialMediaConnection, NewSocialMediaConnection, SocialMediaConnectionChanges;
            subscriptions(id: SubscriptionId) Subscription, NewSubscription, SubscriptionChanges;
            teams(id: TeamId) Team, NewTeam, TeamChanges;
            team_members(id: TeamMemberId) TeamMember, NewTeamMember, TeamMemberChanges;
            templates(id: TemplateId) Template, NewTemplate, TemplateChanges;
            usage_logs(id: UsageLogId, timestamp: DateTime<Utc>) UsageLog, NewUsageLog, UsageLogChanges;
            users(id: UserId) User, NewUser, UserChanges;
            workbenches(id: WorkbenchId) Workbench, NewWorkbench, WorkbenchChanges;
        }
    };
}

/// The functions that are the same for every table, `Debug`, and how an [`Attempt`] is read.
///
/// Those that run a statement are `#[inline]`: a service compiles them to machine code for the
/// tables that it uses.
macro_rules! models {
    ($($table:ident($($key:ident: $Key:ty),+) $Row:ident, $New:ident, $Changes:ident;)+) => {$(
        impl $Row {
            /// Finds the row with this primary key.
            ///
            /// This is a query: run it with `.get_result(conn)`, which returns
            /// [`NotFound`](diesel::result::Error::NotFound) if there is no such row, or with
            /// `.get_result(conn).optional()`. `.first(conn)` adds `LIMIT 1`, which costs the
            /// server time and changes nothing: there is at most one such row.
            #[must_use = "a query does nothing until it is run"]
            #[allow(unused_parens)]
            #[inline]
            pub fn find(
                $($key: $Key),+
            ) -> dsl::Select<dsl::Find<$table::table, ($($Key),+)>, dsl::AsSelect<Self, Pg>> {
                $table::table.find(($($key),+)).select(Self::as_select())
            }
        }

        impl $New {
            /// Inserts the row and returns it as the database holds it, with ids and defaults
            /// filled in.
            ///
            /// # Errors
            /// [`DatabaseError`](diesel::result::Error::DatabaseError) if a constraint refuses the
            /// row; [`constraints`](crate::constraints) has their names.
            #[inline]
            pub fn insert(&self, conn: &mut PgConnection) -> QueryResult<$Row> {
                inferred(|| {
                    diesel::insert_into($table::table)
                        .values(self)
                        .returning($Row::as_returning())
                        .get_result(conn)
                })
            }

            /// Inserts all of the rows, or none, and returns their number. See [`bulk`].
            ///
            /// # Errors
            /// [`bulk::Error::Row`] with the first row that is refused, [`bulk::Error::Database`]
            /// if the error is no row's fault.
            #[inline]
            pub fn insert_all(
                conn: &mut PgConnection,
                rows: &[Self],
            ) -> Result<usize, bulk::Error> {
                bulk::insert(conn, stringify!($table), rows, |conn, rows| {
                    inferred(|| diesel::insert_into($table::table).values(rows).execute(conn))
                })
            }
        }

        impl $Changes {
            /// Changes the row with this primary key, and returns it as changed.
            ///
            /// # Errors
            /// - [`NotFound`](diesel::result::Error::NotFound) if there is no such row.
            /// - [`QueryBuilderError`](diesel::result::Error::QueryBuilderError) if no setter was
            ///   called.
            /// - [`DatabaseError`](diesel::result::Error::DatabaseError) if a constraint refuses
            ///   the change; [`constraints`](crate::constraints) has their names.
            #[inline]
            pub fn update(&self, conn: &mut PgConnection, $($key: $Key),+) -> QueryResult<$Row> {
                inferred(|| {
                    diesel::update($table::table.find(($($key),+)))
                        .set(self)
                        .returning($Row::as_returning())
                        .get_result(conn)
                })
            }
        }

        // Written here and not derived, so that no column is printed, not even a later one. Of a
        // partitioned table's key, the time says when somebody did something.
        impl fmt::Debug for $Row {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($Row)).field("id", &self.id).finish_non_exhaustive()
            }
        }

        impl fmt::Debug for $New {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($New)).field("id", &self.id).finish_non_exhaustive()
            }
        }

        impl fmt::Debug for $Changes {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($Changes)).finish_non_exhaustive()
            }
        }

        // For each table, since for all it would overlap Diesel's own for what is `Queryable`.
        impl FromSqlRow<$table::SqlType, Pg> for Attempt<$Row> {
            fn build_from_row<'a>(row: &impl Row<'a, Pg>) -> diesel::deserialize::Result<Self> {
                Ok(Self(FromSqlRow::<$table::SqlType, _>::build_from_row(row)))
            }
        }

        impl StaticallySizedRow<$table::SqlType, Pg> for Attempt<$Row> {
            const FIELD_COUNT: usize =
                <$Row as StaticallySizedRow<$table::SqlType, Pg>>::FIELD_COUNT;
        }
    )+};
}

/// `copy` of a table, from the columns that COPY fills with their values in a row of `New...`, the
/// times that default to the transaction's, and the column that is left to the database.
macro_rules! copy {
    ($new:ident => $table:ident, |$row:ident| { $($column:ident: $type:ty = $value:expr,)+ }
        times $($time:ident),+ $(; without $id:ident)?) => {
        // The derive borrows each field, those that are references as well.
        #[allow(clippy::ref_option_ref)]
        const _: () = {
            #[derive(Insertable)]
            #[diesel(table_name = $table, check_for_backend(Pg))]
            #[diesel(treat_none_as_default_value = false)]
            struct Copied<'a> {
                $($column: $type,)+
                $($time: DateTime<Utc>,)+
            }

            impl $new {
                /// Inserts all of the rows, or none, by `COPY`, and returns their number. See
                /// [`bulk`](crate::bulk).
                ///
                /// # Errors
                /// [`bulk::Error::Row`](crate::bulk::Error::Row) with the first row that is
                /// refused, [`bulk::Error::Database`](crate::bulk::Error::Database) if it is no
                /// row's fault; in `usage_logs` [`bulk::Error::Id`](crate::bulk::Error::Id) if a
                /// row brings an id.
                #[inline]
                pub fn copy(
                    conn: &mut diesel::PgConnection,
                    rows: &[Self],
                ) -> Result<usize, crate::bulk::Error> {
                    $(if let Some(index) = rows.iter().position(|row| row.$id.is_some()) {
                        return Err(crate::bulk::Error::Id { index });
                    })?
                    let all_timed = rows.iter().all(|row| $(row.$time.is_some())&&+);
                    crate::bulk::copy(conn, stringify!($table), rows, all_timed, |conn, rows, now| {
                        let rows = rows.iter().map(|$row| Copied {
                            $($column: $value,)+
                            $($time: $row.$time.unwrap_or(now),)+
                        });
                        let rows: Vec<Copied<'_>> = rows.collect();
                        diesel::copy_from($table::table).from_insertable(rows).execute(conn)
                    }, |conn, rows| diesel::insert_into($table::table).values(rows).execute(conn))
                }
            }
        };
    };
}

mod ai_model;
mod ai_model_deployment;
mod ai_model_feedback;
mod ai_model_validation_result;
mod ai_model_version;
mod api_client;
mod asset;
mod asset_version;
mod attempt;
mod brand_kit;
mod credit_transaction;
mod generation_request;
mod notification;
mod project;
mod session;
mod social_media_connection;
mod subscription;
mod team;
mod team_member;
mod template;
mod usage_log;
mod user;
mod workbench;

use std::fmt;

use chrono::{DateTime, Utc};
use diesel::deserialize::{FromSqlRow, StaticallySizedRow};
use diesel::dsl;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::row::Row;

use crate::bulk;
use crate::schema::*;
use crate::types::sql_types::inferred;
use crate::types::*;

pub use ai_model::*;
pub use ai_model_deployment::*;
pub use ai_model_feedback::*;
pub use ai_model_validation_result::*;
pub use ai_model_version::*;
pub use api_client::*;
pub use asset::*;
pub use asset_version::*;
pub use attempt::Attempt;
pub use brand_kit::*;
pub use credit_transaction::*;
pub use generation_request::*;
pub use notification::*;
pub use project::*;
pub use session::*;
pub use social_media_connection::*;
pub use subscription::*;
pub use team::*;
pub use team_member::*;
pub use template::*;
pub use usage_log::*;
pub use user::*;
pub use workbench::*;

for_each_table!(models);

//! A read struct, an insert and a change for each table; the crate's page says how they are made.

/// `insert` and `insert_all`, and how an [`Attempt`] is read: the same for every table.
macro_rules! insert {
    ($new:ident => $table:ident, $row:ident) => {
        impl $new {
            /// Inserts the row and gives it back as the database holds it, with ids and defaults filled in.
            ///
            /// # Errors
            /// [`diesel::result::Error::DatabaseError`] where a constraint refuses the row;
            /// [`constraints`](crate::constraints) has their names.
            pub fn insert(&self, conn: &mut diesel::PgConnection) -> diesel::QueryResult<$row> {
                static INSERTS: crate::prepared::Inserts = crate::prepared::Inserts::new();
                let values = diesel::Insertable::<$table::table>::values(self).values;
                let insert = diesel::insert_into($table::table).values(self).returning($row::as_returning());
                INSERTS.prepared(insert, &values).get_result(conn)
            }

            /// Inserts all of the rows, or none, and tells how many; [`bulk`](crate::bulk) says when.
            ///
            /// # Errors
            /// [`bulk::Error::Row`](crate::bulk::Error::Row) with the first row that is refused,
            /// [`bulk::Error::Database`](crate::bulk::Error::Database) if it is no row's fault.
            pub fn insert_all(conn: &mut diesel::PgConnection, rows: &[Self]) -> Result<usize, crate::bulk::Error> {
                crate::bulk::insert(conn, stringify!($table), rows, |conn, rows| {
                    diesel::insert_into($table::table).values(rows).execute(conn)
                })
            }
        }

        // For each table, since for all it would overlap Diesel's own for what is `Queryable`.
        impl diesel::deserialize::FromSqlRow<$table::SqlType, diesel::pg::Pg> for crate::models::Attempt<$row> {
            fn build_from_row<'a>(
                row: &impl diesel::row::Row<'a, diesel::pg::Pg>,
            ) -> diesel::deserialize::Result<Self> {
                Ok(Self(diesel::deserialize::FromSqlRow::<$table::SqlType, _>::build_from_row(row)))
            }
        }

        impl diesel::deserialize::StaticallySizedRow<$table::SqlType, diesel::pg::Pg> for crate::models::Attempt<$row> {
            const FIELD_COUNT: usize =
                <$row as diesel::deserialize::StaticallySizedRow<$table::SqlType, diesel::pg::Pg>>::FIELD_COUNT;
        }
    };
}

/// `copy`, from the columns that COPY fills and what a row of `New...` has for them, the times that are the transaction's if a
/// row has none, and without the column that is left to the database.
macro_rules! copy {
    ($new:ident => $table:ident, |$row:ident| { $($column:ident: $type:ty = $value:expr,)+ } times $($time:ident),+ $(; without $id:ident)?) => {
        // The derive borrows each field, those that are references as well.
        #[allow(clippy::ref_option_ref)]
        const _: () = {
            #[derive(Insertable)]
            #[diesel(table_name = $table, check_for_backend(Pg), treat_none_as_default_value = false)]
            struct Copied<'a> {
                $($column: $type,)+
                $($time: DateTime<Utc>,)+
            }

            impl $new {
                /// Inserts all of the rows, or none, by `COPY`, and tells how many; [`bulk`](crate::bulk) says when.
                ///
                /// # Errors
                /// [`bulk::Error::Row`](crate::bulk::Error::Row) with the first row that is refused,
                /// [`bulk::Error::Database`](crate::bulk::Error::Database) if it is no row's fault; in `usage_logs`
                /// [`bulk::Error::Id`](crate::bulk::Error::Id) if a row brings an id.
                pub fn copy(conn: &mut diesel::PgConnection, rows: &[Self]) -> Result<usize, crate::bulk::Error> {
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

pub use ai_model::{AiModel, AiModelChanges, NewAiModel};
pub use ai_model_deployment::{AiModelDeployment, AiModelDeploymentChanges, NewAiModelDeployment};
pub use ai_model_feedback::{AiModelFeedback, AiModelFeedbackChanges, NewAiModelFeedback};
pub use ai_model_validation_result::{
    AiModelValidationResult, AiModelValidationResultChanges, NewAiModelValidationResult,
};
pub use ai_model_version::{AiModelVersion, AiModelVersionChanges, NewAiModelVersion};
pub use api_client::{ApiClient, ApiClientChanges, NewApiClient};
pub use asset::{Asset, AssetChanges, NewAsset};
pub use asset_version::{AssetVersion, AssetVersionChanges, NewAssetVersion};
pub use attempt::Attempt;
pub use brand_kit::{BrandKit, BrandKitChanges, NewBrandKit};
pub use credit_transaction::{CreditTransaction, CreditTransactionChanges, NewCreditTransaction};
pub use generation_request::{GenerationRequest, GenerationRequestChanges, NewGenerationRequest};
pub use notification::{NewNotification, Notification, NotificationChanges};
pub use project::{NewProject, Project, ProjectChanges};
pub use session::{NewSession, Session, SessionChanges};
pub use social_media_connection::{NewSocialMediaConnection, SocialMediaConnection, SocialMediaConnectionChanges};
pub use subscription::{NewSubscription, Subscription, SubscriptionChanges};
pub use team::{NewTeam, Team, TeamChanges};
pub use team_member::{NewTeamMember, TeamMember, TeamMemberChanges};
pub use template::{NewTemplate, Template, TemplateChanges};
pub use usage_log::{NewUsageLog, UsageLog, UsageLogChanges};
pub use user::{NewUser, User, UserChanges};
pub use workbench::{NewWorkbench, Workbench, WorkbenchChanges};

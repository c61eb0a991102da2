//! The rules of erasure: how a table's rows reach a person, what becomes of them, and of each
//! value that says something of that person.
//!
//! Each `match` names every table and every personal, sensitive or secret column. One that a
//! migration adds does not compile until its rule is here.

use super::columns::{Column, Table};
use super::registry::{Class, Field};

/// A way from the rows of a table to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Path {
    /// The column that leads to the person.
    pub through: Through,
    /// The fate of the rows on this way.
    pub rows: Rows,
    /// The reason for it.
    pub why: &'static str,
}

/// The column by which a row reaches a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Through {
    /// A column that holds the account's id.
    Account(&'static str),
    /// A column that holds the id of a row of another table, which is the person's.
    Parent(&'static str, Table),
}

/// The fate of rows in an erasure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// The rows are deleted.
    Deleted,
    /// The rows stay, without what is personal, in the name of an emptied account or of none.
    Emptied,
}

/// The rule of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// The fate of the column's values in rows that stay.
    pub value: Value,
    /// The place outside the database to which a value leads, where something of the person must
    /// go as well.
    pub outside: Option<Outside>,
}

/// The fate of a value in a row that stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// No row of the table stays.
    Deleted,
    /// NULL replaces the value.
    Null,
    /// An empty text replaces the value, since the column cannot be NULL.
    Empty,
    /// The value stays, for this reason.
    Kept(&'static str),
}

/// A place outside the database to which a value leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// A file in MinIO, whose path is the value.
    File,
    /// Files in MinIO, whose paths are under this key of each element of the JSON array.
    Files(&'static str),
    /// A record in this system, whose id is the value.
    Record(&'static str),
}

const fn deleted(column: &'static str, why: &'static str) -> Path {
    Path { through: Through::Account(column), rows: Rows::Deleted, why }
}

const fn emptied(column: &'static str, why: &'static str) -> Path {
    Path { through: Through::Account(column), rows: Rows::Emptied, why }
}

const fn deleted_with(column: &'static str, parent: Table, why: &'static str) -> Path {
    Path { through: Through::Parent(column, parent), rows: Rows::Deleted, why }
}

impl Table {
    /// Returns the ways from the table's rows to a person. None: the table holds nobody's rows.
    #[must_use]
    pub const fn paths(self) -> &'static [Path] {
        const STAFF: &str = "the record of a model is the platform's; the key is set NULL";
        match self {
            Self::Users => {
                const { &[deleted("id", "the account; an emptied one takes the rows that stay")] }
            }
            Self::Teams => {
                const { &[deleted("owner_id", "without other members; others are handed over")] }
            }
            Self::TeamMembers => const { &[deleted("user_id", "the membership ends")] },
            Self::BrandKits => {
                const { &[deleted("user_id", "the account's own, also where a team shares it")] }
            }
            Self::Workbenches | Self::Templates => {
                const { &[deleted("user_id", "the account's own")] }
            }
            Self::Projects => {
                const { &[deleted("user_id", "the account's own, as its workbench is")] }
            }
            Self::GenerationRequests => {
                const { &[emptied("user_id", "costs and times stay for the platform's accounts")] }
            }
            Self::Assets => const { &[deleted("user_id", "the account's own")] },
            Self::AssetVersions => {
                const {
                    &[
                        deleted_with(
                            "asset_id",
                            Self::Assets,
                            "the history of an asset goes with it",
                        ),
                        deleted_with(
                            "project_id",
                            Self::Projects,
                            "the history of a project goes with it",
                        ),
                        emptied(
                            "created_by_user_id",
                            "the version is part of somebody else's work",
                        ),
                    ]
                }
            }
            Self::SocialMediaConnections => {
                const { &[deleted("user_id", "the permission to publish ends")] }
            }
            Self::ApiClients => const { &[deleted("user_id", "the credentials end")] },
            Self::Subscriptions => {
                const { &[deleted("user_id", "Odoo has the record of the sale")] }
            }
            Self::CreditTransactions => {
                const { &[emptied("user_id", "financial records are kept for seven years")] }
            }
            Self::UsageLogs => const { &[emptied("user_id", "usage is kept for 24 months")] },
            Self::Sessions => const { &[deleted("user_id", "the account signs in no more")] },
            Self::Notifications => const { &[deleted("user_id", "nobody is left to read them")] },
            Self::AiModels => &[],
            Self::AiModelVersions => const { &[emptied("created_by_user_id", STAFF)] },
            Self::AiModelValidationResults => const { &[emptied("validated_by_user_id", STAFF)] },
            Self::AiModelDeployments => const { &[emptied("deployed_by_user_id", STAFF)] },
            Self::AiModelFeedbacks => const { &[deleted("user_id", "the person's own words")] },
        }
    }
}

impl Column {
    /// Returns the rule of the column.
    // By table, so that the rules of a table are read together.
    #[allow(clippy::match_same_arms)]
    #[must_use]
    pub const fn rule(self) -> Rule {
        const DELETED: Rule = rule(Value::Deleted);
        const NULL: Rule = rule(Value::Null);
        const LEDGER: Rule = rule(Value::Kept("the ledger's figures are a financial record"));
        const USAGE: Rule = rule(Value::Kept("the figures of usage are the platform's accounts"));
        const OTHERS: Rule = rule(Value::Kept("the content of somebody else's asset or project"));
        match self {
            // The emptied account has the balance that its ledger adds up to.
            Self::UsersCreditBalance => LEDGER,
            Self::UsersProfilePictureUrl => DELETED.leads_to(Outside::File),
            Self::UsersSocialProviderId => DELETED.leads_to(Outside::Record("social sign-in")),
            Self::UsersEmail
            | Self::UsersPasswordHash
            | Self::UsersSocialProvider
            | Self::UsersEmailVerificationToken
            | Self::UsersPasswordResetToken
            | Self::UsersFullName
            | Self::UsersUsername
            | Self::UsersLanguagePreference
            | Self::UsersTimezone
            | Self::UsersMfaSecret
            | Self::UsersLastLoginAt => DELETED,

            Self::TeamsName | Self::TeamMembersJoinedAt => DELETED,

            Self::BrandKitsLogos => DELETED.leads_to(Outside::Files("path")),
            Self::TemplatesPreviewUrl | Self::AssetsFilePath => DELETED.leads_to(Outside::File),
            Self::BrandKitsName
            | Self::BrandKitsColors
            | Self::BrandKitsFonts
            | Self::BrandKitsStylePreferences
            | Self::WorkbenchesName
            | Self::TemplatesName
            | Self::TemplatesDescription
            | Self::TemplatesSourceData
            | Self::TemplatesTags
            | Self::ProjectsName
            | Self::ProjectsTargetPlatform
            | Self::ProjectsCollaborationState
            | Self::ProjectsLastCollaboratedAt
            | Self::AssetsName
            | Self::AssetsMetadata => DELETED,

            Self::GenerationRequestsInputPrompt => rule(Value::Empty),
            Self::GenerationRequestsSampleAssets => NULL.leads_to(Outside::Files("url")),
            Self::GenerationRequestsStyleGuidance
            | Self::GenerationRequestsInputParameters
            | Self::GenerationRequestsErrorMessage => NULL,

            Self::AssetVersionsFilePath => OTHERS.leads_to(Outside::File),
            Self::AssetVersionsStateData => OTHERS,
            Self::AssetVersionsDescription => NULL,

            Self::SocialMediaConnectionsExternalUserId => {
                DELETED.leads_to(Outside::Record("social network"))
            }
            Self::SocialMediaConnectionsPlatform
            | Self::SocialMediaConnectionsAccessToken
            | Self::SocialMediaConnectionsRefreshToken => DELETED,

            Self::ApiClientsName
            | Self::ApiClientsApiKey
            | Self::ApiClientsSecretHash
            | Self::ApiClientsPermissions => DELETED,

            Self::SubscriptionsOdooSaleOrderId => DELETED.leads_to(Outside::Record("Odoo")),
            Self::SubscriptionsPaymentProviderSubscriptionId
            | Self::SubscriptionsPaymentMethodId => {
                DELETED.leads_to(Outside::Record("payment provider"))
            }

            Self::CreditTransactionsAmount | Self::CreditTransactionsActionType => LEDGER,
            Self::CreditTransactionsOdooInvoiceId => NULL.leads_to(Outside::Record("Odoo")),
            Self::CreditTransactionsApiCallId | Self::CreditTransactionsDescription => NULL,

            Self::UsageLogsActionType | Self::UsageLogsCreditsCost | Self::UsageLogsTimestamp => {
                USAGE
            }
            Self::UsageLogsDetails => NULL,

            Self::SessionsDeviceInfo
            | Self::SessionsIpAddress
            | Self::SessionsUserAgent
            | Self::SessionsLastActivity
            | Self::NotificationsType
            | Self::NotificationsMessage
            | Self::NotificationsMetadata
            | Self::NotificationsIsRead => DELETED,

            Self::AiModelFeedbacksRating
            | Self::AiModelFeedbacksComment
            | Self::AiModelFeedbacksFeedbackTimestamp
            | Self::AiModelFeedbacksDetails => DELETED,
        }
    }
}

const fn rule(value: Value) -> Rule {
    Rule { value, outside: None }
}

impl Rule {
    const fn leads_to(mut self, outside: Outside) -> Self {
        self.outside = Some(outside);
        self
    }
}

/// The fate of a field of a row that was reached on this way and stays.
pub(super) enum FieldFate {
    /// The stand-in's id replaces the account's, or NULL where the column may be NULL.
    Account,
    /// Nothing replaces the value: see [`Field::nothing`].
    Nothing,
    /// The value stays, for this reason.
    Kept(&'static str),
}

impl Path {
    /// Returns the fate of a field of a row that is emptied on this way.
    pub(super) fn fate(&self, table: Table, field: &Field) -> FieldFate {
        let goes =
            |table: Table| table.paths().first().is_some_and(|one| one.rows == Rows::Deleted);
        // The parent of a row that stays is somebody else's.
        let is_parent = table
            .paths()
            .iter()
            .any(|one| matches!(one.through, Through::Parent(name, _) if name == field.name));
        match (field.column.map(|column| column.rule().value), field.class) {
            _ if self.through == Through::Account(field.name) => FieldFate::Account,
            (Some(Value::Kept(why)), _) => FieldFate::Kept(why),
            (Some(Value::Deleted | Value::Null | Value::Empty), _) => FieldFate::Nothing,
            // Detached months have no keys that would do it.
            (None, Class::Key) if field.references.is_some_and(goes) && !is_parent => {
                FieldFate::Nothing
            }
            (None, Class::Key) => FieldFate::Kept("a key, which says nothing of a person"),
            (None, _) => FieldFate::Kept("bookkeeping, which says nothing of a person"),
        }
    }
}

impl Field {
    /// Returns a value that holds nothing of the person: NULL, the default of a setting, or an
    /// empty text.
    pub(super) fn nothing(&self) -> &'static str {
        match (self.nullable, self.column.map(|column| column.rule().value)) {
            (true, _) => "NULL",
            (false, Some(Value::Empty)) => "''",
            // A secret has no default, and is a text.
            (false, _) if self.class == Class::Secret => "''",
            (false, _) => "DEFAULT",
        }
    }
}

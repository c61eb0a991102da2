//! The enums: a type for each of PostgreSQL's, with the labels to the letter.
//!
//! They are `#[non_exhaustive]`, since a migration may add a label. A label that this crate does
//! not know is an error when it is read: deploy the readers first.

use diesel_derive_enum::DbEnum;
use serde::{Deserialize, Serialize};

/// Text that is not a label of the enum it was parsed as. The error leaves the text out, since the
/// text may be anything.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a label of {type_name}, which has {}", .labels.join(", "))]
pub struct UnknownLabel {
    /// PostgreSQL's name of the enum.
    pub type_name: &'static str,
    /// The labels that the enum has.
    pub labels: &'static [&'static str],
}

macro_rules! pg_enum {
    (
        $(#[$doc:meta])*
        $name:ident is $type_name:tt at $path:tt {
            $($(#[$variant_doc:meta])* $variant:ident = $label:tt,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(DbEnum, Deserialize, Serialize)]
        #[ExistingTypePath = $path]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$variant_doc])*
                #[db_rename = $label]
                #[serde(rename = $label)]
                $variant,
            )+
        }

        impl $name {
            /// PostgreSQL's name of the type.
            pub const TYPE_NAME: &'static str = $type_name;

            /// All values, in PostgreSQL's order, which is that of `<` and `>` here and there.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// PostgreSQL's label of the value.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$variant => $label,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.label())
            }
        }

        impl std::str::FromStr for $name {
            type Err = UnknownLabel;

            /// The value with exactly this label.
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($label => Ok(Self::$variant),)+
                    _ => Err(UnknownLabel {
                        type_name: Self::TYPE_NAME,
                        labels: &[$($label),+],
                    }),
                }
            }
        }
    };
}

pg_enum! {
    /// Identity provider of a social sign-in.
    SocialProvider is "social_provider" at "crate::types::sql_types::SocialProvider" {
        /// Google.
        Google = "google",
        /// Facebook.
        Facebook = "facebook",
        /// Apple.
        Apple = "apple",
    }
}

pg_enum! {
    /// Plan level of an account, from the least to the most.
    SubscriptionTier is "subscription_tier" at "crate::types::sql_types::SubscriptionTier" {
        /// The free plan.
        Free = "Free",
        /// For one professional.
        Pro = "Pro",
        /// For a team.
        Team = "Team",
        /// For a company, by contract.
        Enterprise = "Enterprise",
    }
}

pg_enum! {
    /// Where an asset came from.
    AssetType is "asset_type" at "crate::types::sql_types::AssetType" {
        /// The account uploaded it.
        Uploaded = "Uploaded",
        /// A model made it.
        AiGenerated = "AIGenerated",
        /// It was made from another asset, by export or editing.
        Derived = "Derived",
    }
}

pg_enum! {
    /// The state of a generation request; the last four are final.
    GenerationRequestStatus is "generation_request_status" at "crate::types::sql_types::GenerationRequestStatus" {
        /// Taken, not begun.
        Pending = "Pending",
        /// The samples are being made.
        ProcessingSamples = "ProcessingSamples",
        /// The account is to choose a sample.
        AwaitingSelection = "AwaitingSelection",
        /// The final asset is being made.
        ProcessingFinal = "ProcessingFinal",
        /// The final asset is there.
        Completed = "Completed",
        /// Something went wrong; `error_message` says what.
        Failed = "Failed",
        /// The account withdrew it.
        Cancelled = "Cancelled",
        /// The content rules forbid it.
        ContentRejected = "ContentRejected",
    }
}

pg_enum! {
    /// Social network that can be published to.
    SocialMediaPlatform is "social_media_platform" at "crate::types::sql_types::SocialMediaPlatform" {
        /// Instagram.
        Instagram = "Instagram",
        /// Facebook.
        Facebook = "Facebook",
        /// LinkedIn.
        LinkedIn = "LinkedIn",
        /// Twitter, now X.
        Twitter = "Twitter",
        /// Pinterest.
        Pinterest = "Pinterest",
        /// TikTok.
        TikTok = "TikTok",
    }
}

pg_enum! {
    /// The state of a subscription.
    SubscriptionStatus is "subscription_status" at "crate::types::sql_types::SubscriptionStatus" {
        /// In force and paid.
        Active = "Active",
        /// In force, not yet paid.
        Trial = "Trial",
        /// Out of force until a payment comes.
        Suspended = "Suspended",
        /// Ended by the account.
        Cancelled = "Cancelled",
        /// Ended by time.
        Expired = "Expired",
    }
}

pg_enum! {
    /// The company that collects the payments of a subscription.
    PaymentProvider is "payment_provider" at "crate::types::sql_types::PaymentProvider" {
        /// Stripe.
        Stripe = "Stripe",
        /// PayPal.
        PayPal = "PayPal",
        /// Booked by hand in Odoo.
        OdooManual = "OdooManual",
    }
}

pg_enum! {
    /// A member's rights in a team, from the most to the least.
    TeamRole is "team_role" at "crate::types::sql_types::TeamRole" {
        /// Owns the team.
        Owner = "Owner",
        /// Manages members and content.
        Admin = "Admin",
        /// Changes content.
        Editor = "Editor",
        /// Looks at content.
        Viewer = "Viewer",
    }
}

pg_enum! {
    /// The task of an AI model.
    AiTaskType is "ai_task_type" at "crate::types::sql_types::AiTaskType" {
        /// Text to picture.
        ImageGeneration = "ImageGeneration",
        /// Text to text.
        TextGeneration = "TextGeneration",
        /// Picture to picture.
        ImageTransformation = "ImageTransformation",
        /// The style of one picture on another.
        StyleTransfer = "StyleTransfer",
        /// Checking content against the rules.
        ContentSafety = "ContentSafety",
    }
}

pg_enum! {
    /// Place of a model version in its life cycle.
    AiModelVersionStatus is "ai_model_version_status" at "crate::types::sql_types::AiModelVersionStatus" {
        /// Registered, not in use.
        Staged = "Staged",
        /// In use.
        Production = "Production",
        /// In use, to be replaced.
        Deprecated = "Deprecated",
        /// Out of use, kept.
        Archived = "Archived",
        /// Did not pass.
        Failed = "Failed",
    }
}

pg_enum! {
    /// Outcome of one part of a validation.
    ValidationStatus is "validation_status" at "crate::types::sql_types::ValidationStatus" {
        /// Passed.
        Passed = "Passed",
        /// Failed.
        Failed = "Failed",
        /// Not finished.
        Pending = "Pending",
        /// Left out.
        Skipped = "Skipped",
    }
}

pg_enum! {
    /// Environment that a model version is deployed to.
    DeploymentEnvironment is "deployment_environment" at "crate::types::sql_types::DeploymentEnvironment" {
        /// Staging.
        Staging = "staging",
        /// Production.
        Production = "production",
        /// Testing.
        Testing = "testing",
    }
}

pg_enum! {
    /// The state of a deployment.
    DeploymentStatus is "deployment_status" at "crate::types::sql_types::DeploymentStatus" {
        /// Asked for.
        Initiated = "Initiated",
        /// Under way.
        Deploying = "Deploying",
        /// Serving.
        Active = "Active",
        /// Not serving.
        Inactive = "Inactive",
        /// Did not come up.
        Failed = "Failed",
        /// Taken back.
        RolledBack = "RolledBack",
    }
}

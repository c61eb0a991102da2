-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE SCHEMA partitions;
COMMENT ON SCHEMA partitions IS
    'The partitions of credit_transactions, usage_logs and notifications: one for each month, and a DEFAULT.';

CREATE SCHEMA retired;
COMMENT ON SCHEMA retired IS
    'Months that have expired and must be kept, and months read back from an archive: tables of their own, without foreign keys.';

CREATE TYPE ai_model_version_status AS ENUM (
    'Staged',
    'Production',
    'Deprecated',
    'Archived',
    'Failed'
);
COMMENT ON TYPE ai_model_version_status IS
    'Place of a model version in its life cycle.';

CREATE TYPE ai_task_type AS ENUM (
    'ImageGeneration',
    'TextGeneration',
    'ImageTransformation',
    'StyleTransfer',
    'ContentSafety'
);
COMMENT ON TYPE ai_task_type IS
    'What an AI model does.';

CREATE TYPE asset_type AS ENUM (
    'Uploaded',
    'AIGenerated',
    'Derived'
);
COMMENT ON TYPE asset_type IS
    'Where an asset came from.';

CREATE TYPE deployment_environment AS ENUM (
    'staging',
    'production',
    'testing'
);
COMMENT ON TYPE deployment_environment IS
    'Environment that a model version is deployed to.';

CREATE TYPE deployment_status AS ENUM (
    'Initiated',
    'Deploying',
    'Active',
    'Inactive',
    'Failed',
    'RolledBack'
);
COMMENT ON TYPE deployment_status IS
    'How far a deployment has come.';

CREATE TYPE generation_request_status AS ENUM (
    'Pending',
    'ProcessingSamples',
    'AwaitingSelection',
    'ProcessingFinal',
    'Completed',
    'Failed',
    'Cancelled',
    'ContentRejected'
);
COMMENT ON TYPE generation_request_status IS
    'How far a generation request has come; the last four are final.';

CREATE TYPE payment_provider AS ENUM (
    'Stripe',
    'PayPal',
    'OdooManual'
);
COMMENT ON TYPE payment_provider IS
    'Who collects the payments of a subscription.';

CREATE TYPE social_media_platform AS ENUM (
    'Instagram',
    'Facebook',
    'LinkedIn',
    'Twitter',
    'Pinterest',
    'TikTok'
);
COMMENT ON TYPE social_media_platform IS
    'Social network that can be published to.';

CREATE TYPE social_provider AS ENUM (
    'google',
    'facebook',
    'apple'
);
COMMENT ON TYPE social_provider IS
    'Identity provider of a social sign-in.';

CREATE TYPE subscription_status AS ENUM (
    'Active',
    'Trial',
    'Suspended',
    'Cancelled',
    'Expired'
);
COMMENT ON TYPE subscription_status IS
    'Whether a subscription is in force.';

CREATE TYPE subscription_tier AS ENUM (
    'Free',
    'Pro',
    'Team',
    'Enterprise'
);
COMMENT ON TYPE subscription_tier IS
    'Plan level of an account, from the least to the most.';

CREATE TYPE team_role AS ENUM (
    'Owner',
    'Admin',
    'Editor',
    'Viewer'
);
COMMENT ON TYPE team_role IS
    'What a member may do in a team, from the most to the least.';

CREATE TYPE validation_status AS ENUM (
    'Passed',
    'Failed',
    'Pending',
    'Skipped'
);
COMMENT ON TYPE validation_status IS
    'Outcome of one part of a validation.';

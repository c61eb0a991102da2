SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA partitions;
COMMENT ON SCHEMA partitions IS 'The partitions of credit_transactions, usage_logs and notifications: one for each month, and a DEFAULT.';
CREATE SCHEMA retired;
COMMENT ON SCHEMA retired IS 'Months that have expired and must be kept, and months read back from an archive: tables of their own, without foreign keys.';
CREATE TYPE public.ai_model_version_status AS ENUM (
    'Staged',
    'Production',
    'Deprecated',
    'Archived',
    'Failed'
);
COMMENT ON TYPE public.ai_model_version_status IS 'Place of a model version in its life cycle.';
CREATE TYPE public.ai_task_type AS ENUM (
    'ImageGeneration',
    'TextGeneration',
    'ImageTransformation',
    'StyleTransfer',
    'ContentSafety'
);
COMMENT ON TYPE public.ai_task_type IS 'What an AI model does.';
CREATE TYPE public.asset_type AS ENUM (
    'Uploaded',
    'AIGenerated',
    'Derived'
);
COMMENT ON TYPE public.asset_type IS 'Where an asset came from.';
CREATE TYPE public.deployment_environment AS ENUM (
    'staging',
    'production',
    'testing'
);
COMMENT ON TYPE public.deployment_environment IS 'Environment that a model version is deployed to.';
CREATE TYPE public.deployment_status AS ENUM (
    'Initiated',
    'Deploying',
    'Active',
    'Inactive',
    'Failed',
    'RolledBack'
);
COMMENT ON TYPE public.deployment_status IS 'How far a deployment has come.';
CREATE TYPE public.generation_request_status AS ENUM (
    'Pending',
    'ProcessingSamples',
    'AwaitingSelection',
    'ProcessingFinal',
    'Completed',
    'Failed',
    'Cancelled',
    'ContentRejected'
);
COMMENT ON TYPE public.generation_request_status IS 'How far a generation request has come; the last four are final.';
CREATE TYPE public.payment_provider AS ENUM (
    'Stripe',
    'PayPal',
    'OdooManual'
);
COMMENT ON TYPE public.payment_provider IS 'Who collects the payments of a subscription.';
CREATE TYPE public.social_media_platform AS ENUM (
    'Instagram',
    'Facebook',
    'LinkedIn',
    'Twitter',
    'Pinterest',
    'TikTok'
);
COMMENT ON TYPE public.social_media_platform IS 'Social network that can be published to.';
CREATE TYPE public.social_provider AS ENUM (
    'google',
    'facebook',
    'apple'
);
COMMENT ON TYPE public.social_provider IS 'Identity provider of a social sign-in.';
CREATE TYPE public.subscription_status AS ENUM (
    'Active',
    'Trial',
    'Suspended',
    'Cancelled',
    'Expired'
);
COMMENT ON TYPE public.subscription_status IS 'Whether a subscription is in force.';
CREATE TYPE public.subscription_tier AS ENUM (
    'Free',
    'Pro',
    'Team',
    'Enterprise'
);
COMMENT ON TYPE public.subscription_tier IS 'Plan level of an account, from the least to the most.';
CREATE TYPE public.team_role AS ENUM (
    'Owner',
    'Admin',
    'Editor',
    'Viewer'
);
COMMENT ON TYPE public.team_role IS 'What a member may do in a team, from the most to the least.';
CREATE TYPE public.validation_status AS ENUM (
    'Passed',
    'Failed',
    'Pending',
    'Skipped'
);
COMMENT ON TYPE public.validation_status IS 'Outcome of one part of a validation.';
CREATE FUNCTION public.diesel_manage_updated_at(_tbl regclass) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    this oid;
    here name;
BEGIN
    GET DIAGNOSTICS this = PG_ROUTINE_OID;
    SELECT nspname INTO here FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE pg_proc.oid = this;
    EXECUTE format('CREATE TRIGGER set_updated_at BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %I.diesel_set_updated_at()',
        _tbl, here);
END;
$$;
COMMENT ON FUNCTION public.diesel_manage_updated_at(_tbl regclass) IS 'Makes the trigger set_updated_at on a table. Called by migrations.';
CREATE FUNCTION public.diesel_set_updated_at() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    IF (
        NEW IS DISTINCT FROM OLD AND
        NEW.updated_at IS NOT DISTINCT FROM OLD.updated_at
    ) THEN
        NEW.updated_at := current_timestamp;
    END IF;
    RETURN NEW;
END;
$$;
COMMENT ON FUNCTION public.diesel_set_updated_at() IS 'Sets updated_at when a statement changes a row and leaves updated_at as it was.';
CREATE FUNCTION public.generation_requests_require_project_id() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    RAISE not_null_violation USING
        MESSAGE = 'null value in column "project_id" of relation "generation_requests" violates not-null constraint',
        HINT = 'A generation request is made for a project; only the deletion of that project leaves it without one.',
        SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, COLUMN = 'project_id';
END;
$$;
COMMENT ON FUNCTION public.generation_requests_require_project_id() IS 'Refuses a generation request that is inserted without a project.';
CREATE FUNCTION public.users_release_asset_versions() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
BEGIN
    EXECUTE format('UPDATE %I.asset_versions SET created_by_user_id = NULL WHERE created_by_user_id = $1', TG_TABLE_SCHEMA)
        USING OLD.id;
    RETURN OLD;
END;
$_$;
COMMENT ON FUNCTION public.users_release_asset_versions() IS 'Lets go of the asset versions that an account made, before the account and its assets are deleted.';
SET default_tablespace = '';
CREATE TABLE public.credit_transactions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
)
PARTITION BY RANGE (created_at);
COMMENT ON TABLE public.credit_transactions IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN public.credit_transactions.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.credit_transactions.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN public.credit_transactions.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN public.credit_transactions.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN public.credit_transactions.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN public.credit_transactions.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN public.credit_transactions.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN public.credit_transactions.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN public.credit_transactions.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN public.credit_transactions.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
SET default_table_access_method = heap;
CREATE TABLE partitions.credit_transactions_2023_09 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2023_09 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2023_09.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2023_09.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2023_09.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2023_09.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2023_09.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2023_09.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2023_09.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2023_09.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2023_09.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2023_09.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2023_12 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2023_12 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2023_12.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2023_12.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2023_12.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2023_12.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2023_12.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2023_12.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2023_12.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2023_12.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2023_12.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2023_12.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2024_02 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2024_02 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2024_02.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_02.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_02.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_02.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_02.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_02.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_02.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_02.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_02.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_02.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2024_03 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2024_03 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2024_03.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_03.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_03.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_03.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_03.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_03.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_03.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_03.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_03.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_03.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2024_04 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2024_04 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2024_04.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_04.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_04.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_04.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_04.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_04.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_04.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_04.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_04.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_04.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2024_05 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2024_05 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2024_05.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_05.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_05.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_05.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_05.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_05.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_05.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_05.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_05.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_05.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2024_06 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2024_06 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2024_06.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_06.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_06.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_06.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_06.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_06.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_06.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_06.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_06.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_06.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2024_07 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2024_07 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2024_07.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_07.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_07.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_07.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_07.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_07.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_07.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_07.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_07.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_07.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2024_08 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2024_08 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2024_09 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2024_09 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2024_09.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_09.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_09.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_09.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_09.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_09.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_09.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_09.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_09.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_09.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2024_10 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2024_10 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2024_10.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_10.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_10.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_10.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_10.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_10.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_10.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_10.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_10.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_10.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2024_11 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2024_11 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2024_11.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_11.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_11.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_11.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_11.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_11.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_11.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_11.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_11.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_11.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2024_12 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2024_12 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2024_12.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_12.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_12.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_12.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_12.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_12.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_12.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_12.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_12.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_12.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2025_01 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2025_01 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2025_01.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_01.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_01.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_01.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_01.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_01.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_01.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_01.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_01.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_01.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2025_02 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2025_02 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2025_03 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2025_03 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2025_03.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_03.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_03.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_03.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_03.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_03.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_03.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_03.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_03.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_03.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2025_04 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2025_04 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2025_04.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_04.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_04.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_04.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_04.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_04.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_04.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_04.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_04.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_04.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2025_05 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2025_05 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2025_05.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_05.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_05.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_05.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_05.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_05.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_05.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_05.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_05.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_05.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2025_06 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2025_06 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2025_06.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_06.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_06.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_06.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_06.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_06.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_06.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_06.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_06.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_06.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2025_07 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2025_07 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2025_07.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_07.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_07.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_07.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_07.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_07.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_07.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_07.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_07.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_07.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2025_08 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2025_08 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2025_08.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_08.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_08.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_08.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_08.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_08.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_08.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_08.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_08.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_08.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2025_09 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2025_09 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2025_10 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2025_10 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2025_10.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_10.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_10.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_10.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_10.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_10.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_10.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_10.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_10.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_10.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2025_11 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2025_11 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2025_11.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_11.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_11.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_11.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_11.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_11.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_11.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_11.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_11.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_11.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2025_12 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2025_12 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2025_12.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_12.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_12.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_12.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_12.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_12.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_12.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_12.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_12.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_12.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2026_02 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2026_02 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2026_02.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_02.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_02.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_02.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_02.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_02.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_02.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_02.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_02.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_02.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2026_03 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2026_03 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2026_05 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2026_05 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2026_05.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_05.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_05.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_05.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_05.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_05.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_05.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_05.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_05.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_05.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2026_06 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2026_06 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2026_06.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_06.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_06.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_06.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_06.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_06.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_06.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_06.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_06.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_06.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2026_07 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2026_07 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2026_07.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_07.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_07.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_07.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_07.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_07.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_07.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_07.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_07.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_07.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2026_08 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2026_08 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2026_08.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_08.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_08.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_08.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_08.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_08.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_08.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_08.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_08.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_08.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2026_09 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2026_09 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2026_09.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_09.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_09.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_09.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_09.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_09.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_09.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_09.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_09.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_09.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2026_10 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2026_10 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2026_10.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_10.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_10.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_10.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_10.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_10.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_10.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_10.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_10.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_10.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2026_11 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2026_11 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2026_11.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_11.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_11.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_11.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_11.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_11.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_11.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_11.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_11.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_11.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2026_12 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2026_12 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2026_12.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_12.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_12.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_12.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_12.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_12.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_12.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_12.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_12.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_12.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2027_01 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2027_01 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2027_01.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2027_01.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2027_01.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2027_01.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2027_01.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2027_01.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2027_01.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2027_01.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2027_01.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2027_01.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2027_02 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
COMMENT ON TABLE partitions.credit_transactions_2027_02 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2027_02.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2027_02.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2027_02.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN partitions.credit_transactions_2027_02.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2027_02.api_call_id IS 'API call that was paid for. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2027_02.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2027_02.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2027_02.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2027_02.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2027_02.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_default (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_invoice_id character varying(255),
    generation_request_id uuid,
    api_call_id character varying(255),
    amount numeric(10,2) NOT NULL,
    action_type character varying(50) NOT NULL,
    description text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    synced_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK ((amount <> 'NaN'::numeric))
);
CREATE TABLE public.notifications (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
)
PARTITION BY RANGE (created_at);
COMMENT ON TABLE public.notifications IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN public.notifications.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.notifications.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN public.notifications.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN public.notifications.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN public.notifications.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN public.notifications.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN public.notifications.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN public.notifications.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2025_11 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2025_11 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2025_11.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2025_11.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2025_11.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2025_11.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2025_11.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2025_11.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2025_11.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2025_11.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2025_12 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2025_12 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2025_12.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2025_12.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2025_12.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2025_12.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2025_12.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2025_12.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2025_12.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2025_12.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2026_01 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2026_01 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2026_01.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2026_01.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2026_01.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_01.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_01.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_01.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_01.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2026_01.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2026_02 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2026_02 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2026_02.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2026_02.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2026_02.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_02.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_02.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_02.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_02.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2026_02.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2026_03 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2026_03 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2026_03.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2026_03.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2026_03.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_03.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_03.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_03.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_03.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2026_03.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2026_04 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2026_04 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2026_04.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2026_04.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2026_04.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_04.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_04.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_04.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_04.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2026_04.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2026_05 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2026_05 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2026_05.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2026_05.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2026_05.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_05.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_05.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_05.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_05.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2026_05.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2026_06 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2026_06 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2026_06.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2026_06.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2026_06.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_06.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_06.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_06.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_06.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2026_06.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2026_07 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2026_07 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2026_07.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2026_07.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2026_07.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_07.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_07.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_07.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_07.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2026_07.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2026_08 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2026_08 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2026_08.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2026_08.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2026_08.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_08.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_08.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_08.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_08.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2026_08.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2026_09 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2026_09 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2026_09.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2026_09.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2026_09.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_09.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_09.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_09.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_09.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2026_09.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2026_10 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2026_10 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2026_10.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2026_10.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2026_10.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_10.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_10.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_10.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_10.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2026_10.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2026_11 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2026_11 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2026_11.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2026_11.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2026_11.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_11.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_11.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_11.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_11.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2026_11.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2026_12 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2026_12 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2026_12.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2026_12.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2026_12.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_12.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_12.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_12.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2026_12.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2026_12.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2027_01 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2027_01 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2027_01.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2027_01.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2027_01.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2027_01.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2027_01.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2027_01.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2027_01.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2027_01.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_2027_02 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE partitions.notifications_2027_02 IS 'A message of the platform to an account. Partitioned by month of created_at; kept 12 months. Written by every service.';
COMMENT ON COLUMN partitions.notifications_2027_02.id IS 'Identifies the notification, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.notifications_2027_02.user_id IS 'Account that is told. [key]';
COMMENT ON COLUMN partitions.notifications_2027_02.type IS 'What it is about, such as generation_complete; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2027_02.message IS 'The message, in the account''s language. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2027_02.metadata IS 'What the message refers to: an open object. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2027_02.is_read IS 'Whether the account has read it. [sensitive]';
COMMENT ON COLUMN partitions.notifications_2027_02.created_at IS 'When it was sent; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.notifications_2027_02.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE partitions.notifications_default (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    type character varying(50) NOT NULL,
    message text NOT NULL,
    metadata jsonb,
    is_read boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_notifications_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
CREATE TABLE public.usage_logs (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
)
PARTITION BY RANGE ("timestamp");
COMMENT ON TABLE public.usage_logs IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN public.usage_logs.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN public.usage_logs.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN public.usage_logs.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN public.usage_logs.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN public.usage_logs.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN public.usage_logs.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN public.usage_logs.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN public.usage_logs."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE SEQUENCE public.usage_logs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.usage_logs_id_seq OWNED BY public.usage_logs.id;
CREATE TABLE partitions.usage_logs_2024_11 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2024_11 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2024_11.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2024_11.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2024_11.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2024_11.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2024_11.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2024_11.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2024_11.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2024_11."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2024_12 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2024_12 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2024_12.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2024_12.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2024_12.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2024_12.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2024_12.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2024_12.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2024_12.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2024_12."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2025_01 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2025_01 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2025_01.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_01.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_01.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_01.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_01.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_01.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_01.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_01."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2025_02 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2025_02 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2025_02.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_02.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_02.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_02.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_02.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_02.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_02.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_02."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2025_03 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2025_03 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2025_03.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_03.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_03.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_03.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_03.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_03.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_03.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_03."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2025_04 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2025_04 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2025_04.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_04.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_04.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_04.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_04.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_04.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_04.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_04."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2025_05 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2025_05 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2025_05.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_05.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_05.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_05.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_05.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_05.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_05.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_05."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2025_06 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2025_06 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2025_06.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_06.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_06.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_06.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_06.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_06.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_06.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_06."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2025_07 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2025_07 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2025_07.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_07.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_07.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_07.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_07.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_07.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_07.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_07."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2025_08 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2025_08 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2025_08.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_08.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_08.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_08.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_08.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_08.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_08.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_08."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2025_09 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2025_09 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2025_09.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_09.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_09.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_09.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_09.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_09.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_09.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_09."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2025_10 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2025_10 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2025_10.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_10.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_10.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_10.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_10.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_10.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_10.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_10."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2025_11 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2025_11 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2025_11.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_11.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_11.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_11.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_11.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_11.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_11.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_11."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2025_12 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2025_12 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2025_12.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_12.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_12.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_12.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2025_12.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_12.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_12.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2025_12."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2026_01 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2026_01 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2026_01.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_01.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_01.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_01.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_01.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_01.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_01.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_01."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2026_02 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2026_02 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2026_02.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_02.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_02.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_02.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_02.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_02.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_02.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_02."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2026_03 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2026_03 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2026_03.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_03.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_03.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_03.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_03.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_03.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_03.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_03."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2026_05 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2026_05 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2026_05.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_05.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_05.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_05.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_05.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_05.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_05.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_05."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2026_06 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2026_06 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2026_06.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_06.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_06.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_06.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_06.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_06.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_06.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_06."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2026_07 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2026_07 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2026_07.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_07.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_07.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_07.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_07.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_07.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_07.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_07."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2026_08 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2026_08 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2026_08.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_08.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_08.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_08.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_08.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_08.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_08.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_08."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2026_09 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2026_09 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2026_09.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_09.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_09.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_09.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_09.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_09.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_09.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_09."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2026_10 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2026_10 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2026_10.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_10.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_10.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_10.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_10.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_10.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_10.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_10."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2026_11 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2026_11 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2026_11.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_11.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_11.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_11.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_11.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_11.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_11.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_11."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2026_12 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2026_12 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2026_12.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_12.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_12.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_12.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2026_12.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_12.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_12.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2026_12."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2027_01 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2027_01 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2027_01.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2027_01.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2027_01.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2027_01.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2027_01.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2027_01.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2027_01.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2027_01."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_2027_02 (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
COMMENT ON TABLE partitions.usage_logs_2027_02 IS 'What accounts did that is billed or counted. Partitioned by month of timestamp; kept in detail for 24 months. Written by every service.';
COMMENT ON COLUMN partitions.usage_logs_2027_02.id IS 'Identifies the entry, together with timestamp. Counted up by the database. [key]';
COMMENT ON COLUMN partitions.usage_logs_2027_02.user_id IS 'Account that acted; it cannot be deleted while its log stands. [key]';
COMMENT ON COLUMN partitions.usage_logs_2027_02.generation_request_id IS 'Request that the action belongs to. [key]';
COMMENT ON COLUMN partitions.usage_logs_2027_02.api_client_id IS 'API client through which the account acted. [key]';
COMMENT ON COLUMN partitions.usage_logs_2027_02.action_type IS 'What was done, such as asset_exported; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2027_02.details IS 'Particulars of the action: an open object. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2027_02.credits_cost IS 'Credits that the action cost. [sensitive]';
COMMENT ON COLUMN partitions.usage_logs_2027_02."timestamp" IS 'When it was done; decides the month''s partition. [sensitive]';
CREATE TABLE partitions.usage_logs_default (
    id bigint DEFAULT nextval('public.usage_logs_id_seq'::regclass) NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    api_client_id uuid,
    action_type character varying(100) NOT NULL,
    details jsonb,
    credits_cost numeric(10,2),
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_usage_logs_credits_cost CHECK ((credits_cost >= (0)::numeric)),
    CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK ((credits_cost <> 'NaN'::numeric)),
    CONSTRAINT ck_usage_logs_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text))
);
CREATE TABLE public.__diesel_schema_migrations (
    version character varying(50) NOT NULL,
    run_on timestamp without time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE TABLE public.__diesel_schema_migrations_ledger (
    version character varying(50) NOT NULL,
    name text NOT NULL,
    up_checksum text NOT NULL,
    down_checksum text NOT NULL,
    run_on timestamp without time zone NOT NULL,
    recorded_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    elapsed_ms bigint,
    recorded_by text DEFAULT CURRENT_USER NOT NULL,
    program text NOT NULL,
    origin text NOT NULL
);
COMMENT ON TABLE public.__diesel_schema_migrations_ledger IS 'What was applied: scripts by their SHA-256, when, how long, by whom and how. run_on is that of __diesel_schema_migrations.';
CREATE TABLE public.ai_model_deployments (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    model_version_id uuid NOT NULL,
    environment public.deployment_environment NOT NULL,
    status public.deployment_status DEFAULT 'Initiated'::public.deployment_status NOT NULL,
    deployment_strategy character varying(50),
    endpoint character varying(255),
    kubernetes_details jsonb,
    deployed_by_user_id uuid,
    deployment_timestamp timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_ai_model_deployments_kubernetes_details_is_object CHECK ((jsonb_typeof(kubernetes_details) = 'object'::text))
);
COMMENT ON TABLE public.ai_model_deployments IS 'A deployment of a model version to an environment. Written by the model operations service.';
COMMENT ON COLUMN public.ai_model_deployments.id IS 'Identifies the deployment. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.ai_model_deployments.model_version_id IS 'Version that is deployed. [key]';
COMMENT ON COLUMN public.ai_model_deployments.environment IS 'Where it is deployed to. [internal]';
COMMENT ON COLUMN public.ai_model_deployments.status IS 'How far the deployment has come. [internal]';
COMMENT ON COLUMN public.ai_model_deployments.deployment_strategy IS 'How traffic moves to it, such as canary; an open vocabulary. [internal]';
COMMENT ON COLUMN public.ai_model_deployments.endpoint IS 'Address at which the deployment answers. [internal]';
COMMENT ON COLUMN public.ai_model_deployments.kubernetes_details IS 'What Kubernetes knows of it: an open object. [internal]';
COMMENT ON COLUMN public.ai_model_deployments.deployed_by_user_id IS 'Account that deployed it; NULL once that account is deleted. [key]';
COMMENT ON COLUMN public.ai_model_deployments.deployment_timestamp IS 'When the deployment was begun. [internal]';
COMMENT ON COLUMN public.ai_model_deployments.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN public.ai_model_deployments.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE public.ai_model_feedbacks (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    model_version_id uuid,
    rating integer,
    comment text,
    feedback_timestamp timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    details jsonb,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_ai_model_feedbacks_details_is_object CHECK ((jsonb_typeof(details) = 'object'::text)),
    CONSTRAINT ck_ai_model_feedbacks_rating CHECK (((rating >= 1) AND (rating <= 5)))
);
COMMENT ON TABLE public.ai_model_feedbacks IS 'What an account thought of an output of a model. Written by the feedback service.';
COMMENT ON COLUMN public.ai_model_feedbacks.id IS 'Identifies the feedback. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.ai_model_feedbacks.user_id IS 'Account that gave it. [key]';
COMMENT ON COLUMN public.ai_model_feedbacks.generation_request_id IS 'Request whose output it is about. [key]';
COMMENT ON COLUMN public.ai_model_feedbacks.model_version_id IS 'Model version whose output it is about. [key]';
COMMENT ON COLUMN public.ai_model_feedbacks.rating IS 'Stars, from 1 to 5. [sensitive]';
COMMENT ON COLUMN public.ai_model_feedbacks.comment IS 'The opinion, in the account''s own words. [sensitive]';
COMMENT ON COLUMN public.ai_model_feedbacks.feedback_timestamp IS 'When the feedback was given. [sensitive]';
COMMENT ON COLUMN public.ai_model_feedbacks.details IS 'Particulars of the feedback: an open object. [sensitive]';
COMMENT ON COLUMN public.ai_model_feedbacks.created_at IS 'When the row was made. [internal]';
CREATE TABLE public.ai_model_validation_results (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    model_version_id uuid NOT NULL,
    validation_timestamp timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    security_scan_status public.validation_status NOT NULL,
    functional_status public.validation_status NOT NULL,
    performance_benchmark jsonb,
    results jsonb,
    validated_by_user_id uuid,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_ai_model_validation_results_performance_benchmark_is_object CHECK ((jsonb_typeof(performance_benchmark) = 'object'::text)),
    CONSTRAINT ck_ai_model_validation_results_results_is_object CHECK ((jsonb_typeof(results) = 'object'::text))
);
COMMENT ON TABLE public.ai_model_validation_results IS 'The outcome of validating a model version, one for each version. Written by the model operations service.';
COMMENT ON COLUMN public.ai_model_validation_results.id IS 'Identifies the result. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.ai_model_validation_results.model_version_id IS 'Version that was validated. [key]';
COMMENT ON COLUMN public.ai_model_validation_results.validation_timestamp IS 'When the validation ran. [internal]';
COMMENT ON COLUMN public.ai_model_validation_results.security_scan_status IS 'Outcome of the security scan. [internal]';
COMMENT ON COLUMN public.ai_model_validation_results.functional_status IS 'Outcome of the functional tests. [internal]';
COMMENT ON COLUMN public.ai_model_validation_results.performance_benchmark IS 'Figures measured: an open object. [internal]';
COMMENT ON COLUMN public.ai_model_validation_results.results IS 'Full log of the validation: an open object. [internal]';
COMMENT ON COLUMN public.ai_model_validation_results.validated_by_user_id IS 'Account that ran the validation; NULL once that account is deleted. [key]';
COMMENT ON COLUMN public.ai_model_validation_results.created_at IS 'When the row was made. [internal]';
CREATE TABLE public.ai_model_versions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    model_id uuid NOT NULL,
    version_number character varying(50) NOT NULL,
    source_path character varying(1024),
    format character varying(50),
    parameters jsonb,
    status public.ai_model_version_status DEFAULT 'Staged'::public.ai_model_version_status NOT NULL,
    validation_result_id uuid,
    created_by_user_id uuid,
    release_notes text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_ai_model_versions_parameters_is_object CHECK ((jsonb_typeof(parameters) = 'object'::text))
);
COMMENT ON TABLE public.ai_model_versions IS 'One version of an AI model: its source, parameters and place in the life cycle. Written by the model operations service.';
COMMENT ON COLUMN public.ai_model_versions.id IS 'Identifies the version. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.ai_model_versions.model_id IS 'Model of which this is a version. [key]';
COMMENT ON COLUMN public.ai_model_versions.version_number IS 'Name of the version, such as 1.0 or 2023-10-26; unique within the model. [internal]';
COMMENT ON COLUMN public.ai_model_versions.source_path IS 'Path of the model in MinIO, for one of the platform''s own. [internal]';
COMMENT ON COLUMN public.ai_model_versions.format IS 'Form of the model, such as ONNX or API; an open vocabulary. [internal]';
COMMENT ON COLUMN public.ai_model_versions.parameters IS 'Settings with which the version runs: an open object. [internal]';
COMMENT ON COLUMN public.ai_model_versions.status IS 'Place in the life cycle. [internal]';
COMMENT ON COLUMN public.ai_model_versions.validation_result_id IS 'Validation that cleared the version; only ever one of this same version. [key]';
COMMENT ON COLUMN public.ai_model_versions.created_by_user_id IS 'Account that registered the version; NULL once that account is deleted. [key]';
COMMENT ON COLUMN public.ai_model_versions.release_notes IS 'What is new in the version. [internal]';
COMMENT ON COLUMN public.ai_model_versions.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN public.ai_model_versions.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE public.ai_models (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name character varying(100) NOT NULL,
    description text,
    provider character varying(50) NOT NULL,
    task_type public.ai_task_type NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
COMMENT ON TABLE public.ai_models IS 'An AI model that the platform can use, its own or a provider''s. Written by the model operations service.';
COMMENT ON COLUMN public.ai_models.id IS 'Identifies the model. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.ai_models.name IS 'Name of the model, unique. [internal]';
COMMENT ON COLUMN public.ai_models.description IS 'What the model is good at. [internal]';
COMMENT ON COLUMN public.ai_models.provider IS 'Who runs the model, such as Internal or OpenAI; an open vocabulary. [internal]';
COMMENT ON COLUMN public.ai_models.task_type IS 'What the model does. [internal]';
COMMENT ON COLUMN public.ai_models.is_active IS 'Whether requests may be sent to the model. [internal]';
COMMENT ON COLUMN public.ai_models.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN public.ai_models.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE public.api_clients (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    api_key character varying(100) NOT NULL,
    secret_hash character varying(255) NOT NULL,
    permissions jsonb,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_api_clients_permissions_is_object CHECK ((jsonb_typeof(permissions) = 'object'::text))
);
COMMENT ON TABLE public.api_clients IS 'Credentials with which an account calls the platform''s API. Written by the API service.';
COMMENT ON COLUMN public.api_clients.id IS 'Identifies the client. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.api_clients.user_id IS 'Account on whose behalf the client calls. [key]';
COMMENT ON COLUMN public.api_clients.name IS 'Name of the client, as its owner sees it. [sensitive]';
COMMENT ON COLUMN public.api_clients.api_key IS 'Public half of the credentials, by which a call names its client. [personal]';
COMMENT ON COLUMN public.api_clients.secret_hash IS 'Secret half of the credentials, hashed by the application. [secret]';
COMMENT ON COLUMN public.api_clients.permissions IS 'What the client may do: an object of granular permissions. [sensitive]';
COMMENT ON COLUMN public.api_clients.is_active IS 'Whether calls of the client are accepted. [internal]';
COMMENT ON COLUMN public.api_clients.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN public.api_clients.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE public.asset_versions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    asset_id uuid,
    project_id uuid,
    version_number integer NOT NULL,
    file_path character varying(1024),
    state_data jsonb,
    description text,
    created_by_user_id uuid,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_asset_versions_one_subject CHECK ((num_nonnulls(asset_id, project_id) = 1)),
    CONSTRAINT ck_asset_versions_version_number CHECK ((version_number > 0))
);
COMMENT ON TABLE public.asset_versions IS 'One step in the history of an asset or of a project: a file, an editor state, or both. Written by the asset service.';
COMMENT ON COLUMN public.asset_versions.id IS 'Identifies the version. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.asset_versions.asset_id IS 'Asset whose version this is; exactly one of asset_id and project_id is set. [key]';
COMMENT ON COLUMN public.asset_versions.project_id IS 'Project whose version this is; exactly one of asset_id and project_id is set. [key]';
COMMENT ON COLUMN public.asset_versions.version_number IS 'Place in the history of its asset or project, from 1. [internal]';
COMMENT ON COLUMN public.asset_versions.file_path IS 'Path of the file in MinIO, where the version is a file. [sensitive]';
COMMENT ON COLUMN public.asset_versions.state_data IS 'State of the editor (CRDT or JSON), opaque to the database. [sensitive]';
COMMENT ON COLUMN public.asset_versions.description IS 'What changed, in the words of who made the version. [sensitive]';
COMMENT ON COLUMN public.asset_versions.created_by_user_id IS 'Account that made the version; NULL once that account is deleted. [key]';
COMMENT ON COLUMN public.asset_versions.created_at IS 'When the row was made. [internal]';
CREATE TABLE public.assets (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid,
    user_id uuid NOT NULL,
    generation_request_id uuid,
    name character varying(255) NOT NULL,
    type public.asset_type NOT NULL,
    file_path character varying(1024) NOT NULL,
    mime_type character varying(50) NOT NULL,
    format character varying(10) NOT NULL,
    resolution character varying(20),
    is_final boolean DEFAULT false NOT NULL,
    metadata jsonb,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT ck_assets_metadata_is_object CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
COMMENT ON TABLE public.assets IS 'A creative file: uploaded, generated, or derived from another. The bytes are in MinIO. Written by the asset and generation services.';
COMMENT ON COLUMN public.assets.id IS 'Identifies the asset. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.assets.project_id IS 'Project that uses the asset; NULL for one in the account''s library alone. [key]';
COMMENT ON COLUMN public.assets.user_id IS 'Account that owns the asset. [key]';
COMMENT ON COLUMN public.assets.generation_request_id IS 'Request that generated the asset. [key]';
COMMENT ON COLUMN public.assets.name IS 'Name of the asset, as its owner sees it. [sensitive]';
COMMENT ON COLUMN public.assets.type IS 'Where the asset came from. [internal]';
COMMENT ON COLUMN public.assets.file_path IS 'Path of the file in MinIO. [sensitive]';
COMMENT ON COLUMN public.assets.mime_type IS 'Media type of the file, such as image/png. [internal]';
COMMENT ON COLUMN public.assets.format IS 'File format, such as png. [internal]';
COMMENT ON COLUMN public.assets.resolution IS 'Width and height in pixels, such as 1920x1080. [internal]';
COMMENT ON COLUMN public.assets.is_final IS 'Whether the asset is a result, not a sample or source. [internal]';
COMMENT ON COLUMN public.assets.metadata IS 'What else is known of the file: an open object. [sensitive]';
COMMENT ON COLUMN public.assets.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN public.assets.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
COMMENT ON COLUMN public.assets.deleted_at IS 'When the owner discarded the asset (soft delete); NULL while it is in use. [internal]';
CREATE TABLE public.brand_kits (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    team_id uuid,
    name character varying(100) NOT NULL,
    colors jsonb NOT NULL,
    fonts jsonb NOT NULL,
    logos jsonb,
    style_preferences jsonb,
    is_default boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_brand_kits_colors_is_array CHECK ((jsonb_typeof(colors) = 'array'::text)),
    CONSTRAINT ck_brand_kits_fonts_is_array CHECK ((jsonb_typeof(fonts) = 'array'::text)),
    CONSTRAINT ck_brand_kits_logos_is_array CHECK ((jsonb_typeof(logos) = 'array'::text)),
    CONSTRAINT ck_brand_kits_style_preferences_is_object CHECK ((jsonb_typeof(style_preferences) = 'object'::text))
);
COMMENT ON TABLE public.brand_kits IS 'Colours, fonts, logos and style of a brand, applied to what is generated for it. Written by the creative services.';
COMMENT ON COLUMN public.brand_kits.id IS 'Identifies the brand kit. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.brand_kits.user_id IS 'Account that owns the kit. [key]';
COMMENT ON COLUMN public.brand_kits.team_id IS 'Team that shares the kit; NULL for a private one. [key]';
COMMENT ON COLUMN public.brand_kits.name IS 'Name of the kit, as its owner sees it. [sensitive]';
COMMENT ON COLUMN public.brand_kits.colors IS 'Colours: an array of {name, hex, variable?}, searched by containment. [sensitive]';
COMMENT ON COLUMN public.brand_kits.fonts IS 'Fonts: an array of {name, family, url?}, searched by containment. [sensitive]';
COMMENT ON COLUMN public.brand_kits.logos IS 'Logos: an array of {name, path, format}, the path being in MinIO. [sensitive]';
COMMENT ON COLUMN public.brand_kits.style_preferences IS 'Style: an object with tone, industry hints and the like. [sensitive]';
COMMENT ON COLUMN public.brand_kits.is_default IS 'Whether new work of the owner starts with this kit. [internal]';
COMMENT ON COLUMN public.brand_kits.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN public.brand_kits.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE public.generation_requests (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    project_id uuid,
    input_prompt text NOT NULL,
    style_guidance text,
    input_parameters jsonb,
    status public.generation_request_status DEFAULT 'Pending'::public.generation_request_status NOT NULL,
    error_message text,
    sample_assets jsonb,
    selected_sample_id uuid,
    final_asset_id uuid,
    credits_cost_sample numeric(10,2),
    credits_cost_final numeric(10,2),
    ai_model_used character varying(100),
    processing_time_ms integer,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_generation_requests_credits_cost_final CHECK ((credits_cost_final >= (0)::numeric)),
    CONSTRAINT ck_generation_requests_credits_cost_final_is_number CHECK ((credits_cost_final <> 'NaN'::numeric)),
    CONSTRAINT ck_generation_requests_credits_cost_sample CHECK ((credits_cost_sample >= (0)::numeric)),
    CONSTRAINT ck_generation_requests_credits_cost_sample_is_number CHECK ((credits_cost_sample <> 'NaN'::numeric)),
    CONSTRAINT ck_generation_requests_input_parameters_is_object CHECK ((jsonb_typeof(input_parameters) = 'object'::text)),
    CONSTRAINT ck_generation_requests_processing_time_ms CHECK ((processing_time_ms >= 0)),
    CONSTRAINT ck_generation_requests_sample_assets_is_array CHECK ((jsonb_typeof(sample_assets) = 'array'::text))
);
COMMENT ON TABLE public.generation_requests IS 'One request for an AI creation, from prompt through samples to the final asset. Written by the generation service.';
COMMENT ON COLUMN public.generation_requests.id IS 'Identifies the request. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.generation_requests.user_id IS 'Account that asked; it cannot be deleted while its requests stand. [key]';
COMMENT ON COLUMN public.generation_requests.project_id IS 'Project for which it was asked. Required of an insert; NULL once that project is deleted. [key]';
COMMENT ON COLUMN public.generation_requests.input_prompt IS 'What the account asked for, in its own words. [sensitive]';
COMMENT ON COLUMN public.generation_requests.style_guidance IS 'How it should look, in the account''s own words. [sensitive]';
COMMENT ON COLUMN public.generation_requests.input_parameters IS 'Settings: an object with format, resolution hints, input asset references and the like. [sensitive]';
COMMENT ON COLUMN public.generation_requests.status IS 'How far the request has come. [internal]';
COMMENT ON COLUMN public.generation_requests.error_message IS 'Why the request failed. [sensitive]';
COMMENT ON COLUMN public.generation_requests.sample_assets IS 'Samples to choose from: an array of {id, url, resolution}, the id being an asset''s. [sensitive]';
COMMENT ON COLUMN public.generation_requests.selected_sample_id IS 'Sample that the account chose. [key]';
COMMENT ON COLUMN public.generation_requests.final_asset_id IS 'Asset that came out of the request. [key]';
COMMENT ON COLUMN public.generation_requests.credits_cost_sample IS 'Credits charged for the samples. [internal]';
COMMENT ON COLUMN public.generation_requests.credits_cost_final IS 'Credits charged for the final asset. [internal]';
COMMENT ON COLUMN public.generation_requests.ai_model_used IS 'Name of the model that served the request, as the service knew it. [internal]';
COMMENT ON COLUMN public.generation_requests.processing_time_ms IS 'Time that processing took, in milliseconds. [internal]';
COMMENT ON COLUMN public.generation_requests.created_at IS 'When the request was made. [internal]';
COMMENT ON COLUMN public.generation_requests.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE public.projects (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    workbench_id uuid NOT NULL,
    user_id uuid NOT NULL,
    template_id uuid,
    brand_kit_id uuid,
    name character varying(100) NOT NULL,
    target_platform character varying(50),
    collaboration_state jsonb,
    last_collaborated_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    deleted_at timestamp with time zone
);
COMMENT ON TABLE public.projects IS 'A creative project in a workbench, holding its assets and generation requests. Written by the creative services.';
COMMENT ON COLUMN public.projects.id IS 'Identifies the project. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.projects.workbench_id IS 'Workbench that holds the project. [key]';
COMMENT ON COLUMN public.projects.user_id IS 'Owner, a copy of the workbench''s that the database keeps equal to it. [key]';
COMMENT ON COLUMN public.projects.template_id IS 'Template from which the project was started. [key]';
COMMENT ON COLUMN public.projects.brand_kit_id IS 'Brand kit used instead of the workbench''s default. [key]';
COMMENT ON COLUMN public.projects.name IS 'Name of the project, as its owner sees it. [sensitive]';
COMMENT ON COLUMN public.projects.target_platform IS 'Where the result will be published, such as InstagramStory; an open vocabulary. [sensitive]';
COMMENT ON COLUMN public.projects.collaboration_state IS 'State of the shared editing (CRDT), opaque to the database. [sensitive]';
COMMENT ON COLUMN public.projects.last_collaborated_at IS 'When collaboration_state last changed. [sensitive]';
COMMENT ON COLUMN public.projects.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN public.projects.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
COMMENT ON COLUMN public.projects.deleted_at IS 'When the owner discarded the project (soft delete); NULL while it is in use. [internal]';
CREATE TABLE public.sessions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    device_info character varying(255) NOT NULL,
    ip_address character varying(45) NOT NULL,
    user_agent text,
    last_activity timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
COMMENT ON TABLE public.sessions IS 'A signed-in device or browser of an account. Written by the account service; kept 12 months at least as an audit trail.';
COMMENT ON COLUMN public.sessions.id IS 'Identifies the session. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.sessions.user_id IS 'Account that is signed in. [key]';
COMMENT ON COLUMN public.sessions.device_info IS 'The device, in words. [sensitive]';
COMMENT ON COLUMN public.sessions.ip_address IS 'Address that the device signed in from, IPv4 or IPv6. [sensitive]';
COMMENT ON COLUMN public.sessions.user_agent IS 'What the browser or app says of itself. [sensitive]';
COMMENT ON COLUMN public.sessions.last_activity IS 'When the session was last used. [sensitive]';
COMMENT ON COLUMN public.sessions.expires_at IS 'When the session stops being accepted. [internal]';
COMMENT ON COLUMN public.sessions.created_at IS 'When the account signed in. [internal]';
CREATE TABLE public.social_media_connections (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    platform public.social_media_platform NOT NULL,
    external_user_id character varying(100) NOT NULL,
    access_token text NOT NULL,
    refresh_token text,
    expires_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
COMMENT ON TABLE public.social_media_connections IS 'An account''s link to a social network, with the OAuth tokens to publish there. Written by the publishing service.';
COMMENT ON COLUMN public.social_media_connections.id IS 'Identifies the connection. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.social_media_connections.user_id IS 'Account that made the connection, at most one for each platform. [key]';
COMMENT ON COLUMN public.social_media_connections.platform IS 'Network that is connected. [sensitive]';
COMMENT ON COLUMN public.social_media_connections.external_user_id IS 'The account''s identifier on that network. [personal]';
COMMENT ON COLUMN public.social_media_connections.access_token IS 'OAuth access token, encrypted by the application. [secret]';
COMMENT ON COLUMN public.social_media_connections.refresh_token IS 'OAuth refresh token, encrypted by the application. [secret]';
COMMENT ON COLUMN public.social_media_connections.expires_at IS 'When access_token expires. [internal]';
COMMENT ON COLUMN public.social_media_connections.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN public.social_media_connections.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE public.subscriptions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    odoo_sale_order_id character varying(255) NOT NULL,
    plan_id character varying(50) NOT NULL,
    status public.subscription_status DEFAULT 'Active'::public.subscription_status NOT NULL,
    current_period_start timestamp with time zone NOT NULL,
    current_period_end timestamp with time zone NOT NULL,
    payment_provider public.payment_provider NOT NULL,
    payment_provider_subscription_id character varying(255),
    payment_method_id character varying(255),
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_subscriptions_current_period CHECK ((current_period_end >= current_period_start))
);
COMMENT ON TABLE public.subscriptions IS 'An account''s paid plan, one for each account. Synced from Odoo, which owns it.';
COMMENT ON COLUMN public.subscriptions.id IS 'Identifies the subscription. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.subscriptions.user_id IS 'Account that subscribes. [key]';
COMMENT ON COLUMN public.subscriptions.odoo_sale_order_id IS 'The sale order in Odoo from which the row is synced. [personal]';
COMMENT ON COLUMN public.subscriptions.plan_id IS 'Plan that is subscribed to, such as pro_monthly; an open vocabulary. [internal]';
COMMENT ON COLUMN public.subscriptions.status IS 'Whether the plan is in force. [internal]';
COMMENT ON COLUMN public.subscriptions.current_period_start IS 'When the period now paid for began. [internal]';
COMMENT ON COLUMN public.subscriptions.current_period_end IS 'When the period now paid for ends; not before its start. [internal]';
COMMENT ON COLUMN public.subscriptions.payment_provider IS 'Who collects the payments. [internal]';
COMMENT ON COLUMN public.subscriptions.payment_provider_subscription_id IS 'The subscription''s identifier at the payment provider. [personal]';
COMMENT ON COLUMN public.subscriptions.payment_method_id IS 'The payment method''s identifier at the payment provider. [personal]';
COMMENT ON COLUMN public.subscriptions.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN public.subscriptions.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE public.team_members (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    team_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role public.team_role NOT NULL,
    joined_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
COMMENT ON TABLE public.team_members IS 'Membership of one account in one team, with its role there. Written by the account service.';
COMMENT ON COLUMN public.team_members.id IS 'Identifies the membership. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.team_members.team_id IS 'Team of the membership. [key]';
COMMENT ON COLUMN public.team_members.user_id IS 'Account of the membership. [key]';
COMMENT ON COLUMN public.team_members.role IS 'What the member may do in the team. [internal]';
COMMENT ON COLUMN public.team_members.joined_at IS 'When the account joined the team. [sensitive]';
CREATE TABLE public.teams (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name character varying(100) NOT NULL,
    owner_id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
COMMENT ON TABLE public.teams IS 'A group of accounts that work together. Written by the account service.';
COMMENT ON COLUMN public.teams.id IS 'Identifies the team. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.teams.name IS 'Name of the team, as its members see it. [sensitive]';
COMMENT ON COLUMN public.teams.owner_id IS 'Account that owns the team; it cannot be deleted while it does. [key]';
COMMENT ON COLUMN public.teams.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN public.teams.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE public.templates (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid,
    name character varying(100) NOT NULL,
    description text,
    category character varying(50) NOT NULL,
    preview_url character varying(1024) NOT NULL,
    source_data jsonb NOT NULL,
    tags jsonb,
    is_public boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_templates_source_data_is_object CHECK ((jsonb_typeof(source_data) = 'object'::text)),
    CONSTRAINT ck_templates_tags_is_array CHECK ((jsonb_typeof(tags) = 'array'::text))
);
COMMENT ON TABLE public.templates IS 'A starting point for projects: the platform''s own, or one that an account saved. Written by the creative services.';
COMMENT ON COLUMN public.templates.id IS 'Identifies the template. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.templates.user_id IS 'Account that saved the template; NULL for one of the platform''s own. [key]';
COMMENT ON COLUMN public.templates.name IS 'Name of the template, as it is listed. [sensitive]';
COMMENT ON COLUMN public.templates.description IS 'What the template is for. [sensitive]';
COMMENT ON COLUMN public.templates.category IS 'Shelf on which the template is listed; an open vocabulary. [public]';
COMMENT ON COLUMN public.templates.preview_url IS 'Address of the preview picture. [sensitive]';
COMMENT ON COLUMN public.templates.source_data IS 'Layout that the editor opens: an object. [sensitive]';
COMMENT ON COLUMN public.templates.tags IS 'Search words: an array of strings, searched by containment. [sensitive]';
COMMENT ON COLUMN public.templates.is_public IS 'Whether other accounts see the template. [internal]';
COMMENT ON COLUMN public.templates.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN public.templates.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
CREATE TABLE public.users (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    email character varying(255) NOT NULL,
    password_hash character varying(255),
    social_provider public.social_provider,
    social_provider_id character varying(255),
    is_email_verified boolean DEFAULT false NOT NULL,
    email_verification_token character varying(255),
    password_reset_token character varying(255),
    password_reset_expires timestamp with time zone,
    full_name character varying(100),
    username character varying(50),
    profile_picture_url character varying(1024),
    language_preference character varying(10) DEFAULT 'en-US'::character varying NOT NULL,
    timezone character varying(50) DEFAULT 'UTC'::character varying NOT NULL,
    mfa_enabled boolean DEFAULT false NOT NULL,
    mfa_secret character varying(255),
    subscription_tier public.subscription_tier DEFAULT 'Free'::public.subscription_tier NOT NULL,
    credit_balance numeric(10,2) DEFAULT 0.00 NOT NULL,
    last_login_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT ck_users_credit_balance_is_number CHECK ((credit_balance <> 'NaN'::numeric))
);
COMMENT ON TABLE public.users IS 'A registered account: how its owner signs in, who the owner is, preferences, plan and credit balance. Written by the account service; subscription_tier and credit_balance follow Odoo.';
COMMENT ON COLUMN public.users.id IS 'Identifies the account. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.users.email IS 'Address the owner signs in with and is written to. Compared as stored: the account service writes it in lower case. [personal]';
COMMENT ON COLUMN public.users.password_hash IS 'Password, hashed by the application. NULL for an account that signs in by a social provider only. [secret]';
COMMENT ON COLUMN public.users.social_provider IS 'Provider of the social sign-in, if the account has one. [personal]';
COMMENT ON COLUMN public.users.social_provider_id IS 'The owner''s identifier at social_provider. [personal]';
COMMENT ON COLUMN public.users.is_email_verified IS 'Whether the owner has proved to hold the e-mail address. [internal]';
COMMENT ON COLUMN public.users.email_verification_token IS 'Bearer token of the pending e-mail verification. [secret]';
COMMENT ON COLUMN public.users.password_reset_token IS 'Bearer token of the pending password reset. [secret]';
COMMENT ON COLUMN public.users.password_reset_expires IS 'When password_reset_token stops being accepted. [internal]';
COMMENT ON COLUMN public.users.full_name IS 'Name of the owner, as the owner writes it. [personal]';
COMMENT ON COLUMN public.users.username IS 'Public handle, unique among the accounts that have one. [personal]';
COMMENT ON COLUMN public.users.profile_picture_url IS 'Address of the profile picture. [personal]';
COMMENT ON COLUMN public.users.language_preference IS 'Language of the interface and of messages, as a BCP 47 tag. [personal]';
COMMENT ON COLUMN public.users.timezone IS 'Time zone in which times are shown to the owner, an IANA name. [personal]';
COMMENT ON COLUMN public.users.mfa_enabled IS 'Whether sign-in asks for a second factor. [internal]';
COMMENT ON COLUMN public.users.mfa_secret IS 'Seed of the second factor, encrypted by the application. [secret]';
COMMENT ON COLUMN public.users.subscription_tier IS 'Plan level that decides what the account may do; follows the subscription. [internal]';
COMMENT ON COLUMN public.users.credit_balance IS 'Credits left to spend; the running total of credit_transactions.amount. [sensitive]';
COMMENT ON COLUMN public.users.last_login_at IS 'When the owner last signed in. [sensitive]';
COMMENT ON COLUMN public.users.created_at IS 'When the account was opened. [internal]';
COMMENT ON COLUMN public.users.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
COMMENT ON COLUMN public.users.deleted_at IS 'When the owner closed the account (soft delete); NULL while it is open. [internal]';
CREATE TABLE public.workbenches (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    user_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    default_brand_kit_id uuid,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
COMMENT ON TABLE public.workbenches IS 'A container in which an account keeps its projects. Written by the creative services.';
COMMENT ON COLUMN public.workbenches.id IS 'Identifies the workbench. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN public.workbenches.user_id IS 'Account that owns the workbench; a change of owner carries over to its projects. [key]';
COMMENT ON COLUMN public.workbenches.name IS 'Name of the workbench, as its owner sees it. [sensitive]';
COMMENT ON COLUMN public.workbenches.default_brand_kit_id IS 'Brand kit with which its projects start. [key]';
COMMENT ON COLUMN public.workbenches.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN public.workbenches.updated_at IS 'When the row last changed; kept by the trigger set_updated_at. [internal]';
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2023_09 FOR VALUES FROM ('2023-09-01 00:00:00+00') TO ('2023-10-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2023_12 FOR VALUES FROM ('2023-12-01 00:00:00+00') TO ('2024-01-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_02 FOR VALUES FROM ('2024-02-01 00:00:00+00') TO ('2024-03-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_03 FOR VALUES FROM ('2024-03-01 00:00:00+00') TO ('2024-04-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_04 FOR VALUES FROM ('2024-04-01 00:00:00+00') TO ('2024-05-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_05 FOR VALUES FROM ('2024-05-01 00:00:00+00') TO ('2024-06-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_06 FOR VALUES FROM ('2024-06-01 00:00:00+00') TO ('2024-07-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_07 FOR VALUES FROM ('2024-07-01 00:00:00+00') TO ('2024-08-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_08 FOR VALUES FROM ('2024-08-01 00:00:00+00') TO ('2024-09-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_09 FOR VALUES FROM ('2024-09-01 00:00:00+00') TO ('2024-10-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_10 FOR VALUES FROM ('2024-10-01 00:00:00+00') TO ('2024-11-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_11 FOR VALUES FROM ('2024-11-01 00:00:00+00') TO ('2024-12-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_12 FOR VALUES FROM ('2024-12-01 00:00:00+00') TO ('2025-01-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_01 FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2025-02-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_02 FOR VALUES FROM ('2025-02-01 00:00:00+00') TO ('2025-03-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_03 FOR VALUES FROM ('2025-03-01 00:00:00+00') TO ('2025-04-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_04 FOR VALUES FROM ('2025-04-01 00:00:00+00') TO ('2025-05-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_05 FOR VALUES FROM ('2025-05-01 00:00:00+00') TO ('2025-06-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_06 FOR VALUES FROM ('2025-06-01 00:00:00+00') TO ('2025-07-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_07 FOR VALUES FROM ('2025-07-01 00:00:00+00') TO ('2025-08-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_08 FOR VALUES FROM ('2025-08-01 00:00:00+00') TO ('2025-09-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_09 FOR VALUES FROM ('2025-09-01 00:00:00+00') TO ('2025-10-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_10 FOR VALUES FROM ('2025-10-01 00:00:00+00') TO ('2025-11-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_11 FOR VALUES FROM ('2025-11-01 00:00:00+00') TO ('2025-12-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_12 FOR VALUES FROM ('2025-12-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2026_02 FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2026_03 FOR VALUES FROM ('2026-03-01 00:00:00+00') TO ('2026-04-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2026_05 FOR VALUES FROM ('2026-05-01 00:00:00+00') TO ('2026-06-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2026_06 FOR VALUES FROM ('2026-06-01 00:00:00+00') TO ('2026-07-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2026_07 FOR VALUES FROM ('2026-07-01 00:00:00+00') TO ('2026-08-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2026_08 FOR VALUES FROM ('2026-08-01 00:00:00+00') TO ('2026-09-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2026_09 FOR VALUES FROM ('2026-09-01 00:00:00+00') TO ('2026-10-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2026_10 FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2026-11-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2026_11 FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2026_12 FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2027_01 FOR VALUES FROM ('2027-01-01 00:00:00+00') TO ('2027-02-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2027_02 FOR VALUES FROM ('2027-02-01 00:00:00+00') TO ('2027-03-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_default DEFAULT;
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2025_11 FOR VALUES FROM ('2025-11-01 00:00:00+00') TO ('2025-12-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2025_12 FOR VALUES FROM ('2025-12-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2026_01 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2026_02 FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2026_03 FOR VALUES FROM ('2026-03-01 00:00:00+00') TO ('2026-04-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2026_04 FOR VALUES FROM ('2026-04-01 00:00:00+00') TO ('2026-05-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2026_05 FOR VALUES FROM ('2026-05-01 00:00:00+00') TO ('2026-06-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2026_06 FOR VALUES FROM ('2026-06-01 00:00:00+00') TO ('2026-07-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2026_07 FOR VALUES FROM ('2026-07-01 00:00:00+00') TO ('2026-08-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2026_08 FOR VALUES FROM ('2026-08-01 00:00:00+00') TO ('2026-09-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2026_09 FOR VALUES FROM ('2026-09-01 00:00:00+00') TO ('2026-10-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2026_10 FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2026-11-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2026_11 FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2026_12 FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2027_01 FOR VALUES FROM ('2027-01-01 00:00:00+00') TO ('2027-02-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_2027_02 FOR VALUES FROM ('2027-02-01 00:00:00+00') TO ('2027-03-01 00:00:00+00');
ALTER TABLE ONLY public.notifications ATTACH PARTITION partitions.notifications_default DEFAULT;
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2024_11 FOR VALUES FROM ('2024-11-01 00:00:00+00') TO ('2024-12-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2024_12 FOR VALUES FROM ('2024-12-01 00:00:00+00') TO ('2025-01-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2025_01 FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2025-02-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2025_02 FOR VALUES FROM ('2025-02-01 00:00:00+00') TO ('2025-03-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2025_03 FOR VALUES FROM ('2025-03-01 00:00:00+00') TO ('2025-04-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2025_04 FOR VALUES FROM ('2025-04-01 00:00:00+00') TO ('2025-05-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2025_05 FOR VALUES FROM ('2025-05-01 00:00:00+00') TO ('2025-06-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2025_06 FOR VALUES FROM ('2025-06-01 00:00:00+00') TO ('2025-07-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2025_07 FOR VALUES FROM ('2025-07-01 00:00:00+00') TO ('2025-08-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2025_08 FOR VALUES FROM ('2025-08-01 00:00:00+00') TO ('2025-09-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2025_09 FOR VALUES FROM ('2025-09-01 00:00:00+00') TO ('2025-10-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2025_10 FOR VALUES FROM ('2025-10-01 00:00:00+00') TO ('2025-11-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2025_11 FOR VALUES FROM ('2025-11-01 00:00:00+00') TO ('2025-12-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2025_12 FOR VALUES FROM ('2025-12-01 00:00:00+00') TO ('2026-01-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_01 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_02 FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_03 FOR VALUES FROM ('2026-03-01 00:00:00+00') TO ('2026-04-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_05 FOR VALUES FROM ('2026-05-01 00:00:00+00') TO ('2026-06-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_06 FOR VALUES FROM ('2026-06-01 00:00:00+00') TO ('2026-07-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_07 FOR VALUES FROM ('2026-07-01 00:00:00+00') TO ('2026-08-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_08 FOR VALUES FROM ('2026-08-01 00:00:00+00') TO ('2026-09-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_09 FOR VALUES FROM ('2026-09-01 00:00:00+00') TO ('2026-10-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_10 FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2026-11-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_11 FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_12 FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2027_01 FOR VALUES FROM ('2027-01-01 00:00:00+00') TO ('2027-02-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2027_02 FOR VALUES FROM ('2027-02-01 00:00:00+00') TO ('2027-03-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_default DEFAULT;
ALTER TABLE ONLY public.usage_logs ALTER COLUMN id SET DEFAULT nextval('public.usage_logs_id_seq'::regclass);
COPY partitions.credit_transactions_2023_09 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
28299239-c61b-8ce9-a174-35a59a008d76	e994a0d7-c198-8411-aaad-5713064684ae	\N	\N	\N	34.34	afb40a72f7148573a4d6844ea5677c2d	\N	2023-09-07 05:03:38.304309+00	2023-09-07 05:07:48.858381+00
\.
COPY partitions.credit_transactions_2023_12 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
867a8ce6-fd2a-8722-aef4-ba4729243e05	9492d027-497f-8937-a16b-81c1c9738144	\N	\N	\N	89.25	afb40a72f7148573a4d6844ea5677c2d	\N	2023-12-20 03:46:47.852877+00	2023-12-20 03:47:40.631123+00
\.
COPY partitions.credit_transactions_2024_02 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
71e80f58-65ec-85c7-ad07-75a8173caad1	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	d75479ba-1a72-83d9-aac7-f4220509f635	\N	-72.63	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2024-02-26 01:29:23.089491+00	2024-02-26 01:31:31.811422+00
74b1526f-75b3-899e-aa58-7e2b15d3bb40	0b619603-a595-8c74-a5ad-e7d32bcf3dca	\N	\N	\N	48.53	afb40a72f7148573a4d6844ea5677c2d	871987dfdaf48a00c0e540d6dc0e2e00	2024-02-14 05:12:25.706283+00	2024-02-14 05:16:25.603396+00
890d403d-31dc-888e-a740-3a1c4c7374b0	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	\N	\N	41.20	afb40a72f7148573a4d6844ea5677c2d	871987dfdaf48a00c0e540d6dc0e2e00	2024-02-11 23:43:17.137081+00	2024-02-11 23:43:31.642146+00
\.
COPY partitions.credit_transactions_2024_03 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
7dc8d7b8-f90e-8caa-a018-f297aa1c4b0a	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	b1e12c26-17f2-8644-a546-3b84f521e49a	\N	-12.60	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2024-03-20 11:22:10.730716+00	2024-03-20 11:26:05.664633+00
804d36d5-db05-831b-a374-6d21dae83d96	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	a4f05d2b-6544-89a5-a0aa-b397b8125bba	\N	-35.55	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2024-03-13 11:56:12.133308+00	2024-03-13 11:58:14.720596+00
\.
COPY partitions.credit_transactions_2024_04 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
119a2535-e233-85ae-ae37-cf7bfb498747	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	a2e0ecbb-53b5-83f6-af5a-88ce3483cdda	\N	-84.13	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2024-04-23 10:16:21.087578+00	2024-04-23 10:21:03.188672+00
ab1922c6-e326-8b8c-af41-44084a8ad6e4	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	a2e0ecbb-53b5-83f6-af5a-88ce3483cdda	\N	-45.42	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2024-04-23 10:13:48.060578+00	2024-04-23 10:15:04.531242+00
\.
COPY partitions.credit_transactions_2024_05 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
956b6f25-fa49-8f67-a6ad-eeeb46c25a09	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	90a12140-0125-8e06-a579-96eb465f6c41	\N	-58.28	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2024-05-12 04:17:19.773903+00	2024-05-12 04:17:28.519482+00
d1fcc525-44cf-81ec-a0a0-b82eb8c2db2c	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	90a12140-0125-8e06-a579-96eb465f6c41	\N	-36.96	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2024-05-12 04:14:49.064903+00	2024-05-12 04:15:51.624718+00
\.
COPY partitions.credit_transactions_2024_06 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
abaa676c-f2cc-8cf4-aaa6-18e2bbaad1d1	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	\N	\N	46.06	afb40a72f7148573a4d6844ea5677c2d	871987dfdaf48a00c0e540d6dc0e2e00	2024-06-15 08:31:00.55027+00	2024-06-15 08:32:12.017437+00
\.
COPY partitions.credit_transactions_2024_07 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
345a4da5-9256-896b-abaf-71a80e9a8b21	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	5b78906b-d59e-81b8-a510-7b0653214467	\N	-61.54	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2024-07-27 20:34:54.782121+00	2024-07-27 20:39:36.130336+00
368ec749-6a0c-8d6a-a9ae-e21536e9f06e	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	\N	\N	82.61	afb40a72f7148573a4d6844ea5677c2d	871987dfdaf48a00c0e540d6dc0e2e00	2024-07-21 02:08:31.557498+00	2024-07-21 02:11:44.620999+00
60bc189c-ddcd-823b-a672-18c85145b6bf	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	4838e255-c7e8-86cf-a981-6a88a3806371	\N	-68.48	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2024-07-21 05:59:43.014153+00	2024-07-21 06:01:10.844987+00
64006940-4498-8f59-a755-f0e354660d5f	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	eb18995a-beca-81fd-a27f-7f627515c282	\N	-47.77	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2024-07-29 11:30:58.467399+00	2024-07-29 11:34:08.079936+00
830150f0-9c89-8a55-a712-790121a5a22a	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	eb18995a-beca-81fd-a27f-7f627515c282	\N	-8.91	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2024-07-29 11:28:24.897399+00	2024-07-29 11:30:34.206345+00
\.
COPY partitions.credit_transactions_2024_08 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
17fa417c-e0f2-8a72-ab60-9d8da3b3eb39	5512f208-1739-8bc3-a60b-c4032f43efae	\N	\N	\N	41.79	afb40a72f7148573a4d6844ea5677c2d	871987dfdaf48a00c0e540d6dc0e2e00	2024-08-25 22:10:50.097024+00	2024-08-25 22:15:08.754432+00
1ac2c019-7418-87ef-a6b1-0c23b5b5a5e5	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	6d66a8db-1f0b-84eb-a228-7af33fa973ee	\N	-17.76	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2024-08-14 02:14:34.893074+00	2024-08-14 02:19:14.426794+00
3cd3ff4b-fc6a-8049-a97b-142d2f28e5d2	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	b1f04f12-d0de-8573-a16c-9ad88240697f	\N	-83.03	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2024-08-31 03:31:29.489692+00	2024-08-31 03:31:51.900761+00
4518421c-602e-8e17-a4b7-7802e32a004d	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	734f76a7-81c6-8ad5-ac6a-1ef453f54dab	\N	-58.68	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2024-08-06 10:04:34.509352+00	2024-08-06 10:06:43.855726+00
4626ce4d-b4eb-892e-ae57-f0743e2f550a	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	6d66a8db-1f0b-84eb-a228-7af33fa973ee	\N	-55.71	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2024-08-14 02:16:48.337074+00	2024-08-14 02:17:58.916867+00
b71b9c56-184d-85a6-ab17-0eb056236ff2	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	3ad4f7a2-6bae-8923-a7cd-8dd8d8e470d9	\N	-71.43	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2024-08-24 22:47:36.697273+00	2024-08-24 22:48:04.684096+00
c6e5d4ee-ad9e-8d1d-a1bc-c9bcacff59c9	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	b1f04f12-d0de-8573-a16c-9ad88240697f	\N	-23.80	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2024-08-31 03:28:58.891692+00	2024-08-31 03:30:21.788268+00
d41fb7e6-8d68-8c05-a6f0-dc7ebb45e518	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	3ad4f7a2-6bae-8923-a7cd-8dd8d8e470d9	\N	-23.00	be6a3066aeadc6f133840902dd52f639	\N	2024-08-24 22:45:08.854273+00	2024-08-24 22:50:03.819222+00
\.
COPY partitions.credit_transactions_2024_09 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
0a4eb603-9ca4-8504-a5d8-23e168eeaaaf	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	ab7cefdd-a130-8a09-aeb5-181e1f89c446	\N	-14.04	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2024-09-15 19:30:39.141481+00	2024-09-15 19:32:54.220379+00
5e812846-48ea-8329-a3b1-2fc56a04d3dc	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	7a659b3c-ab62-81c2-a171-7ce68381c6bd	\N	-72.52	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2024-09-09 08:23:07.639283+00	2024-09-09 08:27:20.472752+00
6d6045a8-da48-823d-a6f5-755b120266bb	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	42a12491-e7b0-881b-ab51-c403ca9167d5	\N	-29.34	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2024-09-13 20:36:24.993717+00	2024-09-13 20:38:46.650217+00
a17a306d-5072-8865-adb2-eebd4594b331	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	7a659b3c-ab62-81c2-a171-7ce68381c6bd	\N	-37.01	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2024-09-09 08:20:51.601283+00	2024-09-09 08:21:42.757537+00
\.
COPY partitions.credit_transactions_2024_10 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
88ade20a-6445-86bd-a604-9e78c3c9188d	5512f208-1739-8bc3-a60b-c4032f43efae	\N	b1129694-ce29-8f72-a716-c823fcb621cf	\N	-9.75	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2024-10-17 17:17:48.702602+00	2024-10-17 17:20:35.580031+00
bc7e7ce7-8f0c-8996-a1e6-4b68bb5b89b8	5512f208-1739-8bc3-a60b-c4032f43efae	\N	b1129694-ce29-8f72-a716-c823fcb621cf	\N	-48.57	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2024-10-17 17:20:25.073602+00	2024-10-17 17:23:43.699855+00
ef28e41e-b47e-8597-a453-1c4ec9de634c	5512f208-1739-8bc3-a60b-c4032f43efae	\N	7f7edac6-f7f5-827c-a2b6-e9a417c8a8c1	\N	-17.73	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2024-10-17 09:18:09.274575+00	2024-10-17 09:22:51.499051+00
\.
COPY partitions.credit_transactions_2024_11 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
61987471-fd37-8461-af7b-58351d3689d0	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	4c10c111-9251-8e12-a598-c9f87de5ff9d	\N	-96.27	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2024-11-30 17:25:19.089301+00	2024-11-30 17:30:17.616925+00
\.
COPY partitions.credit_transactions_2024_12 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
52099af5-8236-8cbc-a4b0-1b1ca470d5de	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	ed0b65a6-759a-88b1-a552-7ef13383a8f2	\N	-65.56	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2024-12-12 19:52:13.417319+00	2024-12-12 19:53:47.688556+00
7b453be1-b763-8578-aa21-e443e8cadcf0	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	19fceb87-00c6-8c42-a508-43f924533c3c	\N	-50.18	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2024-12-05 04:10:33.105813+00	2024-12-05 04:12:53.496009+00
ec13b706-f40e-8630-a070-c34dec0c3d6f	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	ed0b65a6-759a-88b1-a552-7ef13383a8f2	\N	-34.84	be6a3066aeadc6f133840902dd52f639	\N	2024-12-12 19:50:07.868319+00	2024-12-12 19:53:48.702239+00
f7aebbb1-20a0-8925-a364-3eee3785d3ee	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	dfe1be57-5c15-8e65-aa38-63c0594802e0	\N	-52.32	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2024-12-07 15:07:59.452831+00	2024-12-07 15:08:44.058015+00
\.
COPY partitions.credit_transactions_2025_01 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
09b33385-a6bb-8f17-a7ac-42bf3faf3378	1025effa-bdb8-822f-a575-6815be044c26	\N	\N	\N	37.28	afb40a72f7148573a4d6844ea5677c2d	871987dfdaf48a00c0e540d6dc0e2e00	2025-01-26 11:54:21.175169+00	2025-01-26 11:56:30.712076+00
10e0890f-8e1b-8b17-ac60-ac3ddbfc7ec7	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	25009275-7c4d-8507-a908-9e0894fd84f4	\N	-94.31	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-01-13 12:30:26.942069+00	2025-01-13 12:31:29.346682+00
5035dee6-c1b8-829d-a065-abc1ab664356	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	f3c9f7ee-0e8f-8e49-a8f6-ed5efc2ccf95	\N	-62.67	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-01-17 00:58:53.473276+00	2025-01-17 00:58:57.70447+00
94548c45-dca9-8c10-a1e7-b6006cf938ab	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	d191265f-36f3-86a4-acfc-5b4fc84e1078	\N	-67.11	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2025-01-02 05:41:25.129153+00	2025-01-02 05:44:36.396815+00
\.
COPY partitions.credit_transactions_2025_02 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
730d71a0-0a1a-82a8-a7da-fff7901f2a9e	1025effa-bdb8-822f-a575-6815be044c26	\N	b632ceaa-d663-8d7f-ab29-e88ac18db83e	\N	-46.06	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2025-02-03 21:08:41.256614+00	2025-02-03 21:12:01.071486+00
c281f887-9fb2-8474-aa08-2831e2859272	1025effa-bdb8-822f-a575-6815be044c26	\N	f105993a-42fe-8b9d-a399-d5994113a77d	\N	-75.68	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-02-08 03:40:29.729757+00	2025-02-08 03:41:50.114279+00
d27fee70-71e5-8df3-a3c3-ebfda7832412	1025effa-bdb8-822f-a575-6815be044c26	\N	f105993a-42fe-8b9d-a399-d5994113a77d	\N	-25.92	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2025-02-08 03:38:23.018757+00	2025-02-08 03:41:04.674154+00
f7449b04-246c-881e-a5c0-8e4371f4a769	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	\N	\N	99.91	afb40a72f7148573a4d6844ea5677c2d	\N	2025-02-22 22:38:18.73991+00	2025-02-22 22:41:03.758589+00
\.
COPY partitions.credit_transactions_2025_03 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
62395818-7a51-8fb8-ace2-d7f3e59f60c3	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	\N	\N	\N	9.29	afb40a72f7148573a4d6844ea5677c2d	871987dfdaf48a00c0e540d6dc0e2e00	2025-03-27 18:28:21.533542+00	2025-03-27 18:29:54.950932+00
73bdc028-f01c-840c-a90d-a6c3a0043e66	1025effa-bdb8-822f-a575-6815be044c26	\N	86003c76-1233-805d-a911-f2fe2776a181	\N	-87.41	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2025-03-06 07:45:50.249709+00	2025-03-06 07:49:37.604543+00
\.
COPY partitions.credit_transactions_2025_04 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
5665f3f0-f932-8bc4-aa0f-59f7ebb75647	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	2174c578-166a-8b1b-afe4-9f3ade5d08b7	\N	-88.62	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2025-04-03 23:03:47.684753+00	2025-04-03 23:03:49.788492+00
66182ad4-4567-86b9-a80e-7ecf4466642f	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	2174c578-166a-8b1b-afe4-9f3ade5d08b7	\N	-40.78	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2025-04-03 23:01:22.923753+00	2025-04-03 23:04:25.044795+00
7b540f9d-fac1-8b3a-a680-f00d08a53416	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	f9457cd9-2785-8ed4-a44b-b25487504a02	\N	-4.15	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-04-12 17:20:53.203893+00	2025-04-12 17:24:18.139088+00
87e25690-6548-86a9-a235-c1a5e2e9ce5d	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	\N	2f9b2a2e-940b-87fc-ac09-561df4f7885d	\N	-60.33	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2025-04-26 11:14:05.5542+00	2025-04-26 11:14:21.227591+00
eb4c2168-8740-8174-a49f-b22020451646	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	\N	2f9b2a2e-940b-87fc-ac09-561df4f7885d	\N	-13.52	be6a3066aeadc6f133840902dd52f639	\N	2025-04-26 11:11:41.4772+00	2025-04-26 11:13:13.745686+00
\.
COPY partitions.credit_transactions_2025_05 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
0d684d41-cc6d-8c7e-a14b-6b720866a9c9	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	\N	95ecce38-e4b2-83c8-a4ca-8d0fe1cbab78	\N	-92.45	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-05-07 21:33:34.501679+00	2025-05-07 21:36:43.52717+00
402e1283-c4f8-8274-a848-d8424a2bab74	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	\N	0fcf6bb2-0d73-8c46-acbf-b013616cb7ac	\N	13.21	643e72601546eeb7daead7b71da2a65f	5e364b80689938453bd0786abf84f29b	2025-05-12 22:44:50.451656+00	2025-05-12 22:45:23.320546+00
af6bb2af-d36e-8578-a072-6cada939f4b0	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	\N	cda55eca-8fe6-8451-a3c2-31b443f5be43	\N	-31.60	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-05-02 21:12:31.469252+00	2025-05-02 21:16:50.28121+00
ea7f453b-4ea8-82a6-a4cc-6408384b64ef	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	\N	0fcf6bb2-0d73-8c46-acbf-b013616cb7ac	\N	-40.93	be6a3066aeadc6f133840902dd52f639	\N	2025-05-12 22:43:42.205656+00	2025-05-12 22:47:50.893267+00
\.
COPY partitions.credit_transactions_2025_06 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
492c649c-c9d6-81e4-aaff-5857ac60eb1a	df01b7e8-91f7-8160-a774-e4bacb729ea1	e548a4a4699d2a4a0f180ce52b3fa4c0	\N	\N	67.78	11180eeb0b2d8820674e71a9ca756f5a	\N	2025-06-12 07:43:20.538158+00	2025-06-12 07:44:14.222728+00
\.
COPY partitions.credit_transactions_2025_07 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
49e49861-2158-8943-a1ad-b9158d042586	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	4ba01e4a-e7a5-89fb-a747-2efa0fa9602e	\N	-73.91	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-07-14 12:53:50.750631+00	2025-07-14 12:58:03.889792+00
bd7c6a5c-3fb5-8db5-a948-1a3ef130a04f	b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	\N	\N	\N	12.83	afb40a72f7148573a4d6844ea5677c2d	\N	2025-07-17 21:03:27.502183+00	2025-07-17 21:06:07.499362+00
\.
COPY partitions.credit_transactions_2025_08 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
0cfc27d6-7c83-8386-a182-c8b0b6214251	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	4bbcb8c0-a249-80c4-a8cf-2ee76af156ca	\N	-31.87	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2025-08-08 17:27:25.319671+00	2025-08-08 17:28:21.136691+00
4ff33cc8-2716-81eb-a984-46ab4113e518	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	3cbf66c5-69e9-8a1e-a528-d895bf4f5ba8	\N	-88.57	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2025-08-29 20:39:44.241969+00	2025-08-29 20:44:27.47005+00
5168c760-4516-8a68-adc4-7f04a27541b9	959bc4ff-7ad8-8b67-a506-ee4019238977	3cf7e8e5869907cf742e379906060078	\N	\N	40.74	11180eeb0b2d8820674e71a9ca756f5a	\N	2025-08-18 01:36:49.919865+00	2025-08-18 01:39:53.382624+00
53125701-f982-8db2-a564-ae1319298072	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	4f2f8f75-2cdd-8458-a68d-15a86684fedc	\N	-61.06	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-08-09 21:24:52.48563+00	2025-08-09 21:25:37.237362+00
721243b4-30ed-86b7-a9a6-abe963a6fdc1	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	\N	\N	43.98	afb40a72f7148573a4d6844ea5677c2d	\N	2025-08-04 17:34:09.673407+00	2025-08-04 17:37:33.779041+00
d39a0ba6-fc0f-83d5-a660-dfba62357bde	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	0ecd4c53-32a9-8041-a89e-fbab3548a9be	\N	-46.33	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2025-08-15 18:12:25.846595+00	2025-08-15 18:15:22.807534+00
d3e1db12-0f35-8f17-a832-30433814b0f2	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	4bbcb8c0-a249-80c4-a8cf-2ee76af156ca	\N	-37.98	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2025-08-08 17:30:02.195671+00	2025-08-08 17:34:48.618061+00
fd6913f1-db32-8ee0-a140-f50c7ac3d791	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	28b86c74-b9db-8995-ad5d-ea9f1e5fa4ac	\N	-27.33	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-08-03 10:24:46.942244+00	2025-08-03 10:28:14.058575+00
\.
COPY partitions.credit_transactions_2025_09 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
0a7832ec-ab0a-895f-a930-e0c5fb1c9eb8	332e662e-a8bf-8f5c-a325-0bab4e37f128	d9f1245b4574361567d6bca549879356	\N	\N	3.53	11180eeb0b2d8820674e71a9ca756f5a	\N	2025-09-05 07:30:13.995679+00	2025-09-05 07:31:21.197687+00
2fd17e50-8d9c-8d76-adaf-a7757478bf4b	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	c4cff646-c84d-81d3-ab78-7159106c4be2	\N	-68.49	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-09-17 14:05:05.961082+00	2025-09-17 14:08:27.328656+00
8c9ab3a4-d704-8fae-af54-b2d0b3ff2672	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	c4cff646-c84d-81d3-ab78-7159106c4be2	\N	-32.43	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2025-09-17 14:02:31.618082+00	2025-09-17 14:04:17.312193+00
\.
COPY partitions.credit_transactions_2025_10 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
9d93b8f0-e314-8e76-ab54-5b7e129ac2a4	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	ea523683-e933-8bc3-a8c1-0d76b212c32c	\N	-0.94	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2025-10-01 12:41:21.346231+00	2025-10-01 12:41:27.856984+00
\.
COPY partitions.credit_transactions_2025_11 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
17449756-292e-8e0a-acbd-554bbb05c952	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	238dfd3f-2d45-8fb8-aee8-5a06774ee6b0	\N	-28.33	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2025-11-26 23:05:25.891608+00	2025-11-26 23:08:52.919457+00
247b4473-685c-8c62-abd4-34ff542b96fd	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	\N	\N	\N	83.58	afb40a72f7148573a4d6844ea5677c2d	\N	2025-11-08 14:32:14.684842+00	2025-11-08 14:34:32.907208+00
2fdf42ff-e973-87ce-a220-0aacfd67a312	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	6d79cfff-7149-8048-a33f-84bf4b7d35ea	\N	-12.04	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2025-11-11 10:00:42.814193+00	2025-11-11 10:02:51.815556+00
54189607-831b-8413-afdb-a8622cb63a82	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	2886544b-c9dd-86a0-afbd-ef8a8ed2a33a	\N	-27.85	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-11-30 12:23:15.09504+00	2025-11-30 12:24:37.988126+00
5809f46b-0410-8cb1-af01-335ea627b73d	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	0293043b-d1a3-824e-a892-039a6b46342c	\N	-96.58	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2025-11-11 05:24:10.790186+00	2025-11-11 05:27:05.39903+00
7a4f64be-6986-81b2-aef9-bce4892a6d1d	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	2886544b-c9dd-86a0-afbd-ef8a8ed2a33a	\N	-88.24	be6a3066aeadc6f133840902dd52f639	\N	2025-11-30 12:21:06.61504+00	2025-11-30 12:24:10.975921+00
939fd2f9-0ce2-8fa3-a39f-356c2ff726c2	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	f797d13c-10cf-884d-a4a3-d8757ca5aa6c	\N	-55.46	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-11-14 23:17:24.880389+00	2025-11-14 23:22:04.068834+00
c9e20616-fd06-8b61-ae00-8008379c5f3e	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	6d79cfff-7149-8048-a33f-84bf4b7d35ea	\N	-15.95	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2025-11-11 09:58:34.754193+00	2025-11-11 09:59:53.146543+00
f25b9470-930a-8367-afd1-715b9e7900ed	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	0293043b-d1a3-824e-a892-039a6b46342c	\N	-40.05	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-11-11 05:26:35.199186+00	2025-11-11 05:29:09.989718+00
\.
COPY partitions.credit_transactions_2025_12 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
90228bf9-982c-817a-a77d-b9d533d23c85	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	13e6ae9c-ab3f-8843-a0d0-adf22b2207fa	\N	-49.71	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2025-12-17 08:09:04.752012+00	2025-12-17 08:12:40.614154+00
b7ef0837-8e8f-8e29-a383-40604977d840	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	\N	8094b24c-9ec0-8d31-a54d-b5165b73bf04	\N	-58.09	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2025-12-03 00:02:04.585951+00	2025-12-03 00:02:15.516995+00
bcaab9a7-b1ad-8935-ad9e-c2c31432786f	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	13e6ae9c-ab3f-8843-a0d0-adf22b2207fa	\N	-70.79	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2025-12-17 08:07:01.084012+00	2025-12-17 08:10:57.115831+00
ea6d63e1-5487-86b2-aa26-92d5cca81b02	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	6b468cabccabdf95330c74b8e80e948d	\N	\N	66.51	11180eeb0b2d8820674e71a9ca756f5a	\N	2025-12-24 03:01:55.269243+00	2025-12-24 03:04:20.360895+00
\.
COPY partitions.credit_transactions_2026_02 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
cd5033d0-bb4b-8e95-ad3c-a4921d5a5ab8	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	556e8277-55d8-8ebb-ae37-73d8a8094afe	\N	-92.10	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-02-08 23:24:31.214387+00	2026-02-08 23:26:18.194036+00
\.
COPY partitions.credit_transactions_2026_03 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
45b5b03e-ecad-8cc7-ad7e-e5dc3899ca9e	3ded278e-6a1f-86c9-a29d-0da91f42c2db	8e147606fc7c1814d5bc773b7f876430	\N	\N	52.96	11180eeb0b2d8820674e71a9ca756f5a	0cd1947411d71cd63acd5a008d4e0b12	2026-03-16 11:38:17.332629+00	2026-03-16 11:39:43.187557+00
dd0abbee-8fdd-8d07-aa1d-a360cd896700	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	446c4f6d-c477-8d78-af65-03976c5cc801	\N	-75.43	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-03-07 12:21:30.72057+00	2026-03-07 12:25:12.090578+00
\.
COPY partitions.credit_transactions_2026_05 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
4f56d155-19d3-8ec4-ae62-221573d2dbb4	5912a49e-17be-854c-a388-0d84b18ae0e6	\N	ef41d293-b227-8ffa-ae2a-12a8bbe6081b	\N	-33.69	be6a3066aeadc6f133840902dd52f639	\N	2026-05-31 17:25:25.880827+00	2026-05-31 17:25:56.988961+00
5468b119-9121-87c3-aac5-ee77de0cd0de	5912a49e-17be-854c-a388-0d84b18ae0e6	\N	856385ce-a05f-8b8f-aba8-020a59948c0b	\N	-55.16	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-05-23 06:41:59.273141+00	2026-05-23 06:45:53.649007+00
90119e4c-6545-8d3c-ab03-59c8cd1eace4	5912a49e-17be-854c-a388-0d84b18ae0e6	\N	ef41d293-b227-8ffa-ae2a-12a8bbe6081b	\N	-9.90	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-05-31 17:27:35.724827+00	2026-05-31 17:29:47.112975+00
d5c1ae78-1c53-8bac-a829-78ebad117b85	5912a49e-17be-854c-a388-0d84b18ae0e6	\N	\N	\N	78.17	afb40a72f7148573a4d6844ea5677c2d	871987dfdaf48a00c0e540d6dc0e2e00	2026-05-18 06:00:20.568719+00	2026-05-18 06:03:15.182256+00
\.
COPY partitions.credit_transactions_2026_06 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
288a4cc3-a0bb-8039-aa81-eb6b9a0c112c	aa15dad2-73d4-889c-a026-e528773edb96	\N	\N	\N	73.09	afb40a72f7148573a4d6844ea5677c2d	871987dfdaf48a00c0e540d6dc0e2e00	2026-06-20 18:58:37.907392+00	2026-06-20 19:01:12.625412+00
bf21fe34-68a4-8a42-a69e-b3bbf30717ab	5912a49e-17be-854c-a388-0d84b18ae0e6	\N	2e3128b6-2ca9-88d8-aba9-5c769e17b80f	\N	-60.15	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-06-09 09:32:57.096486+00	2026-06-09 09:37:42.167864+00
\.
COPY partitions.credit_transactions_2026_07 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
00fb87b8-fd73-8d44-ac0c-f4c4ae58d735	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	3866189d-bea3-8671-aa7b-cd63a4f61815	\N	-59.25	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-07-10 23:35:12.491391+00	2026-07-10 23:38:41.876482+00
26c9c338-b8df-8cf8-a460-1a42a268c321	aa15dad2-73d4-889c-a026-e528773edb96	\N	9d5610eb-42e7-860a-a979-fec4276c6142	\N	-24.16	be6a3066aeadc6f133840902dd52f639	\N	2026-07-20 15:17:17.994309+00	2026-07-20 15:21:36.451702+00
467a18ee-08c1-85bf-af33-826cc6d319b5	aa15dad2-73d4-889c-a026-e528773edb96	\N	b81fabf8-4b15-8ed5-a495-350be52c8de2	\N	-66.20	be6a3066aeadc6f133840902dd52f639	\N	2026-07-29 08:53:09.114005+00	2026-07-29 08:54:51.002367+00
4e00979c-a3a2-89a2-a43a-a49024c803f3	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	d96f0afe-3cad-80ee-ab7a-ed7f7b5c27c0	\N	-81.39	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2026-07-15 05:56:45.696239+00	2026-07-15 05:57:14.002013+00
50cdd615-7c91-86a0-a5db-d0ec894bbe2a	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	60b4f72b-ef6c-8a64-a195-d88429adeffe	\N	-7.28	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-07-17 02:24:25.657152+00	2026-07-17 02:27:06.863147+00
5bb9ffca-30a4-881a-a363-875606c0ec96	5912a49e-17be-854c-a388-0d84b18ae0e6	\N	84b61558-8c98-8bca-a01f-00bce99404a4	\N	-22.09	be6a3066aeadc6f133840902dd52f639	\N	2026-07-01 01:44:07.364807+00	2026-07-01 01:44:50.391777+00
64f460c9-b6c5-8492-a81b-c0a3e802d1ba	aa15dad2-73d4-889c-a026-e528773edb96	\N	5ab4e8d1-a49c-84fe-aff8-f7ecc43f024c	\N	-96.97	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2026-07-21 10:10:48.083421+00	2026-07-21 10:15:37.010705+00
69baf79f-8895-8fed-a418-98decc45e1ca	5912a49e-17be-854c-a388-0d84b18ae0e6	\N	84b61558-8c98-8bca-a01f-00bce99404a4	\N	-89.16	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-07-01 01:46:20.137807+00	2026-07-01 01:50:49.617247+00
6caefbb6-44ce-8671-a024-20fdf457a713	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	751d6732-61ed-8c32-a6e4-25dd31b26252	\N	-63.56	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-07-14 23:47:18.242396+00	2026-07-14 23:50:30.46697+00
78470238-900d-8b7b-a82a-c7ff73724a04	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	d1b6cdf4-f97e-8963-a451-303dc9bd19a0	\N	-5.71	be6a3066aeadc6f133840902dd52f639	\N	2026-07-27 22:46:08.493132+00	2026-07-27 22:50:32.372426+00
7cd35c1e-2fbe-82f2-a7cf-3bb11b3f8348	aa15dad2-73d4-889c-a026-e528773edb96	\N	0b9934e6-4a55-8889-aa45-4ad2e3e91d35	\N	-49.17	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-07-03 21:54:42.545746+00	2026-07-03 21:56:51.6686+00
7e147998-877e-8d42-a54e-150301849738	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	d1b6cdf4-f97e-8963-a451-303dc9bd19a0	\N	-25.23	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-07-27 22:48:21.067132+00	2026-07-27 22:52:34.473474+00
da0bb488-b787-8448-a757-cbd3a77b2703	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	d96f0afe-3cad-80ee-ab7a-ed7f7b5c27c0	\N	-48.16	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-07-15 05:59:12.184239+00	2026-07-15 06:00:06.576852+00
dc912fa7-6e4d-89ce-a83d-3d086d693f32	aa15dad2-73d4-889c-a026-e528773edb96	\N	db8d96fd-cbf3-8712-a844-1fca54534c8e	\N	-31.82	be6a3066aeadc6f133840902dd52f639	\N	2026-07-16 14:55:20.807237+00	2026-07-16 14:59:34.928885+00
df3153f6-de64-85ac-aeeb-212eb5504f2d	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	60b4f72b-ef6c-8a64-a195-d88429adeffe	\N	-88.90	be6a3066aeadc6f133840902dd52f639	\N	2026-07-17 02:21:55.002152+00	2026-07-17 02:23:29.317736+00
e05e48ab-1152-86c0-ae29-e9894ab35248	aa15dad2-73d4-889c-a026-e528773edb96	\N	9d5610eb-42e7-860a-a979-fec4276c6142	\N	-18.17	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-07-20 15:19:22.165309+00	2026-07-20 15:22:30.264866+00
ec93573f-a85f-8181-a266-43a4c19e4929	aa15dad2-73d4-889c-a026-e528773edb96	\N	0b9934e6-4a55-8889-aa45-4ad2e3e91d35	\N	-68.48	be6a3066aeadc6f133840902dd52f639	\N	2026-07-03 21:52:28.519746+00	2026-07-03 21:55:05.249968+00
f128cd78-cbeb-85f8-a5e2-29f30dbec99d	aa15dad2-73d4-889c-a026-e528773edb96	\N	b81fabf8-4b15-8ed5-a495-350be52c8de2	\N	-22.80	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-07-29 08:55:31.715005+00	2026-07-29 08:56:33.165576+00
fd2c7719-16e0-8156-aeed-3c6bac8907ad	aa15dad2-73d4-889c-a026-e528773edb96	\N	5ab4e8d1-a49c-84fe-aff8-f7ecc43f024c	\N	-18.41	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-07-21 10:13:18.148421+00	2026-07-21 10:17:31.731826+00
ff8609dc-f295-86ad-a560-b4864a54fd0b	aa15dad2-73d4-889c-a026-e528773edb96	\N	db8d96fd-cbf3-8712-a844-1fca54534c8e	\N	-83.58	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-07-16 14:57:32.173237+00	2026-07-16 15:02:01.538521+00
\.
COPY partitions.credit_transactions_2026_08 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
1adfc846-ea19-847e-ae43-b798ee0c4d10	aa15dad2-73d4-889c-a026-e528773edb96	\N	2dbe0e28-95ac-8d1f-a9f2-e8f52bc8e761	\N	-14.31	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-08-23 04:45:37.316644+00	2026-08-23 04:48:53.681878+00
28494bb9-e084-8e4d-a839-43662665256a	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	3b3a7fcc-3b4d-828c-a195-9d4e76926573	\N	-37.02	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-08-04 08:42:34.566494+00	2026-08-04 08:45:00.145232+00
2aefa1e8-d350-8f41-a7f7-d233b019dce2	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	5d5f199b-41c4-8504-aeef-301d1b83ad73	\N	-63.15	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-08-28 18:04:11.78499+00	2026-08-28 18:08:11.218906+00
41e99ce2-e869-89c7-aa18-f1e3286e70a2	aa15dad2-73d4-889c-a026-e528773edb96	\N	65eccbc5-a283-8e3a-a9cd-78d0b7a01c47	\N	-43.62	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-08-17 06:35:41.521968+00	2026-08-17 06:35:59.776713+00
68f46553-0f9d-85e9-ae0d-0be6b7b8599f	aa15dad2-73d4-889c-a026-e528773edb96	\N	d8b20d6c-04e7-801d-a4d1-a8736f446516	\N	-64.67	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-08-30 02:34:36.252099+00	2026-08-30 02:37:04.609753+00
74da8986-380a-84bd-a66f-9427d4216b67	aa15dad2-73d4-889c-a026-e528773edb96	a4b9f97f0dd1efea0f24dd3e4b77971d	\N	\N	82.97	11180eeb0b2d8820674e71a9ca756f5a	\N	2026-08-06 06:31:06.404274+00	2026-08-06 06:31:40.952664+00
7f830a25-bfde-81e7-acc3-2e615c23b629	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	9abcd0cf-ddc1-8b6b-a1b9-64f2fafb35e4	\N	-36.46	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-08-30 05:38:13.840057+00	2026-08-30 05:42:58.402178+00
82819084-9acd-8bed-a788-674dd8b79738	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	95299161-ad01-84ce-aea0-82df6eb6c63f	\N	-72.38	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-08-27 06:24:57.961121+00	2026-08-27 06:29:28.163903+00
8c587f9e-663b-88f2-a4b1-584853f992ee	aa15dad2-73d4-889c-a026-e528773edb96	\N	cdc50df7-9aaf-83ab-ac53-7a72e317074a	\N	-67.13	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-08-11 20:13:53.266957+00	2026-08-11 20:14:56.251869+00
8f8376de-71c3-8e21-a93a-df7e4777b4a5	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	30a2c01a-73a5-8ea6-a660-b8fdaafa4bc2	\N	-62.79	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-08-31 22:12:34.260268+00	2026-08-31 22:13:04.238674+00
a986d350-54d8-8a17-a29b-46df54c62836	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	5d5f199b-41c4-8504-aeef-301d1b83ad73	\N	-89.90	be6a3066aeadc6f133840902dd52f639	\N	2026-08-28 18:02:03.69999+00	2026-08-28 18:05:13.098348+00
ac8832a0-f50a-8cc2-a82c-d2888d369dbb	aa15dad2-73d4-889c-a026-e528773edb96	\N	5536dd1f-589e-8967-a4f7-fe5858adae42	\N	-51.64	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2026-08-19 11:11:51.075569+00	2026-08-19 11:14:31.640715+00
ba762976-5a6e-8833-ad97-727d62e1b329	aa15dad2-73d4-889c-a026-e528773edb96	\N	5536dd1f-589e-8967-a4f7-fe5858adae42	\N	-58.09	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-08-19 11:14:00.042569+00	2026-08-19 11:14:42.282796+00
bc28cc19-d82a-84d9-a617-064fa17745a8	aa15dad2-73d4-889c-a026-e528773edb96	\N	d841dbeb-2ad9-82f3-a329-ad0640677ac4	\N	-41.44	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-08-08 17:21:04.060428+00	2026-08-08 17:23:09.394507+00
be09f4f4-97d6-8060-ac5f-08fafd19ad1c	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	95299161-ad01-84ce-aea0-82df6eb6c63f	\N	-99.32	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2026-08-27 06:22:37.729121+00	2026-08-27 06:23:28.10889+00
d428ec64-4b2a-87ec-acc8-8ec6e504084a	aa15dad2-73d4-889c-a026-e528773edb96	\N	3bbf38b1-bf26-86cb-a188-ffd45d1b559c	\N	-69.23	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-08-04 06:27:43.858524+00	2026-08-04 06:29:46.247621+00
d4635d9c-b562-8b14-a39a-141dda3cdfd5	aa15dad2-73d4-889c-a026-e528773edb96	\N	d8b20d6c-04e7-801d-a4d1-a8736f446516	\N	-48.70	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2026-08-30 02:32:26.203099+00	2026-08-30 02:36:16.690648+00
dd4bbb3e-accb-8d52-a42f-18f7b737cf10	aa15dad2-73d4-889c-a026-e528773edb96	\N	3bbf38b1-bf26-86cb-a188-ffd45d1b559c	\N	-99.22	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2026-08-04 06:25:37.274524+00	2026-08-04 06:27:40.789343+00
\.
COPY partitions.credit_transactions_2026_09 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
23b3a77f-9497-83ac-a254-eabd63c3e078	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	6dccf4ac-439d-8acb-a09e-a450138ce64e	\N	-58.28	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-09-20 09:30:57.133136+00	2026-09-20 09:33:05.095686+00
4a92525b-64a1-8e59-a612-6313b4d61055	aa15dad2-73d4-889c-a026-e528773edb96	\N	6440ca37-5e90-8386-a5be-824219e51587	\N	-31.60	be6a3066aeadc6f133840902dd52f639	\N	2026-09-13 15:42:32.863505+00	2026-09-13 15:45:04.47287+00
546163bf-3856-8428-ae92-5641a7115019	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	9c3a6f17-df87-8cd6-abe5-383e67e8cdd3	\N	-70.22	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-09-22 05:17:27.73464+00	2026-09-22 05:18:32.849041+00
56f71880-c323-8386-a5e3-2ed4c441cc2e	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	6dccf4ac-439d-8acb-a09e-a450138ce64e	\N	-76.74	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2026-09-20 09:28:28.785136+00	2026-09-20 09:32:11.585332+00
86ec79d2-3225-877f-a229-18e252f10618	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	9c3a6f17-df87-8cd6-abe5-383e67e8cdd3	\N	-17.34	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2026-09-22 05:15:01.37964+00	2026-09-22 05:15:38.517562+00
a3a426cd-c6f8-8cb4-a137-9a9f85856995	aa15dad2-73d4-889c-a026-e528773edb96	\N	6440ca37-5e90-8386-a5be-824219e51587	\N	-45.02	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-09-13 15:44:48.221505+00	2026-09-13 15:47:44.706797+00
\.
COPY partitions.credit_transactions_2026_10 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
1e24023c-90a0-8653-a31e-c5b2989195ac	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	\N	e3960574-2078-81de-a078-b58a71c814c7	\N	-14.64	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-10-29 09:22:55.17264+00	2026-10-29 09:26:45.698207+00
28a69a06-9299-8951-a931-0cfea3893631	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	81a67cc1-ebdd-8606-a1bf-64c7b1e071a8	\N	-3.17	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2026-10-23 15:09:48.283033+00	2026-10-23 15:10:38.735363+00
51eff1ef-4cc7-8d59-a2e4-4436d558adfd	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	66b1cd77-855f-8537-abf5-272615e174b1	\N	-98.74	be6a3066aeadc6f133840902dd52f639	\N	2026-10-17 17:54:36.654988+00	2026-10-17 17:59:17.730091+00
525b316a-be49-838a-af09-962ef61627f3	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	69129cbd-9218-8de1-a1b8-946c485283d8	\N	-54.35	be6a3066aeadc6f133840902dd52f639	\N	2026-10-21 23:35:04.148928+00	2026-10-21 23:36:30.537249+00
794ab639-345f-8503-a9d9-c382e901e1d9	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	\N	d9f2fef1-f59e-8a24-a47b-80958658b045	953569c8d0295d2df43e053636386666	-62.32	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-10-06 22:57:00.626842+00	2026-10-06 22:58:36.084863+00
a3840271-4a9c-8820-aae4-f474b5f035fb	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	66b1cd77-855f-8537-abf5-272615e174b1	\N	-74.22	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-10-17 17:56:51.390988+00	2026-10-17 17:59:56.049223+00
bdd309f2-5401-83b2-a455-a4bfc9e2669d	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	81a67cc1-ebdd-8606-a1bf-64c7b1e071a8	\N	-45.56	65a3f5aec27b66b848b4fa0c15c63ecd	\N	2026-10-23 15:11:56.073033+00	2026-10-23 15:12:02.394447+00
c480acd9-6957-8b39-a751-df1d789f6b59	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	73fae0cf-5041-8261-aba2-87241ee1fdb8	\N	-99.06	be6a3066aeadc6f133840902dd52f639	70d4264b3b85400299e10430e282ac60	2026-10-21 05:24:16.163867+00	2026-10-21 05:27:10.703873+00
ddc98a8f-f185-8afb-a590-d59ba713dc5f	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	\N	e3960574-2078-81de-a078-b58a71c814c7	56999d55d8b15595b19a16e99b5834e5	-34.64	be6a3066aeadc6f133840902dd52f639	\N	2026-10-29 09:20:41.41464+00	2026-10-29 09:25:32.432241+00
\.
COPY partitions.credit_transactions_2026_11 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
79038bee-9891-8252-ab19-684c1a183d5e	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	\N	6e2cb974-bc3c-8d52-a8f7-ba6d949c72a6	70210bd8266c2f39166fc4f3c7931917	-78.94	65a3f5aec27b66b848b4fa0c15c63ecd	d863e33c0b6377b43abd9839b1783215	2026-11-10 14:36:17.483542+00	2026-11-10 14:40:38.889777+00
\.
COPY partitions.credit_transactions_2026_12 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
\.
COPY partitions.credit_transactions_2027_01 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
\.
COPY partitions.credit_transactions_2027_02 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
\.
COPY partitions.credit_transactions_default (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
\.
COPY partitions.notifications_2025_11 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
0d8e9d87-dccc-8cac-ab93-55a3d90858aa	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "f797d13c-10cf-884d-a4a3-d8757ca5aa6c"}	t	2025-11-14 23:17:25.880389+00	2025-11-14 23:17:25.880389+00
250c5e63-d37c-8bb0-a900-3ad49d4b69a5	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	aae5c36e8c02a3909f2956e8391c3e20	883361076744910200fe6f26b5ff796e	\N	f	2025-11-08 14:32:18.684842+00	2025-11-09 21:59:11.978045+00
883cfa24-4730-874c-a60f-7c167d9f48ed	332e662e-a8bf-8f5c-a325-0bab4e37f128	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "0293043b-d1a3-824e-a892-039a6b46342c"}	f	2025-11-11 05:26:36.199186+00	2025-11-12 05:47:30.493614+00
919335b1-e2a2-802d-af2e-0a5fb018be07	df01b7e8-91f7-8160-a774-e4bacb729ea1	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "238dfd3f-2d45-8fb8-aee8-5a06774ee6b0"}	f	2025-11-26 23:05:26.891608+00	2025-11-28 18:47:54.072524+00
c0b6f80f-a843-82e5-a24f-d1c6dc7e21a7	0b619603-a595-8c74-a5ad-e7d32bcf3dca	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2025-11-05 00:47:51.643232+00	2025-11-05 05:35:16.40406+00
c4d9128e-8147-86a6-a636-4b654d859860	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2025-11-03 13:38:48.673303+00	2025-11-06 03:11:26.198343+00
c7df6608-8be5-88ac-a0a8-a475fe903b47	df01b7e8-91f7-8160-a774-e4bacb729ea1	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "2886544b-c9dd-86a0-afbd-ef8a8ed2a33a"}	t	2025-11-30 12:23:16.09504+00	2025-12-02 11:18:19.248003+00
e9e10754-5f98-8910-a1f2-fd9abd98c5b3	df01b7e8-91f7-8160-a774-e4bacb729ea1	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "6d79cfff-7149-8048-a33f-84bf4b7d35ea"}	t	2025-11-11 10:00:43.814193+00	2025-11-13 10:03:26.84657+00
f84b45ef-245e-8204-a8ef-b2d07200545b	332e662e-a8bf-8f5c-a325-0bab4e37f128	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2025-11-28 13:20:27.467796+00	2025-11-29 16:53:09.56344+00
\.
COPY partitions.notifications_2025_12 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
1fe64d2b-d539-80f5-a580-95e83c5746d3	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2025-12-27 00:56:16.710796+00	2025-12-29 18:11:09.1145+00
352dd01a-8f0d-83b5-aec0-a85b396ed62d	b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2025-12-21 11:20:16.81293+00	2025-12-23 11:25:20.493996+00
376a3b16-e873-823f-a3f8-b34e003d3d60	5512f208-1739-8bc3-a60b-c4032f43efae	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	f	2025-12-03 23:33:10.056469+00	2025-12-06 16:54:32.291283+00
4d96d078-5c1d-8e1c-a710-1de37ec78298	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "13e6ae9c-ab3f-8843-a0d0-adf22b2207fa"}	f	2025-12-17 08:09:05.752012+00	2025-12-20 04:36:34.896499+00
5b2a50bd-0c87-895e-a873-0dd0c365a1ca	0b619603-a595-8c74-a5ad-e7d32bcf3dca	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	f	2025-12-11 03:47:58.279567+00	2025-12-11 21:28:18.87035+00
78b668b2-e0d4-8aa6-ab07-ca511ce43d13	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "8094b24c-9ec0-8d31-a54d-b5165b73bf04"}	t	2025-12-03 00:02:05.585951+00	2025-12-04 11:19:00.195004+00
c056de79-f130-8463-afe2-d5030e369bfa	1025effa-bdb8-822f-a575-6815be044c26	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2025-12-27 17:58:20.402738+00	2025-12-29 08:28:12.195397+00
f654756e-5222-8475-a708-6aee8c85d300	e994a0d7-c198-8411-aaad-5713064684ae	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	f	2025-12-05 08:00:17.555839+00	2025-12-07 13:21:13.383908+00
\.
COPY partitions.notifications_2026_01 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
17fd24a6-1671-82cf-aa9e-42e4a16c2c12	e994a0d7-c198-8411-aaad-5713064684ae	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-01-31 06:53:32.982624+00	2026-02-01 20:12:50.859965+00
77932ca8-0633-8595-a4ba-96b110a062aa	0b619603-a595-8c74-a5ad-e7d32bcf3dca	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2026-01-25 12:39:00.157699+00	2026-01-25 13:01:13.553521+00
a020f0f0-3efa-80d2-a465-3505a62398c3	e994a0d7-c198-8411-aaad-5713064684ae	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2026-01-25 22:36:14.3789+00	2026-01-25 22:36:14.3789+00
b1840907-1807-87b2-a406-519158e26f47	959bc4ff-7ad8-8b67-a506-ee4019238977	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-01-22 07:48:06.04141+00	2026-01-23 01:42:33.836101+00
b79c5fcb-85a6-8620-a34f-caf1ac785b3f	5512f208-1739-8bc3-a60b-c4032f43efae	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	f	2026-01-03 20:53:37.215435+00	2026-01-03 20:53:37.215435+00
c63f585c-a2a5-8786-a923-41f571706700	b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-01-16 06:58:48.509976+00	2026-01-16 06:58:48.509976+00
c7de0472-9f3b-85bc-a0a0-c8dc1fa5fa79	e994a0d7-c198-8411-aaad-5713064684ae	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	f	2026-01-17 09:06:22.979828+00	2026-01-18 22:53:58.471105+00
e3f5225f-c7cf-8697-af3f-8f5ea402e238	9492d027-497f-8937-a16b-81c1c9738144	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-01-29 07:57:46.754905+00	2026-01-29 16:55:47.507823+00
\.
COPY partitions.notifications_2026_02 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
5cf17fed-f85f-8b89-aff1-15b209024dd3	df01b7e8-91f7-8160-a774-e4bacb729ea1	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	f	2026-02-11 22:44:34.371325+00	2026-02-14 08:16:33.217186+00
915bd274-d341-8d79-aaad-ec2d495bb549	3ded278e-6a1f-86c9-a29d-0da91f42c2db	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "556e8277-55d8-8ebb-ae37-73d8a8094afe"}	f	2026-02-08 23:24:32.214387+00	2026-02-09 21:53:28.303393+00
b0b1ea03-3549-8895-a370-3b12a4585ace	959bc4ff-7ad8-8b67-a506-ee4019238977	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-02-20 09:18:07.282294+00	2026-02-22 23:50:11.557387+00
df63aeda-345b-8ea8-a05b-66f96f256bab	5512f208-1739-8bc3-a60b-c4032f43efae	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2026-02-21 08:58:13.180372+00	2026-02-23 18:28:12.141615+00
\.
COPY partitions.notifications_2026_03 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
0063f8a0-e119-860a-a8f6-3742b66a1c87	5512f208-1739-8bc3-a60b-c4032f43efae	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	f	2026-03-22 08:57:10.527107+00	2026-03-24 04:57:44.295677+00
08934b07-a6a2-8d3b-a2ce-1715cddf605d	3ded278e-6a1f-86c9-a29d-0da91f42c2db	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "446c4f6d-c477-8d78-af65-03976c5cc801"}	f	2026-03-07 12:21:31.72057+00	2026-03-08 21:01:28.437379+00
2a592c34-b144-8c26-aaac-6f17c32019cd	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	f	2026-03-14 23:35:58.915684+00	2026-03-16 00:36:57.423089+00
83fb9c54-4c2b-88b6-a588-5f55ed18a020	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2026-03-18 14:55:48.473668+00	2026-03-21 02:16:41.012605+00
bce47d9a-62dc-8966-a46a-583c9372055a	5512f208-1739-8bc3-a60b-c4032f43efae	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-03-08 07:35:08.431284+00	2026-03-10 21:41:23.900795+00
\.
COPY partitions.notifications_2026_04 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
12762290-af62-8542-a285-95a2b1e104ba	3ded278e-6a1f-86c9-a29d-0da91f42c2db	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	f	2026-04-20 02:56:21.734999+00	2026-04-20 17:54:42.673097+00
4a6768f5-a88b-82c9-ab06-20004a6ede4f	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	f	2026-04-17 17:29:59.904546+00	2026-04-19 20:54:24.528144+00
5344937e-764f-8afb-a134-5af72a025a8e	3ded278e-6a1f-86c9-a29d-0da91f42c2db	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	f	2026-04-29 14:27:03.846463+00	2026-05-02 06:02:14.919337+00
8cf7e80a-46a5-82c2-a448-ec05981b4960	3ded278e-6a1f-86c9-a29d-0da91f42c2db	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2026-04-20 11:36:46.443314+00	2026-04-21 19:13:40.080903+00
9137c890-fa47-8665-a63e-c73a37929ffa	1025effa-bdb8-822f-a575-6815be044c26	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	f	2026-04-06 13:41:19.394212+00	2026-04-06 14:29:12.484824+00
93c8bd5e-4369-82e9-a4ac-a0fa637dffbf	0b619603-a595-8c74-a5ad-e7d32bcf3dca	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2026-04-14 20:07:11.664851+00	2026-04-16 19:30:37.169678+00
b669a210-d7f2-861f-a5cd-6445a59d4b4b	959bc4ff-7ad8-8b67-a506-ee4019238977	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	f	2026-04-02 15:33:19.009854+00	2026-04-04 11:05:01.369435+00
\.
COPY partitions.notifications_2026_05 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
03d05530-5f30-8d75-a52f-92227a4b95a7	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-05-18 21:48:14.725767+00	2026-05-20 10:25:40.288058+00
1dfdd51e-b533-8ed9-aef4-060719361859	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2026-05-23 10:50:19.891665+00	2026-05-23 10:50:19.891665+00
23634a3f-7808-8b5c-a405-cb48c812e228	5512f208-1739-8bc3-a60b-c4032f43efae	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-05-01 01:51:26.999851+00	2026-05-03 22:04:53.105486+00
23b2af7d-dca8-8a7b-a0d5-781795e32d19	959bc4ff-7ad8-8b67-a506-ee4019238977	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-05-04 19:29:30.961835+00	2026-05-06 18:53:45.514316+00
43b67e30-eb60-80f3-a948-3996954c3f10	5912a49e-17be-854c-a388-0d84b18ae0e6	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "ef41d293-b227-8ffa-ae2a-12a8bbe6081b"}	f	2026-05-31 17:27:36.724827+00	2026-06-01 15:30:02.944033+00
4cbd1bdd-e4e5-832d-a355-679b70491b56	5912a49e-17be-854c-a388-0d84b18ae0e6	aae5c36e8c02a3909f2956e8391c3e20	883361076744910200fe6f26b5ff796e	\N	t	2026-05-18 06:00:24.568719+00	2026-05-20 00:48:38.660041+00
6356536c-0075-8401-a8d9-f72a2b7e4e55	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	f	2026-05-27 11:06:45.907673+00	2026-05-27 20:40:51.278565+00
76ff23c9-81cf-835a-a900-99f3ec02496e	332e662e-a8bf-8f5c-a325-0bab4e37f128	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2026-05-04 09:28:17.000894+00	2026-05-04 18:34:44.603208+00
7fc29108-87e9-8f30-af0d-68c016ebfadb	e994a0d7-c198-8411-aaad-5713064684ae	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	f	2026-05-11 23:51:25.197926+00	2026-05-13 08:28:15.067361+00
863b22ca-84ec-856c-a9cb-45dd107d76e5	5912a49e-17be-854c-a388-0d84b18ae0e6	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "856385ce-a05f-8b8f-aba8-020a59948c0b"}	t	2026-05-23 06:42:00.273141+00	2026-05-24 00:16:22.318465+00
91c6c154-aa9f-8ad6-a050-595068c0b160	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-05-06 07:12:50.249256+00	2026-05-06 15:41:32.878541+00
a178c47c-a38e-8cbb-a078-80dbcebdde43	959bc4ff-7ad8-8b67-a506-ee4019238977	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-05-25 22:43:53.862526+00	2026-05-28 19:34:25.024918+00
b541023a-c47e-867b-a02f-79fe8b3ffb74	3ded278e-6a1f-86c9-a29d-0da91f42c2db	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	f	2026-05-11 12:27:52.715277+00	2026-05-14 10:43:29.474166+00
b9fbc87f-b744-8fae-a0e8-6822dc2584cd	959bc4ff-7ad8-8b67-a506-ee4019238977	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-05-08 10:32:29.813611+00	2026-05-08 10:32:29.813611+00
ec1ec9cd-bec6-8e72-a0f6-c82231149740	332e662e-a8bf-8f5c-a325-0bab4e37f128	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	f	2026-05-19 13:07:21.818812+00	2026-05-19 13:07:21.818812+00
\.
COPY partitions.notifications_2026_06 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
0e7fa967-0ddd-87b7-a447-c0b7b37540f0	aa15dad2-73d4-889c-a026-e528773edb96	aae5c36e8c02a3909f2956e8391c3e20	883361076744910200fe6f26b5ff796e	\N	f	2026-06-20 18:58:41.907392+00	2026-06-22 05:27:17.374885+00
36666d3e-4f15-84cc-abc6-1f9b6fc6667f	5912a49e-17be-854c-a388-0d84b18ae0e6	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "2e3128b6-2ca9-88d8-aba9-5c769e17b80f"}	f	2026-06-09 09:32:58.096486+00	2026-06-12 03:29:49.304555+00
4a0b9a62-cd4d-8e49-a4a8-85c903fc1762	959bc4ff-7ad8-8b67-a506-ee4019238977	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-06-15 11:45:20.48616+00	2026-06-18 00:55:40.14716+00
\.
COPY partitions.notifications_2026_07 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
10515fbb-da7e-8d8e-a1c2-c03810e5c805	3ded278e-6a1f-86c9-a29d-0da91f42c2db	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2026-07-22 00:04:19.258116+00	2026-07-22 01:54:01.045742+00
13c87ca4-1c6b-80fe-a7c6-3c776b93401b	332e662e-a8bf-8f5c-a325-0bab4e37f128	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-07-30 20:14:06.387766+00	2026-08-01 15:15:31.266992+00
297bfcf3-acf7-8c1f-a6cf-82e93bd3786c	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "60b4f72b-ef6c-8a64-a195-d88429adeffe"}	f	2026-07-17 02:24:26.657152+00	2026-07-17 02:24:26.657152+00
43eb797a-8f58-86ad-a1bb-c638de948355	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	f	2026-07-22 04:34:07.384095+00	2026-07-22 22:52:47.832016+00
53f1b91a-60fd-83bb-a71a-e9526a67b883	df01b7e8-91f7-8160-a774-e4bacb729ea1	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-07-09 10:56:06.273659+00	2026-07-09 10:56:06.273659+00
5d75546c-93ae-88b7-a31d-c11ccb814012	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "5ab4e8d1-a49c-84fe-aff8-f7ecc43f024c"}	t	2026-07-21 10:13:19.148421+00	2026-07-21 10:13:19.148421+00
71c6a308-6d8d-8b53-af9e-b5233e588ab1	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "9d5610eb-42e7-860a-a979-fec4276c6142"}	t	2026-07-20 15:19:23.165309+00	2026-07-22 09:15:01.464915+00
9e208525-465d-8390-ae01-2d8592d8f922	b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-07-20 19:30:27.059307+00	2026-07-23 08:24:55.388338+00
a1e60b02-ae3c-8800-a565-5f7e97400385	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "db8d96fd-cbf3-8712-a844-1fca54534c8e"}	f	2026-07-16 14:57:33.173237+00	2026-07-16 14:57:33.173237+00
ba0aa7af-3521-8490-ac88-46e2ca9a6944	e994a0d7-c198-8411-aaad-5713064684ae	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-07-18 07:56:01.56936+00	2026-07-20 19:02:32.450869+00
bd695fb3-097a-89dd-a86d-9a4e611ba75f	332e662e-a8bf-8f5c-a325-0bab4e37f128	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-07-19 04:02:10.15049+00	2026-07-21 13:50:43.206316+00
c015f238-a166-80af-aeb3-fad7912e7d32	5912a49e-17be-854c-a388-0d84b18ae0e6	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "84b61558-8c98-8bca-a01f-00bce99404a4"}	t	2026-07-01 01:46:21.137807+00	2026-07-02 07:27:41.865995+00
cb548a4b-e6de-8160-af75-df1fb716d33c	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "3866189d-bea3-8671-aa7b-cd63a4f61815"}	t	2026-07-10 23:35:13.491391+00	2026-07-13 09:03:04.669485+00
e051f3d2-c0f8-82c7-acfe-7273b68601c3	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "0b9934e6-4a55-8889-aa45-4ad2e3e91d35"}	f	2026-07-03 21:54:43.545746+00	2026-07-06 16:21:33.591534+00
e427a4b8-2799-864b-adb0-a8f6df590793	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "d1b6cdf4-f97e-8963-a451-303dc9bd19a0"}	t	2026-07-27 22:48:22.067132+00	2026-07-28 16:40:16.574457+00
eebf1d47-4a50-89e2-af9b-334474f05561	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "d96f0afe-3cad-80ee-ab7a-ed7f7b5c27c0"}	t	2026-07-15 05:59:13.184239+00	2026-07-15 16:50:06.948345+00
ef4a0815-e265-8672-aac1-0e9696e09e38	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "751d6732-61ed-8c32-a6e4-25dd31b26252"}	t	2026-07-14 23:47:19.242396+00	2026-07-17 17:21:34.862968+00
fc353ca7-0d4c-8d6b-a8f7-40678677e041	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "b81fabf8-4b15-8ed5-a495-350be52c8de2"}	t	2026-07-29 08:55:32.715005+00	2026-07-31 15:53:31.930867+00
\.
COPY partitions.notifications_2026_08 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
1ead4856-7855-872e-a2bd-ac8ae24bcdf1	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "cdc50df7-9aaf-83ab-ac53-7a72e317074a"}	t	2026-08-11 20:13:54.266957+00	2026-08-11 20:13:54.266957+00
272c8621-eba0-8282-ad7b-daf6981a21e9	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-08-11 08:17:57.725155+00	2026-08-12 14:16:33.067189+00
2ab6c5a1-4492-82e7-aa26-96c0191e9ad5	1025effa-bdb8-822f-a575-6815be044c26	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-08-02 03:20:12.562094+00	2026-08-04 06:57:02.036484+00
2ecb4c1a-e72f-89da-a25c-30282418904d	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "65eccbc5-a283-8e3a-a9cd-78d0b7a01c47"}	t	2026-08-17 06:35:42.521968+00	2026-08-17 06:35:42.521968+00
2f59bfaa-e6d4-8cf9-a984-b91c0cce44c3	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	f	2026-08-04 14:26:45.518226+00	2026-08-04 17:56:28.351728+00
3aa75aa1-be9a-8b94-a8ed-91bd0388208c	959bc4ff-7ad8-8b67-a506-ee4019238977	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "9abcd0cf-ddc1-8b6b-a1b9-64f2fafb35e4"}	t	2026-08-30 05:38:14.840057+00	2026-09-01 17:41:33.658544+00
3fa9831f-ca09-8069-af5e-e8fbed7c160d	9492d027-497f-8937-a16b-81c1c9738144	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-08-10 19:36:12.962875+00	2026-08-13 07:47:25.685058+00
42f02e38-c924-823d-acb1-3e4926e9f18c	959bc4ff-7ad8-8b67-a506-ee4019238977	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "30a2c01a-73a5-8ea6-a660-b8fdaafa4bc2"}	f	2026-08-31 22:12:35.260268+00	2026-09-01 00:55:17.763896+00
5b996b40-b18f-86a7-a2bf-e82c3513e351	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	f	2026-08-05 16:16:24.99877+00	2026-08-08 02:53:12.722319+00
63571e2e-941a-8bcc-a83a-e414bcca1e08	aa15dad2-73d4-889c-a026-e528773edb96	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	f	2026-08-29 22:56:34.026754+00	2026-08-29 22:56:34.026754+00
68efefcf-a975-8f2b-a4f6-0b371ffbade8	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "3bbf38b1-bf26-86cb-a188-ffd45d1b559c"}	f	2026-08-04 06:27:44.858524+00	2026-08-05 11:09:28.604461+00
6a653b13-6f1b-8307-a656-368d93b8844e	959bc4ff-7ad8-8b67-a506-ee4019238977	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "95299161-ad01-84ce-aea0-82df6eb6c63f"}	f	2026-08-27 06:24:58.961121+00	2026-08-27 06:24:58.961121+00
943b3832-4c4e-8f1c-adbd-a9746fcd84a6	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "d8b20d6c-04e7-801d-a4d1-a8736f446516"}	f	2026-08-30 02:34:37.252099+00	2026-08-30 02:34:37.252099+00
a33ac252-4be4-8d51-ae0d-53b3baedd204	b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-08-15 12:32:11.00419+00	2026-08-15 12:32:11.00419+00
b1399c32-ce76-84f1-a45e-2c515214e01c	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "5536dd1f-589e-8967-a4f7-fe5858adae42"}	f	2026-08-19 11:14:01.042569+00	2026-08-21 09:53:27.888483+00
b309294c-0c74-8aca-ae06-379ebc934944	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	t	2026-08-14 16:09:33.84237+00	2026-08-15 16:10:29.520507+00
c38e343c-1aab-8451-a07e-8f5e18dc3756	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "2dbe0e28-95ac-8d1f-a9f2-e8f52bc8e761"}	f	2026-08-23 04:45:38.316644+00	2026-08-23 04:45:38.316644+00
e472a32e-c68a-8a92-a3c4-a42ce8c1fbc9	959bc4ff-7ad8-8b67-a506-ee4019238977	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "3b3a7fcc-3b4d-828c-a195-9d4e76926573"}	t	2026-08-04 08:42:35.566494+00	2026-08-06 19:38:31.90215+00
f3e3137e-bcae-8712-afdc-f42a035946ab	9492d027-497f-8937-a16b-81c1c9738144	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2026-08-16 09:33:15.813589+00	2026-08-16 09:33:15.813589+00
f4aac1de-17e1-8dd5-a567-5156d54690c1	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "d841dbeb-2ad9-82f3-a329-ad0640677ac4"}	f	2026-08-08 17:21:05.060428+00	2026-08-09 18:18:35.693773+00
fe5cab32-2f90-8441-a1e3-a6c9f7566e41	959bc4ff-7ad8-8b67-a506-ee4019238977	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "5d5f199b-41c4-8504-aeef-301d1b83ad73"}	f	2026-08-28 18:04:12.78499+00	2026-08-29 13:54:33.164203+00
\.
COPY partitions.notifications_2026_09 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
13461f69-4c4c-841d-a21a-ec1673f78074	9492d027-497f-8937-a16b-81c1c9738144	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-09-11 16:08:55.379454+00	2026-09-14 10:57:20.545222+00
26e64c17-cb72-818f-a80d-49a89637cd20	1025effa-bdb8-822f-a575-6815be044c26	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	f	2026-09-18 14:51:49.252587+00	2026-09-18 14:51:49.252587+00
a42e6303-395a-8655-a3f5-d04b3a0cc284	0b619603-a595-8c74-a5ad-e7d32bcf3dca	667d52af1a1006b305dc1732a34583df	cea561cacea2c5dac8f6e1783ff9c933	\N	t	2026-09-27 00:56:25.14427+00	2026-09-27 13:04:50.860746+00
aa53b70f-ed13-8762-a511-1bdf3aa33bc9	959bc4ff-7ad8-8b67-a506-ee4019238977	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "6dccf4ac-439d-8acb-a09e-a450138ce64e"}	t	2026-09-20 09:30:58.133136+00	2026-09-20 09:30:58.133136+00
ca50d66f-9b4e-8abf-a643-8eaee99e4531	aa15dad2-73d4-889c-a026-e528773edb96	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "6440ca37-5e90-8386-a5be-824219e51587"}	t	2026-09-13 15:44:49.221505+00	2026-09-13 15:44:49.221505+00
e892a925-7815-85fb-a87d-8ea2a117de19	959bc4ff-7ad8-8b67-a506-ee4019238977	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "9c3a6f17-df87-8cd6-abe5-383e67e8cdd3"}	t	2026-09-22 05:17:28.73464+00	2026-09-22 11:44:12.174842+00
\.
COPY partitions.notifications_2026_10 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
1a78fc96-61f8-876a-aa67-2263d9312923	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "e3960574-2078-81de-a078-b58a71c814c7"}	t	2026-10-29 09:22:56.17264+00	2026-10-29 19:29:38.720602+00
212e3400-beae-8be7-a3ee-6707b68b7299	b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-10-27 17:13:48.266518+00	2026-10-27 17:13:48.266518+00
2c62c027-02af-801d-a20c-93ddedd121d1	1025effa-bdb8-822f-a575-6815be044c26	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	t	2026-10-15 21:38:44.272973+00	2026-10-18 09:43:30.071858+00
618b2dce-d986-8958-ac25-39197be05bdd	3ded278e-6a1f-86c9-a29d-0da91f42c2db	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "81a67cc1-ebdd-8606-a1bf-64c7b1e071a8"}	t	2026-10-23 15:11:57.073033+00	2026-10-26 03:45:45.601585+00
8183deea-9a67-8600-ac4f-f1a2a9451e16	5912a49e-17be-854c-a388-0d84b18ae0e6	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	f	2026-10-13 02:41:34.519341+00	2026-10-14 08:20:23.441403+00
9740d15d-7f41-8654-a744-be8fc40b37eb	3ded278e-6a1f-86c9-a29d-0da91f42c2db	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "66b1cd77-855f-8537-abf5-272615e174b1"}	t	2026-10-17 17:56:52.390988+00	2026-10-17 17:56:52.390988+00
9f9e3648-83c6-81cb-ae0b-e32dc5b5855b	df01b7e8-91f7-8160-a774-e4bacb729ea1	3a804fd3b39e2f68d6fbd322c6be9149	ae3194ae60e2c5cda14ef3d06fa9dc18	\N	f	2026-10-04 08:34:44.849429+00	2026-10-04 10:57:21.685175+00
ed5a3560-fae6-8a54-a478-d8f10b892586	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "d9f2fef1-f59e-8a24-a47b-80958658b045"}	f	2026-10-06 22:57:01.626842+00	2026-10-06 22:57:01.626842+00
\.
COPY partitions.notifications_2026_11 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
41cc1d65-4652-89a7-a22c-7b12d7ec144d	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	f0d26dbdbf4d1fb6cba71ba926d2cc3e	3e2cfe31f69516a084b55eb17ebcbd3e	\N	f	2026-11-12 23:31:26.805632+00	2026-11-12 23:31:26.805632+00
f17cf8fe-3f56-85a0-a587-4005ebea574e	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	39d94c67f6c0814b7a079ca2da250286	3743d383e5d0feb0c124d5e85a856945	{"303b9a0e6483d8d82a0bfd14c93b47c1": "6e2cb974-bc3c-8d52-a8f7-ba6d949c72a6"}	f	2026-11-10 14:36:18.483542+00	2026-11-10 14:36:18.483542+00
\.
COPY partitions.notifications_2026_12 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
\.
COPY partitions.notifications_2027_01 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
\.
COPY partitions.notifications_2027_02 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
\.
COPY partitions.notifications_default (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
\.
COPY partitions.usage_logs_2024_11 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
73	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	\N	dcd9b9376f299f8630599141bae4e27f	\N	\N	2024-11-30 10:19:20.535077+00
74	332e662e-a8bf-8f5c-a325-0bab4e37f128	4c10c111-9251-8e12-a598-c9f87de5ff9d	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 29651}	\N	2024-11-30 17:22:44.119301+00
75	332e662e-a8bf-8f5c-a325-0bab4e37f128	4c10c111-9251-8e12-a598-c9f87de5ff9d	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 21704}	0.00	2024-11-30 17:24:01.604301+00
76	332e662e-a8bf-8f5c-a325-0bab4e37f128	4c10c111-9251-8e12-a598-c9f87de5ff9d	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	49.68	2024-11-30 17:25:19.089301+00
77	332e662e-a8bf-8f5c-a325-0bab4e37f128	4c10c111-9251-8e12-a598-c9f87de5ff9d	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2024-11-30 17:43:55.27599+00
\.
COPY partitions.usage_logs_2024_12 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
78	332e662e-a8bf-8f5c-a325-0bab4e37f128	19fceb87-00c6-8c42-a508-43f924533c3c	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2024-12-05 04:08:09.399813+00
79	332e662e-a8bf-8f5c-a325-0bab4e37f128	19fceb87-00c6-8c42-a508-43f924533c3c	\N	7519103e74f4ec182a52261ff2060a1d	\N	0.00	2024-12-05 04:09:21.252813+00
80	332e662e-a8bf-8f5c-a325-0bab4e37f128	19fceb87-00c6-8c42-a508-43f924533c3c	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 17193}	21.05	2024-12-05 04:10:33.105813+00
81	332e662e-a8bf-8f5c-a325-0bab4e37f128	19fceb87-00c6-8c42-a508-43f924533c3c	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2024-12-05 04:29:06.931522+00
82	332e662e-a8bf-8f5c-a325-0bab4e37f128	dfe1be57-5c15-8e65-aa38-63c0594802e0	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2024-12-07 15:05:26.813831+00
83	332e662e-a8bf-8f5c-a325-0bab4e37f128	dfe1be57-5c15-8e65-aa38-63c0594802e0	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 9701}	0.00	2024-12-07 15:06:43.133331+00
84	332e662e-a8bf-8f5c-a325-0bab4e37f128	dfe1be57-5c15-8e65-aa38-63c0594802e0	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 39595}	18.47	2024-12-07 15:07:59.452831+00
85	332e662e-a8bf-8f5c-a325-0bab4e37f128	dfe1be57-5c15-8e65-aa38-63c0594802e0	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2024-12-07 15:32:18.041219+00
86	332e662e-a8bf-8f5c-a325-0bab4e37f128	ed0b65a6-759a-88b1-a552-7ef13383a8f2	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 45294}	\N	2024-12-12 19:50:06.868319+00
87	332e662e-a8bf-8f5c-a325-0bab4e37f128	ed0b65a6-759a-88b1-a552-7ef13383a8f2	\N	7519103e74f4ec182a52261ff2060a1d	\N	87.93	2024-12-12 19:51:10.142819+00
88	332e662e-a8bf-8f5c-a325-0bab4e37f128	ed0b65a6-759a-88b1-a552-7ef13383a8f2	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	26.19	2024-12-12 19:52:13.417319+00
89	332e662e-a8bf-8f5c-a325-0bab4e37f128	ed0b65a6-759a-88b1-a552-7ef13383a8f2	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 86685}	\N	2024-12-12 20:16:13.698594+00
\.
COPY partitions.usage_logs_2025_01 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
90	332e662e-a8bf-8f5c-a325-0bab4e37f128	d191265f-36f3-86a4-acfc-5b4fc84e1078	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-01-02 05:38:54.161153+00
91	332e662e-a8bf-8f5c-a325-0bab4e37f128	d191265f-36f3-86a4-acfc-5b4fc84e1078	\N	7519103e74f4ec182a52261ff2060a1d	\N	0.00	2025-01-02 05:40:09.645153+00
92	332e662e-a8bf-8f5c-a325-0bab4e37f128	d191265f-36f3-86a4-acfc-5b4fc84e1078	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 8041}	74.26	2025-01-02 05:41:25.129153+00
93	332e662e-a8bf-8f5c-a325-0bab4e37f128	d191265f-36f3-86a4-acfc-5b4fc84e1078	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 65650}	\N	2025-01-02 05:53:51.445562+00
94	332e662e-a8bf-8f5c-a325-0bab4e37f128	25009275-7c4d-8507-a908-9e0894fd84f4	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-01-13 12:28:11.300069+00
95	332e662e-a8bf-8f5c-a325-0bab4e37f128	25009275-7c4d-8507-a908-9e0894fd84f4	\N	7519103e74f4ec182a52261ff2060a1d	\N	0.00	2025-01-13 12:29:19.121069+00
96	332e662e-a8bf-8f5c-a325-0bab4e37f128	25009275-7c4d-8507-a908-9e0894fd84f4	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 15545}	19.98	2025-01-13 12:30:26.942069+00
97	332e662e-a8bf-8f5c-a325-0bab4e37f128	25009275-7c4d-8507-a908-9e0894fd84f4	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 84277}	\N	2025-01-13 12:50:21.90481+00
98	332e662e-a8bf-8f5c-a325-0bab4e37f128	f3c9f7ee-0e8f-8e49-a8f6-ed5efc2ccf95	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-01-17 00:56:30.158276+00
99	332e662e-a8bf-8f5c-a325-0bab4e37f128	f3c9f7ee-0e8f-8e49-a8f6-ed5efc2ccf95	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 49354}	0.00	2025-01-17 00:57:41.815776+00
100	332e662e-a8bf-8f5c-a325-0bab4e37f128	f3c9f7ee-0e8f-8e49-a8f6-ed5efc2ccf95	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 6094}	9.79	2025-01-17 00:58:53.473276+00
101	332e662e-a8bf-8f5c-a325-0bab4e37f128	f3c9f7ee-0e8f-8e49-a8f6-ed5efc2ccf95	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 97877}	\N	2025-01-17 01:19:40.520156+00
\.
COPY partitions.usage_logs_2025_02 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
102	1025effa-bdb8-822f-a575-6815be044c26	b632ceaa-d663-8d7f-ab29-e88ac18db83e	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-02-03 21:06:25.746614+00
103	1025effa-bdb8-822f-a575-6815be044c26	b632ceaa-d663-8d7f-ab29-e88ac18db83e	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 25738}	0.00	2025-02-03 21:07:33.501614+00
104	1025effa-bdb8-822f-a575-6815be044c26	b632ceaa-d663-8d7f-ab29-e88ac18db83e	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 40719}	58.16	2025-02-03 21:08:41.256614+00
105	1025effa-bdb8-822f-a575-6815be044c26	b632ceaa-d663-8d7f-ab29-e88ac18db83e	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2025-02-03 21:17:42.165952+00
106	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 35462}	\N	2025-02-05 02:53:40.572378+00
107	1025effa-bdb8-822f-a575-6815be044c26	f105993a-42fe-8b9d-a399-d5994113a77d	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-02-08 03:38:22.018757+00
108	1025effa-bdb8-822f-a575-6815be044c26	f105993a-42fe-8b9d-a399-d5994113a77d	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 82517}	72.90	2025-02-08 03:39:25.874257+00
109	1025effa-bdb8-822f-a575-6815be044c26	f105993a-42fe-8b9d-a399-d5994113a77d	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	97.10	2025-02-08 03:40:29.729757+00
110	1025effa-bdb8-822f-a575-6815be044c26	f105993a-42fe-8b9d-a399-d5994113a77d	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2025-02-08 03:42:41.240857+00
111	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	\N	dcd9b9376f299f8630599141bae4e27f	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 30649}	\N	2025-02-20 07:11:21.241109+00
\.
COPY partitions.usage_logs_2025_03 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
112	1025effa-bdb8-822f-a575-6815be044c26	86003c76-1233-805d-a911-f2fe2776a181	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 52501}	\N	2025-03-06 07:43:38.925709+00
113	1025effa-bdb8-822f-a575-6815be044c26	86003c76-1233-805d-a911-f2fe2776a181	\N	7519103e74f4ec182a52261ff2060a1d	\N	0.00	2025-03-06 07:44:44.587709+00
114	1025effa-bdb8-822f-a575-6815be044c26	86003c76-1233-805d-a911-f2fe2776a181	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 54829}	28.10	2025-03-06 07:45:50.249709+00
115	1025effa-bdb8-822f-a575-6815be044c26	86003c76-1233-805d-a911-f2fe2776a181	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 59785}	\N	2025-03-06 07:46:50.786553+00
116	9492d027-497f-8937-a16b-81c1c9738144	\N	\N	dcd9b9376f299f8630599141bae4e27f	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 1350}	\N	2025-03-06 19:28:20.31333+00
\.
COPY partitions.usage_logs_2025_04 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
117	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2174c578-166a-8b1b-afe4-9f3ade5d08b7	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-04-03 23:01:21.923753+00
118	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2174c578-166a-8b1b-afe4-9f3ade5d08b7	\N	7519103e74f4ec182a52261ff2060a1d	\N	46.58	2025-04-03 23:02:34.804253+00
119	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2174c578-166a-8b1b-afe4-9f3ade5d08b7	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 58202}	90.62	2025-04-03 23:03:47.684753+00
120	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2174c578-166a-8b1b-afe4-9f3ade5d08b7	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 21572}	\N	2025-04-03 23:27:24.046843+00
121	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f9457cd9-2785-8ed4-a44b-b25487504a02	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 90371}	\N	2025-04-12 17:18:14.453893+00
122	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f9457cd9-2785-8ed4-a44b-b25487504a02	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 50973}	0.00	2025-04-12 17:19:33.828893+00
123	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f9457cd9-2785-8ed4-a44b-b25487504a02	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	61.33	2025-04-12 17:20:53.203893+00
124	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f9457cd9-2785-8ed4-a44b-b25487504a02	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 88166}	\N	2025-04-12 17:43:37.021852+00
125	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	2f9b2a2e-940b-87fc-ac09-561df4f7885d	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 90196}	\N	2025-04-26 11:11:40.4772+00
126	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	2f9b2a2e-940b-87fc-ac09-561df4f7885d	\N	7519103e74f4ec182a52261ff2060a1d	\N	36.38	2025-04-26 11:12:53.0157+00
127	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	2f9b2a2e-940b-87fc-ac09-561df4f7885d	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	69.69	2025-04-26 11:14:05.5542+00
128	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	2f9b2a2e-940b-87fc-ac09-561df4f7885d	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 86480}	\N	2025-04-26 11:31:50.5032+00
\.
COPY partitions.usage_logs_2025_05 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
129	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	cda55eca-8fe6-8451-a3c2-31b443f5be43	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-05-02 21:09:52.669252+00
130	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	cda55eca-8fe6-8451-a3c2-31b443f5be43	\N	7519103e74f4ec182a52261ff2060a1d	\N	0.00	2025-05-02 21:11:12.069252+00
131	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	cda55eca-8fe6-8451-a3c2-31b443f5be43	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 14727}	44.66	2025-05-02 21:12:31.469252+00
132	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	cda55eca-8fe6-8451-a3c2-31b443f5be43	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2025-05-02 21:32:20.799978+00
133	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	95ecce38-e4b2-83c8-a4ca-8d0fe1cbab78	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 28176}	\N	2025-05-07 21:31:27.715679+00
134	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	95ecce38-e4b2-83c8-a4ca-8d0fe1cbab78	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 208}	0.00	2025-05-07 21:32:31.108679+00
135	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	95ecce38-e4b2-83c8-a4ca-8d0fe1cbab78	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	60.65	2025-05-07 21:33:34.501679+00
136	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	95ecce38-e4b2-83c8-a4ca-8d0fe1cbab78	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2025-05-07 21:48:58.885588+00
137	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	0fcf6bb2-0d73-8c46-acbf-b013616cb7ac	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 66683}	\N	2025-05-12 22:43:41.205656+00
\.
COPY partitions.usage_logs_2025_06 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
138	1025effa-bdb8-822f-a575-6815be044c26	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 61708}	\N	2025-06-03 00:56:59.090538+00
\.
COPY partitions.usage_logs_2025_07 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
139	df01b7e8-91f7-8160-a774-e4bacb729ea1	4ba01e4a-e7a5-89fb-a747-2efa0fa9602e	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 31871}	\N	2025-07-14 12:51:29.386631+00
140	df01b7e8-91f7-8160-a774-e4bacb729ea1	4ba01e4a-e7a5-89fb-a747-2efa0fa9602e	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 95219}	0.00	2025-07-14 12:52:40.068631+00
141	df01b7e8-91f7-8160-a774-e4bacb729ea1	4ba01e4a-e7a5-89fb-a747-2efa0fa9602e	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 82864}	83.49	2025-07-14 12:53:50.750631+00
142	df01b7e8-91f7-8160-a774-e4bacb729ea1	4ba01e4a-e7a5-89fb-a747-2efa0fa9602e	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2025-07-14 12:59:28.431145+00
\.
COPY partitions.usage_logs_2025_08 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
143	332e662e-a8bf-8f5c-a325-0bab4e37f128	28b86c74-b9db-8995-ad5d-ea9f1e5fa4ac	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 90788}	\N	2025-08-03 10:22:28.124244+00
144	332e662e-a8bf-8f5c-a325-0bab4e37f128	28b86c74-b9db-8995-ad5d-ea9f1e5fa4ac	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 76292}	0.00	2025-08-03 10:23:37.533244+00
145	332e662e-a8bf-8f5c-a325-0bab4e37f128	28b86c74-b9db-8995-ad5d-ea9f1e5fa4ac	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	11.34	2025-08-03 10:24:46.942244+00
146	332e662e-a8bf-8f5c-a325-0bab4e37f128	28b86c74-b9db-8995-ad5d-ea9f1e5fa4ac	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 85685}	\N	2025-08-03 10:52:57.649758+00
147	df01b7e8-91f7-8160-a774-e4bacb729ea1	4bbcb8c0-a249-80c4-a8cf-2ee76af156ca	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 29279}	\N	2025-08-08 17:27:24.319671+00
148	df01b7e8-91f7-8160-a774-e4bacb729ea1	4bbcb8c0-a249-80c4-a8cf-2ee76af156ca	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 41496}	12.50	2025-08-08 17:28:43.257671+00
149	df01b7e8-91f7-8160-a774-e4bacb729ea1	4bbcb8c0-a249-80c4-a8cf-2ee76af156ca	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 94193}	40.34	2025-08-08 17:30:02.195671+00
150	df01b7e8-91f7-8160-a774-e4bacb729ea1	4bbcb8c0-a249-80c4-a8cf-2ee76af156ca	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 4474}	\N	2025-08-08 17:33:44.414708+00
151	332e662e-a8bf-8f5c-a325-0bab4e37f128	4f2f8f75-2cdd-8458-a68d-15a86684fedc	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-08-09 21:22:13.02263+00
152	332e662e-a8bf-8f5c-a325-0bab4e37f128	4f2f8f75-2cdd-8458-a68d-15a86684fedc	\N	7519103e74f4ec182a52261ff2060a1d	\N	0.00	2025-08-09 21:23:32.75413+00
153	332e662e-a8bf-8f5c-a325-0bab4e37f128	4f2f8f75-2cdd-8458-a68d-15a86684fedc	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 9357}	39.53	2025-08-09 21:24:52.48563+00
154	332e662e-a8bf-8f5c-a325-0bab4e37f128	4f2f8f75-2cdd-8458-a68d-15a86684fedc	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 50160}	\N	2025-08-09 21:36:44.408947+00
155	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	0ecd4c53-32a9-8041-a89e-fbab3548a9be	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 55479}	\N	2025-08-15 18:09:50.785595+00
156	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	0ecd4c53-32a9-8041-a89e-fbab3548a9be	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 10356}	0.00	2025-08-15 18:11:08.316095+00
157	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	0ecd4c53-32a9-8041-a89e-fbab3548a9be	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 94266}	17.46	2025-08-15 18:12:25.846595+00
158	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	0ecd4c53-32a9-8041-a89e-fbab3548a9be	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2025-08-15 18:21:41.636567+00
159	3ded278e-6a1f-86c9-a29d-0da91f42c2db	3cbf66c5-69e9-8a1e-a528-d895bf4f5ba8	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-08-29 20:37:26.458969+00
160	3ded278e-6a1f-86c9-a29d-0da91f42c2db	3cbf66c5-69e9-8a1e-a528-d895bf4f5ba8	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 38974}	0.00	2025-08-29 20:38:35.350469+00
161	3ded278e-6a1f-86c9-a29d-0da91f42c2db	3cbf66c5-69e9-8a1e-a528-d895bf4f5ba8	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 91695}	85.75	2025-08-29 20:39:44.241969+00
162	3ded278e-6a1f-86c9-a29d-0da91f42c2db	3cbf66c5-69e9-8a1e-a528-d895bf4f5ba8	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2025-08-29 20:56:46.759142+00
\.
COPY partitions.usage_logs_2025_09 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
163	3ded278e-6a1f-86c9-a29d-0da91f42c2db	c4cff646-c84d-81d3-ab78-7159106c4be2	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-09-17 14:02:30.618082+00
164	3ded278e-6a1f-86c9-a29d-0da91f42c2db	c4cff646-c84d-81d3-ab78-7159106c4be2	\N	7519103e74f4ec182a52261ff2060a1d	\N	70.67	2025-09-17 14:03:48.289582+00
165	3ded278e-6a1f-86c9-a29d-0da91f42c2db	c4cff646-c84d-81d3-ab78-7159106c4be2	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 81155}	48.48	2025-09-17 14:05:05.961082+00
166	3ded278e-6a1f-86c9-a29d-0da91f42c2db	c4cff646-c84d-81d3-ab78-7159106c4be2	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2025-09-17 14:31:54.563215+00
\.
COPY partitions.usage_logs_2025_10 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
167	3ded278e-6a1f-86c9-a29d-0da91f42c2db	ea523683-e933-8bc3-a8c1-0d76b212c32c	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-10-01 12:39:07.065231+00
168	3ded278e-6a1f-86c9-a29d-0da91f42c2db	ea523683-e933-8bc3-a8c1-0d76b212c32c	\N	7519103e74f4ec182a52261ff2060a1d	\N	0.00	2025-10-01 12:40:14.205731+00
169	3ded278e-6a1f-86c9-a29d-0da91f42c2db	ea523683-e933-8bc3-a8c1-0d76b212c32c	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 60964}	5.93	2025-10-01 12:41:21.346231+00
170	3ded278e-6a1f-86c9-a29d-0da91f42c2db	ea523683-e933-8bc3-a8c1-0d76b212c32c	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 89944}	\N	2025-10-01 12:54:20.024021+00
171	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	\N	\N	2025-10-22 06:57:56.572945+00
\.
COPY partitions.usage_logs_2025_11 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
172	b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	\N	\N	dcd9b9376f299f8630599141bae4e27f	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 4756}	\N	2025-11-08 00:40:29.168309+00
173	332e662e-a8bf-8f5c-a325-0bab4e37f128	0293043b-d1a3-824e-a892-039a6b46342c	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-11-11 05:24:09.790186+00
174	332e662e-a8bf-8f5c-a325-0bab4e37f128	0293043b-d1a3-824e-a892-039a6b46342c	\N	7519103e74f4ec182a52261ff2060a1d	\N	60.36	2025-11-11 05:25:22.494686+00
175	332e662e-a8bf-8f5c-a325-0bab4e37f128	0293043b-d1a3-824e-a892-039a6b46342c	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	38.46	2025-11-11 05:26:35.199186+00
176	332e662e-a8bf-8f5c-a325-0bab4e37f128	0293043b-d1a3-824e-a892-039a6b46342c	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 24038}	\N	2025-11-11 05:47:00.522007+00
177	df01b7e8-91f7-8160-a774-e4bacb729ea1	6d79cfff-7149-8048-a33f-84bf4b7d35ea	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 28125}	\N	2025-11-11 09:58:33.754193+00
178	df01b7e8-91f7-8160-a774-e4bacb729ea1	6d79cfff-7149-8048-a33f-84bf4b7d35ea	\N	7519103e74f4ec182a52261ff2060a1d	\N	57.53	2025-11-11 09:59:38.284193+00
179	df01b7e8-91f7-8160-a774-e4bacb729ea1	6d79cfff-7149-8048-a33f-84bf4b7d35ea	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 107}	6.62	2025-11-11 10:00:42.814193+00
180	df01b7e8-91f7-8160-a774-e4bacb729ea1	6d79cfff-7149-8048-a33f-84bf4b7d35ea	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 39483}	\N	2025-11-11 10:01:27.562769+00
181	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f797d13c-10cf-884d-a4a3-d8757ca5aa6c	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2025-11-14 23:14:52.575389+00
182	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f797d13c-10cf-884d-a4a3-d8757ca5aa6c	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 509}	0.00	2025-11-14 23:16:08.727889+00
183	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f797d13c-10cf-884d-a4a3-d8757ca5aa6c	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 69773}	97.54	2025-11-14 23:17:24.880389+00
184	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f797d13c-10cf-884d-a4a3-d8757ca5aa6c	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2025-11-14 23:37:13.501824+00
185	df01b7e8-91f7-8160-a774-e4bacb729ea1	238dfd3f-2d45-8fb8-aee8-5a06774ee6b0	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 19680}	\N	2025-11-26 23:02:53.272608+00
186	df01b7e8-91f7-8160-a774-e4bacb729ea1	238dfd3f-2d45-8fb8-aee8-5a06774ee6b0	\N	7519103e74f4ec182a52261ff2060a1d	\N	0.00	2025-11-26 23:04:09.582108+00
187	df01b7e8-91f7-8160-a774-e4bacb729ea1	238dfd3f-2d45-8fb8-aee8-5a06774ee6b0	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 9591}	52.15	2025-11-26 23:05:25.891608+00
188	df01b7e8-91f7-8160-a774-e4bacb729ea1	238dfd3f-2d45-8fb8-aee8-5a06774ee6b0	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 43767}	\N	2025-11-26 23:21:22.287454+00
189	df01b7e8-91f7-8160-a774-e4bacb729ea1	2886544b-c9dd-86a0-afbd-ef8a8ed2a33a	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 2781}	\N	2025-11-30 12:21:05.61504+00
190	df01b7e8-91f7-8160-a774-e4bacb729ea1	2886544b-c9dd-86a0-afbd-ef8a8ed2a33a	\N	7519103e74f4ec182a52261ff2060a1d	\N	74.40	2025-11-30 12:22:10.35504+00
191	df01b7e8-91f7-8160-a774-e4bacb729ea1	2886544b-c9dd-86a0-afbd-ef8a8ed2a33a	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	69.95	2025-11-30 12:23:15.09504+00
192	df01b7e8-91f7-8160-a774-e4bacb729ea1	2886544b-c9dd-86a0-afbd-ef8a8ed2a33a	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 65442}	\N	2025-11-30 12:51:02.245699+00
\.
COPY partitions.usage_logs_2025_12 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
193	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 88191}	\N	2025-12-01 00:15:44.670416+00
194	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	8094b24c-9ec0-8d31-a54d-b5165b73bf04	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 67909}	\N	2025-12-02 23:59:44.985951+00
195	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	8094b24c-9ec0-8d31-a54d-b5165b73bf04	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 91305}	0.00	2025-12-03 00:00:54.785951+00
196	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	8094b24c-9ec0-8d31-a54d-b5165b73bf04	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 60613}	18.75	2025-12-03 00:02:04.585951+00
197	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	8094b24c-9ec0-8d31-a54d-b5165b73bf04	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 60167}	\N	2025-12-03 00:10:57.218532+00
198	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	\N	\N	2025-12-09 04:41:53.152307+00
199	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	\N	dcd9b9376f299f8630599141bae4e27f	\N	\N	2025-12-15 09:14:50.872737+00
200	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	13e6ae9c-ab3f-8843-a0d0-adf22b2207fa	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 96665}	\N	2025-12-17 08:07:00.084012+00
201	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	13e6ae9c-ab3f-8843-a0d0-adf22b2207fa	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 74264}	29.09	2025-12-17 08:08:02.418012+00
202	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	13e6ae9c-ab3f-8843-a0d0-adf22b2207fa	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 43625}	30.33	2025-12-17 08:09:04.752012+00
203	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	13e6ae9c-ab3f-8843-a0d0-adf22b2207fa	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 35605}	\N	2025-12-17 08:23:46.886021+00
204	0b619603-a595-8c74-a5ad-e7d32bcf3dca	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 40649}	\N	2025-12-30 12:41:42.608492+00
\.
COPY partitions.usage_logs_2026_01 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
205	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	\N	\N	2026-01-10 19:23:48.069842+00
\.
COPY partitions.usage_logs_2026_02 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
206	3ded278e-6a1f-86c9-a29d-0da91f42c2db	556e8277-55d8-8ebb-ae37-73d8a8094afe	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 29497}	\N	2026-02-08 23:21:54.213387+00
207	3ded278e-6a1f-86c9-a29d-0da91f42c2db	556e8277-55d8-8ebb-ae37-73d8a8094afe	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 70634}	0.00	2026-02-08 23:23:12.713887+00
208	3ded278e-6a1f-86c9-a29d-0da91f42c2db	556e8277-55d8-8ebb-ae37-73d8a8094afe	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 80875}	15.30	2026-02-08 23:24:31.214387+00
209	3ded278e-6a1f-86c9-a29d-0da91f42c2db	556e8277-55d8-8ebb-ae37-73d8a8094afe	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 9825}	\N	2026-02-08 23:36:41.204381+00
210	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	\N	dcd9b9376f299f8630599141bae4e27f	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 48350}	\N	2026-02-21 05:40:54.835879+00
\.
COPY partitions.usage_logs_2026_03 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
211	b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	\N	\N	c3ab53c5f2b1834a8c83b7090f8e350e	\N	\N	2026-03-02 01:29:30.662827+00
212	3ded278e-6a1f-86c9-a29d-0da91f42c2db	446c4f6d-c477-8d78-af65-03976c5cc801	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2026-03-07 12:19:01.02557+00
213	3ded278e-6a1f-86c9-a29d-0da91f42c2db	446c4f6d-c477-8d78-af65-03976c5cc801	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 21059}	0.00	2026-03-07 12:20:15.87307+00
214	3ded278e-6a1f-86c9-a29d-0da91f42c2db	446c4f6d-c477-8d78-af65-03976c5cc801	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	75.59	2026-03-07 12:21:30.72057+00
215	3ded278e-6a1f-86c9-a29d-0da91f42c2db	446c4f6d-c477-8d78-af65-03976c5cc801	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 16473}	\N	2026-03-07 12:26:18.8256+00
\.
COPY partitions.usage_logs_2026_05 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
216	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	\N	dcd9b9376f299f8630599141bae4e27f	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 16013}	\N	2026-05-07 03:34:51.411686+00
217	5912a49e-17be-854c-a388-0d84b18ae0e6	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 40681}	\N	2026-05-19 10:09:50.374449+00
218	5912a49e-17be-854c-a388-0d84b18ae0e6	856385ce-a05f-8b8f-aba8-020a59948c0b	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 52137}	\N	2026-05-23 06:39:25.841141+00
219	5912a49e-17be-854c-a388-0d84b18ae0e6	856385ce-a05f-8b8f-aba8-020a59948c0b	\N	7519103e74f4ec182a52261ff2060a1d	\N	0.00	2026-05-23 06:40:42.557141+00
220	5912a49e-17be-854c-a388-0d84b18ae0e6	856385ce-a05f-8b8f-aba8-020a59948c0b	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	3.26	2026-05-23 06:41:59.273141+00
221	5912a49e-17be-854c-a388-0d84b18ae0e6	856385ce-a05f-8b8f-aba8-020a59948c0b	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 73996}	\N	2026-05-23 07:03:46.601255+00
222	5912a49e-17be-854c-a388-0d84b18ae0e6	ef41d293-b227-8ffa-ae2a-12a8bbe6081b	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 26441}	\N	2026-05-31 17:25:24.880827+00
223	5912a49e-17be-854c-a388-0d84b18ae0e6	ef41d293-b227-8ffa-ae2a-12a8bbe6081b	\N	7519103e74f4ec182a52261ff2060a1d	\N	12.83	2026-05-31 17:26:30.302827+00
224	5912a49e-17be-854c-a388-0d84b18ae0e6	ef41d293-b227-8ffa-ae2a-12a8bbe6081b	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 15951}	0.50	2026-05-31 17:27:35.724827+00
225	5912a49e-17be-854c-a388-0d84b18ae0e6	ef41d293-b227-8ffa-ae2a-12a8bbe6081b	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-05-31 17:38:50.00509+00
\.
COPY partitions.usage_logs_2026_06 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
226	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 41964}	\N	2026-06-09 01:35:16.427446+00
227	5912a49e-17be-854c-a388-0d84b18ae0e6	2e3128b6-2ca9-88d8-aba9-5c769e17b80f	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 29497}	\N	2026-06-09 09:30:41.542486+00
228	5912a49e-17be-854c-a388-0d84b18ae0e6	2e3128b6-2ca9-88d8-aba9-5c769e17b80f	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 4815}	0.00	2026-06-09 09:31:49.319486+00
229	5912a49e-17be-854c-a388-0d84b18ae0e6	2e3128b6-2ca9-88d8-aba9-5c769e17b80f	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 80450}	68.98	2026-06-09 09:32:57.096486+00
230	5912a49e-17be-854c-a388-0d84b18ae0e6	2e3128b6-2ca9-88d8-aba9-5c769e17b80f	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-06-09 09:50:03.933435+00
231	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 81008}	\N	2026-06-12 07:55:28.432246+00
\.
COPY partitions.usage_logs_2026_07 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
232	5912a49e-17be-854c-a388-0d84b18ae0e6	84b61558-8c98-8bca-a01f-00bce99404a4	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 96310}	\N	2026-07-01 01:44:06.364807+00
233	5912a49e-17be-854c-a388-0d84b18ae0e6	84b61558-8c98-8bca-a01f-00bce99404a4	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 87446}	64.68	2026-07-01 01:45:13.251307+00
234	5912a49e-17be-854c-a388-0d84b18ae0e6	84b61558-8c98-8bca-a01f-00bce99404a4	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	79.97	2026-07-01 01:46:20.137807+00
235	5912a49e-17be-854c-a388-0d84b18ae0e6	84b61558-8c98-8bca-a01f-00bce99404a4	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 69080}	\N	2026-07-01 02:12:11.040247+00
236	aa15dad2-73d4-889c-a026-e528773edb96	0b9934e6-4a55-8889-aa45-4ad2e3e91d35	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 29290}	\N	2026-07-03 21:52:27.519746+00
237	aa15dad2-73d4-889c-a026-e528773edb96	0b9934e6-4a55-8889-aa45-4ad2e3e91d35	\N	7519103e74f4ec182a52261ff2060a1d	\N	5.97	2026-07-03 21:53:35.032746+00
238	aa15dad2-73d4-889c-a026-e528773edb96	0b9934e6-4a55-8889-aa45-4ad2e3e91d35	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	90.44	2026-07-03 21:54:42.545746+00
239	aa15dad2-73d4-889c-a026-e528773edb96	0b9934e6-4a55-8889-aa45-4ad2e3e91d35	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 43915}	\N	2026-07-03 22:04:22.449536+00
240	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	3866189d-bea3-8671-aa7b-cd63a4f61815	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 7768}	\N	2026-07-10 23:32:33.010391+00
241	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	3866189d-bea3-8671-aa7b-cd63a4f61815	\N	7519103e74f4ec182a52261ff2060a1d	\N	0.00	2026-07-10 23:33:52.750891+00
242	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	3866189d-bea3-8671-aa7b-cd63a4f61815	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 99715}	64.37	2026-07-10 23:35:12.491391+00
243	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	3866189d-bea3-8671-aa7b-cd63a4f61815	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-07-10 23:35:59.424494+00
244	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	751d6732-61ed-8c32-a6e4-25dd31b26252	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2026-07-14 23:45:12.077396+00
245	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	751d6732-61ed-8c32-a6e4-25dd31b26252	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 33249}	0.00	2026-07-14 23:46:15.159896+00
246	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	751d6732-61ed-8c32-a6e4-25dd31b26252	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 91582}	73.61	2026-07-14 23:47:18.242396+00
247	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	751d6732-61ed-8c32-a6e4-25dd31b26252	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-07-15 00:04:00.901548+00
248	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	d96f0afe-3cad-80ee-ab7a-ed7f7b5c27c0	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 36135}	\N	2026-07-15 05:56:44.696239+00
249	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	d96f0afe-3cad-80ee-ab7a-ed7f7b5c27c0	\N	7519103e74f4ec182a52261ff2060a1d	\N	36.63	2026-07-15 05:57:58.440239+00
250	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	d96f0afe-3cad-80ee-ab7a-ed7f7b5c27c0	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 12999}	54.93	2026-07-15 05:59:12.184239+00
251	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	d96f0afe-3cad-80ee-ab7a-ed7f7b5c27c0	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-07-15 06:24:09.662744+00
252	aa15dad2-73d4-889c-a026-e528773edb96	db8d96fd-cbf3-8712-a844-1fca54534c8e	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2026-07-16 14:55:19.807237+00
253	aa15dad2-73d4-889c-a026-e528773edb96	db8d96fd-cbf3-8712-a844-1fca54534c8e	\N	7519103e74f4ec182a52261ff2060a1d	\N	51.09	2026-07-16 14:56:25.990237+00
254	aa15dad2-73d4-889c-a026-e528773edb96	db8d96fd-cbf3-8712-a844-1fca54534c8e	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	54.57	2026-07-16 14:57:32.173237+00
255	aa15dad2-73d4-889c-a026-e528773edb96	db8d96fd-cbf3-8712-a844-1fca54534c8e	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 64148}	\N	2026-07-16 15:01:39.932835+00
256	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	60b4f72b-ef6c-8a64-a195-d88429adeffe	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2026-07-17 02:21:54.002152+00
257	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	60b4f72b-ef6c-8a64-a195-d88429adeffe	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 3268}	95.37	2026-07-17 02:23:09.829652+00
258	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	60b4f72b-ef6c-8a64-a195-d88429adeffe	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 62758}	87.52	2026-07-17 02:24:25.657152+00
259	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	60b4f72b-ef6c-8a64-a195-d88429adeffe	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 41327}	\N	2026-07-17 02:41:44.243125+00
260	aa15dad2-73d4-889c-a026-e528773edb96	9d5610eb-42e7-860a-a979-fec4276c6142	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2026-07-20 15:17:16.994309+00
261	aa15dad2-73d4-889c-a026-e528773edb96	9d5610eb-42e7-860a-a979-fec4276c6142	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 67875}	32.39	2026-07-20 15:18:19.579809+00
262	aa15dad2-73d4-889c-a026-e528773edb96	9d5610eb-42e7-860a-a979-fec4276c6142	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	62.17	2026-07-20 15:19:22.165309+00
263	aa15dad2-73d4-889c-a026-e528773edb96	9d5610eb-42e7-860a-a979-fec4276c6142	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-07-20 15:39:18.666432+00
264	aa15dad2-73d4-889c-a026-e528773edb96	5ab4e8d1-a49c-84fe-aff8-f7ecc43f024c	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 85307}	\N	2026-07-21 10:10:47.083421+00
265	aa15dad2-73d4-889c-a026-e528773edb96	5ab4e8d1-a49c-84fe-aff8-f7ecc43f024c	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 65316}	1.87	2026-07-21 10:12:02.615921+00
266	aa15dad2-73d4-889c-a026-e528773edb96	5ab4e8d1-a49c-84fe-aff8-f7ecc43f024c	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	24.93	2026-07-21 10:13:18.148421+00
267	aa15dad2-73d4-889c-a026-e528773edb96	5ab4e8d1-a49c-84fe-aff8-f7ecc43f024c	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-07-21 10:26:50.084285+00
268	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	d1b6cdf4-f97e-8963-a451-303dc9bd19a0	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 55532}	\N	2026-07-27 22:46:07.493132+00
269	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	d1b6cdf4-f97e-8963-a451-303dc9bd19a0	\N	7519103e74f4ec182a52261ff2060a1d	\N	26.27	2026-07-27 22:47:14.280132+00
270	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	d1b6cdf4-f97e-8963-a451-303dc9bd19a0	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 52275}	30.71	2026-07-27 22:48:21.067132+00
271	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	d1b6cdf4-f97e-8963-a451-303dc9bd19a0	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 50803}	\N	2026-07-27 22:55:45.022173+00
272	aa15dad2-73d4-889c-a026-e528773edb96	b81fabf8-4b15-8ed5-a495-350be52c8de2	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 85361}	\N	2026-07-29 08:53:08.114005+00
273	aa15dad2-73d4-889c-a026-e528773edb96	b81fabf8-4b15-8ed5-a495-350be52c8de2	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 72649}	14.91	2026-07-29 08:54:19.914505+00
274	aa15dad2-73d4-889c-a026-e528773edb96	b81fabf8-4b15-8ed5-a495-350be52c8de2	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 58806}	33.85	2026-07-29 08:55:31.715005+00
275	aa15dad2-73d4-889c-a026-e528773edb96	b81fabf8-4b15-8ed5-a495-350be52c8de2	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 16464}	\N	2026-07-29 09:23:54.238344+00
\.
COPY partitions.usage_logs_2026_08 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
276	aa15dad2-73d4-889c-a026-e528773edb96	3bbf38b1-bf26-86cb-a188-ffd45d1b559c	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 99822}	\N	2026-08-04 06:25:36.274524+00
277	aa15dad2-73d4-889c-a026-e528773edb96	3bbf38b1-bf26-86cb-a188-ffd45d1b559c	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 6610}	42.23	2026-08-04 06:26:40.066524+00
278	aa15dad2-73d4-889c-a026-e528773edb96	3bbf38b1-bf26-86cb-a188-ffd45d1b559c	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 7045}	46.93	2026-08-04 06:27:43.858524+00
279	aa15dad2-73d4-889c-a026-e528773edb96	3bbf38b1-bf26-86cb-a188-ffd45d1b559c	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-08-04 06:40:48.808956+00
280	959bc4ff-7ad8-8b67-a506-ee4019238977	3b3a7fcc-3b4d-828c-a195-9d4e76926573	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 60022}	\N	2026-08-04 08:40:12.696494+00
281	959bc4ff-7ad8-8b67-a506-ee4019238977	3b3a7fcc-3b4d-828c-a195-9d4e76926573	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 74167}	0.00	2026-08-04 08:41:23.631494+00
282	959bc4ff-7ad8-8b67-a506-ee4019238977	3b3a7fcc-3b4d-828c-a195-9d4e76926573	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 39255}	47.91	2026-08-04 08:42:34.566494+00
283	959bc4ff-7ad8-8b67-a506-ee4019238977	3b3a7fcc-3b4d-828c-a195-9d4e76926573	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 70491}	\N	2026-08-04 08:44:28.773175+00
284	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	\N	\N	2026-08-06 02:11:46.963748+00
285	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	\N	\N	dcd9b9376f299f8630599141bae4e27f	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 29323}	\N	2026-08-08 11:17:13.55958+00
286	aa15dad2-73d4-889c-a026-e528773edb96	d841dbeb-2ad9-82f3-a329-ad0640677ac4	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 40459}	\N	2026-08-08 17:18:29.362428+00
287	aa15dad2-73d4-889c-a026-e528773edb96	d841dbeb-2ad9-82f3-a329-ad0640677ac4	\N	7519103e74f4ec182a52261ff2060a1d	\N	0.00	2026-08-08 17:19:46.711428+00
288	aa15dad2-73d4-889c-a026-e528773edb96	d841dbeb-2ad9-82f3-a329-ad0640677ac4	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 29963}	67.80	2026-08-08 17:21:04.060428+00
289	aa15dad2-73d4-889c-a026-e528773edb96	d841dbeb-2ad9-82f3-a329-ad0640677ac4	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 44956}	\N	2026-08-08 17:44:32.494343+00
290	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	\N	6bb9c790-439b-89c2-af7a-552f047a7322	32a5a0cedbe143eb19bc412b077dcc10	\N	\N	2026-08-09 18:51:26.996805+00
291	aa15dad2-73d4-889c-a026-e528773edb96	cdc50df7-9aaf-83ab-ac53-7a72e317074a	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 70126}	\N	2026-08-11 20:11:17.724957+00
292	aa15dad2-73d4-889c-a026-e528773edb96	cdc50df7-9aaf-83ab-ac53-7a72e317074a	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 75761}	0.00	2026-08-11 20:12:35.495957+00
293	aa15dad2-73d4-889c-a026-e528773edb96	cdc50df7-9aaf-83ab-ac53-7a72e317074a	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 28942}	16.29	2026-08-11 20:13:53.266957+00
294	aa15dad2-73d4-889c-a026-e528773edb96	cdc50df7-9aaf-83ab-ac53-7a72e317074a	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 11842}	\N	2026-08-11 20:37:12.779567+00
295	aa15dad2-73d4-889c-a026-e528773edb96	65eccbc5-a283-8e3a-a9cd-78d0b7a01c47	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 27122}	\N	2026-08-17 06:33:15.010968+00
296	aa15dad2-73d4-889c-a026-e528773edb96	65eccbc5-a283-8e3a-a9cd-78d0b7a01c47	\N	7519103e74f4ec182a52261ff2060a1d	\N	0.00	2026-08-17 06:34:28.266468+00
297	aa15dad2-73d4-889c-a026-e528773edb96	65eccbc5-a283-8e3a-a9cd-78d0b7a01c47	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 2460}	35.01	2026-08-17 06:35:41.521968+00
298	aa15dad2-73d4-889c-a026-e528773edb96	65eccbc5-a283-8e3a-a9cd-78d0b7a01c47	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 28288}	\N	2026-08-17 07:00:49.7358+00
299	aa15dad2-73d4-889c-a026-e528773edb96	5536dd1f-589e-8967-a4f7-fe5858adae42	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2026-08-19 11:11:50.075569+00
300	aa15dad2-73d4-889c-a026-e528773edb96	5536dd1f-589e-8967-a4f7-fe5858adae42	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 39956}	37.96	2026-08-19 11:12:55.059069+00
301	aa15dad2-73d4-889c-a026-e528773edb96	5536dd1f-589e-8967-a4f7-fe5858adae42	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	7.61	2026-08-19 11:14:00.042569+00
302	aa15dad2-73d4-889c-a026-e528773edb96	5536dd1f-589e-8967-a4f7-fe5858adae42	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-08-19 11:15:27.610514+00
303	aa15dad2-73d4-889c-a026-e528773edb96	2dbe0e28-95ac-8d1f-a9f2-e8f52bc8e761	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 42154}	\N	2026-08-23 04:43:13.060644+00
304	aa15dad2-73d4-889c-a026-e528773edb96	2dbe0e28-95ac-8d1f-a9f2-e8f52bc8e761	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 21097}	0.00	2026-08-23 04:44:25.188644+00
305	aa15dad2-73d4-889c-a026-e528773edb96	2dbe0e28-95ac-8d1f-a9f2-e8f52bc8e761	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 79359}	34.30	2026-08-23 04:45:37.316644+00
306	aa15dad2-73d4-889c-a026-e528773edb96	2dbe0e28-95ac-8d1f-a9f2-e8f52bc8e761	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 45792}	\N	2026-08-23 05:04:58.702297+00
307	959bc4ff-7ad8-8b67-a506-ee4019238977	95299161-ad01-84ce-aea0-82df6eb6c63f	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2026-08-27 06:22:36.729121+00
308	959bc4ff-7ad8-8b67-a506-ee4019238977	95299161-ad01-84ce-aea0-82df6eb6c63f	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 4292}	67.93	2026-08-27 06:23:47.345121+00
309	959bc4ff-7ad8-8b67-a506-ee4019238977	95299161-ad01-84ce-aea0-82df6eb6c63f	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 92064}	79.12	2026-08-27 06:24:57.961121+00
310	959bc4ff-7ad8-8b67-a506-ee4019238977	95299161-ad01-84ce-aea0-82df6eb6c63f	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 42914}	\N	2026-08-27 06:25:34.685595+00
311	959bc4ff-7ad8-8b67-a506-ee4019238977	5d5f199b-41c4-8504-aeef-301d1b83ad73	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 64669}	\N	2026-08-28 18:02:02.69999+00
312	959bc4ff-7ad8-8b67-a506-ee4019238977	5d5f199b-41c4-8504-aeef-301d1b83ad73	\N	7519103e74f4ec182a52261ff2060a1d	\N	77.80	2026-08-28 18:03:07.24249+00
313	959bc4ff-7ad8-8b67-a506-ee4019238977	5d5f199b-41c4-8504-aeef-301d1b83ad73	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 45308}	91.07	2026-08-28 18:04:11.78499+00
314	959bc4ff-7ad8-8b67-a506-ee4019238977	5d5f199b-41c4-8504-aeef-301d1b83ad73	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 10811}	\N	2026-08-28 18:30:49.802682+00
315	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	\N	\N	2026-08-28 20:33:53.690205+00
316	aa15dad2-73d4-889c-a026-e528773edb96	d8b20d6c-04e7-801d-a4d1-a8736f446516	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2026-08-30 02:32:25.203099+00
317	aa15dad2-73d4-889c-a026-e528773edb96	d8b20d6c-04e7-801d-a4d1-a8736f446516	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 56741}	25.10	2026-08-30 02:33:30.727599+00
318	aa15dad2-73d4-889c-a026-e528773edb96	d8b20d6c-04e7-801d-a4d1-a8736f446516	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 64458}	70.52	2026-08-30 02:34:36.252099+00
319	aa15dad2-73d4-889c-a026-e528773edb96	d8b20d6c-04e7-801d-a4d1-a8736f446516	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-08-30 02:40:47.544275+00
320	959bc4ff-7ad8-8b67-a506-ee4019238977	9abcd0cf-ddc1-8b6b-a1b9-64f2fafb35e4	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2026-08-30 05:35:49.293057+00
321	959bc4ff-7ad8-8b67-a506-ee4019238977	9abcd0cf-ddc1-8b6b-a1b9-64f2fafb35e4	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 52757}	0.00	2026-08-30 05:37:01.566557+00
322	959bc4ff-7ad8-8b67-a506-ee4019238977	9abcd0cf-ddc1-8b6b-a1b9-64f2fafb35e4	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 49931}	56.71	2026-08-30 05:38:13.840057+00
323	959bc4ff-7ad8-8b67-a506-ee4019238977	9abcd0cf-ddc1-8b6b-a1b9-64f2fafb35e4	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 90356}	\N	2026-08-30 05:48:48.967208+00
324	959bc4ff-7ad8-8b67-a506-ee4019238977	30a2c01a-73a5-8ea6-a660-b8fdaafa4bc2	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 59359}	\N	2026-08-31 22:10:18.509268+00
325	959bc4ff-7ad8-8b67-a506-ee4019238977	30a2c01a-73a5-8ea6-a660-b8fdaafa4bc2	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 67085}	0.00	2026-08-31 22:11:26.384768+00
326	959bc4ff-7ad8-8b67-a506-ee4019238977	30a2c01a-73a5-8ea6-a660-b8fdaafa4bc2	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 87979}	67.85	2026-08-31 22:12:34.260268+00
327	959bc4ff-7ad8-8b67-a506-ee4019238977	30a2c01a-73a5-8ea6-a660-b8fdaafa4bc2	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 64064}	\N	2026-08-31 22:38:48.40522+00
\.
COPY partitions.usage_logs_2026_09 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
328	aa15dad2-73d4-889c-a026-e528773edb96	6440ca37-5e90-8386-a5be-824219e51587	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 92244}	\N	2026-09-13 15:42:31.863505+00
329	aa15dad2-73d4-889c-a026-e528773edb96	6440ca37-5e90-8386-a5be-824219e51587	\N	7519103e74f4ec182a52261ff2060a1d	\N	71.02	2026-09-13 15:43:40.042505+00
330	aa15dad2-73d4-889c-a026-e528773edb96	6440ca37-5e90-8386-a5be-824219e51587	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 57572}	17.36	2026-09-13 15:44:48.221505+00
331	aa15dad2-73d4-889c-a026-e528773edb96	6440ca37-5e90-8386-a5be-824219e51587	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-09-13 15:49:38.948713+00
332	aa15dad2-73d4-889c-a026-e528773edb96	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 75242}	\N	2026-09-17 15:23:15.417521+00
333	aa15dad2-73d4-889c-a026-e528773edb96	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	\N	\N	2026-09-17 17:51:19.702597+00
334	959bc4ff-7ad8-8b67-a506-ee4019238977	40417cf8-0369-8558-a013-7f66314be026	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 36131}	\N	2026-09-18 21:07:43.145952+00
335	959bc4ff-7ad8-8b67-a506-ee4019238977	6dccf4ac-439d-8acb-a09e-a450138ce64e	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2026-09-20 09:28:27.785136+00
336	959bc4ff-7ad8-8b67-a506-ee4019238977	6dccf4ac-439d-8acb-a09e-a450138ce64e	\N	7519103e74f4ec182a52261ff2060a1d	\N	97.01	2026-09-20 09:29:42.459136+00
337	959bc4ff-7ad8-8b67-a506-ee4019238977	6dccf4ac-439d-8acb-a09e-a450138ce64e	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	11.15	2026-09-20 09:30:57.133136+00
338	959bc4ff-7ad8-8b67-a506-ee4019238977	6dccf4ac-439d-8acb-a09e-a450138ce64e	\N	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-09-20 09:47:53.063371+00
339	959bc4ff-7ad8-8b67-a506-ee4019238977	9c3a6f17-df87-8cd6-abe5-383e67e8cdd3	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 6094}	\N	2026-09-22 05:15:00.37964+00
340	959bc4ff-7ad8-8b67-a506-ee4019238977	9c3a6f17-df87-8cd6-abe5-383e67e8cdd3	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 20778}	49.01	2026-09-22 05:16:14.05714+00
341	959bc4ff-7ad8-8b67-a506-ee4019238977	9c3a6f17-df87-8cd6-abe5-383e67e8cdd3	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 263}	80.05	2026-09-22 05:17:27.73464+00
342	959bc4ff-7ad8-8b67-a506-ee4019238977	9c3a6f17-df87-8cd6-abe5-383e67e8cdd3	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 45529}	\N	2026-09-22 05:44:49.695899+00
\.
COPY partitions.usage_logs_2026_10 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
343	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 48401}	\N	2026-10-02 02:13:52.162906+00
344	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	d9f2fef1-f59e-8a24-a47b-80958658b045	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 3610}	\N	2026-10-06 22:54:38.471842+00
345	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	d9f2fef1-f59e-8a24-a47b-80958658b045	26993b38-728e-8233-af2b-ef18753dadab	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 12848}	0.00	2026-10-06 22:55:49.549342+00
346	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	d9f2fef1-f59e-8a24-a47b-80958658b045	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 94052}	1.42	2026-10-06 22:57:00.626842+00
347	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	d9f2fef1-f59e-8a24-a47b-80958658b045	26993b38-728e-8233-af2b-ef18753dadab	e8a867e4f61322f80c8ddf8ca0a13904	\N	\N	2026-10-06 23:05:06.037033+00
348	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	\N	32a5a0cedbe143eb19bc412b077dcc10	\N	\N	2026-10-08 19:14:01.839591+00
349	3ded278e-6a1f-86c9-a29d-0da91f42c2db	66b1cd77-855f-8537-abf5-272615e174b1	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2026-10-17 17:54:35.654988+00
350	3ded278e-6a1f-86c9-a29d-0da91f42c2db	66b1cd77-855f-8537-abf5-272615e174b1	\N	7519103e74f4ec182a52261ff2060a1d	\N	84.19	2026-10-17 17:55:43.522988+00
351	3ded278e-6a1f-86c9-a29d-0da91f42c2db	66b1cd77-855f-8537-abf5-272615e174b1	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 13593}	71.47	2026-10-17 17:56:51.390988+00
352	3ded278e-6a1f-86c9-a29d-0da91f42c2db	66b1cd77-855f-8537-abf5-272615e174b1	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 30796}	\N	2026-10-17 18:21:01.063971+00
353	3ded278e-6a1f-86c9-a29d-0da91f42c2db	042ba42b-b767-8539-a0d2-0562b787a40d	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 90288}	\N	2026-10-19 22:39:02.226529+00
354	3ded278e-6a1f-86c9-a29d-0da91f42c2db	73fae0cf-5041-8261-aba2-87241ee1fdb8	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 119}	\N	2026-10-21 05:24:15.163867+00
355	3ded278e-6a1f-86c9-a29d-0da91f42c2db	69129cbd-9218-8de1-a1b8-946c485283d8	\N	b4e44b7b92a9f6068ae275bf38daa3f7	\N	\N	2026-10-21 23:35:03.148928+00
356	3ded278e-6a1f-86c9-a29d-0da91f42c2db	81a67cc1-ebdd-8606-a1bf-64c7b1e071a8	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 51444}	\N	2026-10-23 15:09:47.283033+00
357	3ded278e-6a1f-86c9-a29d-0da91f42c2db	81a67cc1-ebdd-8606-a1bf-64c7b1e071a8	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 61738}	52.35	2026-10-23 15:10:51.678033+00
358	3ded278e-6a1f-86c9-a29d-0da91f42c2db	81a67cc1-ebdd-8606-a1bf-64c7b1e071a8	\N	168169f54f5a1b634163ef73c3c2d8b2	\N	80.63	2026-10-23 15:11:56.073033+00
359	3ded278e-6a1f-86c9-a29d-0da91f42c2db	81a67cc1-ebdd-8606-a1bf-64c7b1e071a8	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 51444}	\N	2026-10-23 15:41:26.922115+00
360	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	e3960574-2078-81de-a078-b58a71c814c7	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 93978}	\N	2026-10-29 09:20:40.41464+00
361	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	e3960574-2078-81de-a078-b58a71c814c7	\N	7519103e74f4ec182a52261ff2060a1d	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 14655}	59.54	2026-10-29 09:21:47.79364+00
362	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	e3960574-2078-81de-a078-b58a71c814c7	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 72916}	46.14	2026-10-29 09:22:55.17264+00
363	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	e3960574-2078-81de-a078-b58a71c814c7	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 43583}	\N	2026-10-29 09:24:14.680727+00
\.
COPY partitions.usage_logs_2026_11 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
364	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	6e2cb974-bc3c-8d52-a8f7-ba6d949c72a6	\N	b4e44b7b92a9f6068ae275bf38daa3f7	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "11afa584196eb271feaa8d332bd7976a": 49941}	\N	2026-11-10 14:33:48.519542+00
365	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	6e2cb974-bc3c-8d52-a8f7-ba6d949c72a6	26993b38-728e-8233-af2b-ef18753dadab	7519103e74f4ec182a52261ff2060a1d	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "11afa584196eb271feaa8d332bd7976a": 22939}	0.00	2026-11-10 14:35:03.001542+00
366	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	6e2cb974-bc3c-8d52-a8f7-ba6d949c72a6	\N	168169f54f5a1b634163ef73c3c2d8b2	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 87633}	1.14	2026-11-10 14:36:17.483542+00
367	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	6e2cb974-bc3c-8d52-a8f7-ba6d949c72a6	\N	e8a867e4f61322f80c8ddf8ca0a13904	{"format": "07a62077cffed993a9e127eb7be58294", "11afa584196eb271feaa8d332bd7976a": 57214}	\N	2026-11-10 14:41:35.176722+00
\.
COPY partitions.usage_logs_2026_12 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
\.
COPY partitions.usage_logs_2027_01 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
\.
COPY partitions.usage_logs_2027_02 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
\.
COPY partitions.usage_logs_default (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
\.
COPY public.__diesel_schema_migrations (version, run_on) FROM stdin;
00000000000000	2026-11-26 18:51:17.106069
20261124000001	2026-11-26 18:51:17.11239
20261124000002	2026-11-26 18:51:17.118798
20261124000003	2026-11-26 18:51:17.123753
20261124000004	2026-11-26 18:51:17.129914
20261124000005	2026-11-26 18:51:17.132501
20261124000006	2026-11-26 18:51:17.140369
20261124000007	2026-11-26 18:51:17.145887
20261124000008	2026-11-26 18:51:17.153904
20261124000009	2026-11-26 18:51:17.158256
20261124000010	2026-11-26 18:51:17.167792
20261124000011	2026-11-26 18:51:17.174845
20261124000012	2026-11-26 18:51:17.177259
20261124000013	2026-11-26 18:51:17.185519
20261124000014	2026-11-26 18:51:17.191244
20261124000015	2026-11-26 18:51:17.194707
20261124000016	2026-11-26 18:51:17.201083
20261124000017	2026-11-26 18:51:17.205888
20261124000018	2026-11-26 18:51:17.214199
20261124000019	2026-11-26 18:51:17.222925
20261124000020	2026-11-26 18:51:17.225596
20261124000021	2026-11-26 18:51:17.234966
20261124000022	2026-11-26 18:51:17.237719
20261124000023	2026-11-26 18:51:17.245883
20261124000024	2026-11-26 18:51:17.250839
20261124000025	2026-11-26 18:51:17.25507
20261124000026	2026-11-26 18:51:17.263568
20261124000027	2026-11-26 18:51:17.269883
20261124000028	2026-11-26 18:51:17.271377
20261124000029	2026-11-26 18:51:17.27806
20261124000030	2026-11-26 18:51:17.285895
20261126000031	2026-11-26 18:51:17.287827
20261126000032	2026-11-26 18:51:17.291086
20261126000033	2026-11-26 18:51:17.295624
\.
COPY public.__diesel_schema_migrations_ledger (version, name, up_checksum, down_checksum, run_on, recorded_at, elapsed_ms, recorded_by, program, origin) FROM stdin;
00000000000000	00000000000000_diesel_initial_setup	d68dca9919bcb03f3f92de3cb805c706890e91fe3c9f0a213e2057f2aaaddb0e	91a47c9bc01fadc97185910a00aec031b79b24076b67f7cb75ce0b50481316a6	2026-11-26 18:51:17.106069	2026-11-26 18:51:17.106069+00	4	postgres	creativeflow-schema 0.1.0	applied
20261124000001	2026-11-24-000001_create_enum_types	c8a40ccbd4cca2b801fe282ea4a721d9d189c8d20bc972d9c96e595cbbcc2bc8	897dfc6b0eb5f7d772284295418a7a1f968bfe7b4730e173ba0e20be1b7dd55a	2026-11-26 18:51:17.11239	2026-11-26 18:51:17.11239+00	1	postgres	creativeflow-schema 0.1.0	applied
20261124000002	2026-11-24-000002_create_users	7d5fc23e2a6085e4cdf56d8e9aebb4cb4362c6bd0636d95244700083164f4fdb	de1015707e41d6682186c3440c58b222518e75eae7becfba74346468eefdfc5d	2026-11-26 18:51:17.118798	2026-11-26 18:51:17.118798+00	2	postgres	creativeflow-schema 0.1.0	applied
20261124000003	2026-11-24-000003_create_teams	337c23eb33f2932bc31536a8d72a9cc252f5b4c5ee0104e145e62fc1d26813c7	472593dd6157999c12a405368c10aaa9b2b0da6576f27df0193ad0bbad3c17f0	2026-11-26 18:51:17.123753	2026-11-26 18:51:17.123753+00	2	postgres	creativeflow-schema 0.1.0	applied
20261124000004	2026-11-24-000004_create_team_members	d0b1374b1bed843072b7efea4a8ffeaed911b6b43f834f4bec86623472acc9c1	b5f14f31eef24228734adf86c2b709816e3ac35dbf5acd8fcb95b6434e4032b1	2026-11-26 18:51:17.129914	2026-11-26 18:51:17.129914+00	1	postgres	creativeflow-schema 0.1.0	applied
20261124000005	2026-11-24-000005_create_brand_kits	800c0c124418d17de87430541285a3ae80cbba6fb35de38b6e2249847493d49c	cb367c7d9a1a927ebedd33b0cba90343447713665cb678983c7034a879bbb1a5	2026-11-26 18:51:17.132501	2026-11-26 18:51:17.132501+00	6	postgres	creativeflow-schema 0.1.0	applied
20261124000006	2026-11-24-000006_create_workbenches	8847e0246528f3e4e79a738f67b0c1a0c6c60dbee0ee73cdd79d28655275e533	148aeb31b1b8c107d09bd2fdf1ffe2358ec384009e2cb873fd15a7bf07c3d946	2026-11-26 18:51:17.140369	2026-11-26 18:51:17.140369+00	1	postgres	creativeflow-schema 0.1.0	applied
20261124000007	2026-11-24-000007_create_templates	3ec4124526bd7373a8051da2029aec2930549535210798724387313319fd5a09	12ed9e9d8a5593e54a95b6ef1fb74c93aed09289b89d52a15fd842eea75e3841	2026-11-26 18:51:17.145887	2026-11-26 18:51:17.145887+00	2	postgres	creativeflow-schema 0.1.0	applied
20261124000008	2026-11-24-000008_create_projects	690caa3dc72d479aa2b99c72afc418c94748ce239cc57ed6b4b7a40c4f9e5251	801a54a49cdde74e5d8995a91be1ca0d4aa0715374a088fe4d2fe041d19cd09d	2026-11-26 18:51:17.153904	2026-11-26 18:51:17.153904+00	2	postgres	creativeflow-schema 0.1.0	applied
20261124000009	2026-11-24-000009_create_generation_requests	8e562afc7d966fb6c7432c80ca8df9b08cb011d3d56518687eeddc5d4efd49a9	770fc327506c97f8d0dee0dc951cbf1f96036803f8219454976f7ab17fd881e8	2026-11-26 18:51:17.158256	2026-11-26 18:51:17.158256+00	8	postgres	creativeflow-schema 0.1.0	applied
20261124000010	2026-11-24-000010_create_assets	114becccc8a38562f2e3e1941e256cc308b7fa273b62fc2db6b27016d49f3a65	4bea1571d0a03b9a43e4a03f2b67b46a03fb017f06e65f6e91ec1528e8ba35b1	2026-11-26 18:51:17.167792	2026-11-26 18:51:17.167792+00	2	postgres	creativeflow-schema 0.1.0	applied
20261124000011	2026-11-24-000011_add_generation_requests_asset_keys	9f5f6cfa2007c8dc8ac85318d742db4da45226f472d6bb79c5330a3a237a7a16	86568d60ae3d79ffb8bd81151407e37610805a685de02eb1c383c67548002a33	2026-11-26 18:51:17.174845	2026-11-26 18:51:17.174845+00	1	postgres	creativeflow-schema 0.1.0	applied
20261124000012	2026-11-24-000012_create_asset_versions	b303860980aa683e0c63347f49dee3b9b139b7ae7f239114144d7f18cde20191	4678a330e68ea34f089773f1cfe36d52ba4bfd0f93e53f3d60b2763e1b33abec	2026-11-26 18:51:17.177259	2026-11-26 18:51:17.177259+00	7	postgres	creativeflow-schema 0.1.0	applied
20261124000013	2026-11-24-000013_create_social_media_connections	471beef01e2a334135562cec376898633a9165a35d766d5b005ce5f3d67ef426	e635d3c4fecf80736f7abb8171da83637592ce96fa885a4bfa88e36986206653	2026-11-26 18:51:17.185519	2026-11-26 18:51:17.185519+00	4	postgres	creativeflow-schema 0.1.0	applied
20261124000014	2026-11-24-000014_create_api_clients	6ce56767c459ddfc8bd63d950d28d89facd434519fef181bb7755deae352bea6	541867c0445079797d064d438906a919bc510f7c74041cea0f74646cd9b168e9	2026-11-26 18:51:17.191244	2026-11-26 18:51:17.191244+00	1	postgres	creativeflow-schema 0.1.0	applied
20261124000015	2026-11-24-000015_create_subscriptions	cc16ad631911874e1b83c30613fa0ea9910ac2ed1a8c27cc95177379971fbf6a	5f27dbc2dc3a0c881ac781656b4106acb44a8c2d822a2e676ef1d3c4d126846d	2026-11-26 18:51:17.194707	2026-11-26 18:51:17.194707+00	5	postgres	creativeflow-schema 0.1.0	applied
20261124000016	2026-11-24-000016_create_partitions_schema	4f8b10b8d2179cb44a4ad62aa76af146e2383591b08fd126204ef2ef43b208eb	95487218c87be70fec5ac046d36b98fabbb110777fbbda9d149ac4d81c850647	2026-11-26 18:51:17.201083	2026-11-26 18:51:17.201083+00	0	postgres	creativeflow-schema 0.1.0	applied
20261124000017	2026-11-24-000017_create_credit_transactions	02e8fce83effdcdc8573b734b23e3b364113a47219b376136731b3714134f117	67e236609cf94d9b99f97e94c414783c6b16aad92492c800699419485567813a	2026-11-26 18:51:17.205888	2026-11-26 18:51:17.205888+00	3	postgres	creativeflow-schema 0.1.0	applied
20261124000018	2026-11-24-000018_create_usage_logs	37c8938688411b0e2889c5a2294879b1b8c4b94ae1c0cf2711c1f37808f2394c	0903f8536c0bf94c0db198947587dc30d33478d58757cb58a879e8a815c51ef5	2026-11-26 18:51:17.214199	2026-11-26 18:51:17.214199+00	3	postgres	creativeflow-schema 0.1.0	applied
20261124000019	2026-11-24-000019_create_sessions	913e1696b31a1d3215f533206e4b71b9fe46a422b8af0483f42780504408f63e	4cb7d577c88adce11c4d352e6f6c635ca6387e26ae86eabce67a00f7fa4cdfbb	2026-11-26 18:51:17.222925	2026-11-26 18:51:17.222925+00	1	postgres	creativeflow-schema 0.1.0	applied
20261124000020	2026-11-24-000020_create_notifications	3230e1eadf317b6d0a1100121cb52eb6def19f85bd03497ca77036e7a465e47c	041eed930b9f24ae6cc138e7378774b886bfb31e210d6da7ad543ade8b5d4255	2026-11-26 18:51:17.225596	2026-11-26 18:51:17.225596+00	4	postgres	creativeflow-schema 0.1.0	applied
20261124000021	2026-11-24-000021_create_ai_models	ce12ca9ef1439393f2cfc44e57aa51b8217e4ffe120900d4a54cbc4fe3f1d07e	f33b2e8b376d0b00ac0492aa6d82405f2c6dfa8169e3f57199b20f1521aa5407	2026-11-26 18:51:17.234966	2026-11-26 18:51:17.234966+00	1	postgres	creativeflow-schema 0.1.0	applied
20261124000022	2026-11-24-000022_create_ai_model_versions	c7a8b4cc3c1cd6a564399e993374f62f7c8ae8a6a59a3b9ab32a7ceabc56e093	599d00f98bc36878f3ad9f5e49ed345ec229074e313c0986d4cc7d5ac86f6141	2026-11-26 18:51:17.237719	2026-11-26 18:51:17.237719+00	4	postgres	creativeflow-schema 0.1.0	applied
20261124000023	2026-11-24-000023_create_ai_model_validation_results	9e0748da51166cb0f0aa13bc5db0b161db0f444ff9d6411ef2cd8dd26cb09170	ead059edd29ca7cd305e3615f09753af6ffe59f62a7195267e360de77a7c6a2a	2026-11-26 18:51:17.245883	2026-11-26 18:51:17.245883+00	2	postgres	creativeflow-schema 0.1.0	applied
20261124000024	2026-11-24-000024_add_ai_model_versions_validation_result_keys	249f7c0d93f4b5a71cb47f8e234ebdb72588c8fdc3541e1acd810987eb992707	ab7dac52b4a3e7a462f74c61573a0915aa01725f8fedde4aca1b2ca3e12faff4	2026-11-26 18:51:17.250839	2026-11-26 18:51:17.250839+00	3	postgres	creativeflow-schema 0.1.0	applied
20261124000025	2026-11-24-000025_create_ai_model_deployments	e27e397ebdfea34e1cfd0fcee81b71ce252c0dcc542cadc18ad48c55a5a3e838	8ae981d0038847d183747ce580736c270e2baf484fef9cf9227ea9c77fbf87e1	2026-11-26 18:51:17.25507	2026-11-26 18:51:17.25507+00	7	postgres	creativeflow-schema 0.1.0	applied
20261124000026	2026-11-24-000026_create_ai_model_feedbacks	56f47d7e61fac51e88b347704a0a26551d6d1ca3e1695f7f4ee71fccbc881575	8018b9e71e8fba44bfb270a39beec50e94b2696dbf02cc1a17fb0fc820726c1e	2026-11-26 18:51:17.263568	2026-11-26 18:51:17.263568+00	2	postgres	creativeflow-schema 0.1.0	applied
20261124000027	2026-11-24-000027_create_retired_schema	2b6c33e48df66d77dde75f81b9f3460c2e8ea893be49fbdff556a608de856b46	be411c09666e9d16c183aa786e258338ee0d986423731b18c92dc85a8cc92269	2026-11-26 18:51:17.269883	2026-11-26 18:51:17.269883+00	0	postgres	creativeflow-schema 0.1.0	applied
20261124000028	2026-11-24-000028_create_query_indexes	8f7192da4605e3c3b22de5d5b4391bf5e9dd82b90212004766bb059f99311bff	2a21a4400689d28291c2627b470640ef00732cc5465f1bda486437ffd588dccd	2026-11-26 18:51:17.271377	2026-11-26 18:51:17.271377+00	2	postgres	creativeflow-schema 0.1.0	applied
20261124000029	2026-11-24-000029_narrow_optional_key_indexes	17f857c951f13e6a85dc866f9f96054ad48a1d8e64b394f15cff93444fa012f4	e6ef5b95c594f787f5a9c68665484078ec5e69fb8ac89484ca739af624cfea93	2026-11-26 18:51:17.27806	2026-11-26 18:51:17.27806+00	3	postgres	creativeflow-schema 0.1.0	applied
20261124000030	2026-11-24-000030_fix_search_path_of_functions	36e564cc5b5ac264b9cd2856d596a6cc359007eb9d321e72a40098c5a38d7b2d	85522cf4f66d9fcdbc76f76b9fbfb4f66dd3e3d54ce10aaa5ba0e99b63e19b8c	2026-11-26 18:51:17.285895	2026-11-26 18:51:17.285895+00	0	postgres	creativeflow-schema 0.1.0	applied
20261126000031	2026-11-26-000031_refuse_nan	5cdffa01bc8af6aef733ac1f32f37dd305e5e4c012f0d6544f804b80f8c38e35	add5fb72580144969b1699243acf9cd9c7912e26b06f32e0f21aa5e3a97e8a9d	2026-11-26 18:51:17.287827	2026-11-26 18:51:17.287827+00	2	postgres	creativeflow-schema 0.1.0	applied
20261126000032	2026-11-26-000032_validate_refuse_nan	bc0d12aa3e9c7d7c3dc6f48385a1f5af2d64453265564e905e8e0e685a345b19	3a0050a271a49671f62b47aff3f1cac4ab05b8aecff5e7f26895656012bc9cfe	2026-11-26 18:51:17.291086	2026-11-26 18:51:17.291086+00	3	postgres	creativeflow-schema 0.1.0	applied
20261126000033	2026-11-26-000033_correct_data_classes	3ed1cd370b0ae093a392c6ce3ff364875f7f816df0395ca92ef97a442db3454e	a390f43c3868cbd9472ac0d9474498e9a766762eaf8ecce9bbeda55e06cf3d89	2026-11-26 18:51:17.295624	2026-11-26 18:51:17.295624+00	0	postgres	creativeflow-schema 0.1.0	applied
\.
COPY public.ai_model_deployments (id, model_version_id, environment, status, deployment_strategy, endpoint, kubernetes_details, deployed_by_user_id, deployment_timestamp, created_at, updated_at) FROM stdin;
00bffb6b-553b-866b-a2ab-8bfd5a1372d5	d6dd1edb-4eae-8f53-a5b3-81d6bf506141	testing	Inactive	canary	http://model-4.testing.internal	\N	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2025-09-08 20:19:46.884338+00	2025-09-08 20:19:46.884338+00	2025-09-08 21:19:46.884338+00
02080e79-0206-875a-a4e6-7c466c84e085	9455393a-32d0-8694-a416-a7ffc95a908f	production	Active	canary	http://model-8.production.internal	{"replicas": 2, "namespace": "production"}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2023-10-28 04:59:46.884338+00	2023-10-28 04:59:46.884338+00	2023-10-28 05:59:46.884338+00
02dc3851-73d8-8c49-a570-0813f2531259	4fe932fb-4dc2-8595-a035-8b1da2b43a9e	staging	Active	canary	http://model-40.staging.internal	{"replicas": 5, "namespace": "staging"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2024-05-14 04:59:46.884338+00	2024-05-14 04:59:46.884338+00	2024-05-14 05:59:46.884338+00
02ede853-b367-81dd-ae6c-9a8ca84789da	918cf4dc-8f1e-8e0d-af6a-f4ccbd7afac1	testing	Failed	blue-green	http://model-57.testing.internal	{"replicas": 6, "namespace": "testing"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-04-28 08:39:46.884338+00	2025-04-28 08:39:46.884338+00	2025-04-28 09:39:46.884338+00
0505cabe-a33d-8662-aaad-441e44aa6264	06d73652-a97d-894d-a770-ee8d04b14009	staging	Inactive	blue-green	http://model-27.staging.internal	\N	\N	2025-05-24 10:29:46.884338+00	2025-05-24 10:29:46.884338+00	2025-05-24 11:29:46.884338+00
06430027-59dd-8765-a221-2ebb20c11793	3a7b1832-aef9-8a6d-a7d4-8934f14a1f42	testing	Active	blue-green	\N	{"replicas": 1, "namespace": "testing"}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-11-12 14:49:46.884338+00	2024-11-12 14:49:46.884338+00	2024-11-12 15:49:46.884338+00
0bac9005-c6d8-8dc8-aa1d-bbde6137aaee	4594b738-538c-86ad-a058-61532a81cbd5	testing	Inactive	blue-green	\N	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-04-03 10:29:46.884338+00	2025-04-03 10:29:46.884338+00	2025-04-03 11:29:46.884338+00
0d8299ec-96c1-86eb-aaae-863a2704a29f	9c25691c-0ac5-8075-a521-25f3f04dea58	staging	Active	blue-green	http://model-72.staging.internal	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2024-11-30 04:59:46.884338+00	2024-11-30 04:59:46.884338+00	2024-11-30 05:59:46.884338+00
0d99b84b-c2f6-8b1d-ab89-c7f4e0f4f06e	7fa88e5f-8640-8fa1-ae9f-61e791452dfc	testing	Active	canary	http://model-51.testing.internal	{"replicas": 2, "namespace": "testing"}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2025-08-06 10:29:46.884338+00	2025-08-06 10:29:46.884338+00	2025-08-06 11:29:46.884338+00
0de69d23-5458-8368-ad76-89fc372baa8f	5639fd9c-96b3-83ce-a435-ca23457a1a84	production	Active	\N	http://model-74.production.internal	{"replicas": 3, "namespace": "production"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2025-10-22 10:29:46.884338+00	2025-10-22 10:29:46.884338+00	2025-10-22 11:29:46.884338+00
0ea287fe-991c-8625-a179-822b2a2bf99a	ebf48cf4-06fc-822c-a2b4-b3e0d927178a	staging	Inactive	canary	\N	{"replicas": 2, "namespace": "staging"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2024-09-08 00:39:46.884338+00	2024-09-08 00:39:46.884338+00	2024-09-08 01:39:46.884338+00
10d9c15d-48dc-8f62-a383-8938e02055dc	ca83113e-b1ee-8633-a7bc-427f97f9dad4	staging	Active	blue-green	\N	\N	\N	2025-04-19 09:23:46.884338+00	2025-04-19 09:23:46.884338+00	2025-04-19 10:23:46.884338+00
1455b162-0529-8746-aa96-b2502dd4c8a9	cb3ed3eb-1e97-85b9-a452-aa1444dbc7e3	staging	Active	rolling	\N	{"replicas": 4, "namespace": "staging"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2024-03-08 14:49:46.884338+00	2024-03-08 14:49:46.884338+00	2024-03-08 15:49:46.884338+00
14c474ed-983e-88b5-a20c-4cf1dc3ff603	24de2790-ed44-8c18-a1d2-f5dcae14f220	staging	Active	\N	\N	{"replicas": 5, "namespace": "staging"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2025-03-27 00:39:46.884338+00	2025-03-27 00:39:46.884338+00	2025-03-27 01:39:46.884338+00
163910d4-bbd7-8e02-ab33-840ec52a215f	707b48d2-13f9-8ebf-af6b-9e66c6f7b3d4	production	Failed	\N	http://model-43.production.internal	{"replicas": 3, "namespace": "production"}	\N	2025-10-07 11:35:46.884338+00	2025-10-07 11:35:46.884338+00	2025-10-07 12:35:46.884338+00
186c26b3-1935-852b-a9e8-dd43481648e7	918cf4dc-8f1e-8e0d-af6a-f4ccbd7afac1	staging	Inactive	\N	http://model-57.staging.internal	{"replicas": 2, "namespace": "staging"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-04-29 08:39:46.884338+00	2025-04-29 08:39:46.884338+00	2025-04-29 09:39:46.884338+00
1bc13bff-4e7d-8788-a78e-f4ee22f3ec46	3a7b1832-aef9-8a6d-a7d4-8934f14a1f42	production	Active	rolling	http://model-49.production.internal	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2024-11-14 14:49:46.884338+00	2024-11-14 14:49:46.884338+00	2024-11-14 15:49:46.884338+00
1c5ab389-6338-8beb-ab62-2edc4cbf5bc1	9c25691c-0ac5-8075-a521-25f3f04dea58	production	Failed	canary	http://model-72.production.internal	{"replicas": 1, "namespace": "production"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2024-12-01 04:59:46.884338+00	2024-12-01 04:59:46.884338+00	2024-12-01 05:59:46.884338+00
1c880db3-9c7e-825f-ab58-cc4ca05c2ee5	ebf48cf4-06fc-822c-a2b4-b3e0d927178a	testing	Active	rolling	http://model-2.testing.internal	{"replicas": 3, "namespace": "testing"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2024-09-07 00:39:46.884338+00	2024-09-07 00:39:46.884338+00	2024-09-07 01:39:46.884338+00
1f68b76e-2773-8826-a306-6f470212a725	b70fd555-4b08-8dd0-a7b6-4d0b1baa44c9	testing	Active	blue-green	http://model-81.testing.internal	{"replicas": 1, "namespace": "testing"}	\N	2025-08-06 08:39:46.884338+00	2025-08-06 08:39:46.884338+00	2025-08-06 09:39:46.884338+00
1f9331af-34a1-80d0-a840-10d59a004550	a2a79d28-35c6-8352-a01b-64a72d3f3523	production	Inactive	blue-green	http://model-52.production.internal	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-12-19 20:19:46.884338+00	2025-12-19 20:19:46.884338+00	2025-12-19 21:19:46.884338+00
214459ee-df5f-8421-a25f-49ca8065c76b	721c3a0c-6f0d-8a3a-a7e8-4da0104c74fe	production	Inactive	\N	http://model-48.production.internal	{"replicas": 1, "namespace": "production"}	\N	2024-07-04 04:59:46.884338+00	2024-07-04 04:59:46.884338+00	2024-07-04 05:59:46.884338+00
236c964d-0192-82a3-a01b-f5a659b36c02	6cf8111e-1c9e-8ed3-af7b-87c6b4a11218	staging	RolledBack	canary	http://model-24.staging.internal	{"replicas": 6, "namespace": "staging"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2024-02-04 04:59:46.884338+00	2024-02-04 04:59:46.884338+00	2024-02-04 05:59:46.884338+00
26c943c7-165d-820d-a291-f53a01c24caa	cb3ed3eb-1e97-85b9-a452-aa1444dbc7e3	testing	Active	blue-green	http://model-1.testing.internal	{"replicas": 3, "namespace": "testing"}	\N	2024-03-07 14:49:46.884338+00	2024-03-07 14:49:46.884338+00	2024-03-07 15:49:46.884338+00
2af92dfa-7bf3-8f37-aa66-da2ef5201765	0e08e0c5-1da5-87d4-a603-6f0727e4b26c	staging	Inactive	blue-green	http://model-56.staging.internal	{"replicas": 2, "namespace": "staging"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2024-08-22 04:59:46.884338+00	2024-08-22 04:59:46.884338+00	2024-08-22 05:59:46.884338+00
2b443e9c-a783-8333-a66d-5c2088792a8d	1084e377-a39f-8f9e-a89b-e5f901f0f17f	staging	Inactive	canary	\N	{"replicas": 8, "namespace": "staging"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2024-03-25 04:59:46.884338+00	2024-03-25 04:59:46.884338+00	2024-03-25 05:59:46.884338+00
2c007d2f-b64a-88cc-ad59-9cab5d0d476f	0e08e0c5-1da5-87d4-a603-6f0727e4b26c	testing	Active	blue-green	http://model-56.testing.internal	{"replicas": 2, "namespace": "testing"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2024-08-21 04:59:46.884338+00	2024-08-21 04:59:46.884338+00	2024-08-21 05:59:46.884338+00
304b4bde-45b2-820b-a0ca-2605eaa07898	7fa88e5f-8640-8fa1-ae9f-61e791452dfc	production	Inactive	blue-green	http://model-51.production.internal	{"replicas": 6, "namespace": "production"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2025-08-08 10:29:46.884338+00	2025-08-08 10:29:46.884338+00	2025-08-08 11:29:46.884338+00
310f5ed0-d3c6-8f5d-adf2-c10e8f3fb9fa	d6dd1edb-4eae-8f53-a5b3-81d6bf506141	staging	Inactive	blue-green	http://model-4.staging.internal	{"replicas": 7, "namespace": "staging"}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2025-09-09 20:19:46.884338+00	2025-09-09 20:19:46.884338+00	2025-09-09 21:19:46.884338+00
31898516-4dde-84b5-ad19-7ed2e7444902	9355d51a-93e8-80dc-a6f5-9306b79e5908	production	Active	rolling	http://model-90.production.internal	{"replicas": 3, "namespace": "production"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-09-10 16:39:46.884338+00	2025-09-10 16:39:46.884338+00	2025-09-10 17:39:46.884338+00
32f63ab1-3ca2-8a26-a260-6037205b1a43	a2a79d28-35c6-8352-a01b-64a72d3f3523	testing	Active	blue-green	\N	{"replicas": 5, "namespace": "testing"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-12-17 20:19:46.884338+00	2025-12-17 20:19:46.884338+00	2025-12-17 21:19:46.884338+00
3426044b-b91e-8980-aec8-ea5f29bcbb52	1084e377-a39f-8f9e-a89b-e5f901f0f17f	production	Inactive	blue-green	http://model-32.production.internal	{"replicas": 7, "namespace": "production"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2024-03-26 04:59:46.884338+00	2024-03-26 04:59:46.884338+00	2024-03-26 05:59:46.884338+00
35381848-121f-8040-a368-793a5840deff	dfbc6a7b-89a7-8c1c-ad1b-5fad8ae6a028	testing	Inactive	blue-green	http://model-16.testing.internal	{"replicas": 2, "namespace": "testing"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2023-12-15 04:59:46.884338+00	2023-12-15 04:59:46.884338+00	2023-12-15 05:59:46.884338+00
398a4b62-2abc-8d35-ae33-7eb49111aac5	721c3a0c-6f0d-8a3a-a7e8-4da0104c74fe	staging	Inactive	blue-green	http://model-48.staging.internal	\N	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2024-07-03 04:59:46.884338+00	2024-07-03 04:59:46.884338+00	2024-07-03 05:59:46.884338+00
39f38b25-8e15-8a6f-a9d3-16a018abc198	6c80f011-3981-89d5-a471-d2d88a2b033a	testing	Active	blue-green	http://model-65.testing.internal	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-02-27 07:11:46.884338+00	2025-02-27 07:11:46.884338+00	2025-02-27 08:11:46.884338+00
39ff6b18-aa31-829d-a79c-bd9152903bdf	dce327e3-3ba5-82e8-a3d6-0f3c62151b4b	staging	Inactive	canary	http://model-88.staging.internal	{"replicas": 4, "namespace": "staging"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-03-10 04:59:46.884338+00	2025-03-10 04:59:46.884338+00	2025-03-10 05:59:46.884338+00
44a7f755-d1e6-8fc4-a361-e6860cdf0f46	ca83113e-b1ee-8633-a7bc-427f97f9dad4	testing	Active	\N	http://model-42.testing.internal	{"replicas": 3, "namespace": "testing"}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2025-04-18 09:23:46.884338+00	2025-04-18 09:23:46.884338+00	2025-04-18 10:23:46.884338+00
459e5496-0209-8fc8-a83a-a66e3c1137e5	dfbc6a7b-89a7-8c1c-ad1b-5fad8ae6a028	staging	Inactive	\N	http://model-16.staging.internal	{"replicas": 5, "namespace": "staging"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2023-12-16 04:59:46.884338+00	2023-12-16 04:59:46.884338+00	2023-12-16 05:59:46.884338+00
4d0dadfc-bc16-8225-a2a9-baa66ee998bf	5639fd9c-96b3-83ce-a435-ca23457a1a84	staging	Active	blue-green	http://model-74.staging.internal	{"replicas": 7, "namespace": "staging"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2025-10-21 10:29:46.884338+00	2025-10-21 10:29:46.884338+00	2025-10-21 11:29:46.884338+00
4df8638b-823f-8f6d-a714-184d871dd5f5	9cd13e9a-76dc-84a4-af38-32bdf406ff23	testing	Active	blue-green	http://model-28.testing.internal	{"replicas": 5, "namespace": "testing"}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2025-10-28 20:19:46.884338+00	2025-10-28 20:19:46.884338+00	2025-10-28 21:19:46.884338+00
4ec0a1a1-f64d-81a0-a85c-de8516ba3d29	ce9efb40-72c3-80e7-ab45-0a0ee9e4c41d	staging	Inactive	\N	\N	{"replicas": 8, "namespace": "staging"}	\N	2024-10-11 04:59:46.884338+00	2024-10-11 04:59:46.884338+00	2024-10-11 05:59:46.884338+00
4fb37888-6f85-84de-aa1f-af9fd647f8d6	583dc08a-4812-81dc-a059-0c58e4750827	staging	Active	\N	http://model-89.staging.internal	{"replicas": 2, "namespace": "staging"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-06-09 22:49:46.884338+00	2025-06-09 22:49:46.884338+00	2025-06-09 23:49:46.884338+00
592d8135-0bbd-8d6a-acc2-f6bd7d520c34	cb3ed3eb-1e97-85b9-a452-aa1444dbc7e3	production	Active	\N	http://model-1.production.internal	{"replicas": 3, "namespace": "production"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2024-03-09 14:49:46.884338+00	2024-03-09 14:49:46.884338+00	2024-03-09 15:49:46.884338+00
5dadd03d-be6d-86ab-a4a6-2649b07fd272	14fe36fa-8f1d-8abc-aa75-b75255a3c752	testing	Failed	rolling	http://model-33.testing.internal	{"replicas": 3, "namespace": "testing"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-01-18 08:39:46.884338+00	2025-01-18 08:39:46.884338+00	2025-01-18 09:39:46.884338+00
5eb462f8-c66f-81d8-ac13-5c9f96fe1910	3a7b1832-aef9-8a6d-a7d4-8934f14a1f42	staging	Inactive	rolling	http://model-49.staging.internal	{"replicas": 6, "namespace": "staging"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2024-11-13 14:49:46.884338+00	2024-11-13 14:49:46.884338+00	2024-11-13 15:49:46.884338+00
5edaa180-9a76-8db9-a649-628af605c18b	b4b5f708-f6a4-8aea-acd5-b9cebc638b55	testing	Inactive	canary	http://model-67.testing.internal	{"replicas": 6, "namespace": "testing"}	\N	2025-12-04 11:35:46.884338+00	2025-12-04 11:35:46.884338+00	2025-12-04 12:35:46.884338+00
60cc26d2-36a6-8bbe-a51c-44c87d1fc279	2e97f83f-81cb-8988-a543-4ba3deec7f1f	staging	Active	rolling	http://model-41.staging.internal	{"replicas": 4, "namespace": "staging"}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-10-31 07:11:46.884338+00	2024-10-31 07:11:46.884338+00	2024-10-31 08:11:46.884338+00
6133dff6-a992-8a78-a29e-2854be2de97b	1920f7f0-7c23-848f-ac76-7aefe000db24	testing	Inactive	canary	http://model-92.testing.internal	{"replicas": 3, "namespace": "testing"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2026-03-11 04:19:46.884338+00	2026-03-11 04:19:46.884338+00	2026-03-11 05:19:46.884338+00
61cc9bf4-1934-809e-a54f-923472bbf0bc	ec28b6e3-251d-89a2-a5f9-fd29a6953cec	testing	Active	\N	http://model-25.testing.internal	{"replicas": 7, "namespace": "testing"}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-07-10 14:49:46.884338+00	2024-07-10 14:49:46.884338+00	2024-07-10 15:49:46.884338+00
628e1012-ebd0-88a6-ad01-7c8c44465d45	4594b738-538c-86ad-a058-61532a81cbd5	staging	Inactive	canary	\N	{"replicas": 8, "namespace": "staging"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2025-04-04 10:29:46.884338+00	2025-04-04 10:29:46.884338+00	2025-04-04 11:29:46.884338+00
654e5a9e-5c63-8292-a4cd-9766005be4a9	79cd354d-9b93-8cf0-a2aa-45fb391b6a9d	staging	Active	\N	\N	\N	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-11-13 16:39:46.884338+00	2024-11-13 16:39:46.884338+00	2024-11-13 17:39:46.884338+00
6792ca88-17ea-8099-a19b-cd57daa9d268	0e08e0c5-1da5-87d4-a603-6f0727e4b26c	production	Active	\N	http://model-56.production.internal	{"replicas": 3, "namespace": "production"}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-08-23 04:59:46.884338+00	2024-08-23 04:59:46.884338+00	2024-08-23 05:59:46.884338+00
691f148c-e1a5-8086-aaf8-a4fc98414008	ebf48cf4-06fc-822c-a2b4-b3e0d927178a	production	Inactive	blue-green	\N	{"replicas": 1, "namespace": "production"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2024-09-09 00:39:46.884338+00	2024-09-09 00:39:46.884338+00	2024-09-09 01:39:46.884338+00
696efc5d-87ca-8d8d-a51b-54d5f2ab3dd8	dce327e3-3ba5-82e8-a3d6-0f3c62151b4b	production	Inactive	blue-green	http://model-88.production.internal	{"replicas": 8, "namespace": "production"}	\N	2025-03-11 04:59:46.884338+00	2025-03-11 04:59:46.884338+00	2025-03-11 05:59:46.884338+00
6a17ae4e-9a06-8c66-a888-a21e0d2f4c4d	d6d090c7-beca-8c2f-a9a4-ad05fcc0767f	testing	Failed	rolling	\N	\N	\N	2024-07-14 19:44:46.884338+00	2024-07-14 19:44:46.884338+00	2024-07-14 20:44:46.884338+00
6ad6dfae-e1e5-8609-a522-b89be491fa3c	06d73652-a97d-894d-a770-ee8d04b14009	testing	Active	blue-green	http://model-27.testing.internal	{"replicas": 2, "namespace": "testing"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-05-23 10:29:46.884338+00	2025-05-23 10:29:46.884338+00	2025-05-23 11:29:46.884338+00
6d19ab38-e272-8a46-a135-304d39158980	ec28b6e3-251d-89a2-a5f9-fd29a6953cec	production	RolledBack	blue-green	http://model-25.production.internal	{"replicas": 6, "namespace": "production"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2024-07-12 14:49:46.884338+00	2024-07-12 14:49:46.884338+00	2024-07-12 15:49:46.884338+00
6e6f4ea1-d04d-851c-a5f7-34b9efc20e48	7c846972-3a7c-80d9-ae9c-2f7ffca99b7b	staging	Inactive	rolling	http://model-26.staging.internal	{"replicas": 5, "namespace": "staging"}	\N	2024-12-17 00:39:46.884338+00	2024-12-17 00:39:46.884338+00	2024-12-17 01:39:46.884338+00
6eccc24a-16ba-899a-a43d-aafaf40e5cae	b4b5f708-f6a4-8aea-acd5-b9cebc638b55	production	Active	\N	http://model-67.production.internal	\N	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2025-12-06 11:35:46.884338+00	2025-12-06 11:35:46.884338+00	2025-12-06 12:35:46.884338+00
73d8bbe1-5550-829d-a7d1-dc49bd83b661	0a13e1a7-e577-8e79-a652-d4042a6b6530	production	Active	rolling	http://model-73.production.internal	{"replicas": 3, "namespace": "production"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2025-05-12 19:44:46.884338+00	2025-05-12 19:44:46.884338+00	2025-05-12 20:44:46.884338+00
73ee2dd5-971d-85fb-adf0-0ad7ace27178	c6ed0bfa-da00-82aa-a38a-9510c31554e6	staging	Active	rolling	http://model-91.staging.internal	{"replicas": 5, "namespace": "staging"}	\N	2025-12-10 10:29:46.884338+00	2025-12-10 10:29:46.884338+00	2025-12-10 11:29:46.884338+00
77686f4d-2142-84d3-a5f6-79c6c12fd21f	b4b5f708-f6a4-8aea-acd5-b9cebc638b55	staging	Active	\N	http://model-67.staging.internal	{"replicas": 2, "namespace": "staging"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-12-05 11:35:46.884338+00	2025-12-05 11:35:46.884338+00	2025-12-05 12:35:46.884338+00
784d43bc-ccff-8766-a9e5-1ddd098e67a0	6cf8111e-1c9e-8ed3-af7b-87c6b4a11218	testing	Failed	rolling	http://model-24.testing.internal	\N	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-02-03 04:59:46.884338+00	2024-02-03 04:59:46.884338+00	2024-02-03 05:59:46.884338+00
793e3125-d27d-8a64-a857-932e908c255f	1920f7f0-7c23-848f-ac76-7aefe000db24	staging	Inactive	blue-green	http://model-92.staging.internal	{"replicas": 5, "namespace": "staging"}	\N	2026-03-12 04:19:46.884338+00	2026-03-12 04:19:46.884338+00	2026-03-12 05:19:46.884338+00
7a3b53f3-4e16-8473-a12a-fb3f1546993b	59e0a3ae-b9f2-828d-a441-0612cb511bbe	staging	Active	blue-green	http://model-66.staging.internal	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-07-18 09:23:46.884338+00	2025-07-18 09:23:46.884338+00	2025-07-18 10:23:46.884338+00
7cc45527-c574-857e-aa57-6ba2a6ffc1d6	2d43da2a-a30b-84f3-a5ca-2ad38a639470	production	Active	canary	http://model-3.production.internal	{"replicas": 3, "namespace": "production"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-03-11 10:29:46.884338+00	2025-03-11 10:29:46.884338+00	2025-03-11 11:29:46.884338+00
80ecc6a0-9d64-89f3-a983-dbe3b977158b	2d43da2a-a30b-84f3-a5ca-2ad38a639470	staging	Inactive	\N	http://model-3.staging.internal	{"replicas": 7, "namespace": "staging"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2025-03-10 10:29:46.884338+00	2025-03-10 10:29:46.884338+00	2025-03-10 11:29:46.884338+00
8239f854-2618-836b-a862-80052fbc4ce3	b70fd555-4b08-8dd0-a7b6-4d0b1baa44c9	staging	Active	canary	http://model-81.staging.internal	{"replicas": 2, "namespace": "staging"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-08-07 08:39:46.884338+00	2025-08-07 08:39:46.884338+00	2025-08-07 09:39:46.884338+00
84c12a15-3b76-885d-aab8-cb9ca39600de	583dc08a-4812-81dc-a059-0c58e4750827	testing	Active	canary	http://model-89.testing.internal	{"replicas": 6, "namespace": "testing"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2025-06-08 22:49:46.884338+00	2025-06-08 22:49:46.884338+00	2025-06-08 23:49:46.884338+00
8580d43f-8e6a-82be-aac3-2b49c3953d87	59e0a3ae-b9f2-828d-a441-0612cb511bbe	production	Active	rolling	\N	{"replicas": 1, "namespace": "production"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-07-19 09:23:46.884338+00	2025-07-19 09:23:46.884338+00	2025-07-19 10:23:46.884338+00
861b9b59-3cc8-869c-a1d0-b53a257c8bf2	b70fd555-4b08-8dd0-a7b6-4d0b1baa44c9	production	Active	blue-green	http://model-81.production.internal	\N	\N	2025-08-08 08:39:46.884338+00	2025-08-08 08:39:46.884338+00	2025-08-08 09:39:46.884338+00
88fd078b-6a95-8d78-a15b-b4bcc532ce60	721c3a0c-6f0d-8a3a-a7e8-4da0104c74fe	testing	Inactive	canary	http://model-48.testing.internal	{"replicas": 3, "namespace": "testing"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2024-07-02 04:59:46.884338+00	2024-07-02 04:59:46.884338+00	2024-07-02 05:59:46.884338+00
89d150d5-a42b-8fa4-aebe-89e1d7224bc8	1084e377-a39f-8f9e-a89b-e5f901f0f17f	testing	Inactive	rolling	http://model-32.testing.internal	{"replicas": 3, "namespace": "testing"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2024-03-24 04:59:46.884338+00	2024-03-24 04:59:46.884338+00	2024-03-24 05:59:46.884338+00
8ba4c08c-2fde-8ec8-a724-ca50215a73b8	6c80f011-3981-89d5-a471-d2d88a2b033a	staging	Inactive	canary	http://model-65.staging.internal	{"replicas": 8, "namespace": "staging"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-02-28 07:11:46.884338+00	2025-02-28 07:11:46.884338+00	2025-02-28 08:11:46.884338+00
8c3f282b-4596-8419-a48d-1a758ab39f97	d6d090c7-beca-8c2f-a9a4-ad05fcc0767f	production	Active	blue-green	http://model-9.production.internal	{"replicas": 1, "namespace": "production"}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-07-16 19:44:46.884338+00	2024-07-16 19:44:46.884338+00	2024-07-16 20:44:46.884338+00
8c4710c7-34ec-822f-ab73-665d46b5e441	dfbc6a7b-89a7-8c1c-ad1b-5fad8ae6a028	production	Active	\N	\N	{"replicas": 7, "namespace": "production"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2023-12-17 04:59:46.884338+00	2023-12-17 04:59:46.884338+00	2023-12-17 05:59:46.884338+00
900b9852-a4a5-8a05-a6f8-e8b91e706d06	2e97f83f-81cb-8988-a543-4ba3deec7f1f	production	Inactive	rolling	http://model-41.production.internal	\N	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2024-11-01 07:11:46.884338+00	2024-11-01 07:11:46.884338+00	2024-11-01 08:11:46.884338+00
9320f998-c7df-8d5c-a0a0-0cc735590559	14fe36fa-8f1d-8abc-aa75-b75255a3c752	production	Inactive	canary	http://model-33.production.internal	{"replicas": 8, "namespace": "production"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2025-01-20 08:39:46.884338+00	2025-01-20 08:39:46.884338+00	2025-01-20 09:39:46.884338+00
934a4d00-c8f5-8738-afd3-533ae7b24192	79cd354d-9b93-8cf0-a2aa-45fb391b6a9d	testing	Active	rolling	http://model-17.testing.internal	\N	\N	2024-11-12 16:39:46.884338+00	2024-11-12 16:39:46.884338+00	2024-11-12 17:39:46.884338+00
96fa41c0-42eb-877c-a354-593721b333a3	ce9efb40-72c3-80e7-ab45-0a0ee9e4c41d	production	Active	rolling	http://model-64.production.internal	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2024-10-12 04:59:46.884338+00	2024-10-12 04:59:46.884338+00	2024-10-12 05:59:46.884338+00
988494cd-b3a9-84f2-ace7-7d05ac49e892	0a13e1a7-e577-8e79-a652-d4042a6b6530	staging	Failed	canary	http://model-73.staging.internal	{"replicas": 5, "namespace": "staging"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2025-05-11 19:44:46.884338+00	2025-05-11 19:44:46.884338+00	2025-05-11 20:44:46.884338+00
98d44922-d0ea-8508-ac60-309b70c0698f	ca83113e-b1ee-8633-a7bc-427f97f9dad4	production	Inactive	\N	http://model-42.production.internal	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-04-20 09:23:46.884338+00	2025-04-20 09:23:46.884338+00	2025-04-20 10:23:46.884338+00
9967c17e-2026-81b7-a71f-34bc613ac3c2	7fa88e5f-8640-8fa1-ae9f-61e791452dfc	staging	Failed	blue-green	http://model-51.staging.internal	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-08-07 10:29:46.884338+00	2025-08-07 10:29:46.884338+00	2025-08-07 11:29:46.884338+00
99939ec5-a049-8619-a5dd-b4bc435a1302	4fe932fb-4dc2-8595-a035-8b1da2b43a9e	testing	Failed	rolling	http://model-40.testing.internal	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2024-05-13 04:59:46.884338+00	2024-05-13 04:59:46.884338+00	2024-05-13 05:59:46.884338+00
9a7e24b4-86a2-8e60-a583-bc7f5bcc6469	bd6e61d8-1d70-86be-a5a7-54bf8296d29e	testing	Inactive	blue-green	http://model-0.testing.internal	{"replicas": 1, "namespace": "testing"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2023-09-06 04:59:46.884338+00	2023-09-06 04:59:46.884338+00	2023-09-06 05:59:46.884338+00
9bbf69cd-b73d-8d30-a57c-fe1c0a3db75a	9355d51a-93e8-80dc-a6f5-9306b79e5908	staging	Active	rolling	http://model-90.staging.internal	{"replicas": 4, "namespace": "staging"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2025-09-09 16:39:46.884338+00	2025-09-09 16:39:46.884338+00	2025-09-09 17:39:46.884338+00
9dc5324a-53cf-8d77-ac7c-a39004053b32	79cd354d-9b93-8cf0-a2aa-45fb391b6a9d	production	Inactive	\N	http://model-17.production.internal	\N	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2024-11-14 16:39:46.884338+00	2024-11-14 16:39:46.884338+00	2024-11-14 17:39:46.884338+00
9de3daa6-2f79-832a-ab73-838c7d77d00b	2d43da2a-a30b-84f3-a5ca-2ad38a639470	testing	Active	canary	http://model-3.testing.internal	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-03-09 10:29:46.884338+00	2025-03-09 10:29:46.884338+00	2025-03-09 11:29:46.884338+00
9e6d0cd3-6196-864e-ada4-e9d914f2b321	7c846972-3a7c-80d9-ae9c-2f7ffca99b7b	production	Active	canary	http://model-26.production.internal	{"replicas": 1, "namespace": "production"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2024-12-18 00:39:46.884338+00	2024-12-18 00:39:46.884338+00	2024-12-18 01:39:46.884338+00
a188ad88-8455-8360-aff5-1bc029c4ce78	14fe36fa-8f1d-8abc-aa75-b75255a3c752	staging	Failed	rolling	\N	{"replicas": 2, "namespace": "staging"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-01-19 08:39:46.884338+00	2025-01-19 08:39:46.884338+00	2025-01-19 09:39:46.884338+00
a1b006ac-01cd-878c-af8f-dab6772d9745	06d73652-a97d-894d-a770-ee8d04b14009	production	Inactive	canary	http://model-27.production.internal	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-05-25 10:29:46.884338+00	2025-05-25 10:29:46.884338+00	2025-05-25 11:29:46.884338+00
a9f6db7e-6102-88ef-afae-f4bb3eb1d584	10fd2832-bd2e-87a4-ad76-aa886fcf3b45	production	Failed	blue-green	\N	\N	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2025-01-20 04:59:46.884338+00	2025-01-20 04:59:46.884338+00	2025-01-20 05:59:46.884338+00
aee34a93-8603-82b0-a1e5-4e968578d26e	d6dd1edb-4eae-8f53-a5b3-81d6bf506141	production	Active	blue-green	\N	{"replicas": 8, "namespace": "production"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-09-10 20:19:46.884338+00	2025-09-10 20:19:46.884338+00	2025-09-10 21:19:46.884338+00
af63fdf3-3541-89e1-a56b-f5b3347a3d28	0a13e1a7-e577-8e79-a652-d4042a6b6530	testing	Inactive	blue-green	http://model-73.testing.internal	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-05-10 19:44:46.884338+00	2025-05-10 19:44:46.884338+00	2025-05-10 20:44:46.884338+00
b243be12-207a-80ac-a64e-bc9101df0478	9455393a-32d0-8694-a416-a7ffc95a908f	staging	Active	blue-green	http://model-8.staging.internal	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2023-10-27 04:59:46.884338+00	2023-10-27 04:59:46.884338+00	2023-10-27 05:59:46.884338+00
b3aca8ca-ffd6-891f-a34b-35cd535c3f68	dce327e3-3ba5-82e8-a3d6-0f3c62151b4b	testing	Active	rolling	http://model-88.testing.internal	{"replicas": 8, "namespace": "testing"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-03-09 04:59:46.884338+00	2025-03-09 04:59:46.884338+00	2025-03-09 05:59:46.884338+00
b4c14bfe-d2ef-851f-aeb3-7d9863eceb58	d6d090c7-beca-8c2f-a9a4-ad05fcc0767f	staging	Active	canary	http://model-9.staging.internal	\N	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2024-07-15 19:44:46.884338+00	2024-07-15 19:44:46.884338+00	2024-07-15 20:44:46.884338+00
b633bc73-10f1-8488-afe6-6823f291c66a	7c846972-3a7c-80d9-ae9c-2f7ffca99b7b	testing	Inactive	\N	http://model-26.testing.internal	{"replicas": 7, "namespace": "testing"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2024-12-16 00:39:46.884338+00	2024-12-16 00:39:46.884338+00	2024-12-16 01:39:46.884338+00
ba5c1a0f-a9ef-8a2c-a0cc-965201e6ccc0	9455393a-32d0-8694-a416-a7ffc95a908f	testing	Active	canary	http://model-8.testing.internal	{"replicas": 7, "namespace": "testing"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2023-10-26 04:59:46.884338+00	2023-10-26 04:59:46.884338+00	2023-10-26 05:59:46.884338+00
bee0be58-2888-8af5-af93-27ee7bd5b2d1	ce9efb40-72c3-80e7-ab45-0a0ee9e4c41d	testing	Inactive	\N	http://model-64.testing.internal	{"replicas": 4, "namespace": "testing"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2024-10-10 04:59:46.884338+00	2024-10-10 04:59:46.884338+00	2024-10-10 05:59:46.884338+00
c369963e-15c0-817c-acee-ff8d6a99c7eb	10fd2832-bd2e-87a4-ad76-aa886fcf3b45	testing	Active	canary	http://model-80.testing.internal	{"replicas": 5, "namespace": "testing"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2025-01-18 04:59:46.884338+00	2025-01-18 04:59:46.884338+00	2025-01-18 05:59:46.884338+00
c426fd8b-c877-84fd-a967-6dfa2be17592	24de2790-ed44-8c18-a1d2-f5dcae14f220	production	Active	rolling	http://model-50.production.internal	{"replicas": 7, "namespace": "production"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-03-28 00:39:46.884338+00	2025-03-28 00:39:46.884338+00	2025-03-28 01:39:46.884338+00
c9eeec07-81bd-8146-a93f-99928df86df2	2e97f83f-81cb-8988-a543-4ba3deec7f1f	testing	Active	rolling	http://model-41.testing.internal	{"replicas": 8, "namespace": "testing"}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-10-30 07:11:46.884338+00	2024-10-30 07:11:46.884338+00	2024-10-30 08:11:46.884338+00
ca35c26c-8345-87e9-aaa8-f1d7cda53eaa	9cd13e9a-76dc-84a4-af38-32bdf406ff23	staging	Active	blue-green	http://model-28.staging.internal	{"replicas": 5, "namespace": "staging"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2025-10-29 20:19:46.884338+00	2025-10-29 20:19:46.884338+00	2025-10-29 21:19:46.884338+00
ccd2c5c1-4d26-8ee1-ac87-b0f390b96d79	583dc08a-4812-81dc-a059-0c58e4750827	production	Active	blue-green	\N	{"replicas": 6, "namespace": "production"}	\N	2025-06-10 22:49:46.884338+00	2025-06-10 22:49:46.884338+00	2025-06-10 23:49:46.884338+00
cf82d2e1-0a1b-8caa-a359-00db1d9b983e	1920f7f0-7c23-848f-ac76-7aefe000db24	production	Inactive	blue-green	http://model-92.production.internal	{"replicas": 6, "namespace": "production"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2026-03-13 04:19:46.884338+00	2026-03-13 04:19:46.884338+00	2026-03-13 05:19:46.884338+00
d0942f09-251c-8167-a4a5-14bffa54f519	c6ed0bfa-da00-82aa-a38a-9510c31554e6	testing	Inactive	rolling	http://model-91.testing.internal	{"replicas": 8, "namespace": "testing"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-12-09 10:29:46.884338+00	2025-12-09 10:29:46.884338+00	2025-12-09 11:29:46.884338+00
d196ed25-689d-8e5d-a3a4-2cf3211d26dd	6c80f011-3981-89d5-a471-d2d88a2b033a	production	Active	blue-green	http://model-65.production.internal	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-03-01 07:11:46.884338+00	2025-03-01 07:11:46.884338+00	2025-03-01 08:11:46.884338+00
d7755f9a-4245-8934-a562-0518c7d936d4	ec28b6e3-251d-89a2-a5f9-fd29a6953cec	staging	Active	blue-green	http://model-25.staging.internal	{"replicas": 5, "namespace": "staging"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2024-07-11 14:49:46.884338+00	2024-07-11 14:49:46.884338+00	2024-07-11 15:49:46.884338+00
d858c1e1-0fb9-8b2e-aaa1-3cf7a4791cbd	c6ed0bfa-da00-82aa-a38a-9510c31554e6	production	Active	blue-green	\N	{"replicas": 4, "namespace": "production"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-12-11 10:29:46.884338+00	2025-12-11 10:29:46.884338+00	2025-12-11 11:29:46.884338+00
d8eede36-9c02-837b-a848-8eba5a9896a1	4594b738-538c-86ad-a058-61532a81cbd5	production	Inactive	\N	http://model-10.production.internal	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-04-05 10:29:46.884338+00	2025-04-05 10:29:46.884338+00	2025-04-05 11:29:46.884338+00
dbc88172-d839-8b33-a868-d59365240055	9cd13e9a-76dc-84a4-af38-32bdf406ff23	production	Active	canary	http://model-28.production.internal	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-10-30 20:19:46.884338+00	2025-10-30 20:19:46.884338+00	2025-10-30 21:19:46.884338+00
dc3efab9-c47e-8586-ae97-0195417fb16c	10fd2832-bd2e-87a4-ad76-aa886fcf3b45	staging	Failed	blue-green	http://model-80.staging.internal	{"replicas": 1, "namespace": "staging"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2025-01-19 04:59:46.884338+00	2025-01-19 04:59:46.884338+00	2025-01-19 05:59:46.884338+00
dcbce1bf-a9b4-81d1-af97-b3c1339c4c9a	9355d51a-93e8-80dc-a6f5-9306b79e5908	testing	Inactive	rolling	http://model-90.testing.internal	{"replicas": 1, "namespace": "testing"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2025-09-08 16:39:46.884338+00	2025-09-08 16:39:46.884338+00	2025-09-08 17:39:46.884338+00
dd281a5f-3def-830a-a0c4-019a48f73e8f	bd6e61d8-1d70-86be-a5a7-54bf8296d29e	production	Active	rolling	\N	{"replicas": 5, "namespace": "production"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2023-09-08 04:59:46.884338+00	2023-09-08 04:59:46.884338+00	2023-09-08 05:59:46.884338+00
e2430717-aa19-86e6-a15c-94019999dfc9	a2a79d28-35c6-8352-a01b-64a72d3f3523	staging	Active	rolling	http://model-52.staging.internal	{"replicas": 1, "namespace": "staging"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-12-18 20:19:46.884338+00	2025-12-18 20:19:46.884338+00	2025-12-18 21:19:46.884338+00
e50ec17f-6354-838d-a1a2-3bb857146782	9c25691c-0ac5-8075-a521-25f3f04dea58	testing	Inactive	rolling	http://model-72.testing.internal	{"replicas": 7, "namespace": "testing"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2024-11-29 04:59:46.884338+00	2024-11-29 04:59:46.884338+00	2024-11-29 05:59:46.884338+00
e77b52fa-6c6d-8989-a3c9-43758f9963df	24de2790-ed44-8c18-a1d2-f5dcae14f220	testing	Active	\N	http://model-50.testing.internal	\N	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2025-03-26 00:39:46.884338+00	2025-03-26 00:39:46.884338+00	2025-03-26 01:39:46.884338+00
e88b25c5-88e8-813d-aec2-e448995eb4d3	4fe932fb-4dc2-8595-a035-8b1da2b43a9e	production	Inactive	canary	http://model-40.production.internal	{"replicas": 6, "namespace": "production"}	959bc4ff-7ad8-8b67-a506-ee4019238977	2024-05-15 04:59:46.884338+00	2024-05-15 04:59:46.884338+00	2024-05-15 05:59:46.884338+00
e89f7985-ca91-8d99-acb8-70182452ccd7	5639fd9c-96b3-83ce-a435-ca23457a1a84	testing	Active	rolling	\N	{"replicas": 6, "namespace": "testing"}	\N	2025-10-20 10:29:46.884338+00	2025-10-20 10:29:46.884338+00	2025-10-20 11:29:46.884338+00
ea37705b-8766-8f7b-af48-1fca79990205	707b48d2-13f9-8ebf-af6b-9e66c6f7b3d4	testing	Inactive	rolling	http://model-43.testing.internal	{"replicas": 8, "namespace": "testing"}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-10-05 11:35:46.884338+00	2025-10-05 11:35:46.884338+00	2025-10-05 12:35:46.884338+00
ed438796-ff21-8e3e-ab35-36e789d78dc5	6cf8111e-1c9e-8ed3-af7b-87c6b4a11218	production	Inactive	rolling	http://model-24.production.internal	\N	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-02-05 04:59:46.884338+00	2024-02-05 04:59:46.884338+00	2024-02-05 05:59:46.884338+00
f6a22793-8a1f-8558-af99-058eb338b32a	bd6e61d8-1d70-86be-a5a7-54bf8296d29e	staging	Active	blue-green	http://model-0.staging.internal	{"replicas": 6, "namespace": "staging"}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2023-09-07 04:59:46.884338+00	2023-09-07 04:59:46.884338+00	2023-09-07 05:59:46.884338+00
f6a797a2-e3aa-8c49-ad65-f8db069b38dc	59e0a3ae-b9f2-828d-a441-0612cb511bbe	testing	Inactive	\N	http://model-66.testing.internal	{"replicas": 1, "namespace": "testing"}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2025-07-17 09:23:46.884338+00	2025-07-17 09:23:46.884338+00	2025-07-17 10:23:46.884338+00
f89c2e5e-19e7-8129-a180-7218526548f7	707b48d2-13f9-8ebf-af6b-9e66c6f7b3d4	staging	Active	blue-green	http://model-43.staging.internal	{"replicas": 1, "namespace": "staging"}	\N	2025-10-06 11:35:46.884338+00	2025-10-06 11:35:46.884338+00	2025-10-06 12:35:46.884338+00
fc6e2da0-48d6-8f82-a8ea-d35c87083fd0	918cf4dc-8f1e-8e0d-af6a-f4ccbd7afac1	production	Inactive	canary	http://model-57.production.internal	{"replicas": 3, "namespace": "production"}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2025-04-30 08:39:46.884338+00	2025-04-30 08:39:46.884338+00	2025-04-30 09:39:46.884338+00
\.
COPY public.ai_model_feedbacks (id, user_id, generation_request_id, model_version_id, rating, comment, feedback_timestamp, details, created_at) FROM stdin;
2f5b254a-4cf4-8d0f-abab-ac50c8e347e2	df01b7e8-91f7-8160-a774-e4bacb729ea1	6d79cfff-7149-8048-a33f-84bf4b7d35ea	dce327e3-3ba5-82e8-a3d6-0f3c62151b4b	2	\N	2025-11-11 10:24:08.539284+00	\N	2025-11-11 10:24:08.539284+00
4e7114e2-efd5-8c16-a3e9-4c6d08f79c14	332e662e-a8bf-8f5c-a325-0bab4e37f128	0293043b-d1a3-824e-a892-039a6b46342c	9455393a-32d0-8694-a416-a7ffc95a908f	3	\N	2025-11-11 05:31:09.794032+00	\N	2025-11-11 05:31:09.794032+00
5744b95b-409d-87b7-aa53-5f71b682855a	1025effa-bdb8-822f-a575-6815be044c26	f105993a-42fe-8b9d-a399-d5994113a77d	d6d090c7-beca-8c2f-a9a4-ad05fcc0767f	1	\N	2025-02-08 03:58:58.663987+00	\N	2025-02-08 03:58:58.663987+00
957bfb4f-586d-810b-a8fd-184e133d1e62	959bc4ff-7ad8-8b67-a506-ee4019238977	42a12491-e7b0-881b-ab51-c403ca9167d5	9455393a-32d0-8694-a416-a7ffc95a908f	2	19cd774135a4960929601ad423b409ec	2024-09-13 20:47:16.132579+00	\N	2024-09-13 20:47:16.132579+00
9c9a271e-666d-802c-a305-a046c0193531	3ded278e-6a1f-86c9-a29d-0da91f42c2db	446c4f6d-c477-8d78-af65-03976c5cc801	ec28b6e3-251d-89a2-a5f9-fd29a6953cec	2	\N	2026-03-07 12:49:30.264667+00	\N	2026-03-07 12:49:30.264667+00
9e4e7d7b-30b0-8135-a62c-1d0a95f85102	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	79cd354d-9b93-8cf0-a2aa-45fb391b6a9d	2	ffb37206f9c2ad238359c1cd2acbc4d7	2025-01-02 06:01:13.32376+00	{"eb7e69baff16cb65d182f9b9acaa3074": "c06d9bad5172be9228487d7fc0d8341f"}	2025-01-02 06:01:13.32376+00
b0dbc687-bdac-8151-af61-508578616e29	3ded278e-6a1f-86c9-a29d-0da91f42c2db	556e8277-55d8-8ebb-ae37-73d8a8094afe	a0a978a0-cc3d-8886-a9b0-032bceb01c60	2	\N	2026-02-08 23:40:40.857912+00	\N	2026-02-08 23:40:40.857912+00
b7a19568-30d3-8a10-a345-5d04b81cf238	5912a49e-17be-854c-a388-0d84b18ae0e6	84b61558-8c98-8bca-a01f-00bce99404a4	9cd13e9a-76dc-84a4-af38-32bdf406ff23	5	\N	2026-07-01 02:15:09.287616+00	\N	2026-07-01 02:15:09.287616+00
d4710986-7725-868d-a794-4c788e438a59	959bc4ff-7ad8-8b67-a506-ee4019238977	5d5f199b-41c4-8504-aeef-301d1b83ad73	6c80f011-3981-89d5-a471-d2d88a2b033a	1	\N	2026-08-28 18:32:03.377585+00	{"eb7e69baff16cb65d182f9b9acaa3074": "d9517008cd7319f9f91e8828e88519c6"}	2026-08-28 18:32:03.377585+00
eb994fcb-ec10-8628-adf0-1e280e663b7d	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f797d13c-10cf-884d-a4a3-d8757ca5aa6c	a0a978a0-cc3d-8886-a9b0-032bceb01c60	1	\N	2025-11-14 23:45:58.174678+00	\N	2025-11-14 23:45:58.174678+00
f6b01f6b-e052-8142-a444-666223b10628	332e662e-a8bf-8f5c-a325-0bab4e37f128	ed0b65a6-759a-88b1-a552-7ef13383a8f2	d6d090c7-beca-8c2f-a9a4-ad05fcc0767f	2	\N	2024-12-12 20:00:55.346998+00	\N	2024-12-12 20:00:55.346998+00
fa798bbd-76c4-88c8-a9bc-6bea109bf7b1	332e662e-a8bf-8f5c-a325-0bab4e37f128	4c10c111-9251-8e12-a598-c9f87de5ff9d	d6d090c7-beca-8c2f-a9a4-ad05fcc0767f	1	\N	2024-11-30 17:47:38.588075+00	\N	2024-11-30 17:47:38.588075+00
feb20203-223d-8b5a-a5e6-77afdf7e14b5	aa15dad2-73d4-889c-a026-e528773edb96	9d5610eb-42e7-860a-a979-fec4276c6142	\N	1	\N	2026-07-20 15:23:36.965127+00	\N	2026-07-20 15:23:36.965127+00
\.
COPY public.ai_model_validation_results (id, model_version_id, validation_timestamp, security_scan_status, functional_status, performance_benchmark, results, validated_by_user_id, created_at) FROM stdin;
0180a25c-0707-86b1-a625-b873375db3e2	583dc08a-4812-81dc-a059-0c58e4750827	2025-06-07 22:49:46.884338+00	Passed	Passed	{"p50_ms": 6865}	{"cases": 399, "failed": 0}	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-06-07 22:49:46.884338+00
047b8309-283b-81a9-a1d5-b448271236d8	5639fd9c-96b3-83ce-a435-ca23457a1a84	2025-10-19 10:29:46.884338+00	Passed	Passed	\N	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-10-19 10:29:46.884338+00
09c1b4f8-ea4a-862d-a3d6-0e586413fb5d	06d73652-a97d-894d-a770-ee8d04b14009	2025-05-22 10:29:46.884338+00	Passed	Passed	\N	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-05-22 10:29:46.884338+00
0d7028b9-0eb8-8029-a5dc-a59e48fcc949	14fe36fa-8f1d-8abc-aa75-b75255a3c752	2025-01-17 08:39:46.884338+00	Passed	Passed	\N	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-01-17 08:39:46.884338+00
278382ae-f4d8-830d-a1e3-7da499215d0d	ca83113e-b1ee-8633-a7bc-427f97f9dad4	2025-04-17 09:23:46.884338+00	Passed	Skipped	{"p50_ms": 8273}	{"cases": 157, "failed": 0}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2025-04-17 09:23:46.884338+00
286c4339-19a5-8df6-abcc-c4a2a9296134	0e08e0c5-1da5-87d4-a603-6f0727e4b26c	2024-08-20 04:59:46.884338+00	Passed	Passed	{"p50_ms": 2337}	{"cases": 499, "failed": 0}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2024-08-20 04:59:46.884338+00
29b664d5-bf68-8c68-a474-849cf37f9ae2	bd6e61d8-1d70-86be-a5a7-54bf8296d29e	2023-09-05 04:59:46.884338+00	Passed	Passed	{"p50_ms": 7625}	{"cases": 395, "failed": 0}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2023-09-05 04:59:46.884338+00
317d511d-a1de-8482-a543-57d772e65c75	9c25691c-0ac5-8075-a521-25f3f04dea58	2024-11-28 04:59:46.884338+00	Skipped	Passed	\N	{"cases": 448, "failed": 0}	\N	2024-11-28 04:59:46.884338+00
33449098-53a7-8d0a-a1fb-d0b39cdb2b71	79cd354d-9b93-8cf0-a2aa-45fb391b6a9d	2024-11-11 16:39:46.884338+00	Passed	Passed	{"p50_ms": 6887}	\N	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2024-11-11 16:39:46.884338+00
395e4f7d-d2c4-87bc-a557-b15ab737598a	24de2790-ed44-8c18-a1d2-f5dcae14f220	2025-03-25 00:39:46.884338+00	Passed	Passed	{"p50_ms": 8527}	\N	\N	2025-03-25 00:39:46.884338+00
5294ca5b-fa7f-81ae-a75a-851b199b6ae5	9cd13e9a-76dc-84a4-af38-32bdf406ff23	2025-10-27 20:19:46.884338+00	Passed	Passed	{"p50_ms": 4183}	{"cases": 350, "failed": 0}	\N	2025-10-27 20:19:46.884338+00
5a2d9592-6e20-863b-a79f-723be033ae9c	918cf4dc-8f1e-8e0d-af6a-f4ccbd7afac1	2025-04-27 08:39:46.884338+00	Passed	Passed	{"p50_ms": 8715}	{"cases": 421, "failed": 0}	54435aa2-0ce3-8e0b-aca7-e206ccadab60	2025-04-27 08:39:46.884338+00
61b989f1-dad9-834b-a843-690dc884fd9d	2d43da2a-a30b-84f3-a5ca-2ad38a639470	2025-03-08 10:29:46.884338+00	Passed	Passed	{"p50_ms": 5315}	{"cases": 358, "failed": 0}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2025-03-08 10:29:46.884338+00
6217fa5b-f252-89b7-a5a6-4d263b441104	9455393a-32d0-8694-a416-a7ffc95a908f	2023-10-25 04:59:46.884338+00	Passed	Passed	\N	{"cases": 321, "failed": 0}	\N	2023-10-25 04:59:46.884338+00
6cf748b0-8c37-8ffd-a68e-40b8d32b8dff	a2a79d28-35c6-8352-a01b-64a72d3f3523	2025-12-16 20:19:46.884338+00	Passed	Skipped	{"p50_ms": 4873}	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-12-16 20:19:46.884338+00
6eff6b72-8097-8dd8-adac-457ee914ceda	10fd2832-bd2e-87a4-ad76-aa886fcf3b45	2025-01-17 04:59:46.884338+00	Passed	Passed	\N	{"cases": 59, "failed": 0}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-01-17 04:59:46.884338+00
700a66dc-817f-86c5-a669-b57d1543e00c	6c80f011-3981-89d5-a471-d2d88a2b033a	2025-02-26 07:11:46.884338+00	Passed	Passed	\N	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-02-26 07:11:46.884338+00
723e2438-ec37-8411-a6fd-7f297457baae	dce327e3-3ba5-82e8-a3d6-0f3c62151b4b	2025-03-08 04:59:46.884338+00	Passed	Passed	{"p50_ms": 1301}	{"cases": 481, "failed": 0}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2025-03-08 04:59:46.884338+00
78074a44-6db0-8574-a638-02c2dc9a43cb	d6d090c7-beca-8c2f-a9a4-ad05fcc0767f	2024-07-13 19:44:46.884338+00	Passed	Passed	{"p50_ms": 5035}	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2024-07-13 19:44:46.884338+00
784b5997-674e-8191-a57a-ace2f781b435	4fe932fb-4dc2-8595-a035-8b1da2b43a9e	2024-05-12 04:59:46.884338+00	Passed	Skipped	{"p50_ms": 5341}	{"cases": 396, "failed": 0}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-05-12 04:59:46.884338+00
88861395-34fc-829f-a7df-3c0c253e291e	b4b5f708-f6a4-8aea-acd5-b9cebc638b55	2025-12-03 11:35:46.884338+00	Passed	Passed	{"p50_ms": 2612}	{"cases": 279, "failed": 0}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-12-03 11:35:46.884338+00
8ba2242c-ab67-8392-a7f8-592ee3843b21	d6dd1edb-4eae-8f53-a5b3-81d6bf506141	2025-09-07 20:19:46.884338+00	Skipped	Passed	{"p50_ms": 2731}	{"cases": 360, "failed": 0}	\N	2025-09-07 20:19:46.884338+00
8c22aadd-4a3f-8502-a63a-0d97cb974b97	1084e377-a39f-8f9e-a89b-e5f901f0f17f	2024-03-23 04:59:46.884338+00	Passed	Passed	{"p50_ms": 5091}	{"cases": 206, "failed": 0}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-03-23 04:59:46.884338+00
96d4456c-a752-8121-aed0-23d88f62e624	6cf8111e-1c9e-8ed3-af7b-87c6b4a11218	2024-02-02 04:59:46.884338+00	Passed	Skipped	{"p50_ms": 6773}	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2024-02-02 04:59:46.884338+00
9a839cdf-fe7e-8f62-a159-59c8af35b984	707b48d2-13f9-8ebf-af6b-9e66c6f7b3d4	2025-10-04 11:35:46.884338+00	Passed	Passed	{"p50_ms": 8606}	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-10-04 11:35:46.884338+00
9e5bc613-94b4-8b42-a781-ed58774b8f39	59e0a3ae-b9f2-828d-a441-0612cb511bbe	2025-07-16 09:23:46.884338+00	Passed	Passed	{"p50_ms": 1516}	{"cases": 419, "failed": 0}	\N	2025-07-16 09:23:46.884338+00
a6ffa90e-44f7-88e9-a0b7-e3424ada5b7c	7c846972-3a7c-80d9-ae9c-2f7ffca99b7b	2024-12-15 00:39:46.884338+00	Passed	Passed	{"p50_ms": 2877}	{"cases": 320, "failed": 0}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2024-12-15 00:39:46.884338+00
a8d76130-65a1-8b57-a3f3-f21c61aac75f	0a13e1a7-e577-8e79-a652-d4042a6b6530	2025-05-09 19:44:46.884338+00	Passed	Passed	\N	{"cases": 234, "failed": 0}	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-05-09 19:44:46.884338+00
b27b20d1-6d2b-8227-a955-b8e217824790	1920f7f0-7c23-848f-ac76-7aefe000db24	2026-03-10 04:19:46.884338+00	Passed	Passed	{"p50_ms": 1850}	\N	\N	2026-03-10 04:19:46.884338+00
b2e54fb1-ec41-8150-afca-2ca5ef29b609	9355d51a-93e8-80dc-a6f5-9306b79e5908	2025-09-07 16:39:46.884338+00	Passed	Passed	\N	{"cases": 244, "failed": 0}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2025-09-07 16:39:46.884338+00
ba02c5ef-cf8f-8eaf-a02e-fc6b396a8eb8	3a7b1832-aef9-8a6d-a7d4-8934f14a1f42	2024-11-11 14:49:46.884338+00	Passed	Passed	{"p50_ms": 6351}	\N	\N	2024-11-11 14:49:46.884338+00
ba25bce3-9554-8e28-a4f1-c3debd088f23	2e97f83f-81cb-8988-a543-4ba3deec7f1f	2024-10-29 07:11:46.884338+00	Passed	Passed	{"p50_ms": 1653}	{"cases": 86, "failed": 0}	\N	2024-10-29 07:11:46.884338+00
c1d619e5-2f96-8200-a075-12de29408faa	dfbc6a7b-89a7-8c1c-ad1b-5fad8ae6a028	2023-12-14 04:59:46.884338+00	Passed	Passed	{"p50_ms": 7593}	{"cases": 413, "failed": 0}	959bc4ff-7ad8-8b67-a506-ee4019238977	2023-12-14 04:59:46.884338+00
ce4c3c27-5464-8d4e-a2fe-50309bd0b350	ce9efb40-72c3-80e7-ab45-0a0ee9e4c41d	2024-10-09 04:59:46.884338+00	Passed	Passed	{"p50_ms": 4293}	{"cases": 489, "failed": 0}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-10-09 04:59:46.884338+00
d0c967e5-d30e-8d23-a4e4-7666fbff2027	7fa88e5f-8640-8fa1-ae9f-61e791452dfc	2025-08-05 10:29:46.884338+00	Passed	Passed	\N	{"cases": 476, "failed": 0}	959bc4ff-7ad8-8b67-a506-ee4019238977	2025-08-05 10:29:46.884338+00
d91eed31-06e1-8d5f-a182-38124ae3ca3a	4594b738-538c-86ad-a058-61532a81cbd5	2025-04-02 10:29:46.884338+00	Skipped	Passed	{"p50_ms": 4084}	{"cases": 430, "failed": 0}	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-04-02 10:29:46.884338+00
dc0db3be-349a-8f26-a381-1cdb8dd449f2	ebf48cf4-06fc-822c-a2b4-b3e0d927178a	2024-09-06 00:39:46.884338+00	Passed	Passed	{"p50_ms": 7112}	{"cases": 77, "failed": 0}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2024-09-06 00:39:46.884338+00
e04f6336-ecdf-8ed2-aeb6-c4e17823b7e5	b70fd555-4b08-8dd0-a7b6-4d0b1baa44c9	2025-08-05 08:39:46.884338+00	Passed	Passed	{"p50_ms": 7704}	{"cases": 129, "failed": 0}	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2025-08-05 08:39:46.884338+00
e31e086d-a459-8b7d-a5b7-b7f662aecac9	ec28b6e3-251d-89a2-a5f9-fd29a6953cec	2024-07-09 14:49:46.884338+00	Passed	Passed	{"p50_ms": 4559}	{"cases": 438, "failed": 0}	af1f5a5c-f25a-8a96-a6a8-543a6033f474	2024-07-09 14:49:46.884338+00
e416baaa-5620-8890-a77b-cafb8de971cf	721c3a0c-6f0d-8a3a-a7e8-4da0104c74fe	2024-07-01 04:59:46.884338+00	Passed	Passed	{"p50_ms": 2887}	\N	\N	2024-07-01 04:59:46.884338+00
f1afd5c0-a3de-8d1a-ab63-c5244f04a39a	cb3ed3eb-1e97-85b9-a452-aa1444dbc7e3	2024-03-06 14:49:46.884338+00	Passed	Passed	{"p50_ms": 2965}	\N	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	2024-03-06 14:49:46.884338+00
f2bfe819-0f64-8b05-a6b8-d79816108784	c6ed0bfa-da00-82aa-a38a-9510c31554e6	2025-12-08 10:29:46.884338+00	Passed	Passed	\N	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2025-12-08 10:29:46.884338+00
\.
COPY public.ai_model_versions (id, model_id, version_number, source_path, format, parameters, status, validation_result_id, created_by_user_id, release_notes, created_at, updated_at) FROM stdin;
24de2790-ed44-8c18-a1d2-f5dcae14f220	61cd593d-3041-8c7e-a651-ed0bbcd5f023	3.0	\N	API	\N	Failed	\N	\N	More bold	2025-03-24 00:39:46.884338+00	2025-03-24 00:39:46.884338+00
27e9286f-2f12-810a-a480-61af5b073c33	91606134-4aec-8f00-a455-a41934a85db8	5.0	models/5/4.onnx	\N	{"steps": 53, "guidance": 10}	Staged	\N	\N	More misty	2026-03-22 13:47:46.884338+00	2026-03-22 13:47:46.884338+00
2e97f83f-81cb-8988-a543-4ba3deec7f1f	91606134-4aec-8f00-a455-a41934a85db8	2.0	models/5/1.onnx	ONNX	{"steps": 31, "guidance": 9}	Failed	\N	af1f5a5c-f25a-8a96-a6a8-543a6033f474	More soft	2024-10-28 07:11:46.884338+00	2024-10-28 07:11:46.884338+00
2ec80615-2919-8d02-aeb8-bf9359160cbf	115014d7-f179-8abb-a3e3-5d24a767edf7	6.0	models/11/5.onnx	ONNX	{"steps": 25, "guidance": 11}	Staged	\N	\N	\N	2026-06-08 22:09:46.884338+00	2026-06-08 22:09:46.884338+00
45b57bfe-bc8d-86ef-aaff-7d244ae968aa	09d54cee-8d4d-8a9b-a4d0-a75071e6ab52	5.0	models/8/4.onnx	\N	\N	Staged	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	\N	2026-04-21 13:47:46.884338+00	2026-04-21 13:47:46.884338+00
4fe932fb-4dc2-8595-a035-8b1da2b43a9e	91606134-4aec-8f00-a455-a41934a85db8	1.0	models/5/0.onnx	ONNX	\N	Failed	\N	54435aa2-0ce3-8e0b-aca7-e206ccadab60	More geometric	2024-05-11 04:59:46.884338+00	2024-05-11 04:59:46.884338+00
583dc08a-4812-81dc-a059-0c58e4750827	115014d7-f179-8abb-a3e3-5d24a767edf7	2.0	models/11/1.onnx	ONNX	{"steps": 57, "guidance": 10}	Failed	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	2025-06-06 22:49:46.884338+00	2025-06-06 22:49:46.884338+00
6ceeeb3f-0be3-80dd-aaf0-d16141fe8fce	61cd593d-3041-8c7e-a651-ed0bbcd5f023	6.0	\N	API	{"steps": 21, "guidance": 4}	Staged	\N	af1f5a5c-f25a-8a96-a6a8-543a6033f474	\N	2026-04-28 06:09:46.884338+00	2026-04-28 06:09:46.884338+00
6cf8111e-1c9e-8ed3-af7b-87c6b4a11218	7b55b9e3-bbfe-85e6-a7ed-88a42322c82b	1.0	models/3/0.onnx	ONNX	{"steps": 38, "guidance": 3}	Failed	\N	\N	\N	2024-02-01 04:59:46.884338+00	2024-02-01 04:59:46.884338+00
733214d1-44fc-8834-aafb-571964e14cad	c265645a-e0ae-8f3e-ab6c-29dd568942de	3.0	\N	API	{"steps": 43, "guidance": 8}	Staged	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	\N	2026-01-01 12:19:46.884338+00	2026-01-01 12:19:46.884338+00
7c846972-3a7c-80d9-ae9c-2f7ffca99b7b	7b55b9e3-bbfe-85e6-a7ed-88a42322c82b	3.0	models/3/2.onnx	\N	{"steps": 51, "guidance": 4}	Failed	\N	54435aa2-0ce3-8e0b-aca7-e206ccadab60	More electric	2024-12-14 00:39:46.884338+00	2024-12-14 00:39:46.884338+00
9455393a-32d0-8694-a416-a7ffc95a908f	dc105b19-0a3b-890a-a2e6-c26bebccac8b	1.0	models/1/0.onnx	ONNX	\N	Failed	\N	af1f5a5c-f25a-8a96-a6a8-543a6033f474	More paper	2023-10-24 04:59:46.884338+00	2023-10-24 04:59:46.884338+00
9d7dd32e-1ff3-8c2f-af4d-5e5b77475f0e	7b55b9e3-bbfe-85e6-a7ed-88a42322c82b	6.0	models/3/5.onnx	ONNX	{"steps": 39, "guidance": 9}	Staged	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	More frozen	2026-04-03 06:09:46.884338+00	2026-04-03 06:09:46.884338+00
a0a978a0-cc3d-8886-a9b0-032bceb01c60	0ee4eb2e-3db1-8355-a0fd-647cb4b2c17c	3.0	\N	API	\N	Staged	\N	\N	\N	2025-10-10 04:19:46.884338+00	2025-10-10 04:19:46.884338+00
a27eeab0-d0cc-8a34-aa42-1498b1b552d7	00c3705c-7f5e-8457-ae09-7906c643a611	3.0	\N	\N	\N	Staged	\N	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	\N	2025-11-12 12:19:46.884338+00	2025-11-12 12:19:46.884338+00
bd6e61d8-1d70-86be-a5a7-54bf8296d29e	9e1e7d22-7c5a-8991-a752-6a7955a84674	1.0	models/0/0.onnx	ONNX	{"steps": 39, "guidance": 5}	Failed	\N	54435aa2-0ce3-8e0b-aca7-e206ccadab60	More neon	2023-09-04 04:59:46.884338+00	2023-09-04 04:59:46.884338+00
bde3a1bc-d4e7-8da0-a433-29cea95a4914	f714e64d-d74d-87c1-a0e2-c40d69bbc58d	3.0	\N	API	{"steps": 32, "guidance": 3}	Staged	\N	\N	\N	2026-02-20 12:19:46.884338+00	2026-02-20 12:19:46.884338+00
c77cd7f6-512a-8f44-a093-a8a377d3cc6f	dc105b19-0a3b-890a-a2e6-c26bebccac8b	4.0	models/1/3.onnx	ONNX	{"steps": 28, "guidance": 8}	Staged	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	More misty	2025-12-20 01:14:46.884338+00	2025-12-20 01:14:46.884338+00
cb3ed3eb-1e97-85b9-a452-aa1444dbc7e3	9e1e7d22-7c5a-8991-a752-6a7955a84674	2.0	models/0/1.onnx	ONNX	\N	Failed	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	More wild	2024-03-05 14:49:46.884338+00	2024-03-05 14:49:46.884338+00
ce9efb40-72c3-80e7-ab45-0a0ee9e4c41d	09d54cee-8d4d-8a9b-a4d0-a75071e6ab52	1.0	models/8/0.onnx	ONNX	\N	Failed	\N	54435aa2-0ce3-8e0b-aca7-e206ccadab60	More minimal	2024-10-08 04:59:46.884338+00	2024-10-08 04:59:46.884338+00
d640ba04-2a0e-8864-a1a6-6f71f5506844	0bb7836a-a673-8207-ada0-97c740721be0	4.0	models/9/3.onnx	ONNX	{"steps": 21, "guidance": 10}	Staged	\N	\N	More electric	2026-03-30 01:14:46.884338+00	2026-03-30 01:14:46.884338+00
dce327e3-3ba5-82e8-a3d6-0f3c62151b4b	115014d7-f179-8abb-a3e3-5d24a767edf7	1.0	models/11/0.onnx	\N	{"steps": 46, "guidance": 7}	Failed	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	More wild	2025-03-07 04:59:46.884338+00	2025-03-07 04:59:46.884338+00
e7d04b0e-6e5d-8db2-ab6d-63efabe928ee	9e1e7d22-7c5a-8991-a752-6a7955a84674	6.0	models/0/5.onnx	ONNX	\N	Staged	\N	\N	\N	2026-03-09 06:09:46.884338+00	2026-03-09 06:09:46.884338+00
ec28b6e3-251d-89a2-a5f9-fd29a6953cec	7b55b9e3-bbfe-85e6-a7ed-88a42322c82b	2.0	models/3/1.onnx	ONNX	{"steps": 24, "guidance": 6}	Failed	\N	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	More endless	2024-07-08 14:49:46.884338+00	2024-07-08 14:49:46.884338+00
06d73652-a97d-894d-a770-ee8d04b14009	7b55b9e3-bbfe-85e6-a7ed-88a42322c82b	4.0	models/3/3.onnx	ONNX	{"steps": 41, "guidance": 10}	Deprecated	09c1b4f8-ea4a-862d-a3d6-0e586413fb5d	af1f5a5c-f25a-8a96-a6a8-543a6033f474	\N	2025-05-21 10:29:46.884338+00	2025-05-22 10:29:46.884338+00
0a13e1a7-e577-8e79-a652-d4042a6b6530	0bb7836a-a673-8207-ada0-97c740721be0	2.0	models/9/1.onnx	ONNX	\N	Deprecated	a8d76130-65a1-8b57-a3f3-f21c61aac75f	\N	More bold	2025-05-08 19:44:46.884338+00	2025-05-09 19:44:46.884338+00
0e08e0c5-1da5-87d4-a603-6f0727e4b26c	c265645a-e0ae-8f3e-ab6c-29dd568942de	1.0	\N	API	{"steps": 43, "guidance": 10}	Deprecated	286c4339-19a5-8df6-abcc-c4a2a9296134	54435aa2-0ce3-8e0b-aca7-e206ccadab60	\N	2024-08-19 04:59:46.884338+00	2024-08-20 04:59:46.884338+00
1084e377-a39f-8f9e-a89b-e5f901f0f17f	00c3705c-7f5e-8457-ae09-7906c643a611	1.0	\N	\N	{"steps": 25, "guidance": 3}	Deprecated	8c22aadd-4a3f-8502-a63a-0d97cb974b97	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	\N	2024-03-22 04:59:46.884338+00	2024-03-23 04:59:46.884338+00
10fd2832-bd2e-87a4-ad76-aa886fcf3b45	f714e64d-d74d-87c1-a0e2-c40d69bbc58d	1.0	\N	\N	\N	Deprecated	6eff6b72-8097-8dd8-adac-457ee914ceda	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	\N	2025-01-16 04:59:46.884338+00	2025-01-17 04:59:46.884338+00
14fe36fa-8f1d-8abc-aa75-b75255a3c752	00c3705c-7f5e-8457-ae09-7906c643a611	2.0	\N	\N	\N	Production	0d7028b9-0eb8-8029-a5dc-a59e48fcc949	959bc4ff-7ad8-8b67-a506-ee4019238977	More geometric	2025-01-16 08:39:46.884338+00	2025-01-17 08:39:46.884338+00
1920f7f0-7c23-848f-ac76-7aefe000db24	115014d7-f179-8abb-a3e3-5d24a767edf7	5.0	models/11/4.onnx	ONNX	{"steps": 47, "guidance": 11}	Production	b27b20d1-6d2b-8227-a955-b8e217824790	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	\N	2026-03-09 04:19:46.884338+00	2026-03-10 04:19:46.884338+00
2d43da2a-a30b-84f3-a5ca-2ad38a639470	9e1e7d22-7c5a-8991-a752-6a7955a84674	4.0	models/0/3.onnx	ONNX	{"steps": 24, "guidance": 7}	Deprecated	61b989f1-dad9-834b-a843-690dc884fd9d	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	\N	2025-03-07 10:29:46.884338+00	2025-03-08 10:29:46.884338+00
3a7b1832-aef9-8a6d-a7d4-8934f14a1f42	61cd593d-3041-8c7e-a651-ed0bbcd5f023	2.0	\N	API	{"steps": 47, "guidance": 3}	Archived	ba02c5ef-cf8f-8eaf-a02e-fc6b396a8eb8	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	More endless	2024-11-10 14:49:46.884338+00	2024-11-11 14:49:46.884338+00
4594b738-538c-86ad-a058-61532a81cbd5	dc105b19-0a3b-890a-a2e6-c26bebccac8b	3.0	models/1/2.onnx	ONNX	{"steps": 37, "guidance": 10}	Production	d91eed31-06e1-8d5f-a182-38124ae3ca3a	\N	More endless	2025-04-01 10:29:46.884338+00	2025-04-02 10:29:46.884338+00
5639fd9c-96b3-83ce-a435-ca23457a1a84	0bb7836a-a673-8207-ada0-97c740721be0	3.0	models/9/2.onnx	ONNX	{"steps": 36, "guidance": 5}	Production	047b8309-283b-81a9-a1d5-b448271236d8	54435aa2-0ce3-8e0b-aca7-e206ccadab60	More neon	2025-10-18 10:29:46.884338+00	2025-10-19 10:29:46.884338+00
59e0a3ae-b9f2-828d-a441-0612cb511bbe	09d54cee-8d4d-8a9b-a4d0-a75071e6ab52	3.0	models/8/2.onnx	ONNX	{"steps": 30, "guidance": 10}	Deprecated	9e5bc613-94b4-8b42-a781-ed58774b8f39	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	More rustic	2025-07-15 09:23:46.884338+00	2025-07-16 09:23:46.884338+00
6c80f011-3981-89d5-a471-d2d88a2b033a	09d54cee-8d4d-8a9b-a4d0-a75071e6ab52	2.0	models/8/1.onnx	ONNX	{"steps": 55, "guidance": 8}	Archived	700a66dc-817f-86c5-a669-b57d1543e00c	af1f5a5c-f25a-8a96-a6a8-543a6033f474	\N	2025-02-25 07:11:46.884338+00	2025-02-26 07:11:46.884338+00
707b48d2-13f9-8ebf-af6b-9e66c6f7b3d4	91606134-4aec-8f00-a455-a41934a85db8	4.0	models/5/3.onnx	\N	{"steps": 31, "guidance": 9}	Production	9a839cdf-fe7e-8f62-a159-59c8af35b984	54435aa2-0ce3-8e0b-aca7-e206ccadab60	More paper	2025-10-03 11:35:46.884338+00	2025-10-04 11:35:46.884338+00
721c3a0c-6f0d-8a3a-a7e8-4da0104c74fe	61cd593d-3041-8c7e-a651-ed0bbcd5f023	1.0	\N	\N	\N	Archived	e416baaa-5620-8890-a77b-cafb8de971cf	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	2024-06-30 04:59:46.884338+00	2024-07-01 04:59:46.884338+00
79cd354d-9b93-8cf0-a2aa-45fb391b6a9d	0ee4eb2e-3db1-8355-a0fd-647cb4b2c17c	2.0	\N	\N	{"steps": 51, "guidance": 11}	Production	33449098-53a7-8d0a-a1fb-d0b39cdb2b71	54435aa2-0ce3-8e0b-aca7-e206ccadab60	\N	2024-11-10 16:39:46.884338+00	2024-11-11 16:39:46.884338+00
7fa88e5f-8640-8fa1-ae9f-61e791452dfc	61cd593d-3041-8c7e-a651-ed0bbcd5f023	4.0	\N	API	{"steps": 41, "guidance": 9}	Deprecated	d0c967e5-d30e-8d23-a4e4-7666fbff2027	af1f5a5c-f25a-8a96-a6a8-543a6033f474	\N	2025-08-04 10:29:46.884338+00	2025-08-05 10:29:46.884338+00
918cf4dc-8f1e-8e0d-af6a-f4ccbd7afac1	c265645a-e0ae-8f3e-ab6c-29dd568942de	2.0	\N	API	{"steps": 25, "guidance": 7}	Production	5a2d9592-6e20-863b-a79f-723be033ae9c	af1f5a5c-f25a-8a96-a6a8-543a6033f474	More endless	2025-04-26 08:39:46.884338+00	2025-04-27 08:39:46.884338+00
9355d51a-93e8-80dc-a6f5-9306b79e5908	115014d7-f179-8abb-a3e3-5d24a767edf7	3.0	models/11/2.onnx	\N	{"steps": 42, "guidance": 8}	Archived	b2e54fb1-ec41-8150-afca-2ca5ef29b609	\N	\N	2025-09-06 16:39:46.884338+00	2025-09-07 16:39:46.884338+00
9c25691c-0ac5-8075-a521-25f3f04dea58	0bb7836a-a673-8207-ada0-97c740721be0	1.0	models/9/0.onnx	ONNX	{"steps": 58, "guidance": 10}	Archived	317d511d-a1de-8482-a543-57d772e65c75	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	More floating	2024-11-27 04:59:46.884338+00	2024-11-28 04:59:46.884338+00
9cd13e9a-76dc-84a4-af38-32bdf406ff23	7b55b9e3-bbfe-85e6-a7ed-88a42322c82b	5.0	models/3/4.onnx	ONNX	{"steps": 56, "guidance": 10}	Production	5294ca5b-fa7f-81ae-a75a-851b199b6ae5	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	More misty	2025-10-26 20:19:46.884338+00	2025-10-27 20:19:46.884338+00
a2a79d28-35c6-8352-a01b-64a72d3f3523	61cd593d-3041-8c7e-a651-ed0bbcd5f023	5.0	\N	API	{"steps": 25, "guidance": 3}	Production	6cf748b0-8c37-8ffd-a68e-40b8d32b8dff	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	\N	2025-12-15 20:19:46.884338+00	2025-12-16 20:19:46.884338+00
b4b5f708-f6a4-8aea-acd5-b9cebc638b55	09d54cee-8d4d-8a9b-a4d0-a75071e6ab52	4.0	models/8/3.onnx	ONNX	{"steps": 52, "guidance": 4}	Production	88861395-34fc-829f-a7df-3c0c253e291e	959bc4ff-7ad8-8b67-a506-ee4019238977	More paper	2025-12-02 11:35:46.884338+00	2025-12-03 11:35:46.884338+00
b70fd555-4b08-8dd0-a7b6-4d0b1baa44c9	f714e64d-d74d-87c1-a0e2-c40d69bbc58d	2.0	\N	API	\N	Production	e04f6336-ecdf-8ed2-aeb6-c4e17823b7e5	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	2025-08-04 08:39:46.884338+00	2025-08-05 08:39:46.884338+00
c6ed0bfa-da00-82aa-a38a-9510c31554e6	115014d7-f179-8abb-a3e3-5d24a767edf7	4.0	models/11/3.onnx	ONNX	\N	Deprecated	f2bfe819-0f64-8b05-a6b8-d79816108784	959bc4ff-7ad8-8b67-a506-ee4019238977	More tiny	2025-12-07 10:29:46.884338+00	2025-12-08 10:29:46.884338+00
ca83113e-b1ee-8633-a7bc-427f97f9dad4	91606134-4aec-8f00-a455-a41934a85db8	3.0	models/5/2.onnx	ONNX	{"steps": 43, "guidance": 9}	Deprecated	278382ae-f4d8-830d-a1e3-7da499215d0d	eff33058-5bab-81f7-a1a9-4d2d32b08dcf	More geometric	2025-04-16 09:23:46.884338+00	2025-04-17 09:23:46.884338+00
d6d090c7-beca-8c2f-a9a4-ad05fcc0767f	dc105b19-0a3b-890a-a2e6-c26bebccac8b	2.0	models/1/1.onnx	ONNX	{"steps": 46, "guidance": 5}	Deprecated	78074a44-6db0-8574-a638-02c2dc9a43cb	54435aa2-0ce3-8e0b-aca7-e206ccadab60	More geometric	2024-07-12 19:44:46.884338+00	2024-07-13 19:44:46.884338+00
d6dd1edb-4eae-8f53-a5b3-81d6bf506141	9e1e7d22-7c5a-8991-a752-6a7955a84674	5.0	models/0/4.onnx	ONNX	{"steps": 42, "guidance": 5}	Production	8ba2242c-ab67-8392-a7f8-592ee3843b21	959bc4ff-7ad8-8b67-a506-ee4019238977	More soft	2025-09-06 20:19:46.884338+00	2025-09-07 20:19:46.884338+00
dfbc6a7b-89a7-8c1c-ad1b-5fad8ae6a028	0ee4eb2e-3db1-8355-a0fd-647cb4b2c17c	1.0	\N	API	{"steps": 50, "guidance": 6}	Deprecated	c1d619e5-2f96-8200-a075-12de29408faa	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	\N	2023-12-13 04:59:46.884338+00	2023-12-14 04:59:46.884338+00
ebf48cf4-06fc-822c-a2b4-b3e0d927178a	9e1e7d22-7c5a-8991-a752-6a7955a84674	3.0	models/0/2.onnx	ONNX	\N	Archived	dc0db3be-349a-8f26-a381-1cdb8dd449f2	959bc4ff-7ad8-8b67-a506-ee4019238977	More wild	2024-09-05 00:39:46.884338+00	2024-09-06 00:39:46.884338+00
\.
COPY public.ai_models (id, name, description, provider, task_type, is_active, created_at, updated_at) FROM stdin;
00c3705c-7f5e-8457-ae09-7906c643a611	stylist	Good at what is wild	StabilityAI	StyleTransfer	f	2024-03-22 03:59:46.884338+00	2024-03-22 03:59:46.884338+00
09d54cee-8d4d-8a9b-a4d0-a75071e6ab52	upscaler	Good at what is hand-drawn	Internal	ImageTransformation	t	2024-10-08 03:59:46.884338+00	2024-10-08 03:59:46.884338+00
0bb7836a-a673-8207-ada0-97c740721be0	colourist	Good at what is endless	Internal	StyleTransfer	t	2024-11-27 03:59:46.884338+00	2024-11-27 03:59:46.884338+00
0ee4eb2e-3db1-8355-a0fd-647cb4b2c17c	copywriter	Good at what is brass	OpenAI	TextGeneration	t	2023-12-13 03:59:46.884338+00	2023-12-13 03:59:46.884338+00
115014d7-f179-8abb-a3e3-5d24a767edf7	animator	Good at what is playful	Internal	ImageGeneration	t	2025-03-07 03:59:46.884338+00	2025-03-07 03:59:46.884338+00
61cd593d-3041-8c7e-a651-ed0bbcd5f023	illustrator	Good at what is paper	StabilityAI	ImageGeneration	t	2024-06-30 03:59:46.884338+00	2024-06-30 03:59:46.884338+00
7b55b9e3-bbfe-85e6-a7ed-88a42322c82b	retoucher	Good at what is tiny	Internal	ImageTransformation	t	2024-02-01 03:59:46.884338+00	2024-02-01 03:59:46.884338+00
91606134-4aec-8f00-a455-a41934a85db8	guard	Good at what is tiny	Internal	ContentSafety	t	2024-05-11 03:59:46.884338+00	2024-05-11 03:59:46.884338+00
9e1e7d22-7c5a-8991-a752-6a7955a84674	painter	Good at what is hand-drawn	Internal	ImageGeneration	t	2023-09-04 03:59:46.884338+00	2023-09-04 03:59:46.884338+00
c265645a-e0ae-8f3e-ab6c-29dd568942de	headliner	\N	OpenAI	TextGeneration	t	2024-08-19 03:59:46.884338+00	2024-08-19 03:59:46.884338+00
dc105b19-0a3b-890a-a2e6-c26bebccac8b	sketcher	\N	Internal	ImageGeneration	t	2023-10-24 03:59:46.884338+00	2023-10-24 03:59:46.884338+00
f714e64d-d74d-87c1-a0e2-c40d69bbc58d	reviewer	\N	OpenAI	ContentSafety	f	2025-01-16 03:59:46.884338+00	2025-01-16 03:59:46.884338+00
\.
COPY public.api_clients (id, user_id, name, api_key, secret_hash, permissions, is_active, created_at, updated_at) FROM stdin;
0ac4b086-5a0a-8650-aeb9-a8f19bdaf50b	9492d027-497f-8937-a16b-81c1c9738144	bff1e97fa70f19e82affdb18ba1cdcc1	bec374bb901b5f5b4d1435a6c117ee46	d1a59f53eda81113b9e9c5546b633a10	{"03e2bcf8353aea6221ab8fe9f3e310ce": true, "63002696cb5733d9cc55f4ed5c2255b4": true}	t	2025-03-28 16:12:06.6842+00	2025-03-28 16:12:06.6842+00
26993b38-728e-8233-af2b-ef18753dadab	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	fad0bb0feef69f826c8054cfba6a8e1b	4a4e834897fccdfe96f89883ec405843	a234f6c2a892b5a936d5e7cfccfdb721	{"03e2bcf8353aea6221ab8fe9f3e310ce": true, "63002696cb5733d9cc55f4ed5c2255b4": true}	f	2026-08-25 08:29:40.885087+00	2026-08-25 08:29:40.885087+00
42af285a-2c88-8b4e-a995-12ebd659496b	5512f208-1739-8bc3-a60b-c4032f43efae	7c181cc37852cda1b5ed5ff59ddced59	8e6bec0d28bcb3b40fe082bda2146f86	f483e1c54322333b9dbed792fab0921e	{"03e2bcf8353aea6221ab8fe9f3e310ce": true, "63002696cb5733d9cc55f4ed5c2255b4": true}	t	2024-09-27 19:44:01.053962+00	2024-09-27 19:44:01.053962+00
6bb9c790-439b-89c2-af7a-552f047a7322	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	4980101c59a4f3158f274aef25722314	0f943f82895d7cac965f3a6196ee6b1d	d9d088a9362c21312a2fba4925572d1b	{"03e2bcf8353aea6221ab8fe9f3e310ce": true, "63002696cb5733d9cc55f4ed5c2255b4": false}	f	2026-06-27 11:41:20.45734+00	2026-06-27 11:41:20.45734+00
9ab67d0b-5e32-8bb9-a06d-1674e84742ea	1025effa-bdb8-822f-a575-6815be044c26	c5f255a67a428fff7814c0790c1d2669	3911ce51d924795b2337514000f58593	64bec1392003ea08470cfea75b014583	\N	f	2025-09-04 19:43:07.710945+00	2025-09-04 19:43:07.710945+00
b1f4438e-3648-8d9d-a2a5-117b19844231	b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	38a269de64a6faf5ae601eb2f6477663	b5afa0f41c6fbc229f99fbc8a5dc3328	de0266d6ff7cc6fb9e423e7bb1257ca5	\N	t	2026-06-06 22:26:10.826347+00	2026-06-06 22:26:10.826347+00
d0d4c530-b0e1-8e92-a545-70e1e9a08f3b	0b619603-a595-8c74-a5ad-e7d32bcf3dca	6d8c6f37e27c3988f0669106404dcd4b	a2471740c111d26c5ebf4e3e64f571c4	ab57206641abbaf6c83242e6bf8332b0	{"03e2bcf8353aea6221ab8fe9f3e310ce": true, "63002696cb5733d9cc55f4ed5c2255b4": true}	t	2025-05-28 07:24:37.146145+00	2025-05-28 07:24:37.146145+00
d3e6707f-ae4d-8aa6-a067-e35240563573	5912a49e-17be-854c-a388-0d84b18ae0e6	f4c5246f5dd87abdb9ea4cbcf53ff102	fd84ca63a8e2ad661c8841aa403a7ff3	c6095265b1f3566f6fd325bf0cede1f1	\N	t	2026-09-14 11:00:32.847668+00	2026-09-14 11:00:32.847668+00
\.
COPY public.asset_versions (id, asset_id, project_id, version_number, file_path, state_data, description, created_by_user_id, created_at) FROM stdin;
07ac4dc4-8d63-810b-a3c1-826d63fa8d63	e243603a-093d-86fb-ac47-eee514c4561a	\N	1	accb7cb1e8d69e8ebfe0fb3bbeca7867	\N	\N	aa15dad2-73d4-889c-a026-e528773edb96	2026-07-20 15:19:22.165309+00
0f41cdf5-3f20-8287-adaf-9a414ba9d301	d3f4afb2-058a-858f-a4f6-123ae4bf93e4	\N	2	6f8d5a62006ec1554631dc2be6ef92cf	\N	\N	1025effa-bdb8-822f-a575-6815be044c26	2025-02-11 03:40:29.729757+00
1309856c-0c88-816d-a020-196ab60ed6a2	6ef04df2-7b80-8ce6-a886-5312de5b1672	\N	2	286bb617d8f078b6d640006a68cd0054	\N	\N	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2026-07-13 23:35:12.491391+00
1a53de7f-fe33-84a4-a2f1-00a2e5aa2593	0dcdec76-4ef9-807d-ab94-c1e5bc90570f	\N	2	7ee66aca23387821554a52f60f3e08ff	\N	\N	aa15dad2-73d4-889c-a026-e528773edb96	2026-08-20 06:35:41.521968+00
1d14ddd5-f687-85b5-a347-a37f14811b46	\N	75efc83f-2101-8d34-ad5c-884de8ca10b9	2	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 99215, "9429d68ece7cee704b3a326f2e2858dc": 69169}	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	2025-06-19 20:03:15.67091+00
1eeae6fe-0097-8af2-a556-0a4ba9481789	\N	85049f53-45db-8207-ae64-ef2fa5571fdc	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 59743, "9429d68ece7cee704b3a326f2e2858dc": 24719}	\N	1025effa-bdb8-822f-a575-6815be044c26	2025-01-26 12:19:46.600125+00
20623bac-9082-8b6d-ad3e-62d964874252	\N	4057beb3-2dc0-8049-aeaf-bfbe1e797935	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 99542, "9429d68ece7cee704b3a326f2e2858dc": 46217}	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	2025-10-03 14:54:52.303559+00
25e50b74-1eac-8da5-a221-a073d4467cef	\N	d1607b28-fbb4-8adc-a0c9-bc07bec751df	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 65918, "9429d68ece7cee704b3a326f2e2858dc": 24965}	\N	aa15dad2-73d4-889c-a026-e528773edb96	2026-07-11 10:55:12.353232+00
29baa236-b4c5-83dd-a4f8-ba0c657af0de	166f6796-1d7c-8caf-aac1-8d4bd096ffb4	\N	2	cc3d047088e62aa69ea9acff0bb4860a	\N	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	2024-07-24 05:59:43.014153+00
2a92402e-f638-8dc0-a827-98453c5b7379	92dbf8d9-6b29-8f35-ae09-d498e0765c99	\N	1	90a0cfff3439cff8b00515c40681767f	\N	6246fcc00044ed4341b15e894fc8a543	959bc4ff-7ad8-8b67-a506-ee4019238977	2024-07-27 20:34:54.782121+00
2fb3c1a5-27e2-822a-a35c-dcbfd138b57f	\N	ce7491b1-9cc5-813e-afd7-fc34729a55e1	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 10380, "9429d68ece7cee704b3a326f2e2858dc": 24719}	\N	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2025-10-29 05:09:09.768173+00
310e88ff-b858-8ed5-a9f0-4e188aadf13b	08847550-89e2-80c7-a5df-c1a923f348f0	\N	1	dd9a12013dcd3fac2ce19594c9e1fe1b	\N	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2026-08-04 08:42:34.566494+00
324be057-df6c-8f5c-a7b7-ee2c42fb9ef0	d745154f-4ec0-8597-a3c8-affe9caec464	\N	1	4e614ec9af574175938464590e44b53c	\N	\N	1025effa-bdb8-822f-a575-6815be044c26	2025-03-06 07:45:50.249709+00
33164f36-e80c-84c5-a957-3b0009673226	21bb7903-2165-80a1-a1cb-586181489b80	\N	2	7ccd9e98d797e6276f89762b480e4b7b	\N	efca2497c88ead1c0a7d6db241d9348e	332e662e-a8bf-8f5c-a325-0bab4e37f128	2024-12-08 04:10:33.105813+00
38bd54a5-80ae-8aea-a538-905856d71159	166f6796-1d7c-8caf-aac1-8d4bd096ffb4	\N	1	096c6661785cf04f50e96e3f115bca83	\N	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	2024-07-21 05:59:43.014153+00
39316865-4998-81e1-a8ff-fecf5eafabbf	\N	84c8f3a0-c055-8933-a422-64ce01d5e60d	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 36063, "9429d68ece7cee704b3a326f2e2858dc": 82162}	\N	3ded278e-6a1f-86c9-a29d-0da91f42c2db	2026-10-16 12:08:26.428362+00
3b852217-c2c1-8ef1-a312-9c3d97694627	bcbc2609-65a8-8297-ac61-d807ae699e77	\N	1	b93dc1b25e90d38740d3d5626865610d	\N	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	2024-03-20 11:22:10.730716+00
3f41c85b-c23e-858f-a750-13a0b8f6ecdb	948101fd-31fc-818b-aaaf-182a8671be3d	\N	1	237e733210a4c9a9cc5447b34b815543	\N	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	2024-05-12 04:17:19.773903+00
3f755639-a780-89a1-a11b-ce6111057b7e	\N	a637eb66-6d9c-8892-a646-d448472aeec1	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 16323, "9429d68ece7cee704b3a326f2e2858dc": 69169}	\N	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	2025-04-26 14:47:51.873935+00
43cd2c19-7b2a-805d-aa86-42620eeb794b	2f21651d-f267-845f-a05b-2b57c2a5ad68	\N	1	44f00cd0587eb9c155bd68e37ca9b036	\N	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	2025-01-13 12:30:26.942069+00
44178299-83f8-83fd-a5e9-d5b22538f39f	a69bfc4a-c443-86f3-a40b-5bd49e6ebb19	\N	1	b031a4ac22c9f809dc5079478ca885e4	\N	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	2025-01-17 00:58:53.473276+00
4e24fc66-4aec-8409-a1ea-0aa099212364	7d5e36d0-952f-89eb-ac23-21ccd23fee5d	\N	2	c684854ee0fc2bcfcfedcd74da300a07	\N	\N	aa15dad2-73d4-889c-a026-e528773edb96	2026-07-06 21:54:42.545746+00
50089b30-7d36-8c4e-a633-e12095c88bed	\N	dc293668-8031-871d-a680-1b7ef3f2c5fe	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 51347, "9429d68ece7cee704b3a326f2e2858dc": 41588}	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	2025-11-05 22:21:04.815149+00
55c96f80-0979-8744-ad96-f5ce12c3d639	a858b0b9-56c5-83ee-af01-86e3025d9fa5	\N	1	9d0163b3eb7ae1e3e17539a4f7d3a42d	\N	6fd8c3c0bde52a4df6788dad0b3f9597	aa15dad2-73d4-889c-a026-e528773edb96	2026-07-29 08:55:31.715005+00
5c98b031-0811-88d1-ad69-e20ce593dbef	48867a3d-e9e0-8af6-ad55-a0a0832096ef	\N	1	911d67c41160600d440d3b011e613580	\N	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	2025-11-11 10:00:42.814193+00
5e979b66-cc0d-8e24-ad77-8db4ff501844	81987a30-4f96-8cf5-ac6c-0a1a1fb469f9	\N	1	36c2d8d0dbbf01537d1ba447bf14a7de	\N	b7d3596c3e56d8c02f987a2d62e44a94	959bc4ff-7ad8-8b67-a506-ee4019238977	2026-08-27 06:24:57.961121+00
66f3f895-73f3-8aeb-a7c6-53cdd3f288b6	\N	444328b1-c13c-8940-a5c5-72ad5c39823a	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 1970, "9429d68ece7cee704b3a326f2e2858dc": 24965}	\N	3ded278e-6a1f-86c9-a29d-0da91f42c2db	2025-08-04 17:54:07.118717+00
6b06bf79-1b9b-8636-a7af-89f072213a32	c1fa3038-d117-89dd-ac1a-074898777e8b	\N	1	b4a6dccb36a906339a75d4375344b0dc	\N	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	2024-11-30 17:25:19.089301+00
828a3a30-581a-8f5f-ae06-5e27142e6bf1	\N	4135a5c7-c5ad-8720-a339-d8bfb342854f	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 72619, "9429d68ece7cee704b3a326f2e2858dc": 69169}	\N	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2025-07-27 21:33:22.456995+00
85556294-53bc-825d-a6d3-809e457506a6	77aa841f-ea96-8b60-a4a3-80b7c4c16c1b	\N	1	491d52bc9be3370bb89f32b975a524ea	\N	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	2025-11-26 23:05:25.891608+00
88c0934b-e18b-87e2-a379-bd113184620f	7d5e36d0-952f-89eb-ac23-21ccd23fee5d	\N	1	77712700caa809d46f1708d155468acc	\N	320ac30b907f150dfaceab822d0aa908	aa15dad2-73d4-889c-a026-e528773edb96	2026-07-03 21:54:42.545746+00
9262ef09-4ee5-8715-a450-d0b879204811	d943ee7a-ed8c-80cb-a14d-83e2c1af7445	\N	1	0c4a4f60a567c794b72bf5260f4e624b	\N	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	2024-03-13 11:56:12.133308+00
92a2be81-7448-8244-ae93-afd01bf92925	\N	75efc83f-2101-8d34-ad5c-884de8ca10b9	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 76714, "9429d68ece7cee704b3a326f2e2858dc": 69169}	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	2025-06-16 20:03:15.67091+00
952c599c-5f31-8542-ab9c-4c432dd98650	5a7f27d5-d837-8669-ad13-bf98b7023749	\N	1	97fbe1afebf7519255d995c9ff57aa4b	\N	\N	\N	2025-04-03 23:03:47.684753+00
9c94f8e8-5db9-8154-a454-b8dfc06bbdac	\N	bc01efd1-7698-8df7-afd6-a33c85f2bba7	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 5079, "9429d68ece7cee704b3a326f2e2858dc": 69169}	\N	aa15dad2-73d4-889c-a026-e528773edb96	2026-08-18 16:06:32.985191+00
9cfbf6e7-2914-8d3c-ac90-6bd36bef81e5	\N	73a94dd5-7f96-8100-ac3a-6cb4c9d68883	2	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 20445, "9429d68ece7cee704b3a326f2e2858dc": 24965}	9c56764a917235e0ac0468652302cce5	df01b7e8-91f7-8160-a774-e4bacb729ea1	2024-02-15 00:40:13.043953+00
a9dda537-9cd3-8003-a94f-fc4bee65597c	a69bfc4a-c443-86f3-a40b-5bd49e6ebb19	\N	2	36eae98252b7ad9cd0e7ceb5a426826f	\N	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	2025-01-20 00:58:53.473276+00
ac14f3e5-3fcc-8433-ae33-8b93005404d3	\N	f3db63fe-e343-8ee3-a328-de916465e65c	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 69178, "9429d68ece7cee704b3a326f2e2858dc": 24719}	98899334cf5d2b134b88102b6611a55a	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	2026-09-20 16:50:40.794994+00
b0397852-1c6f-809f-a55c-9a31e0116d04	32283a3c-c602-8acb-a8f1-85933167108d	\N	1	02cf3b9525401458c4fc483fde024678	\N	98e81ced77710eef33203053efca0c1f	aa15dad2-73d4-889c-a026-e528773edb96	2026-09-13 15:44:48.221505+00
b39f040f-f5e8-8908-ae20-3bc2cefba02f	ba54221c-9c1a-8d28-a5cd-2d740e591398	\N	2	24b95cfcceb5f2a4f9426b56197ed5f9	\N	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	2024-12-10 15:07:59.452831+00
b74d9a64-2f8a-8af2-a240-635882b0d2a5	\N	0dd0eaac-3b5e-8abb-a327-6064f3e55e29	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 64632, "9429d68ece7cee704b3a326f2e2858dc": 92122}	097e40e241e1407c4ed94bbc5eb3076a	5512f208-1739-8bc3-a60b-c4032f43efae	2024-08-25 22:56:47.345629+00
bdb609b9-23ce-89c6-ab97-20f9505e4884	a11df3f1-1c45-8ad3-a91a-41fc33da1e60	\N	1	cca0b1d9c6ffca792494e1d4550d5dfa	\N	\N	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	2026-10-06 22:57:00.626842+00
bdc46dbe-dd58-86bf-a2d2-1d6025f6aa15	e63ca9f5-1daa-8869-a2a4-8605c087d83b	\N	2	692bfcfcf178397bf62c1391b54226db	\N	\N	3ded278e-6a1f-86c9-a29d-0da91f42c2db	2026-03-10 12:21:30.72057+00
bdc4ad9f-26f2-81b1-afaa-13aabbb18fbd	b109fa13-67e4-8c60-ab90-800a221a584f	\N	1	b5d1d8e1218973a586cc266794314108	\N	\N	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	2026-11-10 14:36:17.483542+00
bf20c340-74f9-8346-af3d-356f5966e859	ac3f8b80-98e3-8cdc-ae31-cf16ab83086c	\N	1	85459659b8802945fe894da50fef411c	\N	67a96b5fd87cedde2f23972fbc2b95f7	959bc4ff-7ad8-8b67-a506-ee4019238977	2024-08-14 02:16:48.337074+00
c1aea89d-b942-8e43-a7c6-69848bcf4f6a	6ef04df2-7b80-8ce6-a886-5312de5b1672	\N	1	0eab2be9d2aaaaff9c2607379a444ba6	\N	df087becbfad7d9d3d189666a6eaa58d	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2026-07-10 23:35:12.491391+00
c38cd1ff-e2e9-8926-a090-d181535387e3	948101fd-31fc-818b-aaaf-182a8671be3d	\N	2	9b5637781f8d0c324874a29795efffce	\N	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	2024-05-15 04:17:19.773903+00
c3d29783-5f39-8cac-a8f2-fb9b7585accc	0dcdec76-4ef9-807d-ab94-c1e5bc90570f	\N	1	940395546d5083b285af4cb7e8d9eba8	\N	\N	aa15dad2-73d4-889c-a026-e528773edb96	2026-08-17 06:35:41.521968+00
c7465ea4-6ac0-8c02-a4b8-fbd863f96cd0	\N	00df4757-08ad-8781-ac9c-f6ffecfb80de	2	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 64608, "9429d68ece7cee704b3a326f2e2858dc": 24719}	61b6e8fb5a25a3fab0b5643ce1998f25	df01b7e8-91f7-8160-a774-e4bacb729ea1	2024-03-18 22:45:12.026523+00
c96fc289-015e-86bb-a732-a1bc4ea2d0d8	5c6b4c95-ea82-8609-a2df-b22ff6a4bfd9	\N	1	8349cf20ea1ac5e7bd8bd322b2799b12	\N	\N	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2026-07-14 23:47:18.242396+00
cba75b91-40a6-8573-a237-8fb2c3c7b9e8	ba54221c-9c1a-8d28-a5cd-2d740e591398	\N	1	182d99981acd306959f4b377be7f8a1d	\N	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	2024-12-07 15:07:59.452831+00
ced5cde1-dcdc-850a-a406-afd17866a01d	d3f4afb2-058a-858f-a4f6-123ae4bf93e4	\N	1	3f39112b4f5a286abde1780cf56135d9	\N	67a96b5fd87cedde2f23972fbc2b95f7	1025effa-bdb8-822f-a575-6815be044c26	2025-02-08 03:40:29.729757+00
d24b3251-ed71-8726-aa88-72b2286c8766	\N	dc293668-8031-871d-a680-1b7ef3f2c5fe	2	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 90482, "9429d68ece7cee704b3a326f2e2858dc": 82162}	b7d3596c3e56d8c02f987a2d62e44a94	df01b7e8-91f7-8160-a774-e4bacb729ea1	2025-11-08 22:21:04.815149+00
d5e3f2ee-b7c8-8412-a988-5b68e2887736	\N	0fb05483-5c32-8ed3-a9a6-35e129944a42	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 20408, "9429d68ece7cee704b3a326f2e2858dc": 92122}	e9faf0117516598d71691485c3de48a3	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	2025-11-08 14:38:00.912263+00
d7860e1d-259e-8a25-aed0-da7f69eccdb1	\N	2f4ea890-7bab-8d09-affe-3db46c97e31f	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 98158, "9429d68ece7cee704b3a326f2e2858dc": 69169}	\N	9492d027-497f-8937-a16b-81c1c9738144	2023-12-20 04:37:15.463602+00
d8668c5d-8747-8b0b-aeac-b431f5ef81d6	\N	0fb05483-5c32-8ed3-a9a6-35e129944a42	2	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 19034, "9429d68ece7cee704b3a326f2e2858dc": 72869}	\N	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	2025-11-11 14:38:00.912263+00
da521420-9d2b-88c2-a70c-f16e2a84d029	e63ca9f5-1daa-8869-a2a4-8605c087d83b	\N	1	644be4ce57b265652ec8c1175488fe76	\N	\N	3ded278e-6a1f-86c9-a29d-0da91f42c2db	2026-03-07 12:21:30.72057+00
e1cdd1d9-7096-89bb-a6fd-8f315f7a3068	\N	b6c301d5-16aa-8ece-a3d9-e20d77d7b77d	2	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 29155, "9429d68ece7cee704b3a326f2e2858dc": 36762}	\N	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2025-12-04 13:37:58.919233+00
e1e48901-331c-8c10-accc-a7a7dcb978c3	c27133ef-b53e-8099-ad4e-713218ca3522	\N	1	a81bf5de90120d673f8e499c8ea8e3af	\N	\N	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2025-04-12 17:20:53.203893+00
e50fae1e-07f1-873e-a636-53fbea19823d	\N	00df4757-08ad-8781-ac9c-f6ffecfb80de	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 90772, "9429d68ece7cee704b3a326f2e2858dc": 72869}	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	2024-03-15 22:45:12.026523+00
e5ebeaec-3552-8780-a4c1-cd8ba7840bec	53941319-e7cf-8ad2-a62c-6206f12a7704	\N	1	afccb9c780352cbfc35a68f31d8fc230	\N	\N	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	2025-05-02 21:12:31.469252+00
e62440f3-3502-83fb-a043-f3383b986ca1	bcbc2609-65a8-8297-ac61-d807ae699e77	\N	2	a37f6f08bfa3a18b6574592c7f536872	\N	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	2024-03-23 11:22:10.730716+00
e6bef67e-05db-8ac7-a7ce-037736c01eef	10e44347-8230-8bb0-aa13-e4b3bf2c2c97	\N	1	21ae23c07f6b6bb8eb2add553ac21920	\N	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	2026-08-28 18:04:11.78499+00
e8fa9176-7c9b-85a7-ac18-388ab7640eb8	c76a3fa9-cc90-846c-a3e4-00d3e5767c7a	\N	1	1aec7217150dbe1a720653cc1fcd18aa	\N	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	2025-08-08 17:30:02.195671+00
e929e736-4d02-838e-ace0-2d49eb58d3b5	21bb7903-2165-80a1-a1cb-586181489b80	\N	1	6a267c33be4bca492a1594701e99da0b	\N	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	2024-12-05 04:10:33.105813+00
eaa1a524-ad82-8bb6-aed8-721d2cdd5166	488d48e9-d8b6-8a1b-a8b6-5ab3b4bbeff4	\N	1	ed4bbe106b67218c92c0d8169e160b77	\N	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	2025-07-14 12:53:50.750631+00
ee6e137f-ea4a-89a0-a8ae-ff09c0ee464d	\N	73a94dd5-7f96-8100-ac3a-6cb4c9d68883	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 17885, "9429d68ece7cee704b3a326f2e2858dc": 24965}	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	2024-02-12 00:40:13.043953+00
f470c088-bc5a-8475-a6eb-67dc2fbf212c	\N	b6c301d5-16aa-8ece-a3d9-e20d77d7b77d	1	\N	{"6dee8a715e7a3250ff75c2239bef9a66": 19420, "9429d68ece7cee704b3a326f2e2858dc": 72293}	\N	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2025-12-01 13:37:58.919233+00
fa925418-fb65-8fc2-a03b-741abc2c5c55	28a2a560-9b01-8c0e-ae7c-54cf181d57fc	\N	1	4c5c2f4b904728c489b0da1c64eff824	\N	18a45f7cf4786783eea5f53af3f0cff8	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2026-07-15 05:59:12.184239+00
fcc6cafc-cfd3-87b5-a417-eefbdc66cb72	6ef04df2-7b80-8ce6-a886-5312de5b1672	\N	3	2b894c533784327df4e6017def252004	\N	df087becbfad7d9d3d189666a6eaa58d	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2026-07-16 23:35:12.491391+00
\.
COPY public.assets (id, project_id, user_id, generation_request_id, name, type, file_path, mime_type, format, resolution, is_final, metadata, created_at, updated_at, deleted_at) FROM stdin;
005f400c-cec8-8096-a590-4753b7cb7ba0	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	4e4b030cdd6c489339e3a80f2baf1822	Derived	d6c36ccab2f95f55e6b32db05bdc5671	image/png	png	1024x1024	f	\N	2025-05-15 09:59:33.404682+00	2025-05-15 09:59:33.404682+00	\N
011f5b75-aa4f-8e44-a460-374d5e7c9de9	4d7b4c15-b66f-8f9f-aba2-7d639644cd7b	aa15dad2-73d4-889c-a026-e528773edb96	\N	71bbd07fdef7260add218c3f3feccba9	Uploaded	cb6f4ce7bba69d616dc947e06aead5c6	image/jpeg	jpg	1024x1024	f	\N	2026-07-02 21:47:25.856099+00	2026-07-02 21:47:25.856099+00	\N
01bd3c15-3876-894a-a0e8-65a0a7746710	4d7b4c15-b66f-8f9f-aba2-7d639644cd7b	aa15dad2-73d4-889c-a026-e528773edb96	5536dd1f-589e-8967-a4f7-fe5858adae42	9234c47a1b513c7a9ac0442b78ab1af1	AIGenerated	9bf2ea5a50e66326b1474e8b00b3638c	image/png	png	1080x1920	t	\N	2026-08-19 11:14:00.042569+00	2026-08-19 11:14:00.042569+00	\N
035da200-6223-86a6-ab0f-d50a476b3787	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	d191265f-36f3-86a4-acfc-5b4fc84e1078	642eb97c204c9537ddaf529b4215c544	AIGenerated	96c69fef99d5a763ba24167f16bf708c	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 39241}	2025-01-02 05:39:04.161153+00	2025-01-02 05:39:04.161153+00	\N
03dbc27d-a9a7-8aa5-a168-9f3f2782a349	bc01efd1-7698-8df7-afd6-a33c85f2bba7	aa15dad2-73d4-889c-a026-e528773edb96	6440ca37-5e90-8386-a5be-824219e51587	642eb97c204c9537ddaf529b4215c544	AIGenerated	544834c94396753b28d688ba4f8acc19	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 14685}	2026-09-13 15:42:41.863505+00	2026-09-13 15:42:41.863505+00	\N
04946e56-f73f-8d70-a80a-65a70c59c54c	d1607b28-fbb4-8adc-a0c9-bc07bec751df	aa15dad2-73d4-889c-a026-e528773edb96	3bbf38b1-bf26-86cb-a188-ffd45d1b559c	c43db2fcbbeef776aa0e3dd049e1413f	AIGenerated	58b6f113fdf8d54a1f8c79c53526e92d	image/png	png	1024x1024	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 58441}	2026-08-04 06:27:43.858524+00	2026-08-04 06:27:43.858524+00	\N
04f7ee1c-1ea8-8571-a98e-14e2f30b17f6	4d7b4c15-b66f-8f9f-aba2-7d639644cd7b	aa15dad2-73d4-889c-a026-e528773edb96	db8d96fd-cbf3-8712-a844-1fca54534c8e	642eb97c204c9537ddaf529b4215c544	AIGenerated	805352512779000eec2f2cde50ce5906	image/png	png	512x512	f	\N	2026-07-16 14:55:29.807237+00	2026-07-16 14:55:29.807237+00	\N
062817db-9131-8979-af97-7df0bbfef240	dadc3aa1-08d8-8b27-aaad-86a68681e14f	332e662e-a8bf-8f5c-a325-0bab4e37f128	b1f04f12-d0de-8573-a16c-9ad88240697f	d54d086233eae83d871ac97a3e471233	AIGenerated	0588895a6e32653cc03f81f36f187d53	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 91841}	2024-08-31 03:29:17.891692+00	2024-08-31 03:29:17.891692+00	\N
06cde0d1-91b6-8b58-a1cc-d390ddd59b95	00df4757-08ad-8781-ac9c-f6ffecfb80de	df01b7e8-91f7-8160-a774-e4bacb729ea1	a2e0ecbb-53b5-83f6-af5a-88ce3483cdda	642eb97c204c9537ddaf529b4215c544	AIGenerated	805457939b6a12e8597d48652ef78e97	image/png	png	512x512	f	\N	2024-04-23 10:13:57.060578+00	2024-04-23 10:13:57.060578+00	\N
08847550-89e2-80c7-a5df-c1a923f348f0	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	3b3a7fcc-3b4d-828c-a195-9d4e76926573	c0aac6bad65126b0595fef744efb3c6b	AIGenerated	8a3dd32985e2cad7a33612302ee83604	image/png	png	1080x1920	t	\N	2026-08-04 08:42:34.566494+00	2026-08-04 08:42:34.566494+00	\N
0aba7ab6-f5e2-8225-a519-1c57b02e2069	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	19fceb87-00c6-8c42-a508-43f924533c3c	642eb97c204c9537ddaf529b4215c544	AIGenerated	c123056e4adec7200552d6947d767ded	image/png	png	512x512	f	\N	2024-12-05 04:08:19.399813+00	2024-12-05 04:08:19.399813+00	\N
0b01cd3d-2d8a-8a65-a142-bfc4344bad17	85049f53-45db-8207-ae64-ef2fa5571fdc	1025effa-bdb8-822f-a575-6815be044c26	f105993a-42fe-8b9d-a399-d5994113a77d	642eb97c204c9537ddaf529b4215c544	AIGenerated	ffe4466262c903ae9abbb4f0643045b5	image/png	png	512x512	f	\N	2025-02-08 03:38:32.018757+00	2025-02-08 03:38:32.018757+00	\N
0b9c72ab-40ef-8ed3-a24d-849c93041cd7	ce7491b1-9cc5-813e-afd7-fc34729a55e1	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f797d13c-10cf-884d-a4a3-d8757ca5aa6c	642eb97c204c9537ddaf529b4215c544	AIGenerated	7cafa6c144413d5d43de9d3b0e93151f	image/png	png	512x512	f	\N	2025-11-14 23:15:02.575389+00	2025-11-14 23:15:02.575389+00	\N
0c9275f3-ddeb-8e47-a753-cd6b3376624c	dadc3aa1-08d8-8b27-aaad-86a68681e14f	332e662e-a8bf-8f5c-a325-0bab4e37f128	eb18995a-beca-81fd-a27f-7f627515c282	012b6a486588dcb9b41dd60527200d78	AIGenerated	200cbac972963dbc906b7af1a5ecb373	image/png	png	1024x1024	t	\N	2024-07-29 11:30:58.467399+00	2024-07-29 11:30:58.467399+00	\N
0dcdec76-4ef9-807d-ab94-c1e5bc90570f	91df3183-9e2f-8992-a03c-ed7a109b6cd2	aa15dad2-73d4-889c-a026-e528773edb96	65eccbc5-a283-8e3a-a9cd-78d0b7a01c47	4d53bd379b9b44306002bb829084b268	AIGenerated	de8a64d72108cc563c3b5bcc473b2e6c	image/png	png	\N	t	\N	2026-08-17 06:35:41.521968+00	2026-08-17 06:35:41.521968+00	\N
0f9cf52c-1649-8599-aecf-b818a12499d6	\N	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	9e20bdfb0596d23135c4bb324a439935	Uploaded	165b4b1996042b4c7f51f9156595a787	image/png	png	2048x2048	f	\N	2026-01-31 17:27:25.972846+00	2026-01-31 17:27:25.972846+00	\N
10e44347-8230-8bb0-aa13-e4b3bf2c2c97	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	5d5f199b-41c4-8504-aeef-301d1b83ad73	31a853670ed82aca0abe8c21147a5cc7	AIGenerated	71fc190d2b7428093f4efcae4173ba85	image/png	png	1024x1024	t	\N	2026-08-28 18:04:11.78499+00	2026-08-28 18:04:11.78499+00	\N
1485c738-6c72-8eb6-af86-2bbe18c01ee8	dadc3aa1-08d8-8b27-aaad-86a68681e14f	332e662e-a8bf-8f5c-a325-0bab4e37f128	4838e255-c7e8-86cf-a981-6a88a3806371	642eb97c204c9537ddaf529b4215c544	AIGenerated	ab3160e09fcc137d879b2a61811bf853	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 622}	2024-07-21 05:57:38.383153+00	2024-07-21 05:57:38.383153+00	\N
14d765a0-9615-8503-a703-e10b0e262bf5	84c8f3a0-c055-8933-a422-64ce01d5e60d	3ded278e-6a1f-86c9-a29d-0da91f42c2db	042ba42b-b767-8539-a0d2-0562b787a40d	642eb97c204c9537ddaf529b4215c544	AIGenerated	a818afe08baba960dec54d8378c07c40	image/png	png	512x512	f	\N	2026-10-19 22:39:12.226529+00	2026-10-19 22:39:12.226529+00	\N
166f6796-1d7c-8caf-aac1-8d4bd096ffb4	dadc3aa1-08d8-8b27-aaad-86a68681e14f	332e662e-a8bf-8f5c-a325-0bab4e37f128	4838e255-c7e8-86cf-a981-6a88a3806371	c46a7288d8d7d7a50c3c99685eb75fe4	AIGenerated	69537b1dac8d11f15482798971f9c53c	image/png	png	1024x1024	t	\N	2024-07-21 05:59:43.014153+00	2024-07-21 05:59:43.014153+00	\N
1c200895-cb84-8ebf-aba2-e6cc7a1a604d	ce7491b1-9cc5-813e-afd7-fc34729a55e1	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	3ae59e968ce493d6c4b630988e77751e	Uploaded	ba2d4a612de1b0881ac1c3f573e87247	image/png	png	1080x1920	f	\N	2026-08-15 06:52:42.411176+00	2026-08-15 06:52:42.411176+00	\N
1ccefbb8-6828-8aac-a1ee-2fd77e33a15d	85049f53-45db-8207-ae64-ef2fa5571fdc	1025effa-bdb8-822f-a575-6815be044c26	b632ceaa-d663-8d7f-ab29-e88ac18db83e	642eb97c204c9537ddaf529b4215c544	AIGenerated	687f959f710bdb3034ddbed13d5e0cf1	image/png	png	512x512	f	\N	2025-02-03 21:06:35.746614+00	2025-02-03 21:06:35.746614+00	\N
1e2dd128-3e68-8034-a997-641b3a3bee47	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	dfe1be57-5c15-8e65-aa38-63c0594802e0	642eb97c204c9537ddaf529b4215c544	AIGenerated	aafc675c3028ad0faeca62c82d87d89b	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 87188}	2024-12-07 15:05:36.813831+00	2024-12-07 15:05:36.813831+00	\N
21bb7903-2165-80a1-a1cb-586181489b80	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	19fceb87-00c6-8c42-a508-43f924533c3c	00ace8158859d05a16505abb6c63b8d2	AIGenerated	0b51a6e6f371a0fabb692cc85f367827	image/png	png	1024x1024	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 74643}	2024-12-05 04:10:33.105813+00	2024-12-05 04:10:33.105813+00	\N
21bffba6-f5e0-8179-a7f9-d45621b67c26	d1607b28-fbb4-8adc-a0c9-bc07bec751df	aa15dad2-73d4-889c-a026-e528773edb96	cdc50df7-9aaf-83ab-ac53-7a72e317074a	642eb97c204c9537ddaf529b4215c544	AIGenerated	f182fb9e3fc49b75f42963d2d71d9065	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 59948}	2026-08-11 20:11:27.724957+00	2026-08-11 20:11:27.724957+00	\N
2261424d-17aa-8b4f-a0f6-2303536ac654	4d7b4c15-b66f-8f9f-aba2-7d639644cd7b	aa15dad2-73d4-889c-a026-e528773edb96	5536dd1f-589e-8967-a4f7-fe5858adae42	642eb97c204c9537ddaf529b4215c544	AIGenerated	4a694bca6e09a1bf8ea37e369912f268	image/png	png	512x512	f	\N	2026-08-19 11:12:00.075569+00	2026-08-19 11:12:00.075569+00	\N
226317fb-46fa-85d6-aed6-d28a93bda331	91df3183-9e2f-8992-a03c-ed7a109b6cd2	aa15dad2-73d4-889c-a026-e528773edb96	9d5610eb-42e7-860a-a979-fec4276c6142	642eb97c204c9537ddaf529b4215c544	AIGenerated	9cb39bc2d3b5a4f02932ae3d43b964ca	image/png	png	512x512	f	\N	2026-07-20 15:17:26.994309+00	2026-07-20 15:17:26.994309+00	\N
23cd2e1f-23fc-81ea-a7a7-bf5c0a9c28f9	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	9abcd0cf-ddc1-8b6b-a1b9-64f2fafb35e4	642eb97c204c9537ddaf529b4215c544	AIGenerated	c6d0c3b7cf19c8443aa258a19e97e386	image/png	png	512x512	f	\N	2026-08-30 05:35:59.293057+00	2026-08-30 05:35:59.293057+00	\N
257a5a89-7698-821b-adbd-20d6eb23e606	84c8f3a0-c055-8933-a422-64ce01d5e60d	3ded278e-6a1f-86c9-a29d-0da91f42c2db	66b1cd77-855f-8537-abf5-272615e174b1	2132ce2d9907ec4aaa1b759d2c7045eb	AIGenerated	200777fe85ba9cc82b1842fc77a16c8e	image/png	png	1920x1080	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 29540}	2026-10-17 17:56:51.390988+00	2026-10-17 17:56:51.390988+00	\N
257b335e-b936-8d8f-ac5a-704b29b3ae11	444328b1-c13c-8940-a5c5-72ad5c39823a	3ded278e-6a1f-86c9-a29d-0da91f42c2db	3cbf66c5-69e9-8a1e-a528-d895bf4f5ba8	642eb97c204c9537ddaf529b4215c544	AIGenerated	62a720a0f2321a6846b925673d76301f	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 51530}	2025-08-29 20:37:36.458969+00	2025-08-29 20:37:36.458969+00	\N
27867bee-b57c-869b-ace2-fe9ebcebf40a	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	38b6447fb90f83a52def3efc2d9349bf	Uploaded	5f0fddcd80528b76baee5f70b9b17e2b	image/svg+xml	svg	1920x1080	f	\N	2024-06-11 20:52:27.900637+00	2024-06-11 20:52:27.900637+00	\N
27cfeacf-2109-83a6-ac89-f78d98b2456d	8ea20669-876f-805a-af0c-a036c0289960	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	95ecce38-e4b2-83c8-a4ca-8d0fe1cbab78	d53c0ce5d7e3b4ed06d3e5351c28679d	AIGenerated	a5fd0cb140b25a3843a9437a58f28b09	image/jpeg	jpg	1080x1920	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 52743}	2025-05-07 21:33:34.501679+00	2025-05-07 21:33:34.501679+00	\N
28a2a560-9b01-8c0e-ae7c-54cf181d57fc	fb00b410-328b-8beb-a8d5-70b2914cadd9	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	d96f0afe-3cad-80ee-ab7a-ed7f7b5c27c0	55c7b832c8a54c986f077835bad908e3	AIGenerated	f401911e7e2b9806fc5cc52deef51602	image/png	png	1920x1080	t	\N	2026-07-15 05:59:12.184239+00	2026-07-15 05:59:12.184239+00	\N
29717249-efc9-87c7-a672-17b4dc67f399	00df4757-08ad-8781-ac9c-f6ffecfb80de	df01b7e8-91f7-8160-a774-e4bacb729ea1	90a12140-0125-8e06-a579-96eb465f6c41	642eb97c204c9537ddaf529b4215c544	AIGenerated	79443cb271650a74f77d407632ab82c1	image/png	png	512x512	f	\N	2024-05-12 04:14:58.064903+00	2024-05-12 04:14:58.064903+00	\N
2ab8701a-6562-8eff-a155-59da6f8f624b	90ef1401-39ab-8efc-a36c-004f7a9ddcef	3ded278e-6a1f-86c9-a29d-0da91f42c2db	446c4f6d-c477-8d78-af65-03976c5cc801	642eb97c204c9537ddaf529b4215c544	AIGenerated	a6c949058906ee4bf4e7b8f3f801ff4b	image/png	png	512x512	f	\N	2026-03-07 12:19:11.02557+00	2026-03-07 12:19:11.02557+00	\N
2acd751c-5b80-893d-ae55-f171a4786bf9	4057beb3-2dc0-8049-aeaf-bfbe1e797935	332e662e-a8bf-8f5c-a325-0bab4e37f128	0293043b-d1a3-824e-a892-039a6b46342c	642eb97c204c9537ddaf529b4215c544	AIGenerated	6edf6676ed2a2854564159f1c544c239	image/png	png	512x512	f	\N	2025-11-11 05:24:19.790186+00	2025-11-11 05:24:19.790186+00	\N
2dfbe6c8-e205-8036-a5b7-dca93fa53974	fb00b410-328b-8beb-a8d5-70b2914cadd9	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	60b4f72b-ef6c-8a64-a195-d88429adeffe	642eb97c204c9537ddaf529b4215c544	AIGenerated	9e81745eb74796b331622604b41aac2d	image/png	png	512x512	f	\N	2026-07-17 02:22:04.002152+00	2026-07-17 02:22:04.002152+00	\N
2f21651d-f267-845f-a05b-2b57c2a5ad68	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	25009275-7c4d-8507-a908-9e0894fd84f4	4ca8ed9c624f72b1e657500b84973b66	AIGenerated	9c9c043dfa6ef09ca7027b86484f2242	image/png	png	1920x1080	t	\N	2025-01-13 12:30:26.942069+00	2026-01-26 01:40:23.570413+00	2026-01-26 01:40:23.570413+00
32283a3c-c602-8acb-a8f1-85933167108d	bc01efd1-7698-8df7-afd6-a33c85f2bba7	aa15dad2-73d4-889c-a026-e528773edb96	6440ca37-5e90-8386-a5be-824219e51587	6af2bcd2d8138b3d19991d98885e147f	AIGenerated	4cbb1452518226a518f51f3be88afdc5	image/png	png	1920x1080	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 18388}	2026-09-13 15:44:48.221505+00	2026-09-13 15:44:48.221505+00	\N
32aeb6b6-5457-8d2c-ad51-c4ff63b83ad7	0fb05483-5c32-8ed3-a9a6-35e129944a42	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	8094b24c-9ec0-8d31-a54d-b5165b73bf04	642eb97c204c9537ddaf529b4215c544	AIGenerated	10d2ea8099d372736ba4ec744b8edaec	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 69653}	2025-12-02 23:59:54.985951+00	2025-12-02 23:59:54.985951+00	\N
33177d28-d954-85ae-a668-7311654716e1	\N	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	f5bc2db6eaafc91e18357c8468b6049c	Derived	e963ff844e15f4ad6ec4589422d20523	image/jpeg	jpg	1080x1920	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 40363}	2026-04-10 01:18:03.744587+00	2026-04-10 01:18:03.744587+00	\N
34898485-5612-833a-a5d7-359ded705af5	dadc3aa1-08d8-8b27-aaad-86a68681e14f	332e662e-a8bf-8f5c-a325-0bab4e37f128	eb18995a-beca-81fd-a27f-7f627515c282	642eb97c204c9537ddaf529b4215c544	AIGenerated	f979c41d0e9b6551c79756a09e484133	image/png	png	512x512	f	\N	2024-07-29 11:28:33.897399+00	2024-07-29 11:28:33.897399+00	\N
39bd7391-cbb5-8d04-a91f-14849ea46e0b	dc293668-8031-871d-a680-1b7ef3f2c5fe	df01b7e8-91f7-8160-a774-e4bacb729ea1	2886544b-c9dd-86a0-afbd-ef8a8ed2a33a	642eb97c204c9537ddaf529b4215c544	AIGenerated	1ad7bb422845f6cddce3f29c4ded237f	image/png	png	512x512	f	\N	2025-11-30 12:21:15.61504+00	2025-11-30 12:21:15.61504+00	\N
3a60e040-a01c-8679-af34-ddcef851c2b4	84c8f3a0-c055-8933-a422-64ce01d5e60d	3ded278e-6a1f-86c9-a29d-0da91f42c2db	81a67cc1-ebdd-8606-a1bf-64c7b1e071a8	8d8a7fb993fe4a06d96b9927ef83a737	AIGenerated	e045e8f8c7174fa0c883f5a4d52ea976	image/png	png	1024x1024	t	\N	2026-10-23 15:11:56.073033+00	2026-10-23 15:11:56.073033+00	\N
3be02721-9f51-8cd2-a701-d68bc1f74f8e	91df3183-9e2f-8992-a03c-ed7a109b6cd2	aa15dad2-73d4-889c-a026-e528773edb96	65eccbc5-a283-8e3a-a9cd-78d0b7a01c47	642eb97c204c9537ddaf529b4215c544	AIGenerated	30d833650b793961f0a8958e25073b66	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 40774}	2026-08-17 06:33:25.010968+00	2026-08-17 06:33:25.010968+00	\N
3decbc4e-6252-8e6a-aec1-0f29fed418ca	f3db63fe-e343-8ee3-a328-de916465e65c	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	e3960574-2078-81de-a078-b58a71c814c7	642eb97c204c9537ddaf529b4215c544	AIGenerated	60e2608122665d8c723601b62e1a7df5	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 16731}	2026-10-29 09:20:50.41464+00	2026-10-29 09:20:50.41464+00	\N
3fa88858-480c-830e-abfb-637106306b6b	df2b42e9-4a15-845c-aa12-9a45527cdb2c	5912a49e-17be-854c-a388-0d84b18ae0e6	2e3128b6-2ca9-88d8-aba9-5c769e17b80f	d54d086233eae83d871ac97a3e471233	AIGenerated	26d7cf5e34bf05160cc8d97d8f39173e	image/png	png	512x512	f	\N	2026-06-09 09:31:01.542486+00	2026-06-09 09:31:01.542486+00	\N
415b8a37-390d-8652-aecd-aa1c04e387b2	dadc3aa1-08d8-8b27-aaad-86a68681e14f	332e662e-a8bf-8f5c-a325-0bab4e37f128	b1f04f12-d0de-8573-a16c-9ad88240697f	642eb97c204c9537ddaf529b4215c544	AIGenerated	29ccbc932fbebd97415c3fb48aa73a8f	image/png	png	512x512	f	\N	2024-08-31 03:29:07.891692+00	2024-08-31 03:29:07.891692+00	\N
421b6fd3-69b1-868a-a454-36fb0b4da3b2	91df3183-9e2f-8992-a03c-ed7a109b6cd2	aa15dad2-73d4-889c-a026-e528773edb96	d841dbeb-2ad9-82f3-a329-ad0640677ac4	642eb97c204c9537ddaf529b4215c544	AIGenerated	16e6737ee3cfb85fa04eb79ca238c47e	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 49431}	2026-08-08 17:18:39.362428+00	2026-08-08 17:18:39.362428+00	\N
42ba03f8-2fa0-809f-ab50-05f0b99640d5	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	1cbfb0e924058c0874ff6f01e8234fb2	Derived	369060e7b3863243993a5a76ebbb70df	image/png	png	1920x1080	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 79344}	2025-05-15 13:41:34.77938+00	2025-05-15 13:41:34.77938+00	\N
431ddbd9-c0c2-88fe-afba-40bfb0511e44	444328b1-c13c-8940-a5c5-72ad5c39823a	3ded278e-6a1f-86c9-a29d-0da91f42c2db	c4cff646-c84d-81d3-ab78-7159106c4be2	d54d086233eae83d871ac97a3e471233	AIGenerated	5906385711b9a3d1674c2eddc32d9d02	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 37611}	2025-09-17 14:02:50.618082+00	2025-09-17 14:02:50.618082+00	\N
45e0c879-9de3-8b8e-a24f-2abb49646f50	85049f53-45db-8207-ae64-ef2fa5571fdc	1025effa-bdb8-822f-a575-6815be044c26	b632ceaa-d663-8d7f-ab29-e88ac18db83e	d5a24022b0d46e3077ca567873349f27	AIGenerated	1a3d43a531da183265292435fac248f7	image/svg+xml	svg	1024x1024	t	\N	2025-02-03 21:08:41.256614+00	2025-02-03 21:08:41.256614+00	\N
45e4549b-ab7f-88f9-adea-6228a3bbba43	0fb05483-5c32-8ed3-a9a6-35e129944a42	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	8094b24c-9ec0-8d31-a54d-b5165b73bf04	eb8d2dd66ea10dacbbc33b73b32a13a3	AIGenerated	c99bbea631704ff9c7972393540bbc22	image/jpeg	jpg	1920x1080	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 10472}	2025-12-03 00:02:04.585951+00	2025-12-03 00:02:04.585951+00	\N
46ba905b-5192-8b56-a4e6-52b2ba241c4c	84c8f3a0-c055-8933-a422-64ce01d5e60d	3ded278e-6a1f-86c9-a29d-0da91f42c2db	69129cbd-9218-8de1-a1b8-946c485283d8	642eb97c204c9537ddaf529b4215c544	AIGenerated	55e16c2d0b0392d1a3ec1339ec588624	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 49470}	2026-10-21 23:35:13.148928+00	2026-10-21 23:35:13.148928+00	\N
470e5494-f61b-8c4b-aa7b-a01c68e52604	84c8f3a0-c055-8933-a422-64ce01d5e60d	3ded278e-6a1f-86c9-a29d-0da91f42c2db	81a67cc1-ebdd-8606-a1bf-64c7b1e071a8	642eb97c204c9537ddaf529b4215c544	AIGenerated	b5ba2bfeb8126fe6a662542dc12a48ea	image/png	png	512x512	f	\N	2026-10-23 15:09:57.283033+00	2026-10-23 15:09:57.283033+00	\N
47c386c8-aa45-8be1-a8fb-c15df34db808	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	f3c9f7ee-0e8f-8e49-a8f6-ed5efc2ccf95	642eb97c204c9537ddaf529b4215c544	AIGenerated	e0b35f8cd5cdcee9037a75c9b8b969de	image/png	png	512x512	f	\N	2025-01-17 00:56:40.158276+00	2025-01-17 00:56:40.158276+00	\N
47e13644-2c78-813f-a176-0046e4095e59	0dd0eaac-3b5e-8abb-a327-6064f3e55e29	5512f208-1739-8bc3-a60b-c4032f43efae	b1129694-ce29-8f72-a716-c823fcb621cf	4c3a04e50574d1504f4f954c95b9cb90	AIGenerated	66bb97971fea57378e2c3e397939bcbc	image/png	png	1920x1080	t	\N	2024-10-17 17:20:25.073602+00	2024-10-17 17:20:25.073602+00	\N
48867a3d-e9e0-8af6-ad55-a0a0832096ef	dc293668-8031-871d-a680-1b7ef3f2c5fe	df01b7e8-91f7-8160-a774-e4bacb729ea1	6d79cfff-7149-8048-a33f-84bf4b7d35ea	a0d8edf335f083fce6a63e5988db7509	AIGenerated	039d92683b7e6f645492d6f67363e70b	image/png	png	1024x1024	t	\N	2025-11-11 10:00:42.814193+00	2025-11-11 10:00:42.814193+00	\N
488c6fb0-e3ff-8d7a-ab04-0d27b50fdee3	d720922e-dc89-87bb-af08-e4ee5b3bd537	959bc4ff-7ad8-8b67-a506-ee4019238977	5b78906b-d59e-81b8-a510-7b0653214467	642eb97c204c9537ddaf529b4215c544	AIGenerated	b7b87a0fac91851351f7ed6e82ba155b	image/png	png	512x512	f	\N	2024-07-27 20:32:46.608121+00	2024-07-27 20:32:46.608121+00	\N
488d48e9-d8b6-8a1b-a8b6-5ab3b4bbeff4	a3387963-aae6-8107-aaf0-fb62786aad89	df01b7e8-91f7-8160-a774-e4bacb729ea1	4ba01e4a-e7a5-89fb-a747-2efa0fa9602e	82662baad741134adb26f7bf4b316fa0	AIGenerated	86db185b3decc9046eb01d7c62efa405	image/png	png	1920x1080	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 5923}	2025-07-14 12:53:50.750631+00	2025-07-14 12:53:50.750631+00	\N
49df1183-c1ba-8374-abae-9c3627936dae	90ef1401-39ab-8efc-a36c-004f7a9ddcef	3ded278e-6a1f-86c9-a29d-0da91f42c2db	556e8277-55d8-8ebb-ae37-73d8a8094afe	642eb97c204c9537ddaf529b4215c544	AIGenerated	d6d47735694beb8a1a802cdddee5d03f	image/png	png	512x512	f	\N	2026-02-08 23:22:04.213387+00	2026-02-08 23:22:04.213387+00	\N
4aa8a408-c42c-8836-a65e-1fec808b5ac6	85049f53-45db-8207-ae64-ef2fa5571fdc	1025effa-bdb8-822f-a575-6815be044c26	86003c76-1233-805d-a911-f2fe2776a181	d54d086233eae83d871ac97a3e471233	AIGenerated	9c8698bbf9ef079632f85bd57b005b1d	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 71933}	2025-03-06 07:43:58.925709+00	2025-03-06 07:43:58.925709+00	\N
4aa9c995-25d3-891f-a589-451624650111	85049f53-45db-8207-ae64-ef2fa5571fdc	1025effa-bdb8-822f-a575-6815be044c26	f105993a-42fe-8b9d-a399-d5994113a77d	d54d086233eae83d871ac97a3e471233	AIGenerated	f19eb21550864320b527144754e89d18	image/png	png	512x512	f	\N	2025-02-08 03:38:42.018757+00	2025-02-08 03:38:42.018757+00	\N
4cb31a96-945f-8795-abc0-4e1f93864fbb	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	95299161-ad01-84ce-aea0-82df6eb6c63f	642eb97c204c9537ddaf529b4215c544	AIGenerated	f624bf30b528bf5f2d2a09e6413232f3	image/png	png	512x512	f	\N	2026-08-27 06:22:46.729121+00	2026-08-27 06:22:46.729121+00	\N
4d8e1d3f-5268-85de-a39f-1dc38e7500d9	df2b42e9-4a15-845c-aa12-9a45527cdb2c	5912a49e-17be-854c-a388-0d84b18ae0e6	ef41d293-b227-8ffa-ae2a-12a8bbe6081b	642eb97c204c9537ddaf529b4215c544	AIGenerated	3c7181813a9d95e318d35a6e409442fa	image/png	png	512x512	f	\N	2026-05-31 17:25:34.880827+00	2026-05-31 17:25:34.880827+00	\N
516dbc80-8b53-8637-ab42-5ff0f4cffbb5	bc01efd1-7698-8df7-afd6-a33c85f2bba7	aa15dad2-73d4-889c-a026-e528773edb96	d8b20d6c-04e7-801d-a4d1-a8736f446516	940aff6bf90a25e0fe0e838e3422b94f	AIGenerated	b2ef8c80d0f25d75e1214e1d87b4d51c	image/png	png	1080x1920	t	\N	2026-08-30 02:34:36.252099+00	2026-08-30 02:34:36.252099+00	\N
525ce7c3-29a5-8e26-a881-6db770e70561	df2b42e9-4a15-845c-aa12-9a45527cdb2c	5912a49e-17be-854c-a388-0d84b18ae0e6	856385ce-a05f-8b8f-aba8-020a59948c0b	d54d086233eae83d871ac97a3e471233	AIGenerated	bff2c1acbe4f6a362b949dcb68eb1e92	image/png	png	512x512	f	\N	2026-05-23 06:39:45.841141+00	2026-06-14 05:17:36.097207+00	2026-06-14 05:17:36.097207+00
53941319-e7cf-8ad2-a62c-6206f12a7704	a637eb66-6d9c-8892-a646-d448472aeec1	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	cda55eca-8fe6-8451-a3c2-31b443f5be43	eff5259ba933f16ebffc09397d11606d	AIGenerated	38f99150e55da8c8d310cef34235e589	image/png	png	1920x1080	t	\N	2025-05-02 21:12:31.469252+00	2025-05-02 21:12:31.469252+00	\N
546c0470-a0d5-8c9a-a63d-7047d35b31ff	4135a5c7-c5ad-8720-a339-d8bfb342854f	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	6acb2d615a1702726914a9d4dca15182	Derived	5681eb8f76020d5f4375d36ed8df611e	image/png	png	1080x1920	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 78697}	2026-01-05 13:33:03.851021+00	2026-01-05 13:33:03.851021+00	\N
551642da-bfb7-81dd-a140-108b4570d01e	\N	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	ce143e2c4f256712f0cada198335c3c3	Uploaded	713d2683b473edd00c800c237f0efa7a	image/png	png	1080x1920	f	\N	2025-06-21 08:25:47.444459+00	2025-06-21 08:25:47.444459+00	\N
555667f4-bb36-84ad-a144-2c6897abffba	dc293668-8031-871d-a680-1b7ef3f2c5fe	df01b7e8-91f7-8160-a774-e4bacb729ea1	2886544b-c9dd-86a0-afbd-ef8a8ed2a33a	43e50ad1f758163a234658b9608b54b1	AIGenerated	b90612c37d5ac52f8a8339bf8ba8e281	image/jpeg	jpg	1920x1080	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 43716}	2025-11-30 12:23:15.09504+00	2025-11-30 12:23:15.09504+00	\N
5a7f27d5-d837-8669-ad13-bf98b7023749	45de5990-effa-8fc0-ac0e-bc620b6be133	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2174c578-166a-8b1b-afe4-9f3ade5d08b7	9658a167f8bee5c109caa80dc4e8f29f	AIGenerated	540473ff58e60704a063fe8fb195126f	image/jpeg	jpg	1080x1920	t	\N	2025-04-03 23:03:47.684753+00	2025-04-03 23:03:47.684753+00	\N
5ad6f565-2989-851f-ac85-00ac17ba69a2	4135a5c7-c5ad-8720-a339-d8bfb342854f	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	0ecd4c53-32a9-8041-a89e-fbab3548a9be	642eb97c204c9537ddaf529b4215c544	AIGenerated	12baa7ecbb6b5437334481fcafdfcd7f	image/png	png	512x512	f	\N	2025-08-15 18:10:00.785595+00	2025-08-15 18:10:00.785595+00	\N
5bf41639-bbab-850b-a8ee-2f2d37529dcd	d1607b28-fbb4-8adc-a0c9-bc07bec751df	aa15dad2-73d4-889c-a026-e528773edb96	\N	f5bc2db6eaafc91e18357c8468b6049c	Uploaded	feca77d5b33c9db673e137e9dd786665	image/jpeg	jpg	2048x2048	f	\N	2026-09-05 06:48:54.65395+00	2026-09-05 06:48:54.65395+00	\N
5c6b4c95-ea82-8609-a2df-b22ff6a4bfd9	fb00b410-328b-8beb-a8d5-70b2914cadd9	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	751d6732-61ed-8c32-a6e4-25dd31b26252	2235aca00b309ffeb55a93bd750da4ee	AIGenerated	618ba6aac79216fddecf87a7114f94c0	image/png	png	1024x1024	t	\N	2026-07-14 23:47:18.242396+00	2026-07-14 23:47:18.242396+00	\N
5cade682-c975-8261-a0ab-e7fb9fe94988	4d7b4c15-b66f-8f9f-aba2-7d639644cd7b	aa15dad2-73d4-889c-a026-e528773edb96	db8d96fd-cbf3-8712-a844-1fca54534c8e	df6c4f6f1e06078ee3c59a2c199d45e1	AIGenerated	6cf8b8b41186726116cd68e78b403fff	image/png	png	1080x1920	t	\N	2026-07-16 14:57:32.173237+00	2026-07-16 14:57:32.173237+00	\N
5e093615-cb1c-8408-a59d-a3ad0b9918fc	dadc3aa1-08d8-8b27-aaad-86a68681e14f	332e662e-a8bf-8f5c-a325-0bab4e37f128	ab7cefdd-a130-8a09-aeb5-181e1f89c446	642eb97c204c9537ddaf529b4215c544	AIGenerated	4be7f4c729fc3ee675fbc4e1a5ebe6d9	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 55663}	2024-09-15 19:28:39.599481+00	2024-09-15 19:28:39.599481+00	\N
5eea833a-6a94-8358-a95d-bbdd137a7ed3	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	25009275-7c4d-8507-a908-9e0894fd84f4	642eb97c204c9537ddaf529b4215c544	AIGenerated	a547eb46f8e5e1d97f59ec2fa92bef96	image/png	png	512x512	f	\N	2025-01-13 12:28:21.300069+00	2025-01-13 12:28:21.300069+00	\N
5f773552-1dfa-82de-a242-aa70e765a39d	bc01efd1-7698-8df7-afd6-a33c85f2bba7	aa15dad2-73d4-889c-a026-e528773edb96	2dbe0e28-95ac-8d1f-a9f2-e8f52bc8e761	642eb97c204c9537ddaf529b4215c544	AIGenerated	fa1c110c1f4652b1bc135c09ead1640e	image/png	png	512x512	f	\N	2026-08-23 04:43:23.060644+00	2026-08-23 04:43:23.060644+00	\N
6122fd12-fa83-8819-a946-545b26f7f3ab	dc293668-8031-871d-a680-1b7ef3f2c5fe	df01b7e8-91f7-8160-a774-e4bacb729ea1	6d79cfff-7149-8048-a33f-84bf4b7d35ea	642eb97c204c9537ddaf529b4215c544	AIGenerated	9567377da511b3eb793284bed8ccf56f	image/png	png	512x512	f	\N	2025-11-11 09:58:43.754193+00	2025-11-11 09:58:43.754193+00	\N
61344c54-66f3-87bb-a9c0-1ef45c270c40	75efc83f-2101-8d34-ad5c-884de8ca10b9	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	f0a1f56defdfc454a23443888079b2c4	Derived	a7f96f64125b8f7d70056e72774ccbc5	image/jpeg	jpg	1920x1080	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 7108}	2025-12-24 08:48:22.043945+00	2025-12-24 08:48:22.043945+00	\N
65d2256d-f8c9-8a40-ac7e-56c8f4fadb26	799128fb-6a0e-87f1-a57e-655c79c672c3	959bc4ff-7ad8-8b67-a506-ee4019238977	7a659b3c-ab62-81c2-a171-7ce68381c6bd	642eb97c204c9537ddaf529b4215c544	AIGenerated	614d706f5e6971c62e556194d48c9b65	image/png	png	512x512	f	\N	2024-09-09 08:21:00.601283+00	2024-09-09 08:21:00.601283+00	\N
66cb6026-d12d-87d9-acc5-aff64ab81c33	f3db63fe-e343-8ee3-a328-de916465e65c	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	e3960574-2078-81de-a078-b58a71c814c7	222c574a9d6165274dd1ff0332ee8fa0	AIGenerated	5c220c234ba60e07850231498c61ce12	image/jpeg	jpg	1920x1080	t	\N	2026-10-29 09:22:55.17264+00	2026-10-29 09:22:55.17264+00	\N
6bedce20-1607-82d6-ae4c-fede25a314d6	4135a5c7-c5ad-8720-a339-d8bfb342854f	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	0ecd4c53-32a9-8041-a89e-fbab3548a9be	14fbe7a448483fed1ff60991d568c333	AIGenerated	f2f2ec74e2f763009e9749cc4d9f115a	image/png	png	2048x2048	t	\N	2025-08-15 18:12:25.846595+00	2025-08-15 18:12:25.846595+00	\N
6c1cd428-8b42-8f63-ab2b-8c7aa7e297dc	444328b1-c13c-8940-a5c5-72ad5c39823a	3ded278e-6a1f-86c9-a29d-0da91f42c2db	ea523683-e933-8bc3-a8c1-0d76b212c32c	e89df1e5d215c339e7fb0fb293713198	AIGenerated	eacee1712c91212819749bef03fa07af	image/jpeg	jpg	2048x2048	t	\N	2025-10-01 12:41:21.346231+00	2025-10-01 12:41:21.346231+00	\N
6c5462fd-d505-8f74-aa0f-030b16bb1c30	0dd0eaac-3b5e-8abb-a327-6064f3e55e29	5512f208-1739-8bc3-a60b-c4032f43efae	7f7edac6-f7f5-827c-a2b6-e9a417c8a8c1	642eb97c204c9537ddaf529b4215c544	AIGenerated	c462889cc29d54d1755a8467a50947b7	image/png	png	512x512	f	\N	2024-10-17 09:16:06.246575+00	2024-10-17 09:16:06.246575+00	\N
6ef04df2-7b80-8ce6-a886-5312de5b1672	fb00b410-328b-8beb-a8d5-70b2914cadd9	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	3866189d-bea3-8671-aa7b-cd63a4f61815	e2c6335ae4486206cb5582014081c920	AIGenerated	d2dbb70f4539a55e31d0ec2594d40092	image/png	png	2048x2048	t	\N	2026-07-10 23:35:12.491391+00	2026-07-10 23:35:12.491391+00	\N
72411bf8-5186-84e9-ad63-2dcf9b36b154	d720922e-dc89-87bb-af08-e4ee5b3bd537	959bc4ff-7ad8-8b67-a506-ee4019238977	6d66a8db-1f0b-84eb-a228-7af33fa973ee	642eb97c204c9537ddaf529b4215c544	AIGenerated	076d2d5c90c005f48cc8c6ebf7e2162d	image/png	png	512x512	f	\N	2024-08-14 02:14:43.893074+00	2025-07-20 04:39:19.352452+00	2025-07-20 04:39:19.352452+00
7309df2a-9b0a-8d55-a846-b88431eb2ab8	fb00b410-328b-8beb-a8d5-70b2914cadd9	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	d1b6cdf4-f97e-8963-a451-303dc9bd19a0	2358dc4d0d62e163d88f8d5f019765df	AIGenerated	51936c04964681d7cb87816e39561c78	image/png	png	\N	t	\N	2026-07-27 22:48:21.067132+00	2026-07-27 22:48:21.067132+00	\N
736cc271-10d4-87d2-a0e5-6c0cf7dbd3aa	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	4c10c111-9251-8e12-a598-c9f87de5ff9d	642eb97c204c9537ddaf529b4215c544	AIGenerated	0b47cd334b2571df9aa9034548abc524	image/png	png	512x512	f	\N	2024-11-30 17:22:54.119301+00	2024-11-30 17:22:54.119301+00	\N
74f33037-824d-8f37-a702-f4cc730d062b	df2b42e9-4a15-845c-aa12-9a45527cdb2c	5912a49e-17be-854c-a388-0d84b18ae0e6	2e3128b6-2ca9-88d8-aba9-5c769e17b80f	642eb97c204c9537ddaf529b4215c544	AIGenerated	b26dbe215e196faa209d45b3ffa7e73e	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 53890}	2026-06-09 09:30:51.542486+00	2026-06-09 09:30:51.542486+00	\N
751ade80-607e-8628-ad16-21212eae72fd	f3db63fe-e343-8ee3-a328-de916465e65c	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	d9f2fef1-f59e-8a24-a47b-80958658b045	642eb97c204c9537ddaf529b4215c544	AIGenerated	d4c8b594cc680c252902812865107a61	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 71774}	2026-10-06 22:54:48.471842+00	2026-10-06 22:54:48.471842+00	\N
75cc6f55-f08b-89a4-a701-0c195a933713	73a94dd5-7f96-8100-ac3a-6cb4c9d68883	df01b7e8-91f7-8160-a774-e4bacb729ea1	b1e12c26-17f2-8644-a546-3b84f521e49a	642eb97c204c9537ddaf529b4215c544	AIGenerated	37523c6a337a1edb47b9255b1ea81c8b	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 83303}	2024-03-20 11:19:48.239716+00	2024-03-20 11:19:48.239716+00	\N
776af19e-1cc0-8e29-aff1-39083f3de48a	91df3183-9e2f-8992-a03c-ed7a109b6cd2	aa15dad2-73d4-889c-a026-e528773edb96	d841dbeb-2ad9-82f3-a329-ad0640677ac4	12bec1aeb4273e4e97545153b6966df0	AIGenerated	e041881a1a37ff7116fd781e202f5efc	image/jpeg	jpg	2048x2048	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 78954}	2026-08-08 17:21:04.060428+00	2026-08-08 17:21:04.060428+00	\N
77aa841f-ea96-8b60-a4a3-80b7c4c16c1b	dc293668-8031-871d-a680-1b7ef3f2c5fe	df01b7e8-91f7-8160-a774-e4bacb729ea1	238dfd3f-2d45-8fb8-aee8-5a06774ee6b0	2d79f0fff63d4a6d07f142a875be1d22	AIGenerated	732cb509d5901a5f3015f3122781c46d	image/jpeg	jpg	2048x2048	t	\N	2025-11-26 23:05:25.891608+00	2025-11-26 23:05:25.891608+00	\N
79f71ec8-8b5b-839b-a35e-26f99bbfe06f	84c8f3a0-c055-8933-a422-64ce01d5e60d	3ded278e-6a1f-86c9-a29d-0da91f42c2db	73fae0cf-5041-8261-aba2-87241ee1fdb8	642eb97c204c9537ddaf529b4215c544	AIGenerated	233250b97d2d08ac96dfaca6cb37a1ac	image/png	png	512x512	f	\N	2026-10-21 05:24:25.163867+00	2026-10-21 05:24:25.163867+00	\N
7cc74b70-3575-8aed-a8f9-24fabb055e53	dadc3aa1-08d8-8b27-aaad-86a68681e14f	332e662e-a8bf-8f5c-a325-0bab4e37f128	ab7cefdd-a130-8a09-aeb5-181e1f89c446	d54d086233eae83d871ac97a3e471233	AIGenerated	3825e1693b3fc5e4d123105efab20835	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 32319}	2024-09-15 19:28:49.599481+00	2024-09-15 19:28:49.599481+00	\N
7d5d840b-0195-8be8-a455-8da427501ec7	d1607b28-fbb4-8adc-a0c9-bc07bec751df	aa15dad2-73d4-889c-a026-e528773edb96	\N	c418a336b4f17e60fe6d260dbe2ebfa5	Uploaded	adac30165bbb8709efe115d1949254eb	image/png	png	\N	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 58479}	2026-09-13 15:28:59.007769+00	2026-09-13 15:28:59.007769+00	\N
7d5e36d0-952f-89eb-ac23-21ccd23fee5d	91df3183-9e2f-8992-a03c-ed7a109b6cd2	aa15dad2-73d4-889c-a026-e528773edb96	0b9934e6-4a55-8889-aa45-4ad2e3e91d35	c46a7288d8d7d7a50c3c99685eb75fe4	AIGenerated	140745c70cfef1df65fa327839919391	image/jpeg	jpg	1080x1920	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 33804}	2026-07-03 21:54:42.545746+00	2026-07-03 21:54:42.545746+00	\N
7d6fa5b9-04e2-838c-a5ce-bc6a45e55387	73a94dd5-7f96-8100-ac3a-6cb4c9d68883	df01b7e8-91f7-8160-a774-e4bacb729ea1	d75479ba-1a72-83d9-aac7-f4220509f635	e5281fba8786290c6a30c1eb532a493f	AIGenerated	d5effbaa173b3914eed6137726c942f2	image/png	png	1024x1024	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 62022}	2024-02-26 01:29:23.089491+00	2024-02-26 01:29:23.089491+00	\N
7e65f1dc-e1cd-89a9-a7b7-ad46c9e88c62	91df3183-9e2f-8992-a03c-ed7a109b6cd2	aa15dad2-73d4-889c-a026-e528773edb96	5ab4e8d1-a49c-84fe-aff8-f7ecc43f024c	642eb97c204c9537ddaf529b4215c544	AIGenerated	9b0353367e50c97c95c6fd6e7eea4a38	image/png	png	512x512	f	\N	2026-07-21 10:10:57.083421+00	2026-07-21 10:10:57.083421+00	\N
7f247772-44a1-8209-ac6b-9c17461e75e7	0dd0eaac-3b5e-8abb-a327-6064f3e55e29	5512f208-1739-8bc3-a60b-c4032f43efae	b1129694-ce29-8f72-a716-c823fcb621cf	642eb97c204c9537ddaf529b4215c544	AIGenerated	7903dd87e6e67f63d2a1893a48a4206d	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 27511}	2024-10-17 17:17:57.702602+00	2024-10-17 17:17:57.702602+00	\N
81987a30-4f96-8cf5-ac6c-0a1a1fb469f9	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	95299161-ad01-84ce-aea0-82df6eb6c63f	ae6d4df4430d8205c1fdefe9c742f537	AIGenerated	219995858a311efbae3c04ce1e937741	image/png	png	1080x1920	t	\N	2026-08-27 06:24:57.961121+00	2026-08-27 06:24:57.961121+00	\N
82a193ad-8a83-818f-ab25-bb744e1cd10f	799128fb-6a0e-87f1-a57e-655c79c672c3	959bc4ff-7ad8-8b67-a506-ee4019238977	734f76a7-81c6-8ad5-ac6a-1ef453f54dab	a2f2d30fda62e90da5bed73fa8881cf3	AIGenerated	a346c15f0b9d49850dc99fe54d685fba	image/png	png	1920x1080	t	\N	2024-08-06 10:04:34.509352+00	2024-08-06 10:04:34.509352+00	\N
8759e6ef-e441-8b8a-a7bf-9956d0ab1c51	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	6dccf4ac-439d-8acb-a09e-a450138ce64e	642eb97c204c9537ddaf529b4215c544	AIGenerated	bcee55c3141252fe2767ed851a89458e	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 30891}	2026-09-20 09:28:37.785136+00	2026-09-20 09:28:37.785136+00	\N
8868495d-4c92-8c2f-aa94-42f88b43607f	ce7491b1-9cc5-813e-afd7-fc34729a55e1	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f797d13c-10cf-884d-a4a3-d8757ca5aa6c	8eec1e251191ae00790886553d3ee0ad	AIGenerated	573ff41c12ed01f12260f2407e611c60	image/png	png	2048x2048	t	\N	2025-11-14 23:17:24.880389+00	2025-11-14 23:17:24.880389+00	\N
8905499b-fd09-8b42-a08d-3688b4cc6341	444328b1-c13c-8940-a5c5-72ad5c39823a	3ded278e-6a1f-86c9-a29d-0da91f42c2db	c4cff646-c84d-81d3-ab78-7159106c4be2	642eb97c204c9537ddaf529b4215c544	AIGenerated	4aab017bbaf5d05e447bd7f04ecc2675	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 32266}	2025-09-17 14:02:40.618082+00	2025-09-17 14:02:40.618082+00	\N
89572139-b7f9-8d2b-a89e-2b3b4ca9653a	f3db63fe-e343-8ee3-a328-de916465e65c	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	e3960574-2078-81de-a078-b58a71c814c7	d54d086233eae83d871ac97a3e471233	AIGenerated	e81139e06b40976d79aa5811b7827c67	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 77523}	2026-10-29 09:21:00.41464+00	2026-10-29 09:21:00.41464+00	\N
8ace006b-53b4-8423-abbb-26f26d2a5866	fb00b410-328b-8beb-a8d5-70b2914cadd9	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	d1b6cdf4-f97e-8963-a451-303dc9bd19a0	642eb97c204c9537ddaf529b4215c544	AIGenerated	82c0dd2f447aebaea900ed496b84fba5	image/png	png	512x512	f	\N	2026-07-27 22:46:17.493132+00	2026-07-27 22:46:17.493132+00	\N
8c3b1269-ec64-895a-aa02-f9f7b38ae785	dadc3aa1-08d8-8b27-aaad-86a68681e14f	332e662e-a8bf-8f5c-a325-0bab4e37f128	ab7cefdd-a130-8a09-aeb5-181e1f89c446	a4d1e7b08a07c189966f22da8f804137	AIGenerated	36b5a32bbefb63d49b16be1052531e9b	image/png	png	1080x1920	t	\N	2024-09-15 19:30:39.141481+00	2024-09-15 19:30:39.141481+00	\N
8f44427d-84b5-8435-aae6-04e83f1bbca2	00df4757-08ad-8781-ac9c-f6ffecfb80de	df01b7e8-91f7-8160-a774-e4bacb729ea1	a2e0ecbb-53b5-83f6-af5a-88ce3483cdda	603263188d23fe5a72f66674a698cd09	AIGenerated	7c10b28f9b765301870378b06ae86a7d	image/jpeg	jpg	1080x1920	t	\N	2024-04-23 10:16:21.087578+00	2024-04-23 10:16:21.087578+00	\N
91fdd40e-5ba1-8181-aa0a-b3c9bca9c1bf	91df3183-9e2f-8992-a03c-ed7a109b6cd2	aa15dad2-73d4-889c-a026-e528773edb96	0b9934e6-4a55-8889-aa45-4ad2e3e91d35	642eb97c204c9537ddaf529b4215c544	AIGenerated	22af9f78ab548e9e383a25cfcedb3ec9	image/png	png	512x512	f	\N	2026-07-03 21:52:37.519746+00	2026-07-03 21:52:37.519746+00	\N
92dbf8d9-6b29-8f35-ae09-d498e0765c99	d720922e-dc89-87bb-af08-e4ee5b3bd537	959bc4ff-7ad8-8b67-a506-ee4019238977	5b78906b-d59e-81b8-a510-7b0653214467	6af2bcd2d8138b3d19991d98885e147f	AIGenerated	b81c304c125ddfce74f9f93e09e5daca	image/png	png	2048x2048	t	\N	2024-07-27 20:34:54.782121+00	2024-07-27 20:34:54.782121+00	\N
948101fd-31fc-818b-aaaf-182a8671be3d	00df4757-08ad-8781-ac9c-f6ffecfb80de	df01b7e8-91f7-8160-a774-e4bacb729ea1	90a12140-0125-8e06-a579-96eb465f6c41	29fe10735141ac1aef2ae511e0d2d244	AIGenerated	00216709646c1771d8ef26a5ba301e55	image/jpeg	jpg	\N	t	\N	2024-05-12 04:17:19.773903+00	2024-05-12 04:17:19.773903+00	\N
958edb5c-0aee-8265-ad9a-549b577b99d2	fb00b410-328b-8beb-a8d5-70b2914cadd9	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	d96f0afe-3cad-80ee-ab7a-ed7f7b5c27c0	642eb97c204c9537ddaf529b4215c544	AIGenerated	dd039d4f0ca51e503a3dfce689926f42	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 60389}	2026-07-15 05:56:54.696239+00	2026-07-15 05:56:54.696239+00	\N
9a967b40-66e4-8434-a204-f0badb18bff8	a637eb66-6d9c-8892-a646-d448472aeec1	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	cda55eca-8fe6-8451-a3c2-31b443f5be43	642eb97c204c9537ddaf529b4215c544	AIGenerated	f2bc04719f4cddf5b1a7e5f07e8e4997	image/png	png	512x512	f	\N	2025-05-02 21:10:02.669252+00	2025-05-02 21:10:02.669252+00	\N
9c1844ca-1a07-849b-a0fc-a511f82e3aaa	fb00b410-328b-8beb-a8d5-70b2914cadd9	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	3866189d-bea3-8671-aa7b-cd63a4f61815	642eb97c204c9537ddaf529b4215c544	AIGenerated	fda9d44d1fd0451d69b58795ba736e28	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 62184}	2026-07-10 23:32:43.010391+00	2026-07-10 23:32:43.010391+00	\N
9dcbbc6d-1802-8be0-a602-b1f04a708486	df2b42e9-4a15-845c-aa12-9a45527cdb2c	5912a49e-17be-854c-a388-0d84b18ae0e6	ef41d293-b227-8ffa-ae2a-12a8bbe6081b	c800e7efa2f96373203289e886c56724	AIGenerated	0887add081c1146d316c1dc48ab94ce3	image/png	png	1920x1080	t	\N	2026-05-31 17:27:35.724827+00	2026-05-31 17:27:35.724827+00	\N
a11df3f1-1c45-8ad3-a91a-41fc33da1e60	f3db63fe-e343-8ee3-a328-de916465e65c	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	d9f2fef1-f59e-8a24-a47b-80958658b045	8bdc2dd261db964651f26c76fc73c1dd	AIGenerated	5590688d823e1195bdbedc4d02f95517	image/png	png	1080x1920	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 66851}	2026-10-06 22:57:00.626842+00	2026-10-06 22:57:00.626842+00	\N
a287e527-982a-8aed-abe0-c594a6175e5a	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	30a2c01a-73a5-8ea6-a660-b8fdaafa4bc2	642eb97c204c9537ddaf529b4215c544	AIGenerated	dddc326e29e7ec191324972d1bdd3eb9	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 49288}	2026-08-31 22:10:28.509268+00	2026-08-31 22:10:28.509268+00	\N
a41f1d47-5f8c-84a9-ad6c-0d0cc4a6557f	444328b1-c13c-8940-a5c5-72ad5c39823a	3ded278e-6a1f-86c9-a29d-0da91f42c2db	c4cff646-c84d-81d3-ab78-7159106c4be2	c2a4b2506a6574d45dd146ce486bef51	AIGenerated	883fe211d334cbd8352852cf24c3bb53	image/png	png	1080x1920	t	\N	2025-09-17 14:05:05.961082+00	2025-09-17 14:05:05.961082+00	\N
a5582df1-eefb-88c3-a723-7ddc08dba9da	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	ed0b65a6-759a-88b1-a552-7ef13383a8f2	1364b8f8f87af88798b9c708056aaf13	AIGenerated	9e95caa86d461b26ff5d40b92ea1f2e4	image/png	png	1024x1024	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 94841}	2024-12-12 19:52:13.417319+00	2024-12-12 19:52:13.417319+00	\N
a586e539-50a2-8629-a827-efad62d29c63	73a94dd5-7f96-8100-ac3a-6cb4c9d68883	df01b7e8-91f7-8160-a774-e4bacb729ea1	d75479ba-1a72-83d9-aac7-f4220509f635	642eb97c204c9537ddaf529b4215c544	AIGenerated	322737d583bb9d83fcdfec5bc05b39ac	image/png	png	512x512	f	\N	2024-02-26 01:27:03.163491+00	2024-02-26 01:27:03.163491+00	\N
a69bfc4a-c443-86f3-a40b-5bd49e6ebb19	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	f3c9f7ee-0e8f-8e49-a8f6-ed5efc2ccf95	1c017bcd6be7b5c93fdaba961412c25d	AIGenerated	ad0fb9100ad26020609c06f403d1213e	image/jpeg	jpg	1080x1920	t	\N	2025-01-17 00:58:53.473276+00	2025-01-17 00:58:53.473276+00	\N
a7220a83-4ce0-84c0-a223-b7e968659cbb	75efc83f-2101-8d34-ad5c-884de8ca10b9	332e662e-a8bf-8f5c-a325-0bab4e37f128	4f2f8f75-2cdd-8458-a68d-15a86684fedc	642eb97c204c9537ddaf529b4215c544	AIGenerated	215052e10b4392a79c1f2c169ddd337a	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 65578}	2025-08-09 21:22:23.02263+00	2025-08-09 21:22:23.02263+00	\N
a78ea64f-1ea4-8fa9-aab4-c959a043c076	90ef1401-39ab-8efc-a36c-004f7a9ddcef	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	e35c66608c3b48c135d9102296d5b03e	Derived	7dec7a8eaa5baed090b54dc30fb4c4da	image/png	png	2048x2048	f	\N	2026-04-07 03:05:05.740325+00	2026-04-07 03:05:05.740325+00	\N
a858b0b9-56c5-83ee-af01-86e3025d9fa5	4d7b4c15-b66f-8f9f-aba2-7d639644cd7b	aa15dad2-73d4-889c-a026-e528773edb96	b81fabf8-4b15-8ed5-a495-350be52c8de2	a89564955296be7729ac119b1ade0210	AIGenerated	a766d77136af8502e9bd24655f4f2e5b	image/png	png	1024x1024	t	\N	2026-07-29 08:55:31.715005+00	2026-07-29 08:55:31.715005+00	\N
a8ae8447-7817-8e16-a6ad-16f1678dc9a8	df2b42e9-4a15-845c-aa12-9a45527cdb2c	5912a49e-17be-854c-a388-0d84b18ae0e6	2e3128b6-2ca9-88d8-aba9-5c769e17b80f	2ca7ad7ed1f99ee8618356f8854b90ec	AIGenerated	5c2e6dab62c2922d14a02f927fce617e	image/png	png	1024x1024	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 19032}	2026-06-09 09:32:57.096486+00	2026-06-09 09:32:57.096486+00	\N
ac3f8b80-98e3-8cdc-ae31-cf16ab83086c	d720922e-dc89-87bb-af08-e4ee5b3bd537	959bc4ff-7ad8-8b67-a506-ee4019238977	6d66a8db-1f0b-84eb-a228-7af33fa973ee	615361bd109df32ac9786aaa179675ee	AIGenerated	2138a8aa1e3aca89d3d3e861e532bc40	image/jpeg	jpg	2048x2048	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 38069}	2024-08-14 02:16:48.337074+00	2024-08-14 02:16:48.337074+00	\N
acabd182-e4ee-8a2e-a6b5-91fd3d5e89a2	0fb05483-5c32-8ed3-a9a6-35e129944a42	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	\N	73bbdf8e8317a4a360edb49ab41339e1	Uploaded	5427eed95907cb240c65dcde53e6b8be	image/png	png	2048x2048	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 32283}	2026-04-29 18:25:34.044213+00	2026-04-29 18:25:34.044213+00	\N
adcc0be1-523c-8447-a41b-776e360ffc95	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	5d5f199b-41c4-8504-aeef-301d1b83ad73	642eb97c204c9537ddaf529b4215c544	AIGenerated	97fada37a2603d71b006c3ddb9c448c6	image/png	png	512x512	f	\N	2026-08-28 18:02:12.69999+00	2026-08-28 18:02:12.69999+00	\N
ade38780-7049-8cdf-a290-9991f2981389	8ea20669-876f-805a-af0c-a036c0289960	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	\N	e4ef84605487776179abd031434cd43b	Uploaded	a4eee9250d4afd889d05992fbf3b5dbf	image/jpeg	jpg	1080x1920	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 6148}	2026-05-02 09:21:11.92713+00	2026-05-02 09:21:11.92713+00	\N
b0519b5a-9588-8fd9-a50f-ed018fa38db3	75efc83f-2101-8d34-ad5c-884de8ca10b9	332e662e-a8bf-8f5c-a325-0bab4e37f128	4f2f8f75-2cdd-8458-a68d-15a86684fedc	64dffbd71deeb899b0cd9344853028fb	AIGenerated	18cd898b36e1ef5f8ffa058a238d2212	image/jpeg	jpg	\N	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 64032}	2025-08-09 21:24:52.48563+00	2025-08-09 21:24:52.48563+00	\N
b109fa13-67e4-8c60-ab90-800a221a584f	f3db63fe-e343-8ee3-a328-de916465e65c	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	6e2cb974-bc3c-8d52-a8f7-ba6d949c72a6	a642b1f262d14acb54bedf434842d1fb	AIGenerated	9e7feda31d09cf18dfb96c0702a0ad66	image/jpeg	jpg	1920x1080	t	\N	2026-11-10 14:36:17.483542+00	2026-11-10 14:36:17.483542+00	\N
b25e9716-a922-86c4-a8f1-a86149de2889	799128fb-6a0e-87f1-a57e-655c79c672c3	959bc4ff-7ad8-8b67-a506-ee4019238977	42a12491-e7b0-881b-ab51-c403ca9167d5	642eb97c204c9537ddaf529b4215c544	AIGenerated	f7ea3c360be044a39310258845881593	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 85092}	2024-09-13 20:34:17.319717+00	2024-09-13 20:34:17.319717+00	\N
b3073b19-02f4-8b91-a233-5224bceb724e	799128fb-6a0e-87f1-a57e-655c79c672c3	959bc4ff-7ad8-8b67-a506-ee4019238977	42a12491-e7b0-881b-ab51-c403ca9167d5	18b30c90064b58fd3a75ffeb9d6b92bc	AIGenerated	4dd72feb21281173358f0eeead272e6e	image/png	png	1080x1920	t	\N	2024-09-13 20:36:24.993717+00	2024-09-13 20:36:24.993717+00	\N
b5ccf7fe-b2ba-82f2-a12d-5ad678ce0de0	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	30a2c01a-73a5-8ea6-a660-b8fdaafa4bc2	d7f0c91a7a771623123dcbc41382eec0	AIGenerated	c45135dcb0e96f5d218bfc965684f62c	image/png	png	2048x2048	t	\N	2026-08-31 22:12:34.260268+00	2026-08-31 22:12:34.260268+00	\N
b603f55f-1192-864d-a714-7a951865c885	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	9c3a6f17-df87-8cd6-abe5-383e67e8cdd3	a970f1b19532c8cdd85795a411276b42	AIGenerated	3aed13de6fb14879b6dfade3362c1da8	image/png	png	1080x1920	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 19425}	2026-09-22 05:17:27.73464+00	2026-09-22 05:17:27.73464+00	\N
ba54221c-9c1a-8d28-a5cd-2d740e591398	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	dfe1be57-5c15-8e65-aa38-63c0594802e0	393eb0c21367fa1937e82b530377713c	AIGenerated	e0052d2ca2740e1de079cf7dbfb5e492	image/png	png	1080x1920	t	\N	2024-12-07 15:07:59.452831+00	2024-12-07 15:07:59.452831+00	\N
baba6721-47d2-8872-a960-4d3eed272787	dc293668-8031-871d-a680-1b7ef3f2c5fe	df01b7e8-91f7-8160-a774-e4bacb729ea1	238dfd3f-2d45-8fb8-aee8-5a06774ee6b0	642eb97c204c9537ddaf529b4215c544	AIGenerated	48c43b6fcba3bba60c3265f05aed453a	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 46651}	2025-11-26 23:03:03.272608+00	2025-11-26 23:03:03.272608+00	\N
baffe9e2-322d-880b-a3d1-92818b535cbe	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	6dccf4ac-439d-8acb-a09e-a450138ce64e	b7f639a0650ec371ffafd8d2e9412454	AIGenerated	064d3237393757d5baafb16ae4edc775	image/png	png	2048x2048	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 6022}	2026-09-20 09:30:57.133136+00	2026-09-20 09:30:57.133136+00	\N
bc553ce2-d097-8fc8-a031-1b50730211f5	4057beb3-2dc0-8049-aeaf-bfbe1e797935	332e662e-a8bf-8f5c-a325-0bab4e37f128	0293043b-d1a3-824e-a892-039a6b46342c	c0aac6bad65126b0595fef744efb3c6b	AIGenerated	d52c08188f3256467855cdded5e0edce	image/png	png	1920x1080	t	\N	2025-11-11 05:26:35.199186+00	2025-11-11 05:26:35.199186+00	\N
bcbc2609-65a8-8297-ac61-d807ae699e77	73a94dd5-7f96-8100-ac3a-6cb4c9d68883	df01b7e8-91f7-8160-a774-e4bacb729ea1	b1e12c26-17f2-8644-a546-3b84f521e49a	42dd88f24f704ff0e9f05f2a3736a6ba	AIGenerated	f20a48d1ff0f782b4bba778709c58666	image/png	png	2048x2048	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 26368}	2024-03-20 11:22:10.730716+00	2024-03-20 11:22:10.730716+00	\N
bd8efa01-32fd-879a-ac5b-ff1801ff1d47	4d7b4c15-b66f-8f9f-aba2-7d639644cd7b	aa15dad2-73d4-889c-a026-e528773edb96	b81fabf8-4b15-8ed5-a495-350be52c8de2	642eb97c204c9537ddaf529b4215c544	AIGenerated	0e67dc324cc32190566b7dc01a73a3c5	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 30328}	2026-07-29 08:53:18.114005+00	2026-07-29 08:53:18.114005+00	\N
bdbb14c8-c875-8584-ac61-c5486fbbdcb0	73a94dd5-7f96-8100-ac3a-6cb4c9d68883	df01b7e8-91f7-8160-a774-e4bacb729ea1	a4f05d2b-6544-89a5-a0aa-b397b8125bba	642eb97c204c9537ddaf529b4215c544	AIGenerated	c10fe22a83705a4307ca4178dc7f3953	image/png	png	512x512	f	\N	2024-03-13 11:54:08.149308+00	2024-03-13 11:54:08.149308+00	\N
beb2b36d-2919-8e73-a50e-d13b8ed013e4	d1607b28-fbb4-8adc-a0c9-bc07bec751df	aa15dad2-73d4-889c-a026-e528773edb96	3bbf38b1-bf26-86cb-a188-ffd45d1b559c	642eb97c204c9537ddaf529b4215c544	AIGenerated	a343c929f6778571a81582c4a5dacf36	image/png	png	512x512	f	\N	2026-08-04 06:25:46.274524+00	2026-08-04 06:25:46.274524+00	\N
c01321fd-d6ac-87ff-ad70-d9bdd612fa7a	799128fb-6a0e-87f1-a57e-655c79c672c3	959bc4ff-7ad8-8b67-a506-ee4019238977	3ad4f7a2-6bae-8923-a7cd-8dd8d8e470d9	642eb97c204c9537ddaf529b4215c544	AIGenerated	6d775804a1eda20d24757481b00d8206	image/png	png	512x512	f	\N	2024-08-24 22:45:17.854273+00	2024-08-24 22:45:17.854273+00	\N
c0453e02-878e-816d-ad08-df93d2b0ac15	75efc83f-2101-8d34-ad5c-884de8ca10b9	332e662e-a8bf-8f5c-a325-0bab4e37f128	28b86c74-b9db-8995-ad5d-ea9f1e5fa4ac	8002a7d04b00310ccccd952e6fe4eccd	AIGenerated	0ecf1a72980f2907a2406a11ddb4d602	image/png	png	1024x1024	t	\N	2025-08-03 10:24:46.942244+00	2025-08-03 10:24:46.942244+00	\N
c0716d9a-24a5-8d19-a77a-b6d0c3a90194	45de5990-effa-8fc0-ac0e-bc620b6be133	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	2174c578-166a-8b1b-afe4-9f3ade5d08b7	642eb97c204c9537ddaf529b4215c544	AIGenerated	a129148c2573928a272220691f212ea4	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 5339}	2025-04-03 23:01:31.923753+00	2025-04-03 23:01:31.923753+00	\N
c1fa3038-d117-89dd-ac1a-074898777e8b	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	4c10c111-9251-8e12-a598-c9f87de5ff9d	d8ed787585310f30d23a4e78e3a86d3d	AIGenerated	fb1093a05a740a0e5db2d2d12dc080d3	image/png	png	1920x1080	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 94415}	2024-11-30 17:25:19.089301+00	2024-11-30 17:25:19.089301+00	\N
c27133ef-b53e-8099-ad4e-713218ca3522	45de5990-effa-8fc0-ac0e-bc620b6be133	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f9457cd9-2785-8ed4-a44b-b25487504a02	2680f7c821a69bedd9436f36d33baf22	AIGenerated	8d4200c692adcab40e34c34c99f88cdf	image/png	png	\N	t	\N	2025-04-12 17:20:53.203893+00	2025-04-12 17:20:53.203893+00	\N
c4123049-274e-8e18-a7f5-34d041437f9f	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	9abcd0cf-ddc1-8b6b-a1b9-64f2fafb35e4	6cf8c1e740ba4dd65e1ec67a2fa3afd1	AIGenerated	3b2b4494bc433bcde661609b71fd1027	image/jpeg	jpg	1024x1024	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 89478}	2026-08-30 05:38:13.840057+00	2026-08-30 05:38:13.840057+00	\N
c75aa373-cc63-885a-a141-154bd074ac5f	a3387963-aae6-8107-aaf0-fb62786aad89	df01b7e8-91f7-8160-a774-e4bacb729ea1	4ba01e4a-e7a5-89fb-a747-2efa0fa9602e	642eb97c204c9537ddaf529b4215c544	AIGenerated	9e52d2284a1b448b6188fdcd9c8baf4d	image/png	png	512x512	f	\N	2025-07-14 12:51:39.386631+00	2025-07-14 12:51:39.386631+00	\N
c76a3fa9-cc90-846c-a3e4-00d3e5767c7a	a3387963-aae6-8107-aaf0-fb62786aad89	df01b7e8-91f7-8160-a774-e4bacb729ea1	4bbcb8c0-a249-80c4-a8cf-2ee76af156ca	28ef6270fbe90e5a4c0b9202ed43591b	AIGenerated	9a6189f31d241821170c386f00849f0f	image/png	png	1920x1080	t	\N	2025-08-08 17:30:02.195671+00	2025-08-08 17:30:02.195671+00	\N
c9cd956c-cec9-8185-a692-2a899b02bd3c	df2b42e9-4a15-845c-aa12-9a45527cdb2c	5912a49e-17be-854c-a388-0d84b18ae0e6	84b61558-8c98-8bca-a01f-00bce99404a4	642eb97c204c9537ddaf529b4215c544	AIGenerated	6395a677e72217eec066074905cc54fd	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 46418}	2026-07-01 01:44:16.364807+00	2026-07-01 01:44:16.364807+00	\N
cc520280-2c58-899a-a959-cf86f5976967	ce7491b1-9cc5-813e-afd7-fc34729a55e1	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	13e6ae9c-ab3f-8843-a0d0-adf22b2207fa	eb193ff4788eaed767c76288d4dba707	AIGenerated	3639e23f7b8283467b421b8a7d259eec	image/png	png	1024x1024	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 94080}	2025-12-17 08:09:04.752012+00	2025-12-17 08:09:04.752012+00	\N
ce0e3ebd-e7a2-8d79-a5e8-cb819c7b6c79	8ea20669-876f-805a-af0c-a036c0289960	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	2f9b2a2e-940b-87fc-ac09-561df4f7885d	642eb97c204c9537ddaf529b4215c544	AIGenerated	dbddf5b039e7a7542acaf26a947e26e1	image/png	png	512x512	f	\N	2025-04-26 11:11:50.4772+00	2025-04-26 11:11:50.4772+00	\N
cf946f7d-4ccc-8da6-aeef-4d206ee9d359	90ef1401-39ab-8efc-a36c-004f7a9ddcef	3ded278e-6a1f-86c9-a29d-0da91f42c2db	556e8277-55d8-8ebb-ae37-73d8a8094afe	cdf9377b1af86d361c09bd0545e391a5	AIGenerated	512aacb0e6de7d957189230a03c03cef	image/png	png	1920x1080	t	\N	2026-02-08 23:24:31.214387+00	2026-02-08 23:24:31.214387+00	\N
d2928fb9-79c2-8d3c-ac9f-2a9da5f803e1	75efc83f-2101-8d34-ad5c-884de8ca10b9	332e662e-a8bf-8f5c-a325-0bab4e37f128	28b86c74-b9db-8995-ad5d-ea9f1e5fa4ac	642eb97c204c9537ddaf529b4215c544	AIGenerated	2dd289bbfe94b61674c7bbcacf96e84d	image/png	png	512x512	f	\N	2025-08-03 10:22:38.124244+00	2025-08-03 10:22:38.124244+00	\N
d351a818-0b24-8697-ae96-1b137b29c6f3	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	9c3a6f17-df87-8cd6-abe5-383e67e8cdd3	642eb97c204c9537ddaf529b4215c544	AIGenerated	a7c7682f6e256299d39befcda81d8aa1	image/png	png	512x512	f	\N	2026-09-22 05:15:10.37964+00	2026-09-22 05:15:10.37964+00	\N
d3f4afb2-058a-858f-a4f6-123ae4bf93e4	85049f53-45db-8207-ae64-ef2fa5571fdc	1025effa-bdb8-822f-a575-6815be044c26	f105993a-42fe-8b9d-a399-d5994113a77d	737bc18c0c3654b22a50b6585735a0d4	AIGenerated	d28898a5739dca2e12dc30ef5f37365b	image/svg+xml	svg	\N	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 60144}	2025-02-08 03:40:29.729757+00	2026-04-15 14:22:55.21559+00	2026-04-15 14:22:55.21559+00
d4887e64-81d7-8396-a21e-24cb5abc4d30	8ea20669-876f-805a-af0c-a036c0289960	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	2f9b2a2e-940b-87fc-ac09-561df4f7885d	4c2edbf4642861836ed6db28701a17c2	AIGenerated	50881c82e776077987e5f446bec44e77	image/jpeg	jpg	2048x2048	t	\N	2025-04-26 11:14:05.5542+00	2025-04-26 11:14:05.5542+00	\N
d4aeeb32-bd5c-810d-ad87-585aae13a30f	bc01efd1-7698-8df7-afd6-a33c85f2bba7	aa15dad2-73d4-889c-a026-e528773edb96	2dbe0e28-95ac-8d1f-a9f2-e8f52bc8e761	99e51dc1d8ffa7dcea955283d4db9bc1	AIGenerated	707d8bcabf5804ac1fa79cd5afb8ae55	image/png	png	1024x1024	t	\N	2026-08-23 04:45:37.316644+00	2026-08-23 04:45:37.316644+00	\N
d50cb16b-9bde-8a2f-affa-7043f74e7237	fb00b410-328b-8beb-a8d5-70b2914cadd9	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	751d6732-61ed-8c32-a6e4-25dd31b26252	642eb97c204c9537ddaf529b4215c544	AIGenerated	f581d0a6ecc3eb1f549d48e32eeba538	image/png	png	512x512	f	\N	2026-07-14 23:45:22.077396+00	2026-07-14 23:45:22.077396+00	\N
d68a7fb6-d177-86b9-a93e-995858c15a70	fb00b410-328b-8beb-a8d5-70b2914cadd9	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	60b4f72b-ef6c-8a64-a195-d88429adeffe	255b99562bc016dab2dfe267593552c4	AIGenerated	401c43fd0d7dc3735367f8269ee0b402	image/png	png	1920x1080	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 80038}	2026-07-17 02:24:25.657152+00	2026-07-17 02:24:25.657152+00	\N
d745154f-4ec0-8597-a3c8-affe9caec464	85049f53-45db-8207-ae64-ef2fa5571fdc	1025effa-bdb8-822f-a575-6815be044c26	86003c76-1233-805d-a911-f2fe2776a181	db295ddb9f9d9f76f3acc3303ff78264	AIGenerated	e59c64c9f50418fb2c52650e176205ba	image/png	png	1080x1920	t	\N	2025-03-06 07:45:50.249709+00	2025-09-19 14:58:25.957916+00	2025-09-19 14:58:25.957916+00
d76b6c7c-9afb-8244-a350-4b92f7ed3934	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	4b20a46f8663b1ed4d0d885a2f43c7c4	Derived	1ab2d0ad467f6c42ea62c4416519021f	image/png	png	2048x2048	f	\N	2025-02-25 00:45:12.483814+00	2025-02-25 00:45:12.483814+00	\N
d7b5b09d-c36b-87d4-ab34-84103f84bed4	84c8f3a0-c055-8933-a422-64ce01d5e60d	3ded278e-6a1f-86c9-a29d-0da91f42c2db	66b1cd77-855f-8537-abf5-272615e174b1	642eb97c204c9537ddaf529b4215c544	AIGenerated	26fdc83b51fdb05d894f34028fc61cde	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 79999}	2026-10-17 17:54:45.654988+00	2026-10-17 17:54:45.654988+00	\N
d88f1ad1-2492-869e-a58f-416a0f13ab98	f3db63fe-e343-8ee3-a328-de916465e65c	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	6e2cb974-bc3c-8d52-a8f7-ba6d949c72a6	642eb97c204c9537ddaf529b4215c544	AIGenerated	f30ecb7a4357f54ca169e0d5094e2520	image/png	png	512x512	f	\N	2026-11-10 14:33:58.519542+00	2026-11-10 14:33:58.519542+00	\N
d943ee7a-ed8c-80cb-a14d-83e2c1af7445	73a94dd5-7f96-8100-ac3a-6cb4c9d68883	df01b7e8-91f7-8160-a774-e4bacb729ea1	a4f05d2b-6544-89a5-a0aa-b397b8125bba	20a8a1f91e820c5c29db5b1ca6a8663b	AIGenerated	2d2e9a5d2718f914362beada1ea4ad0b	image/jpeg	jpg	2048x2048	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 99456}	2024-03-13 11:56:12.133308+00	2024-03-13 11:56:12.133308+00	\N
db59e8b0-21e4-844f-ab9f-43d95e1e0103	bc01efd1-7698-8df7-afd6-a33c85f2bba7	aa15dad2-73d4-889c-a026-e528773edb96	d8b20d6c-04e7-801d-a4d1-a8736f446516	642eb97c204c9537ddaf529b4215c544	AIGenerated	64555d46efcda4af5d68e637dc399453	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 16158}	2026-08-30 02:32:35.203099+00	2026-08-30 02:32:35.203099+00	\N
df3cbd5e-425a-8937-a70f-72df33543f36	\N	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	1405d40066f3f6f9cfda9fb00a86ddd0	Derived	a13b3cd0e00cf3d8b51354bf1a6b9425	image/png	png	1024x1024	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 57243, "7914a6c7674522e5204cd3c214faa870": 30016}	2026-01-02 10:55:10.026252+00	2026-01-02 10:55:10.026252+00	\N
df7ea8d7-4b0d-8c54-a4c0-24365de3df05	91df3183-9e2f-8992-a03c-ed7a109b6cd2	aa15dad2-73d4-889c-a026-e528773edb96	5ab4e8d1-a49c-84fe-aff8-f7ecc43f024c	ffd322d35749e348fa31e9cc6a6d0f6f	AIGenerated	1d8face7e9a8f76babe7182927c5f314	image/png	png	1080x1920	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 74276}	2026-07-21 10:13:18.148421+00	2026-07-21 10:13:18.148421+00	\N
e2407f8b-86e0-8c70-aac9-f9d905bc878c	444328b1-c13c-8940-a5c5-72ad5c39823a	3ded278e-6a1f-86c9-a29d-0da91f42c2db	ea523683-e933-8bc3-a8c1-0d76b212c32c	642eb97c204c9537ddaf529b4215c544	AIGenerated	bf81159ffd038dcf7ada8f71ae7212a6	image/png	png	512x512	f	\N	2025-10-01 12:39:17.065231+00	2025-10-01 12:39:17.065231+00	\N
e243603a-093d-86fb-ac47-eee514c4561a	91df3183-9e2f-8992-a03c-ed7a109b6cd2	aa15dad2-73d4-889c-a026-e528773edb96	9d5610eb-42e7-860a-a979-fec4276c6142	5e7b6c8692822667b207a93c68682da2	AIGenerated	269d3450ccf69bf7b36c2e25b3f75ebc	image/jpeg	jpg	1080x1920	t	\N	2026-07-20 15:19:22.165309+00	2026-07-20 15:19:22.165309+00	\N
e32a66f9-a349-867d-a12f-014c1fae9a02	a3387963-aae6-8107-aaf0-fb62786aad89	df01b7e8-91f7-8160-a774-e4bacb729ea1	4bbcb8c0-a249-80c4-a8cf-2ee76af156ca	642eb97c204c9537ddaf529b4215c544	AIGenerated	1aa942cc37e1556b6a489a3cb743d226	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 34920}	2025-08-08 17:27:34.319671+00	2025-08-08 17:27:34.319671+00	\N
e3aa66f9-4010-8a3d-ac2f-edc89777643c	ce7491b1-9cc5-813e-afd7-fc34729a55e1	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	13e6ae9c-ab3f-8843-a0d0-adf22b2207fa	642eb97c204c9537ddaf529b4215c544	AIGenerated	3a36854d7ea0113723d327b7f5019c69	image/png	png	512x512	f	\N	2025-12-17 08:07:10.084012+00	2025-12-17 08:07:10.084012+00	\N
e5f90dfc-8b83-8952-a90a-310698f25248	dadc3aa1-08d8-8b27-aaad-86a68681e14f	332e662e-a8bf-8f5c-a325-0bab4e37f128	b1f04f12-d0de-8573-a16c-9ad88240697f	18246f4dfc6dc395341ad27a1b94a64a	AIGenerated	c8462ef174e8a2ddf4759a7d7faf16c6	image/jpeg	jpg	1024x1024	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 80189}	2024-08-31 03:31:29.489692+00	2024-08-31 03:31:29.489692+00	\N
e63ca9f5-1daa-8869-a2a4-8605c087d83b	90ef1401-39ab-8efc-a36c-004f7a9ddcef	3ded278e-6a1f-86c9-a29d-0da91f42c2db	446c4f6d-c477-8d78-af65-03976c5cc801	5cc9709e72ba007843ebb160a7f741a3	AIGenerated	73547f40c184d378a1dc74a649738c98	image/png	png	1024x1024	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 6889}	2026-03-07 12:21:30.72057+00	2026-03-07 12:21:30.72057+00	\N
e8006599-baba-82b9-a814-b92d0f4a066c	799128fb-6a0e-87f1-a57e-655c79c672c3	959bc4ff-7ad8-8b67-a506-ee4019238977	734f76a7-81c6-8ad5-ac6a-1ef453f54dab	642eb97c204c9537ddaf529b4215c544	AIGenerated	f7097dfc4362c53f002bece6c0e38852	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 99626}	2024-08-06 10:02:21.244352+00	2024-08-06 10:02:21.244352+00	\N
eb67fc4f-8b16-887c-a014-581ddbbe39d5	45de5990-effa-8fc0-ac0e-bc620b6be133	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	f9457cd9-2785-8ed4-a44b-b25487504a02	642eb97c204c9537ddaf529b4215c544	AIGenerated	e0469588f211cab61f149213e2961188	image/png	png	512x512	f	\N	2025-04-12 17:18:24.453893+00	2025-04-12 17:18:24.453893+00	\N
ec68ac96-9899-8d08-a822-f5feacb3798a	df2b42e9-4a15-845c-aa12-9a45527cdb2c	5912a49e-17be-854c-a388-0d84b18ae0e6	84b61558-8c98-8bca-a01f-00bce99404a4	7610d89f0e0c9d6a334bb69336b96626	AIGenerated	e2d28f79ea4648d0f5ef1edf171d9be4	image/png	png	1024x1024	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 75214}	2026-07-01 01:46:20.137807+00	2026-07-01 01:46:20.137807+00	\N
ef79f786-44e7-8485-a693-fa8931cdfcc9	85049f53-45db-8207-ae64-ef2fa5571fdc	1025effa-bdb8-822f-a575-6815be044c26	86003c76-1233-805d-a911-f2fe2776a181	642eb97c204c9537ddaf529b4215c544	AIGenerated	dcc576203b70bf2302a0030c1700ca73	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 44118}	2025-03-06 07:43:48.925709+00	2025-03-06 07:43:48.925709+00	\N
f023f954-7ec1-80cd-a4c2-957845553dbf	799128fb-6a0e-87f1-a57e-655c79c672c3	959bc4ff-7ad8-8b67-a506-ee4019238977	3ad4f7a2-6bae-8923-a7cd-8dd8d8e470d9	c35d24399f3f3513e8419e043094471e	AIGenerated	4451a61b06b0c8d878b67fdd88321049	image/png	png	\N	t	\N	2024-08-24 22:47:36.697273+00	2024-08-24 22:47:36.697273+00	\N
f052110e-5aa1-8ace-a2f5-46dbd5c6d986	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	ed0b65a6-759a-88b1-a552-7ef13383a8f2	642eb97c204c9537ddaf529b4215c544	AIGenerated	76a351c73742a8510955c04d1d3e7744	image/png	png	512x512	f	\N	2024-12-12 19:50:16.868319+00	2024-12-12 19:50:16.868319+00	\N
f1cf301f-8ecd-8752-a5db-b20ee50eafd2	df2b42e9-4a15-845c-aa12-9a45527cdb2c	5912a49e-17be-854c-a388-0d84b18ae0e6	856385ce-a05f-8b8f-aba8-020a59948c0b	e89df1e5d215c339e7fb0fb293713198	AIGenerated	14476a41329e47458cf17677f90bb437	image/png	png	2048x2048	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 7359}	2026-05-23 06:41:59.273141+00	2026-05-23 06:41:59.273141+00	\N
f3c03e4d-9b76-8738-ab50-dfa7ae712a58	df2b42e9-4a15-845c-aa12-9a45527cdb2c	5912a49e-17be-854c-a388-0d84b18ae0e6	856385ce-a05f-8b8f-aba8-020a59948c0b	642eb97c204c9537ddaf529b4215c544	AIGenerated	6110582ca9cf55bc0c7e357be4c3254e	image/png	png	512x512	f	{"140b9e824e6c6acbb01aedaf0d82b56b": 65316, "7914a6c7674522e5204cd3c214faa870": 84885}	2026-05-23 06:39:35.841141+00	2026-05-23 06:39:35.841141+00	\N
f4c67b9d-98f8-8a95-a605-0b6618de67c0	d1607b28-fbb4-8adc-a0c9-bc07bec751df	aa15dad2-73d4-889c-a026-e528773edb96	cdc50df7-9aaf-83ab-ac53-7a72e317074a	2c1fedb3012929be1b4d288cc0218360	AIGenerated	cbd6d712a087a3f68e93b7dddb04f192	image/png	png	1024x1024	t	\N	2026-08-11 20:13:53.266957+00	2026-08-11 20:13:53.266957+00	\N
f5af8866-0c6d-83e4-a45b-c81fc42f065d	0dd0eaac-3b5e-8abb-a327-6064f3e55e29	5512f208-1739-8bc3-a60b-c4032f43efae	7f7edac6-f7f5-827c-a2b6-e9a417c8a8c1	d8beb743d5d967b3a69ac62ef980fe38	AIGenerated	de8816b40ae41a818e6214c7f49817f3	image/png	png	1920x1080	t	\N	2024-10-17 09:18:09.274575+00	2024-10-17 09:18:09.274575+00	\N
f5d2d1bb-b17e-8ee5-a466-94cdc7d72b73	444328b1-c13c-8940-a5c5-72ad5c39823a	3ded278e-6a1f-86c9-a29d-0da91f42c2db	3cbf66c5-69e9-8a1e-a528-d895bf4f5ba8	dd313dff114993c20e8f66a8aeb84998	AIGenerated	8a2701d310b816f6a695bfbc1490f38a	image/png	png	2048x2048	t	\N	2025-08-29 20:39:44.241969+00	2025-09-01 11:10:22.415622+00	2025-09-01 11:10:22.415622+00
fa9657cf-4689-876e-af46-f897a15cafca	799128fb-6a0e-87f1-a57e-655c79c672c3	959bc4ff-7ad8-8b67-a506-ee4019238977	7a659b3c-ab62-81c2-a171-7ce68381c6bd	dbbe8ae7f9939d12e811748c9e3120d6	AIGenerated	ee69c2ef241ae597cd83669e623a96c7	image/png	png	1080x1920	t	\N	2024-09-09 08:23:07.639283+00	2024-09-09 08:23:07.639283+00	\N
fdb031a6-8330-82b4-a7e9-4e8b3c50f510	8ea20669-876f-805a-af0c-a036c0289960	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	95ecce38-e4b2-83c8-a4ca-8d0fe1cbab78	642eb97c204c9537ddaf529b4215c544	AIGenerated	b64e444ad2843887665e71afe3ccd245	image/png	png	512x512	f	\N	2025-05-07 21:31:37.715679+00	2025-05-07 21:31:37.715679+00	\N
fe29b4d9-a5e9-8415-a3d5-0c58444cb693	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	959bc4ff-7ad8-8b67-a506-ee4019238977	3b3a7fcc-3b4d-828c-a195-9d4e76926573	642eb97c204c9537ddaf529b4215c544	AIGenerated	4fa36ef1d180ecf698380620271eaf57	image/png	png	512x512	f	\N	2026-08-04 08:40:22.696494+00	2026-08-04 08:40:22.696494+00	\N
fe3b88be-6fd7-88d2-aced-b0597b89ca85	f90a1e91-1c3f-811c-a165-e743cf73c985	332e662e-a8bf-8f5c-a325-0bab4e37f128	d191265f-36f3-86a4-acfc-5b4fc84e1078	df6c4f6f1e06078ee3c59a2c199d45e1	AIGenerated	5b174cc84ce811135caabbce82366a54	image/png	png	1920x1080	t	{"140b9e824e6c6acbb01aedaf0d82b56b": 89944, "7914a6c7674522e5204cd3c214faa870": 69819}	2025-01-02 05:41:25.129153+00	2025-01-02 05:41:25.129153+00	\N
\.
COPY public.brand_kits (id, user_id, team_id, name, colors, fonts, logos, style_preferences, is_default, created_at, updated_at) FROM stdin;
3ccd1614-26ab-80da-a066-10962c2885ba	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	\N	7df2287a56d6ea877f7463ee37311422	[{"hex": "5912b408eafc62871fe058fee94da69c", "name": "23e0d21a3f7eda60b128b129ec0075c7"}, {"hex": "e7049031a4d2946abb6a5a066b08cef6", "name": "315d5f5bf166c43f2b858b6cd0ca4eac"}, {"hex": "59b48617a202dce0cd727252a641bfbd", "name": "7ca7752478529874f81302c6b1850a81", "variable": "a52dc95328c955e2ce8ffda025891555"}]	[{"name": "63cd68e96181fde9241bc659ab308359", "family": "33219451ff96ddb887afed08dfb71e96"}, {"name": "08bda42043d827bbe640fabe73dde62a", "family": "bf4d3a2aef53a95fe4878e14887812d0"}]	[{"name": "50d9035b6aa8793d56ce4c84ab3d9ba3", "path": "6a5e5b4dd8e1a0fd14a2e49d4ac784be", "format": "d9c628bf44694ff829bfa5fd2d0b4f50"}]	\N	t	2025-07-07 12:04:59.354104+00	2025-07-07 12:04:59.354104+00
45fe91d6-68f8-8d3d-ae65-331318732b42	1025effa-bdb8-822f-a575-6815be044c26	\N	f4487b4766ca503ce1ba0a19ecda691c	[{"hex": "b9e1cbd1fb79e2333dfbf066de88db54", "name": "23e0d21a3f7eda60b128b129ec0075c7", "variable": "9e87337385c592cb11b86d1e7c67a902"}, {"hex": "3273187b66684c0aab88c66520e47f40", "name": "315d5f5bf166c43f2b858b6cd0ca4eac", "variable": "83e7e5c4c56cc62bc0fdce870e5bf965"}, {"hex": "af3e821bcbc60d748fb8e744a2714a55", "name": "7ca7752478529874f81302c6b1850a81"}, {"hex": "40cbef5c633d8483bc1c4b3143e01707", "name": "4e1ffd295f43b631091b1acdfad3ff68"}]	[{"name": "63cd68e96181fde9241bc659ab308359", "family": "33219451ff96ddb887afed08dfb71e96"}, {"name": "08bda42043d827bbe640fabe73dde62a", "family": "bf4d3a2aef53a95fe4878e14887812d0"}]	[{"name": "50d9035b6aa8793d56ce4c84ab3d9ba3", "path": "de388a0f7640e5e385264863016932c8", "format": "d9c628bf44694ff829bfa5fd2d0b4f50"}]	{"tone": "b7061f869eb0fae1a42b67ff2a3f1171", "60416fb75b06e2f75482775c437bc460": "f37d80aec229554255350af9f9fd408c"}	t	2026-10-08 22:53:37.999862+00	2026-10-08 22:53:37.999862+00
7b5562e4-250c-8cd8-aff1-0d2dc952a439	e994a0d7-c198-8411-aaad-5713064684ae	\N	ea9f6a446e04d89080419dade2862bd4	[{"hex": "3ab077c70ef3c917ce7338e05e21c530", "name": "23e0d21a3f7eda60b128b129ec0075c7"}, {"hex": "34ce691cf9d83bd756a1b29be9236845", "name": "315d5f5bf166c43f2b858b6cd0ca4eac", "variable": "83e7e5c4c56cc62bc0fdce870e5bf965"}, {"hex": "f613cd7d46071618ea41e698568859a8", "name": "7ca7752478529874f81302c6b1850a81", "variable": "a52dc95328c955e2ce8ffda025891555"}]	[{"name": "63cd68e96181fde9241bc659ab308359", "family": "bf4d3a2aef53a95fe4878e14887812d0"}, {"name": "08bda42043d827bbe640fabe73dde62a", "family": "bf4d3a2aef53a95fe4878e14887812d0"}]	\N	{"tone": "554dfbb8c6b2a0fa3f4336f90c420c7a", "60416fb75b06e2f75482775c437bc460": "4e52a3e8e35a6ccfbee433d0fc826009"}	t	2026-06-09 05:05:28.673788+00	2026-06-09 05:05:28.673788+00
8c6839d4-f9ce-8d39-aef3-c21edde449dd	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	49fb8069fa8dc1b9c67c82d3541f567d	[{"hex": "f5b0dbda01e097a82d8787f63e053869", "name": "23e0d21a3f7eda60b128b129ec0075c7"}, {"hex": "4b11160f2294fdf64a44e98b8932bce5", "name": "315d5f5bf166c43f2b858b6cd0ca4eac"}, {"hex": "ec779dcfa7e875999d0c8d40e815f25c", "name": "7ca7752478529874f81302c6b1850a81", "variable": "a52dc95328c955e2ce8ffda025891555"}]	[{"name": "63cd68e96181fde9241bc659ab308359", "family": "33219451ff96ddb887afed08dfb71e96"}, {"name": "08bda42043d827bbe640fabe73dde62a", "family": "5f010b66bfcd9a4a4e64f7da205573a4"}]	[{"name": "50d9035b6aa8793d56ce4c84ab3d9ba3", "path": "17f9a62fb9869f07fc4624c86319782a", "format": "d9c628bf44694ff829bfa5fd2d0b4f50"}]	\N	t	2025-08-17 15:06:36.866388+00	2025-08-17 15:06:36.866388+00
91c4658a-bf1b-8be0-ad03-1b05f77b6f81	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	de7b8b61ee0b058a78d8e95f370c7afc	[{"hex": "ea16b7ea8959f08f5dfd98963dc14487", "name": "23e0d21a3f7eda60b128b129ec0075c7", "variable": "9e87337385c592cb11b86d1e7c67a902"}, {"hex": "bb55a474de272318e954b9115d223464", "name": "315d5f5bf166c43f2b858b6cd0ca4eac", "variable": "83e7e5c4c56cc62bc0fdce870e5bf965"}]	[{"name": "63cd68e96181fde9241bc659ab308359", "family": "33219451ff96ddb887afed08dfb71e96"}, {"name": "08bda42043d827bbe640fabe73dde62a", "family": "bf4d3a2aef53a95fe4878e14887812d0"}]	\N	{"tone": "ae1b6852abf7d533d5bb6bc5e9860324", "60416fb75b06e2f75482775c437bc460": "2d62fbb2a280e6090201061caf841152"}	t	2026-05-30 06:48:18.465815+00	2026-05-30 06:48:18.465815+00
b99b4f06-b816-88ed-a6f5-5f56f7ed00f5	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	e15ce42aff5f8dfe5ae6ff7d2f36f020	[{"hex": "71f55a7c6d972b72e7508c41b6fc4032", "name": "23e0d21a3f7eda60b128b129ec0075c7", "variable": "9e87337385c592cb11b86d1e7c67a902"}, {"hex": "e7677d6a7707b4fea024536fbebf4584", "name": "315d5f5bf166c43f2b858b6cd0ca4eac"}, {"hex": "114b006d37a9b6cae83617d437897b96", "name": "7ca7752478529874f81302c6b1850a81", "variable": "a52dc95328c955e2ce8ffda025891555"}, {"hex": "f01e976edec1d5c34c08b141c00e8b32", "name": "4e1ffd295f43b631091b1acdfad3ff68"}, {"hex": "d0b96786f201f4793a0a8a26aa78e961", "name": "01f1d3ee42c51cd583f84bbf0634898a"}]	[{"name": "63cd68e96181fde9241bc659ab308359", "family": "33219451ff96ddb887afed08dfb71e96"}, {"name": "08bda42043d827bbe640fabe73dde62a", "family": "33219451ff96ddb887afed08dfb71e96"}]	\N	{"tone": "c74a941437cf3c0b5383956ca4423913", "60416fb75b06e2f75482775c437bc460": "9ceee670ec25abca9c41041856090a42"}	f	2025-03-01 06:05:44.550411+00	2025-03-01 06:05:44.550411+00
c6c8674a-7fee-81cf-a3aa-dd2aa5e2c9a0	9492d027-497f-8937-a16b-81c1c9738144	\N	7d0ae2cdddd92aba046b1c41aa37f2dd	[{"hex": "2182986ae28aa9cfe28962fa70f050e8", "name": "23e0d21a3f7eda60b128b129ec0075c7"}, {"hex": "4acbc5f959a4cd89adbe04cf82a814a2", "name": "315d5f5bf166c43f2b858b6cd0ca4eac", "variable": "83e7e5c4c56cc62bc0fdce870e5bf965"}]	[{"name": "63cd68e96181fde9241bc659ab308359", "family": "e2bc36277ab0d6c7eae4b1a39ff21bb8"}, {"name": "08bda42043d827bbe640fabe73dde62a", "family": "33219451ff96ddb887afed08dfb71e96"}]	\N	{"tone": "c2ccac4229685c569e1ca7625f269c67", "60416fb75b06e2f75482775c437bc460": "354329c0aa53f0498ff1645ec66d3832"}	t	2025-11-24 02:39:46.79403+00	2025-11-24 02:39:46.79403+00
e488612c-e14c-854a-a956-e2c9a2f4c90d	aa15dad2-73d4-889c-a026-e528773edb96	\N	50d062e206178d113c61045e3a234bd1	[{"hex": "bf5d58715dcc3a0e508c1363a4a8ed74", "name": "23e0d21a3f7eda60b128b129ec0075c7"}, {"hex": "ea0fd93b4bf20ad93d1c81f06c38359d", "name": "315d5f5bf166c43f2b858b6cd0ca4eac", "variable": "83e7e5c4c56cc62bc0fdce870e5bf965"}, {"hex": "0e697f3bb5a32a6659e60cdfbc990c0a", "name": "7ca7752478529874f81302c6b1850a81"}, {"hex": "81cbbde6ed6571fae232631aeeb30b93", "name": "4e1ffd295f43b631091b1acdfad3ff68"}, {"hex": "279c2792b1c5b8088ee767acecae7d91", "name": "01f1d3ee42c51cd583f84bbf0634898a", "variable": "66b15dc158572491f44321b57a4cb3bd"}]	[{"name": "63cd68e96181fde9241bc659ab308359", "family": "5f010b66bfcd9a4a4e64f7da205573a4"}, {"name": "08bda42043d827bbe640fabe73dde62a", "family": "33219451ff96ddb887afed08dfb71e96"}]	\N	{"tone": "c2ccac4229685c569e1ca7625f269c67", "60416fb75b06e2f75482775c437bc460": "f44fc719fc57046ac198c21278e501c8"}	t	2026-09-04 09:26:56.958031+00	2026-09-04 09:26:56.958031+00
ecd39b0f-bc37-85c7-adda-aa43fc820376	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	0c7867554e7a22228777d8c05f1fdbc2	[{"hex": "022abaea4366f69834e670e4d188dfd9", "name": "23e0d21a3f7eda60b128b129ec0075c7"}, {"hex": "54fa37a1f7fe3cafb68ba825569b2324", "name": "315d5f5bf166c43f2b858b6cd0ca4eac"}, {"hex": "3ce77d012c89efe7750c321333b2c890", "name": "7ca7752478529874f81302c6b1850a81", "variable": "a52dc95328c955e2ce8ffda025891555"}, {"hex": "7fca5caf52770e64380dc44cb0dfb6e7", "name": "4e1ffd295f43b631091b1acdfad3ff68"}]	[{"name": "63cd68e96181fde9241bc659ab308359", "family": "e2bc36277ab0d6c7eae4b1a39ff21bb8"}, {"name": "08bda42043d827bbe640fabe73dde62a", "family": "5f010b66bfcd9a4a4e64f7da205573a4"}]	[{"name": "50d9035b6aa8793d56ce4c84ab3d9ba3", "path": "399b59242b0ea193502d1db6b3fb8860", "format": "d9c628bf44694ff829bfa5fd2d0b4f50"}]	\N	t	2026-09-20 22:48:06.082582+00	2026-09-20 22:48:06.082582+00
eda430ef-1e36-815c-a98c-5f9c4402e1cd	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	238fa2b490bebc794497e4274fb77f38	[{"hex": "82f8e7a4d93b479d6a260ba5cd4aef9e", "name": "23e0d21a3f7eda60b128b129ec0075c7", "variable": "9e87337385c592cb11b86d1e7c67a902"}, {"hex": "17822cf2cfb2157d3dc0eaccaba28886", "name": "315d5f5bf166c43f2b858b6cd0ca4eac", "variable": "83e7e5c4c56cc62bc0fdce870e5bf965"}, {"hex": "c87e8ff705d7a8c970bdd1e8eee8a31c", "name": "7ca7752478529874f81302c6b1850a81"}, {"hex": "c7a4faac7fab546ce626a7d471b5f114", "name": "4e1ffd295f43b631091b1acdfad3ff68"}, {"hex": "46c17633f1f3c70cbfb95add701fac5b", "name": "01f1d3ee42c51cd583f84bbf0634898a", "variable": "66b15dc158572491f44321b57a4cb3bd"}]	[{"name": "63cd68e96181fde9241bc659ab308359", "family": "bf4d3a2aef53a95fe4878e14887812d0"}, {"name": "08bda42043d827bbe640fabe73dde62a", "family": "bf4d3a2aef53a95fe4878e14887812d0"}]	\N	\N	t	2026-10-19 13:45:39.586779+00	2026-10-19 13:45:39.586779+00
\.
COPY public.generation_requests (id, user_id, project_id, input_prompt, style_guidance, input_parameters, status, error_message, sample_assets, selected_sample_id, final_asset_id, credits_cost_sample, credits_cost_final, ai_model_used, processing_time_ms, created_at, updated_at) FROM stdin;
042ba42b-b767-8539-a0d2-0562b787a40d	3ded278e-6a1f-86c9-a29d-0da91f42c2db	84c8f3a0-c055-8933-a422-64ce01d5e60d	eac24f7faad43e9cde65221bf9796550	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	AwaitingSelection	\N	[{"id": "14d765a0-9615-8503-a703-e10b0e262bf5", "url": "a818afe08baba960dec54d8378c07c40", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	\N	\N	0.00	\N	guard	\N	2026-10-19 22:39:02.226529+00	2026-10-19 22:39:22.226529+00
0fcf6bb2-0d73-8c46-acbf-b013616cb7ac	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	8ea20669-876f-805a-af0c-a036c0289960	deae89c27a26c92ef5db4b4c6ecdd68c	31dab886c35d8606ec80003fff3637df	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Failed	b3767018ab42658b1f5f58995c6456ba	\N	\N	\N	1.00	\N	painter	\N	2025-05-12 22:43:41.205656+00	2025-05-12 22:44:50.451656+00
40417cf8-0369-8558-a013-7f66314be026	959bc4ff-7ad8-8b67-a506-ee4019238977	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	06c13d497d6313ef23f6a249a26e8d9f	fa07833bbce81c7badd6e55daae8c659	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Failed	b3767018ab42658b1f5f58995c6456ba	\N	\N	\N	0.00	\N	copywriter	\N	2026-09-18 21:07:43.145952+00	2026-09-18 21:08:48.493952+00
69129cbd-9218-8de1-a1b8-946c485283d8	3ded278e-6a1f-86c9-a29d-0da91f42c2db	84c8f3a0-c055-8933-a422-64ce01d5e60d	81ed79b668576cc98d795160bb1449d4	\N	\N	AwaitingSelection	\N	[{"id": "46ba905b-5192-8b56-a4e6-52b2ba241c4c", "url": "55e16c2d0b0392d1a3ec1339ec588624", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	\N	\N	1.00	\N	illustrator	\N	2026-10-21 23:35:03.148928+00	2026-10-21 23:35:23.148928+00
73fae0cf-5041-8261-aba2-87241ee1fdb8	3ded278e-6a1f-86c9-a29d-0da91f42c2db	84c8f3a0-c055-8933-a422-64ce01d5e60d	c430d8e6203a73929f67ed70965af76c	ed4cc6aa91020dbad663160c6838cd9f	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	AwaitingSelection	\N	[{"id": "79f71ec8-8b5b-839b-a35e-26f99bbfe06f", "url": "233250b97d2d08ac96dfaca6cb37a1ac", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	\N	\N	1.00	\N	sketcher	\N	2026-10-21 05:24:15.163867+00	2026-10-21 05:24:35.163867+00
0293043b-d1a3-824e-a892-039a6b46342c	332e662e-a8bf-8f5c-a325-0bab4e37f128	4057beb3-2dc0-8049-aeaf-bfbe1e797935	1c602ac9e30a03fc10960b3e57392c8d	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "2acd751c-5b80-893d-ae55-f171a4786bf9", "url": "6edf6676ed2a2854564159f1c544c239", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	2acd751c-5b80-893d-ae55-f171a4786bf9	bc553ce2-d097-8fc8-a031-1b50730211f5	1.00	2.00	retoucher	25409	2025-11-11 05:24:09.790186+00	2025-11-11 05:26:35.199186+00
0b9934e6-4a55-8889-aa45-4ad2e3e91d35	aa15dad2-73d4-889c-a026-e528773edb96	91df3183-9e2f-8992-a03c-ed7a109b6cd2	a4a24c9c7c812b7f0359094f7007c129	\N	\N	Completed	\N	[{"id": "91fdd40e-5ba1-8181-aa0a-b3c9bca9c1bf", "url": "22af9f78ab548e9e383a25cfcedb3ec9", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	91fdd40e-5ba1-8181-aa0a-b3c9bca9c1bf	7d5e36d0-952f-89eb-ac23-21ccd23fee5d	1.00	2.00	stylist	15026	2026-07-03 21:52:27.519746+00	2026-07-03 21:54:42.545746+00
0ecd4c53-32a9-8041-a89e-fbab3548a9be	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	4135a5c7-c5ad-8720-a339-d8bfb342854f	6e610a90a82da63c4eb6ca89b8807d25	c4b5db98d527890c30338d04ad049d55	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "5ad6f565-2989-851f-ac85-00ac17ba69a2", "url": "12baa7ecbb6b5437334481fcafdfcd7f", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	5ad6f565-2989-851f-ac85-00ac17ba69a2	6bedce20-1607-82d6-ae4c-fede25a314d6	0.00	2.00	painter	35061	2025-08-15 18:09:50.785595+00	2025-08-15 18:12:25.846595+00
13e6ae9c-ab3f-8843-a0d0-adf22b2207fa	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	ce7491b1-9cc5-813e-afd7-fc34729a55e1	7a550c6041a3b2f6ef29f3857fad5c11	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "e3aa66f9-4010-8a3d-ac2f-edc89777643c", "url": "3a36854d7ea0113723d327b7f5019c69", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	e3aa66f9-4010-8a3d-ac2f-edc89777643c	cc520280-2c58-899a-a959-cf86f5976967	1.00	4.00	painter	4668	2025-12-17 08:07:00.084012+00	2025-12-17 08:09:04.752012+00
19fceb87-00c6-8c42-a508-43f924533c3c	332e662e-a8bf-8f5c-a325-0bab4e37f128	f90a1e91-1c3f-811c-a165-e743cf73c985	9a3b2362fa6a8dbc911aa3626cbb287d	86f28c4cbf5559d42c43c75e5c037a69	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "0aba7ab6-f5e2-8225-a519-1c57b02e2069", "url": "c123056e4adec7200552d6947d767ded", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	0aba7ab6-f5e2-8225-a519-1c57b02e2069	21bb7903-2165-80a1-a1cb-586181489b80	0.00	4.00	retoucher	23706	2024-12-05 04:08:09.399813+00	2024-12-05 04:10:33.105813+00
2174c578-166a-8b1b-afe4-9f3ade5d08b7	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	45de5990-effa-8fc0-ac0e-bc620b6be133	c7971d5310f15bcb90c0604dbb35a151	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "c0716d9a-24a5-8d19-a77a-b6d0c3a90194", "url": "a129148c2573928a272220691f212ea4", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	c0716d9a-24a5-8d19-a77a-b6d0c3a90194	5a7f27d5-d837-8669-ad13-bf98b7023749	1.00	2.00	painter	25761	2025-04-03 23:01:21.923753+00	2025-04-03 23:03:47.684753+00
238dfd3f-2d45-8fb8-aee8-5a06774ee6b0	df01b7e8-91f7-8160-a774-e4bacb729ea1	dc293668-8031-871d-a680-1b7ef3f2c5fe	7e58b71beb384ea77cdd22c6348ce3c8	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "baba6721-47d2-8872-a960-4d3eed272787", "url": "48c43b6fcba3bba60c3265f05aed453a", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	baba6721-47d2-8872-a960-4d3eed272787	77aa841f-ea96-8b60-a4a3-80b7c4c16c1b	0.00	2.00	guard	32619	2025-11-26 23:02:53.272608+00	2025-11-26 23:05:25.891608+00
25009275-7c4d-8507-a908-9e0894fd84f4	332e662e-a8bf-8f5c-a325-0bab4e37f128	f90a1e91-1c3f-811c-a165-e743cf73c985	b6b92a9804021189200305294f7e3e35	ecc2ee484ae0b92344ae36e3eda28ba5	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "5eea833a-6a94-8358-a95d-bbdd137a7ed3", "url": "a547eb46f8e5e1d97f59ec2fa92bef96", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	5eea833a-6a94-8358-a95d-bbdd137a7ed3	2f21651d-f267-845f-a05b-2b57c2a5ad68	0.00	2.00	stylist	15642	2025-01-13 12:28:11.300069+00	2025-01-13 12:30:26.942069+00
2886544b-c9dd-86a0-afbd-ef8a8ed2a33a	df01b7e8-91f7-8160-a774-e4bacb729ea1	dc293668-8031-871d-a680-1b7ef3f2c5fe	5300af373a9267927e589844f8b7dea7	8570e417d15e4c07db7533b48347fff1	\N	Completed	\N	[{"id": "39bd7391-cbb5-8d04-a91f-14849ea46e0b", "url": "1ad7bb422845f6cddce3f29c4ded237f", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	39bd7391-cbb5-8d04-a91f-14849ea46e0b	555667f4-bb36-84ad-a144-2c6897abffba	1.00	2.00	copywriter	9480	2025-11-30 12:21:05.61504+00	2025-11-30 12:23:15.09504+00
28b86c74-b9db-8995-ad5d-ea9f1e5fa4ac	332e662e-a8bf-8f5c-a325-0bab4e37f128	75efc83f-2101-8d34-ad5c-884de8ca10b9	c430d8e6203a73929f67ed70965af76c	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "d2928fb9-79c2-8d3c-ac9f-2a9da5f803e1", "url": "2dd289bbfe94b61674c7bbcacf96e84d", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	d2928fb9-79c2-8d3c-ac9f-2a9da5f803e1	c0453e02-878e-816d-ad08-df93d2b0ac15	0.00	2.00	sketcher	18818	2025-08-03 10:22:28.124244+00	2025-08-03 10:24:46.942244+00
2dbe0e28-95ac-8d1f-a9f2-e8f52bc8e761	aa15dad2-73d4-889c-a026-e528773edb96	bc01efd1-7698-8df7-afd6-a33c85f2bba7	eae116271e49f0f173a28fc01c3fb421	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "5f773552-1dfa-82de-a242-aa70e765a39d", "url": "fa1c110c1f4652b1bc135c09ead1640e", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	5f773552-1dfa-82de-a242-aa70e765a39d	d4aeeb32-bd5c-810d-ad87-585aae13a30f	0.00	2.00	upscaler	24256	2026-08-23 04:43:13.060644+00	2026-08-23 04:45:37.316644+00
2e3128b6-2ca9-88d8-aba9-5c769e17b80f	5912a49e-17be-854c-a388-0d84b18ae0e6	df2b42e9-4a15-845c-aa12-9a45527cdb2c	b0feb2812fa4f4b89727d755631ceda8	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "74f33037-824d-8f37-a702-f4cc730d062b", "url": "b26dbe215e196faa209d45b3ffa7e73e", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}, {"id": "3fa88858-480c-830e-abfb-637106306b6b", "url": "26d7cf5e34bf05160cc8d97d8f39173e", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	3fa88858-480c-830e-abfb-637106306b6b	a8ae8447-7817-8e16-a6ad-16f1678dc9a8	0.00	2.00	painter	15554	2026-06-09 09:30:41.542486+00	2026-06-09 09:32:57.096486+00
2f9b2a2e-940b-87fc-ac09-561df4f7885d	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	8ea20669-876f-805a-af0c-a036c0289960	b7c4c8cb028b1f8f1ded4215cc1f6910	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "ce0e3ebd-e7a2-8d79-a5e8-cb819c7b6c79", "url": "dbddf5b039e7a7542acaf26a947e26e1", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	ce0e3ebd-e7a2-8d79-a5e8-cb819c7b6c79	d4887e64-81d7-8396-a21e-24cb5abc4d30	1.00	4.00	painter	25077	2025-04-26 11:11:40.4772+00	2025-04-26 11:14:05.5542+00
30a2c01a-73a5-8ea6-a660-b8fdaafa4bc2	959bc4ff-7ad8-8b67-a506-ee4019238977	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	f91b7db3ce558a606009b1a3ed9ce940	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "a287e527-982a-8aed-abe0-c594a6175e5a", "url": "dddc326e29e7ec191324972d1bdd3eb9", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	a287e527-982a-8aed-abe0-c594a6175e5a	b5ccf7fe-b2ba-82f2-a12d-5ad678ce0de0	0.00	2.00	painter	15751	2026-08-31 22:10:18.509268+00	2026-08-31 22:12:34.260268+00
3866189d-bea3-8671-aa7b-cd63a4f61815	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	fb00b410-328b-8beb-a8d5-70b2914cadd9	841aa22400f1814bbb99562000b2d55d	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "9c1844ca-1a07-849b-a0fc-a511f82e3aaa", "url": "fda9d44d1fd0451d69b58795ba736e28", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	9c1844ca-1a07-849b-a0fc-a511f82e3aaa	6ef04df2-7b80-8ce6-a886-5312de5b1672	0.00	2.00	retoucher	39481	2026-07-10 23:32:33.010391+00	2026-07-10 23:35:12.491391+00
3ad4f7a2-6bae-8923-a7cd-8dd8d8e470d9	959bc4ff-7ad8-8b67-a506-ee4019238977	799128fb-6a0e-87f1-a57e-655c79c672c3	3dc1710fa73ee35e8a6f9e571f83b710	8570e417d15e4c07db7533b48347fff1	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "c01321fd-d6ac-87ff-ad70-d9bdd612fa7a", "url": "6d775804a1eda20d24757481b00d8206", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	c01321fd-d6ac-87ff-ad70-d9bdd612fa7a	f023f954-7ec1-80cd-a4c2-957845553dbf	1.00	2.00	retoucher	28843	2024-08-24 22:45:07.854273+00	2024-08-24 22:47:36.697273+00
3b3a7fcc-3b4d-828c-a195-9d4e76926573	959bc4ff-7ad8-8b67-a506-ee4019238977	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	0a336c18290efd40b043405a9a764d96	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "fe29b4d9-a5e9-8415-a3d5-0c58444cb693", "url": "4fa36ef1d180ecf698380620271eaf57", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	fe29b4d9-a5e9-8415-a3d5-0c58444cb693	08847550-89e2-80c7-a5df-c1a923f348f0	0.00	2.00	retoucher	21870	2026-08-04 08:40:12.696494+00	2026-08-04 08:42:34.566494+00
3bbf38b1-bf26-86cb-a188-ffd45d1b559c	aa15dad2-73d4-889c-a026-e528773edb96	d1607b28-fbb4-8adc-a0c9-bc07bec751df	23042f3836b180b1af53479631402b99	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "beb2b36d-2919-8e73-a50e-d13b8ed013e4", "url": "a343c929f6778571a81582c4a5dacf36", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	beb2b36d-2919-8e73-a50e-d13b8ed013e4	04946e56-f73f-8d70-a80a-65a70c59c54c	1.00	2.00	headliner	7584	2026-08-04 06:25:36.274524+00	2026-08-04 06:27:43.858524+00
3cbf66c5-69e9-8a1e-a528-d895bf4f5ba8	3ded278e-6a1f-86c9-a29d-0da91f42c2db	444328b1-c13c-8940-a5c5-72ad5c39823a	4dcd9d2931205b42abea6af15509453e	ecc2ee484ae0b92344ae36e3eda28ba5	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "257b335e-b936-8d8f-ac5a-704b29b3ae11", "url": "62a720a0f2321a6846b925673d76301f", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	257b335e-b936-8d8f-ac5a-704b29b3ae11	f5d2d1bb-b17e-8ee5-a466-94cdc7d72b73	0.00	4.00	sketcher	17783	2025-08-29 20:37:26.458969+00	2025-08-29 20:39:44.241969+00
42a12491-e7b0-881b-ab51-c403ca9167d5	959bc4ff-7ad8-8b67-a506-ee4019238977	799128fb-6a0e-87f1-a57e-655c79c672c3	9a57b8a78c2dcbfaa46499e97906181d	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "b25e9716-a922-86c4-a8f1-a86149de2889", "url": "f7ea3c360be044a39310258845881593", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	b25e9716-a922-86c4-a8f1-a86149de2889	b3073b19-02f4-8b91-a233-5224bceb724e	0.00	2.00	painter	17674	2024-09-13 20:34:07.319717+00	2024-09-13 20:36:24.993717+00
446c4f6d-c477-8d78-af65-03976c5cc801	3ded278e-6a1f-86c9-a29d-0da91f42c2db	90ef1401-39ab-8efc-a36c-004f7a9ddcef	b8c9c053bbb1900142390e2534719a35	8570e417d15e4c07db7533b48347fff1	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "2ab8701a-6562-8eff-a155-59da6f8f624b", "url": "a6c949058906ee4bf4e7b8f3f801ff4b", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	2ab8701a-6562-8eff-a155-59da6f8f624b	e63ca9f5-1daa-8869-a2a4-8605c087d83b	0.00	2.00	retoucher	29695	2026-03-07 12:19:01.02557+00	2026-03-07 12:21:30.72057+00
4838e255-c7e8-86cf-a981-6a88a3806371	332e662e-a8bf-8f5c-a325-0bab4e37f128	dadc3aa1-08d8-8b27-aaad-86a68681e14f	6ae13183e7f9cd5c15687717e2e22070	8570e417d15e4c07db7533b48347fff1	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "1485c738-6c72-8eb6-af86-2bbe18c01ee8", "url": "ab3160e09fcc137d879b2a61811bf853", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	1485c738-6c72-8eb6-af86-2bbe18c01ee8	166f6796-1d7c-8caf-aac1-8d4bd096ffb4	0.00	4.00	painter	14631	2024-07-21 05:57:28.383153+00	2024-07-21 05:59:43.014153+00
4ba01e4a-e7a5-89fb-a747-2efa0fa9602e	df01b7e8-91f7-8160-a774-e4bacb729ea1	a3387963-aae6-8107-aaf0-fb62786aad89	c5b4366c0edc45a08f6fec86d1400196	8ca249d8bc4d23973bb3d49f2c6c1bc8	\N	Completed	\N	[{"id": "c75aa373-cc63-885a-a141-154bd074ac5f", "url": "9e52d2284a1b448b6188fdcd9c8baf4d", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	c75aa373-cc63-885a-a141-154bd074ac5f	488d48e9-d8b6-8a1b-a8b6-5ab3b4bbeff4	0.00	2.00	headliner	21364	2025-07-14 12:51:29.386631+00	2025-07-14 12:53:50.750631+00
4bbcb8c0-a249-80c4-a8cf-2ee76af156ca	df01b7e8-91f7-8160-a774-e4bacb729ea1	a3387963-aae6-8107-aaf0-fb62786aad89	ffeedf6b4100698939eafad243879d0c	8ca249d8bc4d23973bb3d49f2c6c1bc8	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "e32a66f9-a349-867d-a12f-014c1fae9a02", "url": "1aa942cc37e1556b6a489a3cb743d226", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	e32a66f9-a349-867d-a12f-014c1fae9a02	c76a3fa9-cc90-846c-a3e4-00d3e5767c7a	1.00	2.00	sketcher	37876	2025-08-08 17:27:24.319671+00	2025-08-08 17:30:02.195671+00
4c10c111-9251-8e12-a598-c9f87de5ff9d	332e662e-a8bf-8f5c-a325-0bab4e37f128	f90a1e91-1c3f-811c-a165-e743cf73c985	f402a30762bdfe727742174398942e00	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "736cc271-10d4-87d2-a0e5-6c0cf7dbd3aa", "url": "0b47cd334b2571df9aa9034548abc524", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	736cc271-10d4-87d2-a0e5-6c0cf7dbd3aa	c1fa3038-d117-89dd-ac1a-074898777e8b	0.00	2.00	stylist	34970	2024-11-30 17:22:44.119301+00	2024-11-30 17:25:19.089301+00
4f2f8f75-2cdd-8458-a68d-15a86684fedc	332e662e-a8bf-8f5c-a325-0bab4e37f128	75efc83f-2101-8d34-ad5c-884de8ca10b9	8c5a6ac8bd515f4acad08f59698ad3e7	\N	\N	Completed	\N	[{"id": "a7220a83-4ce0-84c0-a223-b7e968659cbb", "url": "215052e10b4392a79c1f2c169ddd337a", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	a7220a83-4ce0-84c0-a223-b7e968659cbb	b0519b5a-9588-8fd9-a50f-ed018fa38db3	0.00	2.00	headliner	39463	2025-08-09 21:22:13.02263+00	2025-08-09 21:24:52.48563+00
5536dd1f-589e-8967-a4f7-fe5858adae42	aa15dad2-73d4-889c-a026-e528773edb96	4d7b4c15-b66f-8f9f-aba2-7d639644cd7b	244585a06be47b9bd50f3e2274b414ef	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "2261424d-17aa-8b4f-a0f6-2303536ac654", "url": "4a694bca6e09a1bf8ea37e369912f268", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	2261424d-17aa-8b4f-a0f6-2303536ac654	01bd3c15-3876-894a-a0e8-65a0a7746710	1.00	2.00	copywriter	9967	2026-08-19 11:11:50.075569+00	2026-08-19 11:14:00.042569+00
556e8277-55d8-8ebb-ae37-73d8a8094afe	3ded278e-6a1f-86c9-a29d-0da91f42c2db	90ef1401-39ab-8efc-a36c-004f7a9ddcef	969075b122db2ba6777781ceb6cd6b0b	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "49df1183-c1ba-8374-abae-9c3627936dae", "url": "d6d47735694beb8a1a802cdddee5d03f", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	49df1183-c1ba-8374-abae-9c3627936dae	cf946f7d-4ccc-8da6-aeef-4d206ee9d359	0.00	2.00	retoucher	37001	2026-02-08 23:21:54.213387+00	2026-02-08 23:24:31.214387+00
5ab4e8d1-a49c-84fe-aff8-f7ecc43f024c	aa15dad2-73d4-889c-a026-e528773edb96	91df3183-9e2f-8992-a03c-ed7a109b6cd2	66a505eefac1a7d64b4a6208f5e2070c	c4b5db98d527890c30338d04ad049d55	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "7e65f1dc-e1cd-89a9-a7b7-ad46c9e88c62", "url": "9b0353367e50c97c95c6fd6e7eea4a38", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	7e65f1dc-e1cd-89a9-a7b7-ad46c9e88c62	df7ea8d7-4b0d-8c54-a4c0-24365de3df05	1.00	2.00	retoucher	31065	2026-07-21 10:10:47.083421+00	2026-07-21 10:13:18.148421+00
5b78906b-d59e-81b8-a510-7b0653214467	959bc4ff-7ad8-8b67-a506-ee4019238977	d720922e-dc89-87bb-af08-e4ee5b3bd537	b507e0d39e6ecf5de314f84122db4db0	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "488c6fb0-e3ff-8d7a-ab04-0d27b50fdee3", "url": "b7b87a0fac91851351f7ed6e82ba155b", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	488c6fb0-e3ff-8d7a-ab04-0d27b50fdee3	92dbf8d9-6b29-8f35-ae09-d498e0765c99	0.00	4.00	sketcher	18174	2024-07-27 20:32:36.608121+00	2024-07-27 20:34:54.782121+00
5d5f199b-41c4-8504-aeef-301d1b83ad73	959bc4ff-7ad8-8b67-a506-ee4019238977	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	f1712bc220ab5773bbea1babc7ad5a5f	8570e417d15e4c07db7533b48347fff1	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "adcc0be1-523c-8447-a41b-776e360ffc95", "url": "97fada37a2603d71b006c3ddb9c448c6", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	adcc0be1-523c-8447-a41b-776e360ffc95	10e44347-8230-8bb0-aa13-e4b3bf2c2c97	1.00	2.00	sketcher	9085	2026-08-28 18:02:02.69999+00	2026-08-28 18:04:11.78499+00
60b4f72b-ef6c-8a64-a195-d88429adeffe	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	fb00b410-328b-8beb-a8d5-70b2914cadd9	faceaae1332ca9c9ffd75290af6463db	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "2dfbe6c8-e205-8036-a5b7-dca93fa53974", "url": "9e81745eb74796b331622604b41aac2d", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	2dfbe6c8-e205-8036-a5b7-dca93fa53974	d68a7fb6-d177-86b9-a93e-995858c15a70	1.00	4.00	sketcher	31655	2026-07-17 02:21:54.002152+00	2026-07-17 02:24:25.657152+00
6440ca37-5e90-8386-a5be-824219e51587	aa15dad2-73d4-889c-a026-e528773edb96	bc01efd1-7698-8df7-afd6-a33c85f2bba7	a75818bcdbf3a79431e5d74781d1b35f	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "03dbc27d-a9a7-8aa5-a168-9f3f2782a349", "url": "544834c94396753b28d688ba4f8acc19", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	03dbc27d-a9a7-8aa5-a168-9f3f2782a349	32283a3c-c602-8acb-a8f1-85933167108d	1.00	4.00	retoucher	16358	2026-09-13 15:42:31.863505+00	2026-09-13 15:44:48.221505+00
65eccbc5-a283-8e3a-a9cd-78d0b7a01c47	aa15dad2-73d4-889c-a026-e528773edb96	91df3183-9e2f-8992-a03c-ed7a109b6cd2	84f19d900605932e4fba82c0f5b637f1	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "3be02721-9f51-8cd2-a701-d68bc1f74f8e", "url": "30d833650b793961f0a8958e25073b66", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	3be02721-9f51-8cd2-a701-d68bc1f74f8e	0dcdec76-4ef9-807d-ab94-c1e5bc90570f	0.00	4.00	sketcher	26511	2026-08-17 06:33:15.010968+00	2026-08-17 06:35:41.521968+00
66b1cd77-855f-8537-abf5-272615e174b1	3ded278e-6a1f-86c9-a29d-0da91f42c2db	84c8f3a0-c055-8933-a422-64ce01d5e60d	5e2d474a0fdedff2dad72dc916a8ee45	ed0919a5157fdc98292980fc0ed5637b	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "d7b5b09d-c36b-87d4-ab34-84103f84bed4", "url": "26fdc83b51fdb05d894f34028fc61cde", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	d7b5b09d-c36b-87d4-ab34-84103f84bed4	257a5a89-7698-821b-adbd-20d6eb23e606	1.00	2.00	sketcher	15736	2026-10-17 17:54:35.654988+00	2026-10-17 17:56:51.390988+00
6d66a8db-1f0b-84eb-a228-7af33fa973ee	959bc4ff-7ad8-8b67-a506-ee4019238977	d720922e-dc89-87bb-af08-e4ee5b3bd537	e0a07b9e60eef3ffb64c45b8bb48c381	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "72411bf8-5186-84e9-ad63-2dcf9b36b154", "url": "076d2d5c90c005f48cc8c6ebf7e2162d", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	72411bf8-5186-84e9-ad63-2dcf9b36b154	ac3f8b80-98e3-8cdc-ae31-cf16ab83086c	1.00	2.00	copywriter	14444	2024-08-14 02:14:33.893074+00	2024-08-14 02:16:48.337074+00
6d79cfff-7149-8048-a33f-84bf4b7d35ea	df01b7e8-91f7-8160-a774-e4bacb729ea1	dc293668-8031-871d-a680-1b7ef3f2c5fe	1c6d30cedf539697e8c0b41f8d08c3f1	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "6122fd12-fa83-8819-a946-545b26f7f3ab", "url": "9567377da511b3eb793284bed8ccf56f", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	6122fd12-fa83-8819-a946-545b26f7f3ab	48867a3d-e9e0-8af6-ad55-a0a0832096ef	1.00	2.00	copywriter	9060	2025-11-11 09:58:33.754193+00	2025-11-11 10:00:42.814193+00
6dccf4ac-439d-8acb-a09e-a450138ce64e	959bc4ff-7ad8-8b67-a506-ee4019238977	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	0a336c18290efd40b043405a9a764d96	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "8759e6ef-e441-8b8a-a7bf-9956d0ab1c51", "url": "bcee55c3141252fe2767ed851a89458e", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	8759e6ef-e441-8b8a-a7bf-9956d0ab1c51	baffe9e2-322d-880b-a3d1-92818b535cbe	1.00	2.00	sketcher	29348	2026-09-20 09:28:27.785136+00	2026-09-20 09:30:57.133136+00
6e2cb974-bc3c-8d52-a8f7-ba6d949c72a6	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	f3db63fe-e343-8ee3-a328-de916465e65c	28ae9a52c6583d25346a35a5bdf26a57	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "d88f1ad1-2492-869e-a58f-416a0f13ab98", "url": "f30ecb7a4357f54ca169e0d5094e2520", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	d88f1ad1-2492-869e-a58f-416a0f13ab98	b109fa13-67e4-8c60-ab90-800a221a584f	0.00	2.00	stylist	28964	2026-11-10 14:33:48.519542+00	2026-11-10 14:36:17.483542+00
734f76a7-81c6-8ad5-ac6a-1ef453f54dab	959bc4ff-7ad8-8b67-a506-ee4019238977	799128fb-6a0e-87f1-a57e-655c79c672c3	ae35c677649de870a857143c5229ff68	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "e8006599-baba-82b9-a814-b92d0f4a066c", "url": "f7097dfc4362c53f002bece6c0e38852", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	e8006599-baba-82b9-a814-b92d0f4a066c	82a193ad-8a83-818f-ab25-bb744e1cd10f	0.00	2.00	copywriter	23265	2024-08-06 10:02:11.244352+00	2024-08-06 10:04:34.509352+00
751d6732-61ed-8c32-a6e4-25dd31b26252	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	fb00b410-328b-8beb-a8d5-70b2914cadd9	b4859b8f21bc9d3624f223ed24caf9d2	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "d50cb16b-9bde-8a2f-affa-7043f74e7237", "url": "f581d0a6ecc3eb1f549d48e32eeba538", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	d50cb16b-9bde-8a2f-affa-7043f74e7237	5c6b4c95-ea82-8609-a2df-b22ff6a4bfd9	0.00	2.00	sketcher	6165	2026-07-14 23:45:12.077396+00	2026-07-14 23:47:18.242396+00
7a659b3c-ab62-81c2-a171-7ce68381c6bd	959bc4ff-7ad8-8b67-a506-ee4019238977	799128fb-6a0e-87f1-a57e-655c79c672c3	1092a64966d19c7697a25272a8cfb8f7	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "65d2256d-f8c9-8a40-ac7e-56c8f4fadb26", "url": "614d706f5e6971c62e556194d48c9b65", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	65d2256d-f8c9-8a40-ac7e-56c8f4fadb26	fa9657cf-4689-876e-af46-f897a15cafca	1.00	4.00	sketcher	17038	2024-09-09 08:20:50.601283+00	2024-09-09 08:23:07.639283+00
7f7edac6-f7f5-827c-a2b6-e9a417c8a8c1	5512f208-1739-8bc3-a60b-c4032f43efae	0dd0eaac-3b5e-8abb-a327-6064f3e55e29	b785738f682e0de16bfb46e86803bd63	82c0c601c7a4b959d6ec3913d48e5fe4	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "6c5462fd-d505-8f74-aa0f-030b16bb1c30", "url": "c462889cc29d54d1755a8467a50947b7", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	6c5462fd-d505-8f74-aa0f-030b16bb1c30	f5af8866-0c6d-83e4-a45b-c81fc42f065d	0.00	2.00	guard	13028	2024-10-17 09:15:56.246575+00	2024-10-17 09:18:09.274575+00
8094b24c-9ec0-8d31-a54d-b5165b73bf04	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	0fb05483-5c32-8ed3-a9a6-35e129944a42	026c0014eafcc8be368ad9cb78945f12	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "32aeb6b6-5457-8d2c-ad51-c4ff63b83ad7", "url": "10d2ea8099d372736ba4ec744b8edaec", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	32aeb6b6-5457-8d2c-ad51-c4ff63b83ad7	45e4549b-ab7f-88f9-adea-6228a3bbba43	0.00	2.00	upscaler	19600	2025-12-02 23:59:44.985951+00	2025-12-03 00:02:04.585951+00
81a67cc1-ebdd-8606-a1bf-64c7b1e071a8	3ded278e-6a1f-86c9-a29d-0da91f42c2db	84c8f3a0-c055-8933-a422-64ce01d5e60d	caec9dd09debc60b5c38e20537dbe69c	c4b5db98d527890c30338d04ad049d55	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "470e5494-f61b-8c4b-aa7b-a01c68e52604", "url": "b5ba2bfeb8126fe6a662542dc12a48ea", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	470e5494-f61b-8c4b-aa7b-a01c68e52604	3a60e040-a01c-8679-af34-ddcef851c2b4	1.00	2.00	stylist	8790	2026-10-23 15:09:47.283033+00	2026-10-23 15:11:56.073033+00
84b61558-8c98-8bca-a01f-00bce99404a4	5912a49e-17be-854c-a388-0d84b18ae0e6	df2b42e9-4a15-845c-aa12-9a45527cdb2c	06f4cdf45dfd4bf9675071d35dee5b0f	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "c9cd956c-cec9-8185-a692-2a899b02bd3c", "url": "6395a677e72217eec066074905cc54fd", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	c9cd956c-cec9-8185-a692-2a899b02bd3c	ec68ac96-9899-8d08-a822-f5feacb3798a	1.00	4.00	guard	13773	2026-07-01 01:44:06.364807+00	2026-07-01 01:46:20.137807+00
856385ce-a05f-8b8f-aba8-020a59948c0b	5912a49e-17be-854c-a388-0d84b18ae0e6	df2b42e9-4a15-845c-aa12-9a45527cdb2c	bab2505bf81f06becc2c2a3914b13192	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "f3c03e4d-9b76-8738-ab50-dfa7ae712a58", "url": "6110582ca9cf55bc0c7e357be4c3254e", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}, {"id": "525ce7c3-29a5-8e26-a881-6db770e70561", "url": "bff2c1acbe4f6a362b949dcb68eb1e92", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	525ce7c3-29a5-8e26-a881-6db770e70561	f1cf301f-8ecd-8752-a5db-b20ee50eafd2	0.00	4.00	copywriter	33432	2026-05-23 06:39:25.841141+00	2026-05-23 06:41:59.273141+00
86003c76-1233-805d-a911-f2fe2776a181	1025effa-bdb8-822f-a575-6815be044c26	85049f53-45db-8207-ae64-ef2fa5571fdc	1a3e896ccf86e58dbe7bf11d981a5e28	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "ef79f786-44e7-8485-a693-fa8931cdfcc9", "url": "dcc576203b70bf2302a0030c1700ca73", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}, {"id": "4aa8a408-c42c-8836-a65e-1fec808b5ac6", "url": "9c8698bbf9ef079632f85bd57b005b1d", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	4aa8a408-c42c-8836-a65e-1fec808b5ac6	d745154f-4ec0-8597-a3c8-affe9caec464	0.00	2.00	guard	11324	2025-03-06 07:43:38.925709+00	2025-03-06 07:45:50.249709+00
90a12140-0125-8e06-a579-96eb465f6c41	df01b7e8-91f7-8160-a774-e4bacb729ea1	00df4757-08ad-8781-ac9c-f6ffecfb80de	0782db8717fa805511d45cd991225e25	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "29717249-efc9-87c7-a672-17b4dc67f399", "url": "79443cb271650a74f77d407632ab82c1", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	29717249-efc9-87c7-a672-17b4dc67f399	948101fd-31fc-818b-aaaf-182a8671be3d	1.00	4.00	painter	31709	2024-05-12 04:14:48.064903+00	2024-05-12 04:17:19.773903+00
95299161-ad01-84ce-aea0-82df6eb6c63f	959bc4ff-7ad8-8b67-a506-ee4019238977	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	6bd7afd9a9ed3a03c3d9c447ad847b8a	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "4cb31a96-945f-8795-abc0-4e1f93864fbb", "url": "f624bf30b528bf5f2d2a09e6413232f3", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	4cb31a96-945f-8795-abc0-4e1f93864fbb	81987a30-4f96-8cf5-ac6c-0a1a1fb469f9	1.00	2.00	painter	21232	2026-08-27 06:22:36.729121+00	2026-08-27 06:24:57.961121+00
95ecce38-e4b2-83c8-a4ca-8d0fe1cbab78	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	8ea20669-876f-805a-af0c-a036c0289960	b772fbd1751aab7af7bb617fd276dc10	f1ffb003804d430f17544f914249542f	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "fdb031a6-8330-82b4-a7e9-4e8b3c50f510", "url": "b64e444ad2843887665e71afe3ccd245", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	fdb031a6-8330-82b4-a7e9-4e8b3c50f510	27cfeacf-2109-83a6-ac89-f78d98b2456d	0.00	2.00	upscaler	6786	2025-05-07 21:31:27.715679+00	2025-05-07 21:33:34.501679+00
9abcd0cf-ddc1-8b6b-a1b9-64f2fafb35e4	959bc4ff-7ad8-8b67-a506-ee4019238977	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	cfb0a952b382e1fb641dfe7d7e928509	472ca7f75d9835db1223b2167b50d927	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "23cd2e1f-23fc-81ea-a7a7-bf5c0a9c28f9", "url": "c6d0c3b7cf19c8443aa258a19e97e386", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	23cd2e1f-23fc-81ea-a7a7-bf5c0a9c28f9	c4123049-274e-8e18-a7f5-34d041437f9f	0.00	2.00	sketcher	24547	2026-08-30 05:35:49.293057+00	2026-08-30 05:38:13.840057+00
9c3a6f17-df87-8cd6-abe5-383e67e8cdd3	959bc4ff-7ad8-8b67-a506-ee4019238977	bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	42b99b12aaf55954e628fef03c9bfeb2	\N	\N	Completed	\N	[{"id": "d351a818-0b24-8697-ae96-1b137b29c6f3", "url": "a7c7682f6e256299d39befcda81d8aa1", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	d351a818-0b24-8697-ae96-1b137b29c6f3	b603f55f-1192-864d-a714-7a951865c885	1.00	2.00	sketcher	27355	2026-09-22 05:15:00.37964+00	2026-09-22 05:17:27.73464+00
9d5610eb-42e7-860a-a979-fec4276c6142	aa15dad2-73d4-889c-a026-e528773edb96	91df3183-9e2f-8992-a03c-ed7a109b6cd2	c12335d49a953185d83a2327237be4e2	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "226317fb-46fa-85d6-aed6-d28a93bda331", "url": "9cb39bc2d3b5a4f02932ae3d43b964ca", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	226317fb-46fa-85d6-aed6-d28a93bda331	e243603a-093d-86fb-ac47-eee514c4561a	1.00	2.00	copywriter	5171	2026-07-20 15:17:16.994309+00	2026-07-20 15:19:22.165309+00
a2e0ecbb-53b5-83f6-af5a-88ce3483cdda	df01b7e8-91f7-8160-a774-e4bacb729ea1	00df4757-08ad-8781-ac9c-f6ffecfb80de	eada86cdccd837d2eb44d0640e581a9c	\N	\N	Completed	\N	[{"id": "06cde0d1-91b6-8b58-a1cc-d390ddd59b95", "url": "805457939b6a12e8597d48652ef78e97", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	06cde0d1-91b6-8b58-a1cc-d390ddd59b95	8f44427d-84b5-8435-aae6-04e83f1bbca2	1.00	2.00	guard	34027	2024-04-23 10:13:47.060578+00	2024-04-23 10:16:21.087578+00
a4f05d2b-6544-89a5-a0aa-b397b8125bba	df01b7e8-91f7-8160-a774-e4bacb729ea1	73a94dd5-7f96-8100-ac3a-6cb4c9d68883	556695e8edf7f3ce2e8ebf3e54736725	\N	\N	Completed	\N	[{"id": "bdbb14c8-c875-8584-ac61-c5486fbbdcb0", "url": "c10fe22a83705a4307ca4178dc7f3953", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	bdbb14c8-c875-8584-ac61-c5486fbbdcb0	d943ee7a-ed8c-80cb-a14d-83e2c1af7445	0.00	4.00	painter	13984	2024-03-13 11:53:58.149308+00	2024-03-13 11:56:12.133308+00
ab7cefdd-a130-8a09-aeb5-181e1f89c446	332e662e-a8bf-8f5c-a325-0bab4e37f128	dadc3aa1-08d8-8b27-aaad-86a68681e14f	380a5e012db888c031be2aa0ac369476	fa07833bbce81c7badd6e55daae8c659	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "5e093615-cb1c-8408-a59d-a3ad0b9918fc", "url": "4be7f4c729fc3ee675fbc4e1a5ebe6d9", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}, {"id": "7cc74b70-3575-8aed-a8f9-24fabb055e53", "url": "3825e1693b3fc5e4d123105efab20835", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	7cc74b70-3575-8aed-a8f9-24fabb055e53	8c3b1269-ec64-895a-aa02-f9f7b38ae785	0.00	2.00	headliner	9542	2024-09-15 19:28:29.599481+00	2024-09-15 19:30:39.141481+00
b1129694-ce29-8f72-a716-c823fcb621cf	5512f208-1739-8bc3-a60b-c4032f43efae	0dd0eaac-3b5e-8abb-a327-6064f3e55e29	02d02dc9f662e067ee7f0959f85d5c4b	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "7f247772-44a1-8209-ac6b-9c17461e75e7", "url": "7903dd87e6e67f63d2a1893a48a4206d", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	7f247772-44a1-8209-ac6b-9c17461e75e7	47e13644-2c78-813f-a176-0046e4095e59	1.00	2.00	sketcher	37371	2024-10-17 17:17:47.702602+00	2024-10-17 17:20:25.073602+00
b1e12c26-17f2-8644-a546-3b84f521e49a	df01b7e8-91f7-8160-a774-e4bacb729ea1	73a94dd5-7f96-8100-ac3a-6cb4c9d68883	7b2bd4e2224603c2badc2d7fc7b3a373	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "75cc6f55-f08b-89a4-a701-0c195a933713", "url": "37523c6a337a1edb47b9255b1ea81c8b", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	75cc6f55-f08b-89a4-a701-0c195a933713	bcbc2609-65a8-8297-ac61-d807ae699e77	0.00	4.00	guard	32491	2024-03-20 11:19:38.239716+00	2024-03-20 11:22:10.730716+00
b1f04f12-d0de-8573-a16c-9ad88240697f	332e662e-a8bf-8f5c-a325-0bab4e37f128	dadc3aa1-08d8-8b27-aaad-86a68681e14f	756c177ff7741195af8bbcb9835de9eb	67f66f77e8dd2a8df19ae3cb96f52c67	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "415b8a37-390d-8652-aecd-aa1c04e387b2", "url": "29ccbc932fbebd97415c3fb48aa73a8f", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}, {"id": "062817db-9131-8979-af97-7df0bbfef240", "url": "0588895a6e32653cc03f81f36f187d53", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	062817db-9131-8979-af97-7df0bbfef240	e5f90dfc-8b83-8952-a90a-310698f25248	1.00	2.00	headliner	31598	2024-08-31 03:28:57.891692+00	2024-08-31 03:31:29.489692+00
b632ceaa-d663-8d7f-ab29-e88ac18db83e	1025effa-bdb8-822f-a575-6815be044c26	85049f53-45db-8207-ae64-ef2fa5571fdc	c74c12a7ca2c8f96d431c74619b4545d	c4b5db98d527890c30338d04ad049d55	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "1ccefbb8-6828-8aac-a1ee-2fd77e33a15d", "url": "687f959f710bdb3034ddbed13d5e0cf1", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	1ccefbb8-6828-8aac-a1ee-2fd77e33a15d	45e0c879-9de3-8b8e-a24f-2abb49646f50	0.00	2.00	painter	15510	2025-02-03 21:06:25.746614+00	2025-02-03 21:08:41.256614+00
b81fabf8-4b15-8ed5-a495-350be52c8de2	aa15dad2-73d4-889c-a026-e528773edb96	4d7b4c15-b66f-8f9f-aba2-7d639644cd7b	645f29fafa1050ed3a66e40a5f5fb2d3	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "bd8efa01-32fd-879a-ac5b-ff1801ff1d47", "url": "0e67dc324cc32190566b7dc01a73a3c5", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	bd8efa01-32fd-879a-ac5b-ff1801ff1d47	a858b0b9-56c5-83ee-af01-86e3025d9fa5	1.00	2.00	copywriter	23601	2026-07-29 08:53:08.114005+00	2026-07-29 08:55:31.715005+00
c4cff646-c84d-81d3-ab78-7159106c4be2	3ded278e-6a1f-86c9-a29d-0da91f42c2db	444328b1-c13c-8940-a5c5-72ad5c39823a	261e458912f7969f65cd0839e6e5fc0f	82c0c601c7a4b959d6ec3913d48e5fe4	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "8905499b-fd09-8b42-a08d-3688b4cc6341", "url": "4aab017bbaf5d05e447bd7f04ecc2675", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}, {"id": "431ddbd9-c0c2-88fe-afba-40bfb0511e44", "url": "5906385711b9a3d1674c2eddc32d9d02", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	431ddbd9-c0c2-88fe-afba-40bfb0511e44	a41f1d47-5f8c-84a9-ad6c-0d0cc4a6557f	1.00	2.00	retoucher	35343	2025-09-17 14:02:30.618082+00	2025-09-17 14:05:05.961082+00
cda55eca-8fe6-8451-a3c2-31b443f5be43	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	a637eb66-6d9c-8892-a646-d448472aeec1	28441c8bd9ce805a933b6ec1bb1ca347	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "9a967b40-66e4-8434-a204-f0badb18bff8", "url": "f2bc04719f4cddf5b1a7e5f07e8e4997", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	9a967b40-66e4-8434-a204-f0badb18bff8	53941319-e7cf-8ad2-a62c-6206f12a7704	0.00	2.00	copywriter	38800	2025-05-02 21:09:52.669252+00	2025-05-02 21:12:31.469252+00
cdc50df7-9aaf-83ab-ac53-7a72e317074a	aa15dad2-73d4-889c-a026-e528773edb96	d1607b28-fbb4-8adc-a0c9-bc07bec751df	dad2dcef06d655e0d0d946c30a1f3b85	31dab886c35d8606ec80003fff3637df	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "21bffba6-f5e0-8179-a7f9-d45621b67c26", "url": "f182fb9e3fc49b75f42963d2d71d9065", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	21bffba6-f5e0-8179-a7f9-d45621b67c26	f4c67b9d-98f8-8a95-a605-0b6618de67c0	0.00	2.00	headliner	35542	2026-08-11 20:11:17.724957+00	2026-08-11 20:13:53.266957+00
d191265f-36f3-86a4-acfc-5b4fc84e1078	332e662e-a8bf-8f5c-a325-0bab4e37f128	f90a1e91-1c3f-811c-a165-e743cf73c985	7607ca4b2d5fa0b6e5d956fdbd02254d	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "035da200-6223-86a6-ab0f-d50a476b3787", "url": "96c69fef99d5a763ba24167f16bf708c", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	035da200-6223-86a6-ab0f-d50a476b3787	fe3b88be-6fd7-88d2-aced-b0597b89ca85	0.00	2.00	painter	30968	2025-01-02 05:38:54.161153+00	2025-01-02 05:41:25.129153+00
d1b6cdf4-f97e-8963-a451-303dc9bd19a0	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	fb00b410-328b-8beb-a8d5-70b2914cadd9	73ccef3526a354c622ee16eca67518d9	480fc8565c6203e65a8eb0dfdfb1b350	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "8ace006b-53b4-8423-abbb-26f26d2a5866", "url": "82c0dd2f447aebaea900ed496b84fba5", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	8ace006b-53b4-8423-abbb-26f26d2a5866	7309df2a-9b0a-8d55-a846-b88431eb2ab8	1.00	2.00	copywriter	13574	2026-07-27 22:46:07.493132+00	2026-07-27 22:48:21.067132+00
d75479ba-1a72-83d9-aac7-f4220509f635	df01b7e8-91f7-8160-a774-e4bacb729ea1	73a94dd5-7f96-8100-ac3a-6cb4c9d68883	36c4e82a00c72372caab03d27bbaff21	31dab886c35d8606ec80003fff3637df	\N	Completed	\N	[{"id": "a586e539-50a2-8629-a827-efad62d29c63", "url": "322737d583bb9d83fcdfec5bc05b39ac", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	a586e539-50a2-8629-a827-efad62d29c63	7d6fa5b9-04e2-838c-a5ce-bc6a45e55387	0.00	2.00	colourist	29926	2024-02-26 01:26:53.163491+00	2024-02-26 01:29:23.089491+00
d841dbeb-2ad9-82f3-a329-ad0640677ac4	aa15dad2-73d4-889c-a026-e528773edb96	91df3183-9e2f-8992-a03c-ed7a109b6cd2	56dee4efe50d4afe8518f2bd64b09a27	ed0919a5157fdc98292980fc0ed5637b	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "421b6fd3-69b1-868a-a454-36fb0b4da3b2", "url": "16e6737ee3cfb85fa04eb79ca238c47e", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	421b6fd3-69b1-868a-a454-36fb0b4da3b2	776af19e-1cc0-8e29-aff1-39083f3de48a	0.00	4.00	painter	34698	2026-08-08 17:18:29.362428+00	2026-08-08 17:21:04.060428+00
d8b20d6c-04e7-801d-a4d1-a8736f446516	aa15dad2-73d4-889c-a026-e528773edb96	bc01efd1-7698-8df7-afd6-a33c85f2bba7	f1f7a7ff9467042d90095d068a840f84	f1ffb003804d430f17544f914249542f	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "db59e8b0-21e4-844f-ab9f-43d95e1e0103", "url": "64555d46efcda4af5d68e637dc399453", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	db59e8b0-21e4-844f-ab9f-43d95e1e0103	516dbc80-8b53-8637-ab42-5ff0f4cffbb5	1.00	2.00	painter	11049	2026-08-30 02:32:25.203099+00	2026-08-30 02:34:36.252099+00
d96f0afe-3cad-80ee-ab7a-ed7f7b5c27c0	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	fb00b410-328b-8beb-a8d5-70b2914cadd9	fe23b0f80bac2f18ff768891392131ad	23350662124babe7dae4a9e4ea449245	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "958edb5c-0aee-8265-ad9a-549b577b99d2", "url": "dd039d4f0ca51e503a3dfce689926f42", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	958edb5c-0aee-8265-ad9a-549b577b99d2	28a2a560-9b01-8c0e-ae7c-54cf181d57fc	1.00	2.00	painter	27488	2026-07-15 05:56:44.696239+00	2026-07-15 05:59:12.184239+00
d9f2fef1-f59e-8a24-a47b-80958658b045	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	f3db63fe-e343-8ee3-a328-de916465e65c	57e9a437da487e0bbd3e741f10a0e845	c4b5db98d527890c30338d04ad049d55	\N	Completed	\N	[{"id": "751ade80-607e-8628-ad16-21212eae72fd", "url": "d4c8b594cc680c252902812865107a61", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	751ade80-607e-8628-ad16-21212eae72fd	a11df3f1-1c45-8ad3-a91a-41fc33da1e60	0.00	2.00	sketcher	22155	2026-10-06 22:54:38.471842+00	2026-10-06 22:57:00.626842+00
db8d96fd-cbf3-8712-a844-1fca54534c8e	aa15dad2-73d4-889c-a026-e528773edb96	4d7b4c15-b66f-8f9f-aba2-7d639644cd7b	15c26947df5935f533910f2c718def05	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "04f7ee1c-1ea8-8571-a98e-14e2f30b17f6", "url": "805352512779000eec2f2cde50ce5906", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	04f7ee1c-1ea8-8571-a98e-14e2f30b17f6	5cade682-c975-8261-a0ab-e7fb9fe94988	1.00	2.00	copywriter	12366	2026-07-16 14:55:19.807237+00	2026-07-16 14:57:32.173237+00
dfe1be57-5c15-8e65-aa38-63c0594802e0	332e662e-a8bf-8f5c-a325-0bab4e37f128	f90a1e91-1c3f-811c-a165-e743cf73c985	9d98406346dffca010aad3608ceea49b	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "1e2dd128-3e68-8034-a997-641b3a3bee47", "url": "aafc675c3028ad0faeca62c82d87d89b", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	1e2dd128-3e68-8034-a997-641b3a3bee47	ba54221c-9c1a-8d28-a5cd-2d740e591398	0.00	4.00	copywriter	32639	2024-12-07 15:05:26.813831+00	2024-12-07 15:07:59.452831+00
e3960574-2078-81de-a078-b58a71c814c7	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	f3db63fe-e343-8ee3-a328-de916465e65c	8d43b34eb18e357a43ace139cceac605	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "3decbc4e-6252-8e6a-aec1-0f29fed418ca", "url": "60e2608122665d8c723601b62e1a7df5", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}, {"id": "89572139-b7f9-8d2b-a89e-2b3b4ca9653a", "url": "e81139e06b40976d79aa5811b7827c67", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	89572139-b7f9-8d2b-a89e-2b3b4ca9653a	66cb6026-d12d-87d9-acc5-aff64ab81c33	1.00	4.00	illustrator	14758	2026-10-29 09:20:40.41464+00	2026-10-29 09:22:55.17264+00
ea523683-e933-8bc3-a8c1-0d76b212c32c	3ded278e-6a1f-86c9-a29d-0da91f42c2db	444328b1-c13c-8940-a5c5-72ad5c39823a	f463862f333947c114330923f542b91a	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "e2407f8b-86e0-8c70-aac9-f9d905bc878c", "url": "bf81159ffd038dcf7ada8f71ae7212a6", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	e2407f8b-86e0-8c70-aac9-f9d905bc878c	6c1cd428-8b42-8f63-ab2b-8c7aa7e297dc	0.00	2.00	stylist	14281	2025-10-01 12:39:07.065231+00	2025-10-01 12:41:21.346231+00
eb18995a-beca-81fd-a27f-7f627515c282	332e662e-a8bf-8f5c-a325-0bab4e37f128	dadc3aa1-08d8-8b27-aaad-86a68681e14f	886213ac5d527c85fba1910c9437aa4e	\N	{"format": "d9c628bf44694ff829bfa5fd2d0b4f50", "resolution": "ddba57d8e6deba08f0609ad54beb4995"}	Completed	\N	[{"id": "34898485-5612-833a-a5d7-359ded705af5", "url": "f979c41d0e9b6551c79756a09e484133", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	34898485-5612-833a-a5d7-359ded705af5	0c9275f3-ddeb-8e47-a753-cd6b3376624c	1.00	4.00	painter	34570	2024-07-29 11:28:23.897399+00	2024-07-29 11:30:58.467399+00
ed0b65a6-759a-88b1-a552-7ef13383a8f2	332e662e-a8bf-8f5c-a325-0bab4e37f128	f90a1e91-1c3f-811c-a165-e743cf73c985	bd53ee4f9dde43bd6fa540b6c27be1e5	67f66f77e8dd2a8df19ae3cb96f52c67	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "f052110e-5aa1-8ace-a2f5-46dbd5c6d986", "url": "76a351c73742a8510955c04d1d3e7744", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	f052110e-5aa1-8ace-a2f5-46dbd5c6d986	a5582df1-eefb-88c3-a723-7ddc08dba9da	1.00	4.00	sketcher	6549	2024-12-12 19:50:06.868319+00	2024-12-12 19:52:13.417319+00
ef41d293-b227-8ffa-ae2a-12a8bbe6081b	5912a49e-17be-854c-a388-0d84b18ae0e6	df2b42e9-4a15-845c-aa12-9a45527cdb2c	87ba09dd19c093398926ae3471895d4d	67f66f77e8dd2a8df19ae3cb96f52c67	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "df3dd6627224b450cd19f31a19c38e9f"}	Completed	\N	[{"id": "4d8e1d3f-5268-85de-a39f-1dc38e7500d9", "url": "3c7181813a9d95e318d35a6e409442fa", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	4d8e1d3f-5268-85de-a39f-1dc38e7500d9	9dcbbc6d-1802-8be0-a602-b1f04a708486	1.00	2.00	painter	10844	2026-05-31 17:25:24.880827+00	2026-05-31 17:27:35.724827+00
f105993a-42fe-8b9d-a399-d5994113a77d	1025effa-bdb8-822f-a575-6815be044c26	85049f53-45db-8207-ae64-ef2fa5571fdc	83e3ff0fc3415aca333ad5ba27a7673a	\N	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "0b01cd3d-2d8a-8a65-a142-bfc4344bad17", "url": "ffe4466262c903ae9abbb4f0643045b5", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}, {"id": "4aa9c995-25d3-891f-a589-451624650111", "url": "f19eb21550864320b527144754e89d18", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	4aa9c995-25d3-891f-a589-451624650111	d3f4afb2-058a-858f-a4f6-123ae4bf93e4	1.00	2.00	guard	7711	2025-02-08 03:38:22.018757+00	2025-02-08 03:40:29.729757+00
f3c9f7ee-0e8f-8e49-a8f6-ed5efc2ccf95	332e662e-a8bf-8f5c-a325-0bab4e37f128	f90a1e91-1c3f-811c-a165-e743cf73c985	d59bc38aa3a25bcbf58138599e3ec50b	\N	{"format": "07a62077cffed993a9e127eb7be58294", "resolution": "8f8e55f76c1ee4e1cf361a414e8fa171"}	Completed	\N	[{"id": "47c386c8-aa45-8be1-a8fb-c15df34db808", "url": "e0b35f8cd5cdcee9037a75c9b8b969de", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	47c386c8-aa45-8be1-a8fb-c15df34db808	a69bfc4a-c443-86f3-a40b-5bd49e6ebb19	0.00	2.00	painter	23315	2025-01-17 00:56:30.158276+00	2025-01-17 00:58:53.473276+00
f797d13c-10cf-884d-a4a3-d8757ca5aa6c	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	ce7491b1-9cc5-813e-afd7-fc34729a55e1	47889e38895c3d51a8b9446c37ec1532	\N	\N	Completed	\N	[{"id": "0b9c72ab-40ef-8ed3-a24d-849c93041cd7", "url": "7cafa6c144413d5d43de9d3b0e93151f", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	0b9c72ab-40ef-8ed3-a24d-849c93041cd7	8868495d-4c92-8c2f-aa94-42f88b43607f	0.00	4.00	headliner	32305	2025-11-14 23:14:52.575389+00	2025-11-14 23:17:24.880389+00
f9457cd9-2785-8ed4-a44b-b25487504a02	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	45de5990-effa-8fc0-ac0e-bc620b6be133	8a7cda9618dcf32139e41606185ba493	ed0919a5157fdc98292980fc0ed5637b	{"format": "514a8e3aff064c3a95ee2c59655c14c5", "resolution": "8242f26e8db0a18d6df0e520b7367e85"}	Completed	\N	[{"id": "eb67fc4f-8b16-887c-a014-581ddbbe39d5", "url": "e0469588f211cab61f149213e2961188", "resolution": "b0dceb87df47c5667b2b6a81d12fbc4c"}]	eb67fc4f-8b16-887c-a014-581ddbbe39d5	c27133ef-b53e-8099-ad4e-713218ca3522	0.00	2.00	sketcher	38750	2025-04-12 17:18:14.453893+00	2025-04-12 17:20:53.203893+00
\.
COPY public.projects (id, workbench_id, user_id, template_id, brand_kit_id, name, target_platform, collaboration_state, last_collaborated_at, created_at, updated_at, deleted_at) FROM stdin;
00df4757-08ad-8781-ac9c-f6ffecfb80de	292dbd47-8fb7-8a40-a75f-ff14d73edceb	df01b7e8-91f7-8160-a774-e4bacb729ea1	7549eace-baef-80b2-ab14-95435146301d	\N	df6c4f6f1e06078ee3c59a2c199d45e1	\N	\N	\N	2024-03-15 22:45:12.026523+00	2024-04-11 23:24:36.526976+00	\N
0dd0eaac-3b5e-8abb-a327-6064f3e55e29	c0aba391-28f6-8bd7-a915-6286137af5ca	5512f208-1739-8bc3-a60b-c4032f43efae	\N	\N	456ed623cc959938b545e18c95dd1600	1853e67f822d8711c1e55b2f6ba761a8	\N	\N	2024-08-25 22:56:47.345629+00	2024-09-02 19:07:28.384842+00	\N
0fb05483-5c32-8ed3-a9a6-35e129944a42	c8a2881a-a504-87b9-ac2f-64b50c38d228	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	\N	\N	39f69f26947752b617e1f238bf2916ed	8d0075e57328c821497a0c09878456b9	\N	\N	2025-11-08 14:38:00.912263+00	2025-12-02 15:32:47.582456+00	\N
2f4ea890-7bab-8d09-affe-3db46c97e31f	9038fa6f-5863-8174-af3d-e4650be333a7	9492d027-497f-8937-a16b-81c1c9738144	b1bacbca-33df-8daf-abf5-8ba6db7f0329	\N	df6c4f6f1e06078ee3c59a2c199d45e1	\N	\N	\N	2023-12-20 04:37:15.463602+00	2024-01-06 03:12:33.764394+00	\N
4057beb3-2dc0-8049-aeaf-bfbe1e797935	ef8deee8-9f97-8ac4-aef0-552e851ad333	332e662e-a8bf-8f5c-a325-0bab4e37f128	631b5d7a-478a-8a31-a4d4-10016928e593	\N	5c9d00ea514495aaf0bd624b8704bced	6f99dc8d17eee7194a7cd759b5b3d192	{"6d544d7c0cfc017066a731bb0b6a21d7": 41588, "6dee8a715e7a3250ff75c2239bef9a66": 23925}	2025-10-31 02:43:48.303106+00	2025-10-03 14:54:52.303559+00	2025-11-01 03:51:01.010836+00	\N
4135a5c7-c5ad-8720-a339-d8bfb342854f	72b28fb5-a9ae-86bd-a60b-2766733daf8d	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	\N	\N	c546188f535ac7b4a2cdc24260d83c29	80d2dc5b07bd92a6e863c86e61eb0196	\N	\N	2025-07-27 21:33:22.456995+00	2025-08-12 19:17:02.421402+00	\N
444328b1-c13c-8940-a5c5-72ad5c39823a	d45ce734-69af-8709-afb6-28c64c9665df	3ded278e-6a1f-86c9-a29d-0da91f42c2db	000cb1a6-f413-8f3b-a0b4-26d330691c49	\N	6cf8c1e740ba4dd65e1ec67a2fa3afd1	80d2dc5b07bd92a6e863c86e61eb0196	\N	\N	2025-08-04 17:54:07.118717+00	2025-09-06 08:33:33.491965+00	\N
45de5990-effa-8fc0-ac0e-bc620b6be133	72b28fb5-a9ae-86bd-a60b-2766733daf8d	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	e2676475-8326-844a-ab6f-13d59e8bff75	\N	155589faede3b5dd7da0827832103e75	\N	\N	\N	2025-02-22 22:48:11.227914+00	2025-03-01 04:39:41.140886+00	\N
4d7b4c15-b66f-8f9f-aba2-7d639644cd7b	9d24d7a5-81f4-8c95-a97d-2d2d091a7b8c	aa15dad2-73d4-889c-a026-e528773edb96	2b049b39-aa5d-8171-aac5-e306e008a2ab	\N	18b30c90064b58fd3a75ffeb9d6b92bc	\N	\N	\N	2026-07-02 09:33:53.126384+00	2026-07-13 10:53:51.229787+00	\N
73a94dd5-7f96-8100-ac3a-6cb4c9d68883	292dbd47-8fb7-8a40-a75f-ff14d73edceb	df01b7e8-91f7-8160-a774-e4bacb729ea1	208f608e-f8d3-8688-acaf-8a7e72d48820	\N	a410341d069d0da5f24203294239f1e6	\N	\N	\N	2024-02-12 00:40:13.043953+00	2024-04-01 08:55:25.667322+00	\N
75efc83f-2101-8d34-ad5c-884de8ca10b9	ef8deee8-9f97-8ac4-aef0-552e851ad333	332e662e-a8bf-8f5c-a325-0bab4e37f128	4d223317-b661-804f-a033-3542596b5893	b99b4f06-b816-88ed-a6f5-5f56f7ed00f5	2b6ddc80db73fecd1bb6a84c14e1b081	1853e67f822d8711c1e55b2f6ba761a8	{"6d544d7c0cfc017066a731bb0b6a21d7": 41588, "6dee8a715e7a3250ff75c2239bef9a66": 44663}	2025-06-20 15:03:13.257284+00	2025-06-16 20:03:15.67091+00	2025-07-17 22:07:36.857129+00	\N
799128fb-6a0e-87f1-a57e-655c79c672c3	aa65a5d6-9b30-835f-ab8e-b7a6d164a772	959bc4ff-7ad8-8b67-a506-ee4019238977	19f6204b-e9d6-8c42-ab0f-eaa16eee0f92	\N	6be152c3c97d5ff18b3475740295fb3f	80d2dc5b07bd92a6e863c86e61eb0196	\N	\N	2024-07-23 12:37:13.33893+00	2024-08-08 17:16:13.022512+00	\N
84c8f3a0-c055-8933-a422-64ce01d5e60d	d45ce734-69af-8709-afb6-28c64c9665df	3ded278e-6a1f-86c9-a29d-0da91f42c2db	38dcf2ee-b94a-8639-a71e-695c0027fa17	\N	590a27e3a51679d302bb89e15fbb0233	80d2dc5b07bd92a6e863c86e61eb0196	\N	\N	2026-10-16 12:08:26.428362+00	2026-10-20 02:59:13.383121+00	\N
85049f53-45db-8207-ae64-ef2fa5571fdc	818ba8f4-5726-87e8-a09a-e5d6057c5968	1025effa-bdb8-822f-a575-6815be044c26	\N	\N	5e7b6c8692822667b207a93c68682da2	80d2dc5b07bd92a6e863c86e61eb0196	{"6d544d7c0cfc017066a731bb0b6a21d7": 24965, "6dee8a715e7a3250ff75c2239bef9a66": 37712}	2025-02-11 14:13:10.742127+00	2025-01-26 12:19:46.600125+00	2025-02-19 10:59:37.19518+00	\N
88d1725e-c5ad-8426-ab68-ce05cc9c73ff	818ba8f4-5726-87e8-a09a-e5d6057c5968	1025effa-bdb8-822f-a575-6815be044c26	\N	\N	e18e2154b0cbff9fcec697300c7a91a7	1853e67f822d8711c1e55b2f6ba761a8	\N	\N	2026-10-16 11:21:44.367534+00	2026-10-24 03:14:34.378354+00	\N
8ea20669-876f-805a-af0c-a036c0289960	a5c765e4-ecb2-8869-afe2-4f54dea05b0b	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	c2ea5c5e-f457-86d1-a996-3655fe45c47a	\N	2ca7ad7ed1f99ee8618356f8854b90ec	8d0075e57328c821497a0c09878456b9	\N	\N	2025-03-27 19:12:23.182181+00	2025-04-05 01:17:51.895398+00	\N
90ef1401-39ab-8efc-a36c-004f7a9ddcef	d45ce734-69af-8709-afb6-28c64c9665df	3ded278e-6a1f-86c9-a29d-0da91f42c2db	\N	\N	8d8a7fb993fe4a06d96b9927ef83a737	1853e67f822d8711c1e55b2f6ba761a8	\N	\N	2026-02-06 06:42:29.693998+00	2026-02-18 08:55:19.39396+00	\N
91df3183-9e2f-8992-a03c-ed7a109b6cd2	9d24d7a5-81f4-8c95-a97d-2d2d091a7b8c	aa15dad2-73d4-889c-a026-e528773edb96	\N	\N	a3d28a70377adb382aa80201e8c246e7	\N	\N	\N	2026-06-20 19:18:20.333233+00	2026-06-21 05:46:17.702362+00	\N
9d5c5deb-25d3-81dd-ac8b-c93037609d83	292dbd47-8fb7-8a40-a75f-ff14d73edceb	df01b7e8-91f7-8160-a774-e4bacb729ea1	6a874fd9-dd79-8015-a302-ea4abd6bbbb5	\N	8002a7d04b00310ccccd952e6fe4eccd	1853e67f822d8711c1e55b2f6ba761a8	\N	\N	2026-06-18 15:27:12.180668+00	2026-07-26 02:46:30.118114+00	\N
a3387963-aae6-8107-aaf0-fb62786aad89	292dbd47-8fb7-8a40-a75f-ff14d73edceb	df01b7e8-91f7-8160-a774-e4bacb729ea1	aab1f029-e97e-83e7-a2dd-1652183d3db1	\N	fd0c0073c0eb8b0cfd8a12163ef09a12	1853e67f822d8711c1e55b2f6ba761a8	\N	\N	2025-06-27 22:46:52.734004+00	2025-07-13 02:53:57.987002+00	\N
a637eb66-6d9c-8892-a646-d448472aeec1	a5c765e4-ecb2-8869-afe2-4f54dea05b0b	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	\N	\N	1372a22413c29638792a75f43606cf71	1853e67f822d8711c1e55b2f6ba761a8	\N	\N	2025-04-26 14:47:51.873935+00	2025-04-27 14:53:19.831074+00	\N
b6c301d5-16aa-8ece-a3d9-e20d77d7b77d	72b28fb5-a9ae-86bd-a60b-2766733daf8d	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	1e83a1aa-d653-8ba8-a95d-0b73c653269b	8c6839d4-f9ce-8d39-aef3-c21edde449dd	16d3834b5ecf2f7f70596353c0acfbe5	1853e67f822d8711c1e55b2f6ba761a8	{"6d544d7c0cfc017066a731bb0b6a21d7": 24965, "6dee8a715e7a3250ff75c2239bef9a66": 19769}	2025-12-09 18:17:20.727103+00	2025-12-01 13:37:58.919233+00	2025-12-22 20:16:19.954381+00	\N
bc01efd1-7698-8df7-afd6-a33c85f2bba7	9d24d7a5-81f4-8c95-a97d-2d2d091a7b8c	aa15dad2-73d4-889c-a026-e528773edb96	\N	\N	d0bd5b5d1980c9a0107da9fd1816c88d	8d0075e57328c821497a0c09878456b9	\N	\N	2026-08-18 16:06:32.985191+00	2026-08-23 23:22:43.558254+00	\N
bfeda0b9-51db-8ccc-a15e-c85c4dac54c1	aa65a5d6-9b30-835f-ab8e-b7a6d164a772	959bc4ff-7ad8-8b67-a506-ee4019238977	\N	91c4658a-bf1b-8be0-ad03-1b05f77b6f81	6114879bdb82b4ccd3e8180846b0b9df	8d0075e57328c821497a0c09878456b9	\N	\N	2026-07-31 00:54:21.030492+00	2026-09-15 07:57:38.769277+00	\N
ce7491b1-9cc5-813e-afd7-fc34729a55e1	72b28fb5-a9ae-86bd-a60b-2766733daf8d	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	16f6851b-4a8e-83bb-ad97-d6be64e093c4	8c6839d4-f9ce-8d39-aef3-c21edde449dd	5275ef43cc0cc232bef1209d37066ada	09e5a53594aa5927e776daba3a272459	\N	\N	2025-10-29 05:09:09.768173+00	2025-12-02 08:41:53.236283+00	\N
d1607b28-fbb4-8adc-a0c9-bc07bec751df	9d24d7a5-81f4-8c95-a97d-2d2d091a7b8c	aa15dad2-73d4-889c-a026-e528773edb96	cbc0b9d2-eade-8ad4-abae-e380dfc188c4	\N	9f0252cfe79cce4ef5df9926a7d16ad4	\N	\N	\N	2026-07-11 10:55:12.353232+00	2026-08-07 09:55:05.878011+00	\N
d720922e-dc89-87bb-af08-e4ee5b3bd537	aa65a5d6-9b30-835f-ab8e-b7a6d164a772	959bc4ff-7ad8-8b67-a506-ee4019238977	6740e6f3-a186-893e-aa7f-9e55c888f20a	\N	df6c4f6f1e06078ee3c59a2c199d45e1	\N	\N	\N	2024-06-15 08:47:41.33941+00	2024-07-24 11:01:53.247925+00	\N
dadc3aa1-08d8-8b27-aaad-86a68681e14f	ef8deee8-9f97-8ac4-aef0-552e851ad333	332e662e-a8bf-8f5c-a325-0bab4e37f128	96fdcacd-a293-8708-acee-5deb49284ac9	\N	dbbe8ae7f9939d12e811748c9e3120d6	09e5a53594aa5927e776daba3a272459	\N	\N	2024-07-21 02:38:13.842758+00	2024-09-10 15:23:30.476521+00	\N
dc293668-8031-871d-a680-1b7ef3f2c5fe	292dbd47-8fb7-8a40-a75f-ff14d73edceb	df01b7e8-91f7-8160-a774-e4bacb729ea1	\N	\N	0e174e2f1a382900fe39eea3fba8f24e	80d2dc5b07bd92a6e863c86e61eb0196	\N	\N	2025-11-05 22:21:04.815149+00	2025-11-08 01:18:36.895045+00	\N
df2b42e9-4a15-845c-aa12-9a45527cdb2c	f4f139b7-5fdf-8f51-a122-7fc0aabcfec2	5912a49e-17be-854c-a388-0d84b18ae0e6	\N	\N	de9934e6b8b104a38cf17d7749a835ba	8d0075e57328c821497a0c09878456b9	{"6d544d7c0cfc017066a731bb0b6a21d7": 24719, "6dee8a715e7a3250ff75c2239bef9a66": 39141}	2026-05-19 23:59:09.534592+00	2026-05-18 06:06:43.770505+00	2026-06-14 01:26:49.760735+00	\N
f3db63fe-e343-8ee3-a328-de916465e65c	c8a2881a-a504-87b9-ac2f-64b50c38d228	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	\N	\N	e9e0c3d8a2c56e2a802475cb683d8db2	80d2dc5b07bd92a6e863c86e61eb0196	\N	\N	2026-09-20 16:50:40.794994+00	2026-10-02 20:06:11.058982+00	\N
f90a1e91-1c3f-811c-a165-e743cf73c985	ef8deee8-9f97-8ac4-aef0-552e851ad333	332e662e-a8bf-8f5c-a325-0bab4e37f128	\N	\N	d53c0ce5d7e3b4ed06d3e5351c28679d	\N	{"6d544d7c0cfc017066a731bb0b6a21d7": 36762, "6dee8a715e7a3250ff75c2239bef9a66": 52869}	2024-11-23 08:52:51.832611+00	2024-11-22 04:06:29.536312+00	2024-11-23 20:28:12.837248+00	\N
fb00b410-328b-8beb-a8d5-70b2914cadd9	72b28fb5-a9ae-86bd-a60b-2766733daf8d	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	1df9e080-2a35-8742-a355-bf6c9101321d	8c6839d4-f9ce-8d39-aef3-c21edde449dd	c35d24399f3f3513e8419e043094471e	1853e67f822d8711c1e55b2f6ba761a8	\N	\N	2026-06-23 22:36:06.7759+00	2026-07-12 12:35:14.747864+00	\N
\.
COPY public.sessions (id, user_id, device_info, ip_address, user_agent, last_activity, expires_at, created_at) FROM stdin;
09896475-a9d5-85a6-aba3-0d97ac6bd643	e994a0d7-c198-8411-aaad-5713064684ae	30f18ab7cc6d72ad5365269f9e268208	2001:db8:b1cc:fb57:87b8:bfa3:de6b:41d7	a6a3941142221dd66aa9b87c981574ae	2026-07-29 01:47:33.354317+00	2026-08-28 01:47:33.354317+00	2026-07-12 04:03:32.982881+00
0cdc6802-7ce2-8b67-a236-40a0b2ea3d46	5912a49e-17be-854c-a388-0d84b18ae0e6	a37b2efc9c29d67b2a4acbfcca0fbee4	2001:db8:2417:fe4b:a2f5:d41e:b962:534e	f16da56410c95a2c889442f2c3000301	2026-10-23 13:13:25.794146+00	2026-11-22 13:13:25.794146+00	2026-10-15 11:15:46.640952+00
0e2f41c1-a3e4-829d-a2f5-cace46d58530	b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	30f18ab7cc6d72ad5365269f9e268208	2001:db8:2d3c:4c9c:5337:2cef:85b5:b6cc	a6a3941142221dd66aa9b87c981574ae	2026-09-02 07:36:20.625619+00	2026-10-02 07:36:20.625619+00	2026-07-07 08:29:11.207491+00
13ddbcab-a46d-8d4e-a9e8-41290c985a55	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	ed98a1e363ab0042f39fd30d9b26c66b	2001:db8:a1b1:5b19:dc85:1dc4:b984:eedc	7661e9d45888b7347da36c6233e09e34	2026-10-23 00:18:23.033564+00	2026-11-22 00:18:23.033564+00	2026-10-04 17:58:30.636547+00
181ffdb7-c4aa-863a-a05b-d329c7783225	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	30f18ab7cc6d72ad5365269f9e268208	2001:db8:3744:ad56:3bf0:b8f1:cd2b:6d7e	a6a3941142221dd66aa9b87c981574ae	2026-05-01 01:52:42.040737+00	2026-05-31 01:52:42.040737+00	2026-03-20 10:09:16.824653+00
1c23153e-5bc1-89fe-a1f6-14a6aa757214	332e662e-a8bf-8f5c-a325-0bab4e37f128	e4ddea81ba6b8573a1fe288ed97e91b5	2001:db8:3bf6:9157:e75f:4b5f:b02e:4a26	ab8409325a8a29c1c260d291eadc0e01	2026-05-07 15:41:52.588601+00	2026-06-06 15:41:52.588601+00	2026-04-12 01:05:17.639069+00
1c4ff447-82b6-8d74-a1b8-8bf25c129e09	3ded278e-6a1f-86c9-a29d-0da91f42c2db	ed98a1e363ab0042f39fd30d9b26c66b	2001:db8:f912:2cd4:26ef:1a1c:eccf:0261	7661e9d45888b7347da36c6233e09e34	2026-02-17 16:20:38.065544+00	2026-03-19 16:20:38.065544+00	2025-12-28 05:06:36.677116+00
2882d5ef-2991-829c-a17e-d1310649da74	959bc4ff-7ad8-8b67-a506-ee4019238977	ed98a1e363ab0042f39fd30d9b26c66b	2001:db8:b543:92d2:3df5:8337:1e30:f829	7661e9d45888b7347da36c6233e09e34	2026-10-16 12:11:13.882654+00	2026-11-15 12:11:13.882654+00	2026-10-11 12:50:29.04609+00
381b349f-af7c-8711-a68a-5f3c2457cac8	b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	30f18ab7cc6d72ad5365269f9e268208	2001:db8:c9c9:eaeb:892f:737c:ef0b:0442	a6a3941142221dd66aa9b87c981574ae	2026-09-22 21:11:12.669014+00	2026-10-22 21:11:12.669014+00	2026-08-28 02:45:50.904368+00
3ae1856f-2c7f-8921-ac2a-48a692a63313	959bc4ff-7ad8-8b67-a506-ee4019238977	30f18ab7cc6d72ad5365269f9e268208	2001:db8:c156:050b:31eb:407b:b208:fefe	a6a3941142221dd66aa9b87c981574ae	2026-10-18 15:06:21.776554+00	2026-11-17 15:06:21.776554+00	2026-10-15 11:53:18.23379+00
40ab6bcb-3d0e-84af-ac0e-70845d17f0b3	3ded278e-6a1f-86c9-a29d-0da91f42c2db	ed98a1e363ab0042f39fd30d9b26c66b	2001:db8:743c:d22f:f64e:7540:56a9:e6b9	7661e9d45888b7347da36c6233e09e34	2026-10-03 00:39:52.560576+00	2026-11-02 00:39:52.560576+00	2026-08-19 21:13:51.288819+00
45c56e62-666d-8759-ac22-e1237490fc6f	df01b7e8-91f7-8160-a774-e4bacb729ea1	ed98a1e363ab0042f39fd30d9b26c66b	2001:db8:f5f5:992b:c579:a432:e1bd:2e62	7661e9d45888b7347da36c6233e09e34	2025-12-23 01:25:34.920997+00	2026-01-22 01:25:34.920997+00	2025-12-06 13:16:12.887777+00
46801e17-978b-828f-a3ad-d860887e0228	332e662e-a8bf-8f5c-a325-0bab4e37f128	07bb2da621d560211cd7e6f2a51dd597	2001:db8:8e8c:ae4d:ca28:706c:260e:533a	3a7d38318020f5039b8b6dbd77a37e6a	2026-06-26 08:57:48.539302+00	2026-07-26 08:57:48.539302+00	2026-04-30 19:22:09.863777+00
4ca7cef8-df40-8652-afd6-77bba19845c7	959bc4ff-7ad8-8b67-a506-ee4019238977	e4ddea81ba6b8573a1fe288ed97e91b5	2001:db8:c821:895f:d58d:e4cf:7d24:a2d2	ab8409325a8a29c1c260d291eadc0e01	2026-06-26 15:12:15.366356+00	2026-07-26 15:12:15.366356+00	2026-05-06 06:38:38.832895+00
53eae1aa-95d4-8b9d-aa9f-3109700861d5	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	07bb2da621d560211cd7e6f2a51dd597	2001:db8:c998:30a5:4c4b:33b8:1ce7:109b	3a7d38318020f5039b8b6dbd77a37e6a	2025-11-14 22:20:42.44422+00	2025-12-14 22:20:42.44422+00	2025-10-03 15:15:24.340939+00
629cbfe5-edbf-8337-ada3-726ccb0fb71e	aa15dad2-73d4-889c-a026-e528773edb96	e4ddea81ba6b8573a1fe288ed97e91b5	2001:db8:a2bc:8ae3:2724:2643:ca88:f60d	ab8409325a8a29c1c260d291eadc0e01	2026-07-12 16:04:00.115718+00	2026-08-11 16:04:00.115718+00	2026-07-08 12:50:40.731085+00
6332483e-11ce-8595-acf1-ff70ee59444d	df01b7e8-91f7-8160-a774-e4bacb729ea1	a37b2efc9c29d67b2a4acbfcca0fbee4	2001:db8:5bfd:c7f3:1fbd:8903:5aaf:1bcc	f16da56410c95a2c889442f2c3000301	2026-03-02 15:00:17.785981+00	2026-04-01 15:00:17.785981+00	2026-01-13 17:57:17.077148+00
718dba73-e771-8995-a7cd-a7d1d2781b4c	9492d027-497f-8937-a16b-81c1c9738144	30f18ab7cc6d72ad5365269f9e268208	2001:db8:869e:d26d:c9fe:5569:ba50:9e39	a6a3941142221dd66aa9b87c981574ae	2026-09-21 09:35:50.845515+00	2026-10-21 09:35:50.845515+00	2026-09-16 04:39:22.498951+00
7d62107b-6fbd-83ab-a345-364c910c1f97	df01b7e8-91f7-8160-a774-e4bacb729ea1	30f18ab7cc6d72ad5365269f9e268208	2001:db8:650d:677c:e129:caca:011c:45b8	a6a3941142221dd66aa9b87c981574ae	2026-10-06 10:12:44.041418+00	2026-11-05 10:12:44.041418+00	2026-09-07 05:14:16.881984+00
7d832245-2944-871a-a725-6a91227eda56	aa15dad2-73d4-889c-a026-e528773edb96	ed98a1e363ab0042f39fd30d9b26c66b	2001:db8:5902:af86:15a6:a82e:2377:68c4	7661e9d45888b7347da36c6233e09e34	2026-09-15 23:37:30.981185+00	2026-10-15 23:37:30.981185+00	2026-09-10 08:51:48.251426+00
850f4752-9925-8687-a10c-67afb3324a18	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	ed98a1e363ab0042f39fd30d9b26c66b	2001:db8:d699:3122:1260:7dde:e936:61ae	7661e9d45888b7347da36c6233e09e34	2025-11-10 09:06:30.513411+00	2025-12-10 09:06:30.513411+00	2025-10-14 13:48:42.068127+00
9403ac79-c8ab-850c-a466-4d26447b0f8d	df01b7e8-91f7-8160-a774-e4bacb729ea1	30f18ab7cc6d72ad5365269f9e268208	2001:db8:2cea:f6a9:02c2:1206:64f1:2e02	a6a3941142221dd66aa9b87c981574ae	2026-04-13 08:26:40.166658+00	2026-05-13 08:26:40.166658+00	2026-03-01 17:24:22.197123+00
9d74842c-8218-8daf-a604-235e2f328ec3	332e662e-a8bf-8f5c-a325-0bab4e37f128	e4ddea81ba6b8573a1fe288ed97e91b5	2001:db8:a5dd:039f:8e35:c76e:ca7d:733d	ab8409325a8a29c1c260d291eadc0e01	2026-06-14 19:34:09.870981+00	2026-07-14 19:34:09.870981+00	2026-05-13 12:26:40.742322+00
a68dd210-28bb-8f76-ab76-4b1665e253ce	aa15dad2-73d4-889c-a026-e528773edb96	ed98a1e363ab0042f39fd30d9b26c66b	2001:db8:f0f6:ad54:d188:1c9e:f872:f3fb	7661e9d45888b7347da36c6233e09e34	2026-09-01 21:15:43.711402+00	2026-10-01 21:15:43.711402+00	2026-08-29 22:55:55.975283+00
a7522ab7-d18f-837d-a0c0-7d92ca17ce2a	1025effa-bdb8-822f-a575-6815be044c26	07bb2da621d560211cd7e6f2a51dd597	2001:db8:383a:37b7:7835:efb1:1668:3c56	3a7d38318020f5039b8b6dbd77a37e6a	2026-08-22 12:58:39.700796+00	2026-09-21 12:58:39.700796+00	2026-08-12 12:59:26.332921+00
ac88b159-4cb9-83af-a0ba-c91bfc626ddc	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	ed98a1e363ab0042f39fd30d9b26c66b	2001:db8:6a3a:3197:9a65:4cfc:9d98:08d2	7661e9d45888b7347da36c6233e09e34	2026-10-18 20:10:29.013611+00	2026-11-17 20:10:29.013611+00	2026-10-10 19:33:46.81994+00
adbac565-e834-84df-ab19-aeca81b735f0	0b619603-a595-8c74-a5ad-e7d32bcf3dca	e4ddea81ba6b8573a1fe288ed97e91b5	2001:db8:95f9:de8c:e079:4112:e0a7:d561	ab8409325a8a29c1c260d291eadc0e01	2026-03-23 16:55:04.364531+00	2026-04-22 16:55:04.364531+00	2026-01-24 01:10:41.106661+00
b0ca131c-e7bf-8e49-ae70-1caf97bbe515	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	07bb2da621d560211cd7e6f2a51dd597	2001:db8:29fe:52fd:dd4b:1d3e:6cdb:0936	3a7d38318020f5039b8b6dbd77a37e6a	2026-07-16 17:03:43.978727+00	2026-08-15 17:03:43.978727+00	2026-06-04 16:25:21.996298+00
b33a3bc1-2328-82c7-a2bb-aa329cc645dd	aa15dad2-73d4-889c-a026-e528773edb96	e4ddea81ba6b8573a1fe288ed97e91b5	2001:db8:159f:3d68:9a10:8d02:baf5:cd67	\N	2026-07-29 17:54:14.07639+00	2026-08-28 17:54:14.07639+00	2026-07-25 12:26:20.19345+00
cdbc599e-f4a9-8d88-a929-2e06cd6b99a0	332e662e-a8bf-8f5c-a325-0bab4e37f128	ed98a1e363ab0042f39fd30d9b26c66b	2001:db8:29c6:c8d2:993c:2974:3689:3ced	7661e9d45888b7347da36c6233e09e34	2026-10-08 09:05:50.081939+00	2026-11-07 09:05:50.081939+00	2026-08-27 02:00:12.81713+00
d2d2d911-8c5b-8279-ad56-6352f3ff5452	df01b7e8-91f7-8160-a774-e4bacb729ea1	30f18ab7cc6d72ad5365269f9e268208	2001:db8:46c8:7400:2ed2:7ee4:b778:0748	a6a3941142221dd66aa9b87c981574ae	2026-09-15 08:27:16.672645+00	2026-10-15 08:27:16.672645+00	2026-08-30 23:06:07.951134+00
e6e8ce35-0a70-8191-a792-5191e8117b78	959bc4ff-7ad8-8b67-a506-ee4019238977	30f18ab7cc6d72ad5365269f9e268208	2001:db8:7ad0:108f:4409:0e56:bb72:90dd	a6a3941142221dd66aa9b87c981574ae	2026-04-07 15:47:42.411078+00	2026-05-07 15:47:42.411078+00	2026-03-07 10:49:16.77597+00
e7883250-6119-84a2-aa06-b45d3a096414	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	30f18ab7cc6d72ad5365269f9e268208	2001:db8:7b7a:abef:7c7e:cd73:1cc9:fdcb	a6a3941142221dd66aa9b87c981574ae	2026-08-20 12:11:39.822688+00	2026-09-19 12:11:39.822688+00	2026-07-30 17:00:37.191764+00
f1eda2de-3264-88d2-ac16-a354d58e814a	3ded278e-6a1f-86c9-a29d-0da91f42c2db	30f18ab7cc6d72ad5365269f9e268208	2001:db8:d91a:0921:f014:115d:63ac:4bc2	a6a3941142221dd66aa9b87c981574ae	2026-10-18 19:44:47.315695+00	2026-11-17 19:44:47.315695+00	2026-10-06 14:01:18.765658+00
f62ef83c-092d-8139-adc3-a633052d1364	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	07bb2da621d560211cd7e6f2a51dd597	2001:db8:8edf:746e:4b83:f139:7131:8604	3a7d38318020f5039b8b6dbd77a37e6a	2026-10-04 04:33:26.338849+00	2026-11-03 04:33:26.338849+00	2026-09-04 00:51:15.013381+00
f8ac1651-c301-8acf-a1ed-c19cc0b27e0b	aa15dad2-73d4-889c-a026-e528773edb96	ed98a1e363ab0042f39fd30d9b26c66b	2001:db8:bc45:b865:bd37:3a0a:7d35:6a9a	7661e9d45888b7347da36c6233e09e34	2026-09-15 22:39:21.291841+00	2026-10-15 22:39:21.291841+00	2026-08-17 22:12:03.554984+00
ff4dfa1f-2285-8459-accc-63592df4fdef	df01b7e8-91f7-8160-a774-e4bacb729ea1	30f18ab7cc6d72ad5365269f9e268208	2001:db8:1854:a6d5:516d:5ae0:7ed3:d7fa	a6a3941142221dd66aa9b87c981574ae	2026-06-11 15:13:53.926853+00	2026-07-11 15:13:53.926853+00	2026-05-21 13:05:37.884372+00
\.
COPY public.social_media_connections (id, user_id, platform, external_user_id, access_token, refresh_token, expires_at, created_at, updated_at) FROM stdin;
0613db7b-3025-811d-ad6c-a0fb8f8a136e	b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	Instagram	dfbd904e15d864d4f331bdb030307a0b	6775bd2c5efc3f9759279b667e6651c4	17591f97cafa9de58af3825323814d10	\N	2026-09-23 16:09:04.00931+00	2026-09-23 16:09:04.00931+00
1a4c1c8e-0001-8db0-a6ba-de8cd982f07d	e994a0d7-c198-8411-aaad-5713064684ae	TikTok	45230921921ea99d965ceb9222d6b7db	4df251269d0edb8f6e8565292d667055	\N	2025-02-11 02:01:07.071375+00	2024-02-05 10:50:38.903729+00	2024-02-05 10:50:38.903729+00
3e110049-0e78-813c-ab0c-fd9c6d837323	aa15dad2-73d4-889c-a026-e528773edb96	Pinterest	a90837d1e6512ffd75d773119d079e89	3f37ab9184802784d13a1d8ddbd50fad	b2aad3cfa5d8aad48d2c539570f8c383	2027-09-27 14:45:23.406071+00	2026-09-09 16:12:56.796124+00	2026-09-09 16:12:56.796124+00
532edd5b-2b9a-868f-a9c1-8d0dc4ea981a	332e662e-a8bf-8f5c-a325-0bab4e37f128	LinkedIn	dadc2eb3ccfe766b5b06a6dc865a62c3	adc4cee4ce91e9561193633a98b6ed72	03aa88a7a4024e502646bb6304fb933f	2027-10-05 00:48:46.130489+00	2026-10-08 01:16:59.721026+00	2026-10-08 01:16:59.721026+00
6375d135-01e1-83d7-a883-0cb54463f54f	5512f208-1739-8bc3-a60b-c4032f43efae	Pinterest	40b613216d10541ebf04afa377bb71d2	140ca2e7be544eebaf77d33f87b64ab9	076ac8613501355ce3490a1b6199d92c	2028-02-28 01:20:56.925702+00	2026-04-01 11:42:44.793744+00	2026-04-01 11:42:44.793744+00
a14dce3e-d27c-8684-ad18-9ed3c7fe99b2	959bc4ff-7ad8-8b67-a506-ee4019238977	TikTok	8393802d24e51cdebaca5d055dc6ef41	e2da52c5b8e37d4216be2ab34a506686	\N	2025-08-12 10:45:01.844546+00	2024-09-15 00:24:37.361554+00	2024-09-15 00:24:37.361554+00
a4d71600-1a4f-8cbf-a1eb-325641386870	df01b7e8-91f7-8160-a774-e4bacb729ea1	Instagram	0c4bc2193f6b640c62e3f8e97c4b29c4	29af9ff3cc8f6c40736cf463cddd844c	\N	2026-05-31 13:59:00.65196+00	2024-10-02 01:17:15.70661+00	2024-10-02 01:17:15.70661+00
b5eda2a6-f1a9-8f73-a47a-0f5bb4d114c9	3ded278e-6a1f-86c9-a29d-0da91f42c2db	LinkedIn	9e7aabb15cb0c350129044ac3a60e77c	96113dbd3f2f76bb9e09567d55128606	\N	\N	2026-07-18 10:39:20.869448+00	2026-07-18 10:39:20.869448+00
e2c047c3-327c-84db-a2bf-0a2b926a1293	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	Facebook	36b280349fe02498e2fb28ab9474e74c	632fe9dfa852c74ed3028f697ba371b5	28a5b0ebbad1aea055d170b1045121f4	2027-11-25 10:15:58.105485+00	2026-08-14 20:17:11.21708+00	2026-08-14 20:17:11.21708+00
\.
COPY public.subscriptions (id, user_id, odoo_sale_order_id, plan_id, status, current_period_start, current_period_end, payment_provider, payment_provider_subscription_id, payment_method_id, created_at, updated_at) FROM stdin;
1d19b37a-a90c-8a91-a140-319263d8cd58	332e662e-a8bf-8f5c-a325-0bab4e37f128	541875722ec5ad10c2724685d1fac3dc	pro_monthly	Active	2026-09-24 01:59:27.32547+00	2026-10-24 01:59:27.32547+00	PayPal	e927dd4deeac13c12e0dfedfca28cc30	d1213305601bd13db79aa9c64a132259	2026-08-25 01:59:27.32547+00	2026-09-24 01:59:27.32547+00
1fe70352-b47e-891e-aae4-4307594f3b7c	3ded278e-6a1f-86c9-a29d-0da91f42c2db	8f7af180d08e794e33673d462421f628	pro_monthly	Active	2026-10-24 01:37:33.789465+00	2026-11-23 01:37:33.789465+00	OdooManual	\N	\N	2026-09-24 01:37:33.789465+00	2026-10-24 01:37:33.789465+00
7444983d-b3f1-8444-adbc-3c977244ba67	df01b7e8-91f7-8160-a774-e4bacb729ea1	e4735bcab49c4ccd219e50eefd2987ca	pro_monthly	Active	2026-10-01 23:58:05.374357+00	2026-10-31 23:58:05.374357+00	OdooManual	\N	\N	2026-10-01 23:58:05.374357+00	2026-10-01 23:58:05.374357+00
764aca64-41e8-8288-a768-533ffd1eda95	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	83786ee54a80c5bca0a3d6ed71c6001c	pro_monthly	Active	2026-10-22 15:53:59.356383+00	2026-11-21 15:53:59.356383+00	PayPal	82e7af8d853b1ab735345cd4b46e4574	5a9852f13e3a65ed88c7e20c1a2d4858	2026-01-25 15:53:59.356383+00	2026-10-22 15:53:59.356383+00
a1a46d22-df9a-87dd-a055-3193657898dd	aa15dad2-73d4-889c-a026-e528773edb96	b84ed41e57c35126a98a923278eea141	pro_monthly	Active	2026-09-18 22:12:38.581995+00	2026-10-18 22:12:38.581995+00	PayPal	b93acf18618a1eadbad9831babde5b42	26546eb4d9800b896013103fe409946f	2026-07-20 22:12:38.581995+00	2026-09-18 22:12:38.581995+00
a3012723-3870-88ab-a6ad-fc2104f6dfb1	959bc4ff-7ad8-8b67-a506-ee4019238977	a82e5bbefa10625158c436ec9af9cf1b	pro_monthly	Active	2026-10-17 21:01:51.622623+00	2026-11-16 21:01:51.622623+00	PayPal	1958ec933fbaa6332d52cb88804a794d	786ba258770d4b7f909d73bf83b03ac9	2025-09-22 21:01:51.622623+00	2026-10-17 21:01:51.622623+00
\.
COPY public.team_members (id, team_id, user_id, role, joined_at) FROM stdin;
0260090e-8278-8f42-af58-277726e8dde0	afecfc53-d82d-847d-ae5c-301b4dfc3460	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	Editor	2025-03-27 18:28:20.533542+00
563a4832-d6eb-8e17-ac16-c0eb9601de5e	b55e790e-72c1-8d30-afbb-b7aaece3f42c	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	Editor	2025-11-08 14:32:13.684842+00
94f92bcb-9a6e-8d06-a92d-661ee07ba4e9	b55e790e-72c1-8d30-afbb-b7aaece3f42c	5512f208-1739-8bc3-a60b-c4032f43efae	Owner	2025-10-15 05:13:26.439161+00
\.
COPY public.teams (id, name, owner_id, created_at, updated_at) FROM stdin;
afecfc53-d82d-847d-ae5c-301b4dfc3460	bfae8f3b4dfb38bd649c58d627914bf1	2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	2024-09-12 05:28:20.494253+00	2024-09-12 05:28:20.494253+00
b55e790e-72c1-8d30-afbb-b7aaece3f42c	09bba6df678a3cd2765009a54c3a24b5	5512f208-1739-8bc3-a60b-c4032f43efae	2025-10-15 05:13:26.439161+00	2025-10-15 05:13:26.439161+00
\.
COPY public.templates (id, user_id, name, description, category, preview_url, source_data, tags, is_public, created_at, updated_at) FROM stdin;
000cb1a6-f413-8f3b-a0b4-26d330691c49	\N	dfd634e85585cc0bb47f2c2dded56bcd	c23120f2db2a95cd5a5ec7b4ba14eb65	logo	365b8c1007dec3917f91370062ef5db6	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 85773, "c2e55b3634e2829048909d0bcff331fb": 87496}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 30951, "c2e55b3634e2829048909d0bcff331fb": 71671}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 15572, "c2e55b3634e2829048909d0bcff331fb": 28912}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["9b123849697a1884ddc81a68cff0cd21", "fe1e79e6bc8161fb500186015d457783"]	t	2024-01-17 12:36:44.484338+00	2024-01-17 12:36:44.484338+00
16f6851b-4a8e-83bb-ad97-d6be64e093c4	\N	7f2a95d22841471edcea4f040818bf32	c1e8760684ffd5ce555ef348b7564ad8	social	3562a797e305afe7ace66d0c0985e816	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 42836, "c2e55b3634e2829048909d0bcff331fb": 10468}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 95051, "c2e55b3634e2829048909d0bcff331fb": 89764}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 20999, "c2e55b3634e2829048909d0bcff331fb": 47118}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 98295, "c2e55b3634e2829048909d0bcff331fb": 60022}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 13626, "c2e55b3634e2829048909d0bcff331fb": 86039}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 95385, "c2e55b3634e2829048909d0bcff331fb": 78503}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["6698ff0a12b14bbe50c21d45d9763d6c", "92a0a4a8d6fc1a56710ae92238e9427e"]	t	2023-12-08 14:00:15.684338+00	2023-12-08 14:00:15.684338+00
19f6204b-e9d6-8c42-ab0f-eaa16eee0f92	\N	84792918d3c7428e2583ff8245a0a13a	\N	presentation	0ef65ea1903d7ce44e53e8d76c608131	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 3071, "c2e55b3634e2829048909d0bcff331fb": 93121}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 3071, "c2e55b3634e2829048909d0bcff331fb": 86170}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 36356, "c2e55b3634e2829048909d0bcff331fb": 73068}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 58891, "c2e55b3634e2829048909d0bcff331fb": 50709}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 55239, "c2e55b3634e2829048909d0bcff331fb": 144}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 6706, "c2e55b3634e2829048909d0bcff331fb": 37121}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["c2eabe4cfe3b4aeec51092576808a667", "92a0a4a8d6fc1a56710ae92238e9427e", "024d6efc53607c27892af17dd7a4656f"]	t	2023-11-25 06:28:06.084338+00	2023-11-25 06:28:06.084338+00
1e83a1aa-d653-8ba8-a95d-0b73c653269b	\N	828d57ea0f36127ae72dae12fa9639f3	b6dc8f2102866a87d26c645edf0188b0	advertisement	1cab0408cee02170c5fa464c37efa72d	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 53190, "c2e55b3634e2829048909d0bcff331fb": 18284}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 22615, "c2e55b3634e2829048909d0bcff331fb": 21970}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 30608, "c2e55b3634e2829048909d0bcff331fb": 60485}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 46758, "c2e55b3634e2829048909d0bcff331fb": 37121}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 80564, "c2e55b3634e2829048909d0bcff331fb": 75013}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 93282, "c2e55b3634e2829048909d0bcff331fb": 56063}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["6698ff0a12b14bbe50c21d45d9763d6c", "9b0149ed5e7f4dceba85765effe31402"]	t	2025-04-16 10:05:32.484338+00	2025-04-16 10:05:32.484338+00
1df9e080-2a35-8742-a355-bf6c9101321d	\N	14776ef2cba38126118f5acdac51ecd1	5811c65eb863e648475d480c13ccb788	thumbnail	ed3ffa6083bf71642839b6135c138592	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 3035, "c2e55b3634e2829048909d0bcff331fb": 74202}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 29431, "c2e55b3634e2829048909d0bcff331fb": 59781}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 58842, "c2e55b3634e2829048909d0bcff331fb": 36744}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 43133, "c2e55b3634e2829048909d0bcff331fb": 94394}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 52145, "c2e55b3634e2829048909d0bcff331fb": 92822}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 95286, "c2e55b3634e2829048909d0bcff331fb": 59612}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 99399, "c2e55b3634e2829048909d0bcff331fb": 42375}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["92a0a4a8d6fc1a56710ae92238e9427e", "9b0149ed5e7f4dceba85765effe31402", "d9901ae1b6aae8812d757f4565c7b900"]	t	2024-07-10 19:50:10.884338+00	2024-07-10 19:50:10.884338+00
208f608e-f8d3-8688-acaf-8a7e72d48820	\N	81f8f7ca1df26f5568effedf3109e8c6	df64a94a01e128ffc71e1dad7ca60bbf	menu	925a060d0e28d99db62f0fcdee84c9b5	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 65227, "c2e55b3634e2829048909d0bcff331fb": 84186}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 1662, "c2e55b3634e2829048909d0bcff331fb": 40519}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 51814, "c2e55b3634e2829048909d0bcff331fb": 56063}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["9b0149ed5e7f4dceba85765effe31402", "f44fc719fc57046ac198c21278e501c8"]	t	2023-12-30 18:33:51.684338+00	2023-12-30 18:33:51.684338+00
2b049b39-aa5d-8171-aac5-e306e008a2ab	\N	3e3df31cf1b40b5982443055167c58e1	a87d76181935d72e4f1b6ca24c5ba370	story	d4df51dc120442d8828b9229548eafa5	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 36570, "c2e55b3634e2829048909d0bcff331fb": 11268}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 35061, "c2e55b3634e2829048909d0bcff331fb": 84379}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 14919, "c2e55b3634e2829048909d0bcff331fb": 38124}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 87374, "c2e55b3634e2829048909d0bcff331fb": 57572}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["9b0149ed5e7f4dceba85765effe31402", "7026b32f1d7351408c48be91dd77d9df", "c3946b0375a9b50b7fea52959c8c2826", "f44fc719fc57046ac198c21278e501c8", "242e0f4102b8bbcd6ac323994eb52a44"]	t	2023-11-18 14:42:01.284338+00	2023-11-18 14:42:01.284338+00
38dcf2ee-b94a-8639-a71e-695c0027fa17	\N	3b2a9e5aed7c62b37aefc842a5d4dcf8	2c1818f3867ef3e0b706199227946d8b	banner	ecb38ea597ec91f3ed6f7a50c28a7323	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 67741, "c2e55b3634e2829048909d0bcff331fb": 31023}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 90482, "c2e55b3634e2829048909d0bcff331fb": 64994}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 22216, "c2e55b3634e2829048909d0bcff331fb": 13487}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["b396be16e2e0ea540dccc69ab69775f3", "63dc3c5398c63f19ae9e3133cfa7c748", "9b0149ed5e7f4dceba85765effe31402", "2470fb8e252c6861a48e961922d433e1", "bc36c5ada9b0bd86a08c922acc7cb493"]	t	2025-02-28 19:42:58.884338+00	2025-02-28 19:42:58.884338+00
4d223317-b661-804f-a033-3542596b5893	\N	5591637b9f88cdeadc65f3b7aa07640c	fed98d1d68fc9f5bfcb2b324144a04df	banner	813c97ed68534808c633e2a19500fe63	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 8880, "c2e55b3634e2829048909d0bcff331fb": 38124}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 41661, "c2e55b3634e2829048909d0bcff331fb": 82529}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 80068, "c2e55b3634e2829048909d0bcff331fb": 77719}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 1054, "c2e55b3634e2829048909d0bcff331fb": 77173}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 18528, "c2e55b3634e2829048909d0bcff331fb": 39041}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 72231, "c2e55b3634e2829048909d0bcff331fb": 73799}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 64539, "c2e55b3634e2829048909d0bcff331fb": 89699}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["383ebff363174087fbad6be8a57007e3"]	t	2024-10-23 02:52:06.084338+00	2024-10-23 02:52:06.084338+00
631b5d7a-478a-8a31-a4d4-10016928e593	\N	fa0bb814f31a548bde9b234dac98ea18	8dee325960115ba0bade586766440b48	newsletter	4189e26e6829369a540d0896ba640d03	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 76386, "c2e55b3634e2829048909d0bcff331fb": 90566}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 72390, "c2e55b3634e2829048909d0bcff331fb": 36372}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 1662, "c2e55b3634e2829048909d0bcff331fb": 84670}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 95063, "c2e55b3634e2829048909d0bcff331fb": 28394}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 72150, "c2e55b3634e2829048909d0bcff331fb": 93645}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 43774, "c2e55b3634e2829048909d0bcff331fb": 9634}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 10462, "c2e55b3634e2829048909d0bcff331fb": 65316}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	\N	t	2024-08-10 21:25:13.284338+00	2024-08-10 21:25:13.284338+00
6740e6f3-a186-893e-aa7f-9e55c888f20a	\N	c65e232b646c5ebac7bf1e42c7da5e1c	\N	flyer	b76e5384861b23396472128a7a8ff2db	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 65069, "c2e55b3634e2829048909d0bcff331fb": 81190}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 52976, "c2e55b3634e2829048909d0bcff331fb": 20747}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 43571, "c2e55b3634e2829048909d0bcff331fb": 85888}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 77850, "c2e55b3634e2829048909d0bcff331fb": 67144}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 84044, "c2e55b3634e2829048909d0bcff331fb": 79805}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["9b0149ed5e7f4dceba85765effe31402"]	t	2023-09-24 03:18:01.284338+00	2023-09-24 03:18:01.284338+00
6a874fd9-dd79-8015-a302-ea4abd6bbbb5	\N	edaa84eea10c305898ada93baa187fe5	f89a17fd089aee45e7da1b16abf0888d	banner	58fb6fed53a3bbacd6d34ec95771217d	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 61580, "c2e55b3634e2829048909d0bcff331fb": 74799}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 69477, "c2e55b3634e2829048909d0bcff331fb": 72996}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 73338, "c2e55b3634e2829048909d0bcff331fb": 7930}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 16377, "c2e55b3634e2829048909d0bcff331fb": 87438}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 45911, "c2e55b3634e2829048909d0bcff331fb": 13277}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["3c69e6188cfe3629bfe757e4fa987ede", "b396be16e2e0ea540dccc69ab69775f3", "f44fc719fc57046ac198c21278e501c8", "92a0a4a8d6fc1a56710ae92238e9427e", "92a0a4a8d6fc1a56710ae92238e9427e"]	t	2024-03-19 15:46:49.284338+00	2024-03-19 15:46:49.284338+00
7549eace-baef-80b2-ab14-95435146301d	\N	a410341d069d0da5f24203294239f1e6	f2922dd45583db910ec61f41a64cf713	cover	55fc910464f8ef6b1e81a4966eb20751	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 98667, "c2e55b3634e2829048909d0bcff331fb": 33061}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 9820, "c2e55b3634e2829048909d0bcff331fb": 23236}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["6698ff0a12b14bbe50c21d45d9763d6c"]	t	2023-10-09 16:05:32.484338+00	2023-10-09 16:05:32.484338+00
96fdcacd-a293-8708-acee-5deb49284ac9	\N	99e51dc1d8ffa7dcea955283d4db9bc1	\N	newsletter	d3b969ec15f4185974d9bbe9ade85b98	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 75225, "c2e55b3634e2829048909d0bcff331fb": 85159}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 3213, "c2e55b3634e2829048909d0bcff331fb": 28720}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 44598, "c2e55b3634e2829048909d0bcff331fb": 50613}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 33711, "c2e55b3634e2829048909d0bcff331fb": 38313}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 7181, "c2e55b3634e2829048909d0bcff331fb": 30118}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 81200, "c2e55b3634e2829048909d0bcff331fb": 60022}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	\N	t	2023-09-04 03:59:46.884338+00	2023-09-04 03:59:46.884338+00
9c4e1967-652f-8da1-ad20-ef1a8bcd7c06	1025effa-bdb8-822f-a575-6815be044c26	5dbcba34a9b6118fe2c891aebc7224ec	317d461aaee0df0917383f6d7f774748	story	c4b5d83ef420b505a6cb6672221ab7ac	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 90069, "c2e55b3634e2829048909d0bcff331fb": 22445}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 60593, "c2e55b3634e2829048909d0bcff331fb": 2632}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 86309, "c2e55b3634e2829048909d0bcff331fb": 54607}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 48903, "c2e55b3634e2829048909d0bcff331fb": 42479}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 96533, "c2e55b3634e2829048909d0bcff331fb": 94726}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 97272, "c2e55b3634e2829048909d0bcff331fb": 96829}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["fe1e79e6bc8161fb500186015d457783", "37cd9e236b84b98b4f3b67bd376f2065", "024d6efc53607c27892af17dd7a4656f", "bb96b4c3197083228ebbb3bc163add97"]	f	2025-11-13 17:25:03.397464+00	2025-11-13 17:25:03.397464+00
aab1f029-e97e-83e7-a2dd-1652183d3db1	\N	dd313dff114993c20e8f66a8aeb84998	12b0d8cfff2d5c36ab9d8d8e94371518	newsletter	2176d73c5ecd567e536afd91d3423ea9	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 21873, "c2e55b3634e2829048909d0bcff331fb": 87668}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 36762, "c2e55b3634e2829048909d0bcff331fb": 74696}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 26126, "c2e55b3634e2829048909d0bcff331fb": 84469}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 36415, "c2e55b3634e2829048909d0bcff331fb": 78148}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 55056, "c2e55b3634e2829048909d0bcff331fb": 84049}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["fe1e79e6bc8161fb500186015d457783", "ac1009eb5780678daa833c8f414e5525", "bc36c5ada9b0bd86a08c922acc7cb493"]	t	2023-12-10 19:15:37.284338+00	2023-12-10 19:15:37.284338+00
b1bacbca-33df-8daf-abf5-8ba6db7f0329	\N	155589faede3b5dd7da0827832103e75	6f7675d7a8dfa7c8384e8c86e42e9693	logo	8a51b716affbd085d96cf65fa3795b11	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 61940, "c2e55b3634e2829048909d0bcff331fb": 83167}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 56016, "c2e55b3634e2829048909d0bcff331fb": 72873}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 43961, "c2e55b3634e2829048909d0bcff331fb": 66413}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 9178, "c2e55b3634e2829048909d0bcff331fb": 74611}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 79356, "c2e55b3634e2829048909d0bcff331fb": 42278}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 83265, "c2e55b3634e2829048909d0bcff331fb": 10273}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	\N	t	2023-10-16 07:51:37.284338+00	2023-10-16 07:51:37.284338+00
c2ea5c5e-f457-86d1-a996-3655fe45c47a	\N	ea3edb1c3814ac01e2d25712624a3b55	\N	story	2536faa12766dd213a079c3df1487e6e	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 25013, "c2e55b3634e2829048909d0bcff331fb": 13487}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 11268, "c2e55b3634e2829048909d0bcff331fb": 67346}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 69086, "c2e55b3634e2829048909d0bcff331fb": 85888}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 29399, "c2e55b3634e2829048909d0bcff331fb": 70909}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 12278, "c2e55b3634e2829048909d0bcff331fb": 30292}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 85592, "c2e55b3634e2829048909d0bcff331fb": 21666}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["90b98c74becda4066039ba0c0ed28dd2", "c803fa352afde598c5db4da47596f25f", "9ceee670ec25abca9c41041856090a42"]	t	2024-05-03 00:54:01.284338+00	2024-05-03 00:54:01.284338+00
cbc0b9d2-eade-8ad4-abae-e380dfc188c4	\N	98cabd8cb2f93527bba8c8716af81f3a	cbb69e86855aa60714718e3fb647aea6	story	dda92cd097613fdc145feb97ac10117f	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 6126, "c2e55b3634e2829048909d0bcff331fb": 23901}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 59299, "c2e55b3634e2829048909d0bcff331fb": 49104}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 79962, "c2e55b3634e2829048909d0bcff331fb": 91592}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 72293, "c2e55b3634e2829048909d0bcff331fb": 93609}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["9ceee670ec25abca9c41041856090a42", "f51ebf8898cd2ec3b7eeb23659dce184"]	t	2024-04-01 23:18:58.884338+00	2024-04-01 23:18:58.884338+00
e2676475-8326-844a-ab6f-13d59e8bff75	\N	bf7244cba5b917d6a89faf7c2ba7e7ce	8799f3008ec01ede33efea8f4e39c8f2	poster	2d34d06bf23d16a7dd38c0e313f97677	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 36755, "c2e55b3634e2829048909d0bcff331fb": 71126}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 44789, "c2e55b3634e2829048909d0bcff331fb": 79344}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 58288, "c2e55b3634e2829048909d0bcff331fb": 99990}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["3c69e6188cfe3629bfe757e4fa987ede", "92a0a4a8d6fc1a56710ae92238e9427e", "9b0149ed5e7f4dceba85765effe31402"]	t	2024-06-18 15:16:34.884338+00	2024-06-18 15:16:34.884338+00
fca5103c-9c3f-837b-a816-8d283386f13c	959bc4ff-7ad8-8b67-a506-ee4019238977	27b9f923d7ea45d3d49db3b63cfdb176	334d6b6350d89d6a8f201d9bcb9aca70	business-card	1ff7f516ca593b2b07bb8fcac111bbfa	{"717bd42bd91cef899723ea92a0537a46": 28762, "9429d68ece7cee704b3a326f2e2858dc": [{"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 73944, "c2e55b3634e2829048909d0bcff331fb": 94705}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "28074333d7c2be74c1dd9155448d27d5", "b2808dbd08f0ed25e4010ba19ae3c3f9": 6832, "c2e55b3634e2829048909d0bcff331fb": 30118}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "239feb9307adc5f9e14615c957cef645", "b2808dbd08f0ed25e4010ba19ae3c3f9": 43961, "c2e55b3634e2829048909d0bcff331fb": 55953}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 46557, "c2e55b3634e2829048909d0bcff331fb": 30536}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 61511, "c2e55b3634e2829048909d0bcff331fb": 91710}, {"05bdbef1354f2e5c3e7f6b4f07eafcc4": "0113bc088bfddf3efd38918e1a1de3ba", "b2808dbd08f0ed25e4010ba19ae3c3f9": 28115, "c2e55b3634e2829048909d0bcff331fb": 56063}], "a5e48dbc5f6ceac951f6271385937dd7": 31028}	["354329c0aa53f0498ff1645ec66d3832"]	f	2024-09-12 19:42:55.718258+00	2024-09-12 19:42:55.718258+00
\.
COPY public.users (id, email, password_hash, social_provider, social_provider_id, is_email_verified, email_verification_token, password_reset_token, password_reset_expires, full_name, username, profile_picture_url, language_preference, timezone, mfa_enabled, mfa_secret, subscription_tier, credit_balance, last_login_at, created_at, updated_at, deleted_at) FROM stdin;
0b619603-a595-8c74-a5ad-e7d32bcf3dca	c0c19aa5f2299b661815dc4ad72ce2f2@example.invalid	dd22da56a47ff1de833448cf4e04b306	\N	\N	f	092b3d11b7430f3bb621c806a417a24d	\N	\N	64ea47f6cc903db66cb0e647e84fc225	083d64a54d6e9ddbe5ce390c37b7bb39	\N	en-US	Europe/Berlin	f	\N	Free	96.44	2025-09-08 20:35:17.671436+00	2024-02-14 05:12:24.706283+00	2025-09-08 20:35:17.671436+00	\N
1025effa-bdb8-822f-a575-6815be044c26	e4369558f288c3444144be591371f24a@example.invalid	40e1e96c86dba1ee1e17002ab59d96fe	\N	\N	t	\N	\N	\N	a5cf5637ec84c683854198737c1142a1	\N	684bf39afa8a32bc06b0adb04af7175f	fr-FR	Asia/Tokyo	f	\N	Free	33.73	2026-03-20 13:06:54.106026+00	2025-01-26 11:54:20.175169+00	2026-03-20 13:06:54.106026+00	\N
2031e2fa-2b43-8226-a3dc-dc3a3188a4d1	5a747a42fe2a520efdb96310fb60c98a@example.invalid	295a90e4e282212178fa01b3b42c48ec	\N	\N	t	\N	\N	\N	4c7e55692532f86cb50c5a3882801c58	9224b7ec84dacf5d160262004fc04200	\N	en-US	Asia/Tokyo	f	\N	Enterprise	36.06	2026-05-28 11:46:33.398536+00	2023-09-14 19:14:05.08804+00	2026-05-28 11:46:33.398536+00	\N
302ae5fc-594d-882e-ab4e-9d3a9f2205a6	772eb6deb53868fd1107ffbc1f0cbe5c@example.invalid	890618f355874a860f83ae209455d29c	\N	\N	t	\N	\N	\N	35a6a94d6f251487d169baf9117784a2	32af0e07d35c463a07c3e6cae9d25cc5	\N	fr-FR	Europe/London	f	\N	Pro	36.45	2025-11-02 14:14:19.559219+00	2025-02-22 22:38:17.73991+00	2025-11-02 14:14:19.559219+00	\N
332e662e-a8bf-8f5c-a325-0bab4e37f128	708285034975c54de66450c7123b74ef@example.invalid	002c6d91158575ab6a7a08d49bd70465	\N	\N	t	\N	\N	\N	e107cb8f6482a41ffedeffd510e8fa1b	b9d3ce7ae3aef42dd9b434205774a99c	be644c9985e87df32b122eafad3ac0dc	ja-JP	Europe/London	f	\N	Pro	57.69	2026-03-19 00:59:48.371704+00	2024-07-21 02:08:30.557498+00	2026-03-19 00:59:48.371704+00	\N
3ded278e-6a1f-86c9-a29d-0da91f42c2db	9173261e8376fc80c54d65189f125f5b@example.invalid	\N	google	05df33c8adf56ea6dffc6f76dfdc7964	t	\N	\N	\N	9f8262981c5b0a3c25591a3a74f05d35	cbdc48879546375ef5532a22bcadc302	13e74aeaa2a5ddc16f9ec67d6752bac8	es-ES	Europe/London	t	ef3a717e18b8146473a3b5115745bf92	Pro	32.31	2026-02-23 13:03:33.133294+00	2025-08-04 17:34:08.673407+00	2026-02-23 13:03:33.133294+00	\N
54435aa2-0ce3-8e0b-aca7-e206ccadab60	5e1f259a1960f8cdba9c9c512abe6f89@example.invalid	\N	apple	2b6bcd950cc8e9ae36c5b3c4c440a2d8	t	\N	\N	\N	7edd70894712fdffa8ea9a194b3a62ff	\N	31360bee285c1cba5afea97a2c47a73b	ja-JP	America/New_York	f	\N	Team	39.13	2026-09-14 10:22:11.519257+00	2026-07-13 02:29:32.622651+00	2026-09-14 10:22:11.519257+00	\N
5512f208-1739-8bc3-a60b-c4032f43efae	ea0ceb9beac65139357710463ccb01ef@example.invalid	76bf34ee9fefcbbe36178e08d53b63d8	\N	\N	t	\N	\N	\N	fdc7b9e20f5c9bdb3f35f5017c857585	e0f067e0a95ea2a3b31a5687493c8659	\N	en-US	America/New_York	f	\N	Free	1.92	2025-08-18 06:45:58.629931+00	2024-08-25 22:10:49.097024+00	2025-08-18 06:45:58.629931+00	\N
5912a49e-17be-854c-a388-0d84b18ae0e6	a9faf9c788536f3b4665868d8220519a@example.invalid	0cb4787f5eff19fb16ec20deddbcfa64	\N	\N	t	\N	\N	\N	ad72fc3bf96e9b2f38b4ec889d768b5e	17c065a233f1cb03922529cf8b69ea14	b926de95d925ce5831d89f573e0f1fc3	en-GB	America/New_York	f	\N	Free	52.78	2026-10-12 10:31:22.059643+00	2026-05-18 06:00:19.568719+00	2026-10-12 10:31:22.059643+00	\N
9492d027-497f-8937-a16b-81c1c9738144	5e2661bae8b161bcd21acd43d0cd03cc@example.invalid	\N	apple	52d45b08d4422f135430c7890ef2732b	t	\N	39862d7f28e36d6ab2313b36d11a8268	2026-09-17 22:55:51.516769+00	\N	\N	\N	es-ES	Asia/Tokyo	f	\N	Free	85.19	2026-09-17 21:55:51.516769+00	2023-12-20 03:46:46.852877+00	2026-09-17 21:55:51.516769+00	\N
959bc4ff-7ad8-8b67-a506-ee4019238977	f4a9c59ae7974fc2c119418b18ac4480@example.invalid	9b12f943c4be6940876adb5027b15459	\N	\N	t	\N	\N	\N	\N	7a53ed9c914b389896368bdc5398efa9	c84f5e54a2abc3be2a295160cf0e785a	en-GB	Europe/London	t	02fe95b84d051abd98a1ec63e60a20fa	Pro	7.11	2025-11-26 18:20:43.073117+00	2024-06-15 08:30:59.55027+00	2025-11-26 18:20:43.073117+00	\N
aa15dad2-73d4-889c-a026-e528773edb96	d7e64d2ed7e7ea4ffd4f14c73edbbb1a@example.invalid	b3df293ff6c45d495db88da0b2a9aacd	\N	\N	t	\N	\N	\N	fc9b297b5cfd53eabf8e48546bb2521f	\N	\N	fr-FR	Europe/London	f	\N	Pro	19.12	2026-08-25 16:41:21.870741+00	2026-06-20 18:58:36.907392+00	2026-08-25 16:41:21.870741+00	\N
af1f5a5c-f25a-8a96-a6a8-543a6033f474	5a704f2fba3e3a0a3ba8a81f89ab9451@example.invalid	ce22d043ee1966748741ce701d9802d3	\N	\N	t	\N	\N	\N	098191cdc9ded91f8325081a075f13d2	\N	f81522d78b8c119f3a41a6d7a74ff485	ja-JP	UTC	f	\N	Pro	48.06	2026-07-15 14:46:09.937494+00	2026-06-17 11:31:46.293741+00	2026-07-15 14:46:09.937494+00	\N
b9aa295f-75bb-8d7f-a7ae-a8742c9edf52	5ef28511f9c0c51dd209864b33613949@example.invalid	\N	apple	cd4e677bd13c748449b695d5a778e9d7	t	\N	\N	\N	9443625bfb32742f23207bda298a143c	\N	bc1a7bb22241e8e48725d61dee43adf2	en-US	Europe/London	f	\N	Free	0.19	2026-04-06 10:52:01.578053+00	2025-07-17 21:03:26.502183+00	2026-04-06 10:52:01.578053+00	\N
df01b7e8-91f7-8160-a774-e4bacb729ea1	d73f7d2c090a380804302aed9d48e231@example.invalid	a387243538496021183cbce22dc96040	\N	\N	t	\N	\N	\N	c89a707ac2f9d435166e15b538198534	e0d797bd9d5c3da40034b6ebb4b5bdf3	\N	en-GB	America/New_York	t	f84c5b61b8218887161ad23fe9e9ed3a	Pro	71.76	2026-05-01 00:01:10.118427+00	2024-02-11 23:43:16.137081+00	2026-05-01 00:01:10.118427+00	\N
e6eade79-9d37-8b14-ac04-6a0c044ea4b9	ef5b952bfb4ad60a8ff1a0c2a7cc45e2@example.invalid	0bcc4cc8285e92e1504a7f41a41aa5e3	\N	\N	t	\N	\N	\N	5b645adab7beb698b9d65d23c48276f2	\N	672e8e10bb0d52f06bbec28eb3aac304	ja-JP	Europe/Berlin	f	\N	Free	92.81	2026-10-01 08:42:12.284439+00	2025-11-08 14:32:13.684842+00	2026-10-01 08:42:12.284439+00	\N
e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	6d276b5a0e96392d4f06a0d9f3f95cba@example.invalid	833dc0bf273e095747d841ba471b952d	\N	\N	t	\N	\N	\N	\N	\N	\N	en-GB	Asia/Tokyo	f	\N	Free	48.25	2026-09-21 00:37:13.104239+00	2025-03-27 18:28:20.533542+00	2026-09-21 00:37:13.104239+00	\N
e994a0d7-c198-8411-aaad-5713064684ae	83ab4b261daf6c2172103fa693de9cdc@example.invalid	3f65e861ae5a7d8256985f6ce0775e6b	\N	\N	t	\N	\N	\N	4214b56756fe4f9db46afb4f770423f8	dcadd9ed8547f99046a1e023b24ba7ad	\N	en-US	Asia/Tokyo	f	\N	Free	63.76	2026-05-10 08:14:46.45422+00	2023-09-07 05:03:37.304309+00	2026-05-10 08:14:46.45422+00	\N
eff33058-5bab-81f7-a1a9-4d2d32b08dcf	f5b490d594048f73728ea285b2508014@example.invalid	\N	google	af5849552bd0cff8c5ba08e27e4be55d	t	\N	\N	\N	13711e6b0f0e12ab42468037f91fd56b	e8340338c177987d06d8667a8906ce2d	\N	en-GB	America/New_York	f	\N	Team	17.06	2026-02-03 22:33:08.535304+00	2025-04-21 00:19:32.293124+00	2026-02-03 22:33:08.535304+00	\N
\.
COPY public.workbenches (id, user_id, name, default_brand_kit_id, created_at, updated_at) FROM stdin;
292dbd47-8fb7-8a40-a75f-ff14d73edceb	df01b7e8-91f7-8160-a774-e4bacb729ea1	b4d36e0a1285b36c2460ecadf8741e25	\N	2024-02-12 00:40:08.043953+00	2024-02-12 00:40:08.043953+00
72b28fb5-a9ae-86bd-a60b-2766733daf8d	302ae5fc-594d-882e-ab4e-9d3a9f2205a6	9e0dcfa649ff967a439f792a9c8dbe87	\N	2025-02-22 22:48:06.227914+00	2025-02-22 22:48:06.227914+00
818ba8f4-5726-87e8-a09a-e5d6057c5968	1025effa-bdb8-822f-a575-6815be044c26	e738dd8fddf53b2e85c6a96e10eaaf99	\N	2025-01-26 12:19:41.600125+00	2025-01-26 12:19:41.600125+00
9038fa6f-5863-8174-af3d-e4650be333a7	9492d027-497f-8937-a16b-81c1c9738144	5299dff8c47ce7ceacd4a102ad43912d	\N	2023-12-20 04:37:10.463602+00	2023-12-20 04:37:10.463602+00
9d24d7a5-81f4-8c95-a97d-2d2d091a7b8c	aa15dad2-73d4-889c-a026-e528773edb96	744e66b30b52e38a8d003fc2d68841a2	\N	2026-06-20 19:18:15.333233+00	2026-06-20 19:18:15.333233+00
a5c765e4-ecb2-8869-afe2-4f54dea05b0b	e76caa76-b0e7-8d97-ade0-2b2c10d9fb24	daaeace2671ffb98fb6660d46c39c6d2	\N	2025-03-27 19:12:18.182181+00	2025-03-27 19:12:18.182181+00
aa65a5d6-9b30-835f-ab8e-b7a6d164a772	959bc4ff-7ad8-8b67-a506-ee4019238977	0639ed64e599f943701efb88c3087aed	\N	2024-06-15 08:47:36.33941+00	2024-06-15 08:47:36.33941+00
c0aba391-28f6-8bd7-a915-6286137af5ca	5512f208-1739-8bc3-a60b-c4032f43efae	0b5918b3fd2d13631deba432dbe6863c	\N	2024-08-25 22:56:42.345629+00	2024-08-25 22:56:42.345629+00
c8a2881a-a504-87b9-ac2f-64b50c38d228	e6eade79-9d37-8b14-ac04-6a0c044ea4b9	6a0cf7ab7e371aca04a1cf28f5ab8f82	\N	2025-11-08 14:37:55.912263+00	2025-11-08 14:37:55.912263+00
d45ce734-69af-8709-afb6-28c64c9665df	3ded278e-6a1f-86c9-a29d-0da91f42c2db	00e3163f7329458da47a2d4ef4e0e8a5	\N	2025-08-04 17:54:02.118717+00	2025-08-04 17:54:02.118717+00
ef8deee8-9f97-8ac4-aef0-552e851ad333	332e662e-a8bf-8f5c-a325-0bab4e37f128	96a733d9b106140b995faa3aa504ef6f	\N	2024-07-21 02:38:08.842758+00	2024-07-21 02:38:08.842758+00
f4f139b7-5fdf-8f51-a122-7fc0aabcfec2	5912a49e-17be-854c-a388-0d84b18ae0e6	c78f80a64322db6f627f07fc9b9ce681	\N	2026-05-18 06:06:38.770505+00	2026-05-18 06:06:38.770505+00
\.
SELECT pg_catalog.setval('public.usage_logs_id_seq', 367, true);
ALTER TABLE ONLY public.credit_transactions
    ADD CONSTRAINT credit_transactions_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2023_09
    ADD CONSTRAINT credit_transactions_2023_09_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2023_12
    ADD CONSTRAINT credit_transactions_2023_12_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_02
    ADD CONSTRAINT credit_transactions_2024_02_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_03
    ADD CONSTRAINT credit_transactions_2024_03_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_04
    ADD CONSTRAINT credit_transactions_2024_04_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_05
    ADD CONSTRAINT credit_transactions_2024_05_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_06
    ADD CONSTRAINT credit_transactions_2024_06_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_07
    ADD CONSTRAINT credit_transactions_2024_07_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_08
    ADD CONSTRAINT credit_transactions_2024_08_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_09
    ADD CONSTRAINT credit_transactions_2024_09_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_10
    ADD CONSTRAINT credit_transactions_2024_10_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_11
    ADD CONSTRAINT credit_transactions_2024_11_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_12
    ADD CONSTRAINT credit_transactions_2024_12_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_01
    ADD CONSTRAINT credit_transactions_2025_01_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_02
    ADD CONSTRAINT credit_transactions_2025_02_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_03
    ADD CONSTRAINT credit_transactions_2025_03_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_04
    ADD CONSTRAINT credit_transactions_2025_04_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_05
    ADD CONSTRAINT credit_transactions_2025_05_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_06
    ADD CONSTRAINT credit_transactions_2025_06_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_07
    ADD CONSTRAINT credit_transactions_2025_07_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_08
    ADD CONSTRAINT credit_transactions_2025_08_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_09
    ADD CONSTRAINT credit_transactions_2025_09_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_10
    ADD CONSTRAINT credit_transactions_2025_10_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_11
    ADD CONSTRAINT credit_transactions_2025_11_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_12
    ADD CONSTRAINT credit_transactions_2025_12_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2026_02
    ADD CONSTRAINT credit_transactions_2026_02_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2026_03
    ADD CONSTRAINT credit_transactions_2026_03_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2026_05
    ADD CONSTRAINT credit_transactions_2026_05_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2026_06
    ADD CONSTRAINT credit_transactions_2026_06_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2026_07
    ADD CONSTRAINT credit_transactions_2026_07_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2026_08
    ADD CONSTRAINT credit_transactions_2026_08_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2026_09
    ADD CONSTRAINT credit_transactions_2026_09_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2026_10
    ADD CONSTRAINT credit_transactions_2026_10_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2026_11
    ADD CONSTRAINT credit_transactions_2026_11_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2026_12
    ADD CONSTRAINT credit_transactions_2026_12_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2027_01
    ADD CONSTRAINT credit_transactions_2027_01_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2027_02
    ADD CONSTRAINT credit_transactions_2027_02_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_default
    ADD CONSTRAINT credit_transactions_default_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2025_11
    ADD CONSTRAINT notifications_2025_11_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2025_12
    ADD CONSTRAINT notifications_2025_12_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2026_01
    ADD CONSTRAINT notifications_2026_01_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2026_02
    ADD CONSTRAINT notifications_2026_02_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2026_03
    ADD CONSTRAINT notifications_2026_03_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2026_04
    ADD CONSTRAINT notifications_2026_04_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2026_05
    ADD CONSTRAINT notifications_2026_05_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2026_06
    ADD CONSTRAINT notifications_2026_06_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2026_07
    ADD CONSTRAINT notifications_2026_07_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2026_08
    ADD CONSTRAINT notifications_2026_08_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2026_09
    ADD CONSTRAINT notifications_2026_09_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2026_10
    ADD CONSTRAINT notifications_2026_10_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2026_11
    ADD CONSTRAINT notifications_2026_11_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2026_12
    ADD CONSTRAINT notifications_2026_12_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2027_01
    ADD CONSTRAINT notifications_2027_01_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_2027_02
    ADD CONSTRAINT notifications_2027_02_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.notifications_default
    ADD CONSTRAINT notifications_default_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY public.usage_logs
    ADD CONSTRAINT usage_logs_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2024_11
    ADD CONSTRAINT usage_logs_2024_11_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2024_12
    ADD CONSTRAINT usage_logs_2024_12_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2025_01
    ADD CONSTRAINT usage_logs_2025_01_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2025_02
    ADD CONSTRAINT usage_logs_2025_02_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2025_03
    ADD CONSTRAINT usage_logs_2025_03_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2025_04
    ADD CONSTRAINT usage_logs_2025_04_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2025_05
    ADD CONSTRAINT usage_logs_2025_05_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2025_06
    ADD CONSTRAINT usage_logs_2025_06_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2025_07
    ADD CONSTRAINT usage_logs_2025_07_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2025_08
    ADD CONSTRAINT usage_logs_2025_08_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2025_09
    ADD CONSTRAINT usage_logs_2025_09_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2025_10
    ADD CONSTRAINT usage_logs_2025_10_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2025_11
    ADD CONSTRAINT usage_logs_2025_11_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2025_12
    ADD CONSTRAINT usage_logs_2025_12_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2026_01
    ADD CONSTRAINT usage_logs_2026_01_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2026_02
    ADD CONSTRAINT usage_logs_2026_02_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2026_03
    ADD CONSTRAINT usage_logs_2026_03_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2026_05
    ADD CONSTRAINT usage_logs_2026_05_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2026_06
    ADD CONSTRAINT usage_logs_2026_06_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2026_07
    ADD CONSTRAINT usage_logs_2026_07_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2026_08
    ADD CONSTRAINT usage_logs_2026_08_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2026_09
    ADD CONSTRAINT usage_logs_2026_09_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2026_10
    ADD CONSTRAINT usage_logs_2026_10_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2026_11
    ADD CONSTRAINT usage_logs_2026_11_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2026_12
    ADD CONSTRAINT usage_logs_2026_12_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2027_01
    ADD CONSTRAINT usage_logs_2027_01_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_2027_02
    ADD CONSTRAINT usage_logs_2027_02_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY partitions.usage_logs_default
    ADD CONSTRAINT usage_logs_default_pkey PRIMARY KEY (id, "timestamp");
ALTER TABLE ONLY public.__diesel_schema_migrations_ledger
    ADD CONSTRAINT __diesel_schema_migrations_ledger_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.__diesel_schema_migrations
    ADD CONSTRAINT __diesel_schema_migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.ai_model_deployments
    ADD CONSTRAINT ai_model_deployments_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ai_model_feedbacks
    ADD CONSTRAINT ai_model_feedbacks_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ai_model_validation_results
    ADD CONSTRAINT ai_model_validation_results_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ai_model_versions
    ADD CONSTRAINT ai_model_versions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ai_models
    ADD CONSTRAINT ai_models_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.api_clients
    ADD CONSTRAINT api_clients_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.asset_versions
    ADD CONSTRAINT asset_versions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assets
    ADD CONSTRAINT assets_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.brand_kits
    ADD CONSTRAINT brand_kits_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.generation_requests
    ADD CONSTRAINT generation_requests_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.social_media_connections
    ADD CONSTRAINT social_media_connections_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.team_members
    ADD CONSTRAINT team_members_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.templates
    ADD CONSTRAINT templates_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ai_model_validation_results
    ADD CONSTRAINT uq_ai_model_validation_results_id_model_version_id UNIQUE (id, model_version_id);
ALTER TABLE ONLY public.ai_model_versions
    ADD CONSTRAINT uq_ai_model_versions_model_id_version_number UNIQUE (model_id, version_number);
ALTER TABLE ONLY public.generation_requests
    ADD CONSTRAINT uq_generation_requests_final_asset_id UNIQUE (final_asset_id);
ALTER TABLE ONLY public.generation_requests
    ADD CONSTRAINT uq_generation_requests_selected_sample_id UNIQUE (selected_sample_id);
ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT uq_subscriptions_user_id UNIQUE (user_id);
ALTER TABLE ONLY public.team_members
    ADD CONSTRAINT uq_team_members_team_id_user_id UNIQUE (team_id, user_id);
ALTER TABLE ONLY public.workbenches
    ADD CONSTRAINT uq_workbenches_id_user_id UNIQUE (id, user_id);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.workbenches
    ADD CONSTRAINT workbenches_pkey PRIMARY KEY (id);
CREATE INDEX idx_credittransaction_actiontype ON ONLY public.credit_transactions USING btree (action_type);
CREATE INDEX credit_transactions_2023_09_action_type_idx ON partitions.credit_transactions_2023_09 USING btree (action_type);
CREATE INDEX idx_credittransaction_generationrequestid ON ONLY public.credit_transactions USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2023_09_generation_request_id_idx ON partitions.credit_transactions_2023_09 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX idx_credittransaction_userid_createdat ON ONLY public.credit_transactions USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2023_09_user_id_created_at_idx ON partitions.credit_transactions_2023_09 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2023_12_action_type_idx ON partitions.credit_transactions_2023_12 USING btree (action_type);
CREATE INDEX credit_transactions_2023_12_generation_request_id_idx ON partitions.credit_transactions_2023_12 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2023_12_user_id_created_at_idx ON partitions.credit_transactions_2023_12 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_02_action_type_idx ON partitions.credit_transactions_2024_02 USING btree (action_type);
CREATE INDEX credit_transactions_2024_02_generation_request_id_idx ON partitions.credit_transactions_2024_02 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_02_user_id_created_at_idx ON partitions.credit_transactions_2024_02 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_03_action_type_idx ON partitions.credit_transactions_2024_03 USING btree (action_type);
CREATE INDEX credit_transactions_2024_03_generation_request_id_idx ON partitions.credit_transactions_2024_03 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_03_user_id_created_at_idx ON partitions.credit_transactions_2024_03 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_04_action_type_idx ON partitions.credit_transactions_2024_04 USING btree (action_type);
CREATE INDEX credit_transactions_2024_04_generation_request_id_idx ON partitions.credit_transactions_2024_04 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_04_user_id_created_at_idx ON partitions.credit_transactions_2024_04 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_05_action_type_idx ON partitions.credit_transactions_2024_05 USING btree (action_type);
CREATE INDEX credit_transactions_2024_05_generation_request_id_idx ON partitions.credit_transactions_2024_05 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_05_user_id_created_at_idx ON partitions.credit_transactions_2024_05 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_06_action_type_idx ON partitions.credit_transactions_2024_06 USING btree (action_type);
CREATE INDEX credit_transactions_2024_06_generation_request_id_idx ON partitions.credit_transactions_2024_06 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_06_user_id_created_at_idx ON partitions.credit_transactions_2024_06 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_07_action_type_idx ON partitions.credit_transactions_2024_07 USING btree (action_type);
CREATE INDEX credit_transactions_2024_07_generation_request_id_idx ON partitions.credit_transactions_2024_07 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_07_user_id_created_at_idx ON partitions.credit_transactions_2024_07 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_08_action_type_idx ON partitions.credit_transactions_2024_08 USING btree (action_type);
CREATE INDEX credit_transactions_2024_08_generation_request_id_idx ON partitions.credit_transactions_2024_08 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_08_user_id_created_at_idx ON partitions.credit_transactions_2024_08 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_09_action_type_idx ON partitions.credit_transactions_2024_09 USING btree (action_type);
CREATE INDEX credit_transactions_2024_09_generation_request_id_idx ON partitions.credit_transactions_2024_09 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_09_user_id_created_at_idx ON partitions.credit_transactions_2024_09 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_10_action_type_idx ON partitions.credit_transactions_2024_10 USING btree (action_type);
CREATE INDEX credit_transactions_2024_10_generation_request_id_idx ON partitions.credit_transactions_2024_10 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_10_user_id_created_at_idx ON partitions.credit_transactions_2024_10 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_11_action_type_idx ON partitions.credit_transactions_2024_11 USING btree (action_type);
CREATE INDEX credit_transactions_2024_11_generation_request_id_idx ON partitions.credit_transactions_2024_11 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_11_user_id_created_at_idx ON partitions.credit_transactions_2024_11 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_12_action_type_idx ON partitions.credit_transactions_2024_12 USING btree (action_type);
CREATE INDEX credit_transactions_2024_12_generation_request_id_idx ON partitions.credit_transactions_2024_12 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_12_user_id_created_at_idx ON partitions.credit_transactions_2024_12 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_01_action_type_idx ON partitions.credit_transactions_2025_01 USING btree (action_type);
CREATE INDEX credit_transactions_2025_01_generation_request_id_idx ON partitions.credit_transactions_2025_01 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_01_user_id_created_at_idx ON partitions.credit_transactions_2025_01 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_02_action_type_idx ON partitions.credit_transactions_2025_02 USING btree (action_type);
CREATE INDEX credit_transactions_2025_02_generation_request_id_idx ON partitions.credit_transactions_2025_02 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_02_user_id_created_at_idx ON partitions.credit_transactions_2025_02 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_03_action_type_idx ON partitions.credit_transactions_2025_03 USING btree (action_type);
CREATE INDEX credit_transactions_2025_03_generation_request_id_idx ON partitions.credit_transactions_2025_03 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_03_user_id_created_at_idx ON partitions.credit_transactions_2025_03 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_04_action_type_idx ON partitions.credit_transactions_2025_04 USING btree (action_type);
CREATE INDEX credit_transactions_2025_04_generation_request_id_idx ON partitions.credit_transactions_2025_04 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_04_user_id_created_at_idx ON partitions.credit_transactions_2025_04 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_05_action_type_idx ON partitions.credit_transactions_2025_05 USING btree (action_type);
CREATE INDEX credit_transactions_2025_05_generation_request_id_idx ON partitions.credit_transactions_2025_05 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_05_user_id_created_at_idx ON partitions.credit_transactions_2025_05 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_06_action_type_idx ON partitions.credit_transactions_2025_06 USING btree (action_type);
CREATE INDEX credit_transactions_2025_06_generation_request_id_idx ON partitions.credit_transactions_2025_06 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_06_user_id_created_at_idx ON partitions.credit_transactions_2025_06 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_07_action_type_idx ON partitions.credit_transactions_2025_07 USING btree (action_type);
CREATE INDEX credit_transactions_2025_07_generation_request_id_idx ON partitions.credit_transactions_2025_07 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_07_user_id_created_at_idx ON partitions.credit_transactions_2025_07 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_08_action_type_idx ON partitions.credit_transactions_2025_08 USING btree (action_type);
CREATE INDEX credit_transactions_2025_08_generation_request_id_idx ON partitions.credit_transactions_2025_08 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_08_user_id_created_at_idx ON partitions.credit_transactions_2025_08 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_09_action_type_idx ON partitions.credit_transactions_2025_09 USING btree (action_type);
CREATE INDEX credit_transactions_2025_09_generation_request_id_idx ON partitions.credit_transactions_2025_09 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_09_user_id_created_at_idx ON partitions.credit_transactions_2025_09 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_10_action_type_idx ON partitions.credit_transactions_2025_10 USING btree (action_type);
CREATE INDEX credit_transactions_2025_10_generation_request_id_idx ON partitions.credit_transactions_2025_10 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_10_user_id_created_at_idx ON partitions.credit_transactions_2025_10 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_11_action_type_idx ON partitions.credit_transactions_2025_11 USING btree (action_type);
CREATE INDEX credit_transactions_2025_11_generation_request_id_idx ON partitions.credit_transactions_2025_11 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_11_user_id_created_at_idx ON partitions.credit_transactions_2025_11 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_12_action_type_idx ON partitions.credit_transactions_2025_12 USING btree (action_type);
CREATE INDEX credit_transactions_2025_12_generation_request_id_idx ON partitions.credit_transactions_2025_12 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_12_user_id_created_at_idx ON partitions.credit_transactions_2025_12 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2026_02_action_type_idx ON partitions.credit_transactions_2026_02 USING btree (action_type);
CREATE INDEX credit_transactions_2026_02_generation_request_id_idx ON partitions.credit_transactions_2026_02 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2026_02_user_id_created_at_idx ON partitions.credit_transactions_2026_02 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2026_03_action_type_idx ON partitions.credit_transactions_2026_03 USING btree (action_type);
CREATE INDEX credit_transactions_2026_03_generation_request_id_idx ON partitions.credit_transactions_2026_03 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2026_03_user_id_created_at_idx ON partitions.credit_transactions_2026_03 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2026_05_action_type_idx ON partitions.credit_transactions_2026_05 USING btree (action_type);
CREATE INDEX credit_transactions_2026_05_generation_request_id_idx ON partitions.credit_transactions_2026_05 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2026_05_user_id_created_at_idx ON partitions.credit_transactions_2026_05 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2026_06_action_type_idx ON partitions.credit_transactions_2026_06 USING btree (action_type);
CREATE INDEX credit_transactions_2026_06_generation_request_id_idx ON partitions.credit_transactions_2026_06 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2026_06_user_id_created_at_idx ON partitions.credit_transactions_2026_06 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2026_07_action_type_idx ON partitions.credit_transactions_2026_07 USING btree (action_type);
CREATE INDEX credit_transactions_2026_07_generation_request_id_idx ON partitions.credit_transactions_2026_07 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2026_07_user_id_created_at_idx ON partitions.credit_transactions_2026_07 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2026_08_action_type_idx ON partitions.credit_transactions_2026_08 USING btree (action_type);
CREATE INDEX credit_transactions_2026_08_generation_request_id_idx ON partitions.credit_transactions_2026_08 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2026_08_user_id_created_at_idx ON partitions.credit_transactions_2026_08 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2026_09_action_type_idx ON partitions.credit_transactions_2026_09 USING btree (action_type);
CREATE INDEX credit_transactions_2026_09_generation_request_id_idx ON partitions.credit_transactions_2026_09 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2026_09_user_id_created_at_idx ON partitions.credit_transactions_2026_09 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2026_10_action_type_idx ON partitions.credit_transactions_2026_10 USING btree (action_type);
CREATE INDEX credit_transactions_2026_10_generation_request_id_idx ON partitions.credit_transactions_2026_10 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2026_10_user_id_created_at_idx ON partitions.credit_transactions_2026_10 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2026_11_action_type_idx ON partitions.credit_transactions_2026_11 USING btree (action_type);
CREATE INDEX credit_transactions_2026_11_generation_request_id_idx ON partitions.credit_transactions_2026_11 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2026_11_user_id_created_at_idx ON partitions.credit_transactions_2026_11 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2026_12_action_type_idx ON partitions.credit_transactions_2026_12 USING btree (action_type);
CREATE INDEX credit_transactions_2026_12_generation_request_id_idx ON partitions.credit_transactions_2026_12 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2026_12_user_id_created_at_idx ON partitions.credit_transactions_2026_12 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2027_01_action_type_idx ON partitions.credit_transactions_2027_01 USING btree (action_type);
CREATE INDEX credit_transactions_2027_01_generation_request_id_idx ON partitions.credit_transactions_2027_01 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2027_01_user_id_created_at_idx ON partitions.credit_transactions_2027_01 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2027_02_action_type_idx ON partitions.credit_transactions_2027_02 USING btree (action_type);
CREATE INDEX credit_transactions_2027_02_generation_request_id_idx ON partitions.credit_transactions_2027_02 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2027_02_user_id_created_at_idx ON partitions.credit_transactions_2027_02 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_default_action_type_idx ON partitions.credit_transactions_default USING btree (action_type);
CREATE INDEX credit_transactions_default_generation_request_id_idx ON partitions.credit_transactions_default USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_default_user_id_created_at_idx ON partitions.credit_transactions_default USING btree (user_id, created_at);
CREATE INDEX idx_notification_userid_isread_createdat ON ONLY public.notifications USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2025_11_user_id_is_read_created_at_idx ON partitions.notifications_2025_11 USING btree (user_id, is_read, created_at);
CREATE INDEX idx_notification_userid_isread_unread ON ONLY public.notifications USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2025_11_user_id_is_read_idx ON partitions.notifications_2025_11 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2025_12_user_id_is_read_created_at_idx ON partitions.notifications_2025_12 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2025_12_user_id_is_read_idx ON partitions.notifications_2025_12 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2026_01_user_id_is_read_created_at_idx ON partitions.notifications_2026_01 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2026_01_user_id_is_read_idx ON partitions.notifications_2026_01 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2026_02_user_id_is_read_created_at_idx ON partitions.notifications_2026_02 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2026_02_user_id_is_read_idx ON partitions.notifications_2026_02 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2026_03_user_id_is_read_created_at_idx ON partitions.notifications_2026_03 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2026_03_user_id_is_read_idx ON partitions.notifications_2026_03 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2026_04_user_id_is_read_created_at_idx ON partitions.notifications_2026_04 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2026_04_user_id_is_read_idx ON partitions.notifications_2026_04 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2026_05_user_id_is_read_created_at_idx ON partitions.notifications_2026_05 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2026_05_user_id_is_read_idx ON partitions.notifications_2026_05 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2026_06_user_id_is_read_created_at_idx ON partitions.notifications_2026_06 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2026_06_user_id_is_read_idx ON partitions.notifications_2026_06 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2026_07_user_id_is_read_created_at_idx ON partitions.notifications_2026_07 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2026_07_user_id_is_read_idx ON partitions.notifications_2026_07 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2026_08_user_id_is_read_created_at_idx ON partitions.notifications_2026_08 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2026_08_user_id_is_read_idx ON partitions.notifications_2026_08 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2026_09_user_id_is_read_created_at_idx ON partitions.notifications_2026_09 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2026_09_user_id_is_read_idx ON partitions.notifications_2026_09 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2026_10_user_id_is_read_created_at_idx ON partitions.notifications_2026_10 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2026_10_user_id_is_read_idx ON partitions.notifications_2026_10 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2026_11_user_id_is_read_created_at_idx ON partitions.notifications_2026_11 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2026_11_user_id_is_read_idx ON partitions.notifications_2026_11 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2026_12_user_id_is_read_created_at_idx ON partitions.notifications_2026_12 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2026_12_user_id_is_read_idx ON partitions.notifications_2026_12 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2027_01_user_id_is_read_created_at_idx ON partitions.notifications_2027_01 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2027_01_user_id_is_read_idx ON partitions.notifications_2027_01 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_2027_02_user_id_is_read_created_at_idx ON partitions.notifications_2027_02 USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_2027_02_user_id_is_read_idx ON partitions.notifications_2027_02 USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX notifications_default_user_id_is_read_created_at_idx ON partitions.notifications_default USING btree (user_id, is_read, created_at);
CREATE INDEX notifications_default_user_id_is_read_idx ON partitions.notifications_default USING btree (user_id, is_read) WHERE (is_read = false);
CREATE INDEX idx_usagelog_actiontype ON ONLY public.usage_logs USING btree (action_type);
CREATE INDEX usage_logs_2024_11_action_type_idx ON partitions.usage_logs_2024_11 USING btree (action_type);
CREATE INDEX idx_usagelog_apiclientid ON ONLY public.usage_logs USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2024_11_api_client_id_idx ON partitions.usage_logs_2024_11 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX idx_usagelog_generationrequestid ON ONLY public.usage_logs USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2024_11_generation_request_id_idx ON partitions.usage_logs_2024_11 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX idx_usagelog_userid_timestamp ON ONLY public.usage_logs USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2024_11_user_id_timestamp_idx ON partitions.usage_logs_2024_11 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2024_12_action_type_idx ON partitions.usage_logs_2024_12 USING btree (action_type);
CREATE INDEX usage_logs_2024_12_api_client_id_idx ON partitions.usage_logs_2024_12 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2024_12_generation_request_id_idx ON partitions.usage_logs_2024_12 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2024_12_user_id_timestamp_idx ON partitions.usage_logs_2024_12 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2025_01_action_type_idx ON partitions.usage_logs_2025_01 USING btree (action_type);
CREATE INDEX usage_logs_2025_01_api_client_id_idx ON partitions.usage_logs_2025_01 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2025_01_generation_request_id_idx ON partitions.usage_logs_2025_01 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2025_01_user_id_timestamp_idx ON partitions.usage_logs_2025_01 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2025_02_action_type_idx ON partitions.usage_logs_2025_02 USING btree (action_type);
CREATE INDEX usage_logs_2025_02_api_client_id_idx ON partitions.usage_logs_2025_02 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2025_02_generation_request_id_idx ON partitions.usage_logs_2025_02 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2025_02_user_id_timestamp_idx ON partitions.usage_logs_2025_02 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2025_03_action_type_idx ON partitions.usage_logs_2025_03 USING btree (action_type);
CREATE INDEX usage_logs_2025_03_api_client_id_idx ON partitions.usage_logs_2025_03 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2025_03_generation_request_id_idx ON partitions.usage_logs_2025_03 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2025_03_user_id_timestamp_idx ON partitions.usage_logs_2025_03 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2025_04_action_type_idx ON partitions.usage_logs_2025_04 USING btree (action_type);
CREATE INDEX usage_logs_2025_04_api_client_id_idx ON partitions.usage_logs_2025_04 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2025_04_generation_request_id_idx ON partitions.usage_logs_2025_04 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2025_04_user_id_timestamp_idx ON partitions.usage_logs_2025_04 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2025_05_action_type_idx ON partitions.usage_logs_2025_05 USING btree (action_type);
CREATE INDEX usage_logs_2025_05_api_client_id_idx ON partitions.usage_logs_2025_05 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2025_05_generation_request_id_idx ON partitions.usage_logs_2025_05 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2025_05_user_id_timestamp_idx ON partitions.usage_logs_2025_05 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2025_06_action_type_idx ON partitions.usage_logs_2025_06 USING btree (action_type);
CREATE INDEX usage_logs_2025_06_api_client_id_idx ON partitions.usage_logs_2025_06 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2025_06_generation_request_id_idx ON partitions.usage_logs_2025_06 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2025_06_user_id_timestamp_idx ON partitions.usage_logs_2025_06 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2025_07_action_type_idx ON partitions.usage_logs_2025_07 USING btree (action_type);
CREATE INDEX usage_logs_2025_07_api_client_id_idx ON partitions.usage_logs_2025_07 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2025_07_generation_request_id_idx ON partitions.usage_logs_2025_07 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2025_07_user_id_timestamp_idx ON partitions.usage_logs_2025_07 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2025_08_action_type_idx ON partitions.usage_logs_2025_08 USING btree (action_type);
CREATE INDEX usage_logs_2025_08_api_client_id_idx ON partitions.usage_logs_2025_08 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2025_08_generation_request_id_idx ON partitions.usage_logs_2025_08 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2025_08_user_id_timestamp_idx ON partitions.usage_logs_2025_08 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2025_09_action_type_idx ON partitions.usage_logs_2025_09 USING btree (action_type);
CREATE INDEX usage_logs_2025_09_api_client_id_idx ON partitions.usage_logs_2025_09 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2025_09_generation_request_id_idx ON partitions.usage_logs_2025_09 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2025_09_user_id_timestamp_idx ON partitions.usage_logs_2025_09 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2025_10_action_type_idx ON partitions.usage_logs_2025_10 USING btree (action_type);
CREATE INDEX usage_logs_2025_10_api_client_id_idx ON partitions.usage_logs_2025_10 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2025_10_generation_request_id_idx ON partitions.usage_logs_2025_10 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2025_10_user_id_timestamp_idx ON partitions.usage_logs_2025_10 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2025_11_action_type_idx ON partitions.usage_logs_2025_11 USING btree (action_type);
CREATE INDEX usage_logs_2025_11_api_client_id_idx ON partitions.usage_logs_2025_11 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2025_11_generation_request_id_idx ON partitions.usage_logs_2025_11 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2025_11_user_id_timestamp_idx ON partitions.usage_logs_2025_11 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2025_12_action_type_idx ON partitions.usage_logs_2025_12 USING btree (action_type);
CREATE INDEX usage_logs_2025_12_api_client_id_idx ON partitions.usage_logs_2025_12 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2025_12_generation_request_id_idx ON partitions.usage_logs_2025_12 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2025_12_user_id_timestamp_idx ON partitions.usage_logs_2025_12 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2026_01_action_type_idx ON partitions.usage_logs_2026_01 USING btree (action_type);
CREATE INDEX usage_logs_2026_01_api_client_id_idx ON partitions.usage_logs_2026_01 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2026_01_generation_request_id_idx ON partitions.usage_logs_2026_01 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2026_01_user_id_timestamp_idx ON partitions.usage_logs_2026_01 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2026_02_action_type_idx ON partitions.usage_logs_2026_02 USING btree (action_type);
CREATE INDEX usage_logs_2026_02_api_client_id_idx ON partitions.usage_logs_2026_02 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2026_02_generation_request_id_idx ON partitions.usage_logs_2026_02 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2026_02_user_id_timestamp_idx ON partitions.usage_logs_2026_02 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2026_03_action_type_idx ON partitions.usage_logs_2026_03 USING btree (action_type);
CREATE INDEX usage_logs_2026_03_api_client_id_idx ON partitions.usage_logs_2026_03 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2026_03_generation_request_id_idx ON partitions.usage_logs_2026_03 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2026_03_user_id_timestamp_idx ON partitions.usage_logs_2026_03 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2026_05_action_type_idx ON partitions.usage_logs_2026_05 USING btree (action_type);
CREATE INDEX usage_logs_2026_05_api_client_id_idx ON partitions.usage_logs_2026_05 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2026_05_generation_request_id_idx ON partitions.usage_logs_2026_05 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2026_05_user_id_timestamp_idx ON partitions.usage_logs_2026_05 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2026_06_action_type_idx ON partitions.usage_logs_2026_06 USING btree (action_type);
CREATE INDEX usage_logs_2026_06_api_client_id_idx ON partitions.usage_logs_2026_06 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2026_06_generation_request_id_idx ON partitions.usage_logs_2026_06 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2026_06_user_id_timestamp_idx ON partitions.usage_logs_2026_06 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2026_07_action_type_idx ON partitions.usage_logs_2026_07 USING btree (action_type);
CREATE INDEX usage_logs_2026_07_api_client_id_idx ON partitions.usage_logs_2026_07 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2026_07_generation_request_id_idx ON partitions.usage_logs_2026_07 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2026_07_user_id_timestamp_idx ON partitions.usage_logs_2026_07 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2026_08_action_type_idx ON partitions.usage_logs_2026_08 USING btree (action_type);
CREATE INDEX usage_logs_2026_08_api_client_id_idx ON partitions.usage_logs_2026_08 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2026_08_generation_request_id_idx ON partitions.usage_logs_2026_08 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2026_08_user_id_timestamp_idx ON partitions.usage_logs_2026_08 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2026_09_action_type_idx ON partitions.usage_logs_2026_09 USING btree (action_type);
CREATE INDEX usage_logs_2026_09_api_client_id_idx ON partitions.usage_logs_2026_09 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2026_09_generation_request_id_idx ON partitions.usage_logs_2026_09 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2026_09_user_id_timestamp_idx ON partitions.usage_logs_2026_09 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2026_10_action_type_idx ON partitions.usage_logs_2026_10 USING btree (action_type);
CREATE INDEX usage_logs_2026_10_api_client_id_idx ON partitions.usage_logs_2026_10 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2026_10_generation_request_id_idx ON partitions.usage_logs_2026_10 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2026_10_user_id_timestamp_idx ON partitions.usage_logs_2026_10 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2026_11_action_type_idx ON partitions.usage_logs_2026_11 USING btree (action_type);
CREATE INDEX usage_logs_2026_11_api_client_id_idx ON partitions.usage_logs_2026_11 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2026_11_generation_request_id_idx ON partitions.usage_logs_2026_11 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2026_11_user_id_timestamp_idx ON partitions.usage_logs_2026_11 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2026_12_action_type_idx ON partitions.usage_logs_2026_12 USING btree (action_type);
CREATE INDEX usage_logs_2026_12_api_client_id_idx ON partitions.usage_logs_2026_12 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2026_12_generation_request_id_idx ON partitions.usage_logs_2026_12 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2026_12_user_id_timestamp_idx ON partitions.usage_logs_2026_12 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2027_01_action_type_idx ON partitions.usage_logs_2027_01 USING btree (action_type);
CREATE INDEX usage_logs_2027_01_api_client_id_idx ON partitions.usage_logs_2027_01 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2027_01_generation_request_id_idx ON partitions.usage_logs_2027_01 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2027_01_user_id_timestamp_idx ON partitions.usage_logs_2027_01 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_2027_02_action_type_idx ON partitions.usage_logs_2027_02 USING btree (action_type);
CREATE INDEX usage_logs_2027_02_api_client_id_idx ON partitions.usage_logs_2027_02 USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_2027_02_generation_request_id_idx ON partitions.usage_logs_2027_02 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_2027_02_user_id_timestamp_idx ON partitions.usage_logs_2027_02 USING btree (user_id, "timestamp");
CREATE INDEX usage_logs_default_action_type_idx ON partitions.usage_logs_default USING btree (action_type);
CREATE INDEX usage_logs_default_api_client_id_idx ON partitions.usage_logs_default USING btree (api_client_id) WHERE (api_client_id IS NOT NULL);
CREATE INDEX usage_logs_default_generation_request_id_idx ON partitions.usage_logs_default USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX usage_logs_default_user_id_timestamp_idx ON partitions.usage_logs_default USING btree (user_id, "timestamp");
CREATE INDEX idx_ai_model_deployments_deployed_by_user_id ON public.ai_model_deployments USING btree (deployed_by_user_id);
CREATE INDEX idx_ai_model_feedbacks_model_version_id_feedback_timestamp ON public.ai_model_feedbacks USING btree (model_version_id, feedback_timestamp);
CREATE INDEX idx_ai_model_validation_results_validated_by_user_id ON public.ai_model_validation_results USING btree (validated_by_user_id);
CREATE INDEX idx_ai_model_versions_created_by_user_id ON public.ai_model_versions USING btree (created_by_user_id);
CREATE INDEX idx_ai_model_versions_validation_result_id ON public.ai_model_versions USING btree (validation_result_id);
CREATE INDEX idx_aimodel_isactive ON public.ai_models USING btree (is_active);
CREATE UNIQUE INDEX idx_aimodel_name_unique ON public.ai_models USING btree (name);
CREATE INDEX idx_aimodel_provider_tasktype ON public.ai_models USING btree (provider, task_type);
CREATE INDEX idx_aimodeldeployment_status ON public.ai_model_deployments USING btree (status);
CREATE INDEX idx_aimodeldeployment_versionid_env ON public.ai_model_deployments USING btree (model_version_id, environment);
CREATE INDEX idx_aimodelfeedback_generationrequestid ON public.ai_model_feedbacks USING btree (generation_request_id);
CREATE INDEX idx_aimodelfeedback_modelversionid ON public.ai_model_feedbacks USING btree (model_version_id);
CREATE INDEX idx_aimodelfeedback_userid ON public.ai_model_feedbacks USING btree (user_id);
CREATE INDEX idx_aimodelvalidationresult_timestamp ON public.ai_model_validation_results USING btree (validation_timestamp);
CREATE UNIQUE INDEX idx_aimodelvalidationresult_versionid ON public.ai_model_validation_results USING btree (model_version_id);
CREATE INDEX idx_aimodelversion_modelid ON public.ai_model_versions USING btree (model_id);
CREATE INDEX idx_aimodelversion_status ON public.ai_model_versions USING btree (status);
CREATE UNIQUE INDEX idx_apiclient_apikey_unique ON public.api_clients USING btree (api_key);
CREATE INDEX idx_apiclient_userid ON public.api_clients USING btree (user_id);
CREATE INDEX idx_asset_generationrequestid ON public.assets USING btree (generation_request_id);
CREATE INDEX idx_asset_projectid_createdat ON public.assets USING btree (project_id, created_at);
CREATE INDEX idx_asset_type ON public.assets USING btree (type);
CREATE INDEX idx_asset_userid ON public.assets USING btree (user_id);
CREATE INDEX idx_asset_versions_created_by_user_id ON public.asset_versions USING btree (created_by_user_id);
CREATE INDEX idx_assets_created_at_samples ON public.assets USING btree (created_at) WHERE ((type = 'AIGenerated'::public.asset_type) AND (NOT is_final));
CREATE INDEX idx_assets_user_id_created_at_id ON public.assets USING btree (user_id, created_at, id);
CREATE INDEX idx_assetversion_assetid ON public.asset_versions USING btree (asset_id);
CREATE UNIQUE INDEX idx_assetversion_assetid_version ON public.asset_versions USING btree (asset_id, version_number);
CREATE INDEX idx_assetversion_projectid ON public.asset_versions USING btree (project_id);
CREATE UNIQUE INDEX idx_assetversion_projectid_version ON public.asset_versions USING btree (project_id, version_number);
CREATE INDEX idx_brandkit_colors_gin ON public.brand_kits USING gin (colors);
CREATE INDEX idx_brandkit_fonts_gin ON public.brand_kits USING gin (fonts);
CREATE INDEX idx_brandkit_teamid ON public.brand_kits USING btree (team_id);
CREATE INDEX idx_brandkit_userid ON public.brand_kits USING btree (user_id);
CREATE INDEX idx_generation_requests_user_id_created_at_id ON public.generation_requests USING btree (user_id, created_at, id);
CREATE INDEX idx_generationrequest_projectid ON public.generation_requests USING btree (project_id);
CREATE INDEX idx_generationrequest_status_createdat ON public.generation_requests USING btree (status, created_at);
CREATE INDEX idx_generationrequest_userid ON public.generation_requests USING btree (user_id);
CREATE INDEX idx_project_updatedat ON public.projects USING btree (updated_at);
CREATE INDEX idx_project_userid ON public.projects USING btree (user_id);
CREATE INDEX idx_project_workbenchid ON public.projects USING btree (workbench_id);
CREATE INDEX idx_projects_brand_kit_id ON public.projects USING btree (brand_kit_id);
CREATE INDEX idx_projects_template_id ON public.projects USING btree (template_id);
CREATE INDEX idx_session_expiresat ON public.sessions USING btree (expires_at);
CREATE INDEX idx_session_lastactivity ON public.sessions USING btree (last_activity);
CREATE INDEX idx_session_userid_expiresat ON public.sessions USING btree (user_id, expires_at);
CREATE UNIQUE INDEX idx_socialconnection_userid_platform ON public.social_media_connections USING btree (user_id, platform);
CREATE INDEX idx_subscription_currentperiodend ON public.subscriptions USING btree (current_period_end);
CREATE UNIQUE INDEX idx_subscription_odoosaleorderid ON public.subscriptions USING btree (odoo_sale_order_id);
CREATE INDEX idx_subscription_userid_status ON public.subscriptions USING btree (user_id, status);
CREATE INDEX idx_team_ownerid ON public.teams USING btree (owner_id);
CREATE INDEX idx_teammember_teamid ON public.team_members USING btree (team_id);
CREATE INDEX idx_teammember_userid_role ON public.team_members USING btree (user_id, role);
CREATE INDEX idx_template_category_ispublic ON public.templates USING btree (category, is_public);
CREATE INDEX idx_template_tags_gin ON public.templates USING gin (tags);
CREATE INDEX idx_template_userid ON public.templates USING btree (user_id);
CREATE INDEX idx_templates_category_is_public_created_at ON public.templates USING btree (category, is_public, created_at);
CREATE INDEX idx_templates_tags_public_gin ON public.templates USING gin (tags) WHERE is_public;
CREATE INDEX idx_user_deletedat ON public.users USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);
CREATE UNIQUE INDEX idx_user_email_unique ON public.users USING btree (email);
CREATE INDEX idx_user_languagepreference ON public.users USING btree (language_preference);
CREATE UNIQUE INDEX idx_user_social_unique ON public.users USING btree (social_provider, social_provider_id) WHERE ((social_provider IS NOT NULL) AND (social_provider_id IS NOT NULL));
CREATE INDEX idx_user_subscriptiontier ON public.users USING btree (subscription_tier);
CREATE UNIQUE INDEX idx_user_username_unique ON public.users USING btree (username) WHERE (username IS NOT NULL);
CREATE INDEX idx_workbench_userid ON public.workbenches USING btree (user_id);
CREATE INDEX idx_workbenches_default_brand_kit_id ON public.workbenches USING btree (default_brand_kit_id);
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2023_09_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2023_09_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2023_09_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2023_09_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2023_12_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2023_12_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2023_12_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2023_12_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_02_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_02_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_02_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_02_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_03_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_03_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_03_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_03_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_04_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_04_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_04_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_04_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_05_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_05_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_05_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_05_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_06_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_06_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_06_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_06_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_07_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_07_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_07_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_07_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_08_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_08_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_08_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_08_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_09_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_09_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_09_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_09_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_10_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_10_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_10_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_10_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_11_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_11_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_11_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_11_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_12_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_12_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_12_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_12_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_01_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_01_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_01_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_01_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_02_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_02_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_02_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_02_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_03_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_03_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_03_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_03_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_04_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_04_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_04_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_04_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_05_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_05_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_05_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_05_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_06_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_06_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_06_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_06_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_07_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_07_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_07_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_07_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_08_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_08_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_08_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_08_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_09_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_09_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_09_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_09_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_10_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_10_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_10_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_10_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_11_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_11_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_11_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_11_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_12_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_12_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_12_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_12_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2026_02_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2026_02_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2026_02_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2026_02_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2026_03_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2026_03_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2026_03_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2026_03_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2026_05_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2026_05_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2026_05_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2026_05_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2026_06_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2026_06_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2026_06_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2026_06_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2026_07_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2026_07_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2026_07_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2026_07_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2026_08_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2026_08_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2026_08_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2026_08_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2026_09_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2026_09_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2026_09_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2026_09_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2026_10_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2026_10_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2026_10_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2026_10_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2026_11_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2026_11_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2026_11_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2026_11_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2026_12_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2026_12_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2026_12_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2026_12_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2027_01_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2027_01_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2027_01_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2027_01_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2027_02_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2027_02_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2027_02_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2027_02_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_default_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_default_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_default_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_default_user_id_created_at_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2025_11_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2025_11_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2025_11_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2025_12_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2025_12_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2025_12_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2026_01_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2026_01_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2026_01_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2026_02_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2026_02_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2026_02_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2026_03_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2026_03_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2026_03_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2026_04_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2026_04_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2026_04_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2026_05_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2026_05_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2026_05_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2026_06_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2026_06_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2026_06_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2026_07_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2026_07_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2026_07_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2026_08_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2026_08_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2026_08_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2026_09_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2026_09_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2026_09_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2026_10_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2026_10_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2026_10_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2026_11_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2026_11_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2026_11_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2026_12_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2026_12_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2026_12_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2027_01_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2027_01_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2027_01_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_2027_02_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_2027_02_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_2027_02_user_id_is_read_idx;
ALTER INDEX public.notifications_pkey ATTACH PARTITION partitions.notifications_default_pkey;
ALTER INDEX public.idx_notification_userid_isread_createdat ATTACH PARTITION partitions.notifications_default_user_id_is_read_created_at_idx;
ALTER INDEX public.idx_notification_userid_isread_unread ATTACH PARTITION partitions.notifications_default_user_id_is_read_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2024_11_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2024_11_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2024_11_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2024_11_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2024_11_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2024_12_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2024_12_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2024_12_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2024_12_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2024_12_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2025_01_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2025_01_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2025_01_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2025_01_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2025_01_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2025_02_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2025_02_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2025_02_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2025_02_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2025_02_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2025_03_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2025_03_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2025_03_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2025_03_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2025_03_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2025_04_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2025_04_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2025_04_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2025_04_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2025_04_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2025_05_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2025_05_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2025_05_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2025_05_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2025_05_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2025_06_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2025_06_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2025_06_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2025_06_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2025_06_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2025_07_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2025_07_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2025_07_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2025_07_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2025_07_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2025_08_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2025_08_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2025_08_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2025_08_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2025_08_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2025_09_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2025_09_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2025_09_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2025_09_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2025_09_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2025_10_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2025_10_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2025_10_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2025_10_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2025_10_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2025_11_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2025_11_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2025_11_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2025_11_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2025_11_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2025_12_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2025_12_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2025_12_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2025_12_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2025_12_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2026_01_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2026_01_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2026_01_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2026_01_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2026_01_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2026_02_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2026_02_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2026_02_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2026_02_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2026_02_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2026_03_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2026_03_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2026_03_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2026_03_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2026_03_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2026_05_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2026_05_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2026_05_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2026_05_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2026_05_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2026_06_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2026_06_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2026_06_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2026_06_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2026_06_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2026_07_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2026_07_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2026_07_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2026_07_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2026_07_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2026_08_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2026_08_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2026_08_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2026_08_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2026_08_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2026_09_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2026_09_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2026_09_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2026_09_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2026_09_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2026_10_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2026_10_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2026_10_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2026_10_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2026_10_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2026_11_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2026_11_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2026_11_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2026_11_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2026_11_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2026_12_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2026_12_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2026_12_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2026_12_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2026_12_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2027_01_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2027_01_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2027_01_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2027_01_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2027_01_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_2027_02_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_2027_02_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_2027_02_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_2027_02_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_2027_02_user_id_timestamp_idx;
ALTER INDEX public.idx_usagelog_actiontype ATTACH PARTITION partitions.usage_logs_default_action_type_idx;
ALTER INDEX public.idx_usagelog_apiclientid ATTACH PARTITION partitions.usage_logs_default_api_client_id_idx;
ALTER INDEX public.idx_usagelog_generationrequestid ATTACH PARTITION partitions.usage_logs_default_generation_request_id_idx;
ALTER INDEX public.usage_logs_pkey ATTACH PARTITION partitions.usage_logs_default_pkey;
ALTER INDEX public.idx_usagelog_userid_timestamp ATTACH PARTITION partitions.usage_logs_default_user_id_timestamp_idx;
CREATE TRIGGER release_asset_versions BEFORE DELETE ON public.users FOR EACH ROW EXECUTE FUNCTION public.users_release_asset_versions();
CREATE TRIGGER require_project_id AFTER INSERT ON public.generation_requests FOR EACH ROW WHEN ((new.project_id IS NULL)) EXECUTE FUNCTION public.generation_requests_require_project_id();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.ai_model_deployments FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.ai_model_versions FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.ai_models FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.api_clients FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.assets FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.brand_kits FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.generation_requests FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.notifications FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.projects FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.social_media_connections FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.subscriptions FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.teams FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.templates FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.users FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON public.workbenches FOR EACH ROW EXECUTE FUNCTION public.diesel_set_updated_at();
ALTER TABLE ONLY public.ai_model_deployments
    ADD CONSTRAINT fk_ai_model_deployments_deployed_by_user_id FOREIGN KEY (deployed_by_user_id) REFERENCES public.users(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.ai_model_deployments
    ADD CONSTRAINT fk_ai_model_deployments_model_version_id FOREIGN KEY (model_version_id) REFERENCES public.ai_model_versions(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.ai_model_feedbacks
    ADD CONSTRAINT fk_ai_model_feedbacks_generation_request_id FOREIGN KEY (generation_request_id) REFERENCES public.generation_requests(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.ai_model_feedbacks
    ADD CONSTRAINT fk_ai_model_feedbacks_model_version_id FOREIGN KEY (model_version_id) REFERENCES public.ai_model_versions(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.ai_model_feedbacks
    ADD CONSTRAINT fk_ai_model_feedbacks_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.ai_model_validation_results
    ADD CONSTRAINT fk_ai_model_validation_results_model_version_id FOREIGN KEY (model_version_id) REFERENCES public.ai_model_versions(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.ai_model_validation_results
    ADD CONSTRAINT fk_ai_model_validation_results_validated_by_user_id FOREIGN KEY (validated_by_user_id) REFERENCES public.users(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.ai_model_versions
    ADD CONSTRAINT fk_ai_model_versions_created_by_user_id FOREIGN KEY (created_by_user_id) REFERENCES public.users(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.ai_model_versions
    ADD CONSTRAINT fk_ai_model_versions_model_id FOREIGN KEY (model_id) REFERENCES public.ai_models(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.ai_model_versions
    ADD CONSTRAINT fk_ai_model_versions_validation_result_id FOREIGN KEY (validation_result_id) REFERENCES public.ai_model_validation_results(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.ai_model_versions
    ADD CONSTRAINT fk_ai_model_versions_validation_result_id_id FOREIGN KEY (validation_result_id, id) REFERENCES public.ai_model_validation_results(id, model_version_id) ON DELETE SET NULL (validation_result_id);
ALTER TABLE ONLY public.api_clients
    ADD CONSTRAINT fk_api_clients_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.asset_versions
    ADD CONSTRAINT fk_asset_versions_asset_id FOREIGN KEY (asset_id) REFERENCES public.assets(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.asset_versions
    ADD CONSTRAINT fk_asset_versions_created_by_user_id FOREIGN KEY (created_by_user_id) REFERENCES public.users(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.asset_versions
    ADD CONSTRAINT fk_asset_versions_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.assets
    ADD CONSTRAINT fk_assets_generation_request_id FOREIGN KEY (generation_request_id) REFERENCES public.generation_requests(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.assets
    ADD CONSTRAINT fk_assets_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.assets
    ADD CONSTRAINT fk_assets_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.brand_kits
    ADD CONSTRAINT fk_brand_kits_team_id FOREIGN KEY (team_id) REFERENCES public.teams(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.brand_kits
    ADD CONSTRAINT fk_brand_kits_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
ALTER TABLE public.credit_transactions
    ADD CONSTRAINT fk_credit_transactions_generation_request_id FOREIGN KEY (generation_request_id) REFERENCES public.generation_requests(id) ON DELETE SET NULL;
ALTER TABLE public.credit_transactions
    ADD CONSTRAINT fk_credit_transactions_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.generation_requests
    ADD CONSTRAINT fk_generation_requests_final_asset_id FOREIGN KEY (final_asset_id) REFERENCES public.assets(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.generation_requests
    ADD CONSTRAINT fk_generation_requests_project_id FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.generation_requests
    ADD CONSTRAINT fk_generation_requests_selected_sample_id FOREIGN KEY (selected_sample_id) REFERENCES public.assets(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.generation_requests
    ADD CONSTRAINT fk_generation_requests_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;
ALTER TABLE public.notifications
    ADD CONSTRAINT fk_notifications_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.projects
    ADD CONSTRAINT fk_projects_brand_kit_id FOREIGN KEY (brand_kit_id) REFERENCES public.brand_kits(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.projects
    ADD CONSTRAINT fk_projects_template_id FOREIGN KEY (template_id) REFERENCES public.templates(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.projects
    ADD CONSTRAINT fk_projects_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.projects
    ADD CONSTRAINT fk_projects_workbench_id FOREIGN KEY (workbench_id) REFERENCES public.workbenches(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.projects
    ADD CONSTRAINT fk_projects_workbench_id_user_id FOREIGN KEY (workbench_id, user_id) REFERENCES public.workbenches(id, user_id) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT fk_sessions_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.social_media_connections
    ADD CONSTRAINT fk_social_media_connections_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT fk_subscriptions_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.team_members
    ADD CONSTRAINT fk_team_members_team_id FOREIGN KEY (team_id) REFERENCES public.teams(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.team_members
    ADD CONSTRAINT fk_team_members_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.teams
    ADD CONSTRAINT fk_teams_owner_id FOREIGN KEY (owner_id) REFERENCES public.users(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.templates
    ADD CONSTRAINT fk_templates_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;
ALTER TABLE public.usage_logs
    ADD CONSTRAINT fk_usage_logs_api_client_id FOREIGN KEY (api_client_id) REFERENCES public.api_clients(id) ON DELETE SET NULL;
ALTER TABLE public.usage_logs
    ADD CONSTRAINT fk_usage_logs_generation_request_id FOREIGN KEY (generation_request_id) REFERENCES public.generation_requests(id) ON DELETE SET NULL;
ALTER TABLE public.usage_logs
    ADD CONSTRAINT fk_usage_logs_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.workbenches
    ADD CONSTRAINT fk_workbenches_default_brand_kit_id FOREIGN KEY (default_brand_kit_id) REFERENCES public.brand_kits(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.workbenches
    ADD CONSTRAINT fk_workbenches_user_id FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

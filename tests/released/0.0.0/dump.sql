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
COMMENT ON COLUMN public.credit_transactions.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN public.credit_transactions.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN public.credit_transactions.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN public.credit_transactions.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN public.credit_transactions.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN public.credit_transactions.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN public.credit_transactions.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN public.credit_transactions.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
SET default_table_access_method = heap;
CREATE TABLE partitions.credit_transactions_2020_03 (
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
COMMENT ON TABLE partitions.credit_transactions_2020_03 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2020_03.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2020_03.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2020_03.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2020_03.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2020_03.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2020_03.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2020_03.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2020_03.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2020_03.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2020_03.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2020_10 (
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
COMMENT ON TABLE partitions.credit_transactions_2020_10 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2020_10.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2020_10.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2020_10.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2020_10.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2020_10.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2020_10.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2020_10.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2020_10.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2020_10.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2020_10.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2021_04 (
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
COMMENT ON TABLE partitions.credit_transactions_2021_04 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2021_04.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2021_04.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2021_04.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2021_04.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2021_04.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2021_04.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2021_04.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2021_04.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2021_04.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2021_04.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2021_11 (
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
COMMENT ON TABLE partitions.credit_transactions_2021_11 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2021_11.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2021_11.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2021_11.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2021_11.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2021_11.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2021_11.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2021_11.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2021_11.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2021_11.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2021_11.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2022_05 (
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
COMMENT ON TABLE partitions.credit_transactions_2022_05 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2022_05.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2022_05.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2022_05.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2022_05.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2022_05.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2022_05.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2022_05.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2022_05.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2022_05.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2022_05.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2022_12 (
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
COMMENT ON TABLE partitions.credit_transactions_2022_12 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2022_12.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2022_12.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2022_12.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2022_12.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2022_12.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2022_12.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2022_12.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2022_12.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2022_12.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2022_12.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2023_07 (
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
COMMENT ON TABLE partitions.credit_transactions_2023_07 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2023_07.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2023_07.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2023_07.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2023_07.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2023_07.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2023_07.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2023_07.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2023_07.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2023_07.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2023_07.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
CREATE TABLE partitions.credit_transactions_2024_01 (
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
COMMENT ON TABLE partitions.credit_transactions_2024_01 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN partitions.credit_transactions_2024_01.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_01.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_01.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_01.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_01.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_01.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_01.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_01.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_01.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_01.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
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
COMMENT ON COLUMN partitions.credit_transactions_2024_08.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2024_08.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
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
COMMENT ON COLUMN partitions.credit_transactions_2025_02.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_02.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
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
COMMENT ON COLUMN partitions.credit_transactions_2025_09.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2025_09.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
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
COMMENT ON COLUMN partitions.credit_transactions_2026_03.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_03.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
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
COMMENT ON COLUMN partitions.credit_transactions_2026_10.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_10.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_10.api_call_id IS 'API call that was paid for. [internal]';
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
COMMENT ON COLUMN partitions.credit_transactions_2026_11.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_11.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_11.api_call_id IS 'API call that was paid for. [internal]';
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
COMMENT ON COLUMN partitions.credit_transactions_2026_12.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2026_12.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2026_12.api_call_id IS 'API call that was paid for. [internal]';
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
COMMENT ON COLUMN partitions.credit_transactions_2027_01.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2027_01.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2027_01.api_call_id IS 'API call that was paid for. [internal]';
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
COMMENT ON COLUMN partitions.credit_transactions_2027_02.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN partitions.credit_transactions_2027_02.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN partitions.credit_transactions_2027_02.api_call_id IS 'API call that was paid for. [internal]';
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
COMMENT ON COLUMN public.api_clients.api_key IS 'Public half of the credentials, by which a call names its client. [key]';
COMMENT ON COLUMN public.api_clients.secret_hash IS 'Secret half of the credentials, hashed by the application. [secret]';
COMMENT ON COLUMN public.api_clients.permissions IS 'What the client may do: an object of granular permissions. [internal]';
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
COMMENT ON COLUMN public.subscriptions.odoo_sale_order_id IS 'The sale order in Odoo from which the row is synced. [internal]';
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
COMMENT ON COLUMN public.teams.name IS 'Name of the team, as its members see it. [internal]';
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
COMMENT ON COLUMN public.users.credit_balance IS 'Credits left to spend; the running total of credit_transactions.amount. [internal]';
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
CREATE TABLE retired.credit_transactions_2019_09 (
    id uuid NOT NULL,
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
COMMENT ON TABLE retired.credit_transactions_2019_09 IS 'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN retired.credit_transactions_2019_09.id IS 'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN retired.credit_transactions_2019_09.user_id IS 'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN retired.credit_transactions_2019_09.odoo_invoice_id IS 'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN retired.credit_transactions_2019_09.generation_request_id IS 'Request that was paid for. [key]';
COMMENT ON COLUMN retired.credit_transactions_2019_09.api_call_id IS 'API call that was paid for. [internal]';
COMMENT ON COLUMN retired.credit_transactions_2019_09.amount IS 'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN retired.credit_transactions_2019_09.action_type IS 'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN retired.credit_transactions_2019_09.description IS 'The movement in words. [sensitive]';
COMMENT ON COLUMN retired.credit_transactions_2019_09.created_at IS 'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN retired.credit_transactions_2019_09.synced_at IS 'When the row was last brought in line with Odoo. [internal]';
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2020_03 FOR VALUES FROM ('2020-03-01 00:00:00+00') TO ('2020-04-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2020_10 FOR VALUES FROM ('2020-10-01 00:00:00+00') TO ('2020-11-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2021_04 FOR VALUES FROM ('2021-04-01 00:00:00+00') TO ('2021-05-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2021_11 FOR VALUES FROM ('2021-11-01 00:00:00+00') TO ('2021-12-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2022_05 FOR VALUES FROM ('2022-05-01 00:00:00+00') TO ('2022-06-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2022_12 FOR VALUES FROM ('2022-12-01 00:00:00+00') TO ('2023-01-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2023_07 FOR VALUES FROM ('2023-07-01 00:00:00+00') TO ('2023-08-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_01 FOR VALUES FROM ('2024-01-01 00:00:00+00') TO ('2024-02-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2024_08 FOR VALUES FROM ('2024-08-01 00:00:00+00') TO ('2024-09-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_02 FOR VALUES FROM ('2025-02-01 00:00:00+00') TO ('2025-03-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2025_09 FOR VALUES FROM ('2025-09-01 00:00:00+00') TO ('2025-10-01 00:00:00+00');
ALTER TABLE ONLY public.credit_transactions ATTACH PARTITION partitions.credit_transactions_2026_03 FOR VALUES FROM ('2026-03-01 00:00:00+00') TO ('2026-04-01 00:00:00+00');
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
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_11 FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2026_12 FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2027_01 FOR VALUES FROM ('2027-01-01 00:00:00+00') TO ('2027-02-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_2027_02 FOR VALUES FROM ('2027-02-01 00:00:00+00') TO ('2027-03-01 00:00:00+00');
ALTER TABLE ONLY public.usage_logs ATTACH PARTITION partitions.usage_logs_default DEFAULT;
ALTER TABLE ONLY public.usage_logs ALTER COLUMN id SET DEFAULT nextval('public.usage_logs_id_seq'::regclass);
COPY partitions.credit_transactions_2020_03 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
7a924599-8ec9-470b-a4f7-15353dc1c3b0	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2020-03-21 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2020_10 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
c8c36557-a700-40b5-919e-14203eebcedc	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2020-10-07 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2021_04 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
439080ab-f589-4acd-bfe5-aec71f21b75e	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2021-04-25 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2021_11 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
262c4d7a-2891-44d3-9b6f-195e31b3d58b	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2021-11-11 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2022_05 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
07aee4a0-e940-43f7-a357-58980f5022e6	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2022-05-30 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2022_12 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
1fffbbeb-aa52-4e16-9365-c83ccde00aba	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2022-12-16 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2023_07 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
9b8c12f1-01d4-4c20-9b74-d1c47a73b702	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2023-07-04 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2024_01 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
89040524-ccc3-438f-b876-7525e6d058af	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2024-01-20 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2024_08 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
8c2f1a94-c5b5-4ce8-aa8d-b0c3a22364a7	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2024-08-07 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2025_02 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
425a8bf9-833e-411c-aa17-f7c12ae7b3ab	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2025-02-23 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2025_09 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
f975cdff-2e91-4d27-9b61-be21d45d77c3	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2025-09-11 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2026_03 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
8bbf8063-edd8-4e96-b9d1-a9a288acf41e	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2026-03-30 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2026_10 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
dba0902d-afe5-463d-89d2-da91975755dc	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2026-10-16 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
COPY partitions.credit_transactions_2026_11 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
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
0374223d-04cd-4964-9817-618d49e4371f	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2025-11-02 00:00:00+00	2026-11-26 08:18:08.544977+00
4fef8998-cd55-4b5f-acb4-87fc357b26b8	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2025-11-22 00:00:00+00	2026-11-26 08:18:08.544977+00
\.
COPY partitions.notifications_2025_12 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
f0e0311d-86eb-490c-9259-cf65ff1cfda3	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2025-12-12 00:00:00+00	2026-11-26 08:18:08.544977+00
\.
COPY partitions.notifications_2026_01 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
673abcb9-05b6-42a0-820f-cb441c7869f5	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-01-01 00:00:00+00	2026-11-26 08:18:08.544977+00
d631420c-63ce-4ab2-982c-0397542f8d36	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-01-21 00:00:00+00	2026-11-26 08:18:08.544977+00
\.
COPY partitions.notifications_2026_02 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
d867ed80-d053-42fc-a7a1-3cfc3dcb7948	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-02-10 00:00:00+00	2026-11-26 08:18:08.544977+00
\.
COPY partitions.notifications_2026_03 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
cf98764f-88ad-47e6-a700-80d970dd28b8	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-03-02 00:00:00+00	2026-11-26 08:18:08.544977+00
5f598d1b-c8ab-4812-af92-c573af53726f	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-03-22 00:00:00+00	2026-11-26 08:18:08.544977+00
\.
COPY partitions.notifications_2026_04 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
2d770401-468f-4667-b35a-3e60b61ab702	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-04-11 00:00:00+00	2026-11-26 08:18:08.544977+00
\.
COPY partitions.notifications_2026_05 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
2e287955-8091-4494-8937-1c95cb18168d	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-05-01 00:00:00+00	2026-11-26 08:18:08.544977+00
55627b9d-337a-4ae7-a248-c462ad8bb7fe	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-05-21 00:00:00+00	2026-11-26 08:18:08.544977+00
\.
COPY partitions.notifications_2026_06 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
e997dced-2f9a-4209-80cb-2c719b5186d2	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-06-10 00:00:00+00	2026-11-26 08:18:08.544977+00
69fe3228-52d7-4708-aa01-7eb2325fab55	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-06-30 00:00:00+00	2026-11-26 08:18:08.544977+00
\.
COPY partitions.notifications_2026_07 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
1e42dde0-395b-4eda-883e-3877abf1fa99	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-07-20 00:00:00+00	2026-11-26 08:18:08.544977+00
\.
COPY partitions.notifications_2026_08 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
121ca03a-feed-4004-82e4-05733aa8cecc	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-08-09 00:00:00+00	2026-11-26 08:18:08.544977+00
323aa18e-f413-43a7-ab87-2d34d91f0082	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-08-29 00:00:00+00	2026-11-26 08:18:08.544977+00
\.
COPY partitions.notifications_2026_09 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
d31824e4-6cc9-43f0-939f-de766445fd97	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-09-18 00:00:00+00	2026-11-26 08:18:08.544977+00
\.
COPY partitions.notifications_2026_10 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
ac41f403-c83b-4203-ab3d-bc1da9d4c87f	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-10-08 00:00:00+00	2026-11-26 08:18:08.544977+00
499ca3c9-657b-4916-b97e-ed9977d126d7	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-10-28 00:00:00+00	2026-11-26 08:18:08.544977+00
\.
COPY partitions.notifications_2026_11 (id, user_id, type, message, metadata, is_read, created_at, updated_at) FROM stdin;
77eb00ac-bab8-46c8-8a4a-495b046c663e	00000000-0000-7000-8000-000000000001	done	tab\tline\nend\\	\N	f	2026-11-17 00:00:00+00	2026-11-26 08:18:08.544977+00
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
13	00000000-0000-7000-8000-000000000001	\N	\N	sample_generated	{"a": 1}	\N	2024-11-02 00:00:00+00
14	00000000-0000-7000-8000-000000000001	\N	\N	sample_generated	{"a": 1}	\N	2024-11-07 00:00:00+00
15	00000000-0000-7000-8000-000000000001	\N	\N	sample_generated	{"a": 1}	\N	2024-11-12 00:00:00+00
16	00000000-0000-7000-8000-000000000001	\N	\N	sample_generated	{"a": 1}	\N	2024-11-17 00:00:00+00
17	00000000-0000-7000-8000-000000000001	\N	\N	sample_generated	{"a": 1}	\N	2024-11-22 00:00:00+00
18	00000000-0000-7000-8000-000000000001	\N	\N	sample_generated	{"a": 1}	\N	2024-11-27 00:00:00+00
\.
COPY partitions.usage_logs_2024_12 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
19	00000000-0000-7000-8000-000000000001	\N	\N	sample_generated	{"a": 1}	\N	2024-12-02 00:00:00+00
20	00000000-0000-7000-8000-000000000001	\N	\N	sample_generated	{"a": 1}	\N	2024-12-07 00:00:00+00
21	00000000-0000-7000-8000-000000000001	\N	\N	sample_generated	{"a": 1}	\N	2024-12-12 00:00:00+00
22	00000000-0000-7000-8000-000000000001	\N	\N	sample_generated	{"a": 1}	\N	2024-12-17 00:00:00+00
23	00000000-0000-7000-8000-000000000001	\N	\N	sample_generated	{"a": 1}	\N	2024-12-22 00:00:00+00
24	00000000-0000-7000-8000-000000000001	\N	\N	sample_generated	{"a": 1}	\N	2024-12-27 00:00:00+00
\.
COPY partitions.usage_logs_2026_11 (id, user_id, generation_request_id, api_client_id, action_type, details, credits_cost, "timestamp") FROM stdin;
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
00000000000000	2026-11-26 08:18:06.061174
20261124000001	2026-11-26 08:18:06.101953
20261124000002	2026-11-26 08:18:06.141258
20261124000003	2026-11-26 08:18:06.185881
20261124000004	2026-11-26 08:18:06.208817
20261124000005	2026-11-26 08:18:06.243191
20261124000006	2026-11-26 08:18:06.271096
20261124000007	2026-11-26 08:18:06.288456
20261124000008	2026-11-26 08:18:06.335971
20261124000009	2026-11-26 08:18:06.372492
20261124000010	2026-11-26 08:18:06.481874
20261124000011	2026-11-26 08:18:06.519346
20261124000012	2026-11-26 08:18:06.56187
20261124000013	2026-11-26 08:18:06.598725
20261124000014	2026-11-26 08:18:06.607225
20261124000015	2026-11-26 08:18:06.641882
20261124000016	2026-11-26 08:18:06.665914
20261124000017	2026-11-26 08:18:06.667881
20261124000018	2026-11-26 08:18:06.700043
20261124000019	2026-11-26 08:18:06.733369
20261124000020	2026-11-26 08:18:06.765877
20261124000021	2026-11-26 08:18:06.847176
20261124000022	2026-11-26 08:18:06.867443
20261124000023	2026-11-26 08:18:06.901862
20261124000024	2026-11-26 08:18:06.93387
20261124000025	2026-11-26 08:18:06.941845
20261124000026	2026-11-26 08:18:06.985865
20261124000027	2026-11-26 08:18:07.022377
20261124000028	2026-11-26 08:18:07.02883
20261124000029	2026-11-26 08:18:07.056808
20261124000030	2026-11-26 08:18:07.084009
20261126000031	2026-11-26 08:18:07.104551
20261126000032	2026-11-26 08:18:07.114891
\.
COPY public.__diesel_schema_migrations_ledger (version, name, up_checksum, down_checksum, run_on, recorded_at, elapsed_ms, recorded_by, program, origin) FROM stdin;
00000000000000	00000000000000_diesel_initial_setup	d68dca9919bcb03f3f92de3cb805c706890e91fe3c9f0a213e2057f2aaaddb0e	91a47c9bc01fadc97185910a00aec031b79b24076b67f7cb75ce0b50481316a6	2026-11-26 08:18:06.061174	2026-11-26 08:18:06.061174+00	14	postgres	creativeflow-schema 0.1.0	applied
20261124000001	2026-11-24-000001_create_enum_types	c8a40ccbd4cca2b801fe282ea4a721d9d189c8d20bc972d9c96e595cbbcc2bc8	897dfc6b0eb5f7d772284295418a7a1f968bfe7b4730e173ba0e20be1b7dd55a	2026-11-26 08:18:06.101953	2026-11-26 08:18:06.101953+00	22	postgres	creativeflow-schema 0.1.0	applied
20261124000002	2026-11-24-000002_create_users	7d5fc23e2a6085e4cdf56d8e9aebb4cb4362c6bd0636d95244700083164f4fdb	de1015707e41d6682186c3440c58b222518e75eae7becfba74346468eefdfc5d	2026-11-26 08:18:06.141258	2026-11-26 08:18:06.141258+00	33	postgres	creativeflow-schema 0.1.0	applied
20261124000003	2026-11-24-000003_create_teams	337c23eb33f2932bc31536a8d72a9cc252f5b4c5ee0104e145e62fc1d26813c7	472593dd6157999c12a405368c10aaa9b2b0da6576f27df0193ad0bbad3c17f0	2026-11-26 08:18:06.185881	2026-11-26 08:18:06.185881+00	21	postgres	creativeflow-schema 0.1.0	applied
20261124000004	2026-11-24-000004_create_team_members	d0b1374b1bed843072b7efea4a8ffeaed911b6b43f834f4bec86623472acc9c1	b5f14f31eef24228734adf86c2b709816e3ac35dbf5acd8fcb95b6434e4032b1	2026-11-26 08:18:06.208817	2026-11-26 08:18:06.208817+00	8	postgres	creativeflow-schema 0.1.0	applied
20261124000005	2026-11-24-000005_create_brand_kits	800c0c124418d17de87430541285a3ae80cbba6fb35de38b6e2249847493d49c	cb367c7d9a1a927ebedd33b0cba90343447713665cb678983c7034a879bbb1a5	2026-11-26 08:18:06.243191	2026-11-26 08:18:06.243191+00	16	postgres	creativeflow-schema 0.1.0	applied
20261124000006	2026-11-24-000006_create_workbenches	8847e0246528f3e4e79a738f67b0c1a0c6c60dbee0ee73cdd79d28655275e533	148aeb31b1b8c107d09bd2fdf1ffe2358ec384009e2cb873fd15a7bf07c3d946	2026-11-26 08:18:06.271096	2026-11-26 08:18:06.271096+00	14	postgres	creativeflow-schema 0.1.0	applied
20261124000007	2026-11-24-000007_create_templates	3ec4124526bd7373a8051da2029aec2930549535210798724387313319fd5a09	12ed9e9d8a5593e54a95b6ef1fb74c93aed09289b89d52a15fd842eea75e3841	2026-11-26 08:18:06.288456	2026-11-26 08:18:06.288456+00	41	postgres	creativeflow-schema 0.1.0	applied
20261124000008	2026-11-24-000008_create_projects	690caa3dc72d479aa2b99c72afc418c94748ce239cc57ed6b4b7a40c4f9e5251	801a54a49cdde74e5d8995a91be1ca0d4aa0715374a088fe4d2fe041d19cd09d	2026-11-26 08:18:06.335971	2026-11-26 08:18:06.335971+00	35	postgres	creativeflow-schema 0.1.0	applied
20261124000009	2026-11-24-000009_create_generation_requests	8e562afc7d966fb6c7432c80ca8df9b08cb011d3d56518687eeddc5d4efd49a9	770fc327506c97f8d0dee0dc951cbf1f96036803f8219454976f7ab17fd881e8	2026-11-26 08:18:06.372492	2026-11-26 08:18:06.372492+00	37	postgres	creativeflow-schema 0.1.0	applied
20261124000010	2026-11-24-000010_create_assets	114becccc8a38562f2e3e1941e256cc308b7fa273b62fc2db6b27016d49f3a65	4bea1571d0a03b9a43e4a03f2b67b46a03fb017f06e65f6e91ec1528e8ba35b1	2026-11-26 08:18:06.481874	2026-11-26 08:18:06.481874+00	21	postgres	creativeflow-schema 0.1.0	applied
20261124000011	2026-11-24-000011_add_generation_requests_asset_keys	9f5f6cfa2007c8dc8ac85318d742db4da45226f472d6bb79c5330a3a237a7a16	86568d60ae3d79ffb8bd81151407e37610805a685de02eb1c383c67548002a33	2026-11-26 08:18:06.519346	2026-11-26 08:18:06.519346+00	31	postgres	creativeflow-schema 0.1.0	applied
20261124000012	2026-11-24-000012_create_asset_versions	b303860980aa683e0c63347f49dee3b9b139b7ae7f239114144d7f18cde20191	4678a330e68ea34f089773f1cfe36d52ba4bfd0f93e53f3d60b2763e1b33abec	2026-11-26 08:18:06.56187	2026-11-26 08:18:06.56187+00	18	postgres	creativeflow-schema 0.1.0	applied
20261124000013	2026-11-24-000013_create_social_media_connections	471beef01e2a334135562cec376898633a9165a35d766d5b005ce5f3d67ef426	e635d3c4fecf80736f7abb8171da83637592ce96fa885a4bfa88e36986206653	2026-11-26 08:18:06.598725	2026-11-26 08:18:06.598725+00	3	postgres	creativeflow-schema 0.1.0	applied
20261124000014	2026-11-24-000014_create_api_clients	6ce56767c459ddfc8bd63d950d28d89facd434519fef181bb7755deae352bea6	541867c0445079797d064d438906a919bc510f7c74041cea0f74646cd9b168e9	2026-11-26 08:18:06.607225	2026-11-26 08:18:06.607225+00	28	postgres	creativeflow-schema 0.1.0	applied
20261124000015	2026-11-24-000015_create_subscriptions	cc16ad631911874e1b83c30613fa0ea9910ac2ed1a8c27cc95177379971fbf6a	5f27dbc2dc3a0c881ac781656b4106acb44a8c2d822a2e676ef1d3c4d126846d	2026-11-26 08:18:06.641882	2026-11-26 08:18:06.641882+00	17	postgres	creativeflow-schema 0.1.0	applied
20261124000016	2026-11-24-000016_create_partitions_schema	4f8b10b8d2179cb44a4ad62aa76af146e2383591b08fd126204ef2ef43b208eb	95487218c87be70fec5ac046d36b98fabbb110777fbbda9d149ac4d81c850647	2026-11-26 08:18:06.665914	2026-11-26 08:18:06.665914+00	0	postgres	creativeflow-schema 0.1.0	applied
20261124000017	2026-11-24-000017_create_credit_transactions	02e8fce83effdcdc8573b734b23e3b364113a47219b376136731b3714134f117	67e236609cf94d9b99f97e94c414783c6b16aad92492c800699419485567813a	2026-11-26 08:18:06.667881	2026-11-26 08:18:06.667881+00	27	postgres	creativeflow-schema 0.1.0	applied
20261124000018	2026-11-24-000018_create_usage_logs	37c8938688411b0e2889c5a2294879b1b8c4b94ae1c0cf2711c1f37808f2394c	0903f8536c0bf94c0db198947587dc30d33478d58757cb58a879e8a815c51ef5	2026-11-26 08:18:06.700043	2026-11-26 08:18:06.700043+00	31	postgres	creativeflow-schema 0.1.0	applied
20261124000019	2026-11-24-000019_create_sessions	913e1696b31a1d3215f533206e4b71b9fe46a422b8af0483f42780504408f63e	4cb7d577c88adce11c4d352e6f6c635ca6387e26ae86eabce67a00f7fa4cdfbb	2026-11-26 08:18:06.733369	2026-11-26 08:18:06.733369+00	21	postgres	creativeflow-schema 0.1.0	applied
20261124000020	2026-11-24-000020_create_notifications	3230e1eadf317b6d0a1100121cb52eb6def19f85bd03497ca77036e7a465e47c	041eed930b9f24ae6cc138e7378774b886bfb31e210d6da7ad543ade8b5d4255	2026-11-26 08:18:06.765877	2026-11-26 08:18:06.765877+00	64	postgres	creativeflow-schema 0.1.0	applied
20261124000021	2026-11-24-000021_create_ai_models	ce12ca9ef1439393f2cfc44e57aa51b8217e4ffe120900d4a54cbc4fe3f1d07e	f33b2e8b376d0b00ac0492aa6d82405f2c6dfa8169e3f57199b20f1521aa5407	2026-11-26 08:18:06.847176	2026-11-26 08:18:06.847176+00	15	postgres	creativeflow-schema 0.1.0	applied
20261124000022	2026-11-24-000022_create_ai_model_versions	c7a8b4cc3c1cd6a564399e993374f62f7c8ae8a6a59a3b9ab32a7ceabc56e093	599d00f98bc36878f3ad9f5e49ed345ec229074e313c0986d4cc7d5ac86f6141	2026-11-26 08:18:06.867443	2026-11-26 08:18:06.867443+00	23	postgres	creativeflow-schema 0.1.0	applied
20261124000023	2026-11-24-000023_create_ai_model_validation_results	9e0748da51166cb0f0aa13bc5db0b161db0f444ff9d6411ef2cd8dd26cb09170	ead059edd29ca7cd305e3615f09753af6ffe59f62a7195267e360de77a7c6a2a	2026-11-26 08:18:06.901862	2026-11-26 08:18:06.901862+00	20	postgres	creativeflow-schema 0.1.0	applied
20261124000024	2026-11-24-000024_add_ai_model_versions_validation_result_keys	249f7c0d93f4b5a71cb47f8e234ebdb72588c8fdc3541e1acd810987eb992707	ab7dac52b4a3e7a462f74c61573a0915aa01725f8fedde4aca1b2ca3e12faff4	2026-11-26 08:18:06.93387	2026-11-26 08:18:06.93387+00	1	postgres	creativeflow-schema 0.1.0	applied
20261124000025	2026-11-24-000025_create_ai_model_deployments	e27e397ebdfea34e1cfd0fcee81b71ce252c0dcc542cadc18ad48c55a5a3e838	8ae981d0038847d183747ce580736c270e2baf484fef9cf9227ea9c77fbf87e1	2026-11-26 08:18:06.941845	2026-11-26 08:18:06.941845+00	36	postgres	creativeflow-schema 0.1.0	applied
20261124000026	2026-11-24-000026_create_ai_model_feedbacks	56f47d7e61fac51e88b347704a0a26551d6d1ca3e1695f7f4ee71fccbc881575	8018b9e71e8fba44bfb270a39beec50e94b2696dbf02cc1a17fb0fc820726c1e	2026-11-26 08:18:06.985865	2026-11-26 08:18:06.985865+00	24	postgres	creativeflow-schema 0.1.0	applied
20261124000027	2026-11-24-000027_create_retired_schema	2b6c33e48df66d77dde75f81b9f3460c2e8ea893be49fbdff556a608de856b46	be411c09666e9d16c183aa786e258338ee0d986423731b18c92dc85a8cc92269	2026-11-26 08:18:07.022377	2026-11-26 08:18:07.022377+00	0	postgres	creativeflow-schema 0.1.0	applied
20261124000028	2026-11-24-000028_create_query_indexes	8f7192da4605e3c3b22de5d5b4391bf5e9dd82b90212004766bb059f99311bff	2a21a4400689d28291c2627b470640ef00732cc5465f1bda486437ffd588dccd	2026-11-26 08:18:07.02883	2026-11-26 08:18:07.02883+00	25	postgres	creativeflow-schema 0.1.0	applied
20261124000029	2026-11-24-000029_narrow_optional_key_indexes	17f857c951f13e6a85dc866f9f96054ad48a1d8e64b394f15cff93444fa012f4	e6ef5b95c594f787f5a9c68665484078ec5e69fb8ac89484ca739af624cfea93	2026-11-26 08:18:07.056808	2026-11-26 08:18:07.056808+00	24	postgres	creativeflow-schema 0.1.0	applied
20261124000030	2026-11-24-000030_fix_search_path_of_functions	36e564cc5b5ac264b9cd2856d596a6cc359007eb9d321e72a40098c5a38d7b2d	85522cf4f66d9fcdbc76f76b9fbfb4f66dd3e3d54ce10aaa5ba0e99b63e19b8c	2026-11-26 08:18:07.084009	2026-11-26 08:18:07.084009+00	10	postgres	creativeflow-schema 0.1.0	applied
20261126000031	2026-11-26-000031_refuse_nan	5cdffa01bc8af6aef733ac1f32f37dd305e5e4c012f0d6544f804b80f8c38e35	add5fb72580144969b1699243acf9cd9c7912e26b06f32e0f21aa5e3a97e8a9d	2026-11-26 08:18:07.104551	2026-11-26 08:18:07.104551+00	1	postgres	creativeflow-schema 0.1.0	applied
20261126000032	2026-11-26-000032_validate_refuse_nan	bc0d12aa3e9c7d7c3dc6f48385a1f5af2d64453265564e905e8e0e685a345b19	3a0050a271a49671f62b47aff3f1cac4ab05b8aecff5e7f26895656012bc9cfe	2026-11-26 08:18:07.114891	2026-11-26 08:18:07.114891+00	7	postgres	creativeflow-schema 0.1.0	applied
\.
COPY public.ai_model_deployments (id, model_version_id, environment, status, deployment_strategy, endpoint, kubernetes_details, deployed_by_user_id, deployment_timestamp, created_at, updated_at) FROM stdin;
\.
COPY public.ai_model_feedbacks (id, user_id, generation_request_id, model_version_id, rating, comment, feedback_timestamp, details, created_at) FROM stdin;
\.
COPY public.ai_model_validation_results (id, model_version_id, validation_timestamp, security_scan_status, functional_status, performance_benchmark, results, validated_by_user_id, created_at) FROM stdin;
\.
COPY public.ai_model_versions (id, model_id, version_number, source_path, format, parameters, status, validation_result_id, created_by_user_id, release_notes, created_at, updated_at) FROM stdin;
\.
COPY public.ai_models (id, name, description, provider, task_type, is_active, created_at, updated_at) FROM stdin;
\.
COPY public.api_clients (id, user_id, name, api_key, secret_hash, permissions, is_active, created_at, updated_at) FROM stdin;
\.
COPY public.asset_versions (id, asset_id, project_id, version_number, file_path, state_data, description, created_by_user_id, created_at) FROM stdin;
\.
COPY public.assets (id, project_id, user_id, generation_request_id, name, type, file_path, mime_type, format, resolution, is_final, metadata, created_at, updated_at, deleted_at) FROM stdin;
\.
COPY public.brand_kits (id, user_id, team_id, name, colors, fonts, logos, style_preferences, is_default, created_at, updated_at) FROM stdin;
\.
COPY public.generation_requests (id, user_id, project_id, input_prompt, style_guidance, input_parameters, status, error_message, sample_assets, selected_sample_id, final_asset_id, credits_cost_sample, credits_cost_final, ai_model_used, processing_time_ms, created_at, updated_at) FROM stdin;
\.
COPY public.projects (id, workbench_id, user_id, template_id, brand_kit_id, name, target_platform, collaboration_state, last_collaborated_at, created_at, updated_at, deleted_at) FROM stdin;
\.
COPY public.sessions (id, user_id, device_info, ip_address, user_agent, last_activity, expires_at, created_at) FROM stdin;
\.
COPY public.social_media_connections (id, user_id, platform, external_user_id, access_token, refresh_token, expires_at, created_at, updated_at) FROM stdin;
\.
COPY public.subscriptions (id, user_id, odoo_sale_order_id, plan_id, status, current_period_start, current_period_end, payment_provider, payment_provider_subscription_id, payment_method_id, created_at, updated_at) FROM stdin;
\.
COPY public.team_members (id, team_id, user_id, role, joined_at) FROM stdin;
\.
COPY public.teams (id, name, owner_id, created_at, updated_at) FROM stdin;
\.
COPY public.templates (id, user_id, name, description, category, preview_url, source_data, tags, is_public, created_at, updated_at) FROM stdin;
\.
COPY public.users (id, email, password_hash, social_provider, social_provider_id, is_email_verified, email_verification_token, password_reset_token, password_reset_expires, full_name, username, profile_picture_url, language_preference, timezone, mfa_enabled, mfa_secret, subscription_tier, credit_balance, last_login_at, created_at, updated_at, deleted_at) FROM stdin;
00000000-0000-7000-8000-000000000001	ada@example.com	\N	\N	\N	f	\N	\N	\N	Ada	\N	\N	en-US	UTC	f	\N	Free	12.50	\N	2026-11-26 08:18:08.530274+00	2026-11-26 08:18:08.530274+00	\N
\.
COPY public.workbenches (id, user_id, name, default_brand_kit_id, created_at, updated_at) FROM stdin;
\.
COPY retired.credit_transactions_2019_09 (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount, action_type, description, created_at, synced_at) FROM stdin;
1cedb2bb-0d48-4469-80cf-b2f08ec5317b	00000000-0000-7000-8000-000000000001	\N	\N	\N	1.25	purchase	\N	2019-09-03 00:00:00+00	2026-11-26 08:18:08.557919+00
\.
SELECT pg_catalog.setval('public.usage_logs_id_seq', 24, true);
ALTER TABLE ONLY public.credit_transactions
    ADD CONSTRAINT credit_transactions_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2020_03
    ADD CONSTRAINT credit_transactions_2020_03_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2020_10
    ADD CONSTRAINT credit_transactions_2020_10_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2021_04
    ADD CONSTRAINT credit_transactions_2021_04_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2021_11
    ADD CONSTRAINT credit_transactions_2021_11_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2022_05
    ADD CONSTRAINT credit_transactions_2022_05_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2022_12
    ADD CONSTRAINT credit_transactions_2022_12_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2023_07
    ADD CONSTRAINT credit_transactions_2023_07_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_01
    ADD CONSTRAINT credit_transactions_2024_01_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2024_08
    ADD CONSTRAINT credit_transactions_2024_08_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_02
    ADD CONSTRAINT credit_transactions_2025_02_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2025_09
    ADD CONSTRAINT credit_transactions_2025_09_pkey PRIMARY KEY (id, created_at);
ALTER TABLE ONLY partitions.credit_transactions_2026_03
    ADD CONSTRAINT credit_transactions_2026_03_pkey PRIMARY KEY (id, created_at);
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
ALTER TABLE ONLY retired.credit_transactions_2019_09
    ADD CONSTRAINT credit_transactions_2019_09_pkey PRIMARY KEY (id, created_at);
CREATE INDEX idx_credittransaction_actiontype ON ONLY public.credit_transactions USING btree (action_type);
CREATE INDEX credit_transactions_2020_03_action_type_idx ON partitions.credit_transactions_2020_03 USING btree (action_type);
CREATE INDEX idx_credittransaction_generationrequestid ON ONLY public.credit_transactions USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2020_03_generation_request_id_idx ON partitions.credit_transactions_2020_03 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX idx_credittransaction_userid_createdat ON ONLY public.credit_transactions USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2020_03_user_id_created_at_idx ON partitions.credit_transactions_2020_03 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2020_10_action_type_idx ON partitions.credit_transactions_2020_10 USING btree (action_type);
CREATE INDEX credit_transactions_2020_10_generation_request_id_idx ON partitions.credit_transactions_2020_10 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2020_10_user_id_created_at_idx ON partitions.credit_transactions_2020_10 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2021_04_action_type_idx ON partitions.credit_transactions_2021_04 USING btree (action_type);
CREATE INDEX credit_transactions_2021_04_generation_request_id_idx ON partitions.credit_transactions_2021_04 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2021_04_user_id_created_at_idx ON partitions.credit_transactions_2021_04 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2021_11_action_type_idx ON partitions.credit_transactions_2021_11 USING btree (action_type);
CREATE INDEX credit_transactions_2021_11_generation_request_id_idx ON partitions.credit_transactions_2021_11 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2021_11_user_id_created_at_idx ON partitions.credit_transactions_2021_11 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2022_05_action_type_idx ON partitions.credit_transactions_2022_05 USING btree (action_type);
CREATE INDEX credit_transactions_2022_05_generation_request_id_idx ON partitions.credit_transactions_2022_05 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2022_05_user_id_created_at_idx ON partitions.credit_transactions_2022_05 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2022_12_action_type_idx ON partitions.credit_transactions_2022_12 USING btree (action_type);
CREATE INDEX credit_transactions_2022_12_generation_request_id_idx ON partitions.credit_transactions_2022_12 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2022_12_user_id_created_at_idx ON partitions.credit_transactions_2022_12 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2023_07_action_type_idx ON partitions.credit_transactions_2023_07 USING btree (action_type);
CREATE INDEX credit_transactions_2023_07_generation_request_id_idx ON partitions.credit_transactions_2023_07 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2023_07_user_id_created_at_idx ON partitions.credit_transactions_2023_07 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_01_action_type_idx ON partitions.credit_transactions_2024_01 USING btree (action_type);
CREATE INDEX credit_transactions_2024_01_generation_request_id_idx ON partitions.credit_transactions_2024_01 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_01_user_id_created_at_idx ON partitions.credit_transactions_2024_01 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2024_08_action_type_idx ON partitions.credit_transactions_2024_08 USING btree (action_type);
CREATE INDEX credit_transactions_2024_08_generation_request_id_idx ON partitions.credit_transactions_2024_08 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2024_08_user_id_created_at_idx ON partitions.credit_transactions_2024_08 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_02_action_type_idx ON partitions.credit_transactions_2025_02 USING btree (action_type);
CREATE INDEX credit_transactions_2025_02_generation_request_id_idx ON partitions.credit_transactions_2025_02 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_02_user_id_created_at_idx ON partitions.credit_transactions_2025_02 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2025_09_action_type_idx ON partitions.credit_transactions_2025_09 USING btree (action_type);
CREATE INDEX credit_transactions_2025_09_generation_request_id_idx ON partitions.credit_transactions_2025_09 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2025_09_user_id_created_at_idx ON partitions.credit_transactions_2025_09 USING btree (user_id, created_at);
CREATE INDEX credit_transactions_2026_03_action_type_idx ON partitions.credit_transactions_2026_03 USING btree (action_type);
CREATE INDEX credit_transactions_2026_03_generation_request_id_idx ON partitions.credit_transactions_2026_03 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2026_03_user_id_created_at_idx ON partitions.credit_transactions_2026_03 USING btree (user_id, created_at);
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
CREATE INDEX credit_transactions_2019_09_action_type_idx ON retired.credit_transactions_2019_09 USING btree (action_type);
CREATE INDEX credit_transactions_2019_09_generation_request_id_idx ON retired.credit_transactions_2019_09 USING btree (generation_request_id) WHERE (generation_request_id IS NOT NULL);
CREATE INDEX credit_transactions_2019_09_user_id_created_at_idx ON retired.credit_transactions_2019_09 USING btree (user_id, created_at);
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2020_03_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2020_03_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2020_03_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2020_03_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2020_10_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2020_10_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2020_10_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2020_10_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2021_04_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2021_04_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2021_04_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2021_04_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2021_11_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2021_11_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2021_11_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2021_11_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2022_05_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2022_05_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2022_05_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2022_05_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2022_12_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2022_12_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2022_12_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2022_12_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2023_07_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2023_07_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2023_07_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2023_07_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_01_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_01_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_01_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_01_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2024_08_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2024_08_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2024_08_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2024_08_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_02_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_02_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_02_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_02_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2025_09_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2025_09_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2025_09_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2025_09_user_id_created_at_idx;
ALTER INDEX public.idx_credittransaction_actiontype ATTACH PARTITION partitions.credit_transactions_2026_03_action_type_idx;
ALTER INDEX public.idx_credittransaction_generationrequestid ATTACH PARTITION partitions.credit_transactions_2026_03_generation_request_id_idx;
ALTER INDEX public.credit_transactions_pkey ATTACH PARTITION partitions.credit_transactions_2026_03_pkey;
ALTER INDEX public.idx_credittransaction_userid_createdat ATTACH PARTITION partitions.credit_transactions_2026_03_user_id_created_at_idx;
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

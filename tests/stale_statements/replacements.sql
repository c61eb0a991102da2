--- Replacements of a type, of which a connection of Diesel's remembers the oid.

-- a type with one label more
ALTER TYPE subscription_tier RENAME TO old_tier;
CREATE TYPE subscription_tier AS ENUM ('Free', 'Pro', 'Team', 'Enterprise', 'Galactic');
ALTER TABLE users ALTER COLUMN subscription_tier DROP DEFAULT,
    ALTER COLUMN subscription_tier TYPE subscription_tier USING subscription_tier::text::subscription_tier,
    ALTER COLUMN subscription_tier SET DEFAULT 'Free';
DROP TYPE old_tier;

-- a type with the same labels
DO $$ DECLARE pid int; BEGIN
    ALTER TYPE social_provider RENAME TO old_provider;
    EXECUTE (SELECT format('CREATE TYPE social_provider AS ENUM (%s)', string_agg(quote_literal(enumlabel), ',' ORDER BY enumsortorder))
        FROM pg_enum WHERE enumtypid = 'old_provider'::regtype);
    ALTER TABLE users ALTER COLUMN social_provider TYPE social_provider USING social_provider::text::social_provider;
    DROP TYPE old_provider;
END $$;

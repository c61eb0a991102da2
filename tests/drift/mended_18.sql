--- Changes that the script of `check --drift` removes, on PostgreSQL 18 and newer.

-- NOT NULL of column users.email is not valid
ALTER TABLE users ALTER email DROP NOT NULL; ALTER TABLE users ADD CONSTRAINT by_hand NOT NULL email NOT VALID;

-- constraint fk_sessions_user_id of sessions is FOREIGN KEY
ALTER TABLE sessions ALTER CONSTRAINT fk_sessions_user_id NOT ENFORCED;

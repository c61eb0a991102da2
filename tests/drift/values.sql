--- Changes with rows whose values the script must not change to undo them, each with its reason.

-- a value
ALTER TABLE users ALTER email TYPE VARCHAR(300);
INSERT INTO users (email, full_name, credit_balance) VALUES (repeat('a', 260), 'a', 0);

-- trailing spaces
ALTER TABLE users ALTER email TYPE TEXT;
INSERT INTO users (email, full_name, credit_balance) VALUES (repeat('a', 255) || '   ', 'a', 0);

-- trailing spaces
ALTER TABLE users ALTER email TYPE VARCHAR(300);
INSERT INTO users (email, full_name, credit_balance) VALUES (repeat('a', 255) || '   ', 'a', 0);

-- a scale
ALTER TABLE users ALTER credit_balance TYPE NUMERIC(20, 4);
INSERT INTO users (email, full_name, credit_balance) VALUES ('a', 'a', 1.2345);

-- a float
ALTER TABLE users ALTER credit_balance TYPE DOUBLE PRECISION;
INSERT INTO users (email, full_name, credit_balance) VALUES ('a', 'a', 1.005);

-- a precision
ALTER TABLE users ALTER credit_balance TYPE NUMERIC(20, 2);
INSERT INTO users (email, full_name, credit_balance) VALUES ('a', 'a', 123456789012);

-- no number
ALTER TABLE users DROP CONSTRAINT ck_users_credit_balance_is_number, ALTER credit_balance TYPE TEXT;
INSERT INTO users (email, full_name, credit_balance) VALUES ('a', 'a', 'much');

-- no label
ALTER TABLE users ALTER subscription_tier DROP DEFAULT, ALTER subscription_tier TYPE TEXT, ALTER subscription_tier SET DEFAULT 'Gold';
INSERT INTO users (email, full_name, credit_balance) VALUES ('a', 'a', 0);

-- NULL
ALTER TABLE users ALTER email DROP NOT NULL;
INSERT INTO users (email, full_name, credit_balance) VALUES (NULL, 'a', 0);

-- twice
DROP INDEX idx_user_email_unique; CREATE INDEX idx_user_email_unique ON users (email);
INSERT INTO users (email, full_name, credit_balance) VALUES ('a', 'a', 0), ('a', 'b', 0);

-- a time zone
ALTER TABLE users ALTER deleted_at TYPE TIMESTAMP;
INSERT INTO users (email, full_name, credit_balance) VALUES ('a', 'a', 0);

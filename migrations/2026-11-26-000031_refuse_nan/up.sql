-- DECIMAL takes NaN, which is no amount, passes CHECK (amount >= 0) since it is above all numbers, makes each sum NaN, and is
-- nothing that a program's decimal can hold: a row with one cannot be read, nor a list that it is in. (Infinity does not fit
-- DECIMAL(10, 2).) NOT VALID, since the rows that are there are read under a weaker lock, in the next migration.
ALTER TABLE users
    ADD CONSTRAINT ck_users_credit_balance_is_number CHECK (credit_balance <> 'NaN') NOT VALID;
ALTER TABLE generation_requests
    ADD CONSTRAINT ck_generation_requests_credits_cost_sample_is_number CHECK (credits_cost_sample <> 'NaN') NOT VALID,
    ADD CONSTRAINT ck_generation_requests_credits_cost_final_is_number CHECK (credits_cost_final <> 'NaN') NOT VALID;
ALTER TABLE credit_transactions
    ADD CONSTRAINT ck_credit_transactions_amount_is_number CHECK (amount <> 'NaN') NOT VALID;
ALTER TABLE usage_logs
    ADD CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK (credits_cost <> 'NaN') NOT VALID;

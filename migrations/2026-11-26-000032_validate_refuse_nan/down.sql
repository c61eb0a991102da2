-- Nothing makes a constraint unvalidated but making it anew.
ALTER TABLE users
    DROP CONSTRAINT ck_users_credit_balance_is_number,
    ADD CONSTRAINT ck_users_credit_balance_is_number CHECK (credit_balance <> 'NaN') NOT VALID;
ALTER TABLE generation_requests
    DROP CONSTRAINT ck_generation_requests_credits_cost_sample_is_number,
    DROP CONSTRAINT ck_generation_requests_credits_cost_final_is_number,
    ADD CONSTRAINT ck_generation_requests_credits_cost_sample_is_number CHECK (credits_cost_sample <> 'NaN') NOT VALID,
    ADD CONSTRAINT ck_generation_requests_credits_cost_final_is_number CHECK (credits_cost_final <> 'NaN') NOT VALID;
ALTER TABLE credit_transactions
    DROP CONSTRAINT ck_credit_transactions_amount_is_number,
    ADD CONSTRAINT ck_credit_transactions_amount_is_number CHECK (amount <> 'NaN') NOT VALID;
ALTER TABLE usage_logs
    DROP CONSTRAINT ck_usage_logs_credits_cost_is_number,
    ADD CONSTRAINT ck_usage_logs_credits_cost_is_number CHECK (credits_cost <> 'NaN') NOT VALID;

-- Fails where a row has NaN already, and says in which constraint. Find the rows with SELECT ... WHERE amount = 'NaN', give them
-- the amount that was meant, and migrate again.
ALTER TABLE users VALIDATE CONSTRAINT ck_users_credit_balance_is_number;
ALTER TABLE generation_requests VALIDATE CONSTRAINT ck_generation_requests_credits_cost_sample_is_number;
ALTER TABLE generation_requests VALIDATE CONSTRAINT ck_generation_requests_credits_cost_final_is_number;
ALTER TABLE credit_transactions VALIDATE CONSTRAINT ck_credit_transactions_amount_is_number;
ALTER TABLE usage_logs VALIDATE CONSTRAINT ck_usage_logs_credits_cost_is_number;

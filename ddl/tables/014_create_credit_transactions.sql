-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE credit_transactions (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL,
    odoo_invoice_id VARCHAR(255),
    generation_request_id UUID,
    api_call_id VARCHAR(255),
    amount DECIMAL(10, 2) NOT NULL,
    action_type VARCHAR(50) NOT NULL,
    description TEXT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    synced_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id, created_at),
    CONSTRAINT ck_credit_transactions_amount_is_number CHECK (amount <> 'NaN'::numeric),
    CONSTRAINT fk_credit_transactions_generation_request_id FOREIGN KEY (generation_request_id) REFERENCES generation_requests(id) ON DELETE SET NULL,
    CONSTRAINT fk_credit_transactions_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE RESTRICT
) PARTITION BY RANGE (created_at);
CREATE TABLE partitions.credit_transactions_default PARTITION OF credit_transactions DEFAULT;

CREATE INDEX idx_credittransaction_actiontype ON credit_transactions USING btree (action_type);
CREATE INDEX idx_credittransaction_generationrequestid ON credit_transactions USING btree (generation_request_id) WHERE generation_request_id IS NOT NULL;
CREATE INDEX idx_credittransaction_userid_createdat ON credit_transactions USING btree (user_id, created_at);

COMMENT ON TABLE credit_transactions IS
    'The ledger of credits bought, spent and refunded. Partitioned by month of created_at; kept 7 years. Synced with Odoo.';
COMMENT ON COLUMN credit_transactions.id IS
    'Identifies the transaction, together with created_at. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN credit_transactions.user_id IS
    'Account whose credits moved; it cannot be deleted while its ledger stands. [key]';
COMMENT ON COLUMN credit_transactions.odoo_invoice_id IS
    'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN credit_transactions.generation_request_id IS
    'Request that was paid for. [key]';
COMMENT ON COLUMN credit_transactions.api_call_id IS
    'API call that was paid for. [sensitive]';
COMMENT ON COLUMN credit_transactions.amount IS
    'Credits: positive for a purchase or refund, negative for usage. [sensitive]';
COMMENT ON COLUMN credit_transactions.action_type IS
    'What moved the credits, such as purchase or sample_generation; an open vocabulary. [sensitive]';
COMMENT ON COLUMN credit_transactions.description IS
    'The movement in words. [sensitive]';
COMMENT ON COLUMN credit_transactions.created_at IS
    'When the credits moved; decides the month''s partition. [internal]';
COMMENT ON COLUMN credit_transactions.synced_at IS
    'When the row was last brought in line with Odoo. [internal]';

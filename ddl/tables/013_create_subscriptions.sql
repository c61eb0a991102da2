-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE subscriptions (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL,
    odoo_sale_order_id VARCHAR(255) NOT NULL,
    plan_id VARCHAR(50) NOT NULL,
    status subscription_status NOT NULL DEFAULT 'Active'::subscription_status,
    current_period_start TIMESTAMPTZ NOT NULL,
    current_period_end TIMESTAMPTZ NOT NULL,
    payment_provider payment_provider NOT NULL,
    payment_provider_subscription_id VARCHAR(255),
    payment_method_id VARCHAR(255),
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT uq_subscriptions_user_id UNIQUE (user_id),
    CONSTRAINT ck_subscriptions_current_period CHECK (current_period_end >= current_period_start),
    CONSTRAINT fk_subscriptions_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE INDEX idx_subscription_currentperiodend ON subscriptions USING btree (current_period_end);
CREATE UNIQUE INDEX idx_subscription_odoosaleorderid ON subscriptions USING btree (odoo_sale_order_id);
CREATE INDEX idx_subscription_userid_status ON subscriptions USING btree (user_id, status);

CREATE TRIGGER set_updated_at BEFORE UPDATE ON subscriptions FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE subscriptions IS
    'An account''s paid plan, one for each account. Synced from Odoo, which owns it.';
COMMENT ON COLUMN subscriptions.id IS
    'Identifies the subscription. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN subscriptions.user_id IS
    'Account that subscribes. [key]';
COMMENT ON COLUMN subscriptions.odoo_sale_order_id IS
    'The sale order in Odoo from which the row is synced. [personal]';
COMMENT ON COLUMN subscriptions.plan_id IS
    'Plan that is subscribed to, such as pro_monthly; an open vocabulary. [internal]';
COMMENT ON COLUMN subscriptions.status IS
    'Whether the plan is in force. [internal]';
COMMENT ON COLUMN subscriptions.current_period_start IS
    'When the period now paid for began. [internal]';
COMMENT ON COLUMN subscriptions.current_period_end IS
    'When the period now paid for ends; not before its start. [internal]';
COMMENT ON COLUMN subscriptions.payment_provider IS
    'Who collects the payments. [internal]';
COMMENT ON COLUMN subscriptions.payment_provider_subscription_id IS
    'The subscription''s identifier at the payment provider. [personal]';
COMMENT ON COLUMN subscriptions.payment_method_id IS
    'The payment method''s identifier at the payment provider. [personal]';
COMMENT ON COLUMN subscriptions.created_at IS
    'When the row was made. [internal]';
COMMENT ON COLUMN subscriptions.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';

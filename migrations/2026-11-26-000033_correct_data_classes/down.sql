COMMENT ON COLUMN teams.name IS
    'Name of the team, as its members see it. [internal]';
COMMENT ON COLUMN api_clients.permissions IS
    'What the client may do: an object of granular permissions. [internal]';
COMMENT ON COLUMN api_clients.api_key IS
    'Public half of the credentials, by which a call names its client. [key]';
COMMENT ON COLUMN subscriptions.odoo_sale_order_id IS
    'The sale order in Odoo from which the row is synced. [internal]';
COMMENT ON COLUMN credit_transactions.odoo_invoice_id IS
    'The invoice in Odoo, for a purchase or refund. [internal]';
COMMENT ON COLUMN credit_transactions.api_call_id IS
    'API call that was paid for. [internal]';
COMMENT ON COLUMN users.credit_balance IS
    'Credits left to spend; the running total of credit_transactions.amount. [internal]';

COMMENT ON FUNCTION diesel_manage_updated_at(regclass) IS NULL;
COMMENT ON FUNCTION diesel_set_updated_at() IS NULL;

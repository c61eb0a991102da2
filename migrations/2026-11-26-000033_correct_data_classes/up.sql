-- What an owner writes, what an account owns, and what finds the owner in another system are no
-- bookkeeping: Odoo's ids lead to a name and an address there.
COMMENT ON COLUMN teams.name IS
    'Name of the team, as its members see it. [sensitive]';
COMMENT ON COLUMN api_clients.permissions IS
    'What the client may do: an object of granular permissions. [sensitive]';
COMMENT ON COLUMN api_clients.api_key IS
    'Public half of the credentials, by which a call names its client. [personal]';
COMMENT ON COLUMN subscriptions.odoo_sale_order_id IS
    'The sale order in Odoo from which the row is synced. [personal]';
COMMENT ON COLUMN credit_transactions.odoo_invoice_id IS
    'The invoice in Odoo, for a purchase or refund. [personal]';
COMMENT ON COLUMN credit_transactions.api_call_id IS
    'API call that was paid for. [sensitive]';
COMMENT ON COLUMN users.credit_balance IS
    'Credits left to spend; the running total of credit_transactions.amount. [sensitive]';

COMMENT ON FUNCTION diesel_manage_updated_at(regclass) IS
    'Makes the trigger set_updated_at on a table. Called by migrations.';
COMMENT ON FUNCTION diesel_set_updated_at() IS
    'Sets updated_at when a statement changes a row and leaves updated_at as it was.';

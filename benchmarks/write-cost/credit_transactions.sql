INSERT INTO credit_transactions (id, user_id, odoo_invoice_id, generation_request_id, api_call_id, amount,
    action_type, description, created_at, synced_at)
SELECT bench.{v}('credit', i, bench.at(i)), bench.account(bench.somebody(i)),
    CASE WHEN bench.h(i, 3) >= 0.9 THEN 'INV/2026/' || i END,
    CASE WHEN bench.h(i, 3) < 0.8 THEN bench.request(bench.recent(i)) END,
    CASE WHEN bench.h(i, 4) < 0.05 THEN 'call_' || md5('c' || i) END,
    round((bench.h(i, 7) * 100 - 90)::numeric, 2),
    bench.pick('{sample_generation,final_generation,purchase,refund,subscription_grant,adjustment}', bench.h(i, 5)),
    'Four samples at 512 x 512', bench.at(i), bench.at(i)

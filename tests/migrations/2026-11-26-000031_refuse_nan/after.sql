--- What the rows of before.sql are once the migration has run: a query a paragraph, and its lines.

-- each amount stays, also the one that the next migration refuses
SELECT email || ' ' || credit_balance FROM users;
-- ada 12.34
-- eve NaN
-- grace -0.01

-- A schema of their own keeps the months out of the way of print-schema, and of everyone who looks at the tables.
CREATE SCHEMA partitions;
COMMENT ON SCHEMA partitions IS 'The partitions of credit_transactions, usage_logs and notifications: one for each month, and a DEFAULT.';

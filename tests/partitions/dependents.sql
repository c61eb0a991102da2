-- view public."my\nview"
CREATE VIEW "my
view" AS SELECT id FROM partitions.usage_logs_2025_12;

-- materialized view public.mine
CREATE MATERIALIZED VIEW mine AS SELECT count(*) FROM partitions.usage_logs_2025_12;

-- view public.grouped
CREATE VIEW grouped AS SELECT id, timestamp, user_id FROM partitions.usage_logs_2025_12 GROUP BY id, timestamp;

-- function public.mine()
CREATE FUNCTION mine() RETURNS BIGINT LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM partitions.usage_logs_2025_12; END;

-- function public.mine(
CREATE FUNCTION mine(partitions.usage_logs_2025_12) RETURNS INT LANGUAGE sql AS 'SELECT 1';

-- column log of table public.mine
CREATE TABLE mine (log partitions.usage_logs_2025_12);

-- column log of table public.mine
CREATE TABLE mine (log partitions.usage_logs_2025_12[]);

-- constraint fk_mine on table public.mine
CREATE TABLE mine (id BIGINT, at TIMESTAMPTZ, CONSTRAINT fk_mine FOREIGN KEY (id, at) REFERENCES partitions.usage_logs_2025_12);

-- policy mine on table public.users
CREATE POLICY mine ON users USING (EXISTS (SELECT FROM partitions.usage_logs_2025_12 AS l WHERE l.user_id = users.id));

-- public.brand_kits
CREATE RULE mine AS ON INSERT TO brand_kits DO ALSO SELECT count(*) FROM partitions.usage_logs_2025_12;

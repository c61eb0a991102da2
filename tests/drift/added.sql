--- Objects that somebody added, each with the start of its difference. The script drops none.

-- index by_hand is unknown
CREATE INDEX by_hand ON users (full_name);

-- type by_hand is unknown
CREATE TYPE by_hand AS ENUM ('a');

-- type by_hand is unknown
CREATE TYPE by_hand AS (a int);

-- type by_hand is unknown
CREATE TYPE by_hand AS RANGE (SUBTYPE = int);

-- type by_hand is unknown
CREATE DOMAIN by_hand AS int CHECK (VALUE > 0);

-- column teams.by_hand is unknown
ALTER TABLE teams ADD COLUMN by_hand INT;

-- trigger by_hand of teams is unknown
CREATE TRIGGER by_hand BEFORE UPDATE ON teams FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

-- trigger by_hand of partition partitions.usage_logs_default
CREATE TRIGGER by_hand BEFORE UPDATE ON partitions.usage_logs_default FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

-- rule by_hand of teams is unknown
CREATE RULE by_hand AS ON DELETE TO teams DO INSTEAD NOTHING;

-- rule by_hand of partition
CREATE RULE by_hand AS ON DELETE TO partitions.usage_logs_default DO INSTEAD NOTHING;

-- policy by_hand of teams is unknown
CREATE POLICY by_hand ON teams USING (false);

-- policy by_hand of partition
CREATE POLICY by_hand ON partitions.usage_logs_default AS RESTRICTIVE FOR SELECT TO postgres USING (false);

-- constraint by_hand of teams is unknown
ALTER TABLE teams ADD CONSTRAINT by_hand CHECK (name <> '');

-- constraint by_hand of teams is unknown: EXCLUDE
ALTER TABLE teams ADD CONSTRAINT by_hand EXCLUDE (name WITH =);

-- constraint by_hand of partition
ALTER TABLE partitions.usage_logs_default ADD CONSTRAINT by_hand CHECK (id > 0);

-- unique index by_hand of partition
CREATE UNIQUE INDEX by_hand ON partitions.usage_logs_default (id);

-- function by_hand() is unknown
CREATE FUNCTION by_hand() RETURNS int LANGUAGE sql AS 'SELECT 1';

-- function by_hand(IN a integer, IN b text) is unknown
CREATE PROCEDURE by_hand(a int, b text) LANGUAGE sql AS 'SELECT 1';

-- aggregate by_hand(integer) is unknown
CREATE AGGREGATE by_hand(int) (SFUNC = int4pl, STYPE = int);

-- operator ===(text,text) is unknown
CREATE OPERATOR === (LEFTARG = text, RIGHTARG = text, FUNCTION = textcat);

-- cast (text AS asset_type) is unknown
CREATE CAST (text AS asset_type) WITH INOUT AS IMPLICIT;

-- collation by_hand is unknown
CREATE COLLATION by_hand FROM "C";

-- statistics object by_hand is unknown
CREATE STATISTICS by_hand ON email, full_name FROM users;

-- sequence by_hand is unknown
CREATE SEQUENCE by_hand;

-- view by_hand is unknown
CREATE VIEW by_hand AS SELECT 1 AS a;

-- materialized view by_hand is unknown
CREATE MATERIALIZED VIEW by_hand AS SELECT 1 AS a;

-- table by_hand is unknown; dropping it loses its rows
CREATE TABLE by_hand (id INT);

-- table by_hand is unknown; dropping it loses its rows; its foreign keys reference users
CREATE TABLE by_hand (id UUID REFERENCES users);

-- table by_hand inherits from teams
CREATE TABLE by_hand () INHERITS (teams);

-- table by_hand.by_hand inherits from teams
CREATE SCHEMA by_hand; CREATE TABLE by_hand.by_hand () INHERITS (teams);

-- constraint a_id_fkey of by_hand.a references users
CREATE SCHEMA by_hand; CREATE TABLE by_hand.a (id uuid REFERENCES users);

-- Objects of each kind with a hostile name, and with ones that begin with a letter.
CREATE TYPE {kind} AS ENUM ({text}, 'b');
COMMENT ON TYPE {kind} IS {text};
CREATE TABLE {id} (id UUID PRIMARY KEY, {id} {kind} NOT NULL DEFAULT {text}, user_id UUID,
    CONSTRAINT {key} FOREIGN KEY (user_id) REFERENCES users, CONSTRAINT {check} CHECK ({id} <> 'b'));
COMMENT ON TABLE {id} IS {text};
COMMENT ON COLUMN {id}.{id} IS {text};
CREATE INDEX {index} ON {id} ({id}) WHERE {id} <> 'b';
CREATE FUNCTION {function}({id} INT) RETURNS INT LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION {function} IS {text};
CREATE SCHEMA {kind};
CREATE TABLE {kind}.{id} ({id} INT);
ALTER TABLE teams ADD COLUMN {id} INT, ADD CONSTRAINT {check} CHECK ({id} > 0);
CREATE INDEX {teams} ON teams ({id});
COMMENT ON COLUMN teams.{id} IS {text};
CREATE TRIGGER {trigger} BEFORE UPDATE ON teams FOR EACH ROW WHEN (false) EXECUTE FUNCTION diesel_set_updated_at();
CREATE TABLE retired.{id} (id INT, {id} UUID REFERENCES users);
CREATE TABLE partitions.{kind} (id INT);
CREATE VIEW {view} AS SELECT {id} FROM {id};
CREATE SEQUENCE {sequence};
CREATE RULE {trigger} AS ON DELETE TO {id} DO INSTEAD NOTHING;
ALTER TABLE {id} ENABLE ROW LEVEL SECURITY;
CREATE POLICY {check} ON {id};
CREATE ROLE {role};
GRANT SELECT ON users TO {role};

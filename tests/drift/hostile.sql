-- Objects of each kind with a hostile name.
CREATE TABLE {name} ({name} int UNIQUE, CONSTRAINT {name} CHECK ({name} > 0));
ALTER TABLE users ADD COLUMN {name} int; CREATE INDEX ON users ({name});
ALTER TABLE users ADD CONSTRAINT {name} CHECK ({name} > 0);
CREATE TRIGGER {name} BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();
CREATE RULE {name} AS ON UPDATE TO sessions DO ALSO NOTHING;
CREATE POLICY {name} ON users USING ({name} > 0);
CREATE FUNCTION {name}({name} int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE {name}(text) (SFUNC = textcat, STYPE = text);
CREATE SCHEMA {name}; CREATE TABLE {name}.{name} ({name} uuid CONSTRAINT {name} REFERENCES users);
CREATE TABLE {name}.child () INHERITS (teams);
CREATE SEQUENCE {name}.s; CREATE VIEW {name}.x AS SELECT 1 AS a;
CREATE TRIGGER {name} BEFORE UPDATE ON partitions.usage_logs_default FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();
COMMENT ON COLUMN users.{name} IS {comment};

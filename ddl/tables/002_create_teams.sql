-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE teams (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    name VARCHAR(100) NOT NULL,
    owner_id UUID NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT fk_teams_owner_id FOREIGN KEY (owner_id) REFERENCES users(id) ON DELETE RESTRICT
);

CREATE INDEX idx_team_ownerid ON teams USING btree (owner_id);

CREATE TRIGGER set_updated_at BEFORE UPDATE ON teams FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE teams IS
    'A group of accounts that work together. Written by the account service.';
COMMENT ON COLUMN teams.id IS
    'Identifies the team. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN teams.name IS
    'Name of the team, as its members see it. [sensitive]';
COMMENT ON COLUMN teams.owner_id IS
    'Account that owns the team; it cannot be deleted while it does. [key]';
COMMENT ON COLUMN teams.created_at IS
    'When the row was made. [internal]';
COMMENT ON COLUMN teams.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';

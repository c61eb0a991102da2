-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE team_members (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    team_id UUID NOT NULL,
    user_id UUID NOT NULL,
    role team_role NOT NULL,
    joined_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT uq_team_members_team_id_user_id UNIQUE (team_id, user_id),
    CONSTRAINT fk_team_members_team_id FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE,
    CONSTRAINT fk_team_members_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE INDEX idx_teammember_teamid ON team_members USING btree (team_id);
CREATE INDEX idx_teammember_userid_role ON team_members USING btree (user_id, role);

COMMENT ON TABLE team_members IS
    'Membership of one account in one team, with its role there. Written by the account service.';
COMMENT ON COLUMN team_members.id IS
    'Identifies the membership. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN team_members.team_id IS
    'Team of the membership. [key]';
COMMENT ON COLUMN team_members.user_id IS
    'Account of the membership. [key]';
COMMENT ON COLUMN team_members.role IS
    'What the member may do in the team. [internal]';
COMMENT ON COLUMN team_members.joined_at IS
    'When the account joined the team. [sensitive]';

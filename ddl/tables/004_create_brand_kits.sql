-- Generated from a migrated database by `creativeflow-schema docs`; the source of truth is migrations/.

CREATE TABLE brand_kits (
    id UUID NOT NULL DEFAULT gen_random_uuid(),
    user_id UUID NOT NULL,
    team_id UUID,
    name VARCHAR(100) NOT NULL,
    colors JSONB NOT NULL,
    fonts JSONB NOT NULL,
    logos JSONB,
    style_preferences JSONB,
    is_default BOOLEAN NOT NULL DEFAULT false,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id),
    CONSTRAINT ck_brand_kits_colors_is_array CHECK (jsonb_typeof(colors) = 'array'::text),
    CONSTRAINT ck_brand_kits_fonts_is_array CHECK (jsonb_typeof(fonts) = 'array'::text),
    CONSTRAINT ck_brand_kits_logos_is_array CHECK (jsonb_typeof(logos) = 'array'::text),
    CONSTRAINT ck_brand_kits_style_preferences_is_object CHECK (jsonb_typeof(style_preferences) = 'object'::text),
    CONSTRAINT fk_brand_kits_team_id FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE SET NULL,
    CONSTRAINT fk_brand_kits_user_id FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE INDEX idx_brandkit_colors_gin ON brand_kits USING gin (colors);
CREATE INDEX idx_brandkit_fonts_gin ON brand_kits USING gin (fonts);
CREATE INDEX idx_brandkit_teamid ON brand_kits USING btree (team_id) WHERE team_id IS NOT NULL;
CREATE INDEX idx_brandkit_userid ON brand_kits USING btree (user_id);

CREATE TRIGGER set_updated_at BEFORE UPDATE ON brand_kits FOR EACH ROW EXECUTE FUNCTION diesel_set_updated_at();

COMMENT ON TABLE brand_kits IS
    'Colours, fonts, logos and style of a brand, applied to what is generated for it. Written by the creative services.';
COMMENT ON COLUMN brand_kits.id IS
    'Identifies the brand kit. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN brand_kits.user_id IS
    'Account that owns the kit. [key]';
COMMENT ON COLUMN brand_kits.team_id IS
    'Team that shares the kit; NULL for a private one. [key]';
COMMENT ON COLUMN brand_kits.name IS
    'Name of the kit, as its owner sees it. [sensitive]';
COMMENT ON COLUMN brand_kits.colors IS
    'Colours: an array of {name, hex, variable?}, searched by containment. [sensitive]';
COMMENT ON COLUMN brand_kits.fonts IS
    'Fonts: an array of {name, family, url?}, searched by containment. [sensitive]';
COMMENT ON COLUMN brand_kits.logos IS
    'Logos: an array of {name, path, format}, the path being in MinIO. [sensitive]';
COMMENT ON COLUMN brand_kits.style_preferences IS
    'Style: an object with tone, industry hints and the like. [sensitive]';
COMMENT ON COLUMN brand_kits.is_default IS
    'Whether new work of the owner starts with this kit. [internal]';
COMMENT ON COLUMN brand_kits.created_at IS
    'When the row was made. [internal]';
COMMENT ON COLUMN brand_kits.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';

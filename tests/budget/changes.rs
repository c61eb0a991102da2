//! The changes of the budget, as their authors would make them.

use super::table::TABLE;

/// A change of the schema.
pub struct Change {
    pub name: &'static str,
    /// Files that the change may touch, at most.
    pub budget: usize,
    pub edits: &'static [Edit],
}

/// An edit of a file by hand.
pub struct Edit {
    pub file: &'static str,
    pub found: Found,
    pub puts: &'static [Put],
}

/// The check that fails if a file is forgotten, and names it.
pub enum Found {
    /// The build, by the file's path.
    Build,
    /// The build, by this text of its error, which has the missing item.
    Missing(&'static str),
    /// The tests with this in their names, by the file's path.
    Tests(&'static str),
}

pub enum Put {
    /// A new file.
    New(&'static str),
    /// Lines at the end.
    End(&'static str),
    /// Text after the first place that has this one.
    After(&'static str, &'static str),
}

impl Put {
    pub fn lines(&self) -> &'static str {
        match self {
            Self::New(text) | Self::End(text) | Self::After(_, text) => text,
        }
    }
}

pub const fn edit(file: &'static str, found: Found, puts: &'static [Put]) -> Edit {
    Edit { file, found, puts }
}

pub const fn decided(facts: &'static [Put]) -> Edit {
    edit(DECIDED, Found::Tests("specification::"), facts)
}

/// The rules of erasure, which a column or a table with personal data does not compile without.
pub const fn ruled(rules: &'static [Put]) -> Edit {
    edit("src/privacy/rules.rs", Found::Build, rules)
}

pub const fn populated(rows: &'static [Put]) -> Edit {
    edit("crates/fixtures/src/rows.rs", Found::Tests("population::"), rows)
}

/// The list of decisions, which every change adds to.
const DECIDED: &str = "tests/specification/decided.txt";

/// The files that personal data takes beside the others.
pub const PERSONAL: usize = 1;

pub const CHANGES: [Change; 4] = [
    Change {
        name: "a nullable column on users, with personal data",
        budget: 5 + PERSONAL,
        edits: &[
            edit(
                "migrations/2099-01-01-000000-0000_add_users_phone/up.sql",
                Found::Build,
                &[Put::New(
                    "ALTER TABLE users ADD COLUMN phone VARCHAR(20);\n\
                     COMMENT ON COLUMN users.phone IS 'Number the owner is called at. [personal]';\n",
                )],
            ),
            edit(
                "migrations/2099-01-01-000000-0000_add_users_phone/down.sql",
                Found::Build,
                &[Put::New(
                    "-- The numbers are gone with it.\nALTER TABLE users DROP COLUMN phone;\n",
                )],
            ),
            edit(
                "src/models/user.rs",
                Found::Build,
                &[
                    Put::After(
                        "    pub deleted_at: Option<DateTime<Utc>>,\n",
                        "    /// Number the owner is called at.\n    pub phone: Option<String>,\n",
                    ),
                    Put::After(
                        "\n    deleted_at: Option<DateTime<Utc>>,\n",
                        "    phone: Option<String>,\n",
                    ),
                    Put::After(
                        "    deleted_at: Option<Option<DateTime<Utc>>>,\n",
                        "    phone: Option<Option<String>>,\n",
                    ),
                ],
            ),
            ruled(&[Put::After(
                "            | Self::UsersFullName\n",
                "            | Self::UsersPhone\n",
            )]),
            decided(&[Put::End(
                "column users.phone: VARCHAR(20) NULL -- a second way to reach the owner\n",
            )]),
            populated(&[Put::After(
                "            deleted_at: deleted,\n",
                "            phone: sometimes(rng, 50, |rng| format!(\"+1555{:07}\", rng.u32(0..10_000_000))),\n",
            )]),
        ],
    },
    Change {
        name: "a nullable column on usage_logs",
        budget: 5,
        edits: &[
            edit(
                "migrations/2099-01-01-000000-0000_add_usage_logs_region/up.sql",
                Found::Build,
                &[Put::New(
                    "ALTER TABLE usage_logs ADD COLUMN region VARCHAR(50);\n\
                     COMMENT ON COLUMN usage_logs.region IS 'Region of the service that did it. [internal]';\n",
                )],
            ),
            edit(
                "migrations/2099-01-01-000000-0000_add_usage_logs_region/down.sql",
                Found::Build,
                &[Put::New(
                    "-- The regions are gone with it.\nALTER TABLE usage_logs DROP COLUMN region;\n",
                )],
            ),
            edit(
                "src/models/usage_log.rs",
                Found::Build,
                &[
                    Put::After(
                        "    pub timestamp: DateTime<Utc>,\n",
                        "    /// Region of the service that did it.\n    pub region: Option<String>,\n",
                    ),
                    Put::After(
                        "    timestamp: Option<DateTime<Utc>>,\n",
                        "    region: Option<String>,\n",
                    ),
                    Put::After(
                        "    credits_cost: Option<&'a BigDecimal> = row.credits_cost.as_ref(),\n",
                        "    region: Option<&'a str> = row.region.as_deref(),\n",
                    ),
                    Put::After(
                        "    credits_cost: Option<Option<BigDecimal>>,\n",
                        "    region: Option<Option<String>>,\n",
                    ),
                ],
            ),
            populated(&[Put::After(
                "            credits_cost: cost.map(credits),\n",
                "            region: sometimes(rng, 50, |rng| pick(rng, [\"eu\", \"us\"])),\n",
            )]),
            decided(&[Put::End(
                "column usage_logs.region: VARCHAR(50) NULL -- costs depend on the region\n",
            )]),
        ],
    },
    Change {
        name: "a label of team_role",
        budget: 4,
        edits: &[
            edit(
                "migrations/2099-01-01-000000-0000_add_team_role_guest/up.sql",
                Found::Build,
                &[Put::New(
                    "ALTER TYPE team_role ADD VALUE IF NOT EXISTS 'Guest' AFTER 'Viewer';\n",
                )],
            ),
            edit(
                "migrations/2099-01-01-000000-0000_add_team_role_guest/down.sql",
                Found::Build,
                &[Put::New(
                    "-- The label stays: PostgreSQL cannot drop one, and rows may have it.\nSELECT 1;\n",
                )],
            ),
            edit(
                "src/types/enums.rs",
                Found::Tests("diesel_types::"),
                &[Put::After(
                    "        Viewer = \"Viewer\",\n",
                    "        /// Looks at what was shared with it alone.\n        Guest = \"Guest\",\n",
                )],
            ),
            decided(&[Put::End(
                "values team_members.role: Owner, Admin, Editor, Viewer, Guest -- guests were asked for\n",
            )]),
        ],
    },
    TABLE,
];

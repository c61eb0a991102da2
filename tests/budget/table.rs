//! The change of the budget that makes a table.

use super::changes::{Change, Found, PERSONAL, Put, decided, edit, populated, ruled};

pub const TABLE: Change = Change {
        name: "a table with two keys, timestamps, a query and personal data",
        budget: 11 + PERSONAL,
        edits: &[
            edit(
                "migrations/2099-01-01-000000-0000_create_project_comments/up.sql",
                Found::Build,
                &[Put::New(
                    "CREATE TABLE project_comments (
    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    project_id UUID NOT NULL,
    user_id UUID NOT NULL,
    body VARCHAR(1000) NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT fk_project_comments_project_id FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT fk_project_comments_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX idx_project_comments_project_id_created_at ON project_comments (project_id, created_at);
CREATE INDEX idx_project_comments_user_id ON project_comments (user_id);

SELECT diesel_manage_updated_at('project_comments'::regclass);

COMMENT ON TABLE project_comments IS 'A comment of an account on a project. Written by the creative services.';
COMMENT ON COLUMN project_comments.id IS 'Identifies the comment. Made by the database unless the insert brings one. [key]';
COMMENT ON COLUMN project_comments.project_id IS 'Project that is commented on. [key]';
COMMENT ON COLUMN project_comments.user_id IS 'Account that comments. [key]';
COMMENT ON COLUMN project_comments.body IS 'The comment. [sensitive]';
COMMENT ON COLUMN project_comments.created_at IS 'When the row was made. [internal]';
COMMENT ON COLUMN project_comments.updated_at IS
    'When the row last changed; kept by the trigger set_updated_at. [internal]';
",
                )],
            ),
            edit(
                "migrations/2099-01-01-000000-0000_create_project_comments/down.sql",
                Found::Build,
                &[Put::New("DROP TABLE project_comments;\n")],
            ),
            edit(
                "src/types/ids.rs",
                Found::Missing("ProjectCommentId"),
                &[Put::After("    ProjectId of \"projects\"\n", "    ProjectCommentId of \"project_comments\"\n")],
            ),
            edit(
                "src/models/project_comment.rs",
                Found::Missing("file not found for module `project_comment`"),
                &[Put::New(
                    "use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::{Project, User};
use crate::schema::project_comments;
use crate::types::{ProjectCommentId, ProjectId, UserId};

/// A comment of an account on a project. Written by the creative services.
///
/// A row of `project_comments` ([columns](crate::schema::project_comments)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = project_comments, check_for_backend(Pg))]
#[diesel(belongs_to(Project), belongs_to(User))]
pub struct ProjectComment {
    /// Identifies the comment. Made by the database unless the insert brings one.
    pub id: ProjectCommentId,
    /// Project that is commented on.
    pub project_id: ProjectId,
    /// Account that comments.
    pub user_id: UserId,
    /// The comment.
    pub body: String,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `project_comments`, made with a builder.
///
/// [`NewProjectCommentBuilder`] has a setter for each column of [`ProjectComment`], and says which
/// are required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = project_comments, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewProjectComment {
    #[builder(default = ProjectCommentId::now_v7())]
    pub(super) id: ProjectCommentId,
    project_id: ProjectId,
    user_id: UserId,
    body: String,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

/// A change to rows of `project_comments`, made with a builder.
///
/// [`ProjectCommentChangesBuilder`] has a setter for each column of [`ProjectComment`] that may
/// change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = project_comments, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct ProjectCommentChanges {
    project_id: Option<ProjectId>,
    user_id: Option<UserId>,
    body: Option<String>,
}
",
                )],
            ),
            ruled(&[
                Put::After(
                    "            Self::AiModels => &[],\n",
                    "            Self::ProjectComments => {
                const { &[deleted(\"user_id\", \"the account's own words\")] }
            }
",
                ),
                Put::After(
                    "            | Self::ProjectsTargetPlatform\n",
                    "            | Self::ProjectCommentsBody\n",
                ),
            ]),
            edit(
                "src/models/mod.rs",
                Found::Missing("no `ProjectComment` in `models`"),
                &[
                    Put::After("mod project;\n", "mod project_comment;\n"),
                    Put::After(
                        "pub use project::*;\n",
                        "pub use project_comment::*;\n",
                    ),
                    Put::After(
                        "            projects(id: ProjectId) Project, NewProject, ProjectChanges;\n",
                        "            project_comments(id: ProjectCommentId) ProjectComment, NewProjectComment, ProjectCommentChanges;\n",
                    ),
                ],
            ),
            edit(
                "src/queries/projects.rs",
                Found::Missing("cannot find function `comments` in module `queries::projects`"),
                &[
                    Put::After("use crate::models::Project;\n", "use crate::models::ProjectComment;\n"),
                    Put::After("use crate::schema::projects;\n", "use crate::schema::project_comments;\n"),
                    Put::End(
                        "
/// A project's comments, oldest first.
///
/// Served by `idx_project_comments_project_id_created_at`.
#[auto_type(no_type_alias)]
pub fn comments(project_id: ProjectId) -> _ {
    let row: AsSelect<ProjectComment, Pg> = ProjectComment::as_select();
    project_comments::table
        .filter(project_comments::project_id.eq(project_id))
        .order(project_comments::created_at)
        .select(row)
}
",
                    ),
                ],
            ),
            decided(
                &[Put::End(
                    "
# Comments came after the specification.
table project_comments: yes -- comments
primary key project_comments: id -- comments
column project_comments.id: UUID NOT NULL DEFAULT gen_random_uuid() -- comments
column project_comments.project_id: UUID NOT NULL -- comments
column project_comments.user_id: UUID NOT NULL -- comments
column project_comments.body: VARCHAR(1000) NOT NULL -- comments
column project_comments.created_at: DateTime NOT NULL DEFAULT CURRENT_TIMESTAMP -- comments
column project_comments.updated_at: DateTime NOT NULL DEFAULT CURRENT_TIMESTAMP -- comments
on update project_comments.updated_at: CURRENT_TIMESTAMP -- comments
foreign key project_comments.project_id: projects.id -- comments
foreign key project_comments.user_id: users.id -- comments
on delete project_comments.project_id: CASCADE -- comments
on delete project_comments.user_id: CASCADE -- comments
index idx_project_comments_project_id_created_at: project_comments btree project_id, created_at -- comments
index idx_project_comments_user_id: project_comments btree user_id -- comments
",
                )],
            ),
            edit(
                "crates/fixtures/src/world.rs",
                Found::Missing("named `ProjectComments` found for enum"),
                &[
                    Put::After("    AiModelFeedbacks\n", "    ProjectComments\n"),
                    Put::After(
                        "            Table::Users => row(self.user_key(n)),\n",
                        "            Table::ProjectComments => {
                for k in 0..user.projects {
                    let project = self.project(n, k);
                    row(Key { at: project.at + MINUTE, ..project });
                }
            }
",
                    ),
                ],
            ),
            populated(
                &[
                    Put::After(
                        "            deleted_at: deleted.map(At),\n        }\n",
                        "
        project_comments as ProjectComments in self, |key, rng| {
            let project = self.world.project(key.user, key.k);
        } => {
            id: self.id(Table::ProjectComments, key),
            project_id: self.id(Table::Projects, project),
            user_id: self.user_id(key.user),
            body: sentence(rng),
            created_at: At(key.at),
            updated_at: At(key.at),
        }
",
                    ),
                ],
            ),
            edit(
                "src/reference/layout.rs",
                Found::Tests("docs::each_table"),
                &[Put::After("\"projects\", ", "\"project_comments\", ")],
            ),
            edit(
                "tests/catalogue.rs",
                Found::Tests("plans::each_query_has"),
                &[Put::After(
                    "    visit!(50, projects::of_workbench(WorkbenchId(workbench)).limit(20));\n",
                    "    let project = most(conn, \"project_comments\", \"project_id\").parse().unwrap();
    visit!(30, projects::comments(ProjectId(project)).limit(20));
",
                )],
            ),
        ],
    };

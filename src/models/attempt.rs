use diesel::deserialize;
use diesel::expression::Selectable;
use diesel::pg::Pg;

/// A row, or the error with which it cannot be read, so that one such row does not hide the others.
///
/// The database takes values that a model cannot hold: a timestamp of `infinity`, an enum's label
/// that is newer than the program, a JSON document without a field that its type requires. A list
/// with one fails as a whole, with an error that names the column. Read as attempts beside their
/// ids, the rows come one by one:
///
/// ```
/// use creativeflow_schema::models::{Attempt, Session};
/// use creativeflow_schema::schema::sessions;
/// use creativeflow_schema::types::SessionId;
/// use diesel::prelude::*;
///
/// # let db = creativeflow_schema::testing::TestDatabase::new()?;
/// # let conn = &mut db.connect()?;
/// # use creativeflow_schema::models::*;
/// # use diesel::connection::SimpleConnection;
/// # let user = NewUser::builder().email("ada@example.com").build().insert(conn)?;
/// # conn.batch_execute(&format!("INSERT INTO sessions (user_id, device_info, ip_address, expires_at) VALUES ('{}', 'd', '::1', 'infinity')", user.id))?;
/// let rows = sessions::table
///     .select((sessions::id, Attempt::<Session>::as_select()))
///     .load::<(SessionId, Attempt<Session>)>(conn)?;
/// for (id, Attempt(row)) in rows {
///     match row {
///         Ok(session) => println!("{session:?}"),
///         Err(error) => eprintln!("{id}: {error}"), // ...: Error deserializing field 'expires_at'
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Attempt<T>(
    /// The row, or why it cannot be read.
    pub deserialize::Result<T>,
);

impl<T: Selectable<Pg>> Selectable<Pg> for Attempt<T> {
    type SelectExpression = T::SelectExpression;

    fn construct_selection() -> Self::SelectExpression {
        T::construct_selection()
    }
}

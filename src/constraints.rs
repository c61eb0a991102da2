//! The names of the constraints, for services that match on them.
//!
//! The names are part of this crate's interface and of the database's: `fk_` is a foreign key,
//! `uq_` and the unique ones among `idx_` keep values unique, `ck_` checks one row. The server
//! tells the name with the error:
//!
//! ```
//! use creativeflow_schema::constraints::IDX_USER_EMAIL_UNIQUE;
//! use creativeflow_schema::models::NewUser;
//! use diesel::result::{DatabaseErrorKind, Error};
//!
//! # let db = creativeflow_schema::testing::TestDatabase::new()?;
//! # let mut conn = db.connect()?;
//! let ada = || NewUser::builder().email("ada@example.com").build();
//! ada().insert(&mut conn)?;
//! match ada().insert(&mut conn) {
//!     Err(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, info))
//!         if info.constraint_name() == Some(IDX_USER_EMAIL_UNIQUE) => println!("this address has an account"),
//!     other => panic!("{other:?}"),
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Where PostgreSQL tells no name: for NOT NULL it tells the table and the column, for a value that
//! is no label of an enum neither. A primary key's name is the table's and `_pkey`, and on the
//! three partitioned tables the partition's and `_pkey`. What `ON DELETE RESTRICT` refuses is
//! `DatabaseErrorKind::ForeignKeyViolation` before PostgreSQL 18, and `RestrictViolation` since.

#[rustfmt::skip]
mod names;

pub use names::*;

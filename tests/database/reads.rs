//! Reads on standbys.

use std::time::Duration;

use creativeflow_schema::database::{Settings, Source};
use creativeflow_schema::models::{NewUser, User};
use creativeflow_schema::queries;
use creativeflow_schema::schema::users;
use diesel::prelude::*;

use super::cluster::Cluster;
use crate::support::wait_until;

fn settings() -> Settings {
    Settings::default().check_interval(Duration::from_millis(20))
}

#[test]
fn reads_go_to_the_standbys_in_turn() {
    let cluster = Cluster::start(2);
    let database = cluster.database(settings());
    wait_until("fitness", || database.status().standbys.iter().all(|one| one.unfit.is_none()));
    let new = NewUser::builder().email("ada@example.com").build();
    let written = database
        .transaction()
        .run(|conn| Ok::<_, creativeflow_schema::database::Error>(new.insert(conn)?))
        .unwrap();
    let ada: User =
        database.read_after(written.token).unwrap().first(User::find(written.value.id)).unwrap();
    assert_eq!(ada.email, "ada@example.com");
    wait_until("a read on each", || {
        let mut reader = database.read().unwrap();
        let _: Vec<User> = reader.load(queries::users::by_email("ada@example.com")).unwrap();
        database.status().standbys.iter().all(|one| one.reads > 0)
    });
    println!("{:?}", database.status());
}

//! JSON documents: what is written is read again as it was, or refused before it is sent.

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::BigInt;
use chrono::{DateTime, TimeDelta, Utc};
use creativeflow_schema::bulk;
use creativeflow_schema::models::*;
use creativeflow_schema::schema::*;
use creativeflow_schema::types::*;
use diesel::result::Error;
use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::migrator::in_full;
use crate::support::*;
use crate::world::World;

/// Arrays and objects that can be nested in a document.
const DEPTH: usize = 127;

/// A double of random bits, which is what the bits of one were at some time.
fn double(random: &mut Rng) -> f64 {
    loop {
        let double = match random.u8(..4) {
            0 => f64::from_bits(random.u64(..)),
            // Near the numbers that people write.
            1 => random.f64() * 10f64.powi(random.i32(-20..25)),
            2 => {
                let limits = [f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324];
                let near = [0.0, 0.1, 1e15, 1e16, -1e16, 1e17, 1e19, 1e20, 1e21, 1e22];
                if random.bool() { limits[random.usize(..4)] } else { near[random.usize(..10)] }
            }
            // A whole number, as large as there are.
            _ => f64::from(random.u32(..)) * 2f64.powi(random.i32(0..40)),
        };
        if double.is_finite() {
            // jsonb has no negative zero.
            return if double == 0.0 { 0.0 } else { double };
        }
    }
}

fn text(random: &mut Rng) -> String {
    (0..random.usize(..6))
        .map(|_| ['a', '"', '\\', '\n', '\u{1}', 'ä', '😀', '\u{7f}', ' ', '{'][random.usize(..10)])
        .collect()
}

/// A random value, with arrays and objects to this depth at most.
fn value(random: &mut Rng, depth: usize) -> Value {
    match random.u8(..if depth == 0 { 6 } else { 8 }) {
        0 => Value::Null,
        1 => random.bool().into(),
        2 => text(random).into(),
        3 => random.u64(..).into(),
        4 => random.i64(..).into(),
        5 => double(random).into(),
        6 => (0..random.usize(..4)).map(|_| value(random, depth - 1)).collect(),
        _ => Value::Object(object(random, depth - 1)),
    }
}

fn object(random: &mut Rng, depth: usize) -> Map<String, Value> {
    // Short and unlike those that a type knows.
    (0..random.usize(..4))
        .map(|number| (format!("{number}{}", text(random)), value(random, depth)))
        .collect()
}

/// An object with arrays in it, so many levels deep altogether.
fn nested(levels: usize) -> Map<String, Value> {
    let inner = (1..levels).fold(None, |inner, _| Some(Value::Array(inner.into_iter().collect())));
    Map::from_iter([("nested".to_owned(), inner.unwrap_or(Value::Null))])
}

fn metadata_comes_back(conn: &mut PgConnection, asset: AssetId, metadata: JsonObject) {
    let change = AssetChanges::builder().metadata(Some(metadata.clone())).build();
    assert_eq!(change.update(conn, asset).unwrap().metadata, Some(metadata));
}

fn state_comes_back(conn: &mut PgConnection, project: ProjectId, state: &Value) {
    let change = ProjectChanges::builder().collaboration_state(Some(state.clone())).build();
    assert_eq!(change.update(conn, project).unwrap().collaboration_state.as_ref(), Some(state));
}

#[test]
fn every_double_comes_back_as_it_was_in_every_type() {
    let (_db, conn) = &mut migrated();
    let World { user, generation_request, project, asset, .. } = World::new(conn);
    let mut random = Rng::with_seed(1);
    // The one from a public report.
    let mut reported = vec![117.633_313_394_000_17];
    for _ in 0..if in_full() { 4_000 } else { 40 } {
        let numbers: Vec<f64> =
            reported.drain(..).chain((0..50).map(|_| double(&mut random))).collect();
        let extra =
            || -> Map<String, Value> { Map::from_iter([("numbers".to_owned(), json!(numbers))]) };
        let color = BrandColor { extra: extra(), ..BrandColor::default() };
        let font = BrandFont { extra: extra(), ..BrandFont::default() };
        let logo = BrandLogo { extra: extra(), ..BrandLogo::default() };
        let sample = SampleAsset {
            id: asset.id,
            url: String::new(),
            resolution: String::new(),
            extra: extra(),
        };

        let new = NewBrandKit::builder()
            .user_id(user.id)
            .name("n")
            .colors(vec![color.clone()].into())
            .fonts(vec![font.clone()].into());
        let style = StylePreferences { tone: None, extra: extra() };
        let kit = new
            .logos(vec![logo.clone()].into())
            .style_preferences(style.clone())
            .build()
            .insert(conn)
            .unwrap();
        assert_eq!((&kit.colors[0], &kit.fonts[0], &kit.logos.unwrap()[0]), (&color, &font, &logo));
        assert_eq!(kit.style_preferences.unwrap(), style);

        let parameters = InputParameters { format: None, extra: extra() };
        let change = GenerationRequestChanges::builder()
            .input_parameters(Some(parameters.clone()))
            .sample_assets(Some(vec![sample.clone()].into()));
        let request = change.build().update(conn, generation_request.id).unwrap();
        assert_eq!(
            (request.input_parameters.unwrap(), &request.sample_assets.unwrap()[0]),
            (parameters, &sample)
        );

        metadata_comes_back(conn, asset.id, JsonObject(extra()));

        let state = Value::Object(extra());
        state_comes_back(conn, project.id, &state);
        let version = NewAssetVersion::builder()
            .project_id(project.id)
            .version_number(9)
            .state_data(state.clone())
            .build();
        let version = version.insert(conn).unwrap();
        assert_eq!(version.state_data, Some(state));
        diesel::delete(&version).execute(conn).unwrap();

        let notification = |kind: &str| {
            let new = NewNotification::builder().user_id(user.id).type_(kind).message("m");
            new.metadata(JsonObject(extra())).build()
        };
        NewNotification::copy(conn, &[notification("copied")]).unwrap();
        NewNotification::insert_all(conn, &[notification("inserted")]).unwrap();
        let read: Vec<Notification> = notifications::table
            .filter(notifications::type_.eq_any(["copied", "inserted"]))
            .select(Notification::as_select())
            .load(conn)
            .unwrap();
        assert_eq!(read.len(), 2);
        assert!(read.iter().all(|read| read.metadata == Some(JsonObject(extra()))));
        conn.run("DELETE FROM notifications; DELETE FROM brand_kits WHERE name = 'n'");
    }
}

#[test]
fn every_document_comes_back_as_it_was() {
    let (_db, conn) = &mut migrated();
    let World { project, asset, .. } = World::new(conn);
    let mut random = Rng::with_seed(2);
    for _ in 0..if in_full() { 50_000 } else { 500 } {
        metadata_comes_back(conn, asset.id, JsonObject(object(&mut random, 6)));
        let state = value(&mut random, 6);
        state_comes_back(conn, project.id, &state);
    }
}

#[test]
fn a_document_that_could_not_be_read_is_refused_before_it_is_sent() {
    let (_db, conn) = &mut migrated();
    let World { user, asset, project, .. } = World::new(conn);
    let notification = |levels: usize| {
        let new = NewNotification::builder().user_id(user.id).type_("t").message("m");
        new.metadata(JsonObject(nested(levels))).build()
    };
    let version = |number: i32, levels: usize| {
        let new = NewAssetVersion::builder().project_id(project.id).version_number(number);
        new.state_data(Value::Object(nested(levels))).build()
    };
    for levels in [1, DEPTH - 1, DEPTH] {
        let inserted = notification(levels).insert(conn).unwrap();
        assert_eq!(inserted.metadata, Some(JsonObject(nested(levels))));
        NewNotification::copy(conn, &[notification(levels)]).unwrap();
        NewNotification::insert_all(conn, &[notification(levels)]).unwrap();
        let number = i32::try_from(levels).unwrap() + 10;
        assert_eq!(
            version(number, levels).insert(conn).unwrap().state_data,
            Some(Value::Object(nested(levels)))
        );
    }
    let all = || notifications::table.select(Notification::as_select());
    let before = all().load(conn).unwrap();
    let versions = asset_versions::table.select(AssetVersion::as_select()).load(conn).unwrap();
    for levels in [DEPTH + 1, DEPTH + 2, 1_000] {
        let refused = |error: &Error| {
            assert!(matches!(error, Error::SerializationError(_)), "{error:?}");
            assert!(error.to_string().contains("nested more than 127 deep"), "{error}");
        };
        refused(&notification(levels).insert(conn).unwrap_err());
        refused(&version(999, levels).insert(conn).unwrap_err());
        let change = AssetChanges::builder().metadata(Some(JsonObject(nested(levels)))).build();
        refused(&change.update(conn, asset.id).unwrap_err());
        let change = ProjectChanges::builder()
            .collaboration_state(Some(Value::Object(nested(levels))))
            .build();
        refused(&change.update(conn, project.id).unwrap_err());
        let rows = [notification(1), notification(2), notification(levels), notification(3)];
        for error in [
            NewNotification::copy(conn, &rows).unwrap_err(),
            NewNotification::insert_all(conn, &rows).unwrap_err(),
        ] {
            let bulk::Error::Row { index: 2, source, .. } = &error else { panic!("{error:?}") };
            refused(source);
        }
        let error = NewAssetVersion::insert_all(conn, &[version(998, 1), version(999, levels)])
            .unwrap_err();
        assert!(matches!(error, bulk::Error::Row { index: 1, .. }), "{error:?}");
    }
    assert_eq!(all().load(conn).unwrap(), before);
    assert_eq!(
        asset_versions::table.select(AssetVersion::as_select()).load(conn).unwrap(),
        versions
    );
}

/// Values that `to_sql` and the server take, `from_sql` takes as well: an `insert` gives no error
/// for a row that is in.
#[test]
fn what_is_in_can_be_read() {
    let (_db, conn) = &mut migrated();
    let World { user, .. } = World::new(conn);
    let mut random = Rng::with_seed(3);
    let count =
        |conn: &mut PgConnection| usage_logs::table.count().get_result::<i64>(conn).unwrap();
    let mut refused = 0;
    for _ in 0..if in_full() { 20_000 } else { 400 } {
        let digits = BigInt::from(random.i128(..) >> random.u8(..127));
        let scale = match random.u8(..4) {
            0 => random.i64(-2_000..2_000),
            1 => [-140_000, 32_768, 140_000, i64::MAX, i64::MIN][random.usize(..5)],
            _ => random.i64(-20..20),
        };
        let time = match random.u8(..4) {
            0 => DateTime::<Utc>::MIN_UTC + TimeDelta::days(random.i64(0..3_000_000)),
            1 => DateTime::<Utc>::MAX_UTC - TimeDelta::days(random.i64(0..3_000_000)),
            _ => DateTime::from_timestamp_nanos(random.i64(..)),
        };
        let action =
            ["a", "\0", "😀", "", "a\u{10ffff}"][random.usize(..5)].repeat(random.usize(..120));
        let new = NewUsageLog::builder()
            .user_id(user.id)
            .action_type(action)
            .credits_cost(BigDecimal::new(digits, scale))
            .timestamp(time)
            .details(JsonObject(object(&mut random, 3)))
            .build();
        let before = count(conn);
        let inserted = new.insert(conn);
        assert_eq!(count(conn) - before, i64::from(inserted.is_ok()), "{new:?}: {inserted:?}");
        refused += usize::from(inserted.is_err());
        let copied = NewUsageLog::copy(conn, std::slice::from_ref(&new));
        assert!(copied.is_err() || inserted.is_ok(), "{new:?}: copied, though {inserted:?}");
        usage_logs::table.select(UsageLog::as_select()).load(conn).unwrap();
        conn.run("DELETE FROM usage_logs");
    }
    assert_ne!(refused, 0);
}

//! Secrets show nothing, and JSON documents keep what they do not know.

use creativeflow_schema::models::*;
use creativeflow_schema::schema::brand_kits;
use creativeflow_schema::types::*;
use serde_json::{Value, json};

use crate::support::*;
use crate::world::World;

/// Everything that a `World`'s secrets hold; see there.
const SECRETS: [&str; 7] = [
    "password_hash 1",
    "email_verification_token 1",
    "password_reset_token 1",
    "mfa_secret 1",
    "access_token 1",
    "refresh_token 1",
    "secret_hash 1",
];

#[test]
fn no_secret_shows_in_the_debug_of_any_model() {
    let (_db, conn) = &mut migrated();
    let world = World::new(conn);
    let shown = format!("{world:?} {:?}", world.user.password_hash);
    assert!(shown.contains("Secret([REDACTED])"), "{shown}");
    for secret in SECRETS {
        assert!(!shown.contains(secret), "{secret}");
    }
    // They are there nevertheless.
    let user = &world.user;
    let connection = &world.social_media_connection;
    let secrets = [
        user.password_hash.as_ref(),
        user.email_verification_token.as_ref(),
        user.password_reset_token.as_ref(),
        user.mfa_secret.as_ref(),
        Some(&connection.access_token),
        connection.refresh_token.as_ref(),
        Some(&world.api_client.secret_hash),
    ];
    assert_eq!(secrets.map(|secret| secret.unwrap().expose_secret().to_owned()), SECRETS);
}

#[test]
fn no_secret_shows_in_inserts_changes_and_queries() {
    let new = NewUser::builder().email("ada@example.com").password_hash("hunter2").build();
    let change = UserChanges::builder().mfa_secret(Some("hunter2".into())).build();
    let query =
        creativeflow_schema::schema::users::email_verification_token.eq(Secret::from("hunter2"));
    let query = creativeflow_schema::schema::users::table.filter(query);
    let query = diesel::debug_query::<diesel::pg::Pg, _>(&query);
    for shown in [query.to_string(), format!("{query:?}")] {
        assert!(shown.contains("REDACTED") && !shown.contains("hunter2"), "{shown}");
    }
    for shown in [format!("{new:?}"), format!("{change:?}")] {
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}

#[test]
fn no_secret_is_serialized() {
    let (_db, conn) = &mut migrated();
    let world = World::new(conn);
    let user = serde_json::to_value(&world.user).unwrap();
    assert_eq!(user["email"], json!(world.user.email));
    assert_eq!(user["subscription_tier"], "Pro");
    let connection = serde_json::to_value(&world.social_media_connection).unwrap();
    let client = serde_json::to_value(&world.api_client).unwrap();
    let text = format!("{user}{connection}{client}");
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret}");
    }
    for (table, row) in
        [("users", &user), ("social_media_connections", &connection), ("api_clients", &client)]
    {
        let mut columns = |class: &str| {
            conn.lines(format!(
                "SELECT attname::text FROM pg_attribute WHERE attrelid = '{table}'::regclass
                    AND attnum > 0 AND NOT attisdropped
                    AND col_description(attrelid, attnum) {class} '%[secret]'"
            ))
        };
        assert_ne!(columns("LIKE"), [""; 0], "{table} has no secret");
        let mut keys: Vec<_> = row.as_object().unwrap().keys().collect();
        keys.sort();
        assert_eq!(keys, columns("NOT LIKE").iter().collect::<Vec<_>>(), "{table}: src/models");
    }
    assert_eq!(
        serde_json::to_value(&world.asset).unwrap()["type"],
        "Uploaded",
        "fields are called as the columns"
    );
}

/// Reads each document into its type, writes it back, and sees the same `jsonb`.
#[test]
fn unknown_fields_survive_a_read_and_a_write() {
    let (_db, conn) = &mut migrated();
    let world = World::new(conn);
    let (kit, request) = (&world.brand_kit, &world.generation_request);
    conn.run(r##"
        UPDATE brand_kits SET
            colors = '[{"name": "Primary", "hex": "#FF0000", "pantone": {"code": "185 C", "coated": true}}, {"name": "", "hex": "", "n": 9007199254740993}]',
            fonts = '[{"name": "Body", "family": "Inter", "url": "fonts/inter", "axes": [100, 900.5]}]',
            logos = '[{"name": "Main", "path": "a.svg", "format": "svg", "size": null}]',
            style_preferences = '{"tone": "warm", "industry": ["engines"], "nested": {"a": [1, {"b": null}]}}';
        UPDATE generation_requests SET
            input_parameters = '{"format": "png", "seed": 18446744073709551615, "strength": 0.25}',
            sample_assets = '[{"id": "0193a1b2-0000-7000-8000-000000000001", "url": "s/1.png", "resolution": "512x512", "score": -1}]';
        UPDATE assets SET metadata = '{"exif": {"iso": 100}, "": ""}';
        UPDATE templates SET tags = '["a", "ä", "\"quoted\""]', source_data = '{"layers": []}';
        "##);
    let documents = "SELECT (SELECT to_jsonb(t) - 'updated_at' FROM brand_kits t)::text
        || (SELECT to_jsonb(t) - 'updated_at' FROM generation_requests t)::text
        || (SELECT to_jsonb(t) - 'updated_at' FROM assets t)::text
        || (SELECT to_jsonb(t) - 'updated_at' FROM templates t)::text";
    let before = conn.lines(documents);

    let kit = BrandKit::find(kit.id).first(conn).unwrap();
    assert_eq!(kit.colors[0].extra["pantone"]["code"], "185 C");
    assert_eq!(kit.style_preferences.as_ref().unwrap().tone.as_deref(), Some("warm"));
    let request = GenerationRequest::find(request.id).first(conn).unwrap();
    let asset = Asset::find(world.asset.id).first(conn).unwrap();
    let template = Template::find(world.template.id).first(conn).unwrap();
    // Emptied first, so that what is there afterwards was written by the types.
    conn.run(
        "UPDATE brand_kits SET colors = '[]', fonts = '[]', logos = NULL, style_preferences = NULL;
         UPDATE generation_requests SET input_parameters = NULL, sample_assets = NULL;
         UPDATE assets SET metadata = NULL; UPDATE templates SET tags = NULL, source_data = '{}'",
    );
    let kit_changes = BrandKitChanges::builder()
        .colors(kit.colors.clone())
        .fonts(kit.fonts.clone())
        .logos(kit.logos.clone())
        .style_preferences(kit.style_preferences.clone());
    kit_changes.build().update(conn, kit.id).unwrap();
    let request_changes = GenerationRequestChanges::builder()
        .input_parameters(request.input_parameters.clone())
        .sample_assets(request.sample_assets.clone());
    request_changes.build().update(conn, request.id).unwrap();
    let asset_changes = AssetChanges::builder().metadata(asset.metadata.clone());
    asset_changes.build().update(conn, asset.id).unwrap();
    let template_changes = TemplateChanges::builder()
        .tags(template.tags.clone())
        .source_data(template.source_data.clone());
    template_changes.build().update(conn, template.id).unwrap();
    assert_eq!(conn.lines(documents), before);
}

#[test]
fn a_document_of_another_shape_is_an_error_that_names_the_column_and_can_be_seen() {
    let (_db, conn) = &mut migrated();
    World::new(conn);
    conn.run(r#"UPDATE brand_kits SET colors = '[{"name": "Primary"}]'"#);
    let error = brand_kits::table.select(BrandKit::as_select()).first(conn).unwrap_err();
    assert_eq!(error.to_string(), "Error deserializing field 'colors'");
    let diesel::result::Error::DeserializationError(source) = &error else { panic!("{error:?}") };
    assert_eq!(source.source().unwrap().to_string(), "missing field `hex` at line 1 column 20");
    let seen: Value = brand_kits::table.select(brand_kits::colors).first(conn).unwrap();
    assert_eq!(seen, json!([{"name": "Primary"}]));
}

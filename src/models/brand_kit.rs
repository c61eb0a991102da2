use bon::Builder;
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::Serialize;

use crate::models::{Team, User};
use crate::schema::brand_kits;
use crate::types::{
    BrandColors, BrandFonts, BrandKitId, BrandLogos, StylePreferences, TeamId, UserId,
};

/// Colours, fonts, logos and style of a brand, applied to what is generated for it. Written by the
/// creative services.
///
/// A row of `brand_kits` (specification 5.2; [columns](crate::schema::brand_kits)).
#[derive(Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, Serialize)]
#[diesel(table_name = brand_kits, check_for_backend(Pg))]
#[diesel(belongs_to(User), belongs_to(Team))]
pub struct BrandKit {
    /// Identifies the brand kit. Made by the database unless the insert brings one.
    pub id: BrandKitId,
    /// Account that owns the kit.
    pub user_id: UserId,
    /// Team that shares the kit; NULL for a private one.
    pub team_id: Option<TeamId>,
    /// Name of the kit, as its owner sees it.
    pub name: String,
    /// Colours: an array of `{name, hex, variable?}`, searched by containment.
    pub colors: BrandColors,
    /// Fonts: an array of `{name, family, url?}`, searched by containment.
    pub fonts: BrandFonts,
    /// Logos: an array of `{name, path, format}`, the path being in MinIO.
    pub logos: Option<BrandLogos>,
    /// Style: an object with tone, industry hints and the like.
    pub style_preferences: Option<StylePreferences>,
    /// True if new work of the owner starts with this kit.
    pub is_default: bool,
    /// When the row was made.
    pub created_at: DateTime<Utc>,
    /// When the row last changed; kept by the trigger `set_updated_at`.
    pub updated_at: DateTime<Utc>,
}

/// A row to insert into `brand_kits`, made with a builder.
///
/// [`NewBrandKitBuilder`] has a setter for each column of [`BrandKit`], and says which are
/// required.
#[derive(Clone, Insertable, Builder)]
#[diesel(table_name = brand_kits, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct NewBrandKit {
    #[builder(default = BrandKitId::now_v7())]
    pub(super) id: BrandKitId,
    user_id: UserId,
    team_id: Option<TeamId>,
    name: String,
    colors: BrandColors,
    fonts: BrandFonts,
    logos: Option<BrandLogos>,
    style_preferences: Option<StylePreferences>,
    is_default: Option<bool>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
}

/// A change to rows of `brand_kits`, made with a builder.
///
/// [`BrandKitChangesBuilder`] has a setter for each column of [`BrandKit`] that may change.
#[derive(Clone, AsChangeset, Builder)]
#[diesel(table_name = brand_kits, check_for_backend(Pg))]
#[builder(on(String, into))]
pub struct BrandKitChanges {
    user_id: Option<UserId>,
    team_id: Option<Option<TeamId>>,
    name: Option<String>,
    colors: Option<BrandColors>,
    fonts: Option<BrandFonts>,
    logos: Option<Option<BrandLogos>>,
    style_preferences: Option<Option<StylePreferences>>,
    is_default: Option<bool>,
}

//! The content of the rows, and their way into the database: each table by one COPY.

use std::cell::{Cell, RefCell};
use std::fmt::Arguments;
use std::io::Write;

use chrono::Timelike;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use fastrand::Rng;
use uuid::Uuid;

use super::world::{
    Class, DAY, HOUR, Key, MINUTE, PER_REQUEST, PLATFORM, SECOND, Table, WELCOME_CREDITS, WITHOUT_REQUEST, World,
    between, instant, percent,
};
use super::{Error, Progress};
use crate::schema::*;
use crate::types::{
    AiModelVersionStatus, AiTaskType, AssetType, DeploymentEnvironment, DeploymentStatus, GenerationRequestStatus,
    PaymentProvider, SocialMediaPlatform, SocialProvider, SubscriptionStatus, SubscriptionTier, TeamRole,
    ValidationStatus,
};

/// Fills all tables.
pub(super) fn load(world: &World, conn: &mut PgConnection, progress: &mut dyn FnMut(Progress)) -> Result<(), Error> {
    let mut total = 0;
    for table in Table::ALL {
        world.each(table, &mut |_| total += 1);
    }
    let loader = Loader { world, total, rows: Cell::new(0), progress: RefCell::new(progress) };
    for table in Table::ALL {
        match table {
            Table::Users => loader.users(conn),
            Table::Teams => loader.teams(conn),
            Table::TeamMembers => loader.team_members(conn),
            Table::BrandKits => loader.brand_kits(conn),
            Table::Workbenches => loader.workbenches(conn),
            Table::Templates => loader.templates(conn),
            Table::Projects => loader.projects(conn),
            Table::GenerationRequests => loader.generation_requests(conn),
            Table::Assets => loader.assets(conn),
            Table::AssetVersions => loader.asset_versions(conn),
            Table::SocialMediaConnections => loader.social_media_connections(conn),
            Table::ApiClients => loader.api_clients(conn),
            Table::Subscriptions => loader.subscriptions(conn),
            Table::CreditTransactions => loader.credit_transactions(conn),
            Table::UsageLogs => loader.usage_logs(conn),
            Table::Sessions => loader.sessions(conn),
            Table::Notifications => loader.notifications(conn),
            Table::AiModels => loader.ai_models(conn),
            Table::AiModelVersions => loader.ai_model_versions(conn),
            Table::AiModelValidationResults => loader.ai_model_validation_results(conn),
            Table::AiModelDeployments => loader.ai_model_deployments(conn),
            Table::AiModelFeedbacks => loader.ai_model_feedbacks(conn),
        }?;
    }
    Ok(())
}

struct Loader<'a> {
    world: &'a World,
    total: u64,
    rows: Cell<u64>,
    progress: RefCell<&'a mut dyn FnMut(Progress)>,
}

/// Lines of COPY's text format.
struct Lines {
    buffer: Vec<u8>,
    rows: u64,
}

/// So many bytes are sent at once.
const BLOCK: usize = 1 << 16;

impl Lines {
    fn put(&mut self, value: &impl Value) {
        value.write(&mut self.buffer);
        self.buffer.push(b'\t');
    }

    fn end(&mut self) {
        // In the place of the last tab.
        self.buffer.pop();
        self.buffer.push(b'\n');
        self.rows += 1;
    }
}

impl Loader<'_> {
    fn send(&self, table: &'static str, lines: &mut Lines, out: &mut dyn Write) -> Result<(), Error> {
        out.write_all(&lines.buffer).map_err(|source| Error::Write { table, source })?;
        let rows = self.rows.get() + lines.rows;
        self.rows.set(rows);
        lines.buffer.clear();
        lines.rows = 0;
        (self.progress.borrow_mut())(Progress { table, rows, total: self.total });
        Ok(())
    }
}

/// A value as COPY reads it. Texts have nothing in them that would have to be escaped.
trait Value {
    fn write(&self, line: &mut Vec<u8>);
}

impl Value for str {
    fn write(&self, line: &mut Vec<u8>) {
        line.extend_from_slice(self.as_bytes());
    }
}

impl Value for &str {
    fn write(&self, line: &mut Vec<u8>) {
        (**self).write(line);
    }
}

impl Value for String {
    fn write(&self, line: &mut Vec<u8>) {
        self.as_str().write(line);
    }
}

macro_rules! displayed {
    ($($type:ty),+) => {$(
        impl Value for $type {
            fn write(&self, line: &mut Vec<u8>) {
                // A vector takes everything.
                let _ = write!(line, "{self}");
            }
        }
    )+};
}

displayed!(bool, i32, u32, i64, Arguments<'_>);

impl Value for Uuid {
    fn write(&self, line: &mut Vec<u8>) {
        // PostgreSQL does without the hyphens, and a build without optimization is faster so.
        let _ = write!(line, "{:032x}", self.as_u128());
    }
}

/// Microseconds since 1970.
#[derive(Clone, Copy)]
struct At(i64);

impl Value for At {
    fn write(&self, line: &mut Vec<u8>) {
        let time = instant(self.0);
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        let micros = self.0.rem_euclid(SECOND);
        let _ = write!(line, "{} {hour:02}:{minute:02}:{second:02}.{micros:06}+00", time.date_naive());
    }
}

impl<T: Value> Value for Option<T> {
    fn write(&self, line: &mut Vec<u8>) {
        match self {
            Some(value) => value.write(line),
            None => line.extend_from_slice(b"\\N"),
        }
    }
}

macro_rules! enums {
    ($($type:ty),+) => {$(
        impl Value for $type {
            fn write(&self, line: &mut Vec<u8>) {
                self.label().write(line);
            }
        }
    )+};
}

enums!(
    AiModelVersionStatus,
    AiTaskType,
    AssetType,
    DeploymentEnvironment,
    DeploymentStatus,
    GenerationRequestStatus,
    PaymentProvider,
    SocialMediaPlatform,
    SocialProvider,
    SubscriptionStatus,
    SubscriptionTier,
    TeamRole,
    ValidationStatus
);

/// Copies a table's rows: for each key, with random numbers of its own, a value for each column.
macro_rules! copy {
    ($loader:ident, $conn:ident, $table:ident as $variant:ident, |$key:ident, $rng:ident| { $($prepare:tt)* } => {
        $($column:ident: $value:expr,)+
    }) => {{
        let rows = $loader.world.rows(Table::$variant);
        let copy = diesel::copy_from($table::table).from_raw_data(
            ($($table::$column,)+),
            |out: &mut dyn Write| -> Result<(), Error> {
                let table = stringify!($table);
                let lines = &mut Lines { buffer: Vec::with_capacity(2 * BLOCK), rows: 0 };
                for &$key in &rows {
                    let $rng = &mut $loader.world.rng(Table::$variant, $key);
                    $($prepare)*
                    $(lines.put(&$value);)+
                    lines.end();
                    if lines.buffer.len() >= BLOCK {
                        $loader.send(table, lines, out)?;
                    }
                }
                $loader.send(table, lines, out)
            },
        );
        copy.execute($conn).map(drop)
    }};
}

const FIRST_NAMES: [&str; 24] = [
    "Ada",
    "Alan",
    "Barbara",
    "Blaise",
    "Charles",
    "Dana",
    "Edsger",
    "Emmy",
    "Frances",
    "Grace",
    "Hedy",
    "Ivan",
    "Joan",
    "Katherine",
    "Leonhard",
    "Margaret",
    "Niklaus",
    "Olga",
    "Peter",
    "Radia",
    "Sofia",
    "Tony",
    "Ursula",
    "Vera",
];
const LAST_NAMES: [&str; 24] = [
    "Allen",
    "Babbage",
    "Clarke",
    "Dijkstra",
    "Euler",
    "Franklin",
    "Germain",
    "Hopper",
    "Ito",
    "Johnson",
    "Kovalevsky",
    "Lovelace",
    "Moore",
    "Noether",
    "Olsen",
    "Perlman",
    "Quine",
    "Ritchie",
    "Scott",
    "Turing",
    "Ulam",
    "Vaughan",
    "Wirth",
    "Zuse",
];
const ADJECTIVES: [&str; 20] = [
    "brass",
    "quiet",
    "bold",
    "misty",
    "golden",
    "paper",
    "neon",
    "minimal",
    "playful",
    "wild",
    "frozen",
    "tiny",
    "vintage",
    "hand-drawn",
    "geometric",
    "soft",
    "electric",
    "rustic",
    "floating",
    "endless",
];
const NOUNS: [&str; 20] = [
    "engine",
    "harbour",
    "forest",
    "lantern",
    "bicycle",
    "kitchen",
    "mountain",
    "café",
    "garden",
    "robot",
    "lighthouse",
    "bakery",
    "orchestra",
    "market",
    "library",
    "desert",
    "river",
    "rooftop",
    "festival",
    "workshop",
];
const SETTINGS: [&str; 12] = [
    "at sunrise",
    "in the rain",
    "seen from above",
    "for a spring sale",
    "with a headline above it",
    "in two colours",
    "on a white ground",
    "in the style of a woodcut",
    "for a story of 9 by 16",
    "with people dancing",
    "under the stars",
    "as a repeating pattern",
];
const CATEGORIES: [&str; 20] = [
    "social",
    "story",
    "banner",
    "flyer",
    "poster",
    "logo",
    "newsletter",
    "invitation",
    "business-card",
    "presentation",
    "menu",
    "thumbnail",
    "advertisement",
    "infographic",
    "packaging",
    "cover",
    "postcard",
    "calendar",
    "certificate",
    "label",
];
const PLATFORMS: [&str; 6] =
    ["InstagramStory", "InstagramPost", "FacebookPost", "LinkedInPost", "PinterestPin", "TikTok"];
const LANGUAGES: [&str; 8] = ["en-US", "en-US", "en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "pt-BR"];
const TIME_ZONES: [&str; 8] = [
    "UTC",
    "America/New_York",
    "America/Los_Angeles",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Paris",
    "Asia/Tokyo",
    "America/Sao_Paulo",
];
const DEVICES: [(&str, &str); 6] = [
    ("Firefox on Linux", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
    (
        "Chrome on Windows",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36",
    ),
    (
        "Safari on macOS",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15",
    ),
    ("Safari on iPhone", "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148"),
    (
        "Chrome on Android",
        "Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 Chrome/141.0.0.0 Mobile Safari/537.36",
    ),
    ("Edge on Windows", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Edg/141.0.0.0"),
];
const FAMILIES: [&str; 8] =
    ["Inter", "Roboto", "Lora", "Playfair Display", "Open Sans", "Montserrat", "Arial", "Merriweather"];
const FORMATS: [(&str, &str); 3] = [("png", "image/png"), ("jpg", "image/jpeg"), ("svg", "image/svg+xml")];
const RESOLUTIONS: [&str; 4] = ["1024x1024", "1080x1920", "1920x1080", "2048x2048"];
const MODEL_NAMES: [(&str, &str, AiTaskType); 12] = [
    ("painter", "Internal", AiTaskType::ImageGeneration),
    ("sketcher", "Internal", AiTaskType::ImageGeneration),
    ("copywriter", "OpenAI", AiTaskType::TextGeneration),
    ("retoucher", "Internal", AiTaskType::ImageTransformation),
    ("stylist", "StabilityAI", AiTaskType::StyleTransfer),
    ("guard", "Internal", AiTaskType::ContentSafety),
    ("illustrator", "StabilityAI", AiTaskType::ImageGeneration),
    ("headliner", "OpenAI", AiTaskType::TextGeneration),
    ("upscaler", "Internal", AiTaskType::ImageTransformation),
    ("colourist", "Internal", AiTaskType::StyleTransfer),
    ("reviewer", "OpenAI", AiTaskType::ContentSafety),
    ("animator", "Internal", AiTaskType::ImageGeneration),
];

fn pick<T: Copy, const N: usize>(rng: &mut Rng, from: [T; N]) -> T {
    from[rng.usize(0..N)]
}

/// The same, with those that stand first far more often than those that stand last.
fn pick_skewed<T: Copy, const N: usize>(rng: &mut Rng, from: [T; N]) -> T {
    from[rng.usize(0..N).min(rng.usize(0..N)).min(rng.usize(0..N))]
}

/// The value, as often as this.
fn sometimes<T>(rng: &mut Rng, chance: u32, value: impl FnOnce(&mut Rng) -> T) -> Option<T> {
    percent(rng, chance).then(|| value(rng))
}

/// The first draw of a user's values.
pub(super) fn name(rng: &mut Rng) -> (&'static str, &'static str) {
    (pick(rng, FIRST_NAMES), pick(rng, LAST_NAMES))
}

fn title(rng: &mut Rng) -> String {
    format!("{} {}", pick(rng, ADJECTIVES), pick(rng, NOUNS))
}

fn sentence(rng: &mut Rng) -> String {
    format!("A {} {}, {}", pick(rng, ADJECTIVES), pick(rng, NOUNS), pick_skewed(rng, SETTINGS))
}

fn secret(rng: &mut Rng, kind: &str) -> String {
    format!("{kind}{:032x}", rng.u128(..))
}

fn credits(amount: u32) -> String {
    format!("{amount}.00")
}

/// One of about 200 words, some in many rows and most in few.
fn tag(rng: &mut Rng) -> String {
    let word = pick_skewed(rng, NOUNS);
    match rng.u32(0..20).min(rng.u32(0..20)) {
        0..10 => word.to_owned(),
        number => format!("{word}-{}", ADJECTIVES[number as usize]),
    }
}

fn list(elements: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", elements.into_iter().collect::<Vec<_>>().join(", "))
}

impl Loader<'_> {
    fn id(&self, table: Table, key: Key) -> Uuid {
        self.world.id(table, key)
    }

    fn user_id(&self, n: u32) -> Uuid {
        self.world.user_id(n)
    }

    /// One of the few who work on the models.
    fn operator(&self, rng: &mut Rng) -> Option<Uuid> {
        sometimes(rng, 80, |rng| self.user_id(rng.u32(0..self.world.users().min(5))))
    }

    fn users(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, users as Users, |key, rng| {
            let n = key.user;
            let user = self.world.user(n);
            let (first, last) = name(rng);
            let provider = sometimes(rng, 20, |rng| pick(rng, [SocialProvider::Google, SocialProvider::Google,
                SocialProvider::Facebook, SocialProvider::Apple]));
            let is_verified = provider.is_some() || percent(rng, 90);
            let reset = sometimes(rng, 2, |rng| secret(rng, "reset_"));
            let has_mfa = user.class >= Class::Regular && percent(rng, 40);
            let (spent, purchases) = self.world.credits(n);
            let deleted = (user.end < self.world.until).then_some(At(user.end));
            let last_login = sometimes(rng, 95, |rng| At(between(rng, user.at, user.end)));
            let updated = deleted.or(last_login).unwrap_or(At(user.at));
        } => {
            id: self.id(Table::Users, key),
            email: self.world.email(n),
            password_hash: provider.is_none().then(|| secret(rng, "$argon2id$v=19$m=19456,t=2,p=1$")),
            social_provider: provider,
            social_provider_id: provider.map(|_| format!("{n:010}{:011}", rng.u32(..))),
            is_email_verified: is_verified,
            email_verification_token: (!is_verified).then(|| secret(rng, "verify_")),
            password_reset_expires: reset.as_ref().map(|_| At(updated.0 + HOUR)),
            password_reset_token: reset,
            full_name: sometimes(rng, 90, |_| format!("{first} {last}")),
            username: sometimes(rng, 60, |_| format!("{first}{n}")),
            profile_picture_url: sometimes(rng, 40, |_| format!("https://cdn.example.com/people/{n}.png")),
            language_preference: pick(rng, LANGUAGES),
            timezone: pick(rng, TIME_ZONES),
            mfa_enabled: has_mfa,
            mfa_secret: has_mfa.then(|| secret(rng, "encrypted:")),
            subscription_tier: self.tier(n),
            credit_balance: credits(WELCOME_CREDITS + 100 * purchases - spent),
            last_login_at: last_login,
            created_at: At(user.at),
            updated_at: updated,
            deleted_at: deleted,
        })
    }

    fn teams(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, teams as Teams, |key, rng| {} => {
            id: self.id(Table::Teams, key),
            name: format!("{} team", title(rng)),
            owner_id: self.user_id(key.user),
            created_at: At(key.at),
            updated_at: At(key.at),
        })
    }

    fn team_members(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, team_members as TeamMembers, |key, rng| {
            let owner = key.k;
            let team = self.world.team(owner).map(|team| self.id(Table::Teams, team));
            let role = pick(rng, [TeamRole::Admin, TeamRole::Editor, TeamRole::Editor, TeamRole::Viewer]);
        } => {
            id: self.id(Table::TeamMembers, key),
            team_id: team,
            user_id: self.user_id(key.user),
            role: if key.user == owner { TeamRole::Owner } else { role },
            joined_at: At(key.at),
        })
    }

    fn brand_kits(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, brand_kits as BrandKits, |key, rng| {
            let team = self.world.team(key.user).filter(|team| team.at < key.at);
            let colors = ["Primary", "Secondary", "Accent", "Background", "Text"];
            let colors = colors.into_iter().take(rng.usize(2..=5)).map(|name| {
                let variable = format!(r#", "variable": "--color-{}""#, name.to_lowercase());
                let variable = sometimes(rng, 50, |_| variable).unwrap_or_default();
                format!(r##"{{"name": "{name}", "hex": "#{:06X}"{variable}}}"##, rng.u32(0..1 << 24))
            });
            let colors = list(colors);
            let fonts = ["Heading", "Body"]
                .map(|name| format!(r#"{{"name": "{name}", "family": "{}"}}"#, pick_skewed(rng, FAMILIES)));
            let id = self.id(Table::BrandKits, key);
        } => {
            id: id,
            user_id: self.user_id(key.user),
            team_id: team.map(|team| self.id(Table::Teams, team)),
            name: format!("{} brand", title(rng)),
            colors: colors,
            fonts: list(fonts),
            logos: sometimes(rng, 60, |_| format!(
                r#"[{{"name": "Main Logo", "path": "brands/{id}/logo.png", "format": "png"}}]"#)),
            style_preferences: sometimes(rng, 50, |rng| format!(
                r#"{{"tone": "{}", "industry": "{}"}}"#, pick(rng, ADJECTIVES), pick(rng, NOUNS))),
            is_default: key.k == 0,
            created_at: At(key.at),
            updated_at: At(key.at),
        })
    }

    fn workbenches(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, workbenches as Workbenches, |key, rng| {} => {
            id: self.id(Table::Workbenches, key),
            user_id: self.user_id(key.user),
            name: format!("{} campaign", title(rng)),
            default_brand_kit_id: self.kit(key, rng),
            created_at: At(key.at),
            updated_at: At(key.at),
        })
    }

    /// A brand kit that the user of a row had by then.
    fn kit(&self, of: Key, rng: &mut Rng) -> Option<Uuid> {
        let count = self.world.count(Table::BrandKits, of.user);
        let kit = (count > 0).then(|| self.world.kit(of.user, rng.u32(0..count)))?;
        (kit.at < of.at).then(|| self.id(Table::BrandKits, kit))
    }

    fn templates(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, templates as Templates, |key, rng| {
            let is_system = key.user == PLATFORM;
            let id = self.id(Table::Templates, key);
            let layers = (0..rng.u32(2..8)).map(|_| {
                let kind = pick(rng, ["image", "text", "shape"]);
                format!(r#"{{"kind": "{kind}", "x": {}, "y": {}}}"#, rng.u32(0..1080), rng.u32(0..1920))
            });
            let layers = list(layers);
            let tags = list((0..rng.u32(1..=5)).map(|_| format!(r#""{}""#, tag(rng))));
        } => {
            id: id,
            user_id: (!is_system).then(|| self.user_id(key.user)),
            name: title(rng),
            description: sometimes(rng, 70, sentence),
            category: pick_skewed(rng, CATEGORIES),
            preview_url: format_args!("https://cdn.example.com/templates/{id}.png"),
            source_data: format_args!(r#"{{"width": 1080, "height": 1920, "layers": {layers}}}"#),
            tags: sometimes(rng, 90, |_| tags),
            is_public: is_system || percent(rng, 10),
            created_at: At(key.at),
            updated_at: At(key.at),
        })
    }

    fn projects(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, projects as Projects, |key, rng| {
            let user = self.world.user(key.user);
            let workbench = self.world.workbench(key.user, key.k % self.world.workbenches(key.user));
            let last = user.end.min(key.at + 60 * DAY);
            let updated = between(rng, key.at, last);
            let collaborated = sometimes(rng, 15, |rng| between(rng, key.at, updated));
            let deleted = sometimes(rng, 2, |rng| between(rng, updated, user.end));
        } => {
            id: self.id(Table::Projects, key),
            workbench_id: self.id(Table::Workbenches, workbench),
            user_id: self.user_id(key.user),
            template_id: sometimes(rng, 60, |rng| self.id(Table::Templates, self.world.template_at(key.at, rng))),
            brand_kit_id: percent(rng, 50).then(|| self.kit(key, rng)).flatten(),
            name: title(rng),
            target_platform: sometimes(rng, 80, |rng| pick_skewed(rng, PLATFORMS)),
            collaboration_state: collaborated.map(|_| format!(
                r#"{{"clock": {}, "peers": {}}}"#, rng.u32(1..5_000), rng.u32(2..6))),
            last_collaborated_at: collaborated.map(At),
            created_at: At(key.at),
            updated_at: At(deleted.unwrap_or(updated)),
            deleted_at: deleted.map(At),
        })
    }

    /// Without the assets that they point at, which point back at them: [`Loader::assets`] adds
    /// these.
    fn generation_requests(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, generation_requests as GenerationRequests, |key, rng| {
            let request = self.world.request(key.user, key.k);
            let id = self.id(Table::GenerationRequests, key);
            let samples = (request.samples > 0).then(|| list((0..request.samples).map(|number| {
                let sample = self.id(Table::Assets, request.sample(number));
                format!(r#"{{"id": "{sample}", "url": "generated/{id}/sample-{number}.png", "resolution": "512x512"}}"#)
            })));
            let is_begun = request.status != GenerationRequestStatus::Pending;
            let updated = if request.samples > 0 { request.sample(request.samples).at } else { request.done() };
        } => {
            id: id,
            user_id: self.user_id(key.user),
            project_id: self.id(Table::Projects, request.project),
            input_prompt: sentence(rng),
            style_guidance: sometimes(rng, 30, |rng| format!("Make it {}", pick(rng, ADJECTIVES))),
            input_parameters: sometimes(rng, 85, |rng| format!(
                r#"{{"format": "{}", "resolution": "{}"}}"#, pick(rng, FORMATS).0, pick(rng, RESOLUTIONS))),
            status: request.status,
            error_message: match request.status {
                GenerationRequestStatus::Failed => Some("The model did not answer in time."),
                GenerationRequestStatus::ContentRejected => Some("The prompt is not allowed by the content rules."),
                _ => None,
            },
            sample_assets: samples,
            credits_cost_sample: is_begun.then(|| credits(request.sample_cost)),
            credits_cost_final: request.is_completed().then(|| credits(request.final_cost)),
            ai_model_used: is_begun.then(|| pick_skewed(rng, MODEL_NAMES).0),
            processing_time_ms: request.is_completed().then_some(request.took_ms),
            created_at: At(key.at),
            updated_at: At(if is_begun { updated } else { key.at }),
        })
    }

    fn assets(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, assets as Assets, |key, rng| {
            let user = self.world.user(key.user);
            let kind = key.k % PER_REQUEST;
            let is_upload = kind == 3;
            let request = (!is_upload).then(|| self.world.request(key.user, key.k / PER_REQUEST));
            let request_id = request.map(|request| self.id(Table::GenerationRequests, request.key));
            let (format, mime_type) = if is_upload || kind == 2 { pick_skewed(rng, FORMATS) } else { FORMATS[0] };
            let id = self.id(Table::Assets, key);
            let project = match request {
                Some(request) => Some(request.project),
                None if user.projects > 0 && percent(rng, 60) => {
                    Some(self.world.project(key.user, rng.u32(0..user.projects))).filter(|project| project.at < key.at)
                }
                None => None,
            };
            let resolution = if kind < 2 { Some("512x512") } else { sometimes(rng, 90, |rng| pick(rng, RESOLUTIONS)) };
            let deleted = sometimes(rng, 2, |rng| At(between(rng, key.at, user.end)));
        } => {
            id: id,
            project_id: project.map(|project| self.id(Table::Projects, project)),
            user_id: self.user_id(key.user),
            generation_request_id: request_id,
            name: match (kind, request_id) {
                (2, _) => title(rng),
                (_, Some(_)) => format!("sample-{kind}"),
                _ => format!("{}.{format}", title(rng)),
            },
            type_: match request {
                Some(_) => AssetType::AiGenerated,
                None => pick(rng, [AssetType::Uploaded, AssetType::Uploaded, AssetType::Derived]),
            },
            file_path: match (kind, request_id) {
                (2, Some(request)) => format!("generated/{request}/final.{format}"),
                (_, Some(request)) => format!("generated/{request}/sample-{kind}.{format}"),
                _ => format!("uploaded/{id}.{format}"),
            },
            mime_type: mime_type,
            format: format,
            resolution: resolution,
            is_final: kind == 2,
            metadata: sometimes(rng, 40, |rng| format!(
                r#"{{"bytes": {}, "dpi": {}}}"#, rng.u32(10_000..5_000_000), pick(rng, [72, 150, 300]))),
            created_at: At(key.at),
            updated_at: deleted.unwrap_or(At(key.at)),
            deleted_at: deleted,
        })?;
        // That the rows are changed in the order of their times, the server must know how many
        // there are.
        Ok(conn.batch_execute(
            "ANALYZE generation_requests, assets;
             UPDATE generation_requests
             SET selected_sample_id = (sample_assets -> -1 ->> 'id')::uuid, final_asset_id = assets.id,
                updated_at = assets.created_at
             FROM assets WHERE assets.generation_request_id = generation_requests.id AND assets.is_final",
        )?)
    }

    fn asset_versions(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, asset_versions as AssetVersions, |key, rng| {
            let (of_project, k) = (key.k >= WITHOUT_REQUEST, key.k % WITHOUT_REQUEST / 4);
            let asset = (!of_project).then(|| self.id(Table::Assets, self.world.request(key.user, k).final_asset()));
            let project = of_project.then(|| self.id(Table::Projects, self.world.project(key.user, k)));
            let id = self.id(Table::AssetVersions, key);
        } => {
            id: id,
            asset_id: asset,
            project_id: project,
            version_number: key.k % 4 + 1,
            file_path: asset.map(|asset| format!("versions/{asset}/{id}.png")),
            state_data: project.map(|_| format!(r#"{{"clock": {}, "layers": {}}}"#, rng.u32(1..5_000), rng.u32(1..12))),
            description: sometimes(rng, 30, |rng| format!("Made it more {}", pick(rng, ADJECTIVES))),
            created_by_user_id: sometimes(rng, 97, |_| self.user_id(key.user)),
            created_at: At(key.at),
        })
    }

    fn social_media_connections(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, social_media_connections as SocialMediaConnections, |key, rng| {
            // Each of a user's connections is to another platform.
            let platforms = SocialMediaPlatform::ALL;
            let platform = platforms[(key.user + key.k) as usize % platforms.len()];
        } => {
            id: self.id(Table::SocialMediaConnections, key),
            user_id: self.user_id(key.user),
            platform: platform,
            external_user_id: format_args!("{:017}", rng.u64(0..100_000_000_000_000_000)),
            access_token: secret(rng, "encrypted:"),
            refresh_token: sometimes(rng, 70, |rng| secret(rng, "encrypted:")),
            expires_at: sometimes(rng, 80, |rng| At(key.at + between(rng, 0, 720 * DAY))),
            created_at: At(key.at),
            updated_at: At(key.at),
        })
    }

    fn api_clients(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, api_clients as ApiClients, |key, rng| {} => {
            id: self.id(Table::ApiClients, key),
            user_id: self.user_id(key.user),
            name: format!("{} publisher", title(rng)),
            api_key: secret(rng, "cf_"),
            secret_hash: secret(rng, "$argon2id$v=19$m=19456,t=2,p=1$"),
            permissions: sometimes(rng, 70, |rng| format!(r#"{{"generate": true, "export": {}}}"#, rng.bool())),
            is_active: percent(rng, 90),
            created_at: At(key.at),
            updated_at: At(key.at),
        })
    }

    /// The user's current subscription, if there is one.
    fn plan(&self, n: u32) -> Option<(SubscriptionTier, SubscriptionStatus)> {
        let tier = match self.world.user(n).class {
            Class::Idle | Class::Casual => return None,
            Class::Regular => SubscriptionTier::Pro,
            Class::Heavy => SubscriptionTier::Team,
            Class::Top => SubscriptionTier::Enterprise,
        };
        let rng = &mut self.world.rng(Table::Subscriptions, Key { at: 0, user: n, k: 0 });
        let status = match rng.u32(0..100) {
            0..85 => SubscriptionStatus::Active,
            85..90 => SubscriptionStatus::Trial,
            90..92 => SubscriptionStatus::Suspended,
            92..97 => SubscriptionStatus::Cancelled,
            _ => SubscriptionStatus::Expired,
        };
        Some((tier, status))
    }

    fn tier(&self, n: u32) -> SubscriptionTier {
        match self.plan(n) {
            Some((tier, SubscriptionStatus::Active | SubscriptionStatus::Trial)) => tier,
            _ => SubscriptionTier::Free,
        }
    }

    fn subscriptions(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, subscriptions as Subscriptions, |key, rng| {
            let plan = self.plan(key.user);
            let tier = plan.map_or(SubscriptionTier::Pro, |(tier, _)| tier);
            let age = self.world.until - key.at;
            let ended = !matches!(plan, Some((_, SubscriptionStatus::Active | SubscriptionStatus::Trial)));
            let periods = age / (30 * DAY);
            let start = key.at + 30 * DAY * if ended { periods / 2 } else { periods };
            // The first draw was the status.
            let _ = rng.u32(0..100);
            let provider = pick(rng, [PaymentProvider::Stripe, PaymentProvider::PayPal, PaymentProvider::OdooManual]);
            let by_hand = provider == PaymentProvider::OdooManual;
        } => {
            id: self.id(Table::Subscriptions, key),
            user_id: self.user_id(key.user),
            odoo_sale_order_id: format_args!("SO-{:08}", key.user),
            plan_id: format!("{}_monthly", tier.label().to_lowercase()),
            status: plan.map(|(_, status)| status),
            current_period_start: At(start),
            current_period_end: At(start + 30 * DAY),
            payment_provider: provider,
            payment_provider_subscription_id: (!by_hand).then(|| secret(rng, "sub_")),
            payment_method_id: (!by_hand).then(|| secret(rng, "pm_")),
            created_at: At(key.at),
            updated_at: At(start),
        })
    }

    /// An API client that the user of a row had by then; seldom.
    fn client(&self, of: Key, rng: &mut Rng) -> Option<Uuid> {
        let count = self.world.count(Table::ApiClients, of.user);
        let client = (count > 0 && percent(rng, 30)).then(|| self.world.client(of.user, rng.u32(0..count)))?;
        (client.at < of.at).then(|| self.id(Table::ApiClients, client))
    }

    fn credit_transactions(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, credit_transactions as CreditTransactions, |key, rng| {
            let (k, kind) = (key.k / PER_REQUEST, key.k % PER_REQUEST);
            let request = (kind < 3).then(|| self.world.request(key.user, k));
            let (action, amount) = match (kind, request) {
                (0, Some(request)) => ("sample_generation", -i64::from(request.sample_cost)),
                (1, Some(request)) => ("refund", i64::from(request.sample_cost)),
                (_, Some(request)) => ("final_generation", -i64::from(request.final_cost)),
                (_, None) if k == 0 => ("welcome_bonus", i64::from(WELCOME_CREDITS)),
                (_, None) => ("purchase", 100),
            };
            let has_invoice = action == "purchase";
        } => {
            id: self.id(Table::CreditTransactions, key),
            user_id: self.user_id(key.user),
            odoo_invoice_id: has_invoice.then(|| format!("INV-{:06}-{k}", key.user)),
            generation_request_id: request.map(|request| self.id(Table::GenerationRequests, request.key)),
            api_call_id: (amount < 0).then(|| self.client(key, rng)).flatten().map(|_| secret(rng, "call_")),
            amount: format_args!("{amount}.00"),
            action_type: action,
            description: sometimes(rng, 50, |_| match action {
                "purchase" => "100 credits",
                "welcome_bonus" => "Welcome",
                "refund" => "The request failed",
                "sample_generation" => "Samples",
                _ => "Final asset",
            }),
            created_at: At(key.at),
            synced_at: At(self.world.until.min(key.at + between(rng, SECOND, 5 * MINUTE))),
        })
    }

    fn usage_logs(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, usage_logs as UsageLogs, |key, rng| {
            let request = (key.k < WITHOUT_REQUEST).then(|| self.world.request(key.user, key.k / PER_REQUEST));
            let (action, cost) = match (request, key.k % PER_REQUEST) {
                (None, _) => (pick_skewed(rng, ["login", "template_viewed", "profile_changed"]), None),
                (Some(_), 0) => ("generation_requested", None),
                (Some(request), 1) => ("sample_generation_completed", Some(request.sample_cost)),
                (Some(request), 2) => ("final_generation_completed", Some(request.final_cost)),
                (Some(_), _) => ("asset_exported", None),
            };
        } => {
            user_id: self.user_id(key.user),
            generation_request_id: request.map(|request| self.id(Table::GenerationRequests, request.key)),
            api_client_id: self.client(key, rng),
            action_type: action,
            details: sometimes(rng, 60, |rng| format!(
                r#"{{"format": "{}", "milliseconds": {}}}"#, pick(rng, FORMATS).0, rng.u32(10..9_000))),
            credits_cost: cost.map(credits),
            timestamp: At(key.at),
        })
    }

    fn sessions(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, sessions as Sessions, |key, rng| {
            let (device, agent) = pick_skewed(rng, DEVICES);
            let last = between(rng, key.at, self.world.user(key.user).end.min(key.at + 60 * DAY));
            let address = if percent(rng, 80) {
                format!("198.51.{}.{}", rng.u8(..), rng.u8(..))
            } else {
                format!("2001:db8:{:x}:{:x}::{:x}", rng.u16(..), rng.u16(..), rng.u16(1..))
            };
        } => {
            id: self.id(Table::Sessions, key),
            user_id: self.user_id(key.user),
            device_info: device,
            ip_address: address,
            user_agent: sometimes(rng, 95, |_| agent),
            last_activity: At(last),
            expires_at: At(last + 30 * DAY),
            created_at: At(key.at),
        })
    }

    fn notifications(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, notifications as Notifications, |key, rng| {
            let request = (key.k < WITHOUT_REQUEST).then(|| self.world.request(key.user, key.k));
            let is_recent = self.world.until - key.at < 45 * DAY;
            // Those who are seldom there have read least.
            let unread = match self.world.user(key.user).class {
                Class::Idle => 40,
                _ if is_recent => 70,
                _ => 12,
            };
            let is_read = !percent(rng, unread);
            let (kind, message) = match request {
                Some(_) => ("generation_complete", "Your picture is ready."),
                None if key.k == WITHOUT_REQUEST => ("welcome", "Welcome to CreativeFlow. 20 credits are yours."),
                None => pick(rng, [
                    ("news", "There are new templates for you."),
                    ("credits", "Your credits are running low."),
                    ("security", "You signed in on a new device."),
                ]),
            };
            let until = self.world.until;
        } => {
            id: self.id(Table::Notifications, key),
            user_id: self.user_id(key.user),
            type_: kind,
            message: message,
            metadata: request.map(|request| format!(
                r#"{{"generation_request_id": "{}"}}"#, self.id(Table::GenerationRequests, request.key))),
            is_read: is_read,
            created_at: At(key.at),
            updated_at: At(if is_read { until.min(key.at + between(rng, SECOND, 3 * DAY)) } else { key.at }),
        })
    }

    fn ai_models(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, ai_models as AiModels, |key, rng| {
            let (name, provider, task_type) = MODEL_NAMES[key.k as usize % MODEL_NAMES.len()];
        } => {
            id: self.id(Table::AiModels, key),
            name: name,
            description: sometimes(rng, 70, |rng| format!("Good at what is {}", pick(rng, ADJECTIVES))),
            provider: provider,
            task_type: task_type,
            is_active: key.k % 6 != 4,
            created_at: At(key.at),
            updated_at: At(key.at),
        })
    }

    fn ai_model_versions(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, ai_model_versions as AiModelVersions, |key, rng| {
            let (model, number) = (key.k / 8, key.k % 8);
            let age = self.world.versions(model) - number;
            let status = match age {
                1 => AiModelVersionStatus::Staged,
                2 => AiModelVersionStatus::Production,
                3 => AiModelVersionStatus::Deprecated,
                _ => pick(rng, [AiModelVersionStatus::Archived, AiModelVersionStatus::Failed]),
            };
            let is_internal = MODEL_NAMES[model as usize % MODEL_NAMES.len()].1 == "Internal";
        } => {
            id: self.id(Table::AiModelVersions, key),
            model_id: self.id(Table::AiModels, self.world.model(model)),
            version_number: format_args!("{}.0", number + 1),
            source_path: is_internal.then(|| format!("models/{model}/{number}.onnx")),
            format: sometimes(rng, 85, |_| if is_internal { "ONNX" } else { "API" }),
            parameters: sometimes(rng, 70, |rng| format!(
                r#"{{"steps": {}, "guidance": {}}}"#, rng.u32(20..60), rng.u32(3..12))),
            status: status,
            created_by_user_id: self.operator(rng),
            release_notes: sometimes(rng, 60, |rng| format!("More {}", pick(rng, ADJECTIVES))),
            created_at: At(key.at),
            updated_at: At(key.at),
        })
    }

    fn version_id(&self, k: u32) -> Uuid {
        self.id(Table::AiModelVersions, self.world.version(k / 8, k % 8))
    }

    fn ai_model_validation_results(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, ai_model_validation_results as AiModelValidationResults, |key, rng| {
            let outcomes = [ValidationStatus::Passed, ValidationStatus::Skipped];
        } => {
            id: self.id(Table::AiModelValidationResults, key),
            model_version_id: self.version_id(key.k),
            validation_timestamp: At(key.at),
            security_scan_status: pick_skewed(rng, outcomes),
            functional_status: pick_skewed(rng, outcomes),
            performance_benchmark: sometimes(rng, 70, |rng| format!(r#"{{"p50_ms": {}}}"#, rng.u32(800..9_000))),
            results: sometimes(rng, 70, |rng| format!(r#"{{"cases": {}, "failed": 0}}"#, rng.u32(50..500))),
            validated_by_user_id: self.operator(rng),
            created_at: At(key.at),
        })?;
        Ok(conn.batch_execute(
            "UPDATE ai_model_versions SET validation_result_id = results.id, updated_at = results.created_at
             FROM ai_model_validation_results AS results
             WHERE results.model_version_id = ai_model_versions.id AND ai_model_versions.status <> 'Failed'",
        )?)
    }

    fn ai_model_deployments(&self, conn: &mut PgConnection) -> Result<(), Error> {
        copy!(self, conn, ai_model_deployments as AiModelDeployments, |key, rng| {
            let environment = match key.k % 4 {
                0 => DeploymentEnvironment::Testing,
                1 => DeploymentEnvironment::Staging,
                _ => DeploymentEnvironment::Production,
            };
            let outcomes = [
                DeploymentStatus::Active,
                DeploymentStatus::Inactive,
                DeploymentStatus::Failed,
                DeploymentStatus::RolledBack,
            ];
        } => {
            id: self.id(Table::AiModelDeployments, key),
            model_version_id: self.version_id(key.k / 4),
            environment: environment,
            status: pick_skewed(rng, outcomes),
            deployment_strategy: sometimes(rng, 80, |rng| pick(rng, ["canary", "blue-green", "rolling"])),
            endpoint: sometimes(rng, 80, |_| format!("http://model-{}.{environment}.internal", key.k / 4)),
            kubernetes_details: sometimes(rng, 70, |rng| format!(
                r#"{{"replicas": {}, "namespace": "{environment}"}}"#, rng.u32(1..9))),
            deployed_by_user_id: self.operator(rng),
            deployment_timestamp: At(key.at),
            created_at: At(key.at),
            updated_at: At(key.at + HOUR),
        })
    }

    fn ai_model_feedbacks(&self, conn: &mut PgConnection) -> Result<(), Error> {
        // In order of their times, so that one which was there can be found.
        let versions = self.world.rows(Table::AiModelVersions);
        copy!(self, conn, ai_model_feedbacks as AiModelFeedbacks, |key, rng| {
            let request = self.world.request(key.user, key.k);
            let there = versions.partition_point(|version| version.at < key.at);
            let version = (there > 0 && percent(rng, 90)).then(|| versions[rng.usize(0..there)]);
        } => {
            id: self.id(Table::AiModelFeedbacks, key),
            user_id: self.user_id(key.user),
            generation_request_id: sometimes(rng, 95, |_| self.id(Table::GenerationRequests, request.key)),
            model_version_id: version.map(|version| self.id(Table::AiModelVersions, version)),
            rating: sometimes(rng, 90, |rng| pick(rng, [1, 2, 3, 4, 4, 4, 5, 5, 5, 5])),
            comment: sometimes(rng, 30, |rng| format!("Very {}", pick(rng, ADJECTIVES))),
            feedback_timestamp: At(key.at),
            details: sometimes(rng, 20, |rng| format!(r#"{{"screen": "{}"}}"#, pick(rng, ["editor", "gallery"]))),
            created_at: At(key.at),
        })
    }
}

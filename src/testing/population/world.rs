//! The users and the rows: for each its time, and thereby its id.
//!
//! Nothing is kept but the users. A row is derived from its table, its user and a number, whenever
//! it is needed: when it is written, and when another row refers to it.

use chrono::{DateTime, Utc};
use fastrand::Rng;
use uuid::Uuid;

use super::{MONTHS, Population};
use crate::partitions::Month;
use crate::types::GenerationRequestStatus as Status;

pub(super) const SECOND: i64 = 1_000_000;
pub(super) const MINUTE: i64 = 60 * SECOND;
pub(super) const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;

/// The user of rows that are the platform's own.
pub(super) const PLATFORM: u32 = u32::MAX;
pub(super) const MODELS: u32 = 12;
const SYSTEM_TEMPLATES: u32 = 500;
/// From this number on a user's rows in `usage_logs` and `notifications` belong to no request.
pub(super) const WITHOUT_REQUEST: u32 = 1 << 20;
/// The most rows of a table that one request can have.
pub(super) const PER_REQUEST: u32 = 4;

/// The tables, in the order in which they are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    Users,
    Teams,
    TeamMembers,
    BrandKits,
    Workbenches,
    Templates,
    Projects,
    GenerationRequests,
    Assets,
    AssetVersions,
    SocialMediaConnections,
    ApiClients,
    Subscriptions,
    CreditTransactions,
    UsageLogs,
    Sessions,
    Notifications,
    AiModels,
    AiModelVersions,
    AiModelValidationResults,
    AiModelDeployments,
    AiModelFeedbacks,
}

impl Table {
    pub(super) const ALL: [Self; 22] = [
        Self::Users,
        Self::Teams,
        Self::TeamMembers,
        Self::BrandKits,
        Self::Workbenches,
        Self::Templates,
        Self::Projects,
        Self::GenerationRequests,
        Self::Assets,
        Self::AssetVersions,
        Self::SocialMediaConnections,
        Self::ApiClients,
        Self::Subscriptions,
        Self::CreditTransactions,
        Self::UsageLogs,
        Self::Sessions,
        Self::Notifications,
        Self::AiModels,
        Self::AiModelVersions,
        Self::AiModelValidationResults,
        Self::AiModelDeployments,
        Self::AiModelFeedbacks,
    ];

    /// The rows of a user on average, in hundredths, from the idle users to the top ones.
    const fn average(self) -> [u32; 5] {
        match self {
            Self::GenerationRequests => [0, 250, 1_800, 14_000, 100_000],
            Self::Projects => [40, 150, 500, 2_000, 12_000],
            Self::BrandKits => [30, 60, 100, 300, 800],
            // Those that were uploaded.
            Self::Assets => [0, 60, 250, 800, 4_000],
            Self::Sessions => [100, 160, 350, 700, 2_000],
            Self::SocialMediaConnections => [15, 40, 90, 200, 300],
            Self::ApiClients => [1, 5, 15, 100, 300],
            // Those of no request.
            Self::UsageLogs => [150, 150, 300, 500, 1_000],
            _ => [0; 5],
        }
    }
}

/// A row: when it was made, whose it is, and which of the user's rows in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// In microseconds since 1970.
    pub at: i64,
    pub user: u32,
    pub k: u32,
}

/// The use of the random numbers of a row.
#[derive(Clone, Copy)]
enum Purpose {
    Count,
    Time,
    Id,
    Values,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    Idle,
    Casual,
    Regular,
    Heavy,
    Top,
}

#[derive(Clone, Copy)]
pub(super) struct User {
    pub at: i64,
    /// The time at which the account was closed, or else the end of the population.
    pub end: i64,
    pub class: Class,
    pub requests: u32,
    pub projects: u32,
}

#[derive(Clone, Copy)]
pub(super) struct Request {
    pub key: Key,
    pub project: Key,
    pub status: Status,
    /// The number of samples; the last one is chosen.
    pub samples: u32,
    pub took_ms: u32,
    pub sample_cost: u32,
    pub final_cost: u32,
}

impl Request {
    /// The time at which it reached its status.
    pub(super) fn done(&self) -> i64 {
        self.key.at + if self.is_completed() { 2 * MINUTE } else { 30 * SECOND } + i64::from(self.took_ms) * 1_000
    }

    pub(super) fn is_completed(&self) -> bool {
        self.status == Status::Completed
    }

    /// The keys of its samples in `assets`.
    pub(super) fn sample(&self, number: u32) -> Key {
        let at = self.key.at + 10 * SECOND * i64::from(number + 1);
        Key { at, k: self.key.k * PER_REQUEST + number, ..self.key }
    }

    /// The key of its final asset.
    pub(super) fn final_asset(&self) -> Key {
        Key { at: self.done(), k: self.key.k * PER_REQUEST + 2, ..self.key }
    }
}

pub(super) struct World {
    seed: u64,
    count: u32,
    users: Vec<User>,
    pub start: i64,
    pub until: i64,
}

impl World {
    /// Without its users, which are derived whenever they are needed.
    pub(super) fn new(population: &Population) -> Self {
        let start = Month::of(population.until).plus(-i32::from(MONTHS)).start().timestamp_micros();
        let until = population.until.timestamp_micros();
        let seed = Rng::with_seed(population.seed).u64(..);
        Self { seed, count: population.users, users: Vec::new(), start, until }
    }

    pub(super) fn populated(population: &Population) -> Self {
        let mut world = Self::new(population);
        world.users = (0..world.count).map(|n| world.make_user(n)).collect();
        world
    }

    fn rng_for(&self, table: Table, purpose: Purpose, user: u32, k: u32) -> Rng {
        let row = (table as u64) << 58 | (purpose as u64) << 56 | u64::from(user) << 24 | u64::from(k);
        // Hashed as the seed is, so that neither near numbers nor near seeds give streams that
        // overlap.
        Rng::with_seed(Rng::with_seed(self.seed ^ row).u64(..))
    }

    fn time(&self, table: Table, user: u32, k: u32) -> Rng {
        self.rng_for(table, Purpose::Time, user, k)
    }

    /// For the values of a row.
    pub(super) fn rng(&self, table: Table, key: Key) -> Rng {
        self.rng_for(table, Purpose::Values, key.user, key.k)
    }

    /// A UUID of version 7.
    pub(super) fn id(&self, table: Table, key: Key) -> Uuid {
        let random = self.rng_for(table, Purpose::Id, key.user, key.k).u128(..);
        let millis = u128::from((key.at / 1_000).unsigned_abs());
        let random = random & !(0xF << 76) & !(0b11 << 62) & ((1 << 80) - 1);
        Uuid::from_u128(millis << 80 | 7 << 76 | 0b10 << 62 | random)
    }

    pub(super) fn users(&self) -> u32 {
        self.count
    }

    pub(super) fn user(&self, n: u32) -> User {
        self.users.get(n as usize).copied().unwrap_or_else(|| self.make_user(n))
    }

    fn make_user(&self, n: u32) -> User {
        let is_among_first = |per_thousand: u64| u64::from(n) * 1_000 < u64::from(self.count) * per_thousand;
        let class = match () {
            () if is_among_first(1) => Class::Top,
            () if is_among_first(10) => Class::Heavy,
            () if is_among_first(100) => Class::Regular,
            () if is_among_first(400) => Class::Casual,
            () => Class::Idle,
        };
        let rng = &mut self.time(Table::Users, n, 0);
        let at = if n == 0 { self.start + HOUR } else { rising(rng, self.start + HOUR, self.until - 2 * DAY) };
        let is_deleted = class <= Class::Casual && percent(rng, 2);
        let end = if is_deleted { between(rng, at + DAY, self.until) } else { self.until };
        let mut user = User { at, end, class, requests: 0, projects: 0 };
        if n == 0 {
            // More than any other has.
            (user.requests, user.projects) = (1_600, 200);
        } else {
            user.requests = self.count_of(Table::GenerationRequests, n, class);
            user.projects = self.count_of(Table::Projects, n, class).max(u32::from(user.requests > 0));
        }
        user
    }

    fn count_of(&self, table: Table, n: u32, class: Class) -> u32 {
        let average = table.average()[class as usize];
        let rng = &mut self.rng_for(table, Purpose::Count, n, 0);
        let hundredths = rng.u32(average / 2..=average + average / 2);
        hundredths / 100 + u32::from(rng.u32(0..100) < hundredths % 100)
    }

    /// The number of rows that a user has in a table.
    pub(super) fn count(&self, table: Table, n: u32) -> u32 {
        self.count_of(table, n, self.user(n).class)
    }

    pub(super) fn user_key(&self, n: u32) -> Key {
        Key { at: self.user(n).at, user: n, k: 0 }
    }

    pub(super) fn user_id(&self, n: u32) -> Uuid {
        self.id(Table::Users, self.user_key(n))
    }

    pub(super) fn email(&self, n: u32) -> String {
        let (first, last) = super::rows::name(&mut self.rng(Table::Users, self.user_key(n)));
        format!("{first}.{last}.{n}@example.com").to_lowercase()
    }

    /// A row at some time in the user's life.
    fn sometime(&self, table: Table, n: u32, k: u32) -> Key {
        let user = self.user(n);
        Key { at: rising(&mut self.time(table, n, k), user.at + MINUTE, user.end - 2 * HOUR), user: n, k }
    }

    /// One user in twenty owns one.
    pub(super) fn team(&self, n: u32) -> Option<Key> {
        n.is_multiple_of(20).then(|| self.sometime(Table::Teams, n, 0))
    }

    /// The members of a team, its owner first.
    pub(super) fn members(&self, team: Key) -> Vec<Key> {
        let rng = &mut self.time(Table::TeamMembers, team.user, 0);
        let count = rng.u32(3..=8).min(self.count) as usize;
        let mut users = vec![team.user];
        while users.len() < count {
            let user = rng.u32(0..self.count);
            if !users.contains(&user) {
                users.push(user);
            }
        }
        users.into_iter().map(|user| Key { at: team.at.max(self.user(user).at), user, k: team.user }).collect()
    }

    pub(super) fn kit(&self, n: u32, k: u32) -> Key {
        self.sometime(Table::BrandKits, n, k)
    }

    pub(super) fn workbenches(&self, n: u32) -> u32 {
        self.user(n).projects.div_ceil(20)
    }

    /// In time for its first project.
    pub(super) fn workbench(&self, n: u32, k: u32) -> Key {
        Key { at: self.project(n, k).at - 5 * SECOND, user: n, k }
    }

    pub(super) fn project(&self, n: u32, k: u32) -> Key {
        if k > 0 {
            return self.sometime(Table::Projects, n, k);
        }
        // The first one soon after the account.
        let at = self.user(n).at;
        Key { at: between(&mut self.time(Table::Projects, n, k), at + MINUTE, at + HOUR), user: n, k }
    }

    pub(super) fn system_template(&self, k: u32) -> Key {
        let step = (self.until - self.start - DAY) / i64::from(SYSTEM_TEMPLATES);
        Key { at: self.start + step * i64::from(k), user: PLATFORM, k }
    }

    /// A system template that was there at this time; the older the likelier.
    pub(super) fn template_at(&self, at: i64, rng: &mut Rng) -> Key {
        let there = (at - self.start) * i64::from(SYSTEM_TEMPLATES) / (self.until - self.start);
        let there = u32::try_from(there).unwrap_or(0).clamp(1, SYSTEM_TEMPLATES);
        self.system_template(rng.u32(0..there).min(rng.u32(0..there)))
    }

    pub(super) fn request(&self, n: u32, k: u32) -> Request {
        let user = self.user(n);
        let rng = &mut self.time(Table::GenerationRequests, n, k);
        let project = self.project(n, rng.u32(0..user.projects));
        // A project is worked on for two months.
        let end = user.end - HOUR;
        let at = between(rng, project.at + SECOND, end.min(project.at + 60 * DAY));
        let status = match self.until - at {
            age if age < DAY && percent(rng, 50) => {
                [Status::Pending, Status::ProcessingSamples, Status::AwaitingSelection, Status::ProcessingFinal]
                    [rng.usize(0..4)]
            }
            age if age < 7 * DAY && percent(rng, 25) => Status::AwaitingSelection,
            _ => match rng.u32(0..100) {
                0 | 1 => Status::Failed,
                2 => Status::Cancelled,
                3 => Status::ContentRejected,
                _ => Status::Completed,
            },
        };
        let has_samples = matches!(status, Status::AwaitingSelection | Status::ProcessingFinal | Status::Completed);
        let is_charged = has_samples || matches!(status, Status::ProcessingSamples | Status::Failed);
        Request {
            key: Key { at, user: n, k },
            project,
            status,
            samples: if has_samples { 1 + u32::from(percent(rng, 10)) } else { 0 },
            took_ms: rng.u32(4_000..40_000),
            sample_cost: u32::from(is_charged && rng.bool()),
            final_cost: if status == Status::Completed { 2 + 2 * u32::from(percent(rng, 25)) } else { 0 },
        }
    }

    fn requests(&self, n: u32) -> impl Iterator<Item = Request> {
        (0..self.user(n).requests).map(move |k| self.request(n, k))
    }

    pub(super) fn client(&self, n: u32, k: u32) -> Key {
        self.sometime(Table::ApiClients, n, k)
    }

    /// Credits that the user spent, and how often 100 were bought for that.
    pub(super) fn credits(&self, n: u32) -> (u32, u32) {
        let cost = |request: Request| match request.status {
            Status::Failed => 0,
            _ => request.sample_cost + request.final_cost,
        };
        let spent: u32 = self.requests(n).map(cost).sum();
        (spent, spent.saturating_sub(WELCOME_CREDITS).div_ceil(100))
    }

    pub(super) fn model(&self, k: u32) -> Key {
        Key { at: self.start + 50 * DAY * i64::from(k), user: PLATFORM, k }
    }

    /// The number of versions that a model has.
    pub(super) fn versions(&self, model: u32) -> u32 {
        self.rng_for(Table::AiModelVersions, Purpose::Count, PLATFORM, model).u32(3..=6)
    }

    pub(super) fn version(&self, model: u32, number: u32) -> Key {
        let first = self.model(model).at + HOUR;
        let step = (self.until - 10 * DAY - first) / i64::from(self.versions(model));
        Key { at: first + step * i64::from(number), user: PLATFORM, k: model * 8 + number }
    }

    /// True for the newest version of its model, which is not validated yet.
    pub(super) fn is_newest(&self, version: Key) -> bool {
        version.k % 8 + 1 == self.versions(version.k / 8)
    }

    fn all_versions(&self) -> impl Iterator<Item = Key> {
        (0..MODELS).flat_map(move |model| (0..self.versions(model)).map(move |number| self.version(model, number)))
    }

    /// All rows of a table, in order of their times.
    pub(super) fn rows(&self, table: Table) -> Vec<Key> {
        let mut keys = Vec::new();
        self.each(table, &mut |key| keys.push(key));
        keys.sort_unstable();
        keys
    }

    /// Calls this for each row of a table.
    pub(super) fn each(&self, table: Table, row: &mut dyn FnMut(Key)) {
        match table {
            Table::Templates => (0..SYSTEM_TEMPLATES).for_each(|k| row(self.system_template(k))),
            Table::AiModels => (0..MODELS).for_each(|k| row(self.model(k))),
            Table::AiModelVersions => self.all_versions().for_each(&mut *row),
            Table::AiModelValidationResults => self
                .all_versions()
                .filter(|version| !self.is_newest(*version))
                .for_each(|version| row(Key { at: version.at + DAY, ..version })),
            Table::AiModelDeployments => {
                for version in self.all_versions().filter(|version| !self.is_newest(*version)) {
                    for number in 0..3 {
                        let at = version.at + (2 + i64::from(number)) * DAY;
                        row(Key { at, k: version.k * 4 + number, ..version });
                    }
                }
            }
            _ => {}
        }
        for n in 0..self.count {
            self.each_of(table, n, row);
        }
    }

    /// Calls this for each row of a user.
    fn each_of(&self, table: Table, n: u32, row: &mut dyn FnMut(Key)) {
        let user = self.user(n);
        match table {
            Table::Users => row(self.user_key(n)),
            Table::Teams => self.team(n).into_iter().for_each(row),
            Table::TeamMembers => self.team(n).into_iter().flat_map(|team| self.members(team)).for_each(row),
            Table::BrandKits => (0..self.count(table, n)).for_each(|k| row(self.kit(n, k))),
            Table::Workbenches => (0..self.workbenches(n)).for_each(|k| row(self.workbench(n, k))),
            Table::Templates if n % 20 == 3 => row(self.sometime(table, n, 0)),
            Table::Projects => (0..user.projects).for_each(|k| row(self.project(n, k))),
            Table::GenerationRequests => self.requests(n).for_each(|request| row(request.key)),
            Table::Assets => {
                for request in self.requests(n) {
                    (0..request.samples).for_each(|number| row(request.sample(number)));
                    if request.is_completed() {
                        row(request.final_asset());
                    }
                }
                for k in 0..self.count(table, n) {
                    row(self.sometime(table, n, k * PER_REQUEST + 3));
                }
            }
            Table::AssetVersions => self.asset_versions(n, row),
            Table::ApiClients => (0..self.count(table, n)).for_each(|k| row(self.client(n, k))),
            Table::SocialMediaConnections => {
                (0..self.count(table, n).min(6)).for_each(|k| row(self.sometime(table, n, k)));
            }
            Table::Subscriptions if user.class >= Class::Regular => row(self.sometime(table, n, 0)),
            Table::CreditTransactions => self.credit_transactions(n, row),
            Table::UsageLogs => {
                for request in self.requests(n) {
                    let count = if request.is_completed() { 4 } else { 1 };
                    let Key { k, .. } = request.key;
                    for number in 0..count {
                        let at = if number == 3 {
                            request.done() + between(&mut self.time(table, n, k), SECOND, 30 * MINUTE)
                        } else {
                            request.key.at + (request.done() - request.key.at) * i64::from(number) / 2
                        };
                        row(Key { at, user: n, k: k * PER_REQUEST + number });
                    }
                }
                (0..self.count(table, n)).for_each(|k| row(self.sometime(table, n, WITHOUT_REQUEST + k)));
            }
            Table::Sessions => {
                for k in 0..self.count(table, n) {
                    let first = user.at.max(user.end - 400 * DAY) + SECOND;
                    row(Key { at: rising(&mut self.time(table, n, k), first, user.end - HOUR), user: n, k });
                }
            }
            Table::Notifications => {
                for request in self.requests(n).filter(Request::is_completed) {
                    row(Key { at: request.done() + SECOND, ..request.key });
                }
                row(Key { at: user.at + 5 * SECOND, user: n, k: WITHOUT_REQUEST });
                let news = u32::try_from((user.end - user.at) / (80 * DAY)).unwrap_or(0);
                (1..=news).for_each(|k| row(self.sometime(table, n, WITHOUT_REQUEST + k)));
            }
            Table::AiModelFeedbacks => {
                for request in self.requests(n).filter(Request::is_completed) {
                    let rng = &mut self.time(table, n, request.key.k);
                    if percent(rng, 21) {
                        row(Key { at: request.done() + between(rng, SECOND, 30 * MINUTE), ..request.key });
                    }
                }
            }
            _ => {}
        }
    }

    /// Up to three of a final asset, and up to two of some projects. `k` is four times the
    /// request's or the project's, and the number; those of projects are beyond
    /// [`WITHOUT_REQUEST`].
    fn asset_versions(&self, n: u32, row: &mut dyn FnMut(Key)) {
        let end = self.user(n).end;
        let mut versions = |of: Key, first: u32, count: u32| {
            for number in 0..count {
                let at = of.at.max(end.min(of.at + 3 * DAY * i64::from(number)));
                row(Key { at, user: n, k: first + of.k * 4 + number });
            }
        };
        for request in self.requests(n).filter(Request::is_completed) {
            let count = match self.time(Table::AssetVersions, n, request.key.k).u32(0..100) {
                0..60 => 0,
                60..85 => 1,
                85..95 => 2,
                _ => 3,
            };
            versions(Key { k: request.key.k, ..request.final_asset() }, 0, count);
        }
        for k in 0..self.user(n).projects {
            let count = self.time(Table::AssetVersions, n, WITHOUT_REQUEST + k).u32(0..10);
            versions(self.project(n, k), WITHOUT_REQUEST, count.min(9) / 4);
        }
    }

    /// The cost of a request is numbered by it and 0 for samples, 1 for their refund, 2 for the
    /// final asset; 3 is what came in: the welcome first, and then purchases.
    fn credit_transactions(&self, n: u32, row: &mut dyn FnMut(Key)) {
        for request in self.requests(n) {
            let Key { at, user, k } = request.key;
            let mut moved = |at, kind| row(Key { at, user, k: k * PER_REQUEST + kind });
            if request.sample_cost > 0 {
                moved(at + SECOND, 0);
                if request.status == Status::Failed {
                    moved(request.done(), 1);
                }
            }
            if request.final_cost > 0 {
                moved(request.done(), 2);
            }
        }
        let user = self.user(n);
        let (_, purchases) = self.credits(n);
        for k in 0..=purchases {
            let at = user.at + SECOND + (user.end - user.at) / i64::from(purchases + 1) * i64::from(k);
            row(Key { at, user: n, k: k * PER_REQUEST + 3 });
        }
    }
}

pub(super) const WELCOME_CREDITS: u32 = 20;

pub(super) fn percent(rng: &mut Rng, chance: u32) -> bool {
    rng.u32(0..100) < chance
}

/// A time from the one on, before the other.
pub(super) fn between(rng: &mut Rng, from: i64, to: i64) -> i64 {
    rng.i64(from..to.max(from + 1))
}

/// The same, with more of them towards the end.
fn rising(rng: &mut Rng, from: i64, to: i64) -> i64 {
    let one = between(rng, from, to);
    if rng.bool() { one } else { one.max(between(rng, from, to)) }
}

/// The time for PostgreSQL and chrono.
pub(super) fn instant(micros: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(micros).unwrap_or_default()
}

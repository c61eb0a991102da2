//! The platform's work over the crate's own pool: what accounts do when they look around, and
//! generation requests from prompt to final asset.

use std::thread;
use std::time::{Duration, Instant};

use bigdecimal::BigDecimal;
use chrono::{DateTime, Utc};
use creativeflow_fixtures::Population;
use creativeflow_schema::models::*;
use creativeflow_schema::pool::{self, PgPool};
use creativeflow_schema::queries;
use creativeflow_schema::schema::{assets, generation_requests, projects, sessions, users};
use creativeflow_schema::types::*;
use diesel::prelude::*;
use fastrand::Rng;
use uuid::Uuid;

use crate::percentiles::Percentiles;
use crate::report::{Report, Table, duration};

const THREADS: [usize; 3] = [4, 16, 64];
/// The load that the platform must bear: 1,000 generation requests a minute.
const REQUESTS: Duration = Duration::from_millis(60);

/// For so long with each number of threads, on a database that holds this population.
pub fn run(url: &str, population: &Population, time: Duration, report: &mut Report) {
    let accounts = accounts(url, population);
    let mut table = Table::new("|operations/s|P50|P95|P99|wait for the pool, P95|P99|errors");
    let mut kinds = Table::new("|operations|P50|P95|P99");
    for threads in THREADS {
        let pool = pool::connect(url).unwrap();
        let mut done = at_full_speed(&pool, &accounts, threads, time);
        let mut all = Percentiles::default();
        for (number, name) in NAMES.into_iter().enumerate() {
            if threads == THREADS[1] {
                let times = &mut done.times[number];
                kinds.row(
                    [[name.to_owned(), times.len().to_string()].to_vec(), three(times)].concat(),
                );
            }
            all.append(std::mem::take(&mut done.times[number]));
        }
        let speed = format!("{:.0}", all.len() as f64 / time.as_secs_f64());
        let waits = [95, 99].map(|percent| duration(done.waits.at(percent).as_secs_f64()));
        table.row(
            [
                vec![format!("{threads} threads"), speed],
                three(&mut all),
                waits.to_vec(),
                vec![done.errors.len().to_string()],
            ]
            .concat(),
        );
        assert!(done.errors.is_empty(), "{:?}", done.errors);
    }
    report.section(&format!("load, {} s each", time.as_secs()), &table);
    report.section("each operation, with 16 threads", &kinds);
    paced(url, &accounts, time, report);
}

fn three(times: &mut Percentiles) -> Vec<String> {
    [50, 95, 99].map(|percent| duration(times.at(percent).as_secs_f64())).to_vec()
}

/// An account that works, with one of its sessions and projects.
struct Account {
    id: UserId,
    session: SessionId,
    project: ProjectId,
}

/// Accounts with a project, each signed in.
fn accounts(url: &str, population: &Population) -> Vec<Account> {
    let conn = &mut creativeflow_schema::connect(url).unwrap();
    // The months of today, in which the new rows are.
    creativeflow_schema::ensure_partitions(&mut *conn).unwrap();
    let owners: Vec<(UserId, ProjectId)> = projects::table
        .inner_join(users::table)
        .filter(users::deleted_at.is_null())
        .filter(projects::deleted_at.is_null())
        .distinct_on(projects::user_id)
        .order((projects::user_id, projects::id))
        .select((projects::user_id, projects::id))
        .load(conn)
        .unwrap();
    let expires_at = Utc::now() + chrono::Duration::days(1);
    let new = |(id, _): &(UserId, ProjectId)| {
        NewSession::builder()
            .id(SessionId::now_v7())
            .user_id(*id)
            .device_info("d")
            .ip_address("::1")
            .expires_at(expires_at)
            .build()
    };
    let signed_in: Vec<NewSession> = owners.iter().map(new).collect();
    NewSession::insert_all(conn, &signed_in).unwrap();
    let mut of = sessions::table
        .filter(sessions::expires_at.eq(expires_at))
        .select((sessions::user_id, sessions::id))
        .load::<(UserId, SessionId)>(conn)
        .unwrap();
    of.sort_unstable();
    let busy = |(id, project): (UserId, ProjectId)| {
        let place = of.binary_search_by_key(&id, |(user, _)| *user).unwrap();
        Account { id, session: of[place].1, project }
    };
    let accounts: Vec<Account> = owners.into_iter().map(busy).collect();
    println!("{} of {:?} work", accounts.len(), population);
    accounts
}

/// The kinds of work.
#[derive(Default)]
struct Done {
    times: [Percentiles; NAMES.len()],
    waits: Percentiles,
    errors: Vec<String>,
}

impl Done {
    fn add(&mut self, other: Self) {
        for (mine, theirs) in self.times.iter_mut().zip(other.times) {
            mine.append(theirs);
        }
        self.waits.append(other.waits);
        self.errors.extend(other.errors);
    }
}

/// Each thread does one thing after another.
fn at_full_speed(pool: &PgPool, accounts: &[Account], threads: usize, time: Duration) -> Done {
    let end = Instant::now() + time;
    let worker = |number: usize| {
        let mut done = Done::default();
        let mut random = Rng::with_seed(number as u64 + 1);
        while Instant::now() < end {
            one(pool, accounts, &mut random, None, &mut done);
        }
        done
    };
    thread::scope(|scope| {
        let workers: Vec<_> =
            (0..threads).map(|number| scope.spawn(move || worker(number))).collect();
        let mut all = Done::default();
        for worker in workers {
            all.add(worker.join().unwrap());
        }
        all
    })
}

/// 1,000 generation requests a minute, and what they cost of a core.
fn paced(url: &str, accounts: &[Account], time: Duration, report: &mut Report) {
    let pool = pool::connect(url).unwrap();
    let server = Server::of(url);
    let (mut done, mut random) = (Done::default(), Rng::with_seed(1));
    let (start, before, own_before) = (Instant::now(), server.cpu(), cpu(&["self".to_owned()]));
    let mut due = start;
    while start.elapsed() < time {
        // To keep the pace is what sleeping is for.
        thread::sleep(due.saturating_duration_since(Instant::now()));
        one(&pool, accounts, &mut random, Some(GENERATE), &mut done);
        due += REQUESTS;
    }
    let elapsed = start.elapsed().as_secs_f64();
    let [server, own] = [server.cpu() - before, cpu(&["self".to_owned()]) - own_before]
        .map(|used| format!("{:.1} %", 100.0 * used / elapsed));
    let count = done.times[GENERATE].len() as f64;
    let mut table = Table::new("|P50|P95|P99|server, of a core|service, of a core|errors");
    let pace = format!("{:.0} requests a minute", count * 60.0 / elapsed);
    table.row(
        [
            vec![pace],
            three(&mut done.times[GENERATE]),
            vec![server, own, done.errors.len().to_string()],
        ]
        .concat(),
    );
    report.section("generation requests at the pace that is asked for", &table);
    assert!(done.errors.is_empty(), "{:?}", done.errors);
}

/// The operations, and how many in a hundred are of each.
const NAMES: [&str; 8] = [
    "an account's projects",
    "a page of its requests",
    "a project's assets",
    "unread, counted and listed",
    "credits since last month",
    "usage of a month",
    "sign-in",
    "a generation request, from prompt to final asset",
];
const WEIGHTS: [u64; NAMES.len()] = [20, 20, 15, 20, 5, 5, 5, 10];
const GENERATE: usize = 7;

fn one(
    pool: &PgPool,
    accounts: &[Account],
    random: &mut Rng,
    what: Option<usize>,
    done: &mut Done,
) {
    let account = &accounts[random.usize(..accounts.len())];
    let what = what.unwrap_or_else(|| weighted(random, &WEIGHTS));
    let start = Instant::now();
    let result = pool.get().map_err(|error| error.to_string()).and_then(|mut conn| {
        done.waits.add(start.elapsed());
        operate(&mut conn, account, what).map_err(|error| format!("{}: {error}", NAMES[what]))
    });
    match result {
        Ok(()) => done.times[what].add(start.elapsed()),
        Err(error) => done.errors.push(error),
    }
}

/// Each begins with the check of the session, as an API request does.
fn operate(conn: &mut PgConnection, account: &Account, what: usize) -> QueryResult<()> {
    let now = Utc::now();
    let session: Session = queries::sessions::accepted(account.session, now).first(conn)?;
    let user = session.user_id;
    match what {
        0 => drop(queries::projects::newest_of(user).limit(20).load::<Project>(conn)?),
        1 => {
            let first = (DateTime::<Utc>::MAX_UTC, GenerationRequestId(Uuid::max()));
            let page: Vec<GenerationRequest> =
                queries::generation_requests::newest_of(user, first.0, first.1)
                    .limit(20)
                    .load(conn)?;
            if let Some(last) = page.last() {
                queries::generation_requests::newest_of(user, last.created_at, last.id)
                    .limit(20)
                    .load::<GenerationRequest>(conn)?;
            }
        }
        2 => drop(queries::assets::of_project(account.project).limit(20).load::<Asset>(conn)?),
        3 => {
            queries::notifications::unread_count(user).get_result::<i64>(conn)?;
            queries::notifications::unread(user).limit(20).load::<Notification>(conn)?;
        }
        4 => drop(
            queries::credit_transactions::since(user, now - chrono::Duration::days(60))
                .limit(20)
                .load::<CreditTransaction>(conn)?,
        ),
        5 => {
            drop(
                queries::usage_logs::by_action(user, now - chrono::Duration::days(30), now)
                    .load::<(String, i64, Option<BigDecimal>)>(conn)?,
            );
        }
        6 => conn.transaction(|conn| {
            let found: User = users::table.find(user).select(User::as_select()).first(conn)?;
            queries::users::by_email(&found.email).first::<User>(conn).optional()?;
            let expires_at = now + chrono::Duration::days(1);
            NewSession::builder()
                .user_id(user)
                .device_info("d")
                .ip_address("::1")
                .expires_at(expires_at)
                .build()
                .insert(conn)?;
            diesel::update(users::table.find(user))
                .set(users::last_login_at.eq(now))
                .execute(conn)?;
            Ok::<_, diesel::result::Error>(())
        })?,
        _ => generate(conn, account)?,
    }
    Ok(())
}

/// A request's life, a transaction for each of its steps.
fn generate(conn: &mut PgConnection, account: &Account) -> QueryResult<()> {
    let request = NewGenerationRequest::builder()
        .user_id(account.id)
        .project_id(account.project)
        .input_prompt("A brass engine that paints, at sunrise")
        .input_parameters(InputParameters {
            format: Some("png".into()),
            ..InputParameters::default()
        })
        .build()
        .insert(conn)?;
    let advance = |conn: &mut PgConnection, changes: GenerationRequestChanges| {
        diesel::update(generation_requests::table.find(request.id)).set(changes).execute(conn)
    };
    let begun =
        GenerationRequestChanges::builder().status(GenerationRequestStatus::ProcessingSamples);
    advance(conn, begun.build())?;
    let asset = |name: &str, is_final| {
        NewAsset::builder()
            .user_id(account.id)
            .project_id(account.project)
            .generation_request_id(request.id)
            .name(name)
            .type_(AssetType::AiGenerated)
            .file_path(format!("generated/{}/{name}.png", request.id))
            .mime_type("image/png")
            .format("png")
            .is_final(is_final)
            .build()
    };
    let chosen = conn.transaction(|conn| {
        let new: Vec<NewAsset> =
            (1..=4).map(|number| asset(&format!("sample-{number}"), false)).collect();
        let samples: Vec<AssetId> = diesel::insert_into(assets::table)
            .values(&new)
            .returning(assets::id)
            .get_results(conn)?;
        let references = samples.iter().map(|&id| SampleAsset {
            id,
            url: format!("generated/{id}.png"),
            resolution: "512x512".into(),
            extra: serde_json::Map::new(),
        });
        let changes =
            GenerationRequestChanges::builder().status(GenerationRequestStatus::AwaitingSelection);
        advance(conn, changes.sample_assets(Some(references.collect())).build())?;
        spend(conn, account.id, request.id, -1, "sample_generation")?;
        Ok::<_, diesel::result::Error>(samples[2])
    })?;
    conn.transaction(|conn| {
        let result = asset("final", true).insert(conn)?;
        NewAssetVersion::builder()
            .asset_id(result.id)
            .version_number(1)
            .file_path(&*result.file_path)
            .build()
            .insert(conn)?;
        let changes = GenerationRequestChanges::builder()
            .status(GenerationRequestStatus::Completed)
            .selected_sample_id(Some(chosen))
            .final_asset_id(Some(result.id))
            .processing_time_ms(Some(8_400));
        advance(conn, changes.build())?;
        spend(conn, account.id, request.id, -4, "final_generation")?;
        NewUsageLog::builder()
            .user_id(account.id)
            .generation_request_id(request.id)
            .action_type("final_generation_completed")
            .credits_cost(BigDecimal::from(5))
            .build()
            .insert(conn)?;
        NewNotification::builder()
            .user_id(account.id)
            .type_("generation_complete")
            .message("Your picture is ready.")
            .build()
            .insert(conn)?;
        Ok(())
    })
}

fn spend(
    conn: &mut PgConnection,
    user: UserId,
    request: GenerationRequestId,
    amount: i32,
    action: &str,
) -> QueryResult<()> {
    let amount = BigDecimal::from(amount);
    NewCreditTransaction::builder()
        .user_id(user)
        .generation_request_id(request)
        .amount(amount.clone())
        .action_type(action)
        .build()
        .insert(conn)?;
    diesel::update(users::table.find(user))
        .set(users::credit_balance.eq(users::credit_balance + amount))
        .execute(conn)?;
    Ok(())
}

/// Chooses by weight.
fn weighted(random: &mut Rng, weights: &[u64]) -> usize {
    let mut left = random.u64(0..weights.iter().sum());
    for (place, weight) in weights.iter().enumerate() {
        match left.checked_sub(*weight) {
            Some(rest) => left = rest,
            None => return place,
        }
    }
    unreachable!("the number is below the sum")
}

/// The server's processes, if it is on this machine.
struct Server(Option<u32>);

impl Server {
    fn of(url: &str) -> Self {
        let conn = &mut creativeflow_schema::connect(url).unwrap();
        let file = diesel::dsl::sql::<diesel::sql_types::Text>(
            "SELECT current_setting('data_directory') || '/postmaster.pid'",
        );
        let file: String = file.get_result(conn).unwrap();
        Self(std::fs::read_to_string(file).ok().and_then(|text| text.lines().next()?.parse().ok()))
    }

    /// Seconds that it has used so far, those of backends that are gone included.
    fn cpu(&self) -> f64 {
        let Some(postmaster) = self.0 else { return f64::NAN };
        loop {
            let pids = tree(postmaster);
            let used = cpu(&pids);
            // A backend that went meanwhile is counted twice: by itself, and by the postmaster.
            if tree(postmaster) == pids {
                return used;
            }
        }
    }
}

/// A process and its children.
fn tree(parent: u32) -> Vec<String> {
    let is_child = |pid: &String| stat(pid).is_some_and(|fields| fields[1] as u32 == parent);
    let mut pids: Vec<String> = std::fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .filter(|pid| pid.starts_with(|first: char| first.is_ascii_digit()))
        .filter(is_child)
        .collect();
    pids.push(parent.to_string());
    pids
}

/// Seconds that these processes have used, and their children that are gone.
fn cpu(pids: &[String]) -> f64 {
    // utime, stime, cutime, cstime, in hundredths of a second on every Linux.
    pids.iter()
        .filter_map(|pid| stat(pid))
        .map(|fields| fields[11..15].iter().sum::<f64>() / 100.0)
        .sum()
}

/// The numbers of /proc/PID/stat, from the state on.
fn stat(pid: &str) -> Option<Vec<f64>> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (_, fields) = text.rsplit_once(") ")?;
    Some(fields.split(' ').map(|field| field.trim().parse().unwrap_or_default()).collect())
}

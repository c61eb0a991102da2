//! `creativeflow-schema doctor`.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use creativeflow_schema::database::Settings;
use creativeflow_schema::doctor::{Finding, Severity, Threshold, doctor};
use serde_json::{Value, json};

use crate::{Failure, Output, counted};

#[derive(Debug, Args)]
pub struct Arguments {
    /// The processes of services that connect with the settings of this environment, such as
    /// DATABASE_POOL_SIZE
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    services: u32,
    /// Leave out what is less harmful
    #[arg(long, value_name = "SEVERITY", default_value = "note", value_parser = severities())]
    at_least: Severity,
    /// Set a threshold: docs/doctor.md has their names
    #[arg(long, value_name = "NAME=NUMBER", value_parser = limit)]
    limit: Vec<(Threshold, i64)>,
    /// Print the findings that have a reason as well
    #[arg(long)]
    accepted: bool,
}

fn severities() -> impl TypedValueParser<Value = Severity> {
    PossibleValuesParser::new(Severity::ALL.map(Severity::name))
        .try_map(|name| Severity::named(&name).ok_or("no severity"))
}

fn limit(text: &str) -> Result<(Threshold, i64), String> {
    let names = || Threshold::ALL.iter().map(|one| one.name()).collect::<Vec<_>>().join(", ");
    let form = "it must be NAME=NUMBER, such as slot-bytes=1000000";
    let (name, number) = text.split_once('=').ok_or(form)?;
    let threshold = Threshold::named(name)
        .ok_or_else(|| format!("there is no such threshold; there are: {}", names()))?;
    Ok((threshold, number.parse().map_err(|_| form)?))
}

pub fn run(arguments: &Arguments, url: &str, output: Output) -> Result<(), Failure> {
    let settings = Settings::from_env()?;
    let mut doctor = doctor().pools(settings.connections().saturating_mul(arguments.services));
    for (threshold, value) in &arguments.limit {
        doctor = doctor.threshold(*threshold, *value);
    }
    let mut report = doctor.examine(url)?;
    report.findings.retain(|finding| finding.severity >= arguments.at_least);
    let accepted: Vec<_> = report
        .accepted
        .iter()
        .map(|(finding, reason)| {
            let mut value = value(finding);
            value["reason"] = json!(reason);
            value
        })
        .collect();
    let skipped = report.skipped.iter().map(|one| json!({ "check": one.check, "why": one.why }));
    let document = json!({
        "findings": report.findings.iter().map(value).collect::<Vec<_>>(),
        "skipped": skipped.collect::<Vec<_>>(),
        "accepted": accepted,
        "checked": report.checked,
    });
    output.lines(&document, || {
        let mut lines: Vec<_> = report.findings.iter().flat_map(lines).collect();
        lines.extend(report.skipped.iter().map(ToString::to_string));
        let known = report.accepted.len();
        if arguments.accepted {
            let accepted = report.accepted.iter();
            lines.extend(accepted.map(|(one, reason)| {
                format!("accepted {}: {}: {}: {reason}", one.check, one.object, one.value)
            }));
        } else if known > 0 {
            lines.push(format!(
                "{} accepted, with a reason: --accepted prints them",
                counted(known as u64, "finding")
            ));
        }
        lines.push(format!("{} made", counted(report.checked.len() as u64, "check")));
        lines
    });
    match report.findings.len() {
        0 => Ok(()),
        count => Err(Failure(format!("the doctor found {}", counted(count as u64, "thing")), 3)),
    }
}

/// The finding in a line, and three that say more.
fn lines(finding: &Finding) -> [String; 4] {
    [
        finding.to_string(),
        format!("  why:  {}", finding.why),
        format!("  help: {}", finding.help),
        format!("  page: {}", finding.page),
    ]
}

fn value(finding: &Finding) -> Value {
    json!({
        "check": finding.check,
        "severity": finding.severity.name(),
        "object": finding.object,
        "value": finding.value,
        "why": finding.why,
        "help": finding.help,
        "page": finding.page,
    })
}

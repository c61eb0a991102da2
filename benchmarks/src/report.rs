//! The tables of figures, for the terminal and in Markdown.

use std::fmt::Write as _;

/// The lower quartile, the median and the upper quartile.
pub fn quartiles(values: impl IntoIterator<Item = f64>) -> [f64; 3] {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_unstable_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| {
        // Between the two values that it falls between.
        let place = (values.len() - 1) as f64 * f64::from(quarter) / 4.0;
        let (below, above) = (values[place.floor() as usize], values[place.ceil() as usize]);
        below + (above - below) * place.fract()
    })
}

/// The least of some times, which other work on the machine changes the least.
pub fn least(times: &[f64]) -> f64 {
    times.iter().copied().fold(f64::INFINITY, f64::min)
}

/// With three digits, in the unit that suits.
pub fn duration(seconds: f64) -> String {
    let (value, unit) = match seconds {
        seconds if seconds >= 1.0 => (seconds, "s"),
        seconds if seconds >= 1e-3 => (seconds * 1e3, "ms"),
        seconds => (seconds * 1e6, "µs"),
    };
    let decimals = if value >= 100.0 { 0 } else { 2 - usize::from(value >= 10.0) };
    format!("{value:.decimals$} {unit}")
}

/// A table, aligned for the terminal and in Markdown alike.
pub struct Table(Vec<Vec<String>>);

impl Table {
    /// With these heads of its columns, with `|` between them.
    pub fn new(head: &str) -> Self {
        Self(vec![head.split('|').map(str::to_owned).collect()])
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.0.push(cells.into_iter().collect());
    }
}

impl std::fmt::Display for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Such as a peer that has none of the groups.
        let is_shown =
            |column: &usize| *column == 0 || self.0[1..].iter().any(|row| !row[*column].is_empty());
        let width =
            |column: usize| self.0.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let columns = (0..self.0[0].len()).filter(is_shown);
        let columns: Vec<_> = columns.map(|column| (column, width(column))).collect();
        for (number, row) in self.0.iter().enumerate() {
            for &(column, width) in &columns {
                let cell = &row[column];
                // Names to the left, figures to the right.
                if column == 0 {
                    write!(f, "| {cell:<width$} ")?;
                } else {
                    write!(f, "| {cell:>width$} ")?;
                }
            }
            writeln!(f, "|")?;
            if number == 0 {
                for (column, width) in &columns {
                    let end = if *column == 0 { "-" } else { ":" };
                    write!(f, "|{}{end}", "-".repeat(width + 1))?;
                }
                writeln!(f, "|")?;
            }
        }
        Ok(())
    }
}

/// The output, printed and kept for the Markdown file.
#[derive(Default)]
pub struct Report(String);

impl Report {
    /// Prints a table, and keeps it for the file.
    pub fn section(&mut self, title: &str, table: &Table) {
        print(title, table);
        writeln!(self.0, "### {title}\n\n{table}").unwrap();
    }

    pub fn write(&self, file: &std::path::Path) {
        std::fs::write(file, &self.0).unwrap();
    }
}

/// Prints a table that others sum up.
pub fn print(title: &str, table: &Table) {
    println!("### {title}\n\n{table}");
}

//! The operations that are measured beside the peers'.

use std::time::Duration;

use clap::ValueEnum;

/// The operations that are measured, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Group {
    UserByEmail,
    UserById,
    Page,
    Unread,
    UnreadCount,
    UsageByAction,
    InsertUsageLog,
    InsertSession,
    #[value(name = "insert-100")]
    Insert100,
    #[value(name = "insert-10000")]
    Insert10000,
    CopyMillion,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Reads,
    Writes,
    Bulk,
}

impl Group {
    /// Its name on the command line.
    pub fn name(self) -> String {
        self.to_possible_value().unwrap().get_name().to_owned()
    }

    pub fn title(self) -> &'static str {
        match self {
            Self::UserByEmail => "user by e-mail",
            Self::UserById => "user by id",
            Self::Page => "page of 20 generation requests of a user",
            Self::Unread => "20 unread notifications",
            Self::UnreadCount => "unread count",
            Self::UsageByAction => "usage by action over a month",
            Self::InsertUsageLog => "insert 1 usage log",
            Self::InsertSession => "insert 1 session",
            Self::Insert100 => "insert 100 usage logs",
            Self::Insert10000 => "insert 10,000 usage logs",
            Self::CopyMillion => "COPY 1,000,000 usage logs",
        }
    }

    pub fn kind(self) -> Kind {
        match self {
            Self::InsertUsageLog | Self::InsertSession => Kind::Writes,
            Self::Insert100 | Self::Insert10000 | Self::CopyMillion => Kind::Bulk,
            _ => Kind::Reads,
        }
    }

    /// The number of usage logs that one operation inserts.
    pub fn batch(self) -> usize {
        match self {
            Self::Insert100 => 100,
            Self::Insert10000 => 10_000,
            Self::CopyMillion => 1_000_000,
            _ => 1,
        }
    }

    /// The most rounds worth their time.
    pub fn rounds(self, asked: usize) -> usize {
        if self == Self::CopyMillion { asked.min(3) } else { asked }
    }
}

/// The time of some operations together, and the rows that they read or wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub elapsed: Duration,
    pub rows: usize,
}

/// Evaluates `$body`, a number of rows, for each `$i` below `$n`; in an `async` block it may wait.
#[macro_export]
macro_rules! timed {
    ($n:expr, |$i:ident| $body:expr) => {{
        let start = std::time::Instant::now();
        let mut rows = 0;
        for $i in 0..$n {
            rows += $body;
        }
        $crate::group::Outcome { elapsed: start.elapsed(), rows }
    }};
}

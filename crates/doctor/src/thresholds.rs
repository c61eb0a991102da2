//! The limits from which on a state is a finding.

/// Defines the thresholds: their names and defaults.
macro_rules! thresholds {
    ($($(#[doc = $doc:literal])+ $variant:ident $name:literal = $default:expr;)+) => {
        /// A limit from which on a state is a finding.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Threshold {
            $(
                $(#[doc = $doc])+
                #[doc = concat!("Name: `", $name, "`. Default: `", stringify!($default), "`.")]
                $variant,
            )+
        }

        impl Threshold {
            /// All thresholds.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// Returns the default.
            #[must_use]
            pub const fn default_value(self) -> i64 {
                match self { $(Self::$variant => $default),+ }
            }
        }
    };
}

thresholds! {
    /// The age of the oldest transaction id of a database, in transactions.
    TransactionIds "transaction-ids" = 500_000_000;
    /// The age of the oldest multixact id of a database.
    MultixactIds "multixact-ids" = 500_000_000;
    /// The age of the oldest transaction whose dead rows are kept, in transactions.
    XminAge "xmin-age" = 10_000_000;
    /// The age of a prepared transaction, in seconds.
    PreparedSeconds "prepared-seconds" = 600;
    /// The WAL that a replication slot holds, in bytes.
    SlotBytes "slot-bytes" = 1_073_741_824;
    /// The WAL that a standby has yet to replay, in bytes.
    LagBytes "lag-bytes" = 1_073_741_824;
    /// The time that a standby is behind, in seconds.
    LagSeconds "lag-seconds" = 60;
    /// The connections that are in use, in percent of those that are not reserved.
    ConnectionsPercent "connections-percent" = 80;
    /// The time that a session is idle in a transaction, in seconds.
    IdleSeconds "idle-seconds" = 300;
    /// The time that a session waits for a lock, in seconds.
    BlockedSeconds "blocked-seconds" = 30;
    /// The values of a sequence that are used, in percent.
    SequencePercent "sequence-percent" = 75;
    /// The rows of a table that must have statistics.
    StatisticsRows "statistics-rows" = 1_000;
    /// The dead rows of a table.
    DeadRows "dead-rows" = 10_000;
    /// The dead rows of a table, in percent of all its rows.
    DeadPercent "dead-percent" = 40;
    /// The time for which an index served no query, in days.
    UnusedDays "unused-days" = 30;
    /// The size of an index that serves no query, in bytes.
    UnusedBytes "unused-bytes" = 1_048_576;
}

impl Threshold {
    /// Finds a threshold by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|threshold| threshold.name() == name)
    }
}

/// The values of all thresholds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Thresholds(Vec<i64>);

impl Default for Thresholds {
    fn default() -> Self {
        Self(Threshold::ALL.iter().map(|threshold| threshold.default_value()).collect())
    }
}

impl Thresholds {
    /// Returns the value of a threshold.
    pub(crate) fn get(&self, threshold: Threshold) -> i64 {
        self.0[threshold as usize]
    }

    /// Sets a threshold.
    pub(crate) fn with(mut self, threshold: Threshold, value: i64) -> Self {
        self.0[threshold as usize] = value;
        self
    }
}

//! A primary with standbys: which server is read from, what a read sees, and what is known of a
//! write.

mod cluster;
mod commits;
mod failover;
mod faults;
mod patroni;
mod pooler;
mod promotion;
mod proxy;
mod reads;
mod settings;
mod stale;
mod tls;
mod transactions;

//! A primary with standbys: which server is read from, what a read sees, and what is known of a
//! write.

mod cluster;
mod failover;
mod faults;
mod patroni;
mod pooler;
mod proxy;
mod reads;
mod settings;
mod stale;
mod tls;
mod transactions;

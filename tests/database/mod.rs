//! A primary with standbys: who is read from, what a read sees, and what is known of a write.

mod cluster;
mod reads;

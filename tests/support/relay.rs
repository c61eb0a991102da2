//! A relay of the messages between a client and the server.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;

/// A connection to the socket of the server that this URL is of.
pub fn connect(url: &str) -> UnixStream {
    try_connect(url).unwrap()
}

/// A connection to a server that may be gone.
pub fn try_connect(url: &str) -> std::io::Result<UnixStream> {
    let (_, query) = url.split_once("?host=").unwrap();
    let folder = query.split('&').next().unwrap().replace("%2F", "/").replace("%2D", "-");
    UnixStream::connect(Path::new(&folder).join(".s.PGSQL.5432"))
}

/// Passes bytes on in a thread, as `change` leaves them.
pub fn pass(
    mut from: impl Read + Send + 'static,
    mut to: impl Write + Send + 'static,
    change: impl Fn(&mut [u8]) + Send + 'static,
) {
    std::thread::spawn(move || {
        let mut buffer = vec![0; 1 << 16];
        while let Ok(length @ 1..) = from.read(&mut buffer) {
            change(&mut buffer[..length]);
            if to.write_all(&buffer[..length]).is_err() {
                break;
            }
        }
    });
}

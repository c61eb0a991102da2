//! Kills a process and its children at once.

use std::time::Duration;
use std::{fs, io};

use rustix::process::{Pid, Signal, kill_process};

use crate::{Doing, Error};

const MOMENT: Duration = Duration::from_millis(1);

/// Kills a process and its children with SIGKILL, and waits until all of them are gone. The process
/// makes no child in between. Nothing happens if it is gone already.
///
/// # Errors
/// [`Error::Io`] if the processes cannot be read from `/proc`, or cannot be killed.
pub fn kill_with_children(pid: i32) -> Result<(), Error> {
    kill(pid).doing(format!("killing process {pid}"))
}

fn kill(pid: i32) -> io::Result<()> {
    // A process that is stopped makes no more children, and does not see theirs end.
    signal(pid, Signal::STOP)?;
    while state_and_parent(pid).is_some_and(|(state, _)| !['T', 'Z'].contains(&state)) {
        std::thread::sleep(MOMENT);
    }
    let children = children(pid)?;
    for one in children.iter().copied().chain([pid]) {
        signal(one, Signal::KILL)?;
    }
    for one in children.into_iter().chain([pid]) {
        // The process that takes over the children may let them wait, as zombies.
        while state_and_parent(one).is_some_and(|(state, _)| state != 'Z') {
            std::thread::sleep(MOMENT);
        }
    }
    Ok(())
}

fn signal(pid: i32, signal: Signal) -> io::Result<()> {
    let Some(pid) = Pid::from_raw(pid) else {
        return Err(io::Error::other(format!("{pid} is not the id of a process")));
    };
    match kill_process(pid, signal) {
        Ok(()) | Err(rustix::io::Errno::SRCH) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn children(parent: i32) -> io::Result<Vec<i32>> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let pid = entry?.file_name().to_str().and_then(|name| name.parse().ok());
        found.extend(pid.filter(|pid| state_and_parent(*pid).is_some_and(|(_, of)| of == parent)));
    }
    Ok(found)
}

/// The state of a process, as a letter, and its parent.
fn state_and_parent(pid: i32) -> Option<(char, i32)> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // "17 (the name) S 1 ...": a name may have blanks and parentheses.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    Some((fields.next()?.chars().next()?, fields.next()?.parse().ok()?))
}

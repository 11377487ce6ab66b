//! The port of the demo server.

use std::{
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener, TcpStream},
    time::Duration,
};

use anyhow::{Result, bail};

/// The default port of the demo; Trunk's proxy expects it there.
pub const DEFAULT: u16 = 8005;

/// Checks, before minutes of building, that the demo will be able to listen.
pub fn ensure_free(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "Port {port} is taken by another program, perhaps by a demo that still runs: stop that one, \
             or choose another port with `cargo xtask demo --port <n>`."
        ),
        Err(error) => bail!("Nothing can listen at port {port} ({error}): choose another with `--port <n>`."),
    }
}

/// Whether somebody answers there now.
pub fn answers(port: u16) -> bool {
    TcpStream::connect_timeout(&(Ipv4Addr::LOCALHOST, port).into(), Duration::from_millis(500)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_gets_a_clear_sentence_and_a_free_one_gets_none() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();

        let error = ensure_free(port).unwrap_err().to_string();
        assert!(error.starts_with(&format!("Port {port} is taken")), "{error}");
        assert!(answers(port));

        drop(listener);
        assert!(ensure_free(port).is_ok());
        assert!(!answers(port));
    }
}

//! The program, started from a shell.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

/// The program itself; it must not outlive its test.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn program(flags: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demo"));
    command.args(flags).env_remove("ENNEO_TOKEN");
    command
}

#[tokio::test]
async fn it_says_where_it_is_and_that_the_ai_is_a_stand_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = folder.path().join("new/demo.sqlite3");
    let child =
        program(&["--port", "0", "--db", &db.to_string_lossy()]).stdout(Stdio::piped()).spawn().expect("a program");
    let mut program = Program(child);
    let mut lines = BufReader::new(program.0.stdout.take().expect("its output")).lines();
    let mut line = || lines.next().expect("a line").expect("text");
    let ready = line();
    let url = ready.strip_prefix("Ready: ").expect("where it is");
    assert!(url.starts_with("http://127.0.0.1:") && url.ends_with('/'));
    assert!(line().contains("stand-in"));
    let page = reqwest::get(url).await.expect("the portal");
    assert_eq!(page.status(), 200);
}

#[test]
fn a_busy_port_is_one_sentence_with_a_way_out() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let output = program(&["--port", &port]).output().expect("a program");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).expect("text");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains(&port) && said.contains("--port"));
    assert!(output.stdout.is_empty());
}

#[test]
fn mistakes_on_the_command_line_are_explained() {
    for (flags, word) in [
        (&["--upstream", "https://example.org/api/mind"][..], "ENNEO_TOKEN"),
        (&["--speed", "0"], "above 0"),
        (&["--port", "0", "--cors", "portal"], "--cors"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let output = program(flags).arg("--db").arg(folder.path().join("demo.sqlite3")).output().expect("a program");
        assert!(!output.status.success(), "{flags:?}");
        let said = String::from_utf8(output.stderr).expect("text");
        assert!(said.contains(word), "{said}");
    }
}

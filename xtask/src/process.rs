//! Starting of programs, with errors of one sentence.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Command, ExitStatus, Stdio},
};

use anyhow::{Context, Result, anyhow, bail};

/// Runs a program whose output goes straight to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| not_started(command))?;
    succeeded(command, status)
}

/// Runs a program whose standard output goes to the terminal and, line by line, to `each_line`.
pub fn run_reading(command: &mut Command, mut each_line: impl FnMut(&str)) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| not_started(command))?;
    if let Some(output) = child.stdout.take() {
        let mut output = BufReader::new(output);
        let mut line = Vec::new();
        // Bytes, since a test may print invalid UTF-8.
        while output.read_until(b'\n', &mut line)? > 0 {
            let mut terminal = std::io::stdout().lock();
            terminal.write_all(&line)?;
            terminal.flush()?;
            each_line(&String::from_utf8_lossy(&line));
            line.clear();
        }
    }
    let status = child.wait()?;
    succeeded(command, status)
}

/// Runs a program whose standard error goes to the terminal and, line by line, to `each_line`.
pub fn run_reading_errors(command: &mut Command, mut each_line: impl FnMut(&str)) -> Result<()> {
    let mut child = command.stderr(Stdio::piped()).spawn().with_context(|| not_started(command))?;
    if let Some(output) = child.stderr.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            let text = String::from_utf8_lossy(&line);
            eprintln!("{text}");
            each_line(&text);
        }
    }
    let status = child.wait()?;
    succeeded(command, status)
}

/// The output of a program, if it exists and succeeds. Nothing reaches the terminal.
pub fn printed(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Replaces this program with another one, so that stopping this one stops that one. Returns only on failure.
#[cfg(unix)]
pub fn become_program(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(anyhow!(error).context(not_started(command)))
}

/// Runs a program until it ends: programs cannot be replaced here, but Ctrl-C reaches both.
#[cfg(not(unix))]
pub fn become_program(command: &mut Command) -> Result<()> {
    run(command)
}

/// A command as it would be typed.
pub fn typed(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let name = program.rsplit(['/', '\\']).next().unwrap_or(&program).to_owned();
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    std::iter::once(name).chain(words).collect::<Vec<_>>().join(" ")
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    match status.code() {
        Some(0) => Ok(()),
        Some(code) => bail!("`{}` ended with exit code {code}", typed(command)),
        None => bail!("`{}` was stopped by a signal", typed(command)),
    }
}

fn not_started(command: &Command) -> String {
    format!("`{}` could not be started", typed(command))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_one_would_type_it() {
        let mut command = Command::new("/somewhere/bin/trunk");
        command.args(["build", "--offline"]);
        assert_eq!(typed(&command), "trunk build --offline");
    }

    #[test]
    fn a_missing_program_is_named_and_prints_nothing() {
        let error = run(&mut Command::new("no-such-program")).unwrap_err();
        assert_eq!(error.to_string(), "`no-such-program` could not be started");
        assert_eq!(printed(&mut Command::new("no-such-program")), None);
    }

    #[test]
    fn lines_are_read_and_a_failure_is_kept() {
        let mut lines = Vec::new();
        let mut command = Command::new("cargo");
        run_reading(command.arg("--version"), |line| lines.push(line.trim().to_owned())).unwrap();
        assert!(lines[0].starts_with("cargo "), "{lines:?}");

        let error =
            run_reading(Command::new("cargo").arg("no-such-subcommand").stderr(Stdio::null()), |_| ()).unwrap_err();
        assert!(error.to_string().contains("ended with exit code 101"), "{error}");
    }
}

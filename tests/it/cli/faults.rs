//! What outside can do to a run: close the pipe, fill the disk, write at the same time, kill it.

use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use super::Home;

#[test]
fn a_closed_pipe_is_no_error() {
    let home = Home::shipped();
    for args in [
        &["list", "--format", "csv"][..],
        &["history", "--format", "json"],
        &["man"],
        &["--help"],
    ] {
        let mut child = home
            .program()
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let status = child.wait().unwrap();
        let mut err = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut err)
            .unwrap();
        assert_eq!((status.code(), err.as_str()), (Some(0), ""), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let home = Home::shipped();
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let ran = home.program().arg("list").stdout(full).output().unwrap();
    assert_eq!(ran.status.code(), Some(1));
    assert!(
        String::from_utf8(ran.stderr)
            .unwrap()
            .starts_with("error: cannot write the output: No space left")
    );
}

#[test]
fn two_writers_at_once_both_get_through() {
    let home = Home::shipped();
    std::thread::scope(|scope| {
        for writer in ["one", "two"] {
            let home = &home;
            scope.spawn(move || {
                for i in 0..15 {
                    home.done(&format!("note F1 '{writer} {i}'"));
                }
            });
        }
    });
    let notes = home.json("show F1")["notes"].as_array().unwrap().len();
    assert_eq!(notes, 31, "one is shipped");
    let history = home.json("history");
    let numbers: Vec<i64> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|o| o["operation"].as_i64().unwrap())
        .collect();
    assert_eq!(numbers, (1..=31).rev().collect::<Vec<i64>>());
}

/// A shell makes status changes one after another and says each number that the program acknowledged; it is killed with
/// all its children at some moment, again and again.
#[cfg(unix)]
#[test]
fn a_kill_loses_no_status_change_that_was_acknowledged() {
    use std::os::unix::process::CommandExt;

    let home = Home::shipped();
    let program = env!("CARGO_BIN_EXE_servanda");
    let changes = format!(
        "i=0; while [ $i -lt 200 ]; do '{program}' status F1 limited --note $i --format jsonl; i=$((i+1)); done"
    );
    let mut acknowledged: Vec<i64> = Vec::new();
    for last in [9, 38, 77, 121, 180] {
        let mut shell = std::process::Command::new("/bin/sh");
        let prepared = home.program();
        shell.env_clear().envs(
            prepared
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        );
        let mut child = shell
            .arg("-c")
            .arg(&changes)
            .process_group(0)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let group = child.id();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        for (i, line) in lines.map_while(Result::ok).enumerate() {
            if let Ok(answer) = serde_json::from_str::<serde_json::Value>(&line) {
                acknowledged.push(answer["operation"].as_i64().unwrap());
            }
            if i == last {
                let killed = std::process::Command::new("kill")
                    .args(["-9", "--", &format!("-{group}")])
                    .status()
                    .unwrap();
                assert!(killed.success());
            }
        }
        child.wait().unwrap();
    }
    assert!(acknowledged.len() >= 430, "{acknowledged:?}");
    let history = home.json("history F1");
    let kept: Vec<i64> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|o| o["operation"].as_i64().unwrap())
        .collect();
    for number in &acknowledged {
        assert!(
            kept.contains(number),
            "operation {number} was acknowledged and is lost"
        );
    }
    assert_eq!(home.json("show F1")["status"], "limited");
}

//! What is wrong, word by word: one `error:` line that names thing and value, a `hint:`, the exit code, nothing changed.

use super::Home;

const STATUSES: &str = "not_started, initiated, limited, substantial, completed, on_hold, cancelled, superseded, unknown, \
                        announced, active, dormant, dissolved";

/// Words, exit code, the error, where it is, the beginning of the hint.
pub(super) type Case = (&'static str, i32, &'static str, &'static str, &'static str);

#[rustfmt::skip]
pub(super) const CASES: &[Case] = &[
    // names
    ("show F99", 1, "there is no record `F99` in this register", "", "did you mean `F19`? `servanda list` shows the refs of this register"),
    ("show ''", 1, "there is no record `` in this register", "", "`servanda list` shows the refs of this register"),
    ("history X1", 1, "there is no record `X1` in this register", "", ""),
    ("status F99 limited", 1, "there is no record `F99` in this register", "", "did you mean `F19`?"),
    ("status documentz limited", 1, "there is no record `documentz` in this register", "", ""),
    ("status E3 limited", 1, "`E3` is an evidence, not a document, group or follow-up", "", "name a record, such as D1 or F1"),
    ("note E3 x", 1, "`E3` is an evidence, not a document, group or follow-up", "", "name a record, such as D1 or F1"),
    ("status F1 limited --by XX", 1, "there is no party `XX` in this register", "", "did you mean `desk`? `servanda list parties` shows the parties"),
    ("undo 99", 1, "there is no operation `99` in this register", "", "`servanda history` numbers the operations"),
    ("undo 1", 1, "operation 1 (the register was founded) cannot be undone: it made the register", "", "make another register with `servanda init`"),
    ("undo", 1, "there is nothing to undo", "", "`servanda history` shows what was done, and by whom"),
    ("redo", 1, "there is nothing to redo", "", "`servanda history` shows what was done, and by whom"),
    // statuses
    ("status F1 limted", 2, "`limted` is no status", "", "did you mean `limited`? it is one of not_started, "),
    ("status F1", 2, "`STATUS` is missing", "", "it is one of not_started, "),
    ("status F1 F3", 2, "`F3` is no status", "", "it is one of not_started, "),
    ("status limted", 2, "`limted` is no status", "", "did you mean `limited`?"),
    ("backup", 2, "`backup` needs a subcommand", "", "one of create, list, verify, restore"),
    ("--quiet view", 2, "`view` needs a subcommand", "", "one of save, list, remove"),
    ("status limited", 2, "`REF|FILTER` is missing", "", "usage: servanda status <REF|FILTER>... <STATUS>"),
    ("status '' limited", 1, "there is no record `` in this register", "", ""),
    ("status G1 limited", 1, "G1 is a group and cannot be `limited`", "", "it can be unknown, announced, active, dormant, dissolved"),
    ("status occasion:O1 active --yes", 1, "D1 is a document and cannot be `active`", "", "it can be not_started, "),
    ("status occasion:O1 active", 1, "D1 is a document and cannot be `active`", "", ""),
    ("status F1 completed", 1, "`completed` needs a note that says why", "", "add --note \"…\""),
    ("status field:energy late disputed limited", 1, "no record passes `field:energy late disputed`", "", "`servanda list FILTER` shows what a filter finds"),
    ("status F1 limited --percent 150", 2, "`150` is no value for `--percent`", "", "write a whole number from 0 to 100"),
    ("status F1 limited --evidence-title x", 2, "`--evidence` is missing", "", "usage: servanda status "),
    // dates
    ("status F1 limited --as-of tomorrow", 1, "as of `2026-11-24` ends after today, 2026-11-23", "", "say when it was true: today, an earlier day"),
    ("note F1 x --as-of +1d", 1, "as of `2026-11-24` ends after today, 2026-11-23", "", "say when it was true: today, an earlier day"),
    ("status F1 limited --as-of 2025-02-30", 2, "`2025-02-30` names a day that does not exist", "", "check the day against the calendar"),
    ("history --since whenever", 2, "`whenever` is neither a date nor a word for one", "", "write a date as `2025-09-25`"),
    ("edit F1 --set due=2026-13", 1, "due: `2026-13` has `13` where a month is wanted", "", "months are `01` to `12`"),
    // filters
    ("list statu:limited", 2, "`statu` is no key", "statu:limited|^^^^^", "did you mean `status`? the keys are status, "),
    ("list late -statu:x", 2, "`statu` is no key", "late -statu:x|      ^^^^^", "did you mean `status`?"),
    ("list documents status:limted late", 2, "`limted` is no status", "status:limted late|       ^^^^^^", "did you mean `limited`?"),
    ("list due:2026-99", 2, "`2026-99` has `99` where a month is wanted", "due:2026-99|    ^^^^^^^", "months are `01` to `12`"),
    ("list field:enrgy", 1, "there is no field `enrgy` in this register", "", "did you mean `energy`?"),
    ("list lead:KR", 1, "there is no body `KR` in this register", "", "`servanda list bodies` shows the bodies"),
    ("list parties late", 0, "", "", ""),
    ("list indicators late", 1, "a list of indicators takes no filter", "", "filters choose records"),
    // columns, formats, nouns, numbers
    ("list --columns ref,titel", 2, "there is no column `titel`", "", "did you mean `title`? the columns are uid, ref, kind, "),
    ("list milestones --columns x", 2, "there is no column `x`", "", "the columns are uid, ref, record, title, due, done_on"),
    ("list --columns ,", 2, "`--columns` names no column", "", "the columns are uid, ref, "),
    ("list --sort -dew", 2, "`dew` is no field to sort by", "", ""),
    ("list bodies --sort nam", 2, "there is no column `nam`", "", "did you mean `name`? the columns are uid, ref, name, party"),
    ("list --format xml", 2, "`xml` is no format", "", "it is one of table, csv, json, jsonl, markdown"),
    ("show F1 --format csv", 2, "`csv` is no format", "", "it is one of text, json, markdown"),
    ("list --format", 2, "`--format` needs a value", "", ""),
    ("list documets", 2, "`documets` is no noun, and no record holds the word", "", "did you mean `documents`? there are documents, groups, follow-ups, "),
    ("list --limit x", 2, "`x` is no value for `--limit`", "", "write a whole number: 0, 10, 100"),
    ("list --limit -1", 2, "`-1` is no value for `--limit`", "", "write a whole number: 0, 10, 100"),
    ("render agend", 2, "`agend` is no view", "", ""),
    ("render overview --size 0x0", 2, "`0x0` is no value for `--size`", "", "write columns and rows, each 1 to 1000: 120x36"),
    ("completions tcsh", 2, "`tcsh` is no shell", "", "did you mean `bash`? it is one of bash, zsh, fish, elvish, powershell"),
    // the command line itself
    ("lst", 2, "there is no command `lst`", "", "did you mean `list`?"),
    ("list --colums ref", 2, "there is no option `--colums`", "", "did you mean `--columns`?"),
    ("list -x", 2, "there is no option `-x`", "", "a filter that begins with a minus has a key, as in -field:labour; or write not:WORD"),
    ("show", 2, "`REF` is missing", "", "usage: servanda show <REF>"),
    ("show F1 F2", 2, "`F2` is one argument too many", "", "usage: servanda show "),
    // fields
    ("edit F1", 1, "no editor is set", "", "use --set FIELD=VALUE, or set VISUAL or EDITOR and run it on a terminal"),
    ("edit field:energy", 2, "an editor opens on one thing, and a filter finds several", "", "name a ref, or say what to set: --set FIELD=VALUE"),
    ("edit", 2, "`REF|FILTER` is missing", "", "usage: servanda edit <REF|FILTER>..."),
    ("edit late disputed field:labour --set due=2027", 1, "no record passes `late disputed field:labour`", "", "`servanda list FILTER` shows what a filter finds"),
    ("edit field:energy --set field=energy --yes", 1, "nothing would change: every field has that value already", "", ""),
    // making, removing, purging
    ("add documnt title=x", 2, "`documnt` is no noun", "", "did you mean `document`? it is one of document, group, follow-up, "),
    ("add document", 2, "`FIELD=VALUE` is missing", "", "usage: servanda add <NOUN> <FIELD=VALUE>..."),
    ("add document title", 2, "`title` is no FIELD=VALUE", "", "write the field, `=` and the value: title=\"Memorandum on power\""),
    ("add document type=memorandum", 1, "`title` is required and cannot be empty", "", "give a value: title=…"),
    ("add document type=memorandum titel=x", 1, "record has no field `titel`", "", "did you mean `title`? the fields are title, ref, "),
    ("add document type=memorandu title=x", 1, "type: `memorandu` is no type", "", "did you mean `memorandum`?"),
    ("add document kind=group type=forum title=x", 2, "`kind` cannot be set", "", "the noun says it: document, group or follow-up"),
    ("add group type=forum title=x measure=y", 1, "`measure` belongs to a follow-up, not to a group", "", "set it on a follow-up"),
    ("add milestone record=F99 title=x", 1, "there is no record `F99` in this register", "", "did you mean `F19`?"),
    ("add milestone record=F1 title=x due=someday", 1, "due: `someday` is neither a date nor a word for one", "", "write a date as `2025-09-25`"),
    ("add milestone record=F1 title=x due=2025-02-30", 1, "due: `2025-02-30` names a day that does not exist", "", "check the day against the calendar"),
    ("add party code=korea", 1, "code: `korea` is no code of a party", "", "two capital letters"),
    ("remove F99", 1, "there is no record `F99` in this register", "", "did you mean `F19`?"),
    ("remove F1 F1", 1, "F1 is in the bin already", "", "`servanda restore` does the opposite"),
    ("remove", 2, "`REF` is missing", "", "usage: servanda remove <REF>..."),
    ("restore F1", 1, "F1 is not in the bin already", "", "`servanda remove` does the opposite"),
    ("purge", 1, "the bin is empty", "", "`servanda remove` puts things into it"),
    ("purge --yes", 1, "the bin is empty", "", "`servanda remove` puts things into it"),
    ("--read-only purge --yes", 1, "`REGISTER` can only be read: it was opened with --read-only", "", "leave out --read-only to change something"),
    // views
    ("view save x statu:limited", 2, "`statu` is no key", "statu:limited|^^^^^", "did you mean `status`?"),
    ("view save x field:enrgy", 1, "there is no field `enrgy` in this register", "", "did you mean `energy`?"),
    ("view save x late --sort dew", 2, "`dew` is no field to sort by", "", ""),
    ("view save x milestones --columns titel", 2, "there is no column `titel`", "", "did you mean `title`?"),
    ("view save x indicators late", 1, "a list of indicators takes no filter", "", "filters choose records"),
    ("view save x", 2, "`NOUN|FILTER` is missing", "", "usage: servanda view save <NAME> <NOUN|FILTER>..."),
    ("view save '' late", 1, "`name` is required and cannot be empty", "", "give a value: name=…"),
    ("view remove x", 1, "there is no view `x`", "", "`servanda view list` shows those that are saved"),
    ("list --view x", 1, "there is no view `x`", "", "`servanda view list` shows those that are saved"),
    // other times
    ("list --as-of tomorrow", 1, "as of `2026-11-24` is after today, 2026-11-23", "", "name a day that has been: today or earlier"),
    ("show F1 --known-on 2027-01-01", 1, "known on `2027-01-01` is after today, 2026-11-23", "", "name a day that has been: today or earlier"),
    ("stats --as-of 2027-01-01", 1, "as of `2027-01-01` is after today, 2026-11-23", "", "name a day that has been: today or earlier"),
    ("list --known-on 2020-01-01", 1, "nothing was known on 2020-01-01: the register was founded on ", "", "name a later day"),
    ("edit F1 --set due", 2, "`due` is no FIELD=VALUE", "", "write the field, `=` and the value: --set due=2027-06"),
    ("edit F1 --set =x", 2, "`=x` is no FIELD=VALUE", "", ""),
    ("edit F1 --set dew=2026", 1, "record has no field `dew`", "", "did you mean `due`? the fields are title, ref, "),
    ("edit F1 --set status=limited", 1, "`status` cannot be set", "", "use `servanda status`, which keeps who said so and when"),
    ("edit F1 --set field=enrgy", 1, "there is no field `enrgy` in this register", "", "did you mean `energy`?"),
    ("edit F1 --set ref=F2", 1, "the ref `F2` is taken", "", "choose another ref"),
    ("edit F1 --set rag_override=red", 1, "an override of the light needs a note that says why", "", "set both: "),
    // what may not be written
    ("--read-only note F1 x", 1, "`REGISTER` can only be read: it was opened with --read-only", "", "leave out --read-only to change something"),
    ("--read-only --db new.db init", 1, "`new.db` can only be read: it was opened with --read-only", "", "leave out --read-only to change something"),
    ("init", 1, "there is a register at `REGISTER` already", "", "name another file with --db, or replace it with init --force, which keeps a backup"),
    // files
    ("--db none/x.db list", 1, "there is no register at `none/x.db`", "", "make one: servanda --db none/x.db init"),
    ("--db notes.txt list", 1, "`notes.txt` is no Servanda register: it is no SQLite database", "", "name a register with --db"),
    ("--db notes.txt init", 1, "there is a register at `notes.txt` already", "", ""),
    ("--db empty list", 1, "`empty` is no Servanda register: it is empty", "", ""),
    ("--db . list", 1, "`.` is no Servanda register: it is a folder", "", ""),
    ("--db notes.txt/x.db init", 1, "cannot use `notes.txt`: ", "", "check that the folder exists and that you may write in it"),
    ("--config none.toml list", 1, "cannot read `none.toml`: No such file or directory (os error 2)", "", ""),
    ("--config notes.txt list", 1, "`notes.txt`: ", "", "the settings are due_soon_days, "),
];

#[test]
fn every_refusal_names_the_value_and_what_would_be_right_and_changes_nothing() {
    let home = Home::shipped();
    std::fs::write(
        home.path("notes.txt"),
        "a list of things to do, and no register at all\n",
    )
    .unwrap();
    std::fs::write(home.path("empty"), "").unwrap();
    let before = (home.json("list"), home.json("history"));
    for (line, code, error, pointer, hint) in CASES {
        let ran = home.run(line);
        assert_eq!(ran.code, *code, "{line}: {}", ran.err);
        if *code == 0 {
            continue;
        }
        assert_eq!(ran.out, "", "{line}");
        let mut lines = ran.err.lines();
        let error = error.replace("REGISTER", &home.register().display().to_string());
        let first = lines.next().unwrap();
        let is_whole = !error.ends_with(' ');
        let told = first.strip_prefix("error: ").unwrap();
        assert!(
            if is_whole {
                told == error
            } else {
                told.starts_with(&error)
            },
            "{line}: {told}"
        );
        for part in pointer.split('|').filter(|part| !part.is_empty()) {
            assert_eq!(
                lines.next(),
                Some(format!("       {part}").as_str()),
                "{line}"
            );
        }
        let last = lines.next().unwrap();
        assert!(
            last.strip_prefix("hint: ").unwrap().starts_with(hint),
            "{line}: {last}"
        );
        assert_eq!(lines.next(), None, "{line}");
    }
    assert_eq!((home.json("list"), home.json("history")), before);
    assert_eq!(
        std::fs::read_dir(home.path(".")).unwrap().count(),
        3,
        "two files and .local"
    );
}

#[test]
fn the_hint_of_a_status_holds_every_code() {
    let home = Home::bare();
    let ran = home.run("status F1 limted");
    assert_eq!(
        ran.err,
        format!(
            "error: `limted` is no status\nhint: did you mean `limited`? it is one of {STATUSES}\n"
        )
    );
}

#[test]
fn a_register_of_a_later_version_is_left_alone() {
    let home = Home::shipped();
    let file = home.register();
    let mut bytes = std::fs::read(&file).unwrap();
    // The user version stands at byte 60 of the header, big-endian (SQLite file format, section 1.3).
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    std::fs::write(&file, &bytes).unwrap();
    for line in ["list", "note F1 x", "--read-only list"] {
        let ran = home.run(line);
        let error = format!(
            "error: `{}` was made by a later version: it has schema 99, and this program knows {}\n",
            file.display(),
            servanda::store::VERSION
        );
        assert_eq!(ran.code, 1);
        assert!(ran.err.starts_with(&error), "{}", ran.err);
        assert!(ran.err.contains("\nhint: use the newer program"));
    }
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
}

#[test]
fn wrong_surroundings_are_named() {
    let home = Home::shipped();
    for (name, value, error) in [
        (
            "SERVANDA_TODAY",
            "tomorrow",
            "error: `tomorrow` is no day for SERVANDA_TODAY\nhint: write the day as YYYY-MM-DD\n",
        ),
        (
            "SERVANDA_NOW",
            "noon",
            "error: `noon` is no moment for SERVANDA_NOW\nhint: write the moment as RFC 3339, such as 2026-11-23T12:00:00Z\n",
        ),
    ] {
        let ran = super::Ran::of(
            home.program()
                .arg("list")
                .env(name, value)
                .output()
                .unwrap(),
        );
        assert_eq!((ran.code, ran.err.as_str()), (1, error));
    }
    let named = super::Ran::of(
        home.program()
            .args(["list", "--db", "none.db"])
            .output()
            .unwrap(),
    );
    assert_eq!(
        named.err,
        "error: there is no register at `none.db`\nhint: make one: servanda --db none.db init\n"
    );
    assert!(!home.path("none.db").exists());
}

#[test]
fn where_the_desk_keeps_its_register_the_shipped_one_is_made_on_first_use() {
    let home = Home::shipped();
    let path = home.path("own/first.db");
    let first = super::Ran::of(
        home.program()
            .args(["list", "documents", "--format", "jsonl"])
            .env("SERVANDA_DB", &path)
            .output()
            .unwrap(),
    );
    assert_eq!(
        (first.code, first.out.lines().count()),
        (0, 19),
        "{}",
        first.err
    );
    assert!(path.exists());
}

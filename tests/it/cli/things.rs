//! Things made, edited, removed, purged.

use serde_json::{Value, json};

use super::Home;

#[test]
#[rustfmt::skip]
fn every_noun_can_be_made_and_each_is_one_operation() {
    let home = Home::shipped();
    for (line, reference, summary) in [
        ("document type=memorandum title='A paper' title.ko=문서 due=eoq occasion=O1 field=energy audience=shared", json!("D12"), "record D12 added"),
        ("group type=forum title='A forum' frequency=P1Y", json!("G11"), "record G11 added"),
        ("follow-up type=project title='A plant' parent=F5 due=+2w", json!("F20"), "record F20 added"),
        ("follow_up type=other title=Another", json!("F21"), "record F21 added"),
        ("party code=JP name=Japan name.ko=일본", json!("JP"), "party JP added"),
        ("body party=JP name='A ministry'", json!("Y44"), "body Y44 added"),
        ("participation record=D12 body='A ministry' role=lead", json!(null), "D12 participation lead added"),
        ("action record=D12 type=signature on=yesterday", json!(null), "D12 action signature added"),
        ("session record=G11 number=1 on=2026-02", json!("S11"), "session S11 added"),
        ("milestone record=F20 title='First stone' due=2027-03", json!("M47"), "milestone M47 added"),
        ("relation record=F20 type=made-under session=S11", json!(null), "F20 relation made_under added"),
        ("occasion type=visit title='A visit' date=2026-01", json!("O9"), "occasion O9 added"),
        ("indicator title=Students unit=persons", json!("I17"), "indicator I17 added"),
        ("observation indicator=I17 period=2025 value=12.5 assessor=JP", json!(null), "observation 2025 added"),
        ("evidence type=press title='A page' url=https://example.org/x", json!("E141"), "evidence E141 added"),
        ("citation evidence=E141 record=D12 field=title attested=attested", json!(null), "D12 citation attested added"),
        ("field code=space label=Space label.ko=우주", json!("space"), "field space added"),
    ] {
        let made = home.json(&format!("add {line}"));
        let keys: Vec<&String> = made.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["operation", "ref", "uid", "summary"]);
        assert_eq!((&made["ref"], made["summary"].as_str().unwrap()), (&reference, summary));
        assert_eq!(home.json("history --limit 1")[0]["operation"], made["operation"]);
        let uid = made["uid"].as_str().unwrap();
        assert_eq!(home.json(&format!("show {uid}"))["uid"], uid, "{line}");
    }
    let shown = home.json("show D12");
    for (key, value) in [("due", "2026-12-31"), ("signed", "2026-11-22"), ("occasion", "O1")] {
        assert_eq!(shown[key], value, "{key}");
    }
    assert_eq!((&shown["lead"], &shown["details"]["audience"]), (&json!(["A ministry"]), &json!("shared")));
    assert_eq!(home.json("show F20")["due"], "2026-12-07");
    let field = home.json("list fields")[0].clone();
    assert_eq!(field.as_object().unwrap().keys().collect::<Vec<_>>(), ["uid", "code", "label"]);
    home.done("edit space --set label.ru=Космос");
    assert_eq!(home.done("remove space"), "space removed   (operation 20)\n");
}

#[test]
fn what_is_made_is_told_with_its_ref_or_its_uid() {
    let home = Home::shipped();
    assert_eq!(
        home.done("add document type=treaty title=x"),
        "record D12 added   (operation 2)\n"
    );
    let told = home.done("add action record=D12 type=signature on=2026-01");
    let uid = told.strip_prefix("D12 action signature added   (operation 3, uid ");
    let uid = uid.unwrap().strip_suffix(")\n").unwrap();
    assert_eq!(
        home.done(&format!("edit {uid} --set on=2026-02")),
        "action on 2026-01 → 2026-02   (operation 4)\n"
    );
    assert_eq!(home.json("show D12")["signed"], "2026-02");
    assert_eq!(home.json("list actions ref:D12")[0]["uid"], uid);
}

#[test]
fn a_filter_shows_what_an_edit_would_change_and_yes_changes_it_as_one_operation() {
    let home = Home::shipped();
    let line = "edit kind:follow_up field:energy --set contact='Asia desk' --set field=minerals";
    let shown = home.done(line);
    let lines: Vec<&str> = shown.lines().collect();
    let records = home.json("list follow-ups field:energy");
    let count = records.as_array().unwrap().len();
    assert!(count > 1);
    assert_eq!(lines[0], format!("{count} records, contact, field"));
    assert_eq!(lines[1], "  F5  contact  – → Asia desk");
    assert_eq!(lines[2], "  F5  field    energy → minerals");
    assert_eq!(lines[1 + 2 * count], "nothing was changed: --yes does it");
    let preview = home.run(&format!("{line} --format json"));
    assert_eq!(preview.err, "nothing was changed: --yes does it\n");
    let preview: Value = serde_json::from_str(&preview.out).unwrap();
    assert_eq!(
        preview[1],
        json!({"ref": "F5", "field": "field", "old": "energy", "new": "minerals"})
    );
    assert_eq!(home.json("list follow-ups field:energy"), records);

    let done = home.json(&format!("{line} --yes --note 'new desk'"));
    assert_eq!(
        (&done["operation"], &done["ref"]),
        (&json!(2), &json!(null))
    );
    assert_eq!(home.json("list follow-ups field:energy --quiet"), json!([]));
    let changes = home.json("history --limit 1")[0]["changes"].clone();
    assert_eq!(changes.as_array().unwrap().len(), 2 * count);
    home.done("undo");
    let again = home.json("list follow-ups field:energy");
    assert_eq!(again.as_array().unwrap().len(), count);
}

#[test]
fn what_is_removed_comes_back_until_it_is_purged_after_a_verified_backup() {
    let home = Home::shipped();
    assert_eq!(home.done("remove F5"), "F5 removed   (operation 2)\n");
    assert_eq!(home.json("show F5")["ref"], "F5");
    assert_eq!(
        home.run("list ref:F5").err,
        "nothing passes `ref:F5`; --all includes the bin\n"
    );
    assert_eq!(
        home.json("restore f5"),
        json!({"operation": 3, "ref": "F5", "summary": "F5 restored", "undoes": null})
    );
    assert_eq!(
        home.done("remove F5 F1 E1 Y22 O1"),
        "5 things removed: F5, …   (operation 4)\n"
    );
    assert_eq!(
        home.done("purge"),
        "would go for good, with all that belongs to it: 2 follow-ups, 1 body, 1 occasion, 1 evidence\n\
         nothing was changed: --yes does it\n"
    );
    assert!(!home.register().with_file_name("backups").exists());
    let purged = home.run("purge --yes");
    assert_eq!(
        (purged.code, purged.out.as_str()),
        (0, "purged 5 things from the bin   (operation 5)\n")
    );
    let backup = purged.err.strip_prefix("backup, verified: ").unwrap();
    let backup = backup.trim();
    let verified = home.done(&format!("backup verify {backup}"));
    assert!(verified.contains("   sound: "), "{verified}");
    assert_eq!(home.run("show F5").code, 1);
    let told = home.json("history f5");
    let numbers: Vec<i64> = told
        .as_array()
        .unwrap()
        .iter()
        .map(|o| o["operation"].as_i64().unwrap())
        .collect();
    assert_eq!(numbers, [5, 4, 3, 2, 1]);
    home.done("undo");
    assert_eq!(home.json("show F5")["ref"], "F5");
}

#[test]
fn a_record_is_completed_over_open_ones_only_with_yes_and_a_note() {
    let home = Home::shipped();
    home.done("edit F4 --set parent=F1");
    assert_eq!(
        home.run("status F1 completed --note done").err,
        "error: F1 cannot be completed: F4 below it is open\n\
         hint: complete or cancel those first, or say so with --yes and the reason in --note\n"
    );
    assert_eq!(
        home.run("status F1 completed --yes").err,
        "error: `completed` needs a note that says why\nhint: add --note \"…\"\n"
    );
    home.done("status F1 completed --yes --note 'F4 goes on alone'");
    assert_eq!(home.json("show F1")["status"], "completed");
}

#[test]
fn show_tells_how_far_the_sides_stand_apart_who_may_read_and_how_a_date_slipped() {
    let home = Home::shipped();
    home.done("status F5 initiated --by KZ --note x");
    home.done("status F5 substantial --by KR --note y");
    assert!(home.done("show F5").contains("\n  Audience     internal\n"));
    home.done("edit F5 --set due=2027-02 --set audience=shared");
    let text = home.done("show F5");
    for part in [
        "\n  Sides        desk and KR 1 step apart; desk and KZ 1 step apart; KR and KZ 2 steps apart\n",
        "\n  Due          2027-02, on_time, slipped, first 2026-08\n",
        "\n  Audience     shared\n",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let group = home.json("add group type=working_group title=x frequency=P1Y");
    let reference = group["ref"].as_str().unwrap();
    home.done(&format!(
        "add session record={reference} number=1 on=2024-05-01"
    ));
    let text = home.done(&format!("show {reference}"));
    assert!(
        text.contains("by 2025-05-01; 2 missed, perhaps dormant\n"),
        "{text}"
    );
}

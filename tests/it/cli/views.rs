//! Saved views.

use serde_json::json;

use super::Home;

#[test]
fn a_view_is_saved_listed_used_and_removed() {
    let home = Home::shipped();
    assert_eq!(home.run("view list").err, "no view is saved\n");
    let words = "follow-ups field:energy -status:completed --sort -ref --columns ref,status";
    assert_eq!(
        home.json(&format!("view save Mine {words}")),
        json!({"operation": 2, "ref": null, "summary": "view Mine saved", "undoes": null})
    );
    assert_eq!(
        home.done("view save red rag:red"),
        "view red saved   (operation 3)\n"
    );
    let views = home.json("view list");
    for (row, noun, filter, sort) in [
        (
            0,
            json!("follow-ups"),
            "field:energy -status:completed",
            json!("-ref"),
        ),
        (1, json!(null), "rag:red", json!(null)),
    ] {
        let view = &views[row];
        assert_eq!(
            (&view["noun"], &view["filter"], &view["sort"]),
            (&noun, &json!(filter), &sort)
        );
    }
    let long = home.done(&format!("list {words}"));
    assert!(long.lines().count() > 2);
    assert_eq!(home.done("list --view Mine"), long);
    assert_eq!(
        home.done("view remove Mine"),
        "view Mine removed   (operation 4)\n"
    );
    assert_eq!(home.run("list --view Mine").code, 1);
    home.done("undo");
    assert_eq!(home.done("list --view Mine"), long);
    assert_eq!(
        home.run("list --view mino").err,
        "error: there is no view `mino`\nhint: `servanda view list` shows those that are saved\n"
            .replace("hint: ", "hint: did you mean `Mine`? ")
    );
}

#[test]
fn what_is_given_besides_wins_and_further_filters_must_hold_too() {
    let home = Home::shipped();
    home.done("view save energy field:energy --sort ref --columns ref,field");
    let refs = |line: &str| -> Vec<String> {
        let list = home.json(line);
        let refs = list.as_array().unwrap().iter();
        refs.map(|row| row["ref"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        refs("list --view energy"),
        refs("list field:energy --sort ref")
    );
    assert_eq!(
        refs("list documents --view energy status:unknown --sort -ref"),
        refs("list documents field:energy status:unknown --sort -ref")
    );
    let first = &home.json("list --view energy --columns ref,title --limit 1")[0];
    let keys: Vec<&String> = first.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["ref", "title"]);
}

#[test]
fn a_view_saved_again_is_replaced_and_relative_days_stay_relative() {
    let home = Home::shipped();
    home.done("view save soon late");
    home.done("view save soon milestones due:..+30d --columns ref,due");
    let views = home.json("view list");
    assert_eq!(views.as_array().unwrap().len(), 1);
    assert_eq!(views[0]["noun"], "milestones");
    assert_eq!(views[0]["filter"], "due:..+30d");
    assert_eq!(
        home.done("list --view soon"),
        home.done("list milestones due:..+30d --columns ref,due")
    );
}

//! Meeting what others have changed, drafts, several records at once.

use super::*;

fn held(due: &str, contact: &str, title: &str) -> Vec<(String, String)> {
    let mut all = given(Ask::Bulk(vec![]), None, HELD).held;
    for (name, value) in &mut all {
        let now = match name.as_str() {
            "due" => due,
            "contact" => contact,
            "title.en" => title,
            _ => continue,
        };
        now.clone_into(value);
    }
    all
}

#[test]
fn what_only_others_changed_is_taken_over_and_what_both_changed_is_chosen() {
    for (takes_theirs, due) in [(false, "2027-01"), (true, "2026-12")] {
        let mut form = edit(HELD);
        write(&mut form, "due", "2027-01");
        write(&mut form, "title.en", "The plant");
        form.present(&held("2026-12", "Asia desk", "The plant"));
        assert_eq!(line(&form, "contact").text(), "Asia desk");
        assert!(line(&form, "contact").is_taken && !line(&form, "contact").is_changed());
        assert!(!line(&form, "title.en").is_changed(), "both say the same");
        assert!(form.meets());
        let Over::Conflict(conflict) = &form.over else {
            panic!("no conflict")
        };
        let [of] = conflict.fields.as_slice() else {
            panic!("not one")
        };
        let sides = (of.base.as_str(), of.mine.as_str(), of.theirs.as_str());
        assert_eq!(sides, ("2026-08", "2027-01", "2026-12"));
        if takes_theirs {
            form.update(Action::Move(Motion::Right), today());
        }
        let step = form.update(Action::Accept, today());
        assert_eq!(line(&form, "due").text(), due);
        assert_eq!(step == Step::Leave(Left::Same), takes_theirs);
        assert!(!form.meets(), "what was chosen is settled");
    }
}

#[test]
fn a_draft_brings_back_what_was_typed() {
    let mut form = edit(HELD);
    assert_eq!(form.draft(), None);
    write(&mut form, "description", "one\ntwo\nthree");
    write(&mut form, "due", "dew");
    let draft = form.draft().unwrap();
    assert!(draft.key.starts_with("edit:"));
    let mut again = edit(HELD);
    again.resume(&draft);
    assert_eq!(again.draft(), None, "the draft of another thing");
    again.key.clone_from(&draft.key);
    again.resume(&draft);
    assert_eq!(again.draft(), Some(draft));
    assert_eq!(line(&again, "description").input.text(), "one\ntwo\nthree");
}

#[test]
fn several_records_take_one_field_after_a_look() {
    let of = owner(Entity::Record, Some(Kind::FollowUp));
    let ask = Ask::Bulk(vec![uid(), uid()]);
    let mut form = EntityForm::open(given(ask, Some(of), HELD)).unwrap();
    write(&mut form, "field", "colour");
    form.update(Action::Accept, today());
    let problem = form.problem_of(form.line(), today()).unwrap();
    assert_eq!(problem.message, "`colour` is no field that can be set");
    write(&mut form, "field", "due");
    write(&mut form, "value", "dew");
    assert!(
        form.line().problem(today()).is_some(),
        "the value is a date now"
    );
    write(&mut form, "value", "eoq");
    let step = form.update(Action::Accept, today());
    assert!(matches!(&step, Step::Stay(Some(effect)) if matches!(**effect, Effect::Rehearse(_))));
    form.rehearsed(Vec::new());
    let step = form.update(Action::Accept, today());
    assert!(matches!(&step, Step::Stay(Some(effect)) if matches!(**effect, Effect::Apply(_))));
    let Change::Edit(edit) = applied(step) else {
        panic!("no edit")
    };
    assert_eq!(
        (edit.rows.len(), edit.sets[0].text.as_str()),
        (2, "2026-12-31")
    );
}

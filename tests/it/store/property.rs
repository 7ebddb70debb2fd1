//! Any sequence of changes, then undoing them all, gives the start.

use proptest::prelude::*;
use servanda::domain::status::Status;

use crate::support::Desk;

#[derive(Debug, Clone)]
enum Step {
    Status(usize, usize),
    Note(usize, String),
    Set(usize, usize, usize),
    Undo,
    Redo,
}

const RECORDS: &[&str] = &["F1", "F4", "F5", "D1", "D9", "G1", "G7"];
const SETS: &[(&str, &[&str])] = &[
    ("due", &["2027", "2027-03", "2028-01-01", ""]),
    ("title", &["One", "Two", "Три"]),
    ("title.ko", &["협력", ""]),
    ("field", &["energy", "minerals", ""]),
    ("contact", &["a", "b"]),
    ("audience", &["shared", "internal"]),
    ("parent", &["F1", "F4", "F5", ""]),
];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => (0..RECORDS.len(), 0..Status::ALL.len()).prop_map(|(r, s)| Step::Status(r, s)),
        1 => (0..RECORDS.len(), "[a-zа-я가-힣 ]{0,12}").prop_map(|(r, t)| Step::Note(r, t)),
        3 => (0..RECORDS.len(), 0..SETS.len(), 0..4_usize).prop_map(|(r, f, v)| Step::Set(r, f, v)),
        1 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ];
    prop::collection::vec(step, 1..14)
}

fn perform(desk: &mut Desk, step: &Step) {
    use servanda::domain::change::Change;
    // What the rules refuse changes nothing, which is part of what is tested.
    let _ = match step {
        Step::Status(record, status) => desk.status(RECORDS[*record], Status::ALL[*status]),
        Step::Note(record, text) => desk.note(RECORDS[*record], text),
        Step::Set(record, field, value) => {
            let (field, values) = SETS[*field];
            desk.set(RECORDS[*record], field, values[value % values.len()])
        }
        Step::Undo => desk.undo(),
        Step::Redo => desk.apply(&Change::Redo),
    };
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn undoing_everything_gives_the_start(steps in steps()) {
        let mut desk = Desk::shipped();
        let start = desk.content();
        for step in &steps {
            perform(&mut desk, step);
        }
        while desk.undo().is_ok() {}
        crate::support::assert_same(&desk.content(), &start);
        prop_assert_eq!(desk.store.inspect().unwrap().problems, Vec::<String>::new());
    }
}

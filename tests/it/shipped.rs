//! The shipped register: complete, attested, and true to its sources.
use servanda::domain::stamp::Stamp;
use servanda::store::*;

#[test]
fn it_loads() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    let stamp = Stamp {
        at: chrono::Utc::now(),
        today: "2026-11-23".parse().unwrap(),
        author: "t".into(),
    };
    let rows = servanda::register::shipped(&stamp).unwrap();
    println!("{}", rows.len());
    let start = std::time::Instant::now();
    let store = match Store::create(&path, rows, &stamp) {
        Ok(s) => s,
        Err(e) => panic!("{e} {e:?}"),
    };
    println!("{:?}", start.elapsed());
    let now = servanda::domain::settings::Now {
        today: stamp.today,
        periods: Default::default(),
    };
    for r in store.records(&Query::default(), Page::ALL, now).unwrap() {
        println!(
            "{:4} {:12} {:10} {:10} {} | {} | {} {:?}",
            r.reference,
            r.status.as_str(),
            r.rag.as_str(),
            r.timeliness.as_str(),
            r.title,
            r.rag_rule,
            r.assurance,
            r.document.as_ref().and_then(|d| d.legal_state)
        );
    }
    println!("{:?}", store.overview(now).unwrap());
    let f1 = store.find_record("f1").unwrap();
    println!(
        "{}",
        serde_json::to_string(&store.detail(&f1, now).unwrap())
            .unwrap()
            .len()
    );
    println!("{:?}", store.inspect().unwrap());
}

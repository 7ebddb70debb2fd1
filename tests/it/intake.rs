//! A sitting in which a table comes in and files go out, through keys alone.

use std::fs;

use crate::sitting::Sitting;
use crate::support;

const TABLE: &str = "No;Name;Kind;Signed on;Remark\n\
    1;Accord on rivers;agreement;08/03/2000;x\n\
    2;Protocol on bridges;protocol;31/12/2001;y\n\
    3;Note of nothing;poem;01/01/2002;z\n";

#[test]
fn a_table_is_looked_at_mapped_seen_and_taken_in() {
    let desk = support::Desk::shipped();
    let folder = desk.path().parent().unwrap().to_owned();
    let table = folder.join("treaties.csv");
    fs::write(&table, TABLE).unwrap();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.press("2I");
    sitting.wait_for("a table, or a file that `export` wrote");
    sitting.press("nowhere.csv\r");
    sitting.wait_for("cannot be read");
    sitting.press("\u{15}");
    sitting.press(&table.display().to_string());
    sitting.press("\tdocuments\r");
    sitting.wait_for("A value of it");
    sitting.wait_for("Signed on");
    // The columns are No, Name, Kind, Signed on, Remark.
    sitting.press("\u{15}key\t\u{15}title\t\u{15}typ\u{f}\t\u{15}signed\r");
    sitting.wait_for("Import: 2 new");
    sitting.wait_for("poem");
    // One row cannot be taken, so nothing is offered; back to the form, where the others are asked for.
    sitting.press("\u{1b}");
    sitting.wait_for("A value of it");
    sitting.press("\u{1b}");
    sitting.wait_for("Refused");
    sitting.press("\t\t\t\tskip\r");
    sitting.wait_for("A value of it");
    sitting.press("\u{15}key\t\u{15}title\t\u{15}type\t\u{15}signed\r");
    sitting.wait_for("do it");
    sitting.press("\r");
    sitting.wait_for("the register before it is");
    assert_eq!(desk.refs("rivers").len(), 1);
    assert!(fs::read_dir(folder.join("backups")).unwrap().count() >= 2);
    sitting.press("u");
    sitting.wait_for("undo");
    sitting.press("q");
    assert!(sitting.end());
    assert!(desk.refs("rivers").is_empty());
}

#[test]
fn a_workbook_a_page_a_calendar_and_the_report_are_written_from_the_screen() {
    let desk = support::Desk::shipped();
    let folder = desk.path().parent().unwrap().to_owned();
    let mut sitting = Sitting::begin(&desk.path());
    sitting.wait_for("Recent changes");
    sitting.press("4/status:limited\r");
    sitting.wait_for("by due");
    for (downs, name, begin) in [
        (4, "a.xlsx", "PK"),
        (5, "a.html", "<!DOCTYPE html"),
        (6, "a.ics", "BEGIN:VCALENDAR"),
    ] {
        let path = folder.join(name);
        sitting.press("X");
        sitting.wait_for("Export: ");
        sitting.press(&"j".repeat(downs));
        sitting.press("\r");
        sitting.wait_for("Export as ");
        sitting.press("\u{15}");
        sitting.press(&path.display().to_string());
        sitting.press("\r");
        sitting.wait_for(name);
        sitting.wait_for("wrote follow-ups to");
        let bytes = fs::read(&path).unwrap();
        assert!(
            bytes
                .to_ascii_lowercase()
                .starts_with(begin.to_ascii_lowercase().as_bytes()),
            "{name}"
        );
    }
    let path = folder.join("minister.html");
    sitting.press("R");
    sitting.wait_for("for the session of a commission");
    sitting.press("\u{15}");
    sitting.press(&path.display().to_string());
    sitting.press("\r");
    sitting.wait_for("wrote the report to");
    let page = fs::read_to_string(&path).unwrap();
    assert!(page.contains("status:limited") && page.contains("<svg"));
    sitting.press("R");
    sitting.wait_for("for the session of a commission");
    sitting.press("\u{15}");
    sitting.press(&path.display().to_string());
    sitting.press("\t\t\t\u{15}everybody\r");
    sitting.wait_for("is no audience");
    sitting.press("\u{15}shared\r");
    sitting.wait_for("Write over ");
    sitting.press("y");
    sitting.wait_for("wrote the report to");
    sitting.press("q");
    assert!(sitting.end());
}

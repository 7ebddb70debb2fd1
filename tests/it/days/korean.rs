//! In Korean, with Hangul titles and the letters of the two-set keyboard: those with Shift that it types as without come with
//! Alt. What an input method composes arrives whole.

use servanda::domain::status::Status;

use super::Day;
use crate::sitting::Sitting;
use crate::support;

#[test]
fn a_day_in_korean_with_hangul_titles_on_a_two_set_layout() {
    let desk = support::Desk::shipped();
    let sitting = Sitting::begin_with(&desk.path(), &[("LC_ALL", "ko_KR.UTF-8")]);
    let mut day = Day { desk, sitting };

    // Where do we stand?
    for words in ["* 기한 경과 2", "다가오는 기한", "최근 변경", "84일 경과"] {
        day.press("", &[words]);
    }
    day.play(&[
        ("0", &["아직 백업이 없습니다."]),
        ("ㅜ", &["만들고 검증함: servanda-"]),
    ]);

    // Find it.
    day.play(&[
        ("4", &[" F12 ", "영어 제목; 한국어 제목 없음"]),
        ("\u{1b}ㅏ", &["명령"]),
        ("전력", &["> D1 "]),
        (
            "\r",
            &[
                "!명령",
                "> ",
                "전력산업 협력 MOU",
                "!영어 제목; 한국어 제목 없음",
            ],
        ),
        ("ㅗ", &["/ 필터  Enter 열기"]),
        ("ㄹ", &["Enter 유지"]),
        ("전력산업", &["/전력산업"]),
        ("\r", &["/ 필터  Enter 열기"]),
    ]);

    // It moved.
    day.play(&[
        ("ㄴㅣ", &["◔ 착수  →  ◑ 일부 이행"]),
        (
            "실무회의를 열었음\t\thttps://example.org/ko\t회의록\r",
            &["!◔ 착수  →", "◑ 일부 이행", "실무회의를 열었음"],
        ),
    ]);
    day.holds("D1", Status::Limited, 0, 2);
    day.is_said("D1", "실무회의를 열었음", "회의록");
    day.play(&[("ㅕ", &["!◑ 일부 이행"])]);
    day.holds("D1", Status::Initiated, 0, 3);
    day.play(&[("\u{12}", &["◑ 일부 이행"])]);
    day.holds("D1", Status::Limited, 0, 4);
    day.play(&[
        ("\u{1b}ㅜ", &["기억할 내용"]),
        (
            "담당자와 통화함\r",
            &["!기준일     오늘", "담당자와 통화함"],
        ),
    ]);
    day.holds("D1", Status::Limited, 1, 5);
    assert_eq!(day.detail("D1").notes[0].text, "담당자와 통화함");

    // What is due?
    day.play(&[("5", &["기한 경과와 앞으로 1년", "84일 경과"])]);

    // The minister wants a page.
    let page = day.report(("ㄲ", &["> 파일"]), "보고서를 씀: ");
    for words in ["D1", "담당자와 통화함", "전력산업 협력 MOU"] {
        assert!(page.contains(words), "{words}");
    }

    // The laptop died.
    day.play(&[
        ("9", &["담당자와 통화함"]),
        ("0", &["servanda-"]),
        ("\r", &["대장을 바꿀까요?"]),
        ("ㅛ", &["복원함 servanda-"]),
        ("2", &["◔ 착수", "전력산업 협력 MOU"]),
    ]);
    day.holds("D1", Status::Initiated, 0, 1);
    day.leave("ㅂ", 2);
}

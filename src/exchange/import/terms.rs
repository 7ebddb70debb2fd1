//! Statuses and types in the words of others: the codes and labels of this program, those of OGP and IATI, and what people
//! write in four languages. A word that says only that something goes on is read as the least it can mean.

use crate::domain::status::{STATUSES, Status};
use crate::domain::text::fold;
use crate::domain::vocabulary::Kind;

use super::headers::plain;

/// Words for statuses, folded.
#[rustfmt::skip]
const STATUS_WORDS: &[(Status, &[&str])] = &[
    (Status::NotStarted, &["not begun", "planned", "pending", "pipeline identification", "pipeline", "to do", "open", "не начато", "не начат", "не начата",
        "не приступали", "запланировано", "планируется", "басталмаған", "басталған жоқ", "жоспарланған", "미착수", "시작 전", "예정", "계획"]),
    (Status::Initiated, &["started", "begun", "in progress", "ongoing", "under way", "underway", "implementation", "in implementation", "начато", "начат",
        "начата", "в процессе", "в работе", "на исполнении", "исполняется", "выполняется", "реализуется", "басталды", "орындалуда", "жүргізілуде", "착수",
        "진행중", "진행 중", "추진중", "추진 중", "이행중", "이행 중"]),
    (Status::Limited, &["partial", "partially", "partly", "partially implemented", "partially done", "limited progress", "частично", "частично исполнено",
        "исполнено частично", "ішінара", "ішінара орындалды", "일부 이행", "일부이행", "부분 이행", "부분이행"]),
    (Status::Substantial, &["mostly", "mostly done", "largely", "largely implemented", "substantial progress", "finalisation", "в основном исполнено",
        "в основном", "близко к завершению", "негізінен орындалды", "대부분 이행", "상당 부분 이행"]),
    (Status::Completed, &["complete", "done", "finished", "implemented", "fully implemented", "fulfilled", "closed", "closure", "исполнено", "исполнен",
        "исполнена", "выполнено", "выполнен", "выполнена", "завершено", "завершен", "завершена", "реализовано", "снято с контроля", "орындалды",
        "аяқталды", "орындалған", "аяқталған", "완료", "완료됨", "이행 완료", "이행완료", "종료"]),
    (Status::OnHold, &["paused", "suspended", "on hold", "hold", "deferred", "postponed", "приостановлено", "приостановлен", "отложено", "перенесено",
        "тоқтатыла тұрды", "кейінге қалдырылды", "보류", "중단", "연기"]),
    (Status::Cancelled, &["canceled", "abandoned", "withdrawn", "dropped", "отменено", "отменен", "отменена", "снято", "не актуально", "бас тартылды",
        "жойылды", "취소", "취소됨", "철회", "폐기"]),
    (Status::Superseded, &["replaced", "заменено", "заменен", "ауыстырылды", "대체", "대체됨"]),
    (Status::Unknown, &["no evidence", "no information", "not known", "неизвестно", "нет данных", "нет сведений", "белгісіз", "미상", "불명", "확인 불가"]),
    (Status::Announced, &["объявлено", "жарияланды", "발표"]),
    (Status::Active, &["working", "действует", "активна", "работает", "белсенді", "жұмыс істейді", "활동중", "활동 중", "운영중"]),
    (Status::Dormant, &["inactive", "не действует", "неактивна", "белсенді емес", "휴면", "비활동"]),
    (Status::Dissolved, &["wound up", "disbanded", "ликвидирована", "упразднена", "таратылды", "해산", "폐지"]),
];

/// Finds the status that a word stands for, among those that a kind may have.
pub(super) fn status(word: &str, kind: Kind) -> Option<Status> {
    let (folded, plain) = (fold(word.trim()), plain(word));
    let code = plain.replace(' ', "_");
    let mut fitting = Status::of(kind);
    if let Some(status) = fitting.find(|status| status.as_str() == code) {
        return Some(status);
    }
    let standard = STATUSES.iter().find(|row| {
        let ogp = row.ogp.is_some_and(|word| fold(word) == folded);
        // Some words and numbers stand for two statuses: the first is the less that it can mean.
        let iati = row.iati.is_some_and(|number| number.to_string() == folded);
        row.status.fits(kind) && !ambiguous(row.status, &folded) && (ogp || iati)
    });
    standard.map(|row| row.status).or_else(|| {
        let said = |(status, words): &&(Status, &[&str])| {
            status.fits(kind) && words.contains(&plain.as_str())
        };
        STATUS_WORDS.iter().find(said).map(|(status, _)| *status)
    })
}

/// OGP's `Limited` is our code of that name, though it may mean less.
fn ambiguous(status: Status, folded: &str) -> bool {
    status == Status::Initiated && folded == "limited"
}

/// Words for types, folded.
#[rustfmt::skip]
const TYPE_WORDS: &[(Kind, &str, &[&str])] = &[
    (Kind::Document, "treaty", &["convention", "pact", "covenant", "charter", "договор", "конвенция", "пакт", "устав", "шарт", "конвенция шарт", "조약", "협약"]),
    (Kind::Document, "agreement", &["accord", "intergovernmental agreement", "framework agreement", "executive agreement", "arrangement", "соглашение",
        "межправительственное соглашение", "келісім", "협정", "약정"]),
    (Kind::Document, "protocol", &["additional protocol", "amending protocol", "протокол", "дополнительный протокол", "хаттама", "의정서"]),
    (Kind::Document, "exchange_of_notes", &["notes", "exchange of letters", "note verbale", "обмен нотами", "обмен письмами", "ноталар алмасу", "각서교환",
        "교환각서", "교환공문"]),
    (Kind::Document, "memorandum", &["mou", "moc", "memorandum of understanding", "memorandum of cooperation", "letter of intent", "меморандум",
        "меморандум о взаимопонимании", "меморандум о сотрудничестве", "өзара түсіністік туралы меморандум", "양해각서", "업무협약"]),
    (Kind::Document, "joint_statement", &["declaration", "joint declaration", "communique", "joint communique", "statement", "декларация", "совместное заявление",
        "совместная декларация", "коммюнике", "бірлескен мәлімдеме", "декларация мәлімдеме", "공동성명", "공동선언", "선언"]),
    (Kind::Document, "action_plan", &["plan of action", "roadmap", "road map", "programme", "program", "work plan", "план действий", "дорожная карта", "программа",
        "іс қимыл жоспары", "жол картасы", "행동계획", "로드맵", "실행계획"]),
    (Kind::Document, "contract", &["commercial contract", "контракт", "келісімшарт", "계약", "계약서"]),
    (Kind::Group, "intergovernmental_commission", &["commission", "joint commission", "межправительственная комиссия", "мпк", "комиссия",
        "үкіметаралық комиссия", "정부간위원회", "공동위원회", "공동위"]),
    (Kind::Group, "joint_committee", &["committee", "комитет", "совместный комитет", "бірлескен комитет", "위원회"]),
    (Kind::Group, "business_council", &["council", "деловой совет", "іскерлік кеңес", "비즈니스협의회", "경제협의회"]),
    (Kind::Group, "working_group", &["task force", "subgroup", "рабочая группа", "жұмыс тобы", "실무그룹", "작업반", "실무단"]),
    (Kind::Group, "dialogue", &["consultations", "диалог", "консультации", "диалог сұхбат", "대화", "협의체"]),
    (Kind::Group, "forum", &["форум", "форумы", "포럼"]),
    (Kind::FollowUp, "event", &["meeting", "conference", "мероприятие", "встреча", "конференция", "іс шара", "행사", "회의"]),
    (Kind::FollowUp, "project", &["проект", "жоба", "사업", "프로젝트"]),
    (Kind::FollowUp, "institution", &["учреждение", "организация", "мекеме", "기관 설립", "기관"]),
    (Kind::FollowUp, "visit", &["визит", "сапар", "방문"]), (Kind::FollowUp, "report", &["отчет", "доклад", "есеп", "баяндама", "보고", "보고서"]),
    (Kind::FollowUp, "negotiation", &["negotiations", "talks", "переговоры", "келіссөз", "келіссөздер", "협상", "교섭"]),
    (Kind::FollowUp, "legislation", &["law", "regulation", "закон", "нпа", "законодательство", "заң", "법률", "입법"]),
    (Kind::FollowUp, "other", &["task", "action", "прочее", "другое", "иное", "басқа", "기타"]),
];

/// Finds the type that a word stands for.
pub(super) fn type_of(word: &str, kind: Kind) -> Option<&'static str> {
    let words = plain(word);
    let code = words.replace(' ', "_");
    let singular = |text: &str| text.strip_suffix('s').map(str::to_owned);
    let is = |each: &&&str| **each == code || Some((**each).to_owned()) == singular(&code);
    kind.types().iter().find(is).copied().or_else(|| {
        let said =
            |(of, _, all): &&(Kind, &str, &[&str])| *of == kind && all.contains(&words.as_str());
        TYPE_WORDS.iter().find(said).map(|(_, code, _)| *code)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_known_by_code_label_and_the_words_of_others() {
        for (kind, word, right) in [
            (Kind::FollowUp, "on_hold", Some(Status::OnHold)),
            (Kind::FollowUp, "On hold", Some(Status::OnHold)),
            (Kind::FollowUp, "Limited", Some(Status::Limited)),
            (Kind::FollowUp, "Complete", Some(Status::Completed)),
            (Kind::FollowUp, "2", Some(Status::Initiated)),
            (Kind::FollowUp, "Исполнено", Some(Status::Completed)),
            (Kind::FollowUp, "완료", Some(Status::Completed)),
            (Kind::FollowUp, "орындалуда", Some(Status::Initiated)),
            (Kind::Group, "Active", Some(Status::Active)),
            (Kind::Group, "completed", None),
            (Kind::Document, "active", None),
            (Kind::Document, "blue", None),
        ] {
            assert_eq!(status(word, kind), right, "{word}");
        }
    }

    #[test]
    fn types_are_known_by_code_and_the_words_of_others() {
        for (kind, word, right) in [
            (
                Kind::Document,
                "Memorandum of Understanding",
                Some("memorandum"),
            ),
            (Kind::Document, "MoU", Some("memorandum")),
            (Kind::Document, "Agreements", Some("agreement")),
            (Kind::Document, "Соглашение", Some("agreement")),
            (Kind::Document, "양해각서", Some("memorandum")),
            (Kind::Group, "Рабочая группа", Some("working_group")),
            (Kind::Document, "песня", None),
        ] {
            assert_eq!(type_of(word, kind), right, "{word}");
        }
    }

    #[test]
    fn every_word_is_in_the_form_in_which_it_is_sought() {
        let statuses = STATUS_WORDS.iter().flat_map(|(_, words)| words.iter());
        let types = TYPE_WORDS.iter().flat_map(|(_, _, words)| words.iter());
        for word in statuses.chain(types) {
            assert_eq!(&plain(word), word);
        }
        for (kind, code, _) in TYPE_WORDS {
            assert!(kind.types().contains(code), "{code}");
        }
    }
}

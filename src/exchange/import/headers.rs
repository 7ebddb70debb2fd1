//! What columns are called, in four languages, and where each goes.

use super::target::{Noun, Target, is_language};
use crate::domain::text::fold;

/// Where a column goes, and what it is called besides the name itself: folded, signs as blanks.
#[rustfmt::skip]
const SYNONYMS: &[(&str, &[&str])] = &[
    ("title", &["name", "document title", "title of document", "treaty", "treaty title", "treaty name", "agreement", "agreement title",
        "title of treaty", "title of agreement", "instrument", "subject", "commitment", "action item", "task", "название", "наименование",
        "заголовок", "наименование документа", "название документа", "наименование договора", "название договора", "документ", "договор",
        "мероприятие", "поручение", "атауы", "құжат атауы", "құжаттың атауы", "шарт атауы", "제목", "명칭", "조약명", "문서명", "협정명", "과제명", "과제"]),
    ("name", &["title", "organisation", "organization", "body", "ministry", "agency", "country", "state", "название", "наименование",
        "организация", "орган", "ведомство", "страна", "государство", "атауы", "ұйым", "ел", "이름", "명칭", "기관", "기관명", "국가"]),
    ("label", &["name", "title", "название", "атауы", "명칭", "이름"]),
    ("ref", &["reference", "no", "nr", "number", "номер", "п п", "нөмірі", "№", "번호"]),
    ("code", &["iso", "iso code", "код", "коды", "코드"]),
    ("type", &["document type", "type of document", "treaty type", "type of treaty", "instrument type", "category", "тип", "вид", "вид документа",
        "тип документа", "вид договора", "түрі", "құжат түрі", "құжаттың түрі", "유형", "종류", "문서 유형", "조약 유형"]),
    ("parties", &["party", "partner", "partners", "country", "countries", "state", "states", "states parties", "contracting parties",
        "signatory states", "other party", "counterparty", "стороны", "сторона", "страна", "страны", "государство", "государства", "партнер",
        "участники", "договаривающиеся стороны", "тараптар", "тарап", "ел", "елдер", "мемлекет", "당사국", "국가", "체결국", "상대국", "당사자"]),
    ("signed", &["signature", "signature date", "date of signature", "date signed", "signed on", "signing date", "date of signing", "signed date",
        "дата подписания", "подписан", "подписано", "дата подписи", "қол қойылған күні", "қол қойылды", "қол қою күні", "서명일", "서명일자",
        "체결일", "체결일자"]),
    ("signed.place", &["signature place", "place of signature", "signed at", "signed in", "place signed", "signing place", "место подписания",
        "қол қойылған жері", "қол қойылған жер", "서명지", "체결지", "서명장소", "체결장소"]),
    ("in_force", &["entry into force", "entered into force", "entry into force date", "date of entry into force", "in force since", "in force from",
        "in force date", "eif", "eif date", "effective date", "effective", "effective from", "дата вступления в силу", "вступил в силу", "вступление в силу",
        "вступило в силу", "күшіне енген күні", "күшіне ену күні", "күшіне енді", "발효일", "발효일자", "효력발생일"]),
    ("ratified", &["ratification", "ratification date", "date of ratification", "дата ратификации", "ратифицирован", "ратификация",
        "ратификацияланған күні", "비준일"]),
    ("terminated", &["termination", "termination date", "date of termination", "дата прекращения", "прекращен", "дата прекращения действия",
        "тоқтатылған күні", "종료일", "실효일"]),
    ("expires", &["expiry", "expiry date", "expiration", "expiration date", "valid until", "срок действия до", "действует до", "истекает",
        "қолданылу мерзімі", "만료일", "유효기간 만료일"]),
    ("registration", &["registration number", "unts", "unts number", "unts registration", "treaty series", "registration no", "регистрационный номер",
        "рег номер", "номер регистрации", "тіркеу нөмірі", "등록번호", "조약번호"]),
    ("languages", &["language", "authentic languages", "authentic texts", "языки", "язык", "тілдер", "тілі", "언어"]),
    ("binding", &["legally binding", "обязательность", "юридическая обязательность", "міндеттілігі", "구속력", "법적 구속력"]),
    ("level", &["уровень", "деңгейі", "деңгей", "급", "수준"]),
    ("term", &["duration", "validity", "срок действия", "срок", "қолданылу мерзімі", "유효기간"]),
    ("field", &["area", "sector", "topic", "theme", "field of cooperation", "subject area", "policy area", "область", "сфера", "отрасль", "тема",
        "направление", "сала", "саласы", "бағыт", "분야", "협력분야", "협력 분야"]),
    ("occasion", &["visit", "event", "summit", "повод", "визит", "сапар", "계기", "방문"]),
    ("status", &["state", "progress", "implementation status", "status of implementation", "completion", "level of completion", "статус",
        "состояние", "статус исполнения", "ход исполнения", "исполнение", "мәртебесі", "күйі", "орындалуы", "орындалу барысы", "상태", "현황",
        "진행상황", "이행상황", "이행현황", "추진현황"]),
    ("status_note", &["progress note", "comment", "comments", "remarks", "remark", "примечание", "комментарий", "ескерту", "비고", "의견"]),
    ("percent", &["percent complete", "completion rate", "progress percent", "процент", "процент исполнения", "пайыз", "진행률", "이행률"]),
    ("as_of", &["status date", "as of date", "reported on", "report date", "last updated", "updated", "дата статуса", "по состоянию на",
        "жағдай бойынша", "기준일"]),
    ("due", &["deadline", "due date", "due on", "target date", "planned date", "completion date", "end date", "end", "срок исполнения", "дедлайн",
        "срок выполнения", "дата завершения", "орындау мерзімі", "мерзімі", "기한", "마감일", "완료예정일"]),
    ("start", &["start date", "begin", "begins", "from", "дата начала", "начало", "басталу күні", "басталуы", "시작일", "착수일"]),
    ("lead", &["responsible", "owner", "responsible body", "lead agency", "lead body", "implementing agency", "responsible ministry", "ответственный",
        "ответственный орган", "ответственный исполнитель", "исполнитель", "жауапты", "жауапты орган", "담당", "담당기관", "주관기관", "책임기관"]),
    ("counterpart", &["counterparts", "партнерская организация", "контрагент", "әріптес", "상대기관"]),
    ("support", &["supporting", "co executor", "supporting bodies", "соисполнитель", "соисполнители", "бірлесіп орындаушы", "협조기관"]),
    ("signatory", &["signatories", "signed by", "signatory body", "подписант", "подписали", "қол қоюшы", "서명자", "서명기관"]),
    ("measure", &["measure of success", "indicator", "success measure", "показатель", "критерий", "көрсеткіш", "성과지표"]),
    ("parent", &["parent ref", "parent task", "родитель", "вышестоящий", "ата элемент", "상위과제", "상위"]),
    ("mandate", &["terms of reference", "purpose", "мандат", "задачи", "мандаты", "임무"]),
    ("frequency", &["periodicity", "периодичность", "жиілігі", "주기"]),
    ("description", &["summary", "abstract", "details", "content", "описание", "содержание", "аннотация", "сипаттамасы", "мазмұны", "설명", "내용", "개요"]),
    ("contact", &["contact person", "контакт", "контактное лицо", "байланыс", "연락처"]),
    ("record", &["document", "follow up", "group", "документ", "запись", "құжат", "문서"]),
    ("party", &["country", "state", "страна", "государство", "сторона", "ел", "тарап", "국가", "당사국"]),
    ("url", &["link", "address", "web address", "ссылка", "адрес", "сілтеме", "링크", "주소"]),
    ("publisher", &["source", "источник", "издатель", "дереккөз", "출처", "발행처"]),
    ("published", &["date", "publication date", "дата", "дата публикации", "жарияланған күні", "발행일", "날짜"]),
    ("date", &["дата", "күні", "날짜", "일자"]), ("on", &["date", "held on", "дата", "күні", "날짜", "일자"]),
    ("place", &["venue", "location", "city", "место", "город", "орны", "жері", "қала", "장소", "도시"]),
    ("value", &["amount", "figure", "значение", "мәні", "값", "수치"]), ("period", &["year", "период", "год", "кезең", "жыл", "기간", "연도"]),
    ("unit", &["единица", "единица измерения", "өлшем бірлігі", "단위"]), ("indicator", &["показатель", "индикатор", "көрсеткіш", "지표"]),
    ("note", &["remark", "remarks", "comment", "примечание", "ескерту", "비고"]), ("done_on", &["done", "completed on", "выполнено", "완료일"]),
];

/// Brings a header into the form of the table.
pub(super) fn plain(header: &str) -> String {
    let words = fold(header).replace(|c: char| !c.is_alphanumeric() && c != '№', " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Finds where a column goes.
pub(super) fn target(noun: Noun, header: &str) -> Option<Target> {
    Target::named(noun, header).or_else(|| {
        let words = plain(header);
        named(noun, &words).or_else(|| {
            // `Title (ru)`, `name_kk`, `제목 ko`.
            let (rest, language) = words.rsplit_once(' ')?;
            match named(noun, rest)? {
                Target::Words(name) if is_language(language) && !name.contains('.') => {
                    Target::named(noun, &format!("{name}.{language}"))
                }
                _ => None,
            }
        })
    })
}

fn named(noun: Noun, words: &str) -> Option<Target> {
    let same = Target::named(noun, &words.replace(' ', "_"));
    same.or_else(|| {
        let mut rows = SYNONYMS
            .iter()
            .filter(|(_, synonyms)| synonyms.contains(&words));
        rows.find_map(|(name, _)| Target::named(noun, name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_four_languages() {
        let documents = *Noun::named("documents").unwrap();
        for (header, right) in [
            ("Title", Some("title")),
            ("Treaty title:", Some("title")),
            ("Название (ru)", Some("title.ru")),
            ("title_ko", Some("title.ko")),
            ("Дата вступления в силу", Some("in_force")),
            ("Қол қойылған күні", Some("signed")),
            ("체결일", Some("signed")),
            ("당사국", Some("parties")),
            ("Place of signature", Some("signed.place")),
            ("№", Some("ref")),
            ("Entry into Force", Some("in_force")),
            ("Colour", None),
        ] {
            let found = target(documents, header).map(|target| target.name());
            assert_eq!(found.as_deref(), right, "{header}");
        }
    }

    #[test]
    fn every_synonym_is_folded_and_every_name_leads_somewhere() {
        for (name, synonyms) in SYNONYMS {
            assert!(
                super::super::target::NOUNS
                    .iter()
                    .any(|noun| Target::named(*noun, name).is_some()),
                "{name}"
            );
            for synonym in *synonyms {
                assert_eq!(&plain(synonym), synonym, "{name}");
            }
        }
    }
}

//! The words that stand for days, months, weekdays and lengths of time, in English, Russian, Kazakh and Korean: one table, a
//! row a meaning.
//!
//! A word of another language is a further word of its row; it must be folded ([`crate::domain::text::fold`]), without space,
//! and may not be in the table already. The short Korean names of Monday and Sunday, `월` and `일`, mean month and day.

use chrono::Weekday;

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// So many days from today.
    Shift(i64),
    /// The last day of the present week.
    EndOfWeek,
    /// The last day of the present stretch of so many months: 1, 3 or 12.
    EndOf(u32),
    /// A day of the week.
    Weekday(Weekday),
    /// A month, 1 to 12.
    Month(u32),
    /// Turns the weekday after it into that of next week.
    Next,
    /// The end of the unit beside it.
    End,
    /// A unit of time, beside a number or an end.
    Unit(Unit),
    /// So much from today on.
    After,
    /// So much before today.
    Before,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

use Meaning::{After, Before, End, EndOf, EndOfWeek, Month, Next, Shift};

/// Every meaning with its words, folded. Russian, Kazakh and Korean follow English; declined forms stand beside their word.
#[rustfmt::skip]
const ROWS: &[(Meaning, &[&str])] = &[
    (Shift(-2), &["позавчера"]),
    (Shift(-1), &["yesterday", "вчера", "кеше", "어제"]),
    (Shift(0), &["today", "сегодня", "бүгін", "오늘"]),
    (Shift(1), &["tomorrow", "завтра", "ертең", "내일"]),
    (Shift(2), &["послезавтра", "모레"]),
    (EndOfWeek, &["eow", "주말"]),
    (EndOf(1), &["eom", "월말"]),
    (EndOf(3), &["eoq", "분기말"]),
    (EndOf(12), &["eoy", "연말", "년말"]),
    (Next, &["next", "следующий", "следующая", "следующее", "следующую", "следующего", "следующей", "след", "келесі", "다음", "다음주"]),
    (End, &["конец", "конца", "концу", "соңы", "соңына", "аяғы", "말"]),
    (After, &["через", "спустя", "кейін", "соң", "후", "뒤"]),
    (Before, &["назад", "бұрын", "전"]),
    (Meaning::Unit(Unit::Day), &["д", "дн", "день", "дня", "дней", "күн", "күннен", "일"]),
    (Meaning::Unit(Unit::Week), &["н", "нед", "неделя", "недели", "недель", "неделю", "апта", "аптаның", "аптадан", "주", "주일"]),
    (Meaning::Unit(Unit::Month), &["м", "мес", "месяц", "месяца", "месяцев", "ай", "айдың", "айы", "айдан", "월", "달", "개월"]),
    (Meaning::Unit(Unit::Quarter), &["кв", "квартал", "квартала", "кварталов", "тоқсан", "тоқсаны", "тоқсанның", "분기"]),
    (Meaning::Unit(Unit::Year), &["г", "год", "года", "лет", "ж", "жыл", "жылы", "жылғы", "жылдың", "жылдан", "년"]),
    (Meaning::Weekday(Weekday::Mon), &["monday", "mon", "понедельник", "понедельника", "понедельнику", "пн", "дүйсенбі", "дүй", "дс", "월요일"]),
    (Meaning::Weekday(Weekday::Tue), &["tuesday", "tue", "вторник", "вторника", "вторнику", "вт", "сейсенбі", "сей", "сс", "화요일", "화"]),
    (Meaning::Weekday(Weekday::Wed), &["wednesday", "wed", "среда", "среду", "среды", "среде", "ср", "сәрсенбі", "сәр", "수요일", "수"]),
    (Meaning::Weekday(Weekday::Thu), &["thursday", "thu", "четверг", "четверга", "четвергу", "чт", "бейсенбі", "бей", "бс", "목요일", "목"]),
    (Meaning::Weekday(Weekday::Fri), &["friday", "fri", "пятница", "пятницу", "пятницы", "пятнице", "пт", "жұма", "жұм", "жм", "금요일", "금"]),
    (Meaning::Weekday(Weekday::Sat), &["saturday", "sat", "суббота", "субботу", "субботы", "субботе", "сб", "сенбі", "토요일", "토"]),
    (Meaning::Weekday(Weekday::Sun), &["sunday", "sun", "воскресенье", "воскресенья", "воскресенью", "вс", "жексенбі", "жек", "жс", "일요일"]),
    (Month(1), &["january", "jan", "январь", "января", "январе", "янв", "қаңтар", "қаңтардың", "қаң"]),
    (Month(2), &["february", "feb", "февраль", "февраля", "феврале", "фев", "февр", "ақпан", "ақпанның", "ақп"]),
    (Month(3), &["march", "mar", "март", "марта", "марте", "мар", "наурыз", "наурыздың", "нау"]),
    (Month(4), &["april", "apr", "апрель", "апреля", "апреле", "апр", "сәуір", "сәуірдің", "сәу"]),
    (Month(5), &["may", "май", "мая", "мае", "мамыр", "мамырдың", "мам"]),
    (Month(6), &["june", "jun", "июнь", "июня", "июне", "июн", "маусым", "маусымның", "мау"]),
    (Month(7), &["july", "jul", "июль", "июля", "июле", "июл", "шілде", "шілденің", "шіл"]),
    (Month(8), &["august", "aug", "август", "августа", "августе", "авг", "тамыз", "тамыздың", "там"]),
    (Month(9), &["september", "sep", "сентябрь", "сентября", "сентябре", "сен", "сент", "қыркүйек", "қыркүйектің", "қыр"]),
    (Month(10), &["october", "oct", "октябрь", "октября", "октябре", "окт", "қазан", "қазанның", "қаз"]),
    (Month(11), &["november", "nov", "ноябрь", "ноября", "ноябре", "ноя", "нояб", "қараша", "қарашаның", "қар"]),
    (Month(12), &["december", "dec", "декабрь", "декабря", "декабре", "дек", "желтоқсан", "желтоқсанның", "жел"]),
];

/// Returns what a folded word means.
pub(super) fn meaning(word: &str) -> Option<Meaning> {
    let row = ROWS.iter().find(|(_, words)| words.contains(&word));
    row.map(|(meaning, _)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::resolve;
    use crate::domain::text::fold;

    fn words() -> impl Iterator<Item = (&'static str, Meaning)> {
        let all = ROWS.iter();
        all.flat_map(|(meaning, words)| words.iter().map(|word| (*word, *meaning)))
    }

    #[test]
    fn every_word_is_folded_without_space_and_means_one_thing() {
        let mut seen = std::collections::HashSet::new();
        for (word, _) in words() {
            assert_eq!(fold(word), word);
            let is_letters = word.chars().all(char::is_alphabetic);
            assert!(!word.is_empty() && is_letters, "{word}");
            assert!(seen.insert(word), "{word} stands twice");
        }
    }

    #[test]
    fn every_word_resolves_where_it_can_stand() {
        let today = "2025-10-01".parse().unwrap();
        for (word, meaning) in words() {
            let text = match meaning {
                Shift(_) | EndOfWeek | EndOf(_) | Meaning::Weekday(_) => word.to_owned(),
                Month(_) => format!("{word} 2026"),
                Next => format!("{word} пт"),
                End => format!("{word} месяца"),
                Meaning::Unit(Unit::Quarter) => format!("3 {word} 2025"),
                Meaning::Unit(_) => format!("+2{word}"),
                After | Before => format!("2 нед {word}"),
            };
            for text in [text.clone(), text.to_uppercase(), format!(" {text}. ")] {
                let is_plain = !text.contains('.') || !word.is_ascii();
                assert!(!is_plain || resolve(&text, today).is_ok(), "{text}");
            }
        }
    }
}

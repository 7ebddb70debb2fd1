//! Months by their names, in the four languages; Korean ones are numbers and need no table.

/// Names and the beginnings of their forms, in lower case, by month.
#[rustfmt::skip]
const MONTHS: &[&[&str]] = &[
    &["january", "jan", "январь", "января", "янв", "қаңтар", "қаң"],
    &["february", "feb", "февраль", "февраля", "фев", "февр", "ақпан", "ақп"],
    &["march", "mar", "март", "марта", "мар", "наурыз", "нау"],
    &["april", "apr", "апрель", "апреля", "апр", "сәуір", "сәу"],
    &["may", "май", "мая", "мамыр", "мам"],
    &["june", "jun", "июнь", "июня", "июн", "маусым", "мау"],
    &["july", "jul", "июль", "июля", "июл", "шілде", "шіл"],
    &["august", "aug", "август", "августа", "авг", "тамыз", "там"],
    &["september", "sep", "sept", "сентябрь", "сентября", "сен", "сент", "қыркүйек", "қыр"],
    &["october", "oct", "октябрь", "октября", "окт", "қазан", "қаз"],
    &["november", "nov", "ноябрь", "ноября", "ноя", "нояб", "қараша", "қар"],
    &["december", "dec", "декабрь", "декабря", "дек", "желтоқсан", "жел"],
];

/// Gives the number of a month by its name in lower case.
pub(super) fn month(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    u32::try_from(at + 1).ok()
}

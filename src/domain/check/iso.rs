//! Codes of ISO that the form of a register is checked against: countries (3166-1 alpha-2) and languages (639-1).
//!
//! The countries are the 249 officially assigned codes, as the time zone database (`iso3166.tab`) and Debian's iso-codes
//! (4.15) list them; codes that ISO only reserves, such as EU or UK, are none. The languages are the 184 two-letter codes of
//! the list that the Library of Congress keeps for ISO 639-2, from the same iso-codes. A new code is a word in its list.

/// The officially assigned codes of countries, in order.
const COUNTRIES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT \
    BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH \
    ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT \
    HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS \
    LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI \
    NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG \
    SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG \
    UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// The two-letter codes of languages, in order.
const LANGUAGES: &str = "\
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id \
    ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu \
    lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu \
    rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr \
    ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Tells whether it is an officially assigned code of a country.
pub(super) fn is_country(code: &str) -> bool {
    contains(COUNTRIES, code)
}

/// Tells whether it is a two-letter code of a language.
pub(super) fn is_language(code: &str) -> bool {
    contains(LANGUAGES, code)
}

/// Looks into a list of words of two letters with one blank between.
fn contains(list: &str, code: &str) -> bool {
    code.len() == 2
        && list
            .as_bytes()
            .chunks(3)
            .any(|known| known.starts_with(code.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_whole_ordered_and_without_doubles() {
        for (list, count) in [(COUNTRIES, 249), (LANGUAGES, 184)] {
            let codes: Vec<&str> = list.split(' ').collect();
            assert_eq!(codes.len(), count);
            assert!(codes.is_sorted_by(|a, b| a < b));
            assert!(codes.iter().all(|code| code.len() == 2));
        }
    }

    #[test]
    fn assigned_codes_are_known_and_reserved_or_withdrawn_ones_are_not() {
        for (code, known) in [
            ("KZ", true),
            ("SS", true),
            ("EU", false),
            ("UK", false),
            ("SU", false),
            ("kz", false),
            ("K", false),
            ("", false),
        ] {
            assert_eq!(is_country(code), known, "{code}");
        }
        for (code, known) in [
            ("kk", true),
            ("ko", true),
            ("sh", false),
            ("kz", false),
            ("k", false),
            (" k", false),
        ] {
            assert_eq!(is_language(code), known, "{code}");
        }
    }
}

//! Words that titles, notes and names are made of, in four scripts (Latin, Cyrillic, Hangul, Han) and five languages. Nobody and nothing real is meant.

use super::chance::Chance;

/// A language and what its titles are made of: what it is, about what, where.
struct Tongue {
    language: &'static str,
    heads: &'static [&'static str],
    objects: &'static [&'static str],
    places: &'static [&'static str],
}

#[rustfmt::skip]
const TONGUES: [Tongue; 5] = [
    Tongue {
        language: "en",
        heads: &["Cooperation on", "Joint construction of", "Exchange of experience on", "Feasibility study for", "Training of specialists in",
            "Mutual recognition of", "Modernisation of", "Framework for trade in", "Supply of equipment for", "Pilot project on"],
        objects: &["combined-cycle power plants", "rare earth processing", "drinking water and sewerage", "railway signalling", "smart farms",
            "medical research and vaccines", "maritime safety", "spent fuel storage", "digital customs declarations", "protection of migratory birds",
            "vocational schools", "hydrogen from natural gas", "satellite images for agriculture", "earthquake-resistant housing", "archives and libraries",
            "geological survey data", "air traffic rights", "extradition and legal assistance", "semiconductor test laboratories", "wind parks"],
        places: &["in the northern provinces", "for the years ahead", "between the border regions", "at the new free zone", "with private investors",
            "under the long-term plan", "in river basins", "for small enterprises"],
    },
    Tongue {
        language: "ru",
        heads: &["Сотрудничество в области", "Совместное строительство", "Обмен опытом в сфере", "Технико-экономическое обоснование", "Подготовка специалистов по теме"],
        objects: &["парогазовых электростанций", "переработки редких металлов", "учёта воды", "железнодорожной сигнализации", "цифровой таможни",
            "медицинских исследований", "хранения отработавшего топлива", "ёмкостей для газа", "профессионального обучения", "выдачи и правовой помощи"],
        places: &["в северных областях", "на долгосрочный период", "в приграничных районах", "с участием частных инвесторов", "в бассейнах рек"],
    },
    Tongue {
        language: "kk",
        heads: &["Ынтымақтастық:", "Бірлескен құрылыс:", "Тәжірибе алмасу:", "Мамандарды даярлау:"],
        objects: &["су шаруашылығы", "сирек металдарды өңдеу", "теміржол дабылы", "цифрлық кеден", "ғылыми зерттеулер", "жел электр станциялары", "құқықтық көмек"],
        places: &["солтүстік облыстарда", "ұзақ мерзімге", "шекара маңында", "жеке инвесторлармен"],
    },
    Tongue {
        language: "ko",
        heads: &["협력 사업:", "공동 건설:", "경험 교류:", "타당성 조사:", "전문가 양성:"],
        objects: &["복합화력발전소", "희소금속 가공", "상하수도 정비", "철도 신호 체계", "스마트 농장", "의학 연구와 백신", "사용후핵연료 저장", "디지털 통관", "직업 훈련"],
        places: &["북부 지역", "중장기 계획", "국경 지대", "자유무역지대", "민간 투자자와 함께"],
    },
    Tongue {
        language: "zh",
        heads: &["关于合作的协定：", "联合建设：", "经验交流：", "可行性研究：", "人员培训："],
        objects: &["联合循环电站", "稀土加工", "饮用水与排水", "铁路信号系统", "智慧农场", "海上安全", "海关电子申报", "职业学校", "地质勘查数据"],
        places: &["北部地区", "中长期规划", "边境地区", "自由贸易区", "吸引民间投资"],
    },
];

#[rustfmt::skip]
const SENTENCES: &[&str] = &[
    "The working group met and agreed on the next steps.",
    "The draft was returned with comments by the legal department.",
    "The first turbine was delivered; the contract for the second is being prepared.",
    "Nothing has been heard since the last session.",
    "Стороны подтвердили готовность продолжить работу, сроки уточняются.",
    "Отчёт получен, приложения ожидаются до конца квартала.",
    "양측은 다음 회의에서 일정을 확정하기로 하였다.",
    "Жұмыс тобы келісімнің жобасын қарады, келесі кездесу күзде өтеді.",
    "双方同意在下次会议上确定进度安排。",
    "The budget line was confirmed for two years, subject to review.",
    "The site was visited; photographs are kept with the minutes.",
];

/// How many languages titles come in; the first is English.
pub const LANGUAGES: u64 = TONGUES.len() as u64;

/// Gives a title in one language: its code and the words, with a number that tells it from the others.
pub fn title(chance: &mut Chance, tongue: usize, number: u64) -> (&'static str, String) {
    let of = &TONGUES[tongue % TONGUES.len()];
    let mut words = format!("{} {}", chance.choose(of.heads), chance.choose(of.objects));
    if chance.happens(40) {
        words = format!("{words} {}", chance.choose(of.places));
    }
    if chance.happens(15) {
        words = format!("{words}, {}", chance.choose(of.objects));
    }
    (of.language, format!("{words} {number}"))
}

/// Gives a few sentences.
pub fn prose(chance: &mut Chance) -> String {
    let many = 1 + chance.below(3);
    let sentences: Vec<&str> = (0..many).map(|_| *chance.choose(SENTENCES)).collect();
    sentences.join(" ")
}

/// Gives the name of a body, in two languages.
pub fn body(chance: &mut Chance, number: u64) -> [(&'static str, String); 2] {
    let [en, ru] = [
        ["Ministry of", "Министерство:"],
        ["Agency for", "Агентство:"],
        ["Institute of", "Институт:"],
    ][usize::try_from(number % 3).expect("a place")];
    let object = chance.choose(TONGUES[0].objects);
    let other = chance.choose(TONGUES[1].objects);
    [
        ("en", format!("{en} {object} {number}")),
        ("ru", format!("{ru} {other} {number}")),
    ]
}

/// Gives a date as it would be known: a day, a month, a quarter, a year, about a year.
pub fn date(chance: &mut Chance, years: std::ops::Range<u64>) -> String {
    let year = years.start + chance.below(years.end - years.start);
    let (month, day) = (1 + chance.below(12), 1 + chance.below(28));
    match chance.below(20) {
        0..=11 => format!("{year}-{month:02}-{day:02}"),
        12..=14 => format!("{year}-{month:02}"),
        15 => format!("{year}-{}", 33 + chance.below(4)),
        16 => format!("{year}~"),
        17 => format!("{year}-{month:02}?"),
        _ => year.to_string(),
    }
}

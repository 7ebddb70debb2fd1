//! Colours: ink on paper, light and dark, as the style sheet says them.

const STYLE: &str = include_str!("../../../src/exchange/report/style.css");

/// Gives the colours that a block of the style sheet names, by name.
fn colours(block: &str) -> Vec<(&str, [f64; 3])> {
    let set = block
        .lines()
        .filter_map(|line| line.trim().strip_suffix(';')?.split_once(": #"));
    set.map(|(name, hex)| (name, [0, 2, 4].map(|at| channel(&hex[at..at + 2]))))
        .collect()
}

/// WCAG 2.2, relative luminance.
fn channel(hex: &str) -> f64 {
    let part = f64::from(u8::from_str_radix(hex, 16).unwrap()) / 255.0;
    if part <= 0.04045 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

fn luminance([red, green, blue]: [f64; 3]) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_ink_is_readable_on_every_paper_in_light_and_dark() {
    let mut blocks = STYLE
        .split(":root {")
        .skip(1)
        .map(|block| block.split('}').next().unwrap());
    let (light, dark) = (
        colours(blocks.next().unwrap()),
        colours(blocks.next().unwrap()),
    );
    assert_eq!(
        light.iter().map(|(name, _)| name).collect::<Vec<_>>(),
        dark.iter().map(|(name, _)| name).collect::<Vec<_>>()
    );
    for (what, colours) in [("light", light), ("dark", dark)] {
        let of = |sort: &'static str| {
            colours
                .iter()
                .filter(move |(name, _)| name.starts_with(sort))
        };
        assert!(of("--ink-").count() >= 8 && of("--paper-").count() == 2);
        for (ink, on) in of("--ink-") {
            for (paper, under) in of("--paper-") {
                let ratio = contrast(*on, *under);
                assert!(ratio >= 4.5, "{what}: {ink} on {paper} is {ratio:.2}");
            }
        }
    }
}

#[test]
fn words_are_set_in_inks_on_papers_only() {
    let rules = STYLE.split("* { box-sizing").nth(1).unwrap();
    for line in rules.lines().filter(|line| !line.starts_with("@page")) {
        for piece in line.split([';', '{']).map(str::trim) {
            let Some((name, value)) = piece.split_once(':') else {
                continue;
            };
            let right = match name.trim() {
                "color" | "fill" => {
                    value.trim().starts_with("var(--ink-") || value.trim() == "inherit"
                }
                "background" => value.trim().starts_with("var(--paper-"),
                _ => true,
            };
            assert!(right, "{piece}");
        }
    }
}

#[test]
fn the_measure_is_that_of_the_standard() {
    let (black, white) = ([0.0; 3], [1.0; 3]);
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    let grey = colours("--ink-x: #767676;")[0].1;
    assert!((contrast(grey, white) - 4.54).abs() < 0.01);
}

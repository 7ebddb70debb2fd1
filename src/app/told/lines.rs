//! Two texts line by line: what went, what came, what stays.

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// It went.
    Gone,
    /// It came.
    Came,
    /// It stands in both.
    Stays,
}

impl Sign {
    /// Gives the letter before the line.
    pub const fn letter(self) -> char {
        match self {
            Self::Gone => '-',
            Self::Came => '+',
            Self::Stays => ' ',
        }
    }
}

/// A line of one of the texts, or of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLine {
    /// What became of it.
    pub sign: Sign,
    /// The line.
    pub text: String,
}

/// So many pairs of lines are compared at most; of more, all went and all came.
const MOST: usize = 1_000_000;

/// Compares two texts: the lines of both in their order, as few as can be told as gone and come.
pub fn differ(old: &str, new: &str) -> Vec<TextLine> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let ends = old_rest.iter().rev().zip(new_rest.iter().rev());
    let tail = ends.take_while(|(a, b)| a == b).count();
    let gone = &old_rest[..old_rest.len() - tail];
    let came = &new_rest[..new_rest.len() - tail];
    let line = |sign, text: &&str| TextLine {
        sign,
        text: (*text).to_owned(),
    };
    let mut lines: Vec<TextLine> = old[..head].iter().map(|l| line(Sign::Stays, l)).collect();
    if gone.len().saturating_mul(came.len()) > MOST {
        lines.extend(gone.iter().map(|l| line(Sign::Gone, l)));
        lines.extend(came.iter().map(|l| line(Sign::Came, l)));
    } else {
        let middle = common(gone, came);
        lines.extend(middle.iter().map(|(sign, text)| line(*sign, text)));
    }
    let last = &old_rest[old_rest.len() - tail..];
    lines.extend(last.iter().map(|l| line(Sign::Stays, l)));
    lines
}

/// Walks along the longest common subsequence of lines.
fn common<'t>(old: &[&'t str], new: &[&'t str]) -> Vec<(Sign, &'t str)> {
    let wide = new.len() + 1;
    let mut longest = vec![0_u32; (old.len() + 1) * wide];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            longest[a * wide + b] = if old[a] == new[b] {
                longest[(a + 1) * wide + b + 1] + 1
            } else {
                longest[(a + 1) * wide + b].max(longest[a * wide + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut lines = Vec::new();
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a] == new[b] {
            lines.push((Sign::Stays, old[a]));
            (a, b) = (a + 1, b + 1);
        } else if b == new.len()
            || a < old.len() && longest[(a + 1) * wide + b] >= longest[a * wide + b + 1]
        {
            lines.push((Sign::Gone, old[a]));
            a += 1;
        } else {
            lines.push((Sign::Came, new[b]));
            b += 1;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_few_lines_as_can_be_went_and_came() {
        for (old, new, right) in [
            ("a\nb\nc", "a\nx\nc", " a -b +x  c"),
            ("", "a\nb", "+a +b"),
            ("a\nb", "", "-a -b"),
            ("a\nb\nc\nd", "b\nd\ne", "-a  b -c  d +e"),
            ("same", "same", " same"),
        ] {
            let lines = differ(old, new);
            let shown: Vec<String> = lines
                .iter()
                .map(|line| format!("{}{}", line.sign.letter(), line.text))
                .collect();
            assert_eq!(shown.join(" "), right);
        }
    }
}

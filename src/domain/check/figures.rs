//! Values that stand far from those around them: a slip of the decimal point, another unit, another definition.

use super::{Finding, Rule};
use crate::domain::date::{Edtf, Precision};
use crate::say;

/// How many times as large or as small a value must be to be far.
const FAR: f64 = 3.0;
/// So many values before it and after it are its neighbours.
const REACH: usize = 2;

/// A value for a period.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The period.
    pub period: Edtf,
    /// The value.
    pub value: f64,
}

/// What one assessor says of one indicator.
#[derive(Debug, Clone)]
pub struct Series {
    /// What people call the indicator.
    pub indicator: String,
    /// Who says so.
    pub assessor: String,
    /// The values, in any order.
    pub figures: Vec<Figure>,
}

/// Finds values that are more than three times, or less than a third of, the median of their neighbours: up to two before
/// and two after, at least two in all. Only periods of one length are compared. Where the neighbours are even in number
/// the value must be far from both in the middle, so that the neighbour of an outlier is not taken for one. Series that
/// touch zero or run below it know no ratio and are left alone.
pub fn observations_far(series: &Series) -> Vec<Finding> {
    let mut figures: Vec<&Figure> = series.figures.iter().collect();
    figures.sort_by(|a, b| (length(&a.period), &a.period).cmp(&(length(&b.period), &b.period)));
    figures
        .chunk_by(|a, b| length(&a.period) == length(&b.period))
        .flat_map(|alike| {
            (0..alike.len()).filter_map(|i| Some((alike[i], middle(&neighbours(alike, i))?)))
        })
        .filter(|(figure, (low, high))| {
            *low > 0.0 && (figure.value > FAR * high || figure.value * FAR < *low)
        })
        .map(|(figure, (low, high))| {
            let words = say!(
                "{value} in {period} by {assessor}, and around it {middle}",
                value = figure.value,
                period = figure.period,
                assessor = series.assessor,
                middle = f64::midpoint(low, high)
            );
            Finding::new(Rule::ObservationFar, &series.indicator, words)
        })
        .collect()
}

fn neighbours(figures: &[&Figure], i: usize) -> Vec<f64> {
    let before = &figures[i.saturating_sub(REACH)..i];
    let after = &figures[i + 1..figures.len().min(i + 1 + REACH)];
    before
        .iter()
        .chain(after)
        .map(|figure| figure.value)
        .collect()
}

/// Gives the two values in the middle, the same one twice where the number is odd; none of fewer than two.
fn middle(values: &[f64]) -> Option<(f64, f64)> {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    (values.len() >= 2).then(|| (values[(values.len() - 1) / 2], values[values.len() / 2]))
}

/// Gives what makes periods comparable: how much of them is known, and for intervals how many months they touch.
fn length(period: &Edtf) -> (u8, i32) {
    use chrono::Datelike;
    let months = || {
        let (lower, upper) = (period.lower()?, period.upper()?);
        Some(
            (upper.year() - lower.year()) * 12 + upper.month().cast_signed()
                - lower.month().cast_signed(),
        )
    };
    match period.precision() {
        Precision::Day => (0, 0),
        Precision::Month => (1, 0),
        Precision::Season => (2, 0),
        Precision::Quarter => (3, 0),
        Precision::Year => (4, 0),
        Precision::Decade => (5, 0),
        Precision::Century => (6, 0),
        Precision::Interval => (7, months().unwrap_or(-1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn far(figures: &[(&str, f64)]) -> Vec<String> {
        let figure = |(period, value): &(&str, f64)| Figure {
            period: Edtf::parse(period).unwrap(),
            value: *value,
        };
        let series = Series {
            indicator: "I1".to_owned(),
            assessor: "KZ".to_owned(),
            figures: figures.iter().map(figure).collect(),
        };
        let found = observations_far(&series);
        found.into_iter().map(|found| found.message).collect()
    }

    fn years(values: &[f64]) -> Vec<String> {
        let periods: Vec<String> = (0..values.len()).map(|i| (2018 + i).to_string()).collect();
        let figures: Vec<(&str, f64)> = periods
            .iter()
            .map(String::as_str)
            .zip(values.iter().copied())
            .collect();
        far(&figures)
    }

    #[test]
    fn a_value_is_far_beyond_three_times_its_neighbours_and_not_at_it() {
        for (values, found) in [
            (vec![2.0, 6.1, 2.0], 1),
            (vec![2.0, 6.0, 2.0], 0),
            (vec![6.0, 1.9, 6.0], 1),
            (vec![6.0, 2.0, 6.0], 0),
            (vec![6.0, 0.0, 6.0], 1),
            (vec![5.0, 6.0, 60.0, 7.0, 8.0], 1),
            (vec![5.0, 6.0, 60.0], 1),
            (vec![60.0, 6.0, 5.0], 1),
            (vec![5.0, 60.0], 0),
            (vec![5.0], 0),
            (vec![], 0),
            (vec![-5.0, 60.0, -5.0], 0),
            (vec![0.0, 60.0, 0.0], 0),
            (vec![2.0, 4.0, 8.0, 16.0, 32.0], 0),
        ] {
            assert_eq!(years(&values).len(), found, "{values:?}");
        }
        assert_eq!(
            years(&[5.0, 6.0, 60.0, 7.0, 8.0]),
            ["60 in 2020 by KZ, and around it 6.5"]
        );
    }

    #[test]
    fn only_periods_of_one_length_are_neighbours() {
        for (figures, found) in [
            (
                [
                    ("2020", 60.0),
                    ("2020-33", 10.0),
                    ("2021", 60.0),
                    ("2021-33", 10.0),
                    ("2022", 60.0),
                ],
                0,
            ),
            (
                [
                    ("2022", 60.0),
                    ("2020", 60.0),
                    ("2021", 10.0),
                    ("2023", 60.0),
                    ("2019", 60.0),
                ],
                1,
            ),
            (
                [
                    ("2017/2018", 6.0),
                    ("2018/2019", 60.0),
                    ("2019/2020", 6.0),
                    ("2020/2021", 6.0),
                    ("2021/2022", 6.0),
                ],
                1,
            ),
            (
                [
                    ("2017/2018", 6.0),
                    ("2018/2021", 60.0),
                    ("2019/2020", 6.0),
                    ("2020/2021", 6.0),
                    ("2021/2022", 6.0),
                ],
                0,
            ),
        ] {
            assert_eq!(far(&figures).len(), found, "{figures:?}");
        }
    }
}

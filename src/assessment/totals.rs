//! Points and percentage of the whole.

/// The API's totals. The published samples disagree on the denominator of `percentage`, so it is shown as given and
/// never computed here.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Totals {
    /// Points that were scored.
    pub scored: Option<f64>,
    /// The most points that the criteria scored so far could bring.
    pub used_max: Option<f64>,
    /// The most points that all criteria could bring.
    pub total_max: Option<f64>,
    /// 0–100, possibly with a fraction.
    pub percentage: Option<f64>,
}

impl Totals {
    /// Whether the API gave nothing at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether they describe any scores. "0 of 0 points" does not, though it looks as if it did.
    pub fn is_scored(&self) -> bool {
        let is_some = |points: Option<f64>| points.is_some_and(|points| points != 0.0);
        self.percentage.is_some() || is_some(self.scored) || is_some(self.used_max)
    }
}

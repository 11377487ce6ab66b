//! The dice: the stand-in AI's scores and failures.

use crate::scorecard::ScorecardCriterion;

/// Dice that fall the same way for the same seed, assessment and run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dice {
    seed: u64,
    assessment: u64,
    run: u64,
}

impl Dice {
    pub(crate) fn new(seed: u64, assessment: i64, run: i64) -> Self {
        Self { seed, assessment: assessment.cast_unsigned(), run: run.cast_unsigned() }
    }

    /// Agents differ by ticket, not by run: a re-run judges the same work.
    fn quality(self) -> f64 {
        0.6 + 0.35 * fraction(mix(self.seed, mix(self.assessment, 0x0051)))
    }

    pub(crate) fn score(self, asked: &ScorecardCriterion) -> i64 {
        let roll = self.roll(asked.id);
        // A knock-out that strikes ends everything: it must be the exception.
        if asked.knocks_out() && roll < 0.97 {
            return asked.max_points;
        }
        if asked.is_met_or_not() {
            return if roll < self.quality() { asked.max_points } else { 0 };
        }
        let share = (self.quality() + (roll - 0.5) * 0.7).clamp(0.0, 1.0);
        (asked.max_points as f64 * share).round() as i64
    }

    /// Whether the run fails, as roughly one in ten does.
    pub(crate) fn fails(self) -> bool {
        self.roll(-1) < 0.1
    }

    /// One of several; 0 if there are none.
    pub(crate) fn pick(self, what: i64, of: usize) -> usize {
        if of == 0 {
            return 0;
        }
        let number = mix(self.whole(), mix(what.cast_unsigned(), 0x0057));
        usize::try_from(number % of as u64).unwrap_or(0)
    }

    fn roll(self, what: i64) -> f64 {
        fraction(mix(self.whole(), what.cast_unsigned()))
    }

    fn whole(self) -> u64 {
        mix(self.seed, mix(self.assessment, self.run))
    }
}

/// The finaliser of SplitMix64: neighbouring inputs give unrelated outputs.
fn mix(a: u64, b: u64) -> u64 {
    let mut z = a.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(b).wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

fn fraction(bits: u64) -> f64 {
    (bits >> 11) as f64 / (1_u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_run_always_falls_the_same_way_and_the_next_one_differs() {
        let rolls = |run| (0..50).map(|what| Dice::new(1, 42, run).pick(what, 1000)).collect::<Vec<_>>();
        assert_eq!(rolls(1), rolls(1));
        assert_ne!(rolls(1), rolls(2));
    }

    #[test]
    fn about_one_run_in_ten_fails() {
        let failures = (0..1000).filter(|id| Dice::new(1, *id, 1).fails()).count();
        assert!((60..140).contains(&failures), "{failures}");
    }
}

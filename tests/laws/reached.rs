//! The reach of random input: a table that counts events by situation. Laws about events that never occur show nothing.

/// The number of occurrences of each event in each situation.
#[derive(Clone, Debug)]
pub struct Reached {
    situations: &'static [&'static str],
    happenings: &'static [&'static str],
    counts: Vec<u64>,
}

impl Reached {
    pub fn new(situations: &'static [&'static str], happenings: &'static [&'static str]) -> Self {
        Self { situations, happenings, counts: vec![0; situations.len() * happenings.len()] }
    }

    pub fn note(&mut self, situation: usize, happening: usize) {
        self.counts[situation * self.happenings.len() + happening] += 1;
    }

    pub fn add(&mut self, other: &Self) {
        self.counts.iter_mut().zip(&other.counts).for_each(|(sum, more)| *sum += more);
    }

    /// Asserts that every cell was reached, except those in `never`, which cannot occur. Writes the counts under this
    /// name into the folder `QA_EVIDENCE`, if it is set.
    pub fn assert_whole(&self, name: &str, never: impl Fn(&str, &str) -> bool) {
        let mut wrong = Vec::new();
        for (situation, counts) in self.situations.iter().zip(self.counts.chunks(self.happenings.len())) {
            for (happening, count) in self.happenings.iter().zip(counts) {
                match (count, never(situation, happening)) {
                    (0, false) => wrong.push(format!("{situation}: {happening} was never tried")),
                    (1.., true) => {
                        wrong.push(format!("{situation}: {happening} is impossible, and occurred {count} times"))
                    }
                    _ => {}
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        let tried: Vec<_> = self.counts.iter().filter(|count| **count > 0).collect();
        let least = tried.iter().min().copied().unwrap_or(&0);
        let result = format!("{} of {} cells reached, at least {least} times each", tried.len(), self.counts.len());
        println!("{name}: {result}");
        if let Some(folder) = std::env::var_os("QA_EVIDENCE") {
            let file = std::path::Path::new(&folder).join(format!("{name}.law"));
            // A failure to write must not fail the laws.
            _ = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(file, result));
        }
    }
}

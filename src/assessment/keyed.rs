//! Lookup of values by key.
//!
//! A hash map of the standard library brings its hashing and a copy of its code for each kind of key and value: 4 kB
//! that every page would download. Here, keys are numbers, sorted once for all lookups.

/// A key as numbers. Shorter keys end in zeros.
pub type Numbers = [i64; 4];

/// Values by their keys, in any order; of several with the same key the first counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyed<T> {
    places: Places,
    values: Vec<Option<T>>,
}

impl<T> Keyed<T> {
    /// Sorts all values once.
    pub fn of(all: impl Iterator<Item = (Numbers, T)>) -> Self {
        let (keys, values): (Vec<_>, Vec<_>) = all.map(|(key, value)| (key, Some(value))).unzip();
        Self { places: Places::of(keys), values }
    }

    /// The value of this key.
    pub fn get(&self, key: Numbers) -> Option<&T> {
        self.values.get(self.places.first(key)?)?.as_ref()
    }

    /// Removes the value of this key and returns it.
    pub fn take(&mut self, key: Numbers) -> Option<T> {
        self.values.get_mut(self.places.first(key)?)?.take()
    }

    /// The values that were not taken, in the order of the keys.
    pub fn into_rest(mut self) -> Vec<T> {
        let mut rest = Vec::new();
        let mut before = None;
        for (key, place) in self.places.0 {
            if before.replace(key) != Some(key) {
                rest.extend(self.values.get_mut(place).and_then(Option::take));
            }
        }
        rest
    }
}

/// The positions of keys in a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places(Vec<(Numbers, usize)>);

impl Places {
    /// The positions of these keys.
    pub fn of(keys: Vec<Numbers>) -> Self {
        let mut places: Vec<_> = keys.into_iter().enumerate().map(|(place, key)| (key, place)).collect();
        places.sort_unstable();
        Self(places)
    }

    /// The keys with their positions, in the order of the keys; equal keys in the order of the list.
    pub fn sorted(&self) -> &[(Numbers, usize)] {
        &self.0
    }

    /// All positions of this key, in the order of the list.
    pub fn all(&self, key: Numbers) -> &[(Numbers, usize)] {
        let start = self.0.partition_point(|(own, _)| *own < key);
        let rest = self.0.get(start..).unwrap_or_default();
        let count = rest.iter().take_while(|(own, _)| *own == key).count();
        rest.get(..count).unwrap_or_default()
    }

    /// The first position of this key.
    pub fn first(&self, key: Numbers) -> Option<usize> {
        let at = self.0.partition_point(|(own, _)| *own < key);
        self.0.get(at).filter(|(own, _)| *own == key).map(|(_, place)| *place)
    }
}

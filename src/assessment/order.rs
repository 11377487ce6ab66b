//! One sorting function for all types.

use super::keyed::Places;

/// `items` sorted by their keys; items with the same key keep their order.
///
/// The standard library compiles a sorter for each type, 4 kB each in WebAssembly. Here only keys are sorted, which are
/// all of one type.
pub fn sorted_by_key<T>(items: Vec<T>, key: impl Fn(&T) -> [i64; 2]) -> Vec<T> {
    let keys = items.iter().map(&key).map(|[first, second]| [first, second, 0, 0]);
    let places = Places::of(keys.collect());
    let mut items: Vec<_> = items.into_iter().map(Some).collect();
    places.sorted().iter().filter_map(|(_, place)| items.get_mut(*place)?.take()).collect()
}

/// A key that sorts like the number.
pub fn key_of(number: f64) -> i64 {
    // As in `f64::total_cmp`: the bits of negative numbers sort backwards.
    let bits = number.to_bits().cast_signed();
    bits ^ ((bits >> 63).cast_unsigned() >> 1).cast_signed()
}

//! Random happenings while a person reviews; the laws are in [`crate::laws::review`].

use crate::laws::review::Desk;
use crate::random::config;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(1_500))]

    #[test]
    fn the_laws_of_saving_hold(numbers in proptest::collection::vec(any::<(u8, u16)>(), 0..=200)) {
        let mut desk = Desk::default();
        for (kind, detail) in numbers {
            desk.live_through(kind, detail);
        }
        desk.ends();
    }
}

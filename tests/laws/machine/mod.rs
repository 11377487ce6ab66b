//! Laws of the machine, whatever happens.
//!
//! [`chance`] turns random numbers into happenings; [`world`] is the page, the server and the other tabs around one
//! machine; [`laws`] are the laws for every single step; [`bounds`] limits waits; and [`recovery`] says that everything
//! ends well.

mod bounds;
mod chance;
mod kinds;
mod laws;
mod recovery;
mod world;

pub use chance::Happening;
pub use kinds::{never, table};
pub use recovery::recovers;
pub use world::World;

/// The maximum number of happenings: a failure must stay readable.
const MOST: usize = 500;

/// Runs the happenings in the bytes: the first byte chooses the interval, then each three are a happening.
pub fn machine(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let mut world = World::new([2_000, 250, 60_000][usize::from(first % 3)]);
    for happening in rest.chunks_exact(3).take(MOST) {
        world.live_through(Happening::from(happening[0], u16::from_le_bytes([happening[1], happening[2]])));
    }
    recovers(&mut world);
}

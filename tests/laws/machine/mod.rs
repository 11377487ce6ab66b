//! What holds of the machine, whatever happens.
//!
//! [`chance`] makes happenings out of random numbers, [`world`] is the page, the server and the other tabs around one
//! machine, [`laws`] says what every single step must keep to, [`bounds`] how long a wait may be, and [`recovery`] that
//! all ends well.

mod bounds;
mod chance;
mod laws;
mod recovery;
mod world;

pub use chance::Happening;
pub use recovery::recovers;
pub use world::World;

/// More than these happen to nobody, and a failure is to be read.
const MOST: usize = 500;

/// Lives through what the bytes say: the first one chooses the interval, then three are a happening each.
pub fn machine(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let mut world = World::new([2_000, 250, 60_000][usize::from(first % 3)]);
    for happening in rest.chunks_exact(3).take(MOST) {
        world.live_through(Happening::from(happening[0], u16::from_le_bytes([happening[1], happening[2]])));
    }
    recovers(&mut world);
}

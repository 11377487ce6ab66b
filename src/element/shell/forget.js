// What the tab keeps beyond a reload is dropped without the wasm, too: before it is there, and after it has crashed.

/** What the names begin with that are kept, as in src/session/identity.rs. */
const PREFIX = 'quality-assessment|';

/** Drops all that the element keeps in this tab. */
export function forget() {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
  } catch {
    // A sandbox that forbids it keeps nothing.
  }
}

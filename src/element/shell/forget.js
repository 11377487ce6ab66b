// What the tab keeps beyond a reload is dropped without the wasm, too: before it is loaded, and after it has crashed.

/** The prefixes of the kept names, as in src/session/identity.rs. */
const PREFIX = 'quality-assessment|';

/** Drops everything that the element keeps in this tab. */
export function forget() {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
  } catch {
    // A sandbox without storage keeps nothing.
  }
}

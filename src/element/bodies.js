// Assessments for hosts: bytes, until somebody asks for an object.

/**
 * The API's answer as an object, or null.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function parse(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/**
 * Adds an assessment to an event's detail; it is parsed once, when somebody reads it.
 * @param {object} detail
 * @param {string} name
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function lend(detail, name, bytes) {
  /** @type {unknown} */
  let value;
  Object.defineProperty(detail, name, {
    __proto__: null,
    enumerable: true,
    get: () => (value === undefined ? (value = parse(bytes)) : value),
  });
}

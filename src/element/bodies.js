// Assessments for hosts: bytes, until somebody asks for an object.

/** What the API sent, or null. */
export function parse(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** Gives the detail of an event an assessment that is read when somebody looks at it, and once. */
export function lend(detail, name, bytes) {
  let value;
  Object.defineProperty(detail, name, {
    __proto__: null,
    enumerable: true,
    get: () => (value === undefined ? (value = parse(bytes)) : value),
  });
}

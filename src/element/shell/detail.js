// Assessments in events: bytes, until somebody asks.

const BODIES = ['assessment', 'before'];

/** What the API sent, or null. */
export const parse = (bytes) => {
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
};

/** The detail of an event, whose assessments are read when they are looked at, and once. */
export const withBodies = (detail) => {
  for (const name of BODIES) {
    if (!(name in detail)) continue;
    const bytes = detail[name];
    let value;
    Object.defineProperty(detail, name, {
      enumerable: true,
      get: () => (value === undefined ? (value = parse(bytes)) : value),
    });
  }
  return detail;
};

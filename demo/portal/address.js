/**
 * The assessment in the address, and optionally a criterion in it as `category.criterion`.
 * @param {string} hash
 * @returns {{ id: number | null, criterion: string | null }}
 */
export function placeOf(hash) {
  const [, id, criterion] = /^#\/assessment\/(\d+)(?:\/(-?\d+(?:\.-?\d+)?))?$/.exec(hash) ?? [];
  return { id: id ? Number(id) : null, criterion: criterion ?? null };
}

/** @param {number} id */
export const addressOf = (id) => `#/assessment/${id}`;

/** The template for links to criteria. */
export const CRITERION_HREF = '#/assessment/{assessmentId}/{criterionId}';

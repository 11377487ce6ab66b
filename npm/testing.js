// An API inside the page, for tests and stories. The element uses it like any other, and nothing leaves the page.

/** @typedef {import('./class.d.ts').Assessment} Assessment */

/**
 * The body of a `PATCH`: changes of criteria, and texts and dates of the whole.
 * @typedef {{ criteria?: { categoryId: number, criterionId: number }[], state?: string, assessmentDate?: string,
 *   discussionDate?: string }} Changes
 */

let count = 0;

/**
 * The assessment with the changes of a `PATCH`.
 * @type {(assessment: Assessment, changes: Changes) => Assessment}
 */
const changed = (assessment, { criteria = [], state, assessmentDate, discussionDate, ...texts }) => {
  const dates = Object.fromEntries(Object.entries({ assessmentDate, discussionDate }).filter(([, date]) => date));
  /** @type {(category: { categoryId?: unknown }, criterion: { id?: unknown }) => object | undefined} */
  const of = (category, criterion) =>
    criteria.find((one) => one.categoryId === category.categoryId && one.criterionId === criterion.id);
  const categories = assessment.data?.categories?.map((category) => ({
    ...category,
    criteria: category.criteria?.map((criterion) => {
      const change = of(category, criterion);
      if (!change) return criterion;
      const { categoryId, criterionId, ...values } = /** @type {Record<string, unknown>} */ (change);
      return { ...criterion, ...values, state: 'humanVerified' };
    }),
  }));
  return {
    ...assessment,
    state: state ?? (assessment.state === 'aiReady' ? 'reviewOngoing' : assessment.state),
    modifiedAt: new Date().toISOString(),
    data: { ...assessment.data, ...(categories && { categories }), ...texts, ...dates },
  };
};

/**
 * Answers requests below its own address, instead of a server. Elements get that address as `api-base`.
 * @param {import('./testing.d.ts').Given} given the bodies that the API returns: `assessments`, `scorecards`,
 *   `conversations` by ticket, `profile`
 * @returns {import('./testing.d.ts').Served}
 */
export function serve({ assessments = [], scorecards = [], conversations = {}, profile = { id: 1 } } = {}) {
  const apiBase = new URL(`/quality-assessment-testing/${++count}`, globalThis.document?.baseURI ?? 'http://localhost/')
    .href;
  const known = new Map(assessments.map((one) => [one.id, one]));
  /** @type {{ method: string, path: string, body: unknown }[]} */
  const requests = [];
  const real = globalThis.fetch;
  /** @type {{ status: number, message?: string } | null} */
  let fault = null;

  /** @type {(method: string, path: string, body: any) => unknown} */
  const answerTo = (method, path, body) => {
    const [, kind, id, verb] =
      /^\/(?:quality\/)?(assessment|scorecard|ticket|profile)(?:\/(\d+))?(?:\/(\w+))?$/.exec(path) ?? [];
    if (kind === 'profile') return profile;
    if (kind === 'ticket') return conversations[+id];
    if (kind === 'scorecard') return id ? scorecards.find((one) => one.id === +id) : scorecards;
    const assessment = known.get(+id);
    if (kind !== 'assessment' || !assessment) return undefined;
    if (method === 'PATCH') known.set(+id, changed(assessment, body));
    if (method === 'POST' && verb === 'refresh') {
      const { scorecardId = assessment.scorecardId } = body;
      known.set(+id, { ...assessment, scorecardId, state: 'aiInProgress', modifiedAt: new Date().toISOString() });
    }
    return known.get(+id);
  };

  /** @type {typeof globalThis.fetch} */
  const fake = async (input, init) => {
    const isRequest = typeof Request === 'function' && input instanceof Request;
    const url = new URL(isRequest ? input.url : String(input), globalThis.document?.baseURI);
    if (!url.href.startsWith(`${apiBase}/`)) return real.call(globalThis, input, init);
    const method = init?.method ?? (isRequest ? input.method : 'GET');
    const text = init?.body ?? (isRequest && method !== 'GET' ? await input.text() : '');
    const path = url.href.slice(apiBase.length).split(/[?#]/)[0];
    const body = text ? JSON.parse(/** @type {string} */ (text)) : {};
    requests.push({ method, path, body });
    const signal = init?.signal ?? (isRequest ? input.signal : undefined);
    signal?.throwIfAborted();
    if (fault) return new Response(JSON.stringify({ message: fault.message ?? '' }), { status: fault.status });
    const answer = answerTo(method, path, body);
    const headers = { 'Content-Type': 'application/json' };
    return new Response(JSON.stringify(answer ?? { message: 'not found' }), {
      status: answer === undefined ? 404 : 200,
      headers,
    });
  };
  globalThis.fetch = fake;

  return {
    /** The value for `api-base`. */
    apiBase,
    /** The requests so far: `{ method, path, body }`. */
    requests,
    /** Replaces the assessment with the same number, for instance at the end of a run. The next request returns it. */
    set(assessment) {
      known.set(assessment.id, assessment);
    },
    /** The current assessment. */
    get: (id) => known.get(id),
    /** Makes all further requests fail with this status; `null` ends that. */
    fail(status, message) {
      fault = status ? { status, message } : null;
    },
    /** Restores the page's own `fetch`. */
    restore() {
      if (globalThis.fetch === fake) globalThis.fetch = real;
    },
  };
}

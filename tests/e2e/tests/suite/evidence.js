// Queries on the conversation and its quotations.

/** The results of quotations, row by row. */
const quotes = () =>
  /** @type {HTMLElement[]} */ ([...shown().querySelectorAll('[part=criterion]')]).flatMap((row) =>
    [...row.querySelectorAll('.quotes > *')].map((one) => [
      row.dataset.criterion,
      (one.ariaLabel ?? one.textContent ?? '').replace(/[\u2068\u2069]/g, ''),
    ]),
  );

/** Ways back to a criterion that read the same as another one under the same message. */
const sameWaysBack = () =>
  [...shown().querySelectorAll('.hits')].flatMap((list) => {
    const texts = [...list.children].map((way) => way.textContent);
    return texts.filter((text, at) => texts.indexOf(text) !== at);
  });

/** Whether the passage, or what has the focus, is within the column. */
const isPassageInSight = () => {
  const body = inner('.talk-body').getBoundingClientRect();
  const [range] = /** @type {Iterable<Range>} */ (CSS.highlights?.get('qa-quote-shown') ?? []);
  const at = (range ?? focus()).getBoundingClientRect();
  return at.top >= body.top && at.bottom <= body.bottom;
};

/** Whether the assessed reply is within the column, which was scrolled for that. */
const isReplyInSight = () => {
  const reply = shown().querySelector('[data-assessed]')?.getBoundingClientRect();
  const column = shown().querySelector('.talk-body');
  if (!reply || !column) return false;
  const { top, bottom } = column.getBoundingClientRect();
  return reply.top < bottom && reply.bottom > top && column.scrollTop > 0;
};

/** What a mail has brought into the page: elements, links, scripts, languages, width, and how much of it there is. */
const brought = () => {
  const wild = 'script, img, svg, iframe, object, form, style, link, base, meta, b, blockquote';
  /** @param {string} selector */
  const there = (selector) => /** @type {HTMLElement[]} */ ([...shown().querySelectorAll(`.talk-place ${selector}`)]);
  return [
    there(`:is(${wild})`).length,
    there('a').map((a) => a.getAttribute('href')),
    typeof (/** @type {any} */ (window).pwned),
    there('[lang]').map((e) => e.lang),
    Math.max(document.documentElement.scrollWidth - innerWidth, 0),
    there('*').length < 5000,
  ];
};

// Violations of rules, a sentence for each.

/** @typedef {{ message: string }} Check */
/** @typedef {{ target: string[], any: Check[], all: Check[], none: Check[] }} Found */
/** @typedef {{ violations: { id: string, nodes: Found[] }[] }} Result */

const violations = () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
  const ends = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
  return Promise.allSettled(ends.map((one) => one.finished)).then(() =>
    window.axe
      .run(document, { runOnly: tags, resultTypes: ['violations'] })
      .then((/** @type {Result} */ { violations }) =>
        violations.flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, any, all, none }) =>
              `${id} at ${target.flat().join(' ')}: ${[...any, ...all, ...none].map((c) => c.message).join('; ')}`,
          ),
        ),
      ),
  );
};

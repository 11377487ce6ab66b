// Mistakes in a page's markup.

/** Replaces the element by one whose attributes are written as React 18 and Angular write them. */
const writeWithoutHyphens = () => {
  const element = document.createElement('quality-assessment');
  element.tokenProvider = host().tokenProvider;
  element.setAttribute('assessmentid', '13');
  element.setAttribute('hideai', '');
  host().replaceWith(element);
};

/**
 * Clicks a button outside of the element that has this command.
 * @param {string} command
 */
const clickCommand = (command) => {
  const button = document.createElement('button');
  host().id = 'qa';
  button.setAttribute('commandfor', 'qa');
  button.setAttribute('command', command);
  host().before(button);
  button.click();
};

/** Adds listeners in ways that never work, and some that do. */
const listenInVain = () => {
  const types = [
    'qa-completed',
    'qaLoad',
    'qa-status-change',
    'phasechange',
    'qa-save',
    'click',
    'copy',
    'qa-completed',
  ];
  for (const type of types) host().addEventListener(type, () => {});
  host().setAttribute('onqa-polled', 'x()');
  Object.assign(host(), { onqaError: () => {}, onclick: () => {} });
};

/** Ways in which a `userResolver` breaks. */
const BROKEN = {
  throws: () => {
    throw new Error('Ms Secret');
  },
  rejects: () => Promise.reject('Ms Secret'),
  hangs: () => new Promise(() => {}),
};

/**
 * Adds an element with a broken `userResolver`, in place of the last one.
 * @param {keyof typeof BROKEN} way
 */
const resolveWith = async (way) => {
  window.__element?.remove();
  window.__token ??= await host().tokenProvider?.('initial');
  const element = document.createElement('quality-assessment');
  Object.assign(element, { tokenProvider: () => window.__token, userResolver: BROKEN[way], assessmentId: 42 });
  window.__element = element;
  window.__said.length = 0;
  host().after(element);
};

import { el } from '/dom.js';
import { Frame } from './frame.js';
import { Handle } from './handle.js';
import { groups } from './index.js';
import { addressOf, controls, isPreset, settingsOf } from './settings.js';
import { source } from './source.js';
import { plain, text } from './texts.js';

/** @typedef {import('./settings.js').Case} Case */
/** @typedef {import('./settings.js').Settings} Settings */

const head = /** @type {HTMLElement} */ (document.getElementById('head'));
const list = /** @type {HTMLElement} */ (document.getElementById('index'));
const main = /** @type {HTMLElement} */ (document.getElementById('main'));
/** Open beside the case; above the case it would push that off the screen. */
const fold = el(
  'details',
  { open: matchMedia('(min-width: 80rem)').matches },
  el('summary', {}),
  el('div', { class: 'groups' }),
);
/** @type {Case[]} */
let cases = [];
/** @type {Settings} */
let settings;
/** @type {Frame} */
let frame;
/** @type {Handle} */
let handle;

/**
 * Shows these settings: another case in another frame, everything else in place, as a host would do it.
 * @param {Settings} next
 */
function show(next) {
  const isOther = next.case !== settings?.case;
  settings = next;
  const language = plain(settings.lang);
  const wanted = /** @type {Case} */ (cases.find((one) => one.name === settings.case));
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = settings.theme;
  document.title = `${wanted.title[language]} · ${text(language, 'gallery')}`;
  if (isOther) open(wanted);
  size(settings.width);
  frame.show(settings, language);
  handle.show(language);
  showHead(language);
  showIndex(language);
  main.querySelector('.sources')?.replaceWith(source(wanted, frame.element, language));
  showWay(language);
}

/** @param {Case} wanted */
function open(wanted) {
  frame = new Frame(wanted);
  handle = new Handle(frame.place, size, (width) => change('width', width));
  frame.place.after(handle.node);
  main.replaceChildren(frame.node, el('nav', { class: 'way' }), el('div', { class: 'sources' }));
}

/** @param {string} width */
function size(width) {
  const { style, dataset } = document.documentElement;
  dataset.width = width;
  if (isPreset(width)) style.removeProperty('--frame');
  else style.setProperty('--frame', `${width}px`);
  handle?.node.setAttribute('aria-valuenow', String(Math.round(frame.place.clientWidth)));
}

/** @param {'de' | 'en'} language */
function showHead(language) {
  const focused = document.activeElement?.getAttribute('name');
  /** @param {Event} event */
  const skip = (event) => {
    event.preventDefault();
    main.focus();
  };
  head.replaceChildren(
    el('a', { class: 'skip', href: '#main', onclick: skip }, text(language, 'skip')),
    el('h1', {}, text(language, 'gallery')),
    el('div', { class: 'tools' }, controls(settings, change), el('a', { href: '/' }, text(language, 'portal'))),
  );
  if (focused) /** @type {HTMLElement | null} */ (head.querySelector(`[name="${focused}"]`))?.focus();
}

/** @param {'de' | 'en'} language */
function showIndex(language) {
  const [summary, place] = fold.children;
  list.setAttribute('aria-label', text(language, 'gallery'));
  summary.textContent = text(language, 'cases').replace('{count}', String(cases.length));
  place.replaceChildren(...groups(cases, settings, language, goTo));
}

/**
 * Buttons for the previous and next case.
 * @param {'de' | 'en'} language
 */
function showWay(language) {
  const at = cases.findIndex((one) => one.name === settings.case);
  /** @type {(key: string, one?: Case) => HTMLElement | undefined} */
  const link = (key, one) => {
    if (!one) return;
    const follow = (/** @type {Event} */ event) => {
      event.preventDefault();
      goTo(one.name);
    };
    const props = { href: addressOf({ ...settings, case: one.name }), onclick: follow };
    return el('a', props, `${text(language, key)}: ${one.title[language]}`);
  };
  const way = /** @type {HTMLElement} */ (main.querySelector('.way'));
  way.setAttribute('aria-label', `${text(language, 'previous')}, ${text(language, 'next')}`);
  way.replaceChildren(
    ...[link('previous', cases[at - 1]), link('next', cases[at + 1])].filter((one) => one !== undefined),
  );
}

/**
 * Goes to another case, with an entry in the browser's history.
 * @param {string} name
 */
function goTo(name) {
  const next = { ...settings, case: name };
  history.pushState(null, '', addressOf(next));
  show(next);
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** @type {(name: string, value: string) => void} */
function change(name, value) {
  const next = { ...settings, [name]: value };
  history.replaceState(null, '', addressOf(next));
  show(next);
}

addEventListener('popstate', () => show(settingsOf(location.href, cases)));

list.append(fold);
try {
  const [answer] = await Promise.all([fetch('/gallery/cases'), import('/widget/quality-assessment.js')]);
  cases = await answer.json();
  show(settingsOf(location.href, cases));
} catch {
  main.replaceChildren(el('p', { class: 'hint', role: 'alert' }, text(navigator.language, 'notLoaded')));
}

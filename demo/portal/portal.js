import { addressOf, placeOf } from './address.js';
import { el } from './dom.js';
import { head } from './head.js';
import { List } from './list.js';
import { applyPreferences, setLanguage, setTheme } from './preferences.js';
import { askQuestion } from './question.js';
import { Queue } from './queue.js';
import { isSignedIn, isUpstream, resume, signOut } from './session.js';
import { signInView } from './sign-in.js';
import { Stage } from './stage.js';
import { Start } from './start.js';
import { t } from './texts.js';

const root = /** @type {HTMLElement} */ (document.getElementById('portal'));
const queue = new Queue();
/**
 * List, start page and stage, while somebody is signed in.
 * @type {ReturnType<typeof begin> | null}
 */
let work = null;

function show() {
  applyPreferences();
  if (!isSignedIn()) {
    work = null;
    document.title = t('portal');
    delete root.dataset.view;
    root.replaceChildren(portalHead(), signInView(enter), foot());
    return;
  }
  work ??= begin();
  root.replaceChildren(portalHead(), el('div', { class: 'work' }, work.list.node, work.stage.node), foot());
  follow();
}

function begin() {
  const list = new List(queue, () => changed());
  const start = new Start(() => {
    list.showWaiting();
    return queue.first();
  });
  const stage = new Stage(start, {
    name: (id) => list.name(id),
    neighbours: (id) => queue.neighbours(id),
    changed: (id) => list.refresh(id),
    ask: askQuestion,
    go: (id, step) => {
      const next = queue.beside(id, step);
      if (next !== null) location.hash = addressOf(next);
    },
  });
  list.load();
  return { list, start, stage };
}

/** Updates everything that depends on the list. */
function changed() {
  if (!work) return;
  work.start.show(work.list.waiting());
  work.stage.show();
}

/** Shows what the address names. */
function follow() {
  if (!work) return;
  const place = placeOf(location.hash);
  document.title = place.id === null ? t('portal') : `${t('assessment')} ${place.id} · ${t('portal')}`;
  root.dataset.view = place.id === null ? 'list' : 'assessment';
  work.list.select(place.id);
  work.start.show(work.list.waiting());
  work.stage.select(place);
}

function enter() {
  show();
  work?.list.focus();
}

async function leave() {
  await signOut();
  location.hash = '#/';
  show();
}

function portalHead() {
  const back = isSignedIn() ? el('a', { class: 'back', href: '#/' }, t('back')) : null;
  /** @type {import('./head.js').Actions} */
  const act = { leave, language: (value) => again(setLanguage, value), theme: (value) => again(setTheme, value) };
  return head(act, { back });
}

/**
 * Rebuilds only the frame: the widget stays, to show how it follows a change.
 * @template {string} Value
 * @param {(value: Value) => void} set
 * @param {Value} value
 */
function again(set, value) {
  set(value);
  if (work) {
    root.querySelector('.head')?.replaceWith(portalHead());
    root.querySelector('.foot')?.replaceWith(foot());
    follow();
  } else show();
  /** @type {HTMLElement | null} */ (root.querySelector(`.head [data-value="${value}"]`))?.focus();
}

function foot() {
  return el(
    'footer',
    { class: 'foot' },
    el('p', {}, isUpstream() ? t('upstream') : t('standIn')),
    el(
      'nav',
      { class: 'links', 'aria-label': t('further') },
      el('a', { href: '/gallery' }, t('gallery')),
      el('a', { href: '/api/mind/docs/open-api' }, t('description')),
    ),
  );
}

addEventListener('hashchange', (event) => {
  const from = placeOf(new URL(event.oldURL).hash);
  const to = placeOf(location.hash);
  // Read before the list is rebuilt: a person inside the widget stays there.
  const wasInside = work?.stage.node.contains(document.activeElement) && from.id !== null;
  follow();
  if (!work || from.id === to.id) return;
  // An assessment opened from far down a long list is shown from its top.
  if (from.id === null) scrollTo(0, 0);
  if (to.id === null) work.list.focus();
  else if (!wasInside) work.stage.focus();
});

await resume().catch(() => {});
show();

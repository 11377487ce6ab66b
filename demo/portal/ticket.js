import { addressOf } from './address.js';
import { el } from './dom.js';
import { head } from './head.js';
import { paragraphs } from './plain.js';
import { applyPreferences, setLanguage, setTheme } from './preferences.js';
import { ask, isSignedIn, resume } from './session.js';
import { t, time } from './texts.js';

/**
 * A message of the conversation.
 * @typedef {{ from?: string, private?: boolean, direction: string, createdAt: string, body: string }} Message
 */

const root = /** @type {HTMLElement} */ (document.getElementById('ticket'));
const ticket = Number(document.documentElement.dataset.ticket);
/**
 * The messages, or the key of a text that says why there are none.
 * @type {{ trouble?: string, messages?: Message[] }}
 */
let found = { trouble: 'loading' };
/** @type {number | null} */
let assessment = null;

function show() {
  applyPreferences();
  document.title = `${t('ticket')} ${ticket} · ${t('portal')}`;
  /** @type {import('./head.js').Actions} */
  const act = { language: (value) => again(setLanguage, value), theme: (value) => again(setTheme, value) };
  root.replaceChildren(head(act, { home: '/' }), content());
}

/**
 * @template {string} Value
 * @param {(value: Value) => void} set
 * @param {Value} value
 */
function again(set, value) {
  set(value);
  show();
  /** @type {HTMLElement | null} */ (root.querySelector(`.head [data-value="${value}"]`))?.focus();
}

function content() {
  const link =
    assessment === null ? null : el('a', { href: `/${addressOf(assessment)}` }, t('toAssessment', { id: assessment }));
  const title = el('div', { class: 'ticket-head' }, el('h2', {}, `${t('ticket')} ${ticket}`), link);
  return el(
    'main',
    { class: 'ticket', id: 'main', tabindex: '-1' },
    title,
    found.messages ? conversation(found.messages) : trouble(),
  );
}

function trouble() {
  const portal = el('a', { href: '/' }, t('portal'));
  return el(
    'p',
    { class: 'muted', role: 'status' },
    t(found.trouble ?? 'ticketFailed'),
    ' ',
    found.trouble === 'loading' ? null : portal,
  );
}

/** @param {Message[]} messages */
function conversation(messages) {
  if (!messages.length) return el('p', { class: 'muted' }, t('noConversation'));
  return el('ol', { class: 'messages', 'aria-label': t('conversation') }, messages.map(message));
}

/** @param {Message} one */
function message(one) {
  const kind = one.private ? 'note' : one.direction;
  return el(
    'li',
    { class: 'message', 'data-kind': kind },
    el(
      'p',
      { class: 'from' },
      el('strong', {}, one.from ?? '–'),
      kind === 'out' ? null : el('span', {}, t(kind === 'note' ? 'note' : 'customer')),
      el('time', { datetime: one.createdAt }, time(one.createdAt)),
    ),
    paragraphs(one.body).map((text) => el('p', { class: 'text' }, text)),
  );
}

async function load() {
  await resume().catch(() => {});
  if (!isSignedIn()) return { trouble: 'signInFirst' };
  try {
    const [answer, list] = await Promise.all([
      ask(`/ticket/${ticket}/conversation`),
      ask('/quality/assessment?limit=500'),
    ]);
    assessment =
      list.assessments.find((/** @type {import('./order.js').Assessment} */ one) => one.ticketId === ticket)?.id ??
      null;
    return { messages: answer.conversations };
  } catch (error) {
    return {
      trouble: [403, 404].includes(/** @type {{ status: number }} */ (error).status) ? 'noTicket' : 'ticketFailed',
    };
  }
}

show();
found = await load();
show();

import { addressOf } from './address.js';
import { el } from './dom.js';
import { passage, resultOf } from './order.js';
import { stateKind, stateLabel } from './states.js';
import { day, percent, t } from './texts.js';

/**
 * An assessment in the list: a link with everything that distinguishes it.
 * @param {import('./order.js').Assessment} one
 * @param {{ name: string | null, search: string, isCurrent: boolean }} about
 */
export function row(one, { name, search, isCurrent }) {
  const found = passage(one, search);
  return el(
    'a',
    {
      class: 'row',
      href: addressOf(one.id),
      'data-id': one.id,
      'aria-current': isCurrent ? 'page' : null,
    },
    el(
      'span',
      { class: 'line' },
      // People who see only their own assessments need no name.
      name === null ? null : el('span', { class: 'name' }, name),
      one.ticketId == null
        ? null
        : el('span', { class: name === null ? 'name' : 'small' }, `${t('ticket')} ${one.ticketId}`),
      el('span', { class: 'percent' }, percent(resultOf(one))),
    ),
    el(
      'span',
      { class: 'line' },
      el('span', { class: 'badge', 'data-kind': stateKind(one.state) }, stateLabel(one.state)),
      el(
        'span',
        { class: 'small end' },
        t('number', { id: one.id }),
        ' · ',
        el('time', { datetime: one.createdAt ?? null }, day(one.createdAt)),
      ),
    ),
    found && el('span', { class: 'passage' }, found.before, el('mark', {}, found.found), found.after),
  );
}

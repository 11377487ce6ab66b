import { el } from './dom.js';
import { t } from './texts.js';

/**
 * A dialog for a question on a criterion; the browser returns the focus to its previous place.
 * @param {{ criterionId: number | null, label?: string | null }} about
 */
export function askQuestion({ criterionId, label }) {
  const text = el('textarea', { id: 'question', rows: '4', required: true });
  const dialog = el(
    'dialog',
    { class: 'question', 'aria-labelledby': 'question-title', onclose: () => dialog.remove() },
    el(
      'form',
      {
        method: 'dialog',
        onsubmit: (/** @type {SubmitEvent & { submitter: HTMLButtonElement }} */ event) =>
          event.submitter?.value === 'send' && say(t('sent')),
      },
      el('h2', { id: 'question-title' }, t('question', { label: label ?? criterionId })),
      el('p', { class: 'muted' }, t('questionMore')),
      el('label', { for: 'question' }, t('questionText')),
      text,
      el(
        'div',
        { class: 'buttons' },
        el('button', { class: 'quiet', value: 'cancel', formnovalidate: true }, t('cancel')),
        el('button', { class: 'primary', value: 'send' }, t('send')),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  text.focus();
}

/**
 * A message that is shown and read aloud, until the next one.
 * @param {string} text
 */
function say(text) {
  const place = /** @type {HTMLElement} */ (document.getElementById('said'));
  place.replaceChildren(el('p', {}, text));
  setTimeout(() => place.replaceChildren(), 8000);
}

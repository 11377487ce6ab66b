import { currentLanguage } from './preferences.js';

/** Three things to try, for editors and for agents: address, title and text in German and English. */
const TRIES = {
  editor: [
    [
      '#/assessment/52',
      ['Eine Prüfung zu Ende bringen', 'Finish a review'],
      [
        'Was Punkte gekostet hat, mit Begründungen, die das Gespräch zitieren. ' +
          'Vier von elf Kriterien sind schon geprüft.',
        'What lost points, with reasons that quote the conversation. Four of eleven criteria are verified already.',
      ],
    ],
    [
      '#/assessment/42',
      ['Neu bewerten lassen', 'Have the AI score it again'],
      [
        'Sie sehen vor dem Klick, was sich ändert, und danach Wort für Wort, was sich geändert hat.',
        'You see before the click what will change, and afterwards, word by word, what has.',
      ],
    ],
    [
      '#/assessment/30',
      ['Ein K.-o.-Kriterium verstehen', 'Understand a knock-out'],
      [
        'Eine falsche Auskunft kostet eine ganze Kategorie. Welche, und was es sonst gewesen wäre.',
        'One wrong answer costs a whole category. Which one, and what it would have been otherwise.',
      ],
    ],
  ],
  agent: [
    [
      '#/assessment/42',
      ['Wie die KI Ihr Gespräch sieht', 'How the AI sees your conversation'],
      [
        'Noch ist nichts endgültig: Wer was bewertet hat, steht an jedem Kriterium.',
        'Nothing is final yet: each criterion says who scored it.',
      ],
    ],
    [
      '#/assessment/16',
      ['Eine besprochene Bewertung', 'An assessment that was discussed'],
      ['Mit der Anmerkung Ihrer Teamleitung und dem Verlauf.', 'With your supervisor’s note and the history.'],
    ],
    [
      '/ticket/48213',
      ['Das Gespräch nachlesen', 'Read the conversation'],
      ['Das Ticket, auf das sich eine Bewertung bezieht.', 'The ticket that an assessment is about.'],
    ],
  ],
};

/**
 * The suggestions for this role, in the language of the page.
 * @param {string | undefined} role
 */
export function triesFor(role) {
  const word = currentLanguage() === 'de' ? 0 : 1;
  const rows = TRIES[role === 'agent' ? 'agent' : 'editor'];
  return rows.map(([href, title, text]) => ({ href, title: title[word], text: text[word] }));
}

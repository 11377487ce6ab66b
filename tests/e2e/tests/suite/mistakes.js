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

// A page without a framework, with the package's files in a folder beside it.
import { apiBase, tokenProvider } from './session.js';

const main = document.querySelector('main');
const status = document.querySelector('#status');
const element = document.querySelector('quality-assessment');
const on = (id, act) => document.getElementById(id).addEventListener('click', act);

element.apiBase = apiBase;
element.tokenProvider = tokenProvider;
main.addEventListener('qa-load', (event) => (status.textContent = `Loaded ${event.detail.assessment.id}`));
on('other', () => (element.assessmentId = 13));
on('toggle', () => (element.isConnected ? element.remove() : main.append(element)));
on('reload', async () => {
  await element.reload();
  status.textContent = 'Reloaded';
});

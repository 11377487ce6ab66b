import { hydrateRoot } from 'react-dom/client';
import { App, complaints } from './app.jsx';

console.error = (...words) => complaints.push(words.join(' '));
hydrateRoot(document.querySelector('#app'), <App />, { onRecoverableError: (error) => complaints.push(error.message) });

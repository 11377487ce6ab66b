// React 19 sets properties of custom elements, and adds listeners for props named `on` and the event's name.
import 'quality-assessment';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { apiBase, tokenProvider } from './session.js';

function App() {
  const [id, setId] = useState(42);
  const [isShown, setShown] = useState(true);
  const [status, setStatus] = useState('');
  const element = useRef(null);
  return (
    <main>
      <p id="status">{status}</p>
      <button onClick={() => setId(13)}>Other</button>
      <button onClick={() => setShown(!isShown)}>Toggle</button>
      <button onClick={() => element.current.reload().then(() => setStatus('Reloaded'))}>Reload</button>
      {isShown && (
        <quality-assessment
          ref={element}
          lang="en"
          assessmentId={id}
          apiBase={apiBase}
          // A new function with every render costs nothing, as long as it is for the same person.
          tokenProvider={(reason) => tokenProvider(reason)}
          onqa-load={(event) => setStatus(`Loaded ${event.detail.assessment.id}`)}
        />
      )}
    </main>
  );
}

createRoot(document.querySelector('#app')).render(<App />);

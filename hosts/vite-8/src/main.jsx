// The component, which registers the element itself.
import { QualityAssessment } from 'quality-assessment/react';
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
        <QualityAssessment
          ref={element}
          lang="en"
          assessmentId={id}
          apiBase={apiBase}
          tokenProvider={tokenProvider}
          onLoad={(event) => setStatus(`Loaded ${event.detail.assessment.id}`)}
        />
      )}
    </main>
  );
}

createRoot(document.querySelector('#app')).render(<App />);

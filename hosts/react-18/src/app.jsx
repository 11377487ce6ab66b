import { QualityAssessment } from 'quality-assessment/react';
import { useEffect, useRef, useState } from 'react';
import { apiBase, tokenProvider } from './session.js';

/** React's messages about differences between server and browser. */
export const complaints = [];

export function App() {
  const [id, setId] = useState(42);
  const [isShown, setShown] = useState(true);
  const [status, setStatus] = useState('');
  // At first the same as on the server: only the browser knows the API's address.
  const [base, setBase] = useState(null);
  const element = useRef(null);
  useEffect(() => setBase(apiBase), []);
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
          assessmentId={base && id}
          apiBase={base}
          tokenProvider={tokenProvider}
          onLoad={(event) => setStatus(complaints.join() || `Loaded ${event.detail.assessment.id}`)}
        />
      )}
    </main>
  );
}

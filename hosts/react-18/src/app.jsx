import { QualityAssessment } from 'quality-assessment/react';
import { useEffect, useRef, useState } from 'react';
import { apiBase, tokenProvider } from './session.js';

/** What React has said of differences between the server and the browser. */
export const complaints = [];

export function App() {
  const [id, setId] = useState(42);
  const [isShown, setShown] = useState(true);
  const [status, setStatus] = useState('');
  // The same as on the server at first: only the browser knows where the API is.
  const [base, setBase] = useState(null);
  const element = useRef(null);
  useEffect(() => setBase(apiBase), []);
  return (
    <main>
      <p id="status">{status}</p>
      <button onClick={() => setId(13)}>Other</button>
      <button onClick={() => setShown(!isShown)}>Toggle</button>
      <button onClick={() => element.current.reload().then(() => setStatus('Reloaded'))}>Look</button>
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

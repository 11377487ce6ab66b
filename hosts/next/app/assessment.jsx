'use client';
import { QualityAssessment } from 'quality-assessment/react';
import { useRef, useState } from 'react';
import { apiBase, tokenProvider } from './session.js';

export function Assessment() {
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

// A page of the host.
import { QualityAssessment } from 'quality-assessment/react';

/** @param {{ id: number, apiBase?: string, onLoad?: (event: CustomEvent) => void }} props */
export function Page({ id, apiBase, onLoad }) {
  return (
    <section aria-label="Quality">
      <QualityAssessment assessmentId={id} apiBase={apiBase} lang="en" loading="lazy" onLoad={onLoad} />
    </section>
  );
}

// A server component alone, which can pass only attributes. The API is behind the page's own origin, and the session is
// a cookie.
import { QualityAssessment } from 'quality-assessment/react';

export default function Page() {
  return <QualityAssessment assessmentId={42} lang="en" apiBase="/api/mind" />;
}

// Compiled, never run: the component as React 18 types it.

import { QualityAssessment, type QualityAssessmentElement } from 'quality-assessment/react';
import * as React from 'react';

export const Page = () => {
  const element = React.useRef<QualityAssessmentElement>(null);
  return (
    <QualityAssessment
      ref={element}
      assessmentId={42}
      hideAi={false}
      tokenProvider={async () => 'token'}
      onComplete={(event) => element.current?.reveal(event.detail.outcome)}
      onClick={(event) => event.currentTarget.reload()}
      onqa-load={(event) => event.detail.assessment?.data?.totals?.percentage?.toFixed()}
    />
  );
};
// @ts-expect-error a level is a number from 1 to 4
export const wrong = <QualityAssessment headingLevel={7} />;

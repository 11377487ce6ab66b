// Stories with an API inside the page.
import { QualityAssessment } from 'quality-assessment/react';
import { serve } from 'quality-assessment/testing';

const criterion = (id, score) => ({ id, score, reason: 'Said so in the second message.', state: 'aiGenerated' });
const api = serve({
  assessments: [
    {
      id: 42,
      state: 'aiReady',
      canEdit: true,
      scorecardId: 7,
      data: {
        totals: { scoredPoints: 8, usedMaxPoints: 10, totalMaxPoints: 10, percentage: 80 },
        categories: [{ categoryId: 1, criteria: [criterion(1, 5), criterion(2, 3)] }],
      },
    },
  ],
  scorecards: [
    {
      id: 7,
      baseId: 1,
      revision: 3,
      name: 'Support by mail',
      state: 'active',
      categories: [
        {
          categoryId: 1,
          label: 'Understanding',
          order: 1,
          criteria: [
            { id: 1, label: 'Repeats the question', maxPoints: 5, scoringType: 'numericScale' },
            { id: 2, label: 'Names the customer', maxPoints: 5, scoringType: 'numericScale' },
          ],
        },
      ],
    },
  ],
});

export default {
  title: 'Quality assessment',
  component: QualityAssessment,
  args: { assessmentId: 42, apiBase: api.apiBase, lang: 'en' },
};

export const Ready = {};
export const Blind = { args: { hideAi: true } };

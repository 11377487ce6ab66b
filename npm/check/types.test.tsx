// Compiled, never run: what a host may write, and what it may not.
import 'quality-assessment';
import { QualityAssessment as Component } from 'quality-assessment/react';
import { serve } from 'quality-assessment/testing';
import qualityAssessment from 'quality-assessment/vite';
import 'quality-assessment/vue';
import 'quality-assessment/svelte';
import { define, type ErrorKind, files, QualityAssessment } from 'quality-assessment/class';
import type { QualityAssessmentProps as SvelteProps } from 'quality-assessment/svelte';
import type { QualityAssessmentProps as VueProps } from 'quality-assessment/vue';

const element = document.createElement('quality-assessment');
element.assessmentId = 42;
element.theme = 'dark';
element.tokenProvider = async (reason) => (reason === 'rejected' ? null : 'token');
element.userResolver = (id) => ({ name: `User ${id}` });
element.addEventListener('qa-complete', ({ detail }) => console.log(detail.outcome, detail.before?.id));
document.addEventListener('qa-error', ({ detail }) => {
  const kind: ErrorKind = detail.kind;
  console.log(kind, detail.retryAt?.getTime());
});
element.messages = { rerunButton: 'Score again' };
element.rerun({ scorecardId: 7 }).then((assessment) => assessment.state);
files.glue = '/assets/widget.js';
define();
files.wasm = new Uint8Array();
qualityAssessment().config();
customElements.define('my-assessment', class extends QualityAssessment {});

// @ts-expect-error a theme is one of three words
element.theme = 'pink';
// @ts-expect-error there is no such text
element.messages = { rerunButon: 'Score again' };
// @ts-expect-error the phase is read-only
element.phase = 'ready';
// @ts-expect-error there is no token
element.token = 'never';
// @ts-expect-error details are typed
element.addEventListener('qa-poll', ({ detail }) => detail.nothing);

export const react = (
  <quality-assessment
    assessmentId={42}
    api-base="/api/mind"
    tokenProvider={() => null}
    onqa-load={(event) => event.detail.assessment?.id}
  />
);
// @ts-expect-error a level is a number from 1 to 4
export const wrong = <quality-assessment headingLevel={7} />;

export const component = (
  <Component
    assessmentId="42"
    hideAi={false}
    neighbours={{ position: 1 }}
    onBeforeRerun={(event) => event.preventDefault()}
    onLoad={(event) => event.detail.assessment?.data?.categories?.[0]?.criteria?.[0]?.score}
  />
);
const maybe: string | undefined = element.lang ? 'Europe/Berlin' : undefined;
export const undefinedIsNothing = <Component assessmentId={null} timeZone={maybe} theme={undefined} />;
// @ts-expect-error `false` as an attribute would turn it on
export const on = <quality-assessment hide-ai={false} />;
const { apiBase, requests } = serve({ assessments: [{ id: 42, state: 'aiReady', grown: 'later' }] });
export const asked = `${apiBase} ${requests[0]?.method}`;

export const vue: VueProps = { 'assessment-id': 42, onQaBeforeRerun: (event) => event.preventDefault() };
export const vueText: VueProps = { 'assessment-id': '42', assessmentId: '42' };
export const svelte: SvelteProps = { assessmentId: '42', 'onqa-load': (event) => event.detail.assessment };

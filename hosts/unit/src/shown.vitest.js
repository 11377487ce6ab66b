// The element with an API inside the page, in a document without layout.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { define, files } from 'quality-assessment/class';
import { serve } from 'quality-assessment/testing';

const wasm = createRequire(import.meta.url).resolve('quality-assessment/widget_bg.wasm');

test('an assessment is asked for where the page says, and nothing is thrown', async () => {
  files.wasm = readFileSync(wasm);
  const api = serve({ assessments: [{ id: 42, state: 'aiReady', canEdit: false }] });
  define();
  const element = document.createElement('quality-assessment');
  element.apiBase = api.apiBase;
  element.assessmentId = 42;
  document.body.append(element);
  await vi.waitFor(() =>
    expect(api.requests).toContainEqual({ method: 'GET', path: '/quality/assessment/42', body: {} }),
  );
  await vi.waitFor(() => expect(['ready', 'failed']).toContain(element.phase), 5000);
  element.remove();
  api.restore();
});

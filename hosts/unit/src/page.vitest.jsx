// A host's own tests: that the element is there with its settings, and what the host's listeners do.
import { render, screen } from '@testing-library/react';
import { Page } from './page.jsx';

test('the page shows the assessment that was chosen', () => {
  const { container, rerender } = render(<Page id={42} apiBase="/api/mind" />);
  const element = container.querySelector('quality-assessment');
  expect(screen.getByRole('region', { name: 'Quality' }).contains(element)).toBe(true);
  expect(element.getAttribute('assessment-id')).toBe('42');
  expect(element.apiBase).toBe('/api/mind');
  rerender(<Page id={13} apiBase="/api/mind" />);
  expect(element.assessmentId).toBe(13);
});

test('the page hears that the assessment is there', () => {
  const heard = [];
  const { container } = render(<Page id={42} onLoad={(event) => heard.push(event.detail.assessment.id)} />);
  const detail = { assessment: { id: 42 } };
  container.querySelector('quality-assessment').dispatchEvent(new CustomEvent('qa-load', { detail, bubbles: true }));
  expect(heard).toEqual([42]);
});

'use client';
// A component for React 18 and 19. The server renders the attributes. In the browser, properties and listeners are set
// before the element is registered, and so before it starts.
import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { define } from './class.js';

/** Properties without an attribute. */
const PROPERTIES = ['tokenProvider', 'userResolver', 'messages', 'neighbours'];

/**
 * Properties with an attribute: React 18 and servers can render only those.
 * @type {Record<string, string>}
 */
const ATTRIBUTES = {
  assessmentId: 'assessment-id',
  apiBase: 'api-base',
  timeZone: 'time-zone',
  theme: 'theme',
  headingLevel: 'heading-level',
  pollInterval: 'poll-interval',
  ticketHref: 'ticket-href',
  criterionHref: 'criterion-href',
  criterion: 'criterion',
  loading: 'loading',
  hideAi: 'hide-ai',
  review: 'review',
  shortcuts: 'shortcuts',
  evidence: 'evidence',
  // React 18 does not translate this name for custom elements.
  className: 'class',
};
/** Boolean attributes. */
const SWITCHES = ['hide-ai', 'review', 'shortcuts', 'evidence'];

/** @type {Record<string, string>} */
const EVENTS = {
  onLoad: 'qa-load',
  onPoll: 'qa-poll',
  onStateChange: 'qa-statechange',
  onBeforeRerun: 'qa-before-rerun',
  onRerun: 'qa-rerun',
  onBeforeSave: 'qa-before-save',
  onSave: 'qa-save',
  onComplete: 'qa-complete',
  onError: 'qa-error',
  onPhaseChange: 'qa-phasechange',
  onPrevious: 'qa-previous',
  onNext: 'qa-next',
  onQuestion: 'qa-question',
  // The browser's own names for copies and prints of any kind are left to React.
  onViewed: 'qa-view',
  onExported: 'qa-export',
  onCopied: 'qa-copy',
  onPrinted: 'qa-print',
};

/** @param {string} prop */
const eventOf = (prop) => EVENTS[prop] ?? (prop.startsWith('onqa-') ? prop.slice(2) : undefined);

/**
 * The props by use: markup, properties, and listeners by event.
 * @param {object} props
 */
const sorted = (props) => {
  /** @type {Record<string, unknown>} */
  const markup = { suppressHydrationWarning: true };
  /** @type {Record<string, unknown>} */
  const properties = {};
  /** @type {Record<string, ((event: Event) => void)[]>} */
  const listeners = {};
  for (const [prop, value] of Object.entries(props)) {
    const event = eventOf(prop);
    const attribute = ATTRIBUTES[prop] ?? prop;
    if (event) {
      if (value) (listeners[event] ??= []).push(value);
    } else if (PROPERTIES.includes(prop)) properties[prop] = value;
    else if (SWITCHES.includes(attribute)) markup[attribute] = value || value === '' ? '' : undefined;
    else markup[attribute] = value ?? undefined;
  }
  return { markup, properties, listeners };
};

// React 18 warns about layout effects on a server.
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** An AI quality assessment, which editors can re-run and follow to its end. */
export const QualityAssessment = /* @__PURE__ */ forwardRef(function QualityAssessment(props, ref) {
  const element = useRef(/** @type {any} */ (null));
  const { markup, properties, listeners } = sorted(props);
  const heard = useRef(listeners);
  const types = Object.keys(listeners).sort().join();
  useImperativeHandle(ref, () => element.current, []);
  useBeforePaint(() => {
    heard.current = listeners;
  });
  useBeforePaint(() => {
    for (const name of PROPERTIES)
      if (name in properties || element.current[name]) element.current[name] = properties[name] ?? null;
  });
  useBeforePaint(() => {
    const { current } = element;
    const hear = (/** @type {Event} */ event) => heard.current[event.type]?.forEach((listener) => listener(event));
    const all = types ? types.split(',') : [];
    for (const type of all) current.addEventListener(type, hear);
    return () => all.forEach((type) => current.removeEventListener(type, hear));
  }, [types]);
  // Last, and not at import: an element that a server rendered would start without its provider.
  useBeforePaint(() => define(), []);
  return createElement('quality-assessment', { ...markup, ref: element });
});

// How high the head line is: the chips stay below it.

/** Keeps the height of `head` in the property `--_head` of the page around it; gives what ends that. */
export function followHeight(head) {
  const tell = () => head.closest('.page')?.style.setProperty('--_head', `${head.offsetHeight}px`);
  const observer = new ResizeObserver(tell);
  observer.observe(head);
  return () => observer.disconnect();
}

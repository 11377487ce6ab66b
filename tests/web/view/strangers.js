/** Counts what is written as HTML; the returned function ends that, and returns the count. */
const countHtml = () => {
  const real = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML'));
  let count = 0;
  /** @type {(this: Element, html: string) => void} */
  const set = function (html) {
    count++;
    real.set?.call(this, html);
  };
  Object.defineProperty(Element.prototype, 'innerHTML', { ...real, set });
  return () => {
    Object.defineProperty(Element.prototype, 'innerHTML', real);
    return count;
  };
};

/** @type {Record<string, string>} */
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': '\u00a0', '&amp;': '&' };

/** The quotation that mail clients add below an answer: it is a message of the conversation itself. */
const QUOTED = /<(?:div class="gmail_quote|blockquote|div><div style="border:none)[\s\S]*$/i;

/**
 * The paragraphs of a message's HTML, as plain text; everything else is dropped.
 * @param {unknown} html
 */
export function paragraphs(html) {
  const lines = String(html ?? '')
    .replace(/<!--[\s\S]*?-->|<(style|script|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(QUOTED, '')
    .replace(/<\/(?:p|div|li)\s*>/gi, '\n\n')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity]);
  return lines
    .split('\n\n')
    .map((text) => text.trim())
    .filter(Boolean);
}

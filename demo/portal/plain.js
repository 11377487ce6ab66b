const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': '\u00a0', '&amp;': '&' };

/** What mail clients quote below an answer: it stands in the conversation by itself. */
const QUOTED = /<(?:div class="gmail_quote|blockquote|div><div style="border:none)[\s\S]*$/i;

/** The paragraphs of a message's HTML, as text and nothing else: whatever else it holds is left out. */
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

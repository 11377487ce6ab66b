const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": "\u00a0", "&amp;": "&" };

/** The paragraphs of a message's HTML, as text and nothing else: whatever else it holds is left out. */
export function paragraphs(html) {
  const lines = String(html ?? "")
    .replace(/<\/p\s*>/gi, "\n\n")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity]);
  return lines.split("\n\n").map((text) => text.trim()).filter(Boolean);
}

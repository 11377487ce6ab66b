// Records the browser's layout shifts: what moved, from where to where.
window.__moved = [];
new PerformanceObserver((list) => {
  for (const { sources } of /** @type {any[]} */ (list.getEntries()))
    for (const { node, previousRect, currentRect } of sources)
      window.__moved.push([previousRect.y, currentRect.y, node?.className ?? String(node)]);
}).observe({ type: 'layout-shift' });

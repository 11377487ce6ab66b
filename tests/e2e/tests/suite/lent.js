// Everything that an earlier test could have left to a page.

const traces = async () => {
  const name = /** @type {PermissionName} */ ('clipboard-read');
  const permission = await navigator.permissions.query({ name });
  return {
    cookie: document.cookie,
    kept: Object.keys({ ...localStorage, ...sessionStorage }),
    databases: (await indexedDB.databases()).length,
    permission: permission.state,
    size: [innerWidth, innerHeight, devicePixelRatio],
    media: ['print', '(prefers-reduced-motion: reduce)'].map((query) => matchMedia(query).matches),
    seen: [document.visibilityState, document.hasFocus(), navigator.onLine, history.length],
    lang: navigator.languages,
    bars: innerWidth - document.documentElement.clientWidth,
  };
};

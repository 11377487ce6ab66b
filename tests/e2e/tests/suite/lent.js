// What a browser keeps, as far as a page can tell.

/** Everything that an earlier test could have left to a page. */
const traces = async () => {
  document.body.style.minHeight = '300vh';
  const name = /** @type {PermissionName} */ ('clipboard-read');
  return {
    cookie: document.cookie,
    stored: Object.keys({ ...localStorage, ...sessionStorage }),
    databases: (await indexedDB.databases()).length,
    permission: (await navigator.permissions.query({ name })).state,
    size: [innerWidth, innerHeight, devicePixelRatio, innerWidth - document.documentElement.clientWidth],
    media: ['print', '(prefers-reduced-motion: reduce)'].map((query) => matchMedia(query).matches),
    seen: [document.visibilityState, document.hasFocus(), navigator.onLine, history.length],
    languages: navigator.languages,
  };
};

/** Leaves as much as a page can, and wants to be asked before it closes. */
const leave = () => {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store writes later.
  document.cookie = 'left=1';
  localStorage.left = 1;
  sessionStorage.left = 1;
  open('/ticket/2');
  addEventListener('beforeunload', (event) => event.preventDefault());
};

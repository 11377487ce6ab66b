// Once a write is sent, reads meet the fault.
const send = window.fetch;
window.fetch = async (url, init, ...rest) => {
  if (init?.method === 'PATCH') {
    const body = JSON.stringify([window.__fault, window.__lost]);
    await send('/demo/faults', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body });
    window.fetch = send;
  }
  return send(url, init, ...rest);
};

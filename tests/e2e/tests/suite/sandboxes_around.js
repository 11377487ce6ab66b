// The page around a frame hears what the frame tells: it cannot look into it.
window.__told = {};
addEventListener('message', (message) => Object.assign(window.__told, message.data));

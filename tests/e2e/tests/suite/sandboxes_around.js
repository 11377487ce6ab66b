// The page around a frame. It records the frame's messages, since it cannot look into it.
window.__told = {};
addEventListener('message', (message) => Object.assign(window.__told, message.data));

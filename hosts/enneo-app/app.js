// In the frame: passes the app's token from Enneo to the element, and removes it from the page.
const data = document.getElementById('token');
let token = JSON.parse(data.textContent);
data.remove();

document.querySelector('quality-assessment').tokenProvider = (reason) => {
  // An app gets one token; if it is refused, Enneo has to run the app again.
  if (reason === 'rejected') token = null;
  return token;
};

// In the frame: hands the token that Enneo gave the app to the element, and takes it out of the page.
const data = document.getElementById('token');
let token = JSON.parse(data.textContent);
data.remove();

document.querySelector('quality-assessment').tokenProvider = (reason) => {
  // An app is given one token; when that is refused, Enneo has to run the app anew.
  if (reason === 'rejected') token = null;
  return token;
};

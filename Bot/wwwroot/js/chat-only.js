// The chat alone in its window: inside a frame of the shop's own site (see embed.js), or opened by itself.

import { Chat } from './chat.js';
import { readConfig } from './config.js';
import { onLanguage, say, startLanguage } from './language.js';
import { adopt } from './session.js';

const framed = window.parent !== window;
const signed = framed && new URLSearchParams(location.search).has('signed');
const panel = document.getElementById('chat');

onLanguage(() => { document.title = say('chat.label'); });
const [config, session] = await Promise.all([readConfig(), signed ? askForSession() : undefined, startLanguage()]);
const chat = new Chat(panel, { config, customer: session && adopt(session), closable: framed });
panel.addEventListener('chat-toggled', ({ detail }) => {
  if (detail.open) return;
  window.parent.postMessage({ servicebot: 'close' }, '*');
  chat.open();
});
chat.open();

// The shop's page fetches the token of its signed-in customer from its own server and hands it in.
function askForSession() {
  return new Promise(resolve => {
    addEventListener('message', function listen({ source, data }) {
      if (source !== window.parent || data?.servicebot !== 'token') return;
      removeEventListener('message', listen);
      resolve(data.session?.token ? data.session : undefined);
    });
    window.parent.postMessage({ servicebot: 'token' }, '*');
  });
}

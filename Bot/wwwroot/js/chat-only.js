// The chat alone in its window: inside a frame of the shop's own site (see embed.js), or opened by itself.

import { Chat } from './chat.js';
import { readConfig } from './config.js';
import { onLanguage, say, startLanguage } from './language.js';
import { adopt, keepWith } from './session.js';
import { paint } from './theme.js';

const asked = new URLSearchParams(location.search);
const panel = document.getElementById('chat');
// Whoever may show this page in a frame is named by its content policy; what is said goes to the page that asked and to no other.
const shop = window.parent !== window && asked.has('origin') ? asked.get('origin') : undefined;

onLanguage(() => { document.title = say('chat.label'); });
if (asked.has('color')) paint(asked.get('color'));
const [config, customer] = await Promise.all([readConfig(), shop && meetShop(), startLanguage()]);
const chat = new Chat(panel, { config, customer, closable: Boolean(shop) });
panel.addEventListener('chat-toggled', ({ detail }) => detail.open || tell({ servicebot: 'close' }));
panel.addEventListener('chat-unread', ({ detail }) => tell({ servicebot: 'unread', count: detail.count }));
panel.addEventListener('chat-seen', ({ detail }) => tell({ servicebot: 'seen', seen: detail.watermark }));
panel.addEventListener('chat-persona', ({ detail }) => tell({ servicebot: 'persona', ...detail }));
listen('opened', () => chat.open({ focus: true }));
listen('session', ({ session }) => keepWith(session) && chat.goOn());
chat.open();

function tell(message) {
  if (shop) window.parent.postMessage(message, shop);
}

function listen(what, then) {
  addEventListener('message', ({ source, origin, data }) => {
    if (shop && source === window.parent && origin === shop && data?.servicebot === what) then(data);
  });
}

// The shop's page keeps the conversation's token, and gets that of its signed-in customer from its own server.
function meetShop() {
  return new Promise(resolve => {
    listen('hello', ({ session, signedIn }) => {
      keepWith(session, kept => tell({ servicebot: 'session', session: kept ?? null }));
      resolve(signedIn?.token ? adopt(signedIn) : undefined);
    });
    tell({ servicebot: 'ready' });
  });
}

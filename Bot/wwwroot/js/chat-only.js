import { Chat } from './chat.js';
import { readConfig } from './config.js';
import { onLanguage, say, startLanguage } from './language.js';

onLanguage(() => { document.title = say('chat.label'); });
const [config] = await Promise.all([readConfig(), startLanguage()]);
new Chat(document.getElementById('chat'), { config, closable: false }).open();

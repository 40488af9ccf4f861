// What the server tells the page about itself. A page without an answer still shows the shop.

import { language, say } from './language.js';

export async function readConfig() {
  return await readJson('/chat/config') ?? {};
}

/** The shop's name in the page's language. */
export function storeName(config) {
  return config.storeName?.[language()] || say('store');
}

/** Demo customers [{id, name, about: {locale: text}, orders?: [{number, title}]}]; undefined where the demo is off. */
export function readDemoCustomers() {
  return readJson('/chat/demo-customers');
}

async function readJson(path) {
  try {
    const answer = await fetch(path, { headers: { accept: 'application/json' } });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

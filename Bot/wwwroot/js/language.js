// The page's language: what the customer chose, else what the address asks for, else the browser's.

export const languages = ['zh-Hant', 'zh-Hans', 'en'];

const remembered = 'servicebot.language';
const listeners = new Set();
let strings = {};
let current;

export function language() {
  return current;
}

export function onLanguage(listener) {
  listeners.add(listener);
}

/** The string for a key, with {holes} filled; the key itself when there is none. */
export function say(key, values = {}) {
  return (strings[key] ?? key).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

export async function setLanguage(chosen, { remember = true } = {}) {
  const next = languages.includes(chosen) ? chosen : languages[0];
  const answer = await fetch(`/i18n/${next}.json`);
  if (!answer.ok) throw new Error(`i18n/${next}.json: ${answer.status}`);
  strings = await answer.json();
  current = next;
  if (remember) keep(remembered, next);
  document.documentElement.lang = next;
  translate(document);
  for (const listener of listeners) listener(next);
}

export function startLanguage() {
  const asked = new URLSearchParams(location.search).get('lang');
  return setLanguage(supported(asked) ?? kept(remembered) ?? preferred(), { remember: Boolean(supported(asked)) });
}

/** Fills every data-i18n element and data-i18n-attr attribute under a node. */
export function translate(root) {
  for (const node of root.querySelectorAll('[data-i18n]')) node.textContent = say(node.dataset.i18n);
  for (const node of root.querySelectorAll('[data-i18n-attr]')) {
    for (const pair of node.dataset.i18nAttr.split(' ')) {
      const [attribute, key] = pair.split(':');
      node.setAttribute(attribute, say(key));
    }
  }
}

function preferred() {
  for (const tag of navigator.languages ?? []) {
    const match = supported(tag);
    if (match) return match;
  }
  return languages[0];
}

function supported(tag) {
  if (!tag) return undefined;
  if (/^en\b/i.test(tag)) return 'en';
  if (/^(zh-hant|zh-tw|zh-hk|zh-mo|yue)\b/i.test(tag)) return 'zh-Hant';
  return /^zh\b/i.test(tag) ? 'zh-Hans' : undefined;
}

// Storage may be forbidden (private windows, embedded pages): the page then forgets, and works.
export function keep(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch { /* nothing is remembered */ }
}

export function kept(key) {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

// The chat panel: its frame, and Web Chat inside it. The conversation itself lives on the server.

import { storeName } from './config.js';
import { language, onLanguage, say, translate } from './language.js';
import { platform } from './platform.js';
import { directLine as domain, forget, keepFresh, Refused, resumeOrStart } from './session.js';
import { adaptiveCardsHostConfig, styleOptions } from './webchat-style.js';

const bundle = '/lib/webchat/webchat.js';
const connection = { expired: 3, failed: 4 };

const frame = `
  <button class="launcher" type="button" hidden>
    <img alt="" width="44" height="44"><span data-launch></span><b hidden></b>
  </button>
  <div class="panel" data-state="idle" hidden>
    <header class="panel-head">
      <div class="faces" aria-hidden="true"></div>
      <div class="who"><h2></h2><p role="status"></p></div>
      <button class="icon" type="button" data-restart data-i18n-attr="aria-label:chat.restart title:chat.restart">
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M20 11a8 8 0 1 0-2.300 6.300M20 4.500V11h-6.500"/></svg></button>
      <button class="icon" type="button" data-close data-i18n-attr="aria-label:chat.close title:chat.close">
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9.500 6 6 6-6"/></svg></button>
    </header>
    <div class="talk"></div>
    <footer class="panel-foot"><span data-store></span><a data-privacy target="_blank" rel="noopener" hidden data-i18n="privacy"></a></footer>
  </div>
  <dialog class="chat-ask">
    <p data-i18n="chat.restart.ask"></p>
    <div><button class="plain" type="button" value="no" data-i18n="chat.restart.no"></button>
    <button class="action" type="button" value="yes" data-i18n="chat.restart.yes"></button></div>
  </dialog>`;

export class Chat {
  #root;
  #parts;
  #config;
  #customer;
  #closable;
  #persona;
  #link;
  #store;
  #session;
  #state = 'idle';
  #waiting = [];
  #unread = 0;
  #seen = 0;
  #attempt = 0;
  #recovered = 0;

  /** `config` is GET /chat/config; `closable` false where the chat is the whole page. */
  constructor(root, { config, customer, closable = true }) {
    this.#root = root;
    this.#config = config;
    this.#customer = customer;
    this.#closable = closable;
    root.innerHTML = frame;
    this.#parts = this.#collect();
    this.#listen();
    onLanguage(() => this.#relabel());
    this.#relabel();
    keepFresh(() => this.restart());
  }

  get isOpen() {
    return !this.#parts.panel.hidden;
  }

  open({ focus = false } = {}) {
    this.#parts.panel.hidden = false;
    this.#parts.launcher.hidden = true;
    this.#count(0);
    this.#tell('chat-seen', { watermark: this.#seen });
    this.#announce();
    if (this.#state === 'idle' || this.#state === 'failed') this.#connect();
    if (focus) this.#focus();
  }

  close({ focus = true } = {}) {
    this.#parts.panel.hidden = true;
    this.#parts.launcher.hidden = !this.#closable;
    this.#announce();
    if (focus) this.#parts.launcher.focus({ preventScroll: true });
  }

  /** Says something in the customer's name, as soon as the chat is there. */
  ask(text) {
    this.open({ focus: true });
    if (this.#state === 'online') this.#send(text);
    else this.#waiting.push(text);
  }

  /** Another demo customer: another conversation. */
  become(customer) {
    this.#customer = customer;
    this.restart();
  }

  restart() {
    forget();
    this.goOn();
  }

  /** Connects anew, with the conversation that is stored now. */
  goOn() {
    this.#waiting = [];
    this.#persona = undefined;
    this.#recovered = 0;
    if (this.isOpen || this.#state !== 'idle') this.#connect();
  }

  #collect() {
    const find = selector => this.#root.querySelector(selector);
    return {
      launcher: find('.launcher'), panel: find('.panel'), faces: find('.faces'), name: find('.who h2'), status: find('.who p'),
      restart: find('[data-restart]'), close: find('[data-close]'), talk: find('.talk'), ask: find('dialog'),
      privacy: find('[data-privacy]'), store: find('[data-store]'),
    };
  }

  #listen() {
    const { launcher, panel, close, restart, ask } = this.#parts;
    close.hidden = !this.#closable;
    launcher.addEventListener('click', () => this.open({ focus: true }));
    close.addEventListener('click', () => this.close());
    restart.addEventListener('click', () => ask.showModal());
    ask.addEventListener('click', ({ target }) => {
      if (target.value || target === ask) ask.close();
      if (target.value === 'yes') this.restart();
    });
    panel.addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.#closable && matchMedia('(max-width: 1023px)').matches) this.close();
    });
  }

  async #connect() {
    const attempt = ++this.#attempt;
    this.#setState('connecting');
    this.#notice('chat.connecting', false);
    this.#link?.end();
    this.#link = this.#store = undefined;
    try {
      const [session] = await Promise.all([resumeOrStart(language(), this.#customer), loadBundle()]);
      if (attempt !== this.#attempt) return;
      this.#session = session;
      this.#show(session, attempt);
    } catch (error) {
      if (attempt !== this.#attempt) return;
      this.#setState('failed');
      this.#notice(error instanceof Refused && error.status === 429 ? 'chat.busy' : 'chat.failed', true);
    }
  }

  // A token that was used before starts nothing new: the server answers with its conversation and replays it.
  #show({ token }, attempt) {
    this.#link = window.WebChat.createDirectLine({
      domain,
      token,
      webSocket: true,
      conversationStartProperties: { locale: language() },
    });
    this.#store = window.WebChat.createStore({}, () => next => action => {
      const result = next(withPlatform(action));
      if (attempt === this.#attempt) this.#watch(action, attempt);
      return result;
    });
    this.#parts.talk.replaceChildren(document.createElement('div'));
    this.#link.connectionStatus$.subscribe(status => attempt === this.#attempt && this.#statusChanged(status));
    this.#render();
  }

  #render() {
    const face = this.#persona?.avatarUrl;
    window.WebChat.renderWebChat({
      directLine: this.#link,
      store: this.#store,
      locale: language(),
      styleOptions: { ...styleOptions, botAvatarImage: face, botAvatarInitials: initials(this.#persona?.name) },
      adaptiveCardsHostConfig,
      overrideLocalizedStrings: strings => ({ ...strings, TEXT_INPUT_PLACEHOLDER: say('chat.placeholder') }),
    }, this.#parts.talk.firstElementChild);
  }

  #watch({ type, payload }, attempt) {
    if (type === 'DIRECT_LINE/INCOMING_ACTIVITY') this.#arrived(payload.activity);
    // Not before Web Chat itself is connected: what is sent earlier is lost.
    if (type === 'DIRECT_LINE/CONNECT_FULFILLED') setTimeout(() => attempt === this.#attempt && this.#connected());
  }

  #connected() {
    this.#setState('online');
    for (const text of this.#waiting.splice(0)) this.#send(text);
  }

  #statusChanged(status) {
    if (status === connection.expired || status === connection.failed) this.#recover();
  }

  // The token ran out while the machine slept, or the conversation is gone: once from what is stored, then the customer decides.
  #recover() {
    if (++this.#recovered <= 2) setTimeout(() => this.#connect());
    else {
      this.#recovered = 0;
      ++this.#attempt;
      this.#setState('failed');
      this.#notice('chat.failed', true);
    }
  }

  #arrived(activity) {
    if (activity.from?.role === 'user' || activity.from?.id === this.#session?.userId) return;
    this.#recovered = 0;
    this.#meet(activity);
    this.#reached(activity);
    if (activity.type === 'message' && !this.isOpen) this.#count(this.#unread + 1);
  }

  // Ids end in the activity's place in the conversation, which is the watermark.
  #reached({ id }) {
    const place = Number(id?.split('|')[1]);
    if (place > this.#seen) this.#seen = place;
    if (this.isOpen) this.#tell('chat-seen', { watermark: this.#seen });
  }

  #meet({ from, channelData }) {
    const name = channelData?.persona?.name ?? from?.name;
    if (!name) return;
    const known = this.#config.agents?.find(agent => agent.id === channelData?.persona?.id || Object.values(agent.name).includes(name));
    const avatarUrl = channelData?.persona?.avatarUrl ?? known?.avatarUrl;
    if (name === this.#persona?.name && avatarUrl === this.#persona?.avatarUrl) return;
    this.#persona = { name, avatarUrl };
    this.#tell('chat-persona', { id: known?.id, avatarUrl });
    this.#relabel();
  }

  #send(text) {
    this.#store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
  }

  #relabel() {
    const { faces, name, store, privacy, launcher } = this.#parts;
    const agents = this.#config.agents ?? [];
    const people = this.#persona?.avatarUrl ? [this.#persona.avatarUrl] : agents.map(agent => agent.avatarUrl);
    faces.replaceChildren(...people.slice(0, 2).map(portrait));
    name.textContent = this.#persona?.name ?? say('chat.team');
    store.textContent = storeName(this.#config);
    privacy.hidden = !this.#config.privacyUrl;
    if (this.#config.privacyUrl) privacy.href = this.#config.privacyUrl;
    launcher.querySelector('img').src = people[0] ?? '/favicon.svg';
    launcher.querySelector('[data-launch]').textContent = this.#persona ? say('chat.openWith', { name: this.#persona.name }) : say('chat.open');
    translate(this.#root);
    this.#setState(this.#state);
    this.#count(this.#unread);
    if (this.#store) this.#render();
  }

  #setState(state) {
    this.#state = state;
    this.#parts.panel.dataset.state = state;
    this.#parts.status.textContent = state === 'failed' ? '' : say(state === 'connecting' ? 'chat.connecting' : 'chat.ready');
  }

  #notice(key, retry) {
    const notice = document.createElement('div');
    notice.className = 'notice';
    notice.innerHTML = retry ? '<p></p><button class="action" type="button"></button>' : '<div class="dots"><i></i><i></i><i></i></div><p></p>';
    notice.querySelector('p').dataset.i18n = key;
    if (retry) {
      notice.querySelector('button').dataset.i18n = 'chat.retry';
      notice.querySelector('button').addEventListener('click', () => this.#connect());
    }
    translate(notice);
    this.#parts.talk.replaceChildren(notice);
  }

  #count(unread) {
    const badge = this.#parts.launcher.querySelector('b');
    this.#unread = unread;
    badge.hidden = unread === 0;
    badge.textContent = unread;
    badge.setAttribute('aria-label', say('chat.unread', { count: unread }));
    this.#tell('chat-unread', { count: unread });
  }

  #focus() {
    const box = this.#parts.talk.querySelector('[data-id="webchat-sendbox-input"]');
    (box && matchMedia('(pointer: fine)').matches ? box : this.#root).focus({ preventScroll: true });
  }

  #announce() {
    this.#tell('chat-toggled', { open: this.isOpen });
  }

  #tell(event, detail) {
    this.#root.dispatchEvent(new CustomEvent(event, { detail, bubbles: true }));
  }
}

// What is said carries on what it was written, so that help with files fits the device.
function withPlatform(action) {
  if (action.type !== 'DIRECT_LINE/POST_ACTIVITY' || !platform) return action;
  const { activity } = action.payload;
  return { ...action, payload: { ...action.payload, activity: { ...activity, channelData: { ...activity.channelData, platform } } } };
}

let loading;

// Nearly a megabyte: fetched when the chat is opened for the first time, not before.
function loadBundle() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = bundle;
    script.onload = resolve;
    script.onerror = () => {
      loading = undefined;
      reject(new Error(bundle));
    };
    document.head.append(script);
  });
  return loading;
}

function portrait(url) {
  const image = document.createElement('img');
  image.src = url;
  image.alt = '';
  return image;
}

function initials(name) {
  return name ? [...name].slice(0, /^[\x00-\x7f]/.test(name) ? 2 : 1).join('') : '';
}

// One line in any page:  <script src="https://DESK/embed.js" defer></script>   All that it understands is in docs/embedding.md.
// Until somebody opens the chat, this file, two answers of a few hundred bytes and a portrait are all that is loaded.
(() => {
  const script = document.currentScript;
  const wish = script.dataset;
  const desk = new URL(script.src).origin;
  const place = `servicebot:${desk}`;
  const words = speaking(wish.lang ?? document.documentElement.lang ?? navigator.language);

  const root = document.createElement('servicebot-chat');
  const shadow = root.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet()];
  shadow.innerHTML = `
    <aside hidden><p></p><button type="button">×</button></aside>
    <button type="button" id="launcher" aria-haspopup="dialog" aria-expanded="false"><img alt="" hidden><svg viewBox="0 0 24 24" aria-hidden="true"
      ><path d="M4 5h16v11H9l-5 4z"/></svg><b hidden></b></button>
    <div id="frame" hidden></div>`;
  const [teaser, launcher, holder] = shadow.children;
  const face = launcher.querySelector('img');
  const badge = launcher.querySelector('b');
  let frame;
  let listens = false;

  launcher.addEventListener('click', () => open());
  addEventListener('message', ({ source, origin, data }) => {
    if (frame && source === frame.contentWindow && origin === desk) hear(data);
  });
  // Another tab of the shop went on: the token it got is the one to use.
  addEventListener('storage', ({ key }) => key === place && frame && tell({ servicebot: 'session', session: kept() }));
  whenReady(start);

  async function start() {
    document.body.append(root);
    name(0);
    greet();
    if (wasOpen() && !small()) open({ focus: false });
    const [config] = await Promise.all([fetch(`${desk}/chat/config`).then(answer => answer.json()).catch(() => ({})), missed()]);
    const agent = config.agents?.find(({ id }) => id === kept()?.persona) ?? config.agents?.[0];
    if (agent) show(new URL(agent.avatarUrl, desk));
  }

  function open({ focus = true } = {}) {
    if (!frame) holder.append(frame = create());
    holder.hidden = false;
    launcher.hidden = teaser.hidden = true;
    launcher.setAttribute('aria-expanded', 'true');
    name(0);
    remember(true);
    tell({ servicebot: 'opened' });
    if (focus) frame.focus();
  }

  function close() {
    holder.hidden = true;
    launcher.hidden = false;
    launcher.setAttribute('aria-expanded', 'false');
    remember(false);
    launcher.focus();
  }

  function create() {
    const address = new URL('/chat.html', desk);
    address.searchParams.set('origin', location.origin);
    if (wish.lang) address.searchParams.set('lang', wish.lang);
    if (wish.color) address.searchParams.set('color', wish.color);
    const made = document.createElement('iframe');
    made.title = words.label;
    made.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads');
    made.src = address;
    return made;
  }

  // The conversation's token is kept here, in the shop's own storage: browsers forget that of a frame from elsewhere.
  async function hear({ servicebot, session, count, id, avatarUrl, seen } = {}) {
    if (servicebot === 'ready') {
      listens = true;
      tell({ servicebot: 'hello', session: kept(), signedIn: wish.tokenUrl ? await signIn() : undefined });
    }
    if (servicebot === 'session') keep(session?.conversationId === kept()?.conversationId ? { ...kept(), ...session } : session ?? null);
    if (servicebot === 'unread') name(count);
    if (servicebot === 'seen' && kept()) keep({ ...kept(), seen });
    if (servicebot === 'persona') {
      if (kept()) keep({ ...kept(), persona: id });
      if (avatarUrl) show(new URL(avatarUrl, desk));
    }
    if (servicebot === 'close') close();
  }

  function tell(message) {
    if (listens) frame.contentWindow.postMessage(message, desk);
  }

  /** {token, conversationId} of the shop's signed-in customer, from the shop's own server; an empty object where there is none. */
  async function signIn() {
    const answer = await fetch(wish.tokenUrl, { method: 'POST' }).catch(() => undefined);
    return answer?.ok ? answer.json() : {};
  }

  // What was said while the customer was on other pages: one look, without opening the chat.
  async function missed() {
    const { conversationId, token, seen } = kept() ?? {};
    if (!conversationId || frame) return;
    const fresh = await call('tokens/refresh', token, 'POST');
    if (!fresh) return;
    keep({ ...kept(), token: fresh.token });
    const news = await call(`conversations/${conversationId}/activities?watermark=${seen ?? ''}`, fresh.token);
    if (!frame) name(news?.activities?.filter(({ type, from }) => type === 'message' && from?.role === 'bot').length ?? 0);
  }

  async function call(path, token, method = 'GET') {
    const answer = await fetch(`${desk}/v3/directline/${path}`, { method, headers: { authorization: `Bearer ${token}` } }).catch(() => undefined);
    return answer?.ok ? answer.json() : undefined;
  }

  function name(unread) {
    badge.hidden = !unread;
    badge.textContent = unread > 9 ? '9+' : unread;
    launcher.setAttribute('aria-label', unread ? `${words.label} (${words.unread.replace('{n}', unread)})` : words.label);
  }

  function greet() {
    if (!wish.greeting || read(sessionStorage, `${place}:greeted`)) return;
    teaser.hidden = false;
    teaser.querySelector('p').textContent = wish.greeting;
    teaser.querySelector('p').addEventListener('click', () => open());
    const dismiss = teaser.querySelector('button');
    dismiss.setAttribute('aria-label', words.dismiss);
    dismiss.addEventListener('click', () => {
      teaser.hidden = true;
      write(sessionStorage, `${place}:greeted`, '1');
      launcher.focus();
    });
  }

  function show(address) {
    face.src = address;
    face.hidden = false;
    launcher.querySelector('svg').style.setProperty('display', 'none');
  }

  function remember(isOpen) {
    write(sessionStorage, `${place}:open`, isOpen ? '1' : null);
    if (isOpen) write(sessionStorage, `${place}:greeted`, '1');
  }

  function wasOpen() {
    return read(sessionStorage, `${place}:open`) === '1';
  }

  function small() {
    return matchMedia('(max-width: 640px)').matches;
  }

  function kept() {
    try { return JSON.parse(read(localStorage, place)) ?? undefined; } catch { return undefined; }
  }

  function keep(session) {
    write(localStorage, place, session && JSON.stringify(session));
  }

  // Storage may be forbidden: the chat then lasts as long as the page.
  function read(storage, key) {
    try { return storage.getItem(key); } catch { return null; }
  }

  function write(storage, key, value) {
    try { if (value === null) storage.removeItem(key); else storage.setItem(key, value); } catch { /* nothing is remembered */ }
  }

  function whenReady(then) {
    if (document.body) then();
    else addEventListener('DOMContentLoaded', then);
  }

  function speaking(tag) {
    const texts = /^en\b/i.test(tag) ? ['Chat with our service team', '{n} new messages', 'Close this note']
      : /^zh-(hans|cn|sg)\b/i.test(tag) ? ['和客服聊聊', '{n} 条新消息', '关闭这条提示'] : ['和客服聊聊', '{n} 則新訊息', '關閉這則提示'];
    return { label: wish.label ?? texts[0], unread: texts[1], dismiss: texts[2] };
  }

  // A sheet made by script: a page with a strict content policy forbids style elements and attributes, not this.
  function sheet() {
    const side = wish.position === 'left' ? 'left' : 'right';
    const color = wish.color && CSS.supports('color', wish.color) ? wish.color : '#1f6f5c';
    const made = new CSSStyleSheet();
    made.replaceSync(`
      :host { all: initial; }
      [hidden] { display: none !important; }
      button { font: 600 15px/1 system-ui, sans-serif; cursor: pointer; border: 0; padding: 0; }
      :focus-visible { outline: 3px solid #d97a56; outline-offset: 3px; }
      #launcher { position: fixed; ${side}: 20px; bottom: calc(20px + env(safe-area-inset-bottom)); width: 64px; height: 64px; border-radius: 50%;
        background: ${color}; box-shadow: 0 8px 24px rgb(0 0 0 / .22); z-index: 2147483000; }
      #launcher img { display: block; width: 56px; height: 56px; margin: 4px; border-radius: 50%; background: #f6e7d0; }
      #launcher svg { display: block; width: 30px; margin: 17px; fill: none; stroke: #fff; stroke-width: 2; stroke-linejoin: round; }
      #launcher b { position: absolute; top: -4px; right: -4px; min-width: 22px; height: 22px; border-radius: 11px; background: #a63f1c; color: #fff;
        font-size: 13px; line-height: 22px; text-align: center; }
      aside { position: fixed; ${side}: 20px; bottom: calc(96px + env(safe-area-inset-bottom)); max-width: 260px; display: flex; gap: 8px; align-items: start;
        padding: 12px 14px; border-radius: 16px; background: #fff; color: #24302d; box-shadow: 0 8px 24px rgb(0 0 0 / .18); z-index: 2147483000; }
      aside p { margin: 0; font: 15px/1.5 system-ui, "PingFang TC", "Noto Sans CJK TC", sans-serif; cursor: pointer; }
      aside button { width: 24px; height: 24px; border-radius: 50%; background: #f3ede2; color: #24302d; flex: none; }
      iframe { position: fixed; inset: auto; ${side}: 20px; bottom: 20px; width: 400px; height: min(680px, calc(100vh - 40px)); border: 0;
        border-radius: 20px; box-shadow: 0 12px 40px rgb(0 0 0 / .25); color-scheme: normal; z-index: 2147483001; }
      @media (max-width: 640px) { iframe { inset: 0; width: 100%; height: 100%; border-radius: 0; box-shadow: none; } }`);
    return made;
  }
})();

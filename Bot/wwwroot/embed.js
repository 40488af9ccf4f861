// One line in any page:  <script src="https://CHAT-HOST/embed.js" data-lang="zh-Hant" defer></script>
// data-token-url: an address of the shop's own that answers {token, conversationId} for its signed-in customer.
(() => {
  const script = document.currentScript;
  const host = new URL(script.src).origin;
  const page = new URL('/chat.html', host);
  if (script.dataset.lang) page.searchParams.set('lang', script.dataset.lang);
  if (script.dataset.tokenUrl) page.searchParams.set('signed', '1');

  const launcher = document.createElement('button');
  launcher.type = 'button';
  launcher.setAttribute('aria-expanded', 'false');
  launcher.setAttribute('aria-label', script.dataset.label ?? 'Chat');
  style(launcher, {
    position: 'fixed', right: '20px', bottom: '20px', width: '60px', height: '60px', padding: '0', border: '0', 'border-radius': '50%',
    background: `#1f6f5c url(${host}/img/chat.svg) center / 30px no-repeat`, 'box-shadow': '0 8px 24px rgb(0 0 0 / .22)', cursor: 'pointer', 'z-index': '2147483000',
  });
  launcher.addEventListener('click', open);

  let frame;
  if (document.body) document.body.append(launcher);
  else addEventListener('DOMContentLoaded', () => document.body.append(launcher));
  matchMedia('(max-width: 640px)').addEventListener('change', place);
  addEventListener('message', ({ source, origin, data }) => {
    if (!frame || source !== frame.contentWindow || origin !== host) return;
    if (data?.servicebot === 'close') close();
    if (data?.servicebot === 'token') signIn();
  });

  function open() {
    frame ??= create();
    frame.hidden = false;
    launcher.hidden = true;
    launcher.setAttribute('aria-expanded', 'true');
    place();
    frame.focus();
  }

  function close() {
    frame.hidden = true;
    launcher.hidden = false;
    launcher.setAttribute('aria-expanded', 'false');
    launcher.focus();
  }

  function create() {
    const made = document.createElement('iframe');
    made.src = page;
    made.title = launcher.getAttribute('aria-label');
    document.body.append(made);
    return made;
  }

  function place() {
    if (!frame) return;
    const small = matchMedia('(max-width: 640px)').matches;
    style(frame, {
      position: 'fixed', border: '0', 'z-index': '2147483001', 'color-scheme': 'normal',
      inset: small ? '0' : 'auto 20px 20px auto', width: small ? '100%' : '400px', height: small ? '100%' : 'min(680px, calc(100vh - 40px))',
      'border-radius': small ? '0' : '20px', 'box-shadow': small ? 'none' : '0 12px 40px rgb(0 0 0 / .25)',
    });
  }

  async function signIn() {
    const answer = await fetch(script.dataset.tokenUrl, { method: 'POST' }).catch(() => undefined);
    const session = answer?.ok ? await answer.json() : {};
    frame.contentWindow.postMessage({ servicebot: 'token', session }, host);
  }

  // Property by property: a page with a strict content policy forbids style attributes, not this.
  function style(element, properties) {
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
  }
})();

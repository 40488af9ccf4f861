// Keys for whoever reads many chats. Everything works without this file.
const list = [...document.querySelectorAll('[data-keys="list"] a')];
const follow = rel => document.querySelector(`a[rel="${rel}"]`)?.click();

function step(by) {
  if (list.length === 0) return;
  const at = list.indexOf(document.activeElement);
  list[Math.min(list.length - 1, Math.max(0, at + by))].focus();
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  n: () => follow('next'),
  p: () => follow('prev'),
  u: () => follow('up'),
  '/': () => document.querySelector('input[type="search"]')?.focus(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  const named = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (named) {
    if (named.tagName === 'BUTTON') named.click();
    else named.focus();
  } else if (keys[event.key]) keys[event.key]();
  else return;
  event.preventDefault();
});

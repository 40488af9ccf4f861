// The demo shop's page around the chat.

import { Chat } from './chat.js';
import { readConfig, readDemoCustomers, storeName } from './config.js';
import { language, onLanguage, say, setLanguage, startLanguage } from './language.js';
import { stored } from './session.js';

const docked = matchMedia('(min-width: 1024px)');
const small = matchMedia('(max-width: 640px)');
const at = id => document.getElementById(id);

const [config, customers] = await Promise.all([readConfig(), readDemoCustomers(), startLanguage()]);
let customer = customers?.find(({ id }) => id === stored()?.customer);
const chat = new Chat(at('chat'), { config, customer: customer?.id });

onLanguage(label);
label();
listen();
if (docked.matches) chat.open();
else chat.close({ focus: false });

function listen() {
  at('chat').addEventListener('chat-toggled', ({ detail }) => {
    document.body.classList.toggle('chat-open', detail.open);
    at('shop').inert = detail.open && small.matches;
  });
  at('language').addEventListener('change', ({ target }) => setLanguage(target.value));
  at('who').addEventListener('change', ({ target }) => become(target.value));
  at('order-form').addEventListener('submit', event => {
    event.preventDefault();
    askForOrder(at('order-number').value.trim());
    event.target.reset();
  });
  for (const button of document.querySelectorAll('[data-open-chat]')) button.addEventListener('click', () => chat.open({ focus: true }));
  for (const button of document.querySelectorAll('[data-ask]')) button.addEventListener('click', () => chat.ask(say(button.dataset.ask)));
}

function become(id) {
  customer = customers?.find(one => one.id === id);
  chat.become(customer?.id);
  label();
}

function askForOrder(number) {
  if (number) chat.ask(say('order.question', { number }));
}

function label() {
  const store = storeName(config);
  document.title = store;
  document.querySelector('[data-store-name]').textContent = store;
  at('language').value = language();
  labelPrivacy();
  labelCustomers();
  labelOrders();
}

function labelPrivacy() {
  const link = document.querySelector('[data-privacy-link]');
  link.hidden = !config.privacyUrl;
  if (config.privacyUrl) link.href = config.privacyUrl;
}

function labelCustomers() {
  at('who-choice').hidden = !customers?.length;
  if (!customers?.length) return;
  const choices = [{ id: '', name: say('who.guest') }, ...customers];
  at('who').replaceChildren(...choices.map(({ id, name }) => new Option(name, id)));
  at('who').value = customer?.id ?? '';
}

function labelOrders() {
  const orders = customer?.orders ?? [];
  at('order-form').hidden = orders.length > 0;
  at('orders').hidden = orders.length === 0;
  at('orders').replaceChildren(...orders.map(orderButton));
  at('order-title').textContent = customer ? say('order.titleFor', { name: customer.name }) : say('order.title');
  at('order-hint').textContent = customer?.about?.[language()] ?? say(orders.length ? 'order.hintFor' : 'order.hint');
}

function orderButton({ number, title }) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const strong = document.createElement('strong');
  const span = document.createElement('span');
  button.type = 'button';
  strong.textContent = number;
  span.textContent = title ?? '';
  button.append(strong, span);
  button.addEventListener('click', () => askForOrder(number));
  item.append(button);
  return item;
}

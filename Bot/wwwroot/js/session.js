// One conversation of this browser, kept over reloads and shared by its tabs.

import { keep, kept } from './language.js';

const place = 'servicebot.chat';
const refreshEvery = 5 * 60 * 1000;

export const directLine = `${location.origin}/v3/directline`;

/** A refusal by the server; `status` 429 means: later. */
export class Refused extends Error {
  constructor(status) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

// In a frame the shop's page keeps the session: {session, tell}.
let elsewhere;

/**
 * From now on the session is kept by the page around this one, which is told of every change.
 * @returns {boolean} whether it is another conversation than before.
 */
export function keepWith(session, tell = elsewhere?.tell) {
  const before = elsewhere?.session?.conversationId;
  elsewhere = { session, tell };
  return before !== undefined && before !== session?.conversationId;
}

/** What is stored: {conversationId, token, userId, customer}, or undefined. */
export function stored() {
  if (elsewhere) return elsewhere.session;
  try {
    return JSON.parse(kept(place) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function forget() {
  put(undefined);
}

/** Takes a token that the shop's server got for its customer; the customer's conversation goes on where there is one. Returns who it is. */
export function adopt({ token, conversationId }) {
  const customer = userOf(token);
  if (stored()?.customer !== customer) save({ conversationId, token, userId: customer, customer });
  return customer;
}

/** Goes on with the stored conversation of this customer; starts one where there is none or it is gone. */
export async function resumeOrStart(language, customer) {
  const session = stored();
  if (session && (session.customer ?? '') === (customer ?? '')) {
    const fresh = await refresh(session);
    if (fresh) return fresh;
  }
  return start(language, customer);
}

async function start(language, customer) {
  const answer = await post('/chat/token', {
    locale: language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(customer && { user: customer }),
  });
  const { conversationId, token, userId } = await answer.json();
  return save({ conversationId, token, userId, customer });
}

// Also right after the token has run out (a laptop that slept): the server allows that for a while.
async function refresh(session) {
  try {
    const answer = await post('/v3/directline/tokens/refresh', undefined, session.token);
    const { token } = await answer.json();
    return save({ ...session, token });
  } catch (error) {
    if (error instanceof Refused && error.status >= 400 && error.status < 500 && error.status !== 429) return undefined;
    throw error;
  }
}

/** Keeps the stored token young, so that a reload hours later still finds the conversation. `onGone` when it no longer exists. */
export function keepFresh(onGone) {
  setInterval(async () => {
    const session = stored();
    if (!session) return;
    const fresh = await refresh(session).catch(() => session);
    if (!fresh && stored()?.conversationId === session.conversationId) onGone();
  }, refreshEvery);
}

function userOf(token) {
  const claims = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(atob(claims)).user;
}

function save(session) {
  put(session);
  return session;
}

function put(session) {
  if (elsewhere) {
    elsewhere.session = session;
    elsewhere.tell(session);
  } else keep(place, session ? JSON.stringify(session) : null);
}

async function post(path, body, token) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Refused(answer.status);
  return answer;
}

// On what the customer reads: 'ios', 'android', 'windows', 'macos', or undefined.

const told = navigator.userAgentData?.platform || navigator.platform || '';
const names = [[/iphone|ipad|ipod/i, 'ios'], [/android/i, 'android'], [/win/i, 'windows'], [/mac/i, 'macos']];

// An iPad says that it is a Mac; a Mac has no touch screen. Android says Linux where it says no more.
export const platform =
  /mac/i.test(told) && navigator.maxTouchPoints > 1 ? 'ios'
  : /linux/i.test(told) && /android/i.test(navigator.userAgent) ? 'android'
  : names.find(([pattern]) => pattern.test(told))?.[1];

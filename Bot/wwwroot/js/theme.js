// The shop's colour in place of ours, with black or white on it, whichever reads better.

export function paint(color) {
  if (!CSS.supports('color', color)) return;
  const root = document.documentElement.style;
  for (const name of ['--accent', '--accent-strong', '--bubble-own']) root.setProperty(name, color);
  const text = luminance(color) > 0.36 ? '#10201b' : '#ffffff';
  for (const name of ['--on-accent', '--on-bubble-own']) root.setProperty(name, text);
}

// Relative luminance as WCAG defines it, 0 to 1.
function luminance(color) {
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => {
    const value = part / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

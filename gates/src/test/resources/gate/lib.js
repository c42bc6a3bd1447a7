// What the scripts share: it stands before each of them.
const name = element => {
  const id = element.id ? '#' + element.id : '';
  const classes = [...element.classList].map(one => '.' + one).join('');
  return element.tagName.toLowerCase() + id + classes;
};
const label = element => name(element) + ' ' + element.textContent.trim().replace(/\s+/g, ' ');
const textNodes = root => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT,
    node => node.data.trim() && node.parentElement.checkVisibility({ visibilityProperty: true })
      ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
};
// Kept for screen readers only: clipped away whole, or a pixel large.
const onlyHeard = element => {
  for (let one = element; one; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (style.position === 'absolute' && one.offsetWidth <= 1 && one.offsetHeight <= 1) return true;
  }
  return false;
};
const rectsOf = node => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(rect => rect.width > 0);
};
const focusable = () => [...document.querySelectorAll('a[href], area[href], button, input, select, textarea, summary, [tabindex]')]
  .filter(element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }));
const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const known = new Map();
const rgba = color => {
  if (!known.has(color)) {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    known.set(color, [...context.getImageData(0, 0, 1, 1).data]);
  }
  return known.get(color);
};
// WCAG 2.2, definition of contrast ratio.
const luminance = rgb => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
  const part = rgb[i] / 255;
  return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
}, 0);
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const groundOf = element => {
  for (let one = element; one; one = one.parentElement) {
    const color = rgba(getComputedStyle(one).backgroundColor);
    if (color[3] === 255) return color;
  }
  return [255, 255, 255, 255];
};

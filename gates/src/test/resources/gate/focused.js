// Where the focus is now, and what is wrong with how it shows; nothing more is good.
const element = document.activeElement;
const box = element.getBoundingClientRect();
const style = getComputedStyle(element);
const found = [label(element)];
if (!element.matches(':focus-visible')) found.push('not focus-visible: ' + label(element));
if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) found.push('no outline: ' + label(element));
const drawnOn = groundOf(parseFloat(style.outlineOffset) < 0 ? element : element.parentElement);
const ratio = contrast(rgba(style.outlineColor), drawnOn);
if (ratio < 3) found.push('outline ' + ratio.toFixed(2) + ':1: ' + label(element));
const ring = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset) - 1;
if (box.top < ring || box.bottom > innerHeight - ring || box.left < ring || box.right > innerWidth - ring) {
  found.push('out of the window: ' + label(element));
}
const rect = [...element.getClientRects()].find(one => one.width > 0);
const over = [[rect.left + 2, rect.top + 2], [rect.right - 2, rect.bottom - 2]]
  .map(([x, y]) => document.elementFromPoint(x, y))
  .find(there => there === null || !element.contains(there) && !there.contains(element));
if (over) found.push('covered by ' + name(over) + ': ' + label(element));
return found;

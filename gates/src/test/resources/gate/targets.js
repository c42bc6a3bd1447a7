// WCAG 2.5.5: so many pixels each way for whatever is pressed, but for links in a sentence.
const inText = element => {
  if (getComputedStyle(element).display !== 'inline') return false;
  const block = element.parentElement.closest('p, li, dd, td, th, address, figcaption, caption') ?? element.parentElement;
  return textNodes(block).some(node => !node.parentElement.closest('a') && !onlyHeard(node.parentElement) && /\p{L}/u.test(node.data));
};
const least = arguments[0];
const wideEnough = (from, to) => to - from > least - 0.5;
const found = [];
for (const element of focusable()) {
  if (element.matches('[tabindex]:not(a)') || inText(element)) continue;
  element.focus();
  const box = element.getBoundingClientRect();
  if (!wideEnough(box.left, box.right) || !wideEnough(box.top, box.bottom)) {
    found.push(Math.round(box.width) + ' × ' + Math.round(box.height) + ' px: ' + label(element));
  }
}
return found;

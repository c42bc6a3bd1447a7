// Text that runs out of the window sideways, or out of a box that cuts it.
const found = [];
if (document.documentElement.scrollWidth > innerWidth) {
  found.push('the page scrolls sideways: ' + document.documentElement.scrollWidth + ' px of ' + innerWidth);
}
const cuts = value => value === 'hidden' || value === 'clip';
for (const node of textNodes(document.body)) {
  const parent = node.parentElement;
  if (onlyHeard(parent)) continue;
  for (const rect of rectsOf(node)) {
    let scrolls = false;
    for (let box = parent; box !== document.documentElement; box = box.parentElement) {
      const style = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      scrolls ||= style.overflowX === 'auto' || style.overflowX === 'scroll';
      if (cuts(style.overflowX) && (rect.left < edge.left - 1 || rect.right > edge.right + 1)
        || cuts(style.overflowY) && (rect.top < edge.top - 1 || rect.bottom > edge.bottom + 1)) {
        found.push(name(box) + ' cuts: ' + node.data.trim());
      }
    }
    if (!scrolls && (rect.right > innerWidth + 1 || rect.left < -1)) {
      found.push('out of the window: ' + node.data.trim());
    }
  }
}
return [...new Set(found)];

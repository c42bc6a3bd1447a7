// Text or pictures that run out of the window sideways, out of their own box, or out of one that cuts them. Nobody scrolls on paper.
const found = [];
if (document.documentElement.scrollWidth > innerWidth) {
  found.push('the page scrolls sideways: ' + document.documentElement.scrollWidth + ' px of ' + innerWidth);
}
const cuts = value => value === 'hidden' || value === 'clip';
const onPaper = matchMedia('print').matches;
const pieces = [...textNodes(document.body).map(node => [node.parentElement, rectsOf(node), node.data.trim()]),
  ...[...document.images].map(image => [image.parentElement, [image.getBoundingClientRect()], image.alt])];
for (const [parent, rects, what] of pieces) {
  if (onlyHeard(parent)) continue;
  for (const rect of rects) {
    let scrolls = false;
    // the space at the end of a line hangs out of preformatted text
    let own = !parent.closest('pre');
    for (let box = parent; box !== document.documentElement; box = box.parentElement) {
      const style = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const wider = rect.left < edge.left - 1 || rect.right > edge.right + 1;
      scrolls ||= !onPaper && (style.overflowX === 'auto' || style.overflowX === 'scroll');
      if (cuts(style.overflowX) && wider
        || cuts(style.overflowY) && (rect.top < edge.top - 1 || rect.bottom > edge.bottom + 1)) {
        found.push(name(box) + ' cuts: ' + what);
      } else if (own && wider && !scrolls && style.display !== 'inline') {
        found.push(name(box) + ' is too narrow for: ' + what);
      }
      own &&= style.display === 'inline';
    }
    if (!scrolls && (rect.right > innerWidth + 1 || rect.left < -1)) {
      found.push('out of the window: ' + what);
    }
  }
}
return [...new Set(found)];

// Every text and every mark: where it is, the colors it asks for, the ground it asks for, and the contrast it has to have.
const found = [];
// The part that is not scrolled out of sight sideways.
const seen = (element, rect) => {
  let { left, right } = rect;
  for (let box = element; box; box = box.parentElement) {
    if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) {
      const edge = box.getBoundingClientRect();
      left = Math.max(left, edge.left);
      right = Math.min(right, edge.right);
    }
  }
  return [left, rect.top, right, rect.bottom];
};
for (const node of textNodes(document.body)) {
  const parent = node.parentElement;
  const places = rectsOf(node).filter(rect => rect.bottom > 0).map(rect => seen(parent, rect)).filter(place => place[2] - place[0] > 3);
  if (!onlyHeard(parent) && places.length > 0) {
    found.push({ what: name(parent) + ': ' + node.data.trim(), least: arguments[1], colors: [rgba(getComputedStyle(parent).color)], ground: groundOf(parent),
      places });
  }
}
for (const mark of document.querySelectorAll(arguments[0])) {
  const rect = mark.getBoundingClientRect();
  if (rect.width === 0) continue;
  const paints = [...mark.querySelectorAll('*')].map(getComputedStyle).flatMap(style => [style.fill, style.stroke]);
  found.push({ what: 'mark in ' + name(mark.parentElement), least: 3, colors: paints.filter(paint => paint !== 'none').map(rgba), ground: groundOf(mark),
    places: [[rect.left, rect.top, rect.right, rect.bottom]] });
}
return found;

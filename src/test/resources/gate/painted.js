// Every text and every mark: where it is, the colors it asks for, the ground it asks for, and the contrast it has to have.
const found = [];
for (const node of textNodes(document.body)) {
  const parent = node.parentElement;
  const rects = rectsOf(node).filter(rect => rect.bottom > 0);
  if (!onlyHeard(parent) && rects.length > 0) {
    found.push({ what: name(parent) + ': ' + node.data.trim(), least: arguments[1], colors: [rgba(getComputedStyle(parent).color)], ground: groundOf(parent),
      places: rects.map(rect => [rect.left, rect.top, rect.right, rect.bottom]) });
  }
}
for (const mark of document.querySelectorAll(arguments[0])) {
  const rect = mark.getBoundingClientRect();
  const paints = [...mark.querySelectorAll('*')].map(getComputedStyle).flatMap(style => [style.fill, style.stroke]);
  found.push({ what: 'mark in ' + name(mark.parentElement), least: 3, colors: paints.filter(paint => paint !== 'none').map(rgba), ground: groundOf(mark),
    places: [[rect.left, rect.top, rect.right, rect.bottom]] });
}
return found;

// Every text and every state mark with the color that it is painted in and where; then takes both away,
// so that what is left in these places is the ground behind them.
const found = [];
for (const node of textNodes(document.body)) {
  const parent = node.parentElement;
  const rects = rectsOf(node).filter(rect => rect.bottom > 0);
  if (!onlyHeard(parent) && rects.length > 0) {
    found.push({ what: name(parent) + ': ' + node.data.trim(), least: 7, colors: [rgba(getComputedStyle(parent).color)],
      places: rects.map(rect => [rect.left, rect.top, rect.right, rect.bottom]) });
  }
}
for (const mark of document.querySelectorAll(arguments[0])) {
  const rect = mark.getBoundingClientRect();
  const paints = [...mark.querySelectorAll('*')].map(getComputedStyle).flatMap(style => [style.fill, style.stroke]);
  found.push({ what: 'mark in ' + name(mark.parentElement), least: 3, colors: paints.filter(paint => paint !== 'none').map(rgba),
    places: [[rect.left, rect.top, rect.right, rect.bottom]] });
}
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important }
  ${arguments[0]} { visibility: hidden !important }`);
document.adoptedStyleSheets = [sheet];
return found;

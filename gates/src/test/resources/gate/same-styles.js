// Elements that look another way when the style sheet given takes the place of the page's own. What a custom property holds shows in others.
const elements = [...document.querySelectorAll('*')];
const looks = () => elements.flatMap(element => [undefined, '::before', '::after'].map(part => {
  const style = getComputedStyle(element, part);
  return [...style].filter(property => !property.startsWith('--')).map(property => property + ': ' + style.getPropertyValue(property));
}));
const own = looks();
const sheet = new CSSStyleSheet();
sheet.replaceSync(arguments[0]);
for (const each of document.styleSheets) each.disabled = true;
document.adoptedStyleSheets = [sheet];
const other = looks();
document.adoptedStyleSheets = [];
for (const each of document.styleSheets) each.disabled = false;
return own.flatMap((style, i) => style.length === other[i].length ? style.filter((line, j) => line !== other[i][j])
  .map(line => name(elements[Math.floor(i / 3)]) + ' ' + line) : [name(elements[Math.floor(i / 3)]) + ' has other properties'])
  .slice(0, 20);

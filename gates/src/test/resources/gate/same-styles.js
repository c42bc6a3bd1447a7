// Elements that look another way when the style sheet given takes the place of the page's own.
const elements = [...document.querySelectorAll('*')];
const longhands = rules => [...rules].flatMap(rule => [...(rule.style ?? []), ...longhands(rule.cssRules ?? [])]);
const sheet = new CSSStyleSheet();
sheet.replaceSync(arguments[0]);
const properties = [...new Set(longhands(sheet.cssRules))].filter(property => !property.startsWith('--'));
// The values of each element and of what is painted before and after it; nothing where nothing is painted.
const looks = () => elements.flatMap(element => [undefined, '::before', '::after'].map(part => {
  const style = getComputedStyle(element, part);
  return part && style.content === 'none' ? [] : properties.map(property => style.getPropertyValue(property));
}));
const own = looks();
for (const each of document.styleSheets) each.disabled = true;
document.adoptedStyleSheets = [sheet];
const other = looks();
document.adoptedStyleSheets = [];
for (const each of document.styleSheets) each.disabled = false;
return own.flatMap((style, i) => properties.filter((property, j) => style[j] !== other[i][j])
  .map(property => name(elements[Math.floor(i / 3)]) + ' ' + property + ': ' + style[properties.indexOf(property)])).slice(0, 20);

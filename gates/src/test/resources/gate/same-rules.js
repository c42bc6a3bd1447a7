// Rules of the page that differ from those of the style sheet given, as the browser understood both. What a custom property holds
// it keeps as it is written, so the white space around signs that need none is left out.
const sheet = new CSSStyleSheet();
sheet.replaceSync(arguments[0]);
const texts = each => [...each.cssRules].map(rule => rule.cssText.replace(/\s*([,/*])\s*/g, '$1').replace(/\s+/g, ' ').replace(/: /g, ':'));
const [own, other] = [texts(document.styleSheets[0]), texts(sheet)];
return own.length === other.length ? own.filter((rule, i) => rule !== other[i]) : [own.length + ' rules, not ' + other.length];

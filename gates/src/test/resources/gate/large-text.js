// WCAG 1.4.4: a reader's own setting for text, twice as large, in a window that is no wider.
const sheet = new CSSStyleSheet();
sheet.replaceSync('html { font-size: 200% }');
document.adoptedStyleSheets = [sheet];

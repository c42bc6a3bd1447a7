// WCAG 1.4.12: what a reader's own style may ask of every text.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`);
document.adoptedStyleSheets = [sheet];

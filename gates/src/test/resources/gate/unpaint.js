// Takes texts and marks away, so that what is left in their places is the ground behind them.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important }
  ${arguments[0]} { visibility: hidden !important }`);
document.adoptedStyleSheets = [sheet];

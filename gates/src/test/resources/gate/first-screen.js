// Texts that are not in the window as it opens, each word whole.
const squeeze = text => text.replace(/\u00ad/g, '').replace(/\u2011/g, '-').replace(/[\s\u00a0]+/g, ' ');
const shown = (node, word) => {
  const range = document.createRange();
  range.setStart(node, word.index);
  range.setEnd(node, word.index + word[0].length);
  return [...range.getClientRects()].every(rect => rect.top >= 0 && rect.left >= 0 && rect.bottom <= innerHeight && rect.right <= innerWidth);
};
const all = textNodes(document.body).filter(node => !onlyHeard(node.parentElement));
const page = squeeze(all.map(node => node.data).join(''));
const seen = squeeze(all.map(node => [...node.data.matchAll(/\S+|\s+/g)].filter(word => shown(node, word)).map(word => word[0]).join('')).join(''));
return arguments[0].map(squeeze).filter(text => !seen.includes(text))
  .map(text => (page.includes(text) ? 'below the first screen: ' : 'not on the page: ') + text);

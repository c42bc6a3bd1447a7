// What axe finds: by the rules with the tags in arguments[0] where the elements are arranged as they have not been yet, otherwise by the
// rules in arguments[1]; never by those in arguments[2].
if (!window.axe) return ['no axe'];
const arranged = [...document.querySelectorAll('html, body, body *')].map(element => {
  const style = getComputedStyle(element);
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + scrollX, y + scrollY, width, height, style.display, style.visibility, style.opacity, style.position, style.zIndex,
    style.overflowX, style.overflowY, style.clip, style.clipPath, style.textIndent, style.pointerEvents,
    getComputedStyle(element, '::before').content, getComputedStyle(element, '::after').content].join(' ');
}).join('\n');
window.arrangements ??= new Set();
const runOnly = window.arrangements.has(arranged) ? arguments[1].filter(rule => !arguments[2].includes(rule)) : arguments[0];
const rules = Object.fromEntries(arguments[2].map(rule => [rule, { enabled: false }]));
return axe.run(document, { runOnly, rules, resultTypes: ['violations'] }).then(result => {
  window.arrangements.add(arranged);
  return result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target.join(' ')));
});

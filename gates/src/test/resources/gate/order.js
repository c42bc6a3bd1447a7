// The focus must not jump back up to what is read earlier: above, and left of it or straight above; right of it, where text runs that way.
const found = [];
const rightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
const stops = focusable().filter(element => !element.matches('.skip-link'));
stops.slice(1).forEach((element, i) => {
  const before = stops[i].getBoundingClientRect();
  const now = element.getBoundingClientRect();
  if (now.bottom <= before.top + 1 && (rightToLeft ? now.right > before.left : now.left < before.right)) {
    found.push(label(stops[i]) + ' comes before ' + label(element) + ', which is above it');
  }
});
return found;

// The focus must not jump back up to what is read earlier: left of it or straight above.
const found = [];
const stops = focusable().filter(element => !element.matches('.skip-link'));
stops.slice(1).forEach((element, i) => {
  const before = stops[i].getBoundingClientRect();
  const now = element.getBoundingClientRect();
  if (now.bottom <= before.top + 1 && now.left < before.right) {
    found.push(label(stops[i]) + ' comes before ' + label(element) + ', which is above it');
  }
});
return found;

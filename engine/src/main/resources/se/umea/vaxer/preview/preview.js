// Follows the preview: fetches this page again whenever something was saved, and puts in place what differs.
(() => {
  "use strict";
  const root = document.documentElement;
  let events = null;
  let fetching = false;
  let again = false;
  let silence = 0;

  const details = () => [...document.querySelectorAll("vaxer-note")].flatMap((note) => [...note.shadowRoot.querySelectorAll("details[id]")]);
  const focusable = () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];

  const top = (block) => block.getBoundingClientRect().top;
  const onlyOnes = () => [...document.body.querySelectorAll("h1, h2, h3, h4, p, li, dd, tr")].reduce((found, block) =>
    found.set(block.textContent, found.has(block.textContent) ? null : block), new Map());

  // what is being read, and where it is in the window, so that it stays there when something is written above it
  const reading = () => scrollY === 0 ? [] : [...onlyOnes()].filter(([, block]) => block && top(block) >= 0 && top(block) < innerHeight)
    .map(([words, block]) => [words, top(block)]);

  const lost = (yes) => document.querySelectorAll("vaxer-note").forEach((note) => note.toggleAttribute("data-lost", yes));

  const show = (next) => {
    if (next.documentElement.dataset.head !== root.dataset.head) {
      document.head.replaceChildren(...next.head.childNodes);
    }
    if (next.documentElement.dataset.body !== root.dataset.body) {
      const [left, height, focus] = [scrollX, scrollY, focusable().indexOf(document.activeElement)];
      const read = reading();
      const opened = new Map(details().map((each) => [each.id, each.open]));
      document.body.replaceWith(next.body);
      details().filter((each) => opened.has(each.id)).forEach((each) => { each.open = opened.get(each.id); });
      if (focus >= 0) {
        focusable()[focus]?.focus({ preventScroll: true });
      }
      scrollTo({ left, top: height, behavior: "instant" });
      const now = onlyOnes();
      const kept = read.find(([words]) => now.get(words));
      if (kept) {
        scrollBy({ top: top(now.get(kept[0])) - kept[1], behavior: "instant" });
      }
    }
    [...root.attributes].forEach((each) => root.removeAttribute(each.name));
    [...next.documentElement.attributes].forEach((each) => root.setAttribute(each.name, each.value));
  };

  const refresh = async () => {
    again = fetching;
    if (fetching) {
      return;
    }
    fetching = true;
    try {
      const response = await fetch(location.pathname, { cache: "no-store" });
      show(Document.parseHTMLUnsafe(await response.text()));
      lost(false);
    } catch {
      lost(true);
    }
    fetching = false;
    if (again) {
      refresh();
    }
  };

  // a process that is stopped but not ended closes no connection
  const listen = () => {
    clearTimeout(silence);
    silence = setTimeout(() => lost(true), 1500);
  };
  const heard = () => {
    lost(false);
    listen();
  };

  // a browser keeps six connections to one server, so tabs that nobody sees give theirs back
  const follow = () => {
    events?.close();
    events = null;
    clearTimeout(silence);
    if (document.visibilityState === "visible") {
      events = new EventSource("/__vaxer/events");
      events.addEventListener("heartbeat", heard);
      events.onmessage = refresh;
      events.onerror = () => lost(true);
      listen();
    }
  };

  if ("parseHTMLUnsafe" in Document) {
    document.addEventListener("visibilitychange", follow);
    addEventListener("pagehide", () => events?.close());
    addEventListener("pageshow", follow);
  }
})();

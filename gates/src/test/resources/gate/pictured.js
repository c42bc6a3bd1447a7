// The words that a page of the preview shows: the preview's own, and those that the templates give a page.
const shown = [...document.querySelectorAll("vaxer-banner, vaxer-note")]
  .flatMap((part) => [...part.shadowRoot.querySelectorAll("aside")]);
const page = [...document.querySelectorAll("header, h1, main dt, body.sheet main")];
return [...page, ...shown]
  .map((each) => each.innerText)
  .join("\n")
  .split("\n")
  .map((line) => line.trim())
  .filter((line) => line !== "")
  .join("\n") + "\n";

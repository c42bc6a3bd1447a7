// What tests of the editor in the browser do in its page: the folder that is picked lies in the browser itself.

/** Waits until a function gives something. */
function until(what, find) {
  const end = performance.now() + 25000;
  return new Promise((done, fail) => (function look() {
    Promise.resolve(find()).then(found => found ? done(found) : performance.now() > end ? fail(what + ' at ' + location.hash + ' in ' + [...document.querySelectorAll('dialog[open], [role=alert], [role=status], main')].map(each => each.innerText).join('|').slice(0, 1500)) : setTimeout(look, 20), fail);
  })());
}

function project() {
  return navigator.storage.getDirectory().then(root => root.getDirectoryHandle('project', { create: true }));
}

async function handle(path, create) {
  const parts = path.split('/');
  let folder = await project();
  for (const part of parts.slice(0, -1)) {
    folder = await folder.getDirectoryHandle(part, { create });
  }
  return folder.getFileHandle(parts[parts.length - 1], { create });
}

async function write(files) {
  await (await project()).getDirectoryHandle('.git', { create: true });
  for (const [path, text] of Object.entries(files)) {
    const out = await (await handle(path, true)).createWritable();
    await out.write(text);
    await out.close();
  }
}

/** A file as the form has saved it; nothing if there is none. */
async function saved(path) {
  try {
    return await (await (await handle(path, false)).getFile()).text();
  } catch (absent) {
    return null;
  }
}

async function savedBytes(path) {
  return Array.from(new Uint8Array(await (await (await handle(path, false)).getFile()).arrayBuffer()));
}

async function names(path) {
  let folder = await project();
  for (const part of path.split('/')) {
    folder = await folder.getDirectoryHandle(part, { create: true });
  }
  const all = [];
  for await (const name of folder.keys()) {
    all.push(name);
  }
  return all.sort();
}

/** The visible button of a name; nothing if there is none, or that of a form before is there still. */
function shown(name) {
  const all = [...document.querySelectorAll('button')].filter(each =>
      (each.ariaLabel || each.innerText).replace(/[\u2066-\u2069]/g, '').trim() === name && each.getClientRects().length);
  return all.length === 1 ? all[0] : undefined;
}

function button(name) {
  return until('no button ' + name, () => shown(name));
}

/** The section of a field; those further down are made as the page is scrolled. */
function field(key) {
  return until('no field ' + key, () => {
    const found = document.querySelector(`[data-key-path="${key}"]`);
    if (!found) {
      [...document.querySelectorAll('[data-key-path]')].pop()?.scrollIntoView();
    }
    return found;
  });
}

/** Writes into a field of one line as a reader of the page would, but at once. */
async function fill(key, text) {
  const input = (await field(key)).querySelector('input');
  input.focus();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, text);
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function value(key) {
  return (await field(key)).querySelector('input').value;
}

/** Chooses one of a field's words; a field that has only just come may not take the first click. */
function choose(key, word) {
  return until('not chosen: ' + word, async () => {
    const radio = [...(await field(key)).querySelectorAll('[role=radio]')].find(each => each.closest('label, .radio')?.innerText.includes(word)
        || (each.ariaLabel || each.innerText).includes(word));
    const chosen = radio?.ariaChecked === 'true';
    if (!chosen) {
      radio?.click();
    }
    return chosen;
  });
}

/** Whether a form is on the page, which the address tells a moment before. */
function isOpen() {
  return document.querySelector('[data-key-path]') !== null;
}

/** Opens a form or a list of the running editor, once the form before is gone, which may have fields of the same names. */
async function go(address) {
  if (isOpen()) {
    location.hash = '#/collections/aktivitet';
    await until('a form before', () => !isOpen());
  }
  location.hash = address;
}

/** Saves, once something has changed. */
async function save() {
  (await until('nothing to save', () => shown('Spara')?.disabled === false && shown('Spara'))).click();
}

/** Saves, and gives the file once it differs from what it was and the form is closed. */
async function saveAs(path, before) {
  const form = location.hash;
  await save();
  let clicked = performance.now();
  const text = await until('not saved: ' + path, async () => {
    if (location.hash === form && performance.now() > clicked + 2000 && shown('Spara')?.disabled === false) {
      // the button of the form before may have been there still, and got the click
      shown('Spara').click();
      clicked = performance.now();
    }
    const now = await saved(path);
    return now !== null && now !== before ? now : null;
  });
  await until('still open', () => location.hash !== form && !isOpen());
  return text;
}

// Teaches Sveltia CMS the format of JBake's content files, and starts it with the site's configuration.

/** The property of an entry that has its file's text; Sveltia keeps properties that it does not know. */
const SOURCE = "_source";
const PREFERENCES = "sveltia-cms.prefs";

const { separator, multiple, language, config } = await (await fetch("config.json", { cache: "no-store" })).json();

/** The parts of a file: the lines of the header, all from the separator on, and the text below it. */
function parts(text) {
  const lines = text.split("\n");
  const end = lines.findIndex(line => line.trimEnd() === separator);
  if (end < 0) {
    throw new Error(`no line ${separator}`);
  }
  return { header: lines.slice(0, end), rest: lines.slice(end).join("\n"), body: lines.slice(end + 1).join("\n").trim() };
}

/** The key and value of a header's line; nothing for an empty line. */
function field(line) {
  const equals = line.indexOf("=");
  return equals < 0 ? [] : [line.slice(0, equals).trim(), line.slice(equals + 1).trim()];
}

/** The value of a field as a file has it. */
function written(value) {
  return Array.isArray(value) ? value.map(written).filter(Boolean).join(", ") : String(value ?? "").replace(/\s+/g, " ").trim();
}

function fromFile(text) {
  const { header, body } = parts(text);
  const entry = Object.fromEntries(header.map(field).filter(([key]) => key));
  for (const key of multiple[entry.type] ?? []) {
    if (key in entry) {
      entry[key] = entry[key].split(",").map(value => value.trim()).filter(Boolean);
    }
  }
  return { ...entry, body, [SOURCE]: text };
}

/** Changes the lines of the fields that have another value, and no others. */
function toFile({ [SOURCE]: source = `\n${separator}\n`, body, ...entry }) {
  const before = fromFile(source);
  const old = parts(source);
  const value = key => written(entry[key]);
  const header = old.header.flatMap(line => {
    const [key] = field(line);
    return !key || value(key) === written(before[key]) ? [line] : value(key) ? [`${key}=${value(key)}`] : [];
  });
  const added = Object.keys(entry).filter(key => !(key in before) && value(key)).map(key => `${key}=${value(key)}`);
  header.splice(header.findLastIndex(line => line.includes("=")) + 1, 0, ...added);
  return [...header, (body ?? "").trim() === old.body ? old.rest : `${separator}\n${body.trim()}`].join("\n");
}

/** The patterns are of JavaScript's Unicode mode, which Sveltia takes only ready made. */
for (const { fields } of [...config.collections, ...config.singletons]) {
  for (const each of fields.filter(({ pattern }) => pattern)) {
    each.pattern[0] = new RegExp(each.pattern[0], "u");
  }
}
const preferences = JSON.parse(localStorage.getItem(PREFERENCES) ?? "{}");
if ((preferences.locale ?? "auto") === "auto") {
  localStorage.setItem(PREFERENCES, JSON.stringify({ ...preferences, locale: language }));
}
// it reads its preferences as soon as it is loaded
const { default: CMS } = await import("@sveltia/cms");
CMS.registerCustomFormat("jbake-frontmatter", "md", { fromFile, toFile });
CMS.init({ config });

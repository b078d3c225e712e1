/** Maximum number of UTF-16 units of a script that are repaired. */
const MAX_UNITS = 200_000;

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' };

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#0*(\d{2,3})|(quot|apos|amp|lt|gt));/gi, (_, code?: string, name = '') =>
    code ? String.fromCharCode(Number(code)) : (ENTITIES[`${name}`.toLowerCase()] ?? ''),
  );

/** Without what wraps a script: CDATA, comments of HTML and of JavaScript, a semicolon at the end. */
const unwrapped = (text: string): string =>
  text
    .trimEnd()
    .replace(/^(?:\s|\/\/|\/\*|\*\/|<!--|<!\[CDATA\[)+/, '')
    .replace(/(?:[\s;]|\/\/|\/\*|\*\/|-->|\]\]>){1,40}$/, '');

/** With the faults mended that templates make: commas too many or too few, several objects in a row. */
function mended(text: string): string {
  const joined = text
    .replace(/,(\s*[}\]])/g, '$1')
    .replace(/("|\d|true|false|null|[}\]])(\s*)(?="[^"\\]{1,40}"\s*:)/g, (all, end: string, gap: string) =>
      gap === '' && end !== '}' && end !== ']' ? all : `${end},${gap}`,
    )
    .replace(/,\s*,/g, ',')
    .replace(/}\s*{/g, '},{');
  return /^\s*{[\s\S]*}\s*,\s*{/.test(joined) ? `[${joined}]` : joined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}

const FIELDS = [
  'headline',
  'name',
  'url',
  'mainEntityOfPage',
  'datePublished',
  'dateModified',
  'dateCreated',
];

/** Reads single fields of an article from a text that cannot be parsed: the first of each after its type. */
function fieldsOf(text: string): unknown {
  const type = /"@type"\s*:\s*\[?\s*"((?:[A-Za-z]{0,30}Article|[A-Za-z]{0,20}BlogPosting))"/.exec(text);
  if (!type) return;
  const object: Record<string, unknown> = { '@type': type[1] };
  // A date may stand before the type.
  for (const field of FIELDS) {
    const form = new RegExp(`"${field}"\\s*:\\s*"([^"]{0,300})"`, 'g');
    form.lastIndex = type.index;
    const found = form.exec(text) ?? form.exec(text);
    if (found) object[field] = found[1];
  }
  return object;
}

/**
 * Parses the JSON of a script as well as it can: as it is, without its wrapping, with HTML entities resolved, with
 * the faults of templates mended. Failing that, returns an object with the fields of an article that the text
 * still shows; undefined if there are none. Never throws.
 */
export function looseJson(text: string): unknown {
  // Raw line breaks in strings are common, although they are not valid JSON.
  const clean = text.replace(/\s/g, ' ');
  const value = parsed(clean);
  if (value !== undefined || clean.length > MAX_UNITS) return value;
  const bare = unwrapped(clean);
  const plain = bare.includes('&') ? withoutEntities(bare) : bare;
  for (const attempt of [bare, plain]) {
    const found = parsed(attempt) ?? parsed(mended(attempt));
    if (found !== undefined) return found;
  }
  return fieldsOf(plain);
}

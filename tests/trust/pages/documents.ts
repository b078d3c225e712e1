import { type Hazard, hazardsOf, pageOf } from '../hazard-page.ts';

const XHTML = pageOf({
  doctype: '<?xml version="1.0"?>',
  root: 'xmlns="http://www.w3.org/1999/xhtml" lang="en"',
  charset: '',
});
/** The start of a PDF, an image and others: documents that hold no page of news. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);
const RUSSIAN =
  '<p>В этом вымышленном тексте Эммануэль Макрон говорит о мирных переговорах Украины и России.</p>';

/** Bytes of a text in an encoding of one byte that Node only reads: each byte is found by reading all 256. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (sign) => bytes.get(sign) ?? 63);
}

const inEncoding = (encoding: string): Hazard => ({
  name: `encoding ${encoding}`,
  body: encoded(pageOf({ charset: '', more: RUSSIAN }), encoding),
  headers: { 'content-type': `text/html; charset=${encoding}` },
});

const withHeaders = (name: string, headers: Readonly<Record<string, string>>, body = pageOf({})): Hazard => ({
  name,
  body,
  headers,
});

/** Kinds of document, encodings, and what servers demand of a page. */
export const documents: readonly Hazard[] = [
  { name: 'XHTML', body: XHTML, headers: { 'content-type': 'application/xhtml+xml' } },
  {
    name: 'plain text',
    body: 'Invented: Volodymyr Zelensky',
    ending: 'txt',
    headers: { 'content-type': 'text/plain' },
    marks: [],
  },
  {
    name: 'XML',
    body: '<a>Volodymyr Zelensky</a>',
    headers: { 'content-type': 'application/xml' },
    marks: [],
  },
  {
    name: 'SVG document',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Volodymyr Zelensky</text></svg>',
    headers: { 'content-type': 'image/svg+xml' },
    marks: [],
  },
  { name: 'image', body: PNG, headers: { 'content-type': 'image/png' }, marks: [] },
  {
    name: 'JSON document',
    body: '{"invented":"Volodymyr Zelensky"}',
    headers: { 'content-type': 'application/json' },
    marks: [],
    isRestless: true,
  },
  {
    name: 'UTF-16',
    body: new Uint8Array(Buffer.from(`\ufeff${pageOf({ charset: '' })}`, 'utf16le')),
    headers: { 'content-type': 'text/html' },
  },
  inEncoding('windows-1251'),
  inEncoding('koi8-r'),
  withHeaders('strictest content security policy', { 'content-security-policy': "default-src 'none'" }),
  withHeaders('Trusted Types', {
    'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
  }),
  withHeaders('sandbox by header', { 'content-security-policy': 'sandbox' }),
  withHeaders('isolated from other origins', {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
  }),
  withHeaders('no permissions', { 'permissions-policy': 'unload=(), sync-xhr=(), fullscreen=()' }),
  ...hazardsOf({
    plaintext: { after: '<plaintext>Invented <b>text</b>' },
    'rules for prerendering': {
      head: '<script type="speculationrules">{"prerender":[{"source":"list","urls":["/news/plaintext.html"]}]}</script>',
    },
    'a refresh that comes later': { head: '<meta http-equiv="refresh" content="600">' },
    'no head, no title': { head: '</head><body>' },
  }),
];

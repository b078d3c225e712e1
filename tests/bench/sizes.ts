import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Setting } from './bench-setting.ts';
import type { Row } from './rows.ts';

/** Maximum sizes in bytes, gzipped. */
const TARGETS: Readonly<Record<string, number>> = {
  'bootstrap.js': 2_000,
  'annotator.js': 18_000,
  'card.js': 24_000,
};
const COMPRESSES = /\.(?:js|css|html|json)$/;

/** Measures the size of every file of the shipped extension, compressed as browser stores deliver it. */
export async function sizeRows({ builds, pack }: Setting): Promise<Row[]> {
  const folder = await builds.get('shipped', { probes: false });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const sizes = files.map((path): Row => {
    const name = path.slice(folder.length + 1);
    const content = readFileSync(path);
    const size = COMPRESSES.test(name) ? gzipSync(content, { level: 9 }).length : content.length;
    // The hash in the name of a chunk changes with its content, so rows of two records would never match.
    const stable = name.replace(/-[\w-]{8}(?=\.\w+$)/, '');
    const target = TARGETS[name];
    return { name: `${stable}, gzip`, value: size / 1000, unit: 'kB', target: target && target / 1000 };
  });
  const annotator = readFileSync(join(folder, 'annotator.js'), 'utf8');
  const names = [...pack.actors, ...pack.proposals].flatMap((entity) => entity.names.map(({ text }) => text));
  const held = names.filter((name) => name.length > 5 && annotator.includes(name));
  return [
    ...sizes,
    { name: 'all files', value: sizes.reduce((sum, { value }) => sum + value, 0), unit: 'kB' },
    { name: 'names of the pack in the annotator', value: held.length, unit: 'names', target: 0 },
  ];
}

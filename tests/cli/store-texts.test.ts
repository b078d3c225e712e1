import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readMessages } from '../../cli/read-messages.ts';
import { sectionOf } from '../../cli/releasing/markdown.ts';
import { type Asking, reasonProblems } from '../../cli/releasing/permission-reasons.ts';
import config from '../../wxt.config.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The manifest that a browser gets, before WXT adds the entrypoints. */
const manifestFor = (browser: string): Asking => (config.manifest as (env: object) => Asking)({ browser });

const reasons = read('store/privacy-practices.md');
const listing = read('store/listing.md');
const description = read('store/description.txt');

describe('the reasons of the permissions', () => {
  it('are those of the manifests for both browsers, and none more', () => {
    const manifests = ['chrome', 'firefox'].map(manifestFor);
    expect(manifests[0]?.permissions).toContain('sidePanel');
    expect(reasonProblems(manifests, reasons)).toEqual([]);
  });

  it('are missed for each kind of permission, also for optional ones', () => {
    const asking: Asking = {
      permissions: ['storage', 'cookies'],
      optional_permissions: ['tabs'],
      host_permissions: ['http://*/*'],
      optional_host_permissions: ['ftp://*/*'],
      content_scripts: [{ matches: ['https://*/*'] }],
    };
    const table = '| `storage` | keeps settings |\n| `http://*/*`, `https://*/*`, `alarms` | marks names |\n';
    expect(reasonProblems([asking], table)).toEqual([
      'The manifest asks for cookies, for which no reason is given.',
      'The manifest asks for tabs, for which no reason is given.',
      'The manifest asks for ftp://*/*, for which no reason is given.',
      'A reason is given for alarms, for which no manifest asks.',
    ]);
  });

  it('are refused if they are empty or longer than the form of a store', () => {
    const asking: Asking = { permissions: ['storage', 'alarms'] };
    expect(reasonProblems([asking], `| \`storage\` | |\n| \`alarms\` | ${'a'.repeat(1_001)} |\n`)).toEqual([
      'The manifest asks for storage, for which no reason is given.',
      'The reason for alarms is longer than 1000 characters.',
    ]);
  });
});

describe('the listing', () => {
  it('has the name and the summary of the package, no longer than the stores allow', () => {
    const messages = readMessages();
    const [extName = '', extDescription = ''] = ['extName', 'extDescription'].map((key) => messages.get(key));
    expect(sectionOf(listing, 'Name')).toBe(extName);
    expect(sectionOf(listing, 'Summary')).toBe(extDescription);
    expect(extName.length).toBeLessThanOrEqual(45);
    expect(extDescription.length).toBeLessThanOrEqual(132);
    expect(sectionOf(listing, 'Category: Chrome Web Store')).toMatch(/\w/);
    expect(sectionOf(listing, 'Category: addons.mozilla.org')).toMatch(/\w/);
  });

  it('describes the facts as they are, in plain text', () => {
    // The counts of the balance report, which a test of its own keeps up to date.
    const report = read('data/ukraine-peace-talks/README.md');
    const count = (what: string): string | undefined =>
      new RegExp(`^\\| ${what} \\| (\\d+) `, 'm').exec(report)?.[1];
    expect(description).toContain(` ${count('positions')} dated positions`);
    expect(description).toContain(` ${count('actors')} people, states and organisations`);
    expect(description).toContain(` ${count('proposals')} plans and proposals`);
    const { coverage } = parse(read('data/ukraine-peace-talks/pack.yaml'));
    const end = new Date(coverage.to).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    expect(description).toContain(`The facts end on ${end}.`);
    expect(description.length).toBeLessThanOrEqual(16_000);
    expect(description).not.toMatch(/[<>`]|\]\(|^#/m);
  });

  it('names every language of the interface and a purpose that fits the form', () => {
    for (const file of readdirSync(new URL('../../locales', import.meta.url))) {
      const language = new Intl.DisplayNames('en', { type: 'language' }).of(file.replace('.yml', '')) ?? '';
      expect(listing).toContain(language);
      expect(description).toContain(language);
    }
    const purpose = sectionOf(reasons, 'Single purpose') ?? '';
    expect(purpose).toMatch(/\w/);
    expect(purpose.length).toBeLessThanOrEqual(1_000);
  });
});

describe('the notes for reviewers', () => {
  const notes = read('store/reviewers.md');

  it('name files that exist, a page that is in the archive of the sources, and a command that exists', () => {
    const named = [...notes.matchAll(/`([\w./-]+\.(?:ts|html|txt))`/g)].map(([, path = '']) => path);
    expect(named).toContain('assets/sample.html');
    for (const path of named.filter((one) => one !== 'THIRD-PARTY-LICENSES.txt'))
      expect(read(path)).not.toBe('');
    const { scripts } = JSON.parse(read('package.json'));
    for (const [, script = ''] of notes.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(script);
  });

  it('quote words that the sample and the interface have', () => {
    const sample = read('assets/sample.html');
    expect(sample).toMatch(/<p>\s+In the first week of February 2025, the Kremlin /);
    const english = read('locales/en.yml');
    const quoted = ['History and sources', 'Open dossier', 'Try it', 'Since this article', 'Not a news page'];
    for (const words of quoted)
      expect([words, english.includes(words), notes.includes(`“${words}”`)]).toEqual([words, true, true]);
  });
});

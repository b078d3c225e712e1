import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { BrowserName } from '../../cli/browsers/driver.ts';

/**
 * What a browser keeps of any page that is opened, with or without an extension: history, icons, sessions, caches,
 * cookies and network state, what it learns of sites, and the page's own storage.
 */
const BROWSERS_OWN: Readonly<Record<BrowserName, RegExp>> = {
  chromium:
    /\/(History|Favicons|Top Sites|Visited Links|Sessions|Network|Cache|Code Cache|GPUCache|DIPS|Preferences|Local State|Site Characteristics Database|Shortcuts|BrowsingTopics\w*|segmentation_platform|optimization_guide\w*|Web Data|Login Data\w*|Affiliation Database|Safe Browsing\w*|Session Storage|Reporting and NEL|Network Action Predictor)([-/.]|$)/,
  firefox:
    /\/(places\.sqlite|favicons\.sqlite|sessionstore\w*|sessionstore-backups|cache2|startupCache|cookies\.sqlite|SiteSecurityServiceState|AlternateServices|permissions\.sqlite|content-prefs\.sqlite|bounce-tracking-protection\.sqlite|security_state|datareporting)([-/.]|$)/,
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/** A file that is being replaced while it is read holds nothing. */
function read(path: string): Buffer {
  try {
    const bytes = readFileSync(path);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch {
    return Buffer.alloc(0);
  }
}

/**
 * Returns the files of a profile that hold one of some texts, as UTF-8 or UTF-16LE, gzip undone; `own` are those in
 * which the browser keeps such a text of any page. Blocks that are packed with snappy are searched as they are: a text
 * is whole in them where it occurs for the first time, and no further.
 */
export function filesWith(
  browser: BrowserName,
  profile: string,
  texts: readonly string[],
): { readonly files: number; readonly own: readonly string[]; readonly others: readonly string[] } {
  const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  const all = filesIn(profile);
  const found = all.filter((path) => {
    const bytes = read(path);
    return needles.some((needle) => bytes.includes(needle));
  });
  const names = found.map((path) => `/${relative(profile, path)}`);
  const isOwn = (name: string): boolean => BROWSERS_OWN[browser].test(name);
  return { files: all.length, own: names.filter(isOwn), others: names.filter((name) => !isOwn(name)) };
}

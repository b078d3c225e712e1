import { readDate } from '../../core/dates.ts';
import type { Outlet, Source } from '../../core/pack/model.ts';
import type { Parts, Path, Report } from '../parts.ts';

const hostOf = (address: string): string => {
  try {
    return new URL(address).hostname.toLowerCase().replace(/^www\./, '');
  } catch {
    return '';
  }
};

/** True for a source that was read for facts only, of which nothing is cited. */
export const isPage = ({ kind }: Source): boolean => kind !== 'text';

function checkPage(source: Source, outlets: ReadonlyMap<string, Outlet>, path: Path, report: Report): void {
  const { outlet, url, read, published, kind, file, exempt } = source;
  if (file !== undefined || exempt)
    report(path, 'a page read for facts has neither “file” nor “exempt”; remove them');
  if (url === null) report([...path, 'url'], 'a page read for facts needs its address; add “url”');
  if (read === undefined) report(path, 'a page needs the day on which it was read; add “read”');
  else if ((readDate(read).latest ?? 0) < (readDate(published).earliest ?? 0))
    report([...path, 'read'], 'this page was read before it was published; correct one of the days');
  if (outlet === undefined) {
    report(path, 'a page read for facts names its outlet; add “outlet” with an id of outlets.yaml');
    return;
  }
  const found = outlets.get(outlet);
  if (!found) {
    report([...path, 'outlet'], `outlets.yaml has no outlet “${outlet}”; correct the id, or add that outlet`);
    return;
  }
  if (url !== null && !found.hosts.includes(hostOf(url)))
    report(
      [...path, 'url'],
      `${hostOf(url)} is no host of ${found.name}; correct the address or the outlet, or add the host to outlets.yaml`,
    );
  if (kind === 'transcript' && found.class !== 'official')
    report(
      [...path, 'kind'],
      `only an official outlet publishes an official transcript; write “kind: reporting”`,
    );
}

function checkText({ outlet, read, exempt }: Source, hasOutlets: boolean, path: Path, report: Report): void {
  if (outlet !== undefined || read !== undefined)
    report(
      path,
      '“outlet” and “read” belong to a page read for facts; add “kind: reporting”, or remove them',
    );
  if (hasOutlets && !exempt)
    report(
      path,
      'this source names no outlet; add “kind: reporting” and “outlet” (“exempt: true” is for the first texts)',
    );
}

/**
 * Reports sources whose kind, outlet, address and days are inconsistent, addresses used twice, and outlets that are
 * listed twice or on a host that is never a source.
 */
export function checkOutlets({ sources, outlets }: Parts): void {
  const listed = new Map<string, Outlet>();
  const never = new Set(outlets?.value.never);
  outlets?.value.outlets.forEach((outlet, at) => {
    if (listed.has(outlet.id))
      outlets.report(['outlets', at, 'id'], `the id ${outlet.id} is used more than once; change this one`);
    listed.set(outlet.id, outlet);
    for (const host of outlet.hosts)
      if (never.has(host))
        outlets.report(
          ['outlets', at, 'hosts'],
          `${host} is listed under “never”; remove it from one of the two`,
        );
  });
  const addresses = new Map<string, string>();
  sources.value.sources.forEach((source, at) => {
    const path = ['sources', at];
    if (isPage(source)) checkPage(source, listed, path, sources.report);
    else checkText(source, outlets !== undefined, path, sources.report);
    const { url, id } = source;
    if (url === null) return;
    if (isPage(source) && never.has(hostOf(url)))
      sources.report(
        [...path, 'url'],
        `${hostOf(url)} is a mirror or an aggregator and never a source; name the page it copies`,
      );
    const other = addresses.get(url);
    if (other !== undefined)
      sources.report([...path, 'url'], `this is also the address of ${other}; use that source`);
    addresses.set(url, id);
  });
}

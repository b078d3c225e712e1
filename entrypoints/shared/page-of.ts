/** Parameters of an address that only tell where its reader came from. */
const ORIGIN =
  /^(utm|mtm|pk|hsa|mc|at|wt)_|^(utm|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|ref|ref_src|referrer|cmp|cmpid|smid|smtyp|ncid|ocid|xtor|ito|share)$/i;

/**
 * Returns the address of a page without parameters that only tell where its reader came from, which pages add and remove
 * while they are open, and without its fragment unless that is a route of an application. Empty if it is no address.
 */
export function pageOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  url.search = String(new URLSearchParams([...url.searchParams].filter(([name]) => !ORIGIN.test(name))));
  return url.href;
}

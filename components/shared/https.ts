/** Returns an address as it may stand in a link: only https, which runs no script; else null. */
export const httpsOnly = (address: string | null | undefined): string | null =>
  address != null && URL.canParse(address) && new URL(address).protocol === 'https:' ? address : null;

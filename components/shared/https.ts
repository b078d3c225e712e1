import type { SourceView } from '../../core/positions/view.ts';

/** Returns an address as it may stand in a link: only https, which runs no script; else null. */
export const httpsOnly = (address: string | null | undefined): string | null =>
  address != null && URL.canParse(address) && new URL(address).protocol === 'https:' ? address : null;

/** Returns the address of a source if a link may lead there, else null. */
export const addressOf = ({ url }: Pick<SourceView, 'url'>): string | null => httpsOnly(url);

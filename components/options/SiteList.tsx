import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../core/interface-words.ts';
import { siteOf } from '../../core/sites.ts';
import { LongList } from './LongList.tsx';
import { RemovableItem } from './RemovableItem.tsx';

/**
 * Returns the host, without `www.`, of what a reader typed or pasted, or undefined if it is not a host. It is written as
 * in the address of a page: browsers tell a host in other letters as `xn--…`.
 */
export function siteTyped(typed: string): string | undefined {
  const host = typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d+$/, '');
  const isHost = /^[\p{L}\p{M}\p{N}_-]+(\.[\p{L}\p{M}\p{N}_-]+)*$|^\[[\da-f:.]+\]$/iu.test(host);
  const address = `https://${host}`;
  return isHost && URL.canParse(address) ? siteOf(new URL(address).hostname) : undefined;
}

type Props = {
  readonly title: string;
  readonly empty: string;
  readonly sites: readonly string[];
  readonly t: Translate;
  readonly onSites: (sites: readonly string[]) => void;
};

function AddSite({ title, sites, t, onSites }: Pick<Props, 'title' | 'sites' | 't' | 'onSites'>) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const problem = useId();
  return (
    <form
      class="sp-add"
      onSubmit={(event) => {
        event.preventDefault();
        const site = siteTyped(typed);
        setWrong(site === undefined);
        if (site === undefined) return;
        setTyped('');
        if (!sites.includes(site)) onSites([...sites, site].sort());
      }}
    >
      <input
        class="sp-input"
        value={typed}
        placeholder="example.org"
        aria-label={`${title}: ${t('options.addSite')}`}
        aria-invalid={wrong}
        aria-describedby={problem}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="sp-button">
        {t('options.add')}
      </button>
      <p id={problem} class="sp-problem" role="status">
        {wrong && t('options.notASite')}
      </p>
    </form>
  );
}

/** A list of sites, each with a button to remove it, and a field to add a site. */
export function SiteList({ title, empty, sites, t, onSites }: Props) {
  return (
    <section class="sp-setting">
      <h3>{title}</h3>
      {sites.length === 0 && <p class="sp-detail">{empty}</p>}
      <LongList
        items={sites}
        t={t}
        show={(site) => (
          <RemovableItem
            key={site}
            label={t('options.removeSite', [site])}
            onRemove={() => onSites(sites.filter((other) => other !== site))}
          >
            {site}
          </RemovableItem>
        )}
      />
      <AddSite title={title} sites={sites} t={t} onSites={onSites} />
    </section>
  );
}

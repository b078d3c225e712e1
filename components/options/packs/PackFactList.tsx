import type { ComponentChildren } from 'preact';
import type { Words } from '../../../core/interface-words.ts';
import { printDate } from '../../../core/print-date.ts';
import type { PackFacts } from '../../../core/protocol/pack-requests.ts';
import { httpsOnly } from '../../shared/https.ts';
import { inGroups, printNumber } from './print-pack.ts';

type Props = {
  readonly facts: PackFacts;
  readonly words: Words;
  /** Further facts, after those about the content. */
  readonly children?: ComponentChildren;
};

/** One fact with its name. */
export function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="sp-pack-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Editors({ facts: { editors }, words: { t } }: Props) {
  if (editors.length === 0) return <>{t('packs.noEditors')}</>;
  return (
    <>
      {editors.map(({ name, url }) => {
        const address = httpsOnly(url);
        return (
          <bdi key={`${name} ${url}`} class="sp-editor">
            {address === null ? (
              name
            ) : (
              <a class="sp-link" href={address} target="_blank" rel="noreferrer noopener">
                {name}
              </a>
            )}
          </bdi>
        );
      })}
    </>
  );
}

function Contents({ facts: { counts }, words }: Props) {
  const { t } = words;
  const lines = [
    t('packs.positions', [printNumber(counts.positions, words)]),
    t('packs.actors', [printNumber(counts.actors, words)]),
    t('packs.plans', [printNumber(counts.proposals, words)]),
    t('packs.sources', [printNumber(counts.sources, words)]),
    t('packs.names', [printNumber(counts.names, words)]),
  ];
  return (
    <>
      {lines.map((line) => (
        <span key={line} class="sp-count">
          {line}
        </span>
      ))}
    </>
  );
}

/** What a pack says of itself. */
function Statements({ facts, words }: Props) {
  const { t } = words;
  const { licence, coverage, sequence } = facts;
  return (
    <>
      <Fact name={t('packs.editors')}>
        <Editors facts={facts} words={words} />
      </Fact>
      <Fact name={t('packs.licence')}>
        <bdi>{licence}</bdi>
      </Fact>
      <Fact name={t('packs.period')}>
        {printDate(coverage.from, words)} – {printDate(coverage.to, words)}
      </Fact>
      <Fact name={t('packs.contents')}>
        <Contents facts={facts} words={words} />
      </Fact>
      <Fact name={t('packs.edition')}>{printNumber(sequence, words)}</Fact>
    </>
  );
}

/**
 * What a pack says of itself, and the fingerprints by which a reader can compare it with what its editors publish. Of a
 * pack that the database has lost, only the address is known.
 */
export function PackFactList({ facts, words, children }: Props) {
  const { t } = words;
  const { address, digest, key } = facts;
  const isLost = digest === '';
  return (
    <dl class="sp-pack-facts">
      {address !== null && (
        <Fact name={t('packs.address')}>
          <span dir="ltr">{address}</span>
        </Fact>
      )}
      {!isLost && <Statements facts={facts} words={words} />}
      {children}
      {!isLost && (
        <Fact name={t('packs.fingerprint')}>
          <code dir="ltr">{inGroups(digest)}</code>
        </Fact>
      )}
      {!isLost && address !== null && (
        <Fact name={t('packs.key')}>
          {key === null ? t('packs.unsigned') : <code dir="ltr">{inGroups(key)}</code>}
        </Fact>
      )}
    </dl>
  );
}

import type { Words } from '../../../core/interface-words.ts';
import type { PackChange } from '../../../core/pack/pack-changes.ts';
import { FirstFew } from '../../shared/FirstFew.tsx';
import { Text } from '../../shared/Text.tsx';

/** Number of changes of a kind that are shown before the rest is opened. */
const AT_ONCE = 8;

const KINDS: readonly (readonly [kind: PackChange['kind'], label: string])[] = [
  ['moved', 'packs.moved'],
  ['withdrawn', 'packs.withdrawn'],
  ['corrected', 'packs.corrected'],
  ['added', 'packs.added'],
];
const WHAT: Readonly<Record<PackChange['what'], string>> = {
  actor: 'packs.whatActor',
  proposal: 'packs.whatPlan',
  position: 'packs.whatPosition',
  act: 'packs.whatEvent',
  issue: 'packs.whatIssue',
  source: 'packs.whatSource',
};

type Props = { readonly changes: readonly PackChange[]; readonly words: Words };

/** What an update changes, by kind: first what an actor's standing did, last what is new. */
export function ChangeList({ changes, words }: Props) {
  const { t } = words;
  if (changes.length === 0) return <p>{t('packs.unchanged')}</p>;
  return (
    <>
      {KINDS.map(([kind, label]) => {
        const own = changes.filter((change) => change.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} class="sp-pack-changes">
            <h3>{t(label, [String(own.length)])}</h3>
            <FirstFew
              items={own.map((change, at) => ({ ...change, at }))}
              atOnce={AT_ONCE}
              words={words}
              show={({ what, text, at }) => (
                <li key={at}>
                  {/* What moved tells the actor and the issue itself. */}
                  {kind !== 'moved' && <span class="sp-what">{t(WHAT[what])}</span>}
                  <bdi>
                    <Text of={text} words={words} />
                  </bdi>
                </li>
              )}
            />
          </section>
        );
      })}
    </>
  );
}

import { useId, useState } from 'preact/hooks';
import type { Words } from '../../../core/interface-words.ts';
import { printDate } from '../../../core/print-date.ts';
import type { PackState, PackStep } from '../../../core/protocol/pack-requests.ts';
import { Icon } from '../../shared/Icon.tsx';
import { inWords } from '../../shared/localise.ts';
import { Text } from '../../shared/Text.tsx';
import { PackChanges } from './PackChanges.tsx';
import { Fact, PackFactList } from './PackFactList.tsx';
import { PackFate } from './PackFate.tsx';
import { Problem } from './Problem.tsx';
import type { PackActions } from './pack-actions.ts';
import { hostOf, printMoment, printNumber } from './print-pack.ts';
import { ToldLine } from './ToldLine.tsx';
import { type Told, useTold } from './use-told.ts';

type Own = { readonly pack: PackState; readonly words: Words };
type Props = Own & {
  /** Whether it cannot be turned off, because no other pack is on. */
  readonly isAlone: boolean;
  /** The last step that is done of an update; null if none. */
  readonly step: PackStep | null;
  readonly actions: PackActions;
  /** Called with what is to be said, once the pack is gone. */
  readonly onGone: (text: string) => void;
};

/** Returns where a pack comes from, and since when this edition is in use. */
function originOf({ origin, address, sequence, updated }: PackState, words: Words): string {
  const { t } = words;
  const from =
    origin === 'embedded'
      ? t('packs.builtIn')
      : address === null
        ? t('packs.fromFile')
        : t('packs.fromServer', [hostOf(address)]);
  if (updated === null) return from;
  const day = printDate(updated.slice(0, 10), words);
  return `${from} · ${t('packs.editionOf', [printNumber(sequence, words), day])}`;
}

type HeadProps = Own & Pick<Props, 'isAlone'> & { readonly onSwitch: (on: boolean) => void };

function Head({ pack, isAlone, words, onSwitch }: HeadProps) {
  const { t } = words;
  return (
    <div class="sp-pack-head">
      <div>
        <h3>
          <bdi>
            <Text of={pack.title} words={words} />
          </bdi>
        </h3>
        <p class="sp-detail">{originOf(pack, words)}</p>
      </div>
      <button
        type="button"
        class="sp-switch"
        role="switch"
        aria-checked={pack.isOn}
        aria-label={t('packs.use', [inWords(pack.title, words)])}
        disabled={isAlone}
        onClick={() => onSwitch(!pack.isOn)}
      />
    </div>
  );
}

/** What went wrong the last time. Only damage to what is stored touches the edition in use. */
function LastProblem({ pack: { problem }, words: { t } }: Own) {
  return (
    <div class="sp-pack-problem" role="status">
      {problem && (
        <>
          <Problem problem={problem} t={t} />
          {problem.code !== 'damaged' && <span class="sp-detail">{t('packs.kept')}</span>}
        </>
      )}
    </div>
  );
}

/** Returns what is said of an update that was looked for; nothing if the pack's own lines say it. */
function saidOfUpdate(before: PackState, now: PackState, words: Words): string | undefined {
  if (now.problem || now.staged !== null) return undefined;
  if (now.sequence !== before.sequence) return words.t('packs.updated', [printNumber(now.sequence, words)]);
  return now.sequence < now.seen
    ? words.t('packs.unused', [printNumber(now.seen, words)])
    : words.t('packs.latest');
}

/** Leaves out a problem that the pack's own line tells already. */
const notTwice = (told: Told, { problem }: PackState): Told =>
  told && 'problem' in told && told.problem.code === problem?.code ? null : told;

/** One pack: where it is from, whether it is used, what waits or went wrong, its facts, and what can be done. */
export function PackItem({ pack, isAlone, words, step, actions, onGone }: Props) {
  const { t } = words;
  const { told, isBusy, run } = useTold();
  const [isOpen, setIsOpen] = useState(false);
  const details = useId();
  const update = (): void =>
    run(t('packs.looking'), actions.onUpdate(pack), (now) => saidOfUpdate(pack, now, words));
  return (
    <li class="sp-pack-item">
      <Head
        pack={pack}
        isAlone={isAlone}
        words={words}
        onSwitch={(on) => run('', actions.onSwitch(pack.id, on), () => undefined)}
      />
      <LastProblem pack={pack} words={words} />
      {pack.staged !== null && <p class="sp-note">{t('packs.waits')}</p>}
      <div class="sp-acts">
        <PackChanges pack={pack} words={words} actions={actions} run={run} />
        {pack.address !== null && (
          <button type="button" class="sp-button" disabled={isBusy} onClick={update}>
            {t('packs.update')}
          </button>
        )}
        <button
          type="button"
          class="sp-link sp-disclose"
          aria-expanded={isOpen}
          aria-controls={details}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('packs.details')} <Icon name="chevron" />
        </button>
      </div>
      <ToldLine told={notTwice(told, pack)} t={t} step={isBusy && pack.address !== null ? step : undefined} />
      <div id={details} class="sp-pack-details" hidden={!isOpen}>
        {isOpen && (
          <>
            <PackFactList facts={pack} words={words}>
              {pack.address !== null && (
                <Fact name={t('packs.checked')}>
                  {pack.checked === null ? t('packs.never') : printMoment(pack.checked, words)}
                </Fact>
              )}
            </PackFactList>
            <PackFate pack={pack} words={words} actions={actions} run={run} onGone={onGone} />
          </>
        )}
      </div>
    </li>
  );
}

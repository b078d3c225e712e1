import type { Words } from '../../core/interface-words.ts';
import type { PageStatus } from '../../core/page-status.ts';
import { Icon } from './Icon.tsx';
import { inWords } from './localise.ts';
import { PackNames } from './PackNames.tsx';
import { Text } from './Text.tsx';
import { PageDay } from './WhyDay.tsx';

type Step = (by: 1 | -1, entity: string | null) => void;
type Props = {
  readonly status: PageStatus;
  readonly words: Words;
  readonly onStep: Step;
  readonly onOpen: () => void;
  readonly onSelect: (id: string) => void;
};

type StepsProps = {
  readonly entity: string | null;
  readonly previous: string;
  readonly next: string;
  readonly onStep: Step;
};

function Steps({ entity, previous, next, onStep }: StepsProps) {
  return (
    <span class="sp-steps">
      <button type="button" class="sp-step-to" aria-label={previous} onClick={() => onStep(-1, entity)}>
        <Icon name="up" />
      </button>
      <button type="button" class="sp-step-to" aria-label={next} onClick={() => onStep(1, entity)}>
        <Icon name="down" />
      </button>
    </span>
  );
}

/** The entities that the page mentions, with counts and buttons to step through the mentions. */
export function PageList({ status, words, onStep, onOpen, onSelect }: Props) {
  const { t } = words;
  if (status.entities.length === 0) return <p class="sp-row sp-quiet">{t('popup.nothing')}</p>;
  const of = [String(status.current), String(status.mentions)];
  return (
    <section>
      <div class="sp-section">
        <h2 class="sp-label">
          {t('popup.onPage')} ·{' '}
          {status.current > 0 ? t('popup.position', of) : t('popup.mentions', undefined, status.mentions)}
        </h2>
        {status.current > 0 && (
          <button type="button" class="sp-link" onClick={onOpen}>
            {t('popup.open')}
          </button>
        )}
        <Steps entity={null} previous={t('popup.previous')} next={t('popup.next')} onStep={onStep} />
      </div>
      <PageDay status={status} words={words} />
      <ul class="sp-list">
        {status.entities.map(({ id, name, type, count, packs }) => {
          const spoken = inWords(name, words);
          return (
            <li key={id} class="sp-line">
              <button type="button" class="sp-line-main" onClick={() => onSelect(id)}>
                <i class={`sp-kind sp-kind-${type}`} />
                <span>
                  <Text of={name} words={words} />
                  <PackNames of={packs} words={words} />
                </span>
              </button>
              <span class="sp-count">
                <span aria-hidden="true">{count}</span>
                <span class="sp-hidden">{t('popup.mentions', undefined, count)}</span>
              </span>
              <Steps
                entity={id}
                previous={t('popup.previousOf', [spoken])}
                next={t('popup.nextOf', [spoken])}
                onStep={onStep}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

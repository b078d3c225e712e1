import type { Words } from '../../core/interface-words.ts';
import type { PageStatus } from '../../core/page-status.ts';
import { Dated } from './Dated.tsx';
import { Icon } from './Icon.tsx';
import { inWords } from './localise.ts';
import { Text } from './Text.tsx';

type Step = (by: 1 | -1, entity: string | null) => void;
type Props = {
  readonly status: PageStatus;
  readonly words: Words;
  readonly onStep: Step;
  readonly onOpen: () => void;
  readonly onSelect: (id: string) => void;
};

/** The date of the page's article, and of a later update that the page reports. */
export function PageDates({ status: { date, modified }, words }: Pick<Props, 'status' | 'words'>) {
  return (
    <>
      {date ? <Dated said="popup.articleOf" dates={[date]} words={words} /> : words.t('popup.noDate')}
      {modified && '\u00a0· '}
      {modified && <Dated said="asOf.updated" dates={[modified]} words={words} />}
    </>
  );
}

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
      <p class="sp-section-note">
        <PageDates status={status} words={words} />
      </p>
      <ul class="sp-list">
        {status.entities.map(({ id, name, type, count }) => {
          const spoken = inWords(name, words);
          return (
            <li key={id} class="sp-line">
              <button type="button" class="sp-line-main" onClick={() => onSelect(id)}>
                <i class={`sp-kind sp-kind-${type}`} />
                <span>
                  <Text of={name} words={words} />
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

import type { Words } from '../../core/interface-words.ts';
import type { PositionView, QuoteView, SourceView } from '../../core/positions/view.ts';
import { conditionLabel, endingLabel, kindLabel } from '../../core/statement-words.ts';
import { foreignLang, inWords } from './localise.ts';
import { MoveBadge } from './MoveBadge.tsx';
import { SourceLine } from './SourceLine.tsx';
import { Around, Badge, EntityLink, Foreign, RecordBadge, SLOT, Text } from './Text.tsx';

type QuoteProps = { readonly quote: QuoteView; readonly source: SourceView; readonly words: Words };

/** A quotation: the original wording in quotation marks, or a text labelled as a translation without them. */
export function Quote({ quote, source, words }: QuoteProps) {
  const { t } = words;
  if (quote.wording === 'translated')
    return (
      <p class="sp-quote">
        <Around sentence={t('statement.translation', [SLOT])}>
          <Foreign lang={source.language} words={words}>
            {quote.text}
          </Foreign>
        </Around>
      </p>
    );
  return (
    <p class="sp-quote">
      <q dir="auto" lang={foreignLang(source.language, words)}>
        {t('statement.quote', [quote.text])}
      </q>
    </p>
  );
}

type Props = {
  readonly position: PositionView;
  readonly words: Words;
  readonly onEntity: (id: string) => void;
  /** The position's age in words, if it is shown beside the date. */
  readonly age?: string | null;
  /** True for the position that an issue opens on: it shows its headline, and its move stands beside the scale. */
  readonly isMain?: boolean;
};

/** The other records of a statement, on request. */
function Records({ position, words }: Pick<Props, 'position' | 'words'>) {
  const { records } = position;
  if (records.length === 0) return null;
  return (
    <details class="sp-records">
      <summary>{words.t('statement.records', undefined, records.length + 1)}</summary>
      {records.map((record) => (
        <div key={record.id}>
          <p class="sp-aside">
            <Text of={record.summary} words={words} />
          </p>
          {record.quote && <Quote quote={record.quote} source={record.source} words={words} />}
          <SourceLine date={position.date} source={record.source} words={words} />
        </div>
      ))}
    </details>
  );
}

/** One dated position: headline, summary, class, kind, end, move, quotation, scope, conditions, source, speaker. */
export function Statement({ position, words, onEntity, age, isMain }: Props) {
  const { t } = words;
  const { speaker, source, move, ended, scope, act } = position;
  const kind = kindLabel(position.kind, t);
  return (
    <>
      {isMain && (
        <p class="sp-headline">
          <Text of={position.headline} words={words} />
        </p>
      )}
      <p class="sp-summary">
        <Text of={position.summary} words={words} /> <RecordBadge of={position} words={words} />{' '}
        {kind && <Badge>{kind}</Badge>} {ended && <Badge>{endingLabel(ended, words)}</Badge>}{' '}
        {move && !(isMain && move.kind === 'moved') && <MoveBadge move={move} words={words} />}{' '}
        {position.disputed && <Badge tone="since">{t('record.disputed')}</Badge>}
      </p>
      {position.quote && <Quote quote={position.quote} source={source} words={words} />}
      {position.conditions.map((condition) => (
        <p key={condition.text.en} class="sp-aside">
          <Around sentence={conditionLabel(condition, SLOT, t)}>
            <Text of={condition.text} words={words} />
          </Around>
        </p>
      ))}
      {scope.length > 0 && (
        <p class="sp-aside">{t('statement.scope', [scope.map((one) => inWords(one, words)).join(' · ')])}</p>
      )}
      {position.note && (
        <p class="sp-aside">
          <Text of={position.note} words={words} />
        </p>
      )}
      <SourceLine date={position.date} source={source} words={words}>
        {age && (
          <span>
            <bdi>{age}</bdi>
          </span>
        )}
        {act && (
          <span>
            <Text of={act} words={words} />
          </span>
        )}
        {speaker && (
          <span>
            <Around sentence={t('statement.speaker', [SLOT])}>
              <EntityLink entity={speaker} words={words} onEntity={onEntity} />
            </Around>
          </span>
        )}
      </SourceLine>
      <Records position={position} words={words} />
    </>
  );
}

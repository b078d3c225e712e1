import type { Words } from '../../core/interface-words.ts';
import type { PositionView, QuoteView, SourceView } from '../../core/positions/view.ts';
import { foreignLang } from './localise.ts';
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
  /** True if the caller shows several standing positions and says that their order is unknown. */
  readonly isOneOfSeveral?: boolean;
};

/** One dated position: summary, record class, move, quotation, conditions, note, source and speaker. */
export function Statement({ position, words, onEntity, age, isOneOfSeveral }: Props) {
  const { t } = words;
  const { speaker, source } = position;
  const move = isOneOfSeveral && position.move?.kind === 'order-unknown' ? null : position.move;
  return (
    <>
      <p class="sp-summary">
        <Text of={position.summary} words={words} /> <RecordBadge of={position} words={words} />{' '}
        {move && <MoveBadge move={move} words={words} />}{' '}
        {position.disputed && <Badge tone="since">{t('record.disputed')}</Badge>}
      </p>
      {position.quote && <Quote quote={position.quote} source={source} words={words} />}
      {position.conditions.map((condition) => (
        <p key={condition.en} class="sp-aside">
          <Around sentence={t('statement.condition', [SLOT])}>
            <Text of={condition} words={words} />
          </Around>
        </p>
      ))}
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
        {speaker && (
          <span>
            <Around sentence={t('statement.speaker', [SLOT])}>
              <EntityLink entity={speaker} words={words} onEntity={onEntity} />
            </Around>
          </span>
        )}
      </SourceLine>
    </>
  );
}

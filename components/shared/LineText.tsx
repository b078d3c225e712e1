import { Fragment } from 'preact';
import type { Words } from '../../core/interface-words.ts';
import type { Detail, EntityLine } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { PackNames } from './PackNames.tsx';
import { Text } from './Text.tsx';

function DetailText({ of: { texts, date }, words }: { readonly of: Detail; readonly words: Words }) {
  return (
    <>
      {texts.map((text, index) => (
        <Fragment key={text.en}>
          {index > 0 && ', '}
          <Text of={text} words={words} />
        </Fragment>
      ))}
      {texts.length > 0 && date !== null && ' · '}
      {date !== null && <bdi>{printDate(date, words)}</bdi>}
    </>
  );
}

/** The sign of its kind, the name of an entity or issue, what was found of it, its detail and its packs. */
export function LineText({ line, words }: { readonly line: EntityLine; readonly words: Words }) {
  return (
    <>
      <i class={`sp-kind sp-kind-${line.type}`} />
      <span>
        <Text of={line.name} words={words} />
        {(line.hit !== null || line.detail) && (
          <span class="sp-detail">
            {line.hit !== null && <bdi>{line.hit}</bdi>}
            {line.hit !== null && line.detail && ' · '}
            {line.detail && <DetailText of={line.detail} words={words} />}
          </span>
        )}
        <PackNames of={line.packs} words={words} />
      </span>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import type { Words } from '../../core/interface-words.ts';
import type { Localised } from '../../core/pack/model.ts';
import { type Recorded, recordLabel } from './labels.ts';
import { fallbackLang, foreignLang, inWords } from './localise.ts';

/** A text of the dossier, marked as English if it is not available in the interface's language. */
export function Text({ of, words }: { readonly of: Localised; readonly words: Words }) {
  const lang = fallbackLang(of, words);
  const text = inWords(of, words);
  return lang ? (
    <span lang={lang} dir="ltr">
      {text}
    </span>
  ) : (
    text
  );
}

/** An issue and one of its rungs, isolated (`bdi`) and laid out in the direction of the issue's text. */
export function IssueAndRung({
  issue,
  rung,
  words,
}: {
  readonly issue: Localised;
  readonly rung: Localised | null;
  readonly words: Words;
}) {
  return (
    <bdi dir={fallbackLang(issue, words) ? 'ltr' : 'auto'}>
      <Text of={issue} words={words} />
      {rung && ': '}
      {rung && <Text of={rung} words={words} />}
    </bdi>
  );
}

/** A text in its own language, such as a source's title; `lang` is set if it is not the interface's language. */
export function Foreign({
  lang,
  words,
  children,
}: {
  /** BCP 47. */
  readonly lang: string;
  readonly words: Words;
  readonly children: string;
}) {
  return (
    <span lang={foreignLang(lang, words)} dir="auto">
      {children}
    </span>
  );
}

/** Placeholder for elements in a translated sentence; see {@link Around}. */
export const SLOT = '\uFFFC';

/** A translated sentence with elements in place of its {@link SLOT}, so that each language keeps its word order. */
export function Around({
  sentence,
  children,
}: {
  readonly sentence: string;
  readonly children: ComponentChildren;
}) {
  const [before, after] = sentence.split(SLOT);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}

/** A short label in a pill. `move` and `since` badges differ in wording as well as in colour. */
export function Badge({
  tone,
  children,
}: {
  readonly tone?: 'move' | 'since' | undefined;
  readonly children: ComponentChildren;
}) {
  return <span class={tone ? `sp-badge sp-badge-${tone}` : 'sp-badge'}>{children}</span>;
}

/** A badge with a statement's record class. The reporter's name is marked as English. */
export function RecordBadge({ of, words }: { readonly of: Recorded; readonly words: Words }) {
  const { reportedBy } = of;
  if (reportedBy === null) return <Badge>{recordLabel(of, words.t)}</Badge>;
  return (
    <Badge>
      <Around sentence={recordLabel({ ...of, reportedBy: SLOT }, words.t)}>
        <Foreign lang="en" words={words}>
          {reportedBy}
        </Foreign>
      </Around>
    </Badge>
  );
}

type Named = { readonly id: string; readonly name: Localised };

/** An entity's name as a button that opens the entity. */
export function EntityLink({
  entity,
  words,
  onEntity,
}: {
  readonly entity: Named;
  readonly words: Words;
  readonly onEntity: (id: string) => void;
}) {
  return (
    <button type="button" class="sp-link" onClick={() => onEntity(entity.id)}>
      <Text of={entity.name} words={words} />
    </button>
  );
}

import type { ComponentChildren } from 'preact';
import type { Words } from '../../core/interface-words.ts';
import type { Localised } from '../../core/pack/model.ts';
import { type Recorded, recordLabel } from './labels.ts';
import { fallbackLang, foreignLang, inWords } from './localise.ts';

/** A text of the dossier, marked as English where the interface speaks another language. */
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

/** An issue and the rung on it: read in the direction of the first, also inside another. */
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

/** A text in a language of its own, such as a source's, marked so where the interface speaks another one. */
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

/** Stands in a translated sentence where elements are put in; see {@link Around}. */
export const SLOT = '\uFFFC';

/** A translated sentence with elements in the place of its {@link SLOT}, so that languages keep their word order. */
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

/** A short label in a pill. `move` and `since` differ in words as well as in colour. */
export function Badge({
  tone,
  children,
}: {
  readonly tone?: 'move' | 'since';
  readonly children: ComponentChildren;
}) {
  return <span class={tone ? `sp-badge sp-badge-${tone}` : 'sp-badge'}>{children}</span>;
}

/** How a statement is documented, in a pill; who reported it is named in the dossier's English. */
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

/** The name of an entity as a button that leads to it. */
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

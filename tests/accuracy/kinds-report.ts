import { asText, type Table } from '../../authoring/report/text-table.ts';
import type { Pack } from '../../core/pack/model.ts';
import type { KindTexts } from './kind-fixtures.ts';
import type { LabelledText } from './labelled.ts';
import { entitiesOf } from './labelled-fixtures.ts';
import { measure } from './tally.ts';

/** A text that is not marked as labelled, and what is wrong with it. */
export type WrongText = { readonly text: LabelledText; readonly mistakes: readonly string[] };
/** The number of texts and traps of a kind, and those of them that are not marked as labelled. */
export type KindResult = {
  readonly kind: string;
  readonly texts: number;
  readonly traps: number;
  readonly wrong: readonly WrongText[];
};

/** Marks the texts of each kind with the names of the pack and compares the marks with the labels. */
export function measureKinds(pack: Pack, kinds: readonly KindTexts[]): KindResult[] {
  const all = kinds.flatMap(({ texts }) => texts);
  const measured = measure(pack, { texts: all, entities: entitiesOf(pack) });
  const mistakes = [...measured.values()].flatMap((own) => own.flatMap(({ mistake }) => mistake ?? []));
  const byText = Map.groupBy(mistakes, ({ id }) => id);
  return kinds.map(({ kind, texts }) => ({
    kind,
    texts: texts.length,
    traps: texts.filter(({ set }) => set === 'trap').length,
    wrong: texts.flatMap((text) => {
      const own = byText.get(text.document.id) ?? [];
      const told = own.map(({ type, text: words, entity }) => `${type}: “${words}”, ${entity}`);
      return own.length > 0 ? [{ text, mistakes: told }] : [];
    }),
  }));
}

/** Returns how many texts of each kind are wrong. */
export function kindsTable(results: readonly KindResult[]): Table {
  const wrongIn = ({ wrong }: KindResult, set: string): number =>
    wrong.filter(({ text }) => text.set === set).length;
  return {
    title: 'Kinds of error, by texts',
    head: ['kind', 'texts', 'of them traps', 'wrong', 'wrong traps'],
    rows: results.map((result) => [
      ...[result.kind, result.texts, result.traps],
      ...[wrongIn(result, 'topic'), wrongIn(result, 'trap')],
    ]),
  };
}

/** Returns the results as text: a table of kinds, then each wrong text with its mistakes. */
export function asKindsReport(results: readonly KindResult[]): string {
  const lines = results.flatMap(({ wrong }) =>
    wrong.flatMap(({ text: { document }, mistakes }) => [
      `  ${document.id} (${document.lang}): ${document.text}`,
      ...mistakes.map((mistake) => `      ${mistake}`),
    ]),
  );
  return [asText(kindsTable(results)), ...lines].join('\n');
}

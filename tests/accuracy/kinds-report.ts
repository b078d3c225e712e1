import { loadPack } from '../../authoring/load-pack.ts';
import { asText } from '../../authoring/report/text-table.ts';
import type { Pack } from '../../core/pack/model.ts';
import { type KindTexts, readKinds } from './kind-fixtures.ts';
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

/** Returns the results as text: a table of kinds, then each wrong text with its mistakes. */
export function asKindsReport(results: readonly KindResult[]): string {
  const wrongIn = ({ wrong }: KindResult, set: string): number =>
    wrong.filter(({ text }) => text.set === set).length;
  const rows = results.map((result) => [
    ...[result.kind, result.texts, result.traps],
    ...[wrongIn(result, 'topic'), wrongIn(result, 'trap')],
  ]);
  const table = asText({
    title: 'Kinds of error, by texts',
    head: ['kind', 'texts', 'of them traps', 'wrong', 'wrong traps'],
    rows,
  });
  const lines = results.flatMap(({ wrong }) =>
    wrong.flatMap(({ text: { document }, mistakes }) => [
      `  ${document.id} (${document.lang}): ${document.text}`,
      ...mistakes.map((mistake) => `      ${mistake}`),
    ]),
  );
  return [table, ...lines].join('\n');
}

/** Prints how the texts of each kind of error, or of one kind, are marked. */
export function reportKinds(only?: string): void {
  const pack = loadPack();
  console.log(asKindsReport(measureKinds(pack, readKinds(pack, only))));
}

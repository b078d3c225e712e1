import type { ComponentChild } from 'preact';
import type { Words } from '../../core/interface-words.ts';

/** A marked name in a paragraph. Offsets are UTF-16 code units. */
export type SampleMark = {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly type: 'actor' | 'proposal';
};

/** A paragraph of the sample with its marks, in order. */
export type SampleParagraph = { readonly text: string; readonly marks: readonly SampleMark[] };

/** A mark in the page, with the paragraph around it. */
export type PlacedMark = {
  readonly mark: SampleMark;
  readonly paragraph: string;
  readonly element: HTMLElement;
};

/** What the reader does with a mark: rests on it or reaches it with the keyboard, leaves it, or presses it. */
export type MarkActions = {
  readonly onRest: (placed: PlacedMark) => void;
  readonly onFocus: (placed: PlacedMark) => void;
  readonly onLeave: () => void;
  readonly onPress: (placed: PlacedMark, byKey: boolean) => void;
};

/** The name of the classes of marks: `-a` for actors, `-p` for proposals, `-c` for the current one. */
export const MARK_CLASS = 'sp-mark';

/** The paragraphs of the sample, in the language of the interface. */
export const sampleTexts = ({ t }: Words): readonly string[] => [t('welcome.ceasefire'), t('welcome.nato')];

const classOf = (type: SampleMark['type']): string =>
  `sp-sample-mark ${MARK_CLASS}-${type === 'proposal' ? 'p' : 'a'}`;

type Props = MarkActions & {
  readonly paragraphs: readonly SampleParagraph[];
  /** The mark whose card is open, or null. */
  readonly open: SampleMark | null;
};

function Mark({
  mark,
  paragraph,
  open,
  ...actions
}: { mark: SampleMark; paragraph: string } & Omit<Props, 'paragraphs'>) {
  const isOpen = open === mark;
  const placed = (element: HTMLElement): PlacedMark => ({ mark, paragraph, element });
  return (
    <button
      type="button"
      class={isOpen ? `${classOf(mark.type)} ${MARK_CLASS}-c` : classOf(mark.type)}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onPointerEnter={(event) => event.pointerType !== 'touch' && actions.onRest(placed(event.currentTarget))}
      onPointerLeave={actions.onLeave}
      onFocus={(event) =>
        event.currentTarget.matches(':focus-visible') && actions.onFocus(placed(event.currentTarget))
      }
      onClick={(event) => actions.onPress(placed(event.currentTarget), event.detail === 0)}
    >
      {paragraph.slice(mark.start, mark.end)}
    </button>
  );
}

/** Paragraphs whose marks open the card, as on the pages that the reader reads. */
export function SampleText({ paragraphs, ...rest }: Props) {
  return (
    <>
      {paragraphs.map(({ text, marks }) => {
        const pieces: ComponentChild[] = [];
        let at = 0;
        for (const mark of marks) {
          pieces.push(text.slice(at, mark.start));
          pieces.push(<Mark key={mark.start} mark={mark} paragraph={text} {...rest} />);
          at = mark.end;
        }
        return (
          <p key={text}>
            {pieces}
            {text.slice(at)}
          </p>
        );
      })}
    </>
  );
}

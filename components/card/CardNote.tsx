import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import { packOfId } from '../../core/pack/qualified-ids.ts';
import type { HidePlace } from '../../core/page-status.ts';
import type { Report } from '../../core/reader-report.ts';
import { hidePlaceLabel } from '../shared/labels.ts';
import { ReportForm } from '../shared/ReportForm.tsx';
import type { NoteKind } from './CardMenu.tsx';
import { type Why, WhyMarked } from './WhyMarked.tsx';

const PLACES: readonly HidePlace[] = ['page', 'site', 'everywhere'];

type Props = {
  readonly note: NoteKind;
  readonly why: Why | null;
  readonly report: Report;
  readonly about: { readonly home: string | null };
  readonly view: { readonly id: string };
  readonly words: Words;
  readonly onHide: (where: HidePlace) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
};

/** What the reader asked for in the menu. It takes the focus from the menu. */
export function CardNote({ note, why, report, about, view, words, onHide, onCopy }: Props) {
  const { t } = words;
  // The forms are those of the embedded pack.
  const home = packOfId(view.id) === '' ? about.home : null;
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another note takes the focus again.
  useEffect(() => place.current?.focus(), [note]);
  return (
    <div class="sp-why" ref={place} tabIndex={-1}>
      {note === 'why' && why && <WhyMarked why={why} words={words} />}
      {note === 'report' ? (
        <ReportForm report={report} home={home} words={words} onCopy={onCopy} />
      ) : (
        <p class="sp-why-hide">
          <span>{t('why.hide')}</span>
          {PLACES.map((where) => (
            <button key={where} type="button" class="sp-link" onClick={() => onHide(where)}>
              {hidePlaceLabel(where, t)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

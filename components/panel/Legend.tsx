import type { Words } from '../../core/interface-words.ts';
import { Text } from '../shared/Text.tsx';
import type { Chart, ChartedIssue, Shape } from './chart-layout.ts';
import { SHAPES, shapeClass, spanPath } from './mark-shapes.ts';

type Props = { readonly chart: Chart; readonly lines: readonly ChartedIssue[]; readonly words: Words };

const KEYS: Readonly<Record<Shape, string>> = {
  quoted: 'record.quoted',
  stated: 'record.stated',
  text: 'record.text',
  offRecord: 'chart.offRecord',
};

/** A symbol of the chart; `width` is in px. */
function Sign({
  width,
  kind,
  d,
}: {
  readonly width: number;
  readonly kind: string;
  readonly d: string | undefined;
}) {
  return (
    <svg width={width} height="14" viewBox={`${-width / 2} -7 ${width} 14`} aria-hidden="true">
      <path class={kind} d={d} />
    </svg>
  );
}

/** The names of two charted actors, each with its line. */
export function TrackNames({ lines, words }: Omit<Props, 'chart'>) {
  return (
    <ul class="sp-legend sp-track-names" aria-hidden="true">
      {lines.map(({ id, name }, track) => (
        <li key={id} class={`sp-track sp-track-${track}`}>
          <b>
            <Sign width={26} kind="sp-stood" d="M-13 0H13" />
            <Text of={name} words={words} />
          </b>
        </li>
      ))}
    </ul>
  );
}

/** The chart's legend: each actor's line, and the mark shapes and kinds of date span that occur. */
export function Legend({ chart, lines, words }: Props) {
  const spans = chart.tracks.flatMap(({ marks }) => marks.flatMap(({ span }) => span ?? []));
  const drawn = [true, false].filter((isOpen) => spans.some((span) => span.isOpen === isOpen));
  return (
    <ul class="sp-legend">
      {chart.tracks.map(({ marks }, track) => {
        const line = lines[track];
        const shapes = Object.keys(KEYS) as Shape[];
        return (
          <li key={line?.id} class={`sp-track sp-track-${track}`}>
            <b>
              <Sign width={26} kind="sp-stood" d="M-13 0H13" />
              {line && <Text of={line.name} words={words} />}
            </b>
            {shapes
              .filter((shape) => marks.some((mark) => mark.shape === shape))
              .map((shape) => (
                <span key={shape}>
                  <Sign width={14} kind={shapeClass(shape)} d={SHAPES[track]?.[shape]} />
                  {words.t(KEYS[shape])}
                </span>
              ))}
          </li>
        );
      })}
      {drawn.length > 0 && (
        <li class="sp-track sp-track-0">
          {drawn.map((isOpen) => (
            <span key={String(isOpen)}>
              <Sign
                width={26}
                kind={isOpen ? 'sp-span sp-span-open' : 'sp-span'}
                d={spanPath({ from: -11, to: 11, isOpen }, 0)}
              />
              {words.t(isOpen ? 'chart.open' : 'chart.span')}
            </span>
          ))}
        </li>
      )}
    </ul>
  );
}

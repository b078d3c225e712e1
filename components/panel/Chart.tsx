import { useLayoutEffect, useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import type { CoverageView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { recordLabel } from '../shared/labels.ts';
import { inWords } from '../shared/localise.ts';
import { Around, SLOT, Text } from '../shared/Text.tsx';
import { ChartTable } from './ChartTable.tsx';
import { type ChartedIssue, chartOf, type Chart as Drawn, type Mark } from './chart-layout.ts';
import { Legend, TrackNames } from './Legend.tsx';
import { SHAPES, shapeClass, spanPath } from './mark-shapes.ts';

type Props = {
  /** One actor, or two to compare. */
  readonly lines: readonly ChartedIssue[];
  readonly coverage: CoverageView;
  /** The article's date, or null. */
  readonly date: string | null;
  readonly words: Words;
};

/** Width if it cannot be measured, in px. */
const USUAL_WIDTH = 640;
/** Mean width of a letter in the label of the article's date, in px. */
const LETTER = 7;

function MarkOf({
  mark,
  track,
  words,
}: {
  readonly mark: Mark;
  readonly track: number;
  readonly words: Words;
}) {
  const { position, shape, x, y, span } = mark;
  const parts = [
    printDate(position.date, words),
    recordLabel(position, words.t),
    inWords(position.summary, words),
  ];
  return (
    <g>
      <title>{parts.join(' · ')}</title>
      {span && <path class={span.isOpen ? 'sp-span sp-span-open' : 'sp-span'} d={spanPath(span, y)} />}
      <path class={shapeClass(shape)} d={SHAPES[track]?.[shape]} transform={`translate(${x} ${y})`} />
    </g>
  );
}

/** The line at the article's date, with its label on the side that has room. */
function ArticleLine({
  chart,
  date,
  words,
}: {
  readonly chart: Drawn;
  readonly date: string;
  readonly words: Words;
}) {
  const { article: x, height, width } = chart;
  if (x === null) return null;
  const day = printDate(date, words);
  const end = x + LETTER * words.t('chart.article', [day]).length > width;
  return (
    <g class="sp-article">
      <path d={`M${x} 8V${height - 24}`} />
      <text x={end ? x - 6 : x + 6} y="16" text-anchor={end ? 'end' : 'start'}>
        <tspan class="sp-own-way">
          <Around sentence={words.t('chart.article', [SLOT])}>
            <tspan class="sp-own-way">{day}</tspan>
          </Around>
        </tspan>
      </text>
    </g>
  );
}

function Drawing({ chart, lines, date, words }: Props & { readonly chart: Drawn }) {
  const { width, height, left, rungs, ticks, tracks, end } = chart;
  const names = lines.map(({ name }) => inWords(name, words));
  const title = lines[0] ? inWords(lines[0].issue.title, words) : '';
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.t('chart.label', [title, new Intl.ListFormat(words.language).format(names)])}
    >
      {rungs.map(({ rank, y }) => (
        <path key={rank} class="sp-grid" d={`M${left} ${y}H${end}`} />
      ))}
      {ticks.map(({ x, date: tick }) => (
        <g key={tick} class="sp-tick">
          <path d={`M${x} ${height - 24}v5`} />
          <text x={x} y={height - 6} text-anchor="middle">
            {printDate(tick, words)}
          </text>
        </g>
      ))}
      {date !== null && <ArticleLine chart={chart} date={date} words={words} />}
      {tracks.map(({ path, marks }, track) => (
        <g key={lines[track]?.id} class={`sp-track sp-track-${track}`}>
          <path class="sp-stood" d={path} />
          {marks.map((mark) => (
            <MarkOf key={mark.position.id} mark={mark} track={track} words={words} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function useWidth(): [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') return;
    const measure = (): void => setWidth((before) => element.clientWidth || before);
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => watcher.disconnect();
  }, [element]);
  return [setElement, width];
}

/** One or two actors' rungs over time, as a chart and as a table; nothing if none of their positions has a rung. */
export function Chart({ lines, coverage, date, words }: Props) {
  const [measured, width] = useWidth();
  const [asTable, setAsTable] = useState(false);
  const [hasLegend, setHasLegend] = useState(false);
  const rungs = lines[0]?.issue.rungs ?? [];
  const letters = Math.max(0, ...rungs.map((rung) => inWords(rung, words).length));
  const chart = chartOf({
    issues: lines.map(({ issue }) => issue),
    letters,
    date,
    width,
    to: coverage.to,
  });
  if (!chart) return null;
  const counted = lines.reduce((sum, { issue }) => sum + issue.history.length + issue.later.length, 0);
  return (
    <figure class="sp-chart">
      <div ref={measured} class="sp-chart-field" dir="ltr" hidden={asTable}>
        {chart.rungs.map(({ rank, y }) => (
          <span
            key={rank}
            class="sp-chart-rung"
            style={{ top: `${y}px`, width: `${chart.left - 12}px` }}
            aria-hidden="true"
          >
            {rungs[rank] && <Text of={rungs[rank]} words={words} />}
          </span>
        ))}
        <Drawing chart={chart} lines={lines} coverage={coverage} date={date} words={words} />
      </div>
      {lines.length > 1 && !asTable && <TrackNames lines={lines} words={words} />}
      <figcaption>
        <span>{words.t('chart.count', undefined, counted)}</span>
        <button type="button" class="sp-link sp-chart-switch" onClick={() => setAsTable(!asTable)}>
          {words.t(asTable ? 'chart.asChart' : 'chart.asTable')}
        </button>
        {!asTable && (
          <button
            type="button"
            class="sp-button sp-round"
            aria-label={words.t('chart.signs')}
            aria-expanded={hasLegend}
            onClick={() => setHasLegend(!hasLegend)}
          >
            ?
          </button>
        )}
      </figcaption>
      {hasLegend && !asTable && <Legend chart={chart} lines={lines} words={words} />}
      <div class={asTable ? 'sp-scroll' : 'sp-hidden'}>
        <ChartTable lines={lines} date={date} words={words} />
      </div>
    </figure>
  );
}

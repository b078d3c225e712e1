// Everything here is invented: no such minister, state, canal, plan or newspaper exists.
import { Panel, type PanelProps } from '../../components/panel/Panel.tsx';
import type { PanelLocation } from '../../core/panel-location.ts';
import { readPanelLocation } from '../../platform/panel-address.ts';
import * as samples from './invented-samples.ts';
import { nothing, type State } from './state.ts';

const { lines, reading, within } = samples;
type Changes = { readonly [Key in 'dossier' | 'compare' | 'page']?: Partial<PanelProps[Key]> };

export const panelState = (place: Partial<PanelLocation>, changes: Changes = {}, width?: number): State => ({
  show: (words) => (
    <Panel
      place={{ ...readPanelLocation(''), date: '2025-02-06', ...place }}
      words={words}
      refused={0}
      onGo={nothing}
      onTab={width === undefined ? nothing : null}
      dossier={{
        view: undefined,
        latest: null,
        beside: null,
        results: null,
        holders: [lines.minister, lines.state],
        directory: [lines.minister, lines.state, lines.plan],
        onBack: null,
        onLatest: nothing,
        ...changes.dossier,
      }}
      compare={{ comparison: null, directory: Object.values(lines), ...changes.compare }}
      page={{
        status: reading,
        subjects: null,
        mentions: [],
        unavailable: null,
        views: [],
        onAnyway: nothing,
        onGoTo: nothing,
        onEntity: nothing,
        onPrint: width === undefined ? null : nothing,
        ...changes.page,
      }}
    />
  ),
  ...(width !== undefined && { width }),
});

/** A day after the last one that the dossier covers. */
export const younger = {
  date: '2026-11-20',
  asOf: within.to,
  coverage: { ...within, article: 'after' },
} as const;

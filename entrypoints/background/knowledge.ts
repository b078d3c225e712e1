import { cuesText, namesText, packText } from 'virtual:pack';
import { lazily } from '../../core/lazily.ts';
import { cueIndex, issuesIn } from '../../core/matching/cues.ts';
import type { Lexicon } from '../../core/matching/lexicon/tables.ts';
import { type FrozenLexicon, thaw } from '../../core/matching/lexicon/thaw.ts';
import { type Matcher, matcherOf } from '../../core/matching/matcher.ts';
import type { Pack } from '../../core/pack/model.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { holdersOf } from '../../core/positions/holders.ts';
import { lineOf } from '../../core/positions/lines.ts';
import { indexPack, type PackIndex } from '../../core/positions/pack-index.ts';
import type { EntityLine, EntityView } from '../../core/positions/view.ts';
import type { ViewRequests } from '../../core/protocol/view-requests.ts';

type ViewRequest = Parameters<ViewRequests['view']>[0];

type Knowledge = {
  readonly index: PackIndex;
  /** Makes ready what a background that was just started has not yet made: for matching, or for a card. */
  prepare(what: 'names' | 'cues'): void;
  /** Finds and resolves the mentions in blocks of text. */
  match: Matcher;
  /** What is known of an entity at a date, its issues ranked for the text around a mention. */
  view(request: ViewRequest): EntityView | null;
  /** Name and kind of entities. */
  lines(entities: Iterable<string>): EntityLine[];
  /** The actors who hold something on an issue, with the rung on which they last stood. */
  holdersOf(issue: string): EntityLine[];
};

/** Reads base64 (RFC 4648). */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

const thawed = (text: string): Lexicon => thaw(JSON.parse(text) as FrozenLexicon, bytesOf);

function build(): Knowledge {
  const pack = JSON.parse(packText) as Pack;
  const index = indexPack(pack);
  // A card and a look-up need no matcher.
  const matcher = lazily(() => matcherOf(pack, thawed(namesText)));
  const cues = lazily(() => cueIndex(pack, thawed(cuesText)));
  return {
    index,
    prepare: (what) => void (what === 'names' ? matcher() : cues()),
    match: (texts, facts) => matcher()(texts, facts),
    view({ paragraph = '', heading = '', page = '', ...request }) {
      const issuesOf = (text: string): string[] => (text === '' ? [] : issuesIn(cues(), text));
      return viewOf(index, {
        ...request,
        paragraphIssues: issuesOf(paragraph),
        headingIssues: issuesOf(heading),
        pageIssues: issuesOf(page),
      });
    },
    lines: (entities) => [...entities].flatMap((id) => lineOf(index, id) ?? []),
    holdersOf: (issue) => holdersOf(index, issue),
  };
}

/** The pack and all that is compiled from it: built at the first question, and again when the background woke up. */
export const knowledge = lazily(build);

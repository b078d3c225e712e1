import type { Words } from '../../core/interface-words.ts';
import type { MentionExcerpt, PageStatus } from '../../core/page-status.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { inWords } from '../shared/localise.ts';
import { PackNames } from '../shared/PackNames.tsx';
import { EntityLink } from '../shared/Text.tsx';

type MentionListProps = {
  readonly status: PageStatus;
  readonly mentions: readonly MentionExcerpt[];
  readonly words: Words;
  readonly onGoTo: (id: number) => void;
  readonly onEntity: (id: string) => void;
};

const KINDS: Readonly<Record<string, string>> = {
  person: 'kind.person',
  state: 'kind.state',
  organisation: 'kind.organisation',
  office: 'kind.office',
  proposal: 'kind.proposal',
};

type Numbered = MentionExcerpt & { readonly number: number };

/** Groups the mentions by the page's headings, in page order. */
function underHeadings(mentions: readonly MentionExcerpt[]): { heading: string; mentions: Numbered[] }[] {
  const groups: { heading: string; mentions: Numbered[] }[] = [];
  mentions.forEach((mention, index) => {
    let last = groups.at(-1);
    if (last?.heading !== mention.heading) {
      last = { heading: mention.heading, mentions: [] };
      groups.push(last);
    }
    last.mentions.push({ ...mention, number: index + 1 });
  });
  return groups;
}

type LineProps = Pick<MentionListProps, 'words' | 'onGoTo' | 'onEntity'> & {
  readonly mention: Numbered;
  readonly meant: readonly EntityLine[];
  readonly isCurrent: boolean;
};

/** One thing that the words of a mention mean. */
function Meaning({
  line,
  words,
  onEntity,
}: Pick<LineProps, 'words' | 'onEntity'> & { readonly line: EntityLine }) {
  const kind = KINDS[line.kind];
  return (
    <span class="sp-mention-who">
      <i class={`sp-kind sp-kind-${line.type}`} />
      <span>
        <EntityLink entity={line} words={words} onEntity={onEntity} />
        {kind && <span class="sp-meta">{words.t(kind)}</span>}
        <PackNames of={line.packs} words={words} />
      </span>
    </span>
  );
}

function Line({ mention, meant, isCurrent, words, onGoTo, onEntity }: LineProps) {
  const { t, language } = words;
  const names = new Intl.ListFormat(language).format(meant.map(({ name }) => inWords(name, words)));
  const goTo = t('mentions.goToOf', [String(mention.number), names]);
  return (
    <li class="sp-mention" aria-current={isCurrent || undefined}>
      <p class="sp-mention-head">
        {meant.map((line) => (
          <Meaning key={line.id} line={line} words={words} onEntity={onEntity} />
        ))}
        <button
          type="button"
          class="sp-button sp-go-to"
          aria-label={isCurrent ? `${t('mentions.current')} · ${goTo}` : goTo}
          onClick={() => onGoTo(mention.id)}
        >
          {t(isCurrent ? 'mentions.current' : 'mentions.goTo')}
        </button>
      </p>
      <p class="sp-excerpt" dir="auto">
        {mention.before}
        <mark>{mention.text}</mark>
        {mention.after}
      </p>
    </li>
  );
}

/** All mentions in order, each with its sentence and a button that goes to it: an accessible alternative to marks. */
export function MentionList({ status, mentions, words, ...on }: MentionListProps) {
  const { t } = words;
  const lines = new Map(status.entities.map((line) => [line.id, line]));
  return underHeadings(mentions).map((group) => (
    <section key={group.mentions[0]?.id} class="sp-mention-group">
      <h3 class="sp-label" dir="auto">
        {group.heading || t('mentions.top')}
      </h3>
      <ol>
        {group.mentions.map((mention) => {
          const meant = mention.entities.flatMap((entity) => lines.get(entity) ?? []);
          const isCurrent = mention.number === status.current;
          return (
            meant.length > 0 && (
              <Line
                key={mention.id}
                mention={mention}
                meant={meant}
                isCurrent={isCurrent}
                words={words}
                {...on}
              />
            )
          );
        })}
      </ol>
    </section>
  ));
}

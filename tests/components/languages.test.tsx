// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { interfaceLanguages, readMessages, readWords } from '../../cli/read-messages.ts';
import { Card } from '../../components/card/Card.tsx';
import { OptionsForm } from '../../components/options/OptionsForm.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { Changes } from '../../components/shared/Changes.tsx';
import { LANGUAGES } from '../../core/pack/languages.ts';
import type { PageStatus } from '../../core/page-status.ts';
import { verdictOf } from '../../core/positions/verdict.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { about } from './about-facts.ts';
import { embedded, followed, packActions } from './invented-packs.ts';
import { actor, issue, position, proposal } from './invented-views.ts';

afterEach(cleanup);

const english = readMessages();
const placeholders = (message = ''): string[] => [...new Set(message.match(/\$\d|%s/g))].sort();
const forms = (message = ''): string[] => message.split(' | ');

const why = { text: 'M', name: { en: 'N' }, rule: 'name', company: [], date: null } as const;
const status: PageStatus = {
  state: 'reading',
  date: '2025-02-06',
  modified: '2025-02-08',
  mentions: 21,
  current: 0,
  hidden: ['n'],
  entities: [
    { id: 'n', name: { en: 'N' }, type: 'actor', kind: 'person', detail: null, hit: null, count: 21 },
  ],
};
const site = {
  host: 'news.example.org',
  on: true,
  paused: false,
  hidden: [{ entity: 'n', name: { en: 'N' }, where: 'site' }],
};

/** Returns all text and labels that the user sees, except text marked as English. */
function toldIn(container: Element): string {
  for (const part of container.querySelectorAll('[lang=en]')) part.remove();
  const labels = [...container.querySelectorAll('[aria-label], [placeholder]')].map(
    (each) => `${each.getAttribute('aria-label')} ${each.getAttribute('placeholder')}`,
  );
  return [container.textContent, ...labels].join('\n');
}

/** Languages whose nouns have other forms after 2 to 4 than after 5, which the interface cannot tell apart. */
const SLAVIC = ['uk', 'ru', 'pl'];

describe.each(interfaceLanguages().filter((language) => language !== 'en'))(
  'The interface in “%s”',
  (language) => {
    const messages = readMessages(language);
    const t = readWords(language);
    const words = { t, language };
    const card = {
      words,
      latest: null,
      modified: '2025-02-08',
      reason: { origin: 'meta', published: '2025-02-06', others: false },
      onBack: null,
      why,
      refused: 'card.refused',
    } as unknown as Omit<ComponentProps<typeof Card>, 'view'>;
    const own = { en: 'n', [language]: 'n' };
    const popup = {
      words,
      site,
      status,
      unavailable: null,
      query: '',
      results: [],
      selected: null,
      about,
      changes: [{ entity: 'n', issue: 'n', name: own, title: own, from: own, to: own, date: '2025-03-14' }],
    };

    it('has the same messages as the English interface', () => {
      expect([...english.keys()].filter((key) => !messages.has(key))).toEqual([]);
      expect([...messages.keys()].filter((key) => !english.has(key))).toEqual([]);
      expect([...messages].filter(([, message]) => message.trim() === '')).toEqual([]);
    });

    it('has every placeholder, also in the last plural form', () => {
      for (const [key, message] of messages) {
        expect([key, ...placeholders(message)]).toEqual([key, ...placeholders(english.get(key))]);
        expect([key, ...placeholders(forms(message).at(-1))]).toEqual([
          key,
          ...placeholders(forms(english.get(key)).at(-1)),
        ]);
      }
    });

    it('has plural forms only for messages that have them in English, and at most three', () => {
      const counted = [...messages].filter(([, message]) => forms(message).length > 1);
      expect(counted.filter(([key]) => forms(english.get(key)).length === 1)).toEqual([]);
      expect(counted.filter(([, message]) => forms(message).length > 3)).toEqual([]);
    });

    it('has the messages in the order of the English file', () => {
      expect([...messages.keys()]).toEqual([...english.keys()]);
    });

    it('names its own language', () => {
      expect(t('a11y.language')).toBe(language);
    });

    it('keeps the description within the length that stores allow', () => {
      expect(t('extDescription').length).toBeLessThanOrEqual(132);
    });

    it('marks reporters, publishers and quotes as English', () => {
      const { container } = render(<Card {...card} view={proposal()} />);
      fireEvent.click(container.querySelector('.sp-card .sp-foot > button') as HTMLButtonElement);
      const marked = [...container.querySelectorAll('[lang=en]')].map((each) => each.textContent);
      expect(marked).toEqual(expect.arrayContaining(['Example Daily', 'who pays the pilots', 'Canal plan']));
      const badges = [...container.querySelectorAll('.sp-badge')].filter((each) =>
        each.querySelector('[lang]'),
      );
      expect(badges.map((each) => each.textContent)).toEqual([t('record.reportedBy', ['Example Daily'])]);
    });

    it('leaves no English text on the card, the popup and the settings page', () => {
      const shown = [
        <Card key="actor" {...card} view={actor()} />,
        <Card key="proposal" {...card} view={proposal()} />,
        <Popup key="popup" {...(popup as unknown as ComponentProps<typeof Popup>)} />,
        <OptionsForm
          key="options"
          settings={DEFAULT_SETTINGS}
          about={about}
          names={new Map()}
          languages={['de', 'en', 'uk']}
          shortcuts={{ list: [{ name: 'next', keys: '' }], isRefused: true, onEdit: () => {} }}
          packs={[embedded({ title: own }), followed({ title: own, staged: 2, problem: { code: 'head' } })]}
          packProgress={null}
          packActions={packActions}
          stored={{ onExport: () => {}, onImport: async () => {}, onErase: async () => {} }}
          words={words}
          accessRefused={false}
          refused={0}
          onChange={() => {}}
        />,
      ];
      const told = shown
        .flatMap((view) => {
          const { container } = render(view);
          const glance = toldIn(container);
          const history = container.querySelector('.sp-card .sp-foot > button');
          if (history) fireEvent.click(history);
          return [glance, toldIn(container)];
        })
        .join('\n');
      expect(told.length).toBeGreaterThan(3000);
      const left = [...english.values()]
        .flatMap(forms)
        .filter(
          (form) => /[a-z] [a-z]/i.test(form) && placeholders(form).length === 0 && told.includes(form),
        );
      expect(left).toEqual([]);
    });
  },
);

it('is there in every language of the dossier', () => {
  expect(interfaceLanguages().toSorted()).toEqual(LANGUAGES.toSorted());
});

describe.each(SLAVIC)('The interface in “%s”', (language) => {
  const t = readWords(language);

  it('puts no number before a noun, because the noun would have to agree with it', () => {
    const counted = [...english].filter(([, message]) => forms(message).length > 1).map(([key]) => key);
    const messages = readMessages(language);
    for (const key of counted) expect(messages.get(key)).not.toMatch(/\$1 (?!міс\.|мес\.|mies\.)\p{Ll}/u);
    expect(t('popup.mentions', undefined, 1)).toMatch(/^\p{L}+: 1$/u);
  });

  it('says the age in months without a form of the noun', () => {
    const ages = [0, 1, 2, 21].map((count) => t('issue.age', undefined, count));
    expect(ages.slice(0, 2).filter((age) => /\d/.test(age))).toEqual([]);
    expect(ages[2]).toMatch(/^2 (міс|мес|mies)\. /);
    expect(ages[3]).toBe(ages[2]?.replace('2', '21'));
  });
});

it('has the spaces of French typography', () => {
  const loose = [...readMessages('fr').values()].filter((message) => /« | [»:;?!]|[^\s][»?!;]/.test(message));
  expect(loose).toEqual([]);
});

describe('A position in an interface without its headline', () => {
  const words = { t: readWords('fr'), language: 'fr' };
  const headline = { en: 'Ships may pass for a fee' };
  const shown = (rung: { en: string; fr: string } | null) => {
    const only = position({ rung, rank: rung && 1, headline: verdictOf(headline, rung) });
    const view = actor({ issues: [issue({ standing: [only], history: [only] })], rest: [], silent: [] });
    const props = {
      words,
      view,
      latest: null,
      modified: null,
      reason: null,
      onBack: null,
      why: null,
      refused: null,
    };
    const { container } = render(<Card {...(props as unknown as ComponentProps<typeof Card>)} />);
    return container.querySelector('.sp-verdict');
  };

  it('shows the label of its rung', () => {
    const verdict = shown({ en: 'Passage for a fee', fr: 'Passage payant' });
    expect(verdict?.textContent).toBe('Passage payant');
    expect(verdict?.querySelector('[lang]')).toBeNull();
  });

  it('shows the English headline, marked as English, if it is on no rung', () => {
    expect(shown(null)?.querySelector('[lang=en]')?.textContent).toBe(headline.en);
  });

  it('shows a change with the English words marked as English', () => {
    const change = {
      entity: 'n',
      issue: 'n',
      name: { en: 'N', fr: 'N' },
      title: { en: 'Canal', fr: 'Canal' },
      from: verdictOf({ en: 'Closed' }, { en: 'Closed to all', fr: 'Fermé à tous' }),
      to: verdictOf(headline, null),
      date: '2025-03-14',
    };
    const { container } = render(<Changes changes={[change]} atOnce={1} words={words} onChange={() => {}} />);
    const told = container.querySelector('.sp-changed > span:last-child');
    expect(told?.textContent).toBe(`14 mars 2025\u00a0: ${headline.en} (avant\u00a0: Fermé à tous)`);
    expect([...(told?.querySelectorAll('[lang=en]') ?? [])].map((each) => each.textContent)).toEqual([
      headline.en,
    ]);
  });
});

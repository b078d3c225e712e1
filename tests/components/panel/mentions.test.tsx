// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelProps } from '../../../components/panel/Panel.tsx';
import { actor, position } from '../invented-views.ts';
import { press, show, status } from './show-panel.tsx';

afterEach(cleanup);

describe('the view of the page', () => {
  it('begins with what changed since, then the subjects with who stands on them; a line opens that dossier', () => {
    const { onEntity, container } = show({ at: '?view=page' });
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Changed since this article', 'Subjects of this page', 'All mentions, 3']);
    press(/^Example Minister · Passage through the canal/);
    expect(onEntity).toHaveBeenLastCalledWith('example-minister', 'canal');
    press('Example State Closed to all 2024');
    expect(onEntity).toHaveBeenLastCalledWith('example-state', 'canal');
    expect(container.querySelectorAll('.sp-held .sp-badge-since')).toHaveLength(1);
  });

  it('has the mentions behind a link, unless there is nothing else to show', () => {
    const { container } = show({ at: '?view=page' });
    expect(container.querySelector('.sp-folded .sp-mention')).toBeTruthy();
    press('All mentions, 3');
    expect(container.querySelector('.sp-folded')).toBeNull();
    cleanup();
    const bare = show({ at: '?view=page', page: { subjects: { changes: [], subjects: [] } } });
    expect(bare.container.querySelector('.sp-folded')).toBeNull();
  });
});

describe('the list of mentions', () => {
  it('has every mention in order under the headings of the page, with its sentence and a button to go to it', () => {
    const { onGoTo, onEntity, container } = show({ at: '?view=page' });
    press('All mentions, 3');
    const headings = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Passage through the canal', 'Top of the page', 'A heading']);
    expect([...container.querySelectorAll('.sp-excerpt')].map(({ textContent }) => textContent)).toEqual(
      Array(3).fill('It was the name that stood there.'),
    );
    expect(container.querySelector('[aria-current]')?.textContent).toContain('Canal plan');
    press('Go to mention 3: Example Minister');
    expect(onGoTo).toHaveBeenCalledWith(3);
    press('Canal plan');
    expect(onEntity).toHaveBeenLastCalledWith('canal-plan');
  });

  it('prints the positions at the article date with their sources, for every issue', () => {
    const issues = actor().issues.map((each) => ({ ...each, standing: [position({ summary: each.title })] }));
    const { onPrint, container } = show({ at: '?view=page', page: { views: [actor({ issues })] } });
    const printed = container.querySelector('.sp-printed')?.textContent;
    for (const { title } of issues) expect(printed).toContain(title.en);
    expect(printed).toContain('https://example.org/canal');
    press('Print with sources');
    expect(onPrint).toHaveBeenCalledOnce();
  });

  it('says why there is no list', () => {
    const cases: [Partial<PanelProps['page']>, string][] = [
      [{ unavailable: 'No page here.' }, 'No page here.'],
      [{ status: null }, 'Reading this page…'],
      [{ status: { ...status, state: 'not-news' } }, 'Not a news page, so nothing is marked'],
      [{ status: { ...status, state: 'off' } }, 'Off for this site'],
      [{ mentions: [] }, 'Nothing on this page is in the dossiers.'],
    ];
    for (const [page, sentence] of cases) {
      show({ at: '?view=page', page });
      expect(screen.getByRole('tabpanel').textContent).toBe(sentence);
      cleanup();
    }
  });
});

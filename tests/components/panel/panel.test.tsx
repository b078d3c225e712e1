// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { press, show } from './show-panel.tsx';

afterEach(cleanup);

describe('the panel', () => {
  it('has three views as tabs, which the arrow keys select', () => {
    const { onGo } = show();
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map((tab) => [tab.textContent, tab.getAttribute('aria-selected'), tab.tabIndex])).toEqual([
      ['Dossier', 'true', 0],
      ['Compare', 'false', -1],
      ['On this page', 'false', -1],
    ]);
    expect(screen.getByRole('tabpanel', { name: 'Dossier' })).toBeTruthy();
    fireEvent.keyDown(tabs[0] as HTMLElement, { key: 'ArrowLeft' });
    fireEvent.keyDown(tabs[0] as HTMLElement, { key: 'ArrowRight' });
    expect(onGo.mock.calls).toEqual([[{ view: 'page' }], [{ view: 'compare' }]]);
  });

  it('can be opened in a tab when it is beside a page', () => {
    const { onTab } = show();
    press('Open in a tab');
    expect(onTab).toHaveBeenCalledOnce();
  });

  it('says that a change was not stored', () => {
    show();
    expect(screen.getByRole('alert').textContent).toBe('');
    cleanup();
    show({ refused: 1 });
    expect(screen.getByRole('alert').textContent).toMatch(/could not read or write what Standpoint stores/);
  });
});

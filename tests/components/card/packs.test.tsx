// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Elsewhere, EntityLine } from '../../../core/positions/view.ts';
import { actor } from '../invented-views.ts';
import { button, show } from './show-card.tsx';

afterEach(cleanup);

const canal = { en: 'Talks on the canal' };
const ferry = { en: 'Talks on the ferry' };
const onFerry: Elsewhere = {
  id: 'ferry-talks/example-minister',
  pack: ferry,
  title: { en: 'Fares' },
  headline: { en: 'One fare for all' },
  date: '2025-01-20',
};
const line = (id: string, name: string, pack: EntityLine['name']): EntityLine => ({
  id,
  name: { en: name },
  type: 'actor',
  kind: 'person',
  detail: null,
  hit: null,
  packs: [pack],
});

describe('the card of an entity that several packs know', () => {
  it('names each pack at what it says, and opens the other one in place', () => {
    const { container, text, onEntity } = show(
      { view: actor({ pack: canal, elsewhere: [onFerry] }) },
      'glance',
    );
    expect(text('.sp-glance > .sp-pack')).toBe('Talks on the canal');
    expect(container.querySelectorAll('.sp-elsewhere li')).toHaveLength(1);
    fireEvent.click(button(/^Talks on the ferry.*One fare for all.*Fares · 20 Jan 2025$/));
    expect(onEntity).toHaveBeenCalledWith('ferry-talks/example-minister');
  });

  it('says so if another pack has nothing up to this day', () => {
    const silent = { ...onFerry, title: null, headline: null, date: null };
    show({ view: actor({ pack: canal, elsewhere: [silent] }) }, 'glance');
    expect(button(/^Talks on the ferry.*No position on record$/)).toBeTruthy();
  });

  it('names no pack while only one is on', () => {
    const { container } = show({}, 'glance');
    expect(container.querySelector('.sp-pack, .sp-elsewhere')).toBeNull();
  });

  it('names the pack in a report, and offers the forms of the project for the embedded pack alone', () => {
    const about = { version: '1.2.3', home: 'https://github.com/example/standpoint' };
    const report = (id: string): string => {
      const { text } = show({ about, view: actor({ id, pack: canal }) }, 'glance');
      fireEvent.click(button('Something is wrong'));
      return text('.sp-report');
    };
    expect(report('example-minister')).toContain('Pack: Talks on the canal');
    expect(screen.queryByRole('link', { name: 'Report a wrong fact' })).not.toBeNull();
    cleanup();
    report('canal-talks/example-minister');
    expect(screen.queryByRole('link', { name: 'Report a wrong fact' })).toBeNull();
    expect(button('Copy this text')).toBeTruthy();
  });
});

describe('the card of words that packs use for different things', () => {
  it('asks which is meant, names the packs, and says nothing of either before', () => {
    const why = { text: 'Delta', rule: 'name', name: { en: 'A' }, company: [], date: null } as const;
    const choice = [
      line('delta', 'Delta Council', canal),
      line('ferry-talks/delta', 'Delta Shipping', ferry),
    ];
    const { container, text, onEntity } = show({ why, choice }, 'glance');
    expect(text('[role=dialog] > .sp-card-head > #sp-name')).toBe('What does “Delta” mean here?');
    expect(container.querySelector('.sp-verdict')).toBeNull();
    fireEvent.click(button(/^Delta Shipping.*Talks on the ferry$/));
    expect(onEntity).toHaveBeenCalledWith('ferry-talks/delta');
  });
});

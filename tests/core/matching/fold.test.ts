import { describe, expect, it } from 'vitest';
import { FOLD, foldText, SKIP, WORD } from '../../../core/matching/lexicon/fold.ts';

describe('the fold', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['Zełenski', 'zelenski'],
    ['Volodímir ZELENSKI', 'volodimir zelenski'],
    ['Фёдор', 'федор'],
    ['İstanbul, ısparta', 'istanbul isparta'],
    ['28‑point plan', '28 point plan'],
    ['so\u00adft\u200bened', 'softened'],
    ['l’OTAN', 'l otan'],
    ['ＮＡＴＯ ２８', 'nato 28'],
    ['  ', ''],
  ])('reads %s as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds composed and decomposed spellings to the same text', () => {
    for (const text of [
      'Зеленський',
      'Київ',
      'Фёдор',
      'Macron à Łódź',
      'Erdoğan',
      'Владимир Путин сегодня',
      'Ще́дрий',
    ])
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
  });

  it('keeps Ukrainian letters distinct from similar Russian ones', () => {
    expect(foldText('Київ')).not.toBe(foldText('Киив'));
    expect(foldText('Путін')).not.toBe(foldText('Путин'));
    expect(foldText('Пєсков')).not.toBe(foldText('Песков'));
    expect(foldText('ґрати')).not.toBe(foldText('грати'));
  });

  it('folds every unit to a character class or to a letter that folds to itself', () => {
    const odd: number[] = [];
    for (const [unit, folded] of FOLD.entries())
      if (folded >= WORD ? FOLD[folded] !== folded : folded > SKIP) odd.push(unit);
    expect(odd).toEqual([]);
    expect(FOLD.filter((folded) => folded >= WORD).length).toBeGreaterThan(40_000);
  });
});

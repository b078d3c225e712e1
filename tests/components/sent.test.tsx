// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { SentPage } from '../../components/sent/SentPage.tsx';
import { words } from './english.ts';
import { ADDRESS, requests } from './invented-packs.ts';

afterEach(cleanup);

it('says so if nothing was sent', () => {
  render(<SentPage requests={[]} words={words} />);
  expect(screen.getByText('Standpoint has made no requests.')).toBeTruthy();
  expect(screen.queryByRole('listitem')).toBeNull();
});

it('lists each request under its day, with its address, its size and what went wrong', () => {
  const unfinished = { address: ADDRESS, day: '2026-11-21', bytes: 0, result: 'unfinished' } as const;
  render(<SentPage requests={[...requests, unfinished]} words={words} />);
  expect(screen.queryByText('Standpoint has made no requests.')).toBeNull();
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    '27 Nov 2026',
    '21 Nov 2026',
  ]);
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines[0]).toBe('https://packs.example.org/harbour/canal.head.jsonreceived: 412 bytes');
  expect(lines[1]).toBe(`${ADDRESS}received: 812 kB`);
  expect(lines[2]).toMatch(/failed, received: 0 bytesThe server cannot be reached\./);
  expect(lines[3]).toBe(`${ADDRESS}not finished`);
});

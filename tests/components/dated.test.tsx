// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Dated } from '../../components/shared/Dated.tsx';
import { words } from './english.ts';

afterEach(cleanup);

it('isolates the direction of each date in a sentence, whatever their order', () => {
  const t = (_: string, [from, to]: readonly string[] = []) => `Until ${to}, since ${from}.`;
  const dates = ['2025-02-06', '2025-12'];
  const { container } = render(<Dated said="any" dates={dates} words={{ ...words, t }} />);
  expect(container.innerHTML).toBe('Until <bdi>Dec 2025</bdi>, since <bdi>6 Feb 2025</bdi>.');
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Welcome, type WelcomeProps } from '../../components/welcome/Welcome.tsx';
import { words } from './english.ts';
import { welcomeProps } from './welcome-props.ts';

afterEach(cleanup);

function show(changes: Partial<WelcomeProps> = {}) {
  const props = { ...welcomeProps(words), ...changes };
  return render(<Welcome {...props} />).container;
}

it('marks the names in the sample, and says which one was pressed, in which paragraph and how', () => {
  const sample = welcomeProps(words).sample;
  const onPress = vi.fn();
  const [paragraph] = sample.paragraphs;
  const [first, second] = paragraph?.marks ?? [];
  const container = show({
    sample: { ...sample, open: second ?? null, actions: { ...sample.actions, onPress } },
  });
  expect(container.querySelector('.sp-sample-text')?.textContent).toBe(paragraph?.text);
  const marks = [...container.querySelectorAll<HTMLElement>('.sp-sample-text button')];
  expect(marks.map(({ textContent, className }) => [textContent, className])).toEqual([
    ['Example Minister', 'sp-sample-mark sp-mark-a'],
    ['canal plan', 'sp-sample-mark sp-mark-p sp-mark-c'],
  ]);
  expect(marks.map((mark) => mark.getAttribute('aria-expanded'))).toEqual(['false', 'true']);
  fireEvent.click(marks[0] as HTMLElement, { detail: 1 });
  const placed = { mark: first, paragraph: paragraph?.text, element: marks[0] };
  expect(onPress).toHaveBeenCalledWith(placed, false);
  fireEvent.click(marks[0] as HTMLElement, { detail: 0 });
  expect(onPress).toHaveBeenLastCalledWith(placed, true);
});

it('says what the facts cover and on which day they end', () => {
  const container = show();
  expect(container.textContent).toContain('“Talks on the canal”: 328 dated positions from 5 texts and pages');
  expect(container.textContent).toContain('The facts end on 3 Dec 2025');
});

it('changes which pages are read', () => {
  const onScope = vi.fn();
  show({ onScope, scope: 'every' });
  expect((screen.getByLabelText('Every page') as HTMLInputElement).checked).toBe(true);
  fireEvent.click(screen.getByLabelText('Only sites I choose'));
  expect(onScope).toHaveBeenCalledWith('chosen');
});

it('says that a choice was not stored', () => {
  expect(show().querySelector('[role=alert]')?.textContent).toBe('');
  cleanup();
  expect(show({ refused: 1 }).querySelector('[role=alert]')?.textContent).toMatch(
    /could not read or write what Standpoint stores/,
  );
});

it('offers first to mark news pages and to mark only where the reader asks, and says what each needs', () => {
  show({ scope: 'asked' });
  const [news, asked] = screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent);
  expect(news).toMatch(/^News pages.*allow access to your sites/);
  expect(asked).toMatch(/^Only where I ask.*No access to your sites is needed/);
  expect((screen.getByLabelText(/^Only where I ask/) as HTMLInputElement).checked).toBe(true);
  expect(screen.queryByText(/gave no access/)).toBeNull();
  cleanup();
  show({ scope: 'asked', accessRefused: true });
  expect(screen.getByText(/gave no access/).getAttribute('role')).toBe('status');
});

it('lists the keys, and explains the toolbar of the browser', () => {
  const { textContent } = show();
  expect(textContent).toContain('Alt+Shift+N');
  expect(textContent).toContain('not set');
  expect(textContent).toContain('the pin next to Standpoint');
  cleanup();
  const firefox = show({ browser: 'firefox', commands: [] });
  expect(firefox.textContent).toContain('Pin to Toolbar');
  expect(firefox.querySelector('.sp-keys')).toBeNull();
});

it('is short', () => {
  expect(show().textContent?.split(/\s+/).length).toBeLessThan(300);
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { interfaceLanguages, readMessages, readWords } from '../../cli/read-messages.ts';
import { PackGroup } from '../../components/options/packs/PackGroup.tsx';
import type { PackActions } from '../../components/options/packs/pack-actions.ts';
import type { PackAnswer, PackProblemCode, PackState } from '../../core/protocol/pack-requests.ts';
import { words } from './english.ts';
import { ADDRESS, embedded, followed, imported, packActions, preview } from './invented-packs.ts';

afterEach(cleanup);

/** Renders the packs of the settings page. Returns the actions as mocks. */
function show(packs: readonly PackState[], changes: Partial<PackActions> = {}, language = 'en') {
  const actions = Object.fromEntries(
    Object.entries({ ...packActions, ...changes }).map(([name, action]) => [
      name,
      vi.fn(action as () => unknown),
    ]),
  ) as unknown as { [K in keyof PackActions]: ReturnType<typeof vi.fn> };
  const own = language === 'en' ? words : { t: readWords(language), language };
  const view = render(
    <PackGroup packs={packs} progress={null} actions={actions as unknown as PackActions} words={own} />,
  );
  return { ...actions, ...view };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const field = () => screen.getByLabelText('Address of the pack') as HTMLInputElement;
const refused = (code: PackProblemCode) => async (): Promise<PackAnswer<never>> => ({ problem: { code } });

describe('Following a pack', () => {
  it('shows what is at an address, and follows it only when this is confirmed', async () => {
    const { onPreview, onFollow } = show([embedded()]);
    fireEvent.input(field(), { target: { value: ` ${ADDRESS} ` } });
    press('Preview');
    expect(onPreview).toHaveBeenCalledWith(ADDRESS);
    const dialog = within(await screen.findByRole('dialog', { name: 'Follow this pack?' }));
    expect(document.activeElement?.textContent).toBe('Follow this pack?');
    for (const told of [
      'The canal talks',
      'From packs.example.org',
      ADDRESS,
      'CC-BY-4.0',
      'positions: 1,312',
    ])
      expect(dialog.getByText(told)).toBeTruthy();
    expect(dialog.getByText('1 Mar 2024 – 20 Nov 2026')).toBeTruthy();
    expect(dialog.getByText('Signing key').nextSibling?.textContent).toMatch(/^c32b 6c0e( [0-9a-f]{4}){14}$/);
    expect(dialog.getByRole('link', { name: 'Example Daily' }).getAttribute('href')).toMatch(/^https:/);
    expect(onFollow).not.toHaveBeenCalled();
    fireEvent.click(dialog.getByRole('button', { name: 'Follow' }));
    expect(onFollow).toHaveBeenCalledWith('token-1');
    await screen.findByText('You now follow “The canal talks”.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(field().value).toBe('');
  });

  it('asks during the press, before anything is awaited', () => {
    const { onPreview } = show([embedded()]);
    fireEvent.submit(field().form as HTMLFormElement);
    expect(onPreview).toHaveBeenCalledOnce();
  });

  it('ends with Cancel or Escape without following', async () => {
    const { onFollow } = show([embedded()]);
    press('Preview');
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    press('Preview');
    fireEvent(await screen.findByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onFollow).not.toHaveBeenCalled();
  });

  it('says what is wrong with an address, and marks the field', async () => {
    show([embedded()], { onPreview: refused('redirect') });
    press('Preview');
    await screen.findByText(/The server points to another address/);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps the dialog open if the disk is full', async () => {
    show([embedded()], { onFollow: refused('full') });
    press('Preview');
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Follow' }));
    await within(dialog).findByText(/There is no room left/);
  });

  it('loads a file in the same way, and says which pack it replaces', async () => {
    const facts = preview({ origin: 'imported', address: null, key: null, isNew: false });
    const { onPreviewFile, container } = show([embedded()], { onPreviewFile: async () => ({ ok: facts }) });
    const file = new File(['{}'], 'pack.json');
    const files = container.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(files, 'files', { value: [file], configurable: true });
    fireEvent.change(files);
    expect(onPreviewFile).toHaveBeenCalledWith(file);
    const dialog = within(await screen.findByRole('dialog', { name: 'Load this pack?' }));
    expect(dialog.getByText(/This one takes its place/)).toBeTruthy();
    expect(dialog.queryByText('Signing key')).toBeNull();
    fireEvent.click(dialog.getByRole('button', { name: 'Load' }));
    await screen.findByText('“The canal talks” is loaded.');
  });
});

describe('A pack', () => {
  it('is named in the reader’s language, and turned on and off', () => {
    const { onSwitch } = show([followed({ isOn: false })], {}, 'de');
    const name = '„Die Gespräche über den Kanal“ verwenden';
    expect(screen.getByRole('switch', { name }).getAttribute('aria-checked')).toBe('false');
    fireEvent.click(screen.getByRole('switch', { name }));
    expect(onSwitch).toHaveBeenCalledWith('canal', true);
  });

  it('cannot be turned off if it is the embedded one and no other is on or can be used', () => {
    const own = () => screen.getByRole('switch', { name: /harbour/ }) as HTMLButtonElement;
    for (const unused of [followed({ isOn: false, isUsed: false }), followed({ isUsed: false })]) {
      show([embedded(), unused]);
      expect(own().disabled).toBe(true);
      cleanup();
    }
    show([embedded(), followed()]);
    expect(own().disabled).toBe(false);
  });

  it('is updated, and says whether there was something newer', async () => {
    const pack = followed();
    const { onUpdate } = show([pack]);
    press('Update now');
    expect(onUpdate).toHaveBeenCalledWith(pack);
    await screen.findByText('This is the latest edition.');
    cleanup();
    show([pack], { onUpdate: async () => ({ ok: followed({ sequence: 13 }) }) });
    press('Update now');
    await screen.findByText('Updated to edition 13.');
    cleanup();
    show([pack], { onUpdate: async () => ({ ok: followed({ seen: 13 }) }) });
    press('Update now');
    await screen.findByText('There is nothing newer than edition 13, which you do not use.');
  });

  it('says once what went wrong with the last update, and that the old edition stays', async () => {
    const pack = followed({ problem: { code: 'hash' } });
    show([pack], { onUpdate: refused('hash') });
    press('Update now');
    await waitFor(() => expect((button('Update now') as HTMLButtonElement).disabled).toBe(false));
    expect(screen.getAllByText(/The file is not the one that was announced/)).toHaveLength(1);
    expect(screen.getByText('The edition that you have stays in use.')).toBeTruthy();
    cleanup();
    show([followed({ problem: { code: 'damaged' } })]);
    expect(screen.queryByText('The edition that you have stays in use.')).toBeNull();
  });

  it('shows a staged update before it is used or skipped', async () => {
    const { onAccept, onRefuse, onChanges } = show([followed({ staged: 2 })]);
    const dialog = async () => {
      press('Review the update');
      return within(
        await screen.findByRole('dialog', { name: /^What the update of “The canal talks” would/ }),
      );
    };
    const first = await dialog();
    expect(onChanges).toHaveBeenCalledWith('canal');
    expect(first.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Changed positions: 1',
      'Withdrawn: 1',
      'Corrected: 1',
      'Added: 11',
    ]);
    fireEvent.click(first.getByRole('button', { name: 'Decide later' }));
    expect([onAccept.mock.calls, onRefuse.mock.calls].flat()).toEqual([]);
    fireEvent.click((await dialog()).getByRole('button', { name: 'Use the update' }));
    expect(onAccept).toHaveBeenCalledWith('canal', 2);
    await screen.findByText('Updated to edition 13.');
    fireEvent.click((await dialog()).getByRole('button', { name: 'Skip this update' }));
    expect(onRefuse).toHaveBeenCalledWith('canal', 2);
  });

  it('says that another update waits, if one has come since the one that was decided on', async () => {
    const newer = async () => ({ ok: followed({ staged: 3 }) });
    const { onAccept } = show([followed({ staged: 2 })], { onAccept: newer });
    press('Review the update');
    fireEvent.click(await screen.findByRole('button', { name: 'Use the update' }));
    expect(onAccept).toHaveBeenCalledWith('canal', 2);
    await waitFor(() => expect(screen.getAllByText(/It is used only if you agree/)).toHaveLength(2));
    expect(screen.queryByText(/^Updated to edition/)).toBeNull();
  });

  it('shows what the last update changed, and goes back to the edition before', async () => {
    const { onBack } = show([followed()]);
    press('Latest changes');
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close' }));
    press('Details');
    press('Return to the edition before');
    expect(onBack).toHaveBeenCalledWith('canal');
    await screen.findByText('The edition before is in use again.');
  });

  it('is saved to a file, and dropped once this is confirmed', async () => {
    const pack = followed();
    const { onExport, onUnfollow } = show([embedded(), pack]);
    fireEvent.click(screen.getAllByRole('button', { name: 'Details' })[1] as HTMLElement);
    press('Save the pack to a file');
    expect(onExport).toHaveBeenCalledWith(pack);
    press('Unfollow');
    const dialog = within(screen.getByRole('dialog', { name: /^Unfollow “The canal talks”/ }));
    expect(onUnfollow).not.toHaveBeenCalled();
    fireEvent.click(dialog.getByRole('button', { name: 'Unfollow' }));
    expect(onUnfollow).toHaveBeenCalledWith('canal');
    await screen.findByText('“The canal talks” is no longer followed.');
    expect(document.activeElement?.textContent).toBe('Packs');
  });

  it('offers only what its origin allows', () => {
    const offered = (pack: PackState): (string | null)[] => {
      cleanup();
      const { container } = show([pack]);
      press('Details');
      const item = container.querySelector('.sp-pack-item') as HTMLElement;
      return within(item)
        .getAllByRole('button')
        .map(({ textContent }) => textContent?.trim() ?? null);
    };
    expect(offered(embedded())).toEqual(['Details', 'Save the pack to a file']);
    expect(offered(embedded({ address: ADDRESS, updated: '2026-11-21T05:12:00.000Z' }))).toEqual([
      ...['Update now', 'Details', 'Save the pack to a file', 'Use the original edition'],
    ]);
    expect(offered(imported())).toEqual(['Details', 'Save the pack to a file', 'Delete']);
  });
});

describe.each(interfaceLanguages())('The problems of packs in “%s”', (language) => {
  it('are plain sentences of their own, for each code that the background can give', () => {
    const all = [...readMessages(language)].filter(([key]) => key.startsWith('packProblem.'));
    expect(all).toHaveLength(24);
    expect(new Set(all.map(([, sentence]) => sentence)).size).toBe(all.length);
    for (const [, sentence] of all) expect(sentence).toMatch(/^\p{Lu}.{40,}\.$/u);
  });
});

import { type ComponentChild, render } from 'preact';
import { onSettingsChanged, readSettings } from '../../platform/settings-store.ts';
import { applyLook } from './own-look.ts';

/**
 * Renders a page of the extension into its `#app`, in the look and the language that the reader chose. It is
 * rendered again when one of these changes.
 */
export async function mount(app: () => ComponentChild): Promise<void> {
  const place = document.getElementById('app') as HTMLElement;
  let turn = 0;
  const show = async (): Promise<void> => {
    const mine = ++turn;
    await applyLook(await readSettings());
    if (mine !== turn) return;
    render(app(), place);
    // Another text size moves everything: what the reader is using stays in view.
    if (document.activeElement !== document.body)
      document.activeElement?.scrollIntoView({ block: 'nearest' });
  };
  onSettingsChanged((changes) => {
    if (['theme', 'textSize', 'language'].some((key) => key in changes)) void show();
  });
  await show();
}

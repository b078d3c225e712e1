import { type ComponentChild, render } from 'preact';
import { uiWords } from './ui-words.ts';

/** Renders a page of the extension into its `#app`, and sets its language to that of the interface. */
export function mount(app: ComponentChild): void {
  document.documentElement.lang = uiWords.language;
  render(app, document.getElementById('app') as HTMLElement);
}

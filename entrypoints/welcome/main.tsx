import '../../components/welcome/welcome.css';
import { useEffect, useState } from 'preact/hooks';
import { MARK_CLASS } from '../../components/welcome/SampleText.tsx';
import { Welcome, type WelcomeProps } from '../../components/welcome/Welcome.tsx';
import type { Settings } from '../../core/settings.ts';
import { highlightCss } from '../../page/painting/highlight-css.ts';
import { readShortcuts } from '../../platform/shortcuts.ts';
import { mount } from '../shared/mount.ts';
import { uiWords } from '../shared/ui-words.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useSave } from '../shared/use-save.ts';
import { useScope } from '../shared/use-scope.ts';
import { useSettings } from '../shared/use-settings.ts';
import { useSample } from './use-sample.ts';

/** Returns the keyboard commands, with the keys that the reader may have changed. Android has none. */
function useCommands(): WelcomeProps['commands'] {
  const [commands, setCommands] = useState<WelcomeProps['commands']>([]);
  useEffect(() => void readShortcuts().then(setCommands), []);
  return commands;
}

function App() {
  const sample = useSample();
  const commands = useCommands();
  const settings = useSettings();
  const { refused, save } = useSave();
  const access = useScope();
  const coverage = useAsk('coverage', undefined)?.value ?? null;
  const choose = async (scope: Settings['scope']): Promise<void> => {
    if (await access.allow(scope)) await save({ scope });
  };
  return (
    <Welcome
      sample={sample}
      coverage={coverage}
      scope={settings?.scope ?? null}
      accessRefused={access.refused}
      commands={commands}
      browser={import.meta.env.BROWSER === 'firefox' ? 'firefox' : 'chromium'}
      icon="/icon/icon-48.png"
      words={uiWords}
      refused={refused}
      onScope={(scope) => void choose(scope).catch(() => undefined)}
    />
  );
}

/** Gives the sample the marks that pages have: those of the theme that the reader chose, or of the system's. */
function addMarkStyle(): void {
  const css = (dark: boolean): string => highlightCss({ name: MARK_CLASS, dark, strength: 'calm' });
  const style = document.createElement('style');
  style.textContent = [
    `@media (prefers-color-scheme: light) { html:not([data-theme]) { ${css(false)} } }`,
    `@media (prefers-color-scheme: dark) { html:not([data-theme]) { ${css(true)} } }`,
    `html[data-theme='light'] { ${css(false)} }`,
    `html[data-theme='dark'] { ${css(true)} }`,
  ].join('');
  document.head.append(style);
}

addMarkStyle();
void mount(() => <App />);

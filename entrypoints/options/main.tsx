import '../../components/options.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { OptionsForm } from '../../components/OptionsForm.tsx';
import type { Translate } from '../../components/words.ts';
import type { Settings } from '../../core/messages.ts';
import { browser } from '../../platform/browser.ts';
import { onSettingsChanged, readSettings, writeSettings } from '../../platform/settings.ts';

function Options() {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const load = (): void => void readSettings().then(setSettings);
    load();
    onSettingsChanged(load, end.signal);
    return () => end.abort();
  }, []);
  if (!settings) return null;
  return (
    <OptionsForm
      settings={settings}
      t={i18n.t as unknown as Translate}
      onChange={(patch) => void writeSettings(patch)}
    />
  );
}

document.documentElement.lang = browser.i18n.getUILanguage();
render(<Options />, document.getElementById('app') as HTMLElement);

import '../../components/options/options.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { OptionsForm } from '../../components/options/OptionsForm.tsx';
import type { Localised } from '../../core/pack/model.ts';
import type { Settings } from '../../core/settings.ts';
import { askBackground } from '../../platform/messaging.ts';
import { onSettingsChanged, readSettings, writeSettings } from '../../platform/settings-store.ts';
import { uiWords } from '../shared/ui-words.ts';

function Options() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [names, setNames] = useState<ReadonlyMap<string, Localised>>(new Map());
  useEffect(() => {
    const end = new AbortController();
    const load = (): void => void readSettings().then(setSettings);
    load();
    onSettingsChanged(load, end.signal);
    return () => end.abort();
  }, []);
  const hidden = settings?.hidden;
  useEffect(() => {
    const entities = [...new Set(hidden?.map(({ entity }) => entity))];
    if (entities.length === 0) return;
    void askBackground('names', { entities }).then((lines) =>
      setNames(new Map(lines.map(({ id, name }) => [id, name]))),
    );
  }, [hidden]);
  if (!settings) return null;
  return (
    <OptionsForm
      settings={settings}
      names={names}
      language={uiWords.language}
      t={uiWords.t}
      onChange={(patch) => void writeSettings(patch)}
    />
  );
}

document.documentElement.lang = uiWords.language;
render(<Options />, document.getElementById('app') as HTMLElement);

import '../../components/options/options.css';
import { languages } from 'virtual:messages';
import { useLayoutEffect } from 'preact/hooks';
import { OptionsForm } from '../../components/options/OptionsForm.tsx';
import type { Settings } from '../../core/settings.ts';
import { settingsFile } from '../../core/settings-file.ts';
import { askFromOwnPage } from '../../platform/messaging.ts';
import { mount } from '../shared/mount.ts';
import { uiWords } from '../shared/ui-words.ts';
import { useAbout } from '../shared/use-about.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useSave } from '../shared/use-save.ts';
import { useScope } from '../shared/use-scope.ts';
import { useSettings } from '../shared/use-settings.ts';
import { packActions } from './pack-commands.ts';
import { saveFile } from './save-file.ts';
import { usePacks } from './use-packs.ts';
import { useShortcuts } from './use-shortcuts.ts';

function Options() {
  const about = useAbout();
  const settings = useSettings();
  const shortcuts = useShortcuts();
  const { refused, save, counted } = useSave();
  const access = useScope();
  const { packs, progress } = usePacks();
  const entities = [...new Set(settings?.hidden.map(({ entity }) => entity))];
  const lines = useAsk('names', entities.length > 0 ? { entities } : null);
  const title = uiWords.t('options.title');
  useLayoutEffect(() => {
    document.title = `${title} · ${uiWords.t('extName')}`;
  }, [title]);
  if (!settings) return null;
  const change = async (patch: Partial<Settings>): Promise<void> => {
    if (patch.scope === undefined || (await access.allow(patch.scope))) await save(patch, settings);
  };
  return (
    <OptionsForm
      settings={settings}
      names={new Map(lines?.value.map(({ id, name }) => [id, name]))}
      languages={languages}
      shortcuts={shortcuts}
      packs={packs}
      packProgress={progress}
      packActions={packActions}
      stored={{
        onExport: () =>
          saveFile(
            `standpoint-settings-${new Date().toISOString().slice(0, 10)}.json`,
            settingsFile(settings),
          ),
        onImport: async (imported) => {
          await save(imported);
          await access.check(imported.scope);
        },
        onErase: () => counted(askFromOwnPage('eraseAll')),
      }}
      about={about}
      words={uiWords}
      accessRefused={access.refused}
      refused={refused}
      onChange={(patch) => void change(patch).catch(() => undefined)}
    />
  );
}

void mount(() => <Options />);

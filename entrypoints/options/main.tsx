import '../../components/options/options.css';
import { OptionsForm } from '../../components/options/OptionsForm.tsx';
import { askFromOwnPage } from '../../platform/messaging.ts';
import { mount } from '../shared/mount.ts';
import { uiWords } from '../shared/ui-words.ts';
import { useAbout } from '../shared/use-about.ts';
import { useAsk } from '../shared/use-ask.ts';
import { useSettings } from '../shared/use-settings.ts';

function Options() {
  const about = useAbout();
  const settings = useSettings();
  const entities = [...new Set(settings?.hidden.map(({ entity }) => entity))];
  const lines = useAsk('names', entities.length > 0 ? { entities } : null);
  if (!settings) return null;
  return (
    <OptionsForm
      settings={settings}
      names={new Map(lines?.value.map(({ id, name }) => [id, name]))}
      about={about}
      words={uiWords}
      onChange={(patch) => void askFromOwnPage('changeSettings', patch)}
    />
  );
}

mount(<Options />);

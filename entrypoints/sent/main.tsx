import '../../components/options/options.css';
import { useLayoutEffect } from 'preact/hooks';
import { SentPage } from '../../components/sent/SentPage.tsx';
import { mount } from '../shared/mount.ts';
import { uiWords } from '../shared/ui-words.ts';
import { useAsk } from '../shared/use-ask.ts';

function Sent() {
  const requests = useAsk('requestsSent', undefined);
  const title = uiWords.t('sent.title');
  useLayoutEffect(() => {
    document.title = `${title} · ${uiWords.t('extName')}`;
  }, [title]);
  return requests && <SentPage requests={requests.value} words={uiWords} />;
}

void mount(() => <Sent />);

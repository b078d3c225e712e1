import '../../components/welcome/welcome.css';
import { privacy } from 'virtual:privacy';
import { WrittenPage } from '../../components/welcome/WrittenPage.tsx';
import { mount } from '../shared/mount.ts';
import { uiWords } from '../shared/ui-words.ts';

void mount(() => (
  <WrittenPage blocks={privacy}>
    <a class="sp-link" href="/sent.html" lang={uiWords.language}>
      {uiWords.t('sent.title')}
    </a>
  </WrittenPage>
));

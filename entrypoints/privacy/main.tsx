import '../../components/welcome/welcome.css';
import { privacy } from 'virtual:privacy';
import { WrittenPage } from '../../components/welcome/WrittenPage.tsx';
import { mount } from '../shared/mount.ts';

void mount(() => <WrittenPage blocks={privacy} />);

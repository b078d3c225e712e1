import '../../components/welcome/welcome.css';
import { privacy } from 'virtual:privacy';
import { Prose } from '../../components/welcome/Prose.tsx';
import { mount } from '../shared/mount.ts';

mount(<Prose blocks={privacy} />);

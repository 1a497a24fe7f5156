import '../../styles/base.css';
import '../../styles/kit.css';
import './gate.css';
import { startPage } from '../../page';
import { GatePage } from './gate-page';

void startPage(<GatePage />);

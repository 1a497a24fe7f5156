import '../../styles/base.css';
import '../../styles/kit.css';
import '../../styles/forms.css';
import { startPage } from '../../page';
import { GatePage } from './gate-page';

void startPage(<GatePage />);

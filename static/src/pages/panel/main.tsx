import '../../styles/base.css';
import '../../styles/kit.css';
import './decisions.css';
import './panel.css';
import { startPage } from '../../page';
import { PanelPage } from './panel-page';

void startPage(<PanelPage />);

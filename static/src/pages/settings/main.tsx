import '../../styles/base.css';
import '../../styles/kit.css';
import './settings.css';
import './at-once.css';
import './components/components.css';
import './form/save-bar.css';
import { startPage } from '../../page';
import { SettingsPage } from './settings-page';

void startPage(<SettingsPage />);

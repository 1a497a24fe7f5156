import '../../styles/base.css';
import '../../styles/kit.css';
import './site.css';
import { startPage } from '../../page';
import { SitePage } from './site-page';

void startPage(<SitePage />);

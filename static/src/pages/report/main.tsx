import '../../styles/base.css';
import '../../styles/kit.css';
import './report.css';
import './listing.css';
import './rows.css';
import { startPage } from '../../page';
import { openHistory } from '../project/page-history';
import { ProjectPage } from '../project/project-page';
import { prepareVerifying, verifySeals } from './verify-seals';

prepareVerifying();
void startPage(openHistory().then((history) => <ProjectPage history={history} verify={verifySeals} />));

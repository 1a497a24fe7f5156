import '../../styles/base.css';
import '../../styles/kit.css';
import '../../styles/forms.css';
import './report.css';
import './listing.css';
import './rows.css';
import './dock.css';
import { verifySeals } from '../../../../src/seal/verify';
import { startPage } from '../../page';
import { ReportPage } from './report-page';

void startPage(<ReportPage verify={verifySeals} />);

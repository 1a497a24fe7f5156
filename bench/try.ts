import { join } from 'node:path';
import { reportAtScale } from './report-at-scale';
reportAtScale(join(__dirname,'..')).then((r) => console.log(JSON.stringify(r, null, 1)));

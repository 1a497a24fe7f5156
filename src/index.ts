export { panel } from './handlers/panel';
export { report } from './handlers/report';
export { settings } from './handlers/settings';

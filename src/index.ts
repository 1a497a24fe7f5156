export { onIssueEvent, onProjectEvent, onVersionEvent } from './handlers/events';
export { onGate } from './handlers/gate';
export { onGlance } from './handlers/glance';
export { onHour } from './handlers/hourly';
export { panel } from './handlers/panel';
export { report } from './handlers/report';
export { settings } from './handlers/settings';
export { site } from './handlers/site';
export { onWork } from './handlers/work';

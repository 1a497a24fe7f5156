/** Account ids of the seeded people. */
export const ADA_ADMIN = '5f0a1c00a1b2c3d4e5f60001';
export const PRIYA_PM = '5f0a1c00a1b2c3d4e5f60002';
export const BEN_EM = '5f0a1c00a1b2c3d4e5f60003';
export const DANA_DEV = '5f0a1c00a1b2c3d4e5f60004';
export const SAM_SOLO = '5f0a1c00a1b2c3d4e5f60005';
export const MIA_SECOND_EM = '5f0a1c00a1b2c3d4e5f60006';
export const LEO_LEAD = '5f0a1c00a1b2c3d4e5f60007';
export const VERA_VIEWER = '5f0a1c00a1b2c3d4e5f60008';
export const OMAR_OUT = '5f0a1c00a1b2c3d4e5f60009';
export const GUS_GONE = '5f0a1c00a1b2c3d4e5f6000a';
/** Accounts of apps on the seeded site: ours, and Jira’s automation. */
export const APP_ACCOUNT = 'app-countersign';
export const AUTOMATION = '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077';

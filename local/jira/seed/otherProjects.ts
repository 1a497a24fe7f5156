import { child, type EpicPlan } from './plan';
import { brief, plain } from './texts';

/** Atlas: the type of level 1 is called "Feature", and Sam is both managers. */
export const atlasFeatures = {
  routePlanner: {
    summary: 'Route planner for couriers',
    created: 100,
    by: 'sam',
    status: 'inProgress',
    started: 30,
    due: 44,
    moves: [[20, 51, 'sam']],
    assignee: 'sam',
    text: brief(
      'Couriers plan their day on paper.',
      'A route by seven in the morning',
      'New stops on the way',
    ),
    children: [
      child('Import the stops of a day', 'tomas', 'done'),
      child('Order the stops', 'tomas', 'inProgress'),
    ],
  },
  offlineMaps: {
    summary: 'Maps without a connection',
    created: 80,
    by: 'sam',
    due: 92,
    text: plain('Cellars and lifts have no network.'),
  },
  trafficAlerts: { summary: 'Traffic alerts on the route', created: 60, by: 'sam', due: 137 },
  fuelReport: {
    summary: 'Fuel report by depot',
    created: 90,
    by: 'sam',
    due: -6,
    text: plain('The depots ask for it every month.'),
  },
  depotHours: {
    summary: 'Opening hours of depots',
    created: 50,
    by: 'sam',
    text: plain('No date yet: waits for the depots.'),
  },
  oldMaps: {
    summary: 'Replace the old map tiles',
    created: 130,
    by: 'sam',
    status: 'done',
    started: 70,
    finished: 15,
    due: -10,
  },
} satisfies Record<string, EpicPlan>;

/** Newborn: nobody has set anything up yet. */
export const newbornEpics = {
  firstRun: {
    summary: 'Sign up with an e-mail address',
    created: 25,
    by: 'leo',
    status: 'inProgress',
    started: 10,
    due: 42,
    assignee: 'leo',
    text: brief(
      'People can look around, but not come back.',
      'An account with an e-mail address',
      'A first project on the first day',
    ),
    children: [child('Form and confirmation', 'dana', 'inProgress'), child('First project', null, 'todo')],
  },
  invitations: {
    summary: 'Invite a colleague',
    created: 22,
    by: 'leo',
    due: 70,
    text: plain('Nobody works alone for long.'),
  },
  noDate: {
    summary: 'Import from a spreadsheet',
    created: 20,
    by: 'leo',
    text: plain('Most people come with a spreadsheet in hand.'),
  },
  billing: { summary: 'Pay by invoice', created: 18, by: 'leo', due: 105 },
  templates: {
    summary: 'Start from a template',
    created: 12,
    by: 'leo',
    due: 133,
    text: plain('An empty page frightens people away.'),
  },
} satisfies Record<string, EpicPlan>;

/** Operations: no type of level 1 at all, only tasks. */
export const operationsTasks = [
  child('Renew the certificates of the shop', 'tomas', 'done'),
  child('Rotate the keys of the payment gateway', 'yuki', 'inProgress', [
    ['Key for the test gateway', 'yuki', 'done'],
  ]),
  child('Order laptops for the new team', 'noor', 'todo'),
];

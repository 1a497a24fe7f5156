import { child, type EpicPlan } from './plan';
import { brief, plain } from './texts';

const trust = 'Trust and safety';
const running = 'Keep the shop running';

export const trustEpics = {
  twoStepSignIn: {
    summary: 'Two-step sign-in',
    goal: trust,
    components: ['trust'],
    created: 115,
    status: 'inProgress',
    started: 45,
    due: 18,
    assignee: 'dana',
    text: brief(
      'Accounts with stored cards are opened by a password alone.',
      'A code or a passkey before the first order on a new device',
    ),
    children: [child('Codes by app', 'dana', 'inProgress'), child('Recovery codes', 'noor', 'todo')],
  },
  stolenCards: {
    summary: 'Stop stolen cards earlier',
    goal: trust,
    components: ['payments', 'trust'],
    created: 105,
    status: 'inProgress',
    started: 35,
    due: 66,
    assignee: 'tomas',
    text: brief(
      'We learn of stolen cards six weeks later.',
      'A score before the order is packed',
      'Customer care sees why an order waits',
    ),
  },
  reviews: {
    summary: 'Reviews from verified buyers',
    goal: trust,
    components: ['trust'],
    created: 90,
    due: 120,
    text: plain('Reviews without a purchase are a third of all, and most of the complaints.'),
  },
  privacyCentre: {
    summary: 'Privacy centre',
    goal: trust,
    components: ['trust'],
    created: 170,
    due: -15,
    assignee: 'eva',
    text: plain('One page where customers see, export and delete what we hold about them.'),
  },
  passkeys: {
    summary: 'Sign in with passkeys',
    goal: trust,
    components: ['trust'],
    created: 30,
    due: 300,
    text: plain('Passwords are the most frequent reason for calls on Mondays.'),
  },
  blackFriday: {
    summary: 'Ready for Black Friday',
    goal: running,
    created: 125,
    status: 'inProgress',
    started: 55,
    due: 29,
    assignee: 'mia',
    text: brief(
      'Last year the queue page stayed up for forty minutes.',
      'Twice the load of last year, tested twice',
      'A plan for every alarm',
    ),
    children: [
      child('Load test at twice the traffic', 'yuki', 'inProgress'),
      child('Plan for every alarm', 'tomas', 'inProgress'),
    ],
  },
  eventBus: {
    summary: 'One event bus for orders',
    goal: running,
    components: ['orders'],
    created: 155,
    status: 'inProgress',
    started: 75,
    due: 38,
    moves: [[33, 52, 'mia']],
    assignee: 'mia',
    text: plain('Four systems copy orders from each other every night.'),
    how: 'One topic per order state; consumers keep their own copy.',
    children: [
      child('Topic for every state', 'yuki', 'done'),
      child('Move bookkeeping to the bus', 'tomas', 'inProgress'),
    ],
  },
  zeroDowntime: {
    summary: 'Deploy without downtime',
    goal: running,
    created: 205,
    status: 'done',
    started: 140,
    finished: 62,
    assignee: 'yuki',
    text: plain('A deployment took the cart away for two minutes.'),
  },
  accessibleShop: {
    summary: 'Shop usable with a screen reader',
    goal: running,
    created: 42,
    due: 205,
    text: brief(
      'The cart cannot be used without a mouse.',
      'Every step with the keyboard alone',
      'Tested by people who need it',
    ),
  },
} satisfies Record<string, EpicPlan>;

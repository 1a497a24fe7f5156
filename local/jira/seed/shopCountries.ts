import { child, type EpicPlan } from './plan';
import { brief, plain } from './texts';

const goal = 'Sell in more countries';

export const countryEpics = {
  nordicPrices: {
    summary: 'Prices for the Nordic launch',
    goal,
    created: 70,
    due: 85,
    assignee: 'priya',
    security: 'Leadership',
    text: plain('Price points and discounts for the launch. Not to be shared before the announcement.'),
    children: [child('Price list for Sweden', 'priya', 'inProgress')],
  },
  warehousePartner: {
    summary: 'Warehouse partner in Poland',
    goal,
    components: ['orders'],
    created: 90,
    status: 'inProgress',
    started: 30,
    due: 70,
    assignee: 'ben',
    security: 'Board',
    text: plain('Contract talks are under way; the integration starts once the name may be spoken.'),
  },
  norway: {
    summary: 'Shop in Norway',
    goal,
    created: 55,
    due: 190,
    text: brief(
      'Norwegian customers order from us and pay customs at the door.',
      'Prices include duties',
      'Norwegian carriers',
    ),
  },
  vat: {
    summary: 'VAT for every EU country',
    goal,
    components: ['payments'],
    created: 180,
    status: 'inProgress',
    started: 100,
    due: -20,
    moves: [[38, -3, 'mia']],
    assignee: 'yuki',
    text: brief(
      'Rates change several times a year and are typed in by hand.',
      'Rates come from the tax service',
      'Invoices name the rule they follow',
    ),
    children: [
      child('Rates from the tax service', 'yuki', 'done'),
      child('Invoices name the rule', 'yuki', 'inProgress'),
    ],
  },
  translations: {
    summary: 'Product texts in nine languages',
    goal,
    created: 65,
    due: 220,
    text: plain('Half of the catalogue exists in English only.'),
  },
  currency: {
    summary: "Prices in the customer's currency",
    goal,
    components: ['checkout', 'payments'],
    created: 260,
    due: 40,
    moves: [
      [210, 70, 'gus'],
      [170, 55, 'priya'],
      [130, 98, 'ben'],
      [90, 84, 'priya'],
      [58, 140, 'ben'],
    ],
    assignee: 'tomas',
    text: brief(
      'Customers see euros and do the sums themselves.',
      'Prices, refunds and invoices in one currency per order',
    ),
  },
  localCarriers: {
    summary: 'Local carriers in Spain and Italy',
    goal,
    components: ['orders'],
    created: 40,
    due: 250,
  },
  japan: {
    summary: 'Shop in Japan',
    goal,
    created: 35,
    due: 425,
    text: plain('A first estimate only: addresses, fonts, payment at the convenience store.'),
  },
} satisfies Record<string, EpicPlan>;

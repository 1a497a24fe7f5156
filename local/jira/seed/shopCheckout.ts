import { child, type EpicPlan } from './plan';
import { brief, oneTapText, plain, platformText } from './texts';

const goal = 'Faster checkout';

export const checkoutEpics = {
  oneTap: {
    summary: 'One-tap checkout for returning customers',
    goal,
    created: 170,
    status: 'inProgress',
    started: 90,
    due: 20,
    moves: [[60, 34, 'ben']],
    assignee: 'ben',
    text: oneTapText,
    why: 'Every second saved at checkout brings back one in two hundred carts.',
    how: 'Stored payment tokens, one call to the order service, an undo window in the client.',
    children: [
      child('Remember the last address and card', 'dana', 'done'),
      child('Pay with the stored token', 'noor', 'inProgress', [
        ['Token service client', 'noor', 'done'],
        ['Retry on a soft decline', 'tomas', 'inProgress'],
      ]),
      child('Undo for ten minutes', 'tomas', 'inProgress'),
      child('One-tap button on the cart', 'eva', 'todo'),
      child('Measure the time to pay', 'yuki', 'todo'),
      child('Copy for error cases', null, 'todo'),
    ],
  },
  guestCheckout: {
    summary: 'Guest checkout',
    goal,
    created: 150,
    status: 'inProgress',
    started: 70,
    due: 12,
    assignee: 'ben',
    text: brief(
      'New customers must open an account before they can pay.',
      'Pay with an e-mail address alone',
      'Open the account afterwards, with one tap',
    ),
    children: [
      child('Order without an account', 'dana', 'inProgress'),
      child('Offer an account after paying', 'eva', 'todo'),
    ],
  },
  expressPay: {
    summary: 'Pay with Apple Pay and Google Pay',
    goal,
    created: 140,
    due: 60,
    moves: [[50, 75, 'priya']],
    assignee: 'noor',
    text: brief(
      'Mobile customers look for the wallet button and do not find it.',
      'Wallet buttons on the cart and on the product page',
    ),
  },
  splitPayment: {
    summary: 'Pay in three instalments',
    goal,
    created: 95,
    due: 130,
    text: plain(
      'Baskets above 150 euros are left behind twice as often. A partner carries the risk; we carry the button.',
    ),
  },
  addressLookup: {
    summary: 'Address lookup while typing',
    goal,
    created: 200,
    status: 'inProgress',
    started: 120,
    due: -40,
    moves: [
      [45, -23, 'ben'],
      [28, -9, 'ben'],
    ],
    assignee: 'dana',
    text: brief(
      'One parcel in fifty comes back because of a typing mistake.',
      'Suggestions from the second letter on',
      'House numbers are checked',
    ),
    children: [child('Suggest streets', 'dana', 'done'), child('Check house numbers', 'dana', 'inProgress')],
  },
  checkoutPlatform: {
    summary: 'Checkout and payments on one platform',
    goal,
    created: 230,
    status: 'inProgress',
    started: 100,
    due: 60,
    moves: [
      [85, 80, 'mia'],
      [55, 95, 'ben'],
    ],
    assignee: 'mia',
    text: platformText,
    labels: ['checkout', 'payments'],
    how: 'Order service first, then the ledger; both teams deploy behind one flag.',
    children: [
      child('Order service takes every cart', 'dana', 'inProgress'),
      child('Payments ledger on the new store', 'yuki', 'inProgress', [
        ['Copy two years of bookings', 'yuki', 'todo'],
      ]),
      child('Refunds through the order service', 'tomas', 'todo'),
      child('Switch off the old checkout', null, 'todo'),
    ],
  },
  cartRecovery: {
    summary: 'Win back abandoned carts',
    goal,
    created: 60,
    due: 160,
    text: brief(
      'Two of three carts are never paid.',
      'A reminder with the cart as it was',
      'No reminder after a purchase elsewhere on the site',
    ),
  },
  taxRounding: {
    summary: 'One rounding rule for prices and tax',
    goal,
    created: 210,
    status: 'done',
    started: 110,
    finished: 42,
    due: -40,
    assignee: 'tomas',
    text: plain('Cart, invoice and bookkeeping round differently, by a cent, every day.'),
  },
} satisfies Record<string, EpicPlan>;

import { child, type EpicPlan } from './plan';
import { brief, plain, trackOrderText } from './texts';

const goal = 'Know where my order is';

export const orderEpics = {
  trackOrder: {
    summary: 'Track an order live',
    goal,
    created: 240,
    status: 'inProgress',
    started: 80,
    due: 10,
    moves: [
      [120, 24, 'ben'],
      [95, 17, 'priya'],
      [70, 31, 'automation'],
      [48, 45, 'ben'],
    ],
    assignee: 'ben',
    text: trackOrderText,
    why: 'One in four calls to customer care asks where an order is.',
    how: 'Carriers push events to the bus; the page reads one projection per parcel.',
    labels: ['customer-care', 'tracking'],
    children: [
      child('Receive carrier events', 'dana', 'done'),
      child('Map of the parcel', 'eva', 'inProgress'),
      child('Message when the day changes', 'noor', 'inProgress', [
        ['Text in nine languages', 'eva', 'todo'],
        ['Quiet hours', 'noor', 'todo'],
      ]),
      child('View for customer care', 'tomas', 'todo'),
      child('Link without signing in', 'yuki', 'todo'),
    ],
  },
  deliverySlots: {
    summary: 'Choose a delivery slot',
    goal,
    created: 80,
    due: 110,
    text: brief(
      'Parcels arrive while nobody is at home.',
      'Slots of two hours where the carrier offers them',
    ),
  },
  returnsPortal: {
    summary: 'Return an order without calling us',
    goal,
    created: 160,
    status: 'inProgress',
    started: 65,
    due: 12,
    moves: [[3, 26, 'ben']],
    assignee: 'noor',
    text: brief(
      'A return takes a call, a form and eleven days.',
      'A label in one minute',
      'The money back on the day the parcel arrives',
    ),
    children: [
      child('Print a label', 'noor', 'done'),
      child('Refund on arrival', 'tomas', 'inProgress'),
      child('Reasons for returns', 'eva', 'todo'),
    ],
  },
  parcelPhotos: {
    summary: 'Photo proof of delivery',
    goal,
    created: 45,
    text: plain('Some parcels are delivered and never found. A photo settles most of these cases.'),
  },
  smsUpdates: {
    summary: 'Delivery updates by SMS',
    goal,
    created: 220,
    status: 'done',
    started: 130,
    finished: 48,
    due: -60,
    assignee: 'yuki',
    text: plain('Customers without the app get the same news as those with it.'),
  },
  lostParcels: {
    summary: 'Refund lost parcels automatically',
    goal,
    created: 110,
    status: 'inProgress',
    started: 40,
    assignee: 'tomas',
    text: brief(
      'A lost parcel costs two calls and a lot of trust.',
      'After ten silent days the money goes back by itself',
    ),
    children: [child('Detect silent parcels', 'tomas', 'inProgress'), child('Refund rule', null, 'todo')],
  },
  courierApp: {
    summary: 'Our own app for couriers',
    goal,
    created: 190,
    status: 'wontDo',
    finished: 20,
    due: 50,
    text: plain('Dropped: two carriers now send their events for free.'),
  },
  orderHistory: {
    summary: 'Order history that loads at once',
    goal,
    created: 100,
    due: 48,
    moves: [[2, 62, 'automation']],
    assignee: 'dana',
    text: plain('Customers with a hundred orders wait nine seconds for the list.'),
  },
} satisfies Record<string, EpicPlan>;

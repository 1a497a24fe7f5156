import { type Adf, bullets, doc, h, link, mention, numbered, p, strong } from '../adf/build';
import { people } from './people';

/** A short description: the problem, and what will be better. */
export const brief = (problem: string, ...outcomes: string[]): Adf =>
  doc(p(problem), h(3, 'What will be better'), bullets(...outcomes.map((outcome) => [outcome])));

/** A description in one paragraph. */
export const plain = (text: string): Adf => doc(p(text));

const priya = mention(people.priya, 'Priya Patel');
const ben = mention(people.ben, 'Ben Ode');
const mia = mention(people.mia, 'Mia Second');

export const trackOrderText = doc(
  h(2, 'Problem'),
  p(
    'One in four calls to customer care asks ',
    strong('where is my order?'),
    ' We know; the customer does not.',
  ),
  h(2, 'What we build'),
  bullets(
    ['A page that shows each parcel on its way, without signing in'],
    ['A message when the day of delivery changes'],
    ['The same picture for customer care'],
  ),
  h(2, 'Not in this epic'),
  p(
    'Changing the delivery address on the way. See the ',
    link('research notes', 'https://wiki.example.com/tracking'),
    '.',
  ),
  p('Questions go to ', priya, ' (scope) and ', ben, ' (delivery).'),
);

export const platformText = doc(
  p('Two teams build this together: ', ben, ' leads checkout, ', mia, ' leads payments.'),
  h(3, 'Order of work'),
  numbered(
    ['Both teams write to the new order service'],
    ['Payments moves its ledger'],
    ['The old checkout is switched off'],
  ),
  p('The plan is in the ', link('joint RFC', 'https://wiki.example.com/rfc-31'), '.'),
);

export const oneTapText = doc(
  h(2, 'Why now'),
  p('Returning customers type their address for the third time. 38 % of them leave at that step.'),
  h(2, 'What'),
  bullets(
    [strong('One tap'), ' on the cart pays and ships as last time'],
    ['An undo for ten minutes'],
    ['Works on every market we sell in'],
  ),
  p('Owner of the flow: ', priya, '.'),
);

import { fireEvent, screen } from '@testing-library/preact';
import { render } from 'preact';
import { lazily } from './lazily';

jest.mock('../bridge', () => jest.requireActual('../testing/fake-bridge'));

const There = () => <p>There</p>;
let place: HTMLElement;
beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, place);
  place.remove();
});

test('a part that comes right after its place was drawn is shown, though it was fetched for another', async () => {
  const Lazy = lazily(async () => There);
  Lazy.prefetch();
  // Without the test library, which would let no time pass before effects run.
  render(<Lazy />, place);
  await screen.findByText('There');
});

test('one that does not come says so, and comes when asked for again', async () => {
  let tries = 0;
  const Lazy = lazily(async () => {
    tries += 1;
    if (tries === 1) throw new Error('offline');
    return There;
  });
  render(<Lazy />, place);
  await screen.findByText(/^This part did not load\./);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('There');
});

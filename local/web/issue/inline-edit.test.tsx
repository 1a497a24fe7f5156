import { fireEvent, render, screen } from '@testing-library/preact';
import { RequestError } from '../http/request';
import { InlineEdit } from './inline-edit';

function show(save: (text: string) => Promise<void>): void {
  render(
    <InlineEdit
      label="Summary"
      control={() => <input name="value" aria-label="Summary" defaultValue="Faster checkout" />}
      save={save}
    >
      <h1>Faster checkout</h1>
    </InlineEdit>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Edit Summary' }));
}

const input = () => screen.getByRole('textbox', { name: 'Summary' });

describe('a field edited in place', () => {
  it('takes the focus, saves, and gives the focus back', async () => {
    const save = jest.fn().mockResolvedValue(undefined);
    show(save);
    expect(document.activeElement).toBe(input());

    fireEvent.input(input(), { target: { value: 'Fastest checkout' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('button', { name: 'Edit Summary' })).toBe(document.activeElement);
    expect(save).toHaveBeenCalledWith('Fastest checkout');
  });

  it("stays open with Jira's words when the value is refused", async () => {
    show(() => Promise.reject(new RequestError(400, ['You must specify a summary of the issue.'])));
    fireEvent.input(input(), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect((await screen.findByRole('alert')).textContent).toBe('You must specify a summary of the issue.');
    expect(input()).toBeTruthy();
  });

  it('is left unchanged by Escape', () => {
    const save = jest.fn();
    show(save);
    fireEvent.keyDown(input(), { key: 'Escape' });

    expect(screen.getByRole('heading', { name: 'Faster checkout' })).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
  });
});

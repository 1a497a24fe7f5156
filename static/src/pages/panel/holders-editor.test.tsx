import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { refuse } from '../../../../src/domain/refusal';
import type { PanelView } from '../../../../src/domain/views/panel';
import { button, done, openPanel, sentCalls } from '../../testing/open-panel';
import { panelView } from '../../testing/panel-view';

jest.mock('../../bridge', () => jest.requireActual('../../testing/fake-bridge'));

afterEach(() => jest.restoreAllMocks());

function editable(holders = {}, mine: Partial<PanelView['mine']> = {}): PanelView {
  const view = panelView({ agreement: { holders } });
  return { ...view, mine: { ...view.mine, canSetHolders: ['em'], ...mine } };
}

async function openEditor() {
  fireEvent.click(button('Set EM for this epic'));
  await screen.findByRole('region', { name: 'People of this epic' });
}

test('an admin says that this epic has no EM', async () => {
  const after = editable({ em: 'not-here' }, { isProjectAdmin: true });
  await openPanel(editable({}, { isProjectAdmin: true }), () => done(after));
  await openEditor();
  expect(screen.queryByRole('button', { name: 'Use those of its place' })).toBeNull();
  fireEvent.click(screen.getByLabelText('No EM here'));
  fireEvent.click(button('Save EM'));
  await screen.findByText('The EM of this epic is saved.');
  expect(sentCalls('setHolders')).toMatchObject([{ role: 'em', people: 'not-here' }]);
  screen.getByText('This epic has no EM: the PM agrees alone.');
  expect(screen.getByLabelText('No EM here')).toHaveProperty('checked', true);
});

test('its place gives the epic its people again', async () => {
  await openPanel(editable({ em: ['mia'] }), () => done(editable()));
  await openEditor();
  expect(screen.queryByLabelText('No EM here')).toBeNull();
  fireEvent.click(button('Use those of its place'));
  await waitFor(() => expect(sentCalls('setHolders')).toMatchObject([{ role: 'em', people: null }]));
});

test('a refusal is said where the people are chosen', async () => {
  await openPanel(editable({}, { isProjectAdmin: true }), () => refuse({ code: 'no-role-at-all' }));
  await openEditor();
  fireEvent.click(screen.getByLabelText('No EM here'));
  fireEvent.click(button('Save EM'));
  await screen.findByText(/^A project needs a PM or an EM/);
  expect(screen.getByLabelText('No EM here')).toHaveProperty('checked', true);
  fireEvent.keyDown(screen.getByLabelText('No EM here'), { key: 'Escape' });
  await waitFor(() => expect(document.activeElement).toBe(button('Set EM for this epic')));
});

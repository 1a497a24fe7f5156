import { readSwitches } from './switches-form-data';

test('what is said of projects is read by project, and a range is at least its smaller end', () => {
  const form = new FormData();
  form.set('offScreen', ' SHOP duedate,ATL customfield_1, SHOP  customfield_2, nonsense');
  form.set('refusedDays', 'SHOP past');
  expect(readSwitches(form)).toMatchObject({
    offScreen: { SHOP: ['duedate', 'customfield_2'], ATL: ['customfield_1'] },
    refusedDays: { SHOP: 'past' },
  });
  form.set('storageLatencyMin', '40');
  form.set('latencyMax', '120');
  expect(readSwitches(form)).toMatchObject({
    latency: { min: 0, max: 120 },
    storageLatency: { min: 40, max: 40 },
  });
  expect(readSwitches(new FormData())).toMatchObject({
    offScreen: {},
    refusedDays: {},
    appFieldRefused: null,
  });
});

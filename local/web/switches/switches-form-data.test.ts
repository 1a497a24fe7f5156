import { readSwitches } from './switches-form-data';

test('what is said of projects is read by project', () => {
  const form = new FormData();
  form.set('offScreen', ' SHOP duedate,ATL customfield_1, SHOP  customfield_2, nonsense');
  form.set('refusedDays', 'SHOP past');
  expect(readSwitches(form)).toMatchObject({
    offScreen: { SHOP: ['duedate', 'customfield_2'], ATL: ['customfield_1'] },
    refusedDays: { SHOP: 'past' },
  });
  expect(readSwitches(new FormData())).toMatchObject({
    offScreen: {},
    refusedDays: {},
    appFieldRefused: null,
  });
});

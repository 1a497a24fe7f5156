import { act, Epic, epoch, settings } from '../testing/epic';
import { takeBackSuggestion } from './suggest';
import { withdraw } from './withdraw';

describe('standing in', () => {
  test('the stand-in signs, the owner withdraws', () => {
    const epic = new Epic();
    epic.settings = { ...settings, standIns: { ben: 'ann' } };
    expect(epic.sign('ann')).toBe('ok');
    expect(epic.record.agreement.signoffs).toMatchObject([{ person: 'ann', role: 'em', for: 'ben' }]);
    const signed = { source: 'duedate', period: '2027-04-02' };
    expect(epic.take(withdraw(epic.record, act('ben'), signed, epoch()))).toBe('ok');
    expect(epic.now.state).toBe('unsigned');
  });

  test('a stand-in suggests for the owner, and the owner may take it back', () => {
    const epic = new Epic();
    epic.settings = { ...settings, standIns: { ben: 'ann' } };
    epic.sign('ben');
    expect(epic.suggest('ann', '2027-04-16')).toBe('ok');
    expect(epic.record.agreement).toMatchObject({ counter: { by: 'ann', for: 'ben' }, signoffs: [] });
    expect(epic.take(takeBackSuggestion(epic.record, act('ben'), epic.open ?? ''))).toBe('ok');
  });
});

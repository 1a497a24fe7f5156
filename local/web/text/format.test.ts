import { createFormat } from './format';

describe('the form of dates', () => {
  const format = createFormat('en-US', 'Pacific/Auckland');

  it('keeps a calendar date on its day, whatever the time zone', () => {
    expect(createFormat('en-US', 'Pacific/Auckland').day('2027-04-02')).toBe('Apr 2, 2027');
    expect(createFormat('en-US', 'Pacific/Honolulu').day('2027-04-02')).toBe('Apr 2, 2027');
  });

  it("shows Jira's instants in the person's time zone", () => {
    expect(format.moment('2024-09-19T21:57:31.666-0500')).toMatch(/^Sep 20, 2024, 2:57\sPM$/);
  });

  it('leaves alone what is no date', () => {
    expect(format.day('soon')).toBe('soon');
    expect(format.moment('soon')).toBe('soon');
  });
});

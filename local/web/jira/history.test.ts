import { readHistory } from './history';

const answer = {
  isLast: true,
  values: [
    {
      id: '1',
      author: { accountId: 'a', displayName: 'Priya Patel' },
      created: '2026-10-01T10:00:00.000+0000',
      items: [
        {
          field: 'duedate',
          fieldId: 'duedate',
          from: null,
          fromString: null,
          to: '2027-04-02',
          toString: '2027-04-02 00:00:00.0',
        },
      ],
    },
    {
      id: '2',
      created: '2026-10-02T10:00:00.000+0000',
      items: [
        { field: 'Start date', from: '2027-01-01', fromString: '1/Jan/27', to: '', toString: '' },
        {
          field: 'Launch',
          from: '2027-04-02T22:00:00+0000',
          fromString: '02/Apr/27 10:00 PM',
          to: '',
          toString: '',
        },
        { field: 'status', from: '1', fromString: 'To Do', to: '3', toString: 'In Progress' },
        { field: 'Link', from: null, fromString: null, to: 'SHOP-2', toString: null },
      ],
    },
  ],
};

describe('the history of an issue', () => {
  beforeEach(() => {
    const body = JSON.stringify(answer);
    global.fetch = jest.fn().mockImplementation(async () => new Response(body));
    global.document = { querySelector: () => null } as unknown as Document;
  });

  it('is newest first, with dates as dates and everything else in words', async () => {
    const [second, first] = await readHistory('SHOP-1');
    expect(first?.items).toEqual([{ field: 'duedate', fieldId: 'duedate', from: null, to: '2027-04-02' }]);
    expect(second?.items.map(({ from, to }) => [from, to])).toEqual([
      ['2027-01-01', null],
      ['2027-04-02T22:00:00+0000', null],
      ['To Do', 'In Progress'],
      [null, null],
    ]);
  });

  it('has entries without an author', async () => {
    const [second] = await readHistory('SHOP-1');
    expect(second?.author).toBeNull();
  });
});

import { child, type EpicPlan } from './plan';
import { brief, plain } from './texts';

const goal = 'Find it in seconds';

export const searchEpics = {
  searchSpeed: {
    summary: 'Search answers within 200 ms',
    goal,
    components: ['search'],
    created: 130,
    status: 'inProgress',
    started: 50,
    due: 40,
    assignee: 'yuki',
    text: brief(
      'On a bad evening a search takes two seconds.',
      '200 ms for nineteen of twenty searches',
      'A result page that does not jump',
    ),
    children: [
      child('Index on three nodes', 'yuki', 'inProgress'),
      child('Result page without jumps', 'eva', 'todo'),
    ],
  },
  typoSearch: {
    summary: 'Search that forgives typos',
    goal,
    components: ['search'],
    created: 190,
    status: 'done',
    started: 90,
    finished: 22,
    due: -20,
    assignee: 'noor',
    text: plain('"Sneekers" finds nothing. It is our eleventh most frequent search.'),
  },
  filters: {
    summary: 'Filters that remember me',
    goal,
    components: ['search'],
    created: 85,
    due: 55,
    assignee: 'eva',
    text: plain('Size and brand are chosen anew on every visit.'),
  },
  sizeAdvice: {
    summary: 'Size advice from past orders',
    goal,
    created: 50,
    due: 180,
  },
  visualSearch: {
    summary: 'Search by photo',
    goal,
    components: ['search'],
    created: 150,
    status: 'wontDo',
    finished: 35,
    text: plain('Dropped after the experiment: people photographed what we do not sell.'),
  },
  recommendations: {
    summary: 'You may also like',
    goal,
    components: ['search'],
    created: 120,
    due: 30,
    moves: [
      [40, 58, 'ben'],
      [6, null, 'priya'],
    ],
    assignee: 'noor',
    text: brief('The home page shows everybody the same twelve products.', 'A row that fits the last visit'),
  },
  stockNearby: {
    summary: 'Show what is in stock nearby',
    goal,
    components: ['orders', 'search'],
    created: 280,
    by: 'gus',
    due: 45,
    moves: [[150, 98, 'gus']],
    assignee: 'gus',
    text: plain('Customers want to try things on before the weekend.'),
  },
  fastCampaigns: {
    summary:
      'Keep product pages, category pages and the landing pages of campaigns fast when a newsletter sends forty thousand people to the shop within ten minutes',
    goal,
    created: 75,
    due: 80,
    assignee: 'mia',
    text: plain('The last newsletter took the shop down for six minutes.'),
  },
} satisfies Record<string, EpicPlan>;

import type { Db } from '../../db';
import { addGroup } from '../people/groups';
import { addTeam } from '../people/teams';

export const groups = {
  payments: { groupId: '2f6c1c0e-5d3b-4a57-9a0f-6a1d5b7e0001', name: 'payments-engineers' },
  checkout: { groupId: '2f6c1c0e-5d3b-4a57-9a0f-6a1d5b7e0002', name: 'checkout-engineers' },
};

export const teams = {
  payments: { id: '7b9e4d12-0c8a-4f63-8e21-3c5d9f2a0001', name: 'Payments' },
  checkout: { id: '7b9e4d12-0c8a-4f63-8e21-3c5d9f2a0002', name: 'Checkout' },
  search: { id: '7b9e4d12-0c8a-4f63-8e21-3c5d9f2a0003', name: 'Search' },
};

export function plantTeams(db: Db): void {
  for (const group of Object.values(groups)) addGroup(db, group);
  for (const team of Object.values(teams)) addTeam(db, team);
}

import type { Site } from '../site';

/** The five priorities of a new site; imported issues keep their own. */
const PRIORITIES = [
  { id: '1', name: 'Highest', statusColor: '#d04437', description: 'This problem will block progress.' },
  {
    id: '2',
    name: 'High',
    statusColor: '#f15C75',
    description: 'Serious problem that could block progress.',
  },
  { id: '3', name: 'Medium', statusColor: '#f79232', description: 'Has the potential to affect progress.' },
  { id: '4', name: 'Low', statusColor: '#707070', description: 'Minor problem or easily worked around.' },
  {
    id: '5',
    name: 'Lowest',
    statusColor: '#999999',
    description: 'Trivial problem with little or no impact on progress.',
  },
];

export const DEFAULT_PRIORITY = { id: '3', name: 'Medium' };

const iconOf = (site: Site, name: string) => `${site.url}/images/icons/priorities/${name.toLowerCase()}.svg`;

export const priorities = (site: Site) =>
  PRIORITIES.map((priority) => ({
    self: `${site.url}/rest/api/3/priority/${priority.id}`,
    ...priority,
    iconUrl: iconOf(site, priority.name),
    isDefault: priority.id === DEFAULT_PRIORITY.id,
  }));

/** The priority named by id or name. */
export function findPriority(value: {
  id?: unknown;
  name?: unknown;
}): { id: string; name: string } | undefined {
  const found = PRIORITIES.find(
    ({ id, name }) =>
      id === value.id || (value.id === undefined && name.toLowerCase() === String(value.name).toLowerCase()),
  );
  return found && { id: found.id, name: found.name };
}

/** A stored priority as issues show it. */
export const priorityJson = (site: Site, priority: { id: string; name: string }) => ({
  self: `${site.url}/rest/api/3/priority/${priority.id}`,
  iconUrl: iconOf(site, priority.name),
  name: priority.name,
  id: priority.id,
});

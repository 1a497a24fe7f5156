import { fieldIds } from '../../local/jira/seed/site';
import type { AnswerField } from '../../src/domain/answer-field';

/** Fields of the seeded site in which answers can live. */
export const FIELDS = {
  targetEnd: { id: 'customfield_10023', name: 'Target end', kind: 'date' },
  startDate: { id: 'customfield_10015', name: 'Start date', kind: 'date' },
  launch: { id: fieldIds.launch, name: 'Launch', kind: 'date-time' },
  quarter: { id: fieldIds.targetQuarter, name: 'Target quarter', kind: 'option' },
  period: { id: fieldIds.targetPeriod, name: 'Target period', kind: 'text' },
  releases: { id: 'fixVersions', name: 'Fix versions', kind: 'versions' },
  outcome: { id: fieldIds.outcome, name: 'Outcome', kind: 'text' },
  brief: { id: fieldIds.brief, name: 'Brief', kind: 'paragraph' },
  why: { id: fieldIds.why, name: 'Why we build it', kind: 'paragraph' },
  design: { id: fieldIds.designDocument, name: 'Design document', kind: 'url' },
  builders: { id: fieldIds.builders, name: 'Builders', kind: 'users' },
  team: { id: fieldIds.deliveryTeam, name: 'Delivery team', kind: 'team' },
  group: { id: fieldIds.owningGroup, name: 'Owning group', kind: 'group' },
  groups: { id: fieldIds.involvedGroups, name: 'Involved groups', kind: 'groups' },
} as const satisfies Record<string, AnswerField>;

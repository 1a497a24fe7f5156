import type { Db } from '../../db';
import { addCustomField } from '../fields/custom';
import { addOption } from '../fields/options';

export const fieldIds = {
  why: 'customfield_10901',
  how: 'customfield_10902',
  productManager: 'customfield_10903',
  engineeringManager: 'customfield_10904',
  engineeringManagers: 'customfield_10905',
  launch: 'customfield_10906',
  targetQuarter: 'customfield_10907',
  targetPeriod: 'customfield_10908',
  outcome: 'customfield_10909',
  brief: 'customfield_10910',
  designDocument: 'customfield_10911',
  builders: 'customfield_10912',
  deliveryTeam: 'customfield_10913',
  owningGroup: 'customfield_10914',
  involvedGroups: 'customfield_10915',
};

const FIELDS = [
  { id: 'customfield_10015', name: 'Start date', type: 'date' },
  { id: 'customfield_10016', name: 'Story point estimate', type: 'number' },
  { id: 'customfield_10022', name: 'Target start', type: 'date' },
  { id: 'customfield_10023', name: 'Target end', type: 'date' },
  { id: fieldIds.why, name: 'Why we build it', type: 'paragraph' },
  { id: fieldIds.how, name: 'Technical approach', type: 'paragraph' },
  { id: fieldIds.productManager, name: 'Product manager', type: 'user' },
  { id: fieldIds.engineeringManager, name: 'Engineering manager', type: 'user' },
  { id: fieldIds.engineeringManagers, name: 'Engineering managers', type: 'users' },
  { id: fieldIds.launch, name: 'Launch', type: 'datetime' },
  { id: fieldIds.targetQuarter, name: 'Target quarter', type: 'option' },
  { id: fieldIds.targetPeriod, name: 'Target period', type: 'text' },
  { id: fieldIds.outcome, name: 'Outcome', type: 'text' },
  { id: fieldIds.brief, name: 'Brief', type: 'paragraph' },
  { id: fieldIds.designDocument, name: 'Design document', type: 'url' },
  { id: fieldIds.builders, name: 'Builders', type: 'users' },
  { id: fieldIds.deliveryTeam, name: 'Delivery team', type: 'team' },
  { id: fieldIds.owningGroup, name: 'Owning group', type: 'group' },
  { id: fieldIds.involvedGroups, name: 'Involved groups', type: 'groups' },
] as const;

/** As several people wrote them over the years, and one that names no quarter. */
const QUARTERS = ['2026-Q4', 'Q1 2027', '2027-Q2', '2027-Q3', 'Q4 2027', '2028-Q1', 'Someday'];

export function plantFields(db: Db): void {
  for (const field of FIELDS) addCustomField(db, { ...field, everywhere: true });
  for (const quarter of QUARTERS) addOption(db, fieldIds.targetQuarter, quarter);
}

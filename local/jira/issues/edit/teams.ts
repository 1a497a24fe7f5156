import { allTeams, type Team } from '../../people/teams';
import { InvalidValue } from './field';
import type { Kind } from './kind';

/** Set by the team's id as a bare text. Jira's history names the team and leaves its id out (JRACLOUD-84120). */
export const teamKind: Kind = {
  parse(value, { site }) {
    if (value === null || value === '') return null;
    if (typeof value !== 'string') throw new InvalidValue('Operation value must be a string');
    const team = allTeams(site.db).find(({ id }) => id === value);
    if (!team) throw new InvalidValue(`Team id '${value}' is not valid.`);
    return team;
  },
  side: (value) => ({ id: null, label: (value as Team).name }),
};

import type { Db } from '../../db';

/** A team of the organisation. Jira knows only its id and name; who is in it, other products say. */
export interface Team {
  id: string;
  name: string;
}

export const allTeams = (db: Db): Team[] => db.all<Team>('SELECT id, name FROM jira_team ORDER BY name');

export function addTeam(db: Db, { id, name }: Team): void {
  db.run('INSERT INTO jira_team (id, name) VALUES (?, ?)', [id, name]);
}

/** A team as the value of a field. */
export const teamJson = ({ id, name }: Team) => ({
  id,
  name,
  avatarUrl: '',
  isVisible: true,
  title: name,
  isShared: true,
});

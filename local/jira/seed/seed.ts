import type { Db } from '../../db';
import { atlasFeatures, newbornEpics, operationsTasks } from './otherProjects';
import type { ChildPlan, EpicPlan } from './plan';
import { createPlanter, DAY, type Planter } from './planter';
import { plantSite } from './site';
import { plantVersions } from './versions';
import { projects, shopPlans } from './world';

/** Whether the seed was written to this database. */
export const isSeeded = (db: Db): boolean =>
  db.get("SELECT 1 FROM jira_meta WHERE name = 'seeded'") !== undefined;

/** Writes the world: the same for the same day. `today` is any instant of that day in UTC. */
export function seed(db: Db, today: number): void {
  db.transaction(() => {
    plantSite(db);
    const start = Math.floor(today / DAY) * DAY;
    plantVersions(db, start);
    const planter = createPlanter(db, start);
    plantShop(planter);
    plantEpics(planter, Number(projects.atlas.id), 'feature', Object.values(atlasFeatures));
    plantEpics(planter, Number(projects.newborn.id), 'epic', Object.values(newbornEpics));
    for (const task of operationsTasks)
      plantChild(planter, Number(projects.operations.id), 'task', task, null, 30);
    db.run("INSERT INTO jira_meta (name, value) VALUES ('seeded', ?)", [new Date(today).toISOString()]);
  });
}

/** Epics first, so that their keys are those of the world; then their goals, then their children. */
function plantShop(planter: Planter): void {
  const projectId = Number(projects.shop.id);
  const plans: EpicPlan[] = Object.values(shopPlans);
  const epicIds = plans.map((plan) => planter.epic(projectId, 'epic', plan));
  const goals = [...new Set(plans.map(({ goal }) => goal).filter((goal) => goal !== undefined))];
  for (const goal of goals) {
    const goalId = planter.goal(projectId, goal);
    plans.forEach((plan, index) => {
      const epicId = epicIds[index];
      if (plan.goal === goal && epicId !== undefined) planter.setParent(epicId, goalId);
    });
  }
  plantChildren(planter, projectId, plans, epicIds);
}

function plantEpics(planter: Planter, projectId: number, type: 'epic' | 'feature', plans: EpicPlan[]): void {
  const ids = plans.map((plan) => planter.epic(projectId, type, plan));
  plantChildren(planter, projectId, plans, ids);
}

function plantChildren(planter: Planter, projectId: number, plans: EpicPlan[], epicIds: number[]): void {
  plans.forEach(({ children = [], started, created }, index) => {
    for (const one of children)
      plantChild(planter, projectId, 'story', one, epicIds[index] ?? null, started ?? created - 5);
  });
}

function plantChild(
  planter: Planter,
  projectId: number,
  type: 'story' | 'task',
  plan: ChildPlan,
  parentId: number | null,
  ago: number,
): void {
  const id = planter.child(projectId, type, plan, parentId, ago);
  for (const [summary, assignee, status] of plan.subtasks ?? []) {
    planter.child(projectId, 'subtask', { summary, assignee, status }, id, ago - 3);
  }
}

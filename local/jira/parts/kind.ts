import type { Db } from '../../db';
import { briefComponentJson } from '../components/json';
import { addComponent, allComponents, type Component } from '../components/store';
import type { Site } from '../site';
import { briefVersionJson } from '../versions/json';
import { addVersion, allVersions, type Version } from '../versions/store';

/** Something of a project that its issues can carry several of. */
export interface Part {
  id: number;
  projectId: number;
  name: string;
}

export type NewPart = Omit<Part, 'id'> & { id?: number };

/** One sort of such things, and the field of issues that holds them. */
export interface PartKind<P extends Part = Part> {
  fieldId: 'components' | 'fixVersions';
  fieldName: string;
  /** What the history calls the field. */
  logName: string;
  item: 'component' | 'version';
  /** Begins Jira's refusals. */
  noun: string;
  /** Those of every project, in Jira's order. */
  all(db: Db): P[];
  /** Adds one that an export describes, under its own id where it has one. */
  add(db: Db, part: NewPart, exported: Record<string, unknown>): P;
  /** Whether it is offered for choice. */
  isOffered(part: P): boolean;
  /** As issues carry it. */
  json(site: Site, part: P): { id: string; name: string };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

export const COMPONENTS: PartKind<Component> = {
  fieldId: 'components',
  fieldName: 'Components',
  logName: 'Component',
  item: 'component',
  noun: 'Component',
  all: allComponents,
  add: (db, part, { description }) => addComponent(db, { ...part, description: textIn(description) }),
  isOffered: () => true,
  json: briefComponentJson,
};

export const VERSIONS: PartKind<Version> = {
  fieldId: 'fixVersions',
  fieldName: 'Fix versions',
  logName: 'Fix Version',
  item: 'version',
  noun: 'Version',
  all: allVersions,
  add: (db, part, { description, released, archived, startDate, releaseDate }) =>
    addVersion(db, {
      ...part,
      description: textIn(description),
      startDate: textIn(startDate) || null,
      releaseDate: textIn(releaseDate) || null,
      released: released === true,
      archived: archived === true,
    }),
  isOffered: ({ archived }) => !archived,
  json: briefVersionJson,
};

export const PART_KINDS: PartKind[] = [COMPONENTS, VERSIONS];

/** A part as an issue's record names it; the name is that of the day it was chosen. */
export interface PartRef {
  id: string;
  name: string;
}

export const refOf = ({ id, name }: Part): PartRef => ({ id: String(id), name });

/** The parts that an issue's record names. */
export const refsIn = (fields: Record<string, unknown>, { fieldId }: PartKind): PartRef[] =>
  (fields[fieldId] as PartRef[] | undefined) ?? [];

import type { Db } from '../../db';
import { briefComponentJson } from '../components/json';
import { addComponent, allComponents, type Component } from '../components/store';
import type { Site } from '../site';

/** Something of a project that its issues can carry several of. */
export interface Part {
  id: number;
  projectId: number;
  name: string;
}

export type NewPart = Omit<Part, 'id'> & { id?: number };

/** One sort of such things, and the field of issues that holds them. */
export interface PartKind<P extends Part = Part> {
  fieldId: 'components';
  fieldName: string;
  /** What the history calls the field. */
  logName: string;
  item: 'component';
  /** Begins Jira's refusals. */
  noun: string;
  /** Those of every project, in Jira's order. */
  all(db: Db): P[];
  /** Adds one that an export describes, under its own id where it has one. */
  add(db: Db, part: NewPart, exported: Record<string, unknown>): P;
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
  json: briefComponentJson,
};

export const PART_KINDS: PartKind[] = [COMPONENTS];

/** A part as an issue's record names it; the name is that of the day it was chosen. */
export interface PartRef {
  id: string;
  name: string;
}

export const refOf = ({ id, name }: Part): PartRef => ({ id: String(id), name });

/** The parts that an issue's record names. */
export const refsIn = (fields: Record<string, unknown>, { fieldId }: PartKind): PartRef[] =>
  (fields[fieldId] as PartRef[] | undefined) ?? [];

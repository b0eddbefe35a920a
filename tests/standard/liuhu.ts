import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { compile } from '../../src/audit/evaluate.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Field, Standard } from '../../src/model/standard.ts';
import type { Value } from '../../src/model/value.ts';
import { Lexicon } from '../../src/survey/words/lexicon.ts';

/** The home of a program that ships the tests' own standards: `liuhu-2016`, and `liuhu-2017`, which extends it. */
export const HOME = inject('home');
export const ID = 'liuhu-2016';

export const standard: Standard = JSON.parse(readFileSync(join(HOME, `dist/standards/${ID}.json`), 'utf8'));
export const plan: Plan = JSON.parse(readFileSync(join(HOME, 'dist/plans/liuhu-plan.json'), 'utf8'));
export const lexicon = new Lexicon(standard);
export const evaluation = compile(standard);

export type LevelId = 'township' | 'village' | 'community';
export const LEVELS: readonly LevelId[] = ['township', 'village', 'community'];

export function fieldIndex(id: string): number {
  const index = standard.fields.findIndex((field) => field.id === id);
  if (index < 0) throw new Error(`no field ${id}`);
  return index;
}

export const fieldOf = (id: string): Field => standard.fields[fieldIndex(id)] as Field;

export const PLAN_FILE = join(import.meta.dirname, 'plan.yaml');
/** The survey of the plan's centres. */
export const SURVEY_FILE = join(import.meta.dirname, 'survey.yaml');

const EVERYWHERE = { plaza_area: 1000, training_days: 5, major_accidents: 0 };

/** The least that meets every rule of a level, written down a second time and by hand. */
export const LEAST: Readonly<Record<LevelId, Readonly<Record<string, Value>>>> = {
  township: {
    ...EVERYWHERE,
    building_area: 300,
    multifunction_hall: true,
    library: true,
    outdoor_venue: true,
    books: 2000,
    residents: 4000,
    floors: 2,
    annual_funding: 2,
    shifts: 1,
    staff_posts: 2,
    full_time_staff: 1,
    concurrent_staff: 1,
  },
  village: {
    ...EVERYWHERE,
    building_area: 100,
    reading_room: true,
    stage_length: 10,
    stage_width: 5,
    stage_height: 0.8,
    annual_funding: 0.3,
    mass_events: 5,
  },
  community: {
    ...EVERYWHERE,
    building_area: 100,
    reading_room: true,
    annual_funding: 0.3,
    mass_events: 5,
    full_time_staff: 1,
  },
};

/** A community that meets every clause, as a survey in YAML. */
export const COMPLIANT = `name: 安泰社区
level: 社区
office: 丰庆路街道
building_area: 100
plaza_area: 1000
reading_room: 有
annual_funding: 0.3
mass_events: 5
full_time_staff: 1
training_days: 5
major_accidents: 0
`;

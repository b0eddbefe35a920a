import { testFields } from '../audit/rule-types/index.ts';
import { closest } from '../model/closest.ts';
import { normalize } from '../model/fold.ts';
import { refuse } from '../model/problem.ts';
import type { Field, Rule, Standard } from '../model/standard.ts';
import { Lexicon } from '../survey/words/lexicon.ts';

/** A rule, and the fields that it asks for. */
export interface ExplainedRule {
  readonly rule: Rule;
  readonly fields: readonly Field[];
}

/** `audit explain RULE`: rules by an id, a title, or the label of one of their fields; else a category's. Refuses other words. */
export function explainedRules(wanted: string, standard: Standard): ExplainedRule[] {
  return findRules(wanted, standard).map((rule) => ({ rule, fields: fieldsOf(rule, standard) }));
}

function findRules(wanted: string, standard: Standard): Rule[] {
  const rules = [...standard.rules, ...standard.notInForce.map(({ rule }) => rule)];
  const exact = rules.filter(({ id, title }) => id === wanted || normalize(title.zh) === normalize(wanted));
  if (exact.length > 0) return exact;
  const meaning = new Lexicon(standard).column([wanted]);
  const fields =
    meaning?.is === 'field'
      ? [standard.fields[meaning.field]!.id]
      : meaning?.is === 'combined'
        ? standard.combined[meaning.combined]!.fields
        : [];
  const using = rules.filter((rule) => fieldsOf(rule, standard).some(({ id }) => fields.includes(id)));
  if (using.length > 0) return using;
  const inCategory = rules.filter(({ category }) => category === wanted);
  if (inCategory.length > 0) return inCategory;
  const known = rules.flatMap(({ id, title }) => [id, title.zh]);
  return refuse('unknown-rule', { id: wanted, nearest: closest(wanted, known) });
}

function fieldsOf({ requirements }: Rule, { fields }: Standard): Field[] {
  const ids = new Set(requirements.flatMap(({ test }) => testFields(test)));
  return fields.filter(({ id }) => ids.has(id));
}

import { testFields } from '../../audit/rule-types/index.ts';
import { closest } from '../../model/closest.ts';
import { normalize } from '../../model/fold.ts';
import { refuse } from '../../model/problem.ts';
import type { Field, Rule, Standard } from '../../model/standard.ts';
import { explainText } from '../../reports/standard/explain.ts';
import { Lexicon } from '../../survey/words/lexicon.ts';
import type { Setting } from '../io.ts';
import { print } from '../output.ts';
import { viewStandard } from '../standard-view.ts';

/** `audit explain RULE`: a rule by its id, its title, or the label of one of its fields. */
export async function explain(wanted: string, options: { standard: string }, setting: Setting): Promise<void> {
  const view = await viewStandard(options.standard, setting);
  const found = findRules(wanted, view.standard);
  const texts = found.map((rule) => explainText(rule, fieldsOf(rule, view.standard), view));
  await print(setting.process.stdout, texts.join('\n'));
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

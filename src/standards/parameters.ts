import { inAll } from '../messages/in-all.ts';
import { textIn } from '../messages/text-in.ts';
import type { NotInForce, Parameter, Requirement, Rule, Test } from '../model/standard.ts';

/** Id of the parameter that gives a test its value. */
export function parameterOf(test: Test): string | undefined {
  return 'parameter' in test ? test.parameter : undefined;
}

/** A test with another value; null where a test of its type has none. */
export function withValue(test: Test, value: number): Test | null {
  return 'value' in test ? { ...test, value } : null;
}

/** Gives every threshold that is a parameter its value; what has none waits. */
export function settleParameters(
  rules: readonly Rule[],
  parameters: readonly Parameter[],
): { inForce: Rule[]; waiting: NotInForce[] } {
  const inForce: Rule[] = [];
  const waiting: NotInForce[] = [];
  for (const rule of rules) {
    const ready: Requirement[] = [];
    const unset = new Map<Parameter, Requirement[]>();
    for (const requirement of rule.requirements) {
      const id = parameterOf(requirement.test);
      const parameter = parameters.find((one) => one.id === id);
      if (!parameter) ready.push(requirement);
      else if (parameter.value === null) unset.set(parameter, [...(unset.get(parameter) ?? []), requirement]);
      else ready.push({ ...requirement, test: withValue(requirement.test, parameter.value)! });
    }
    if (ready.length > 0) inForce.push({ ...rule, requirements: ready });
    for (const [{ label }, requirements] of unset) {
      const reason = inAll('mistakes', (say, lang) => say.unsetParameter(textIn(label, lang)));
      waiting.push({ rule: { ...rule, requirements }, why: 'parameter', reason });
    }
  }
  return { inForce, waiting };
}

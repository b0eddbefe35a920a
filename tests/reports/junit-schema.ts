import type { Element } from './xml.ts';

interface Rule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
  readonly text: boolean;
}

/** The form of JUnit's XML that all CI services take: the strictest, Jenkins's, knows no file or line of a case. */
const RULES = new Map<string, Rule>([
  [
    'testsuites',
    {
      required: [],
      optional: ['name', 'tests', 'failures', 'errors', 'time'],
      children: ['testsuite'],
      text: false,
    },
  ],
  [
    'testsuite',
    {
      required: ['name', 'tests', 'failures', 'errors'],
      optional: ['skipped', 'time', 'timestamp', 'hostname', 'id', 'package', 'file'],
      children: ['properties', 'testcase', 'system-out', 'system-err'],
      text: false,
    },
  ],
  [
    'testcase',
    {
      required: ['classname', 'name'],
      optional: ['time', 'group'],
      children: ['skipped', 'failure', 'error', 'system-out', 'system-err'],
      text: false,
    },
  ],
  ['failure', { required: ['type'], optional: ['message'], children: [], text: true }],
  ['error', { required: ['type'], optional: ['message'], children: [], text: true }],
  ['skipped', { required: [], optional: ['message'], children: [], text: true }],
]);

/** What of a document is not as the rules have it, sums included. */
export function junitFaults(root: Element): string[] {
  if (root.name !== 'testsuites') return [`the root is ${root.name}`];
  return [...faults(root), ...root.children.flatMap(sums)];
}

function faults(element: Element): string[] {
  const rule = RULES.get(element.name);
  if (rule === undefined) return [`unknown element ${element.name}`];
  const names = [...element.attributes.keys()];
  return [
    ...rule.required.filter((name) => !names.includes(name)).map((name) => `${element.name} lacks ${name}`),
    ...names
      .filter((name) => !rule.required.includes(name) && !rule.optional.includes(name))
      .map((name) => `${element.name} has ${name}`),
    ...element.children
      .filter(({ name }) => !rule.children.includes(name))
      .map(({ name }) => `${name} in ${element.name}`),
    ...(rule.text || element.text.trim() === '' ? [] : [`text in ${element.name}`]),
    ...element.children.flatMap(faults),
  ];
}

function sums(suite: Element): string[] {
  const count = (name: string): number =>
    suite.children.filter(({ children }) => children.some((child) => child.name === name)).length;
  const real = {
    tests: suite.children.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  return Object.entries(real).flatMap(([name, number]) =>
    suite.attributes.get(name) === String(number) ? [] : [`${name} is not ${number}`],
  );
}

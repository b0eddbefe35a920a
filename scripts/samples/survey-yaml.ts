import { stringify } from 'yaml';
import type { SampleCenter } from './answers.ts';
import { INVENTED } from './invented.ts';

/** The same centres and answers under field ids. */
export function surveyYaml(centers: readonly SampleCenter[]): string {
  const list = centers.map(
    ({ planned: { name, level, office }, answers }) =>
      new Map<string, unknown>([...Object.entries({ name, level, office }), ...answers]),
  );
  return `# ${INVENTED}。由 npm run samples 生成。\n${stringify({ centers: list }, { lineWidth: 0 })}`;
}

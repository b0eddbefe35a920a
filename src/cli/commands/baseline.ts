import { BaselineRecord } from '../../audit/baseline.ts';
import { sayBaseline } from '../../messages/exceptions.ts';
import { printable } from '../../messages/printable.ts';
import { normalize } from '../../model/fold.ts';
import { type AuditOptions, startAudit } from '../audit-run.ts';
import { baselineText } from '../baseline-file.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Setting } from '../io.ts';
import { print, writeFileWhole } from '../output.ts';

export interface BaselineOptions extends Pick<AuditOptions, 'standard' | 'waivers' | 'headers' | 'config'> {
  readonly output?: string;
  readonly force?: boolean;
}

const NAME = 'baseline.json';

/** `audit baseline`: what falls short now, for later checks to know. What is waived is not part of it. */
export async function baseline(
  named: readonly string[],
  options: BaselineOptions,
  setting: Setting,
): Promise<ExitCode> {
  const { process, lang } = setting;
  const path = options.output ?? NAME;
  const run = await startAudit(named, { ...options, outputs: [path] }, setting);
  const record = new BaselineRecord(normalize);
  for await (const results of run.results()) for (const result of results) record.add(result);
  const centers = record.centers();
  const bytes = new TextEncoder().encode(baselineText(run.standard.id, centers));
  await writeFileWhole(path, bytes, { cwd: process.cwd(), force: options.force === true });
  const findings = centers.reduce((sum, center) => sum + center.findings.length, 0);
  await print(process.stdout, sayBaseline(printable(path), findings, centers.length, lang));
  return EXIT.ok;
}

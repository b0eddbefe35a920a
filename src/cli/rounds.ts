import { extname, resolve } from 'node:path';
import { normalize } from '../model/fold.ts';
import { refuse } from '../model/problem.ts';
import type { Text } from '../model/text.ts';
import { readReport } from '../rounds/read-report.ts';
import { keyBy, type Round, RoundCenters } from '../rounds/round.ts';
import { type AuditOptions, startAudit } from './audit-run.ts';
import type { Setting } from './io.ts';
import { readTextFile } from './text-file.ts';

/** A round as it is named: 2018=survey.xlsx. */
export interface NamedRound {
  readonly label: string;
  readonly path: string;
}

const MOST_BYTES = 256 * 1024 * 1024;

/** Reads the arguments of `audit trend`; refuses one without its year, a year given twice, and a single round. */
export function nameRounds(named: readonly string[]): NamedRound[] {
  const rounds = named.map((text): NamedRound => {
    const found = /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)=(.+)$/su.exec(text);
    if (found === null) return refuse('usage', { detail: noYear(text) });
    return { label: found[1]!, path: found[2]! };
  });
  const labels = rounds.map(({ label }) => label);
  const twice = labels.find((label, at) => labels.indexOf(label) !== at);
  if (twice !== undefined) refuse('usage', { detail: givenTwice(twice) });
  if (rounds.length < 2) refuse('usage', { detail: ONE_ROUND });
  return rounds;
}

/** One round, from a JSON report of an earlier check or from a survey that is checked now. */
export async function readRound(
  { label, path }: NamedRound,
  options: AuditOptions,
  wanted: (center: { readonly level: string; readonly office: string | null }) => boolean,
  setting: Setting,
): Promise<Round> {
  const collected = new RoundCenters(keyBy(normalize));
  const report = await reportIn(path, setting);
  if (report !== null) {
    for (const center of report.centers) if (wanted(center)) collected.add(center);
    return { ...report, label, file: path, centers: collected.centers };
  }
  const run = await startAudit([path], options, setting);
  for await (const results of run.results()) {
    for (const result of results) if (wanted(result.center)) collected.addResult(result);
  }
  return { label, file: path, standard: run.standard.id, filters: '', partial: false, centers: collected.centers };
}

/** The report in a file; null for what is no JSON, or JSON of another kind: that is a survey. */
async function reportIn(path: string, { process }: Setting) {
  if (extname(resolve(process.cwd(), path)).toLowerCase() !== '.json') return null;
  const read = readReport(await readTextFile(path, process.cwd(), MOST_BYTES));
  if (read.is === 'other') return null;
  if (read.is === 'report') return read.round;
  const detail = {
    zh: `不是完整的 audit-report/1 报告（${read.at}）`,
    en: `this is no whole report of audit-report/1 (${read.at})`,
  };
  return refuse('json-syntax', { detail }, { file: path });
}

function noYear(text: string): Text {
  return {
    zh: `“${text}”没有写明是哪一年的调查，请写成 2018=${text}（也可以写 2018-06 或 2018-06-30）。`,
    en: `“${text}” does not say of which year it is: write 2018=${text} (or 2018-06, or 2018-06-30).`,
  };
}

function givenTwice(label: string): Text {
  return {
    zh: `${label} 写了两次：同一轮的几个文件请放进一个文件夹。`,
    en: `${label} is given twice: put the files of one round in one folder.`,
  };
}

const ONE_ROUND: Text = { zh: '至少要有两轮才能比较。', en: 'It takes at least two rounds to compare.' };

import { dirname, relative, resolve } from 'node:path';
import { MOST_BYTES } from '../../model/limits.ts';
import { append } from '../../model/lists.ts';
import { type Mistake, refuse } from '../../model/problem.ts';
import type { FailOn } from '../../run/fail-on.ts';
import type { HeaderWord } from '../../run/header-words.ts';
import { layoutIn, type WrittenLayout } from '../../run/layout/written.ts';
import { checked } from '../../standards/checked.ts';
import { mistake } from '../../standards/mistake.ts';
import { type Path, parseYaml, type YamlSource } from '../../standards/yaml-source.ts';
import { isInside } from '../inside.ts';
import { type ReportTarget, readTarget } from '../report-targets.ts';
import { type Reading, readTextFile } from '../text-file.ts';
import { type ConfigFile, configFile } from './schema.ts';

/** A configuration, its paths as a person in the working directory would type them. Keys are those of the options. */
export interface Config {
  readonly inputs?: readonly string[];
  readonly standard?: string;
  readonly waivers?: string;
  readonly baseline?: string;
  /** What keeps the baseline from being written: it stands outside the configuration's folder. */
  readonly baselineStrays?: readonly Mistake[];
  readonly plan?: string;
  readonly format?: readonly ReportTarget[];
  readonly failOn?: FailOn;
  readonly allowUnread?: boolean;
  readonly year?: number;
  readonly headers?: readonly HeaderWord[];
  readonly layout?: WrittenLayout;
}

/** Reads a configuration. Throws a `config-invalid` refusal that holds every mistake found. */
export async function loadConfig(path: string, place: Reading): Promise<Config> {
  const { cwd } = place;
  const file = relative(cwd, path) || path;
  const mistakes: Mistake[] = [];
  const source = parseYaml({ file, text: await readTextFile(file, place, MOST_BYTES.configuration) }, mistakes);
  const config = source && checked(configFile, source, [], mistakes);
  if (!source || !config) return refuse('config-invalid', { errors: mistakes });
  const local = (name: string): string => relative(cwd, resolve(dirname(path), name)) || '.';
  const folder = dirname(path);
  for (const [index, { file: name }] of (config.formats ?? []).map(readTarget).entries()) {
    if (name !== null) append(mistakes, strays(name, folder, source, ['formats', index]));
  }
  if (mistakes.length > 0) refuse('config-invalid', { errors: mistakes });
  const { standard, inputs, waivers, baseline, plan, formats, allowUnread, year, headers, layout } = config;
  const failOn = config['fail-on'];
  return {
    ...(inputs && { inputs: inputs.map((input) => (input === '-' ? input : local(input))) }),
    ...(standard && { standard: isPath(standard) ? asPath(local(standard)) : standard }),
    ...(waivers && { waivers: local(waivers) }),
    ...(baseline && {
      baseline: local(baseline),
      baselineStrays: strays(baseline, folder, source, ['baseline']),
    }),
    ...(plan && { plan: isPath(plan) || /\.ya?ml$/.test(plan) ? asPath(local(plan)) : plan }),
    ...(formats && {
      format: formats.map(readTarget).map(({ format, file }) => ({ format, file: file && local(file), own: true })),
    }),
    ...(failOn && { failOn }),
    ...(allowUnread !== undefined && { allowUnread }),
    ...(year !== undefined && { year }),
    ...(layout && { layout: layoutIn(layout, source, ['layout']) }),
    ...(headers && {
      headers: Object.entries(headers).map(([word, means]) => ({
        word,
        ...(typeof means === 'string' ? { means } : said(means)),
        location: source.at(['headers', word]),
      })),
    }),
  };
}

/** A configuration comes with surveys that others sent: what it has written stays beside it. */
function strays(name: string, folder: string, source: YamlSource, at: Path): Mistake[] {
  return isInside(folder, resolve(folder, name)) ? [] : [mistake(source.at(at), (say) => say.strays(name))];
}

function said({
  as,
  unit,
  codes,
  year,
}: Exclude<NonNullable<ConfigFile['headers']>[string], string>): Omit<HeaderWord, 'word' | 'location'> {
  return {
    means: as,
    ...(unit !== undefined && { unit }),
    ...(codes && { codes: Object.entries(codes).map(([code, answer]) => [code, String(answer)] as const) }),
    ...(year !== undefined && { year }),
  };
}

/** A path and no id. */
function isPath(name: string): boolean {
  return /[\\/]/.test(name) || name === '.' || name === '..';
}

/** A name without a slash would be looked for among the ids. */
function asPath(name: string): string {
  return isPath(name) ? name : `./${name}`;
}

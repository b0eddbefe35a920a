import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../samples/random.ts';
import { corpus, type Survey } from './corpus.ts';
import { Driver } from './driver.ts';
import { fault, type Said, said } from './judge.ts';
import { keep } from './keep.ts';
import { mutate } from './mutate/index.ts';
import { check } from './program.ts';

interface Options {
  readonly minutes: number;
  readonly seed: number;
  /** The one case to run. */
  readonly only: number | null;
  /** Of the surveys' names; every one is fuzzed where it is empty. */
  readonly survey: string;
  readonly jobs: number;
}

/** Runs cases until the time is over; returns the exit code: 1 where a promise was broken. */
export async function fuzz(args: readonly string[], root: string): Promise<number> {
  const options = optionsOf(args);
  const place = await mkdtemp(join(tmpdir(), 'audit-fuzz-'));
  try {
    const surveys = (await corpus(root)).filter(({ name }) => name.includes(options.survey));
    const known: Said[] = [];
    for (const survey of surveys) known.push(await unchanged(root, place, survey));
    console.log(
      `seed ${options.seed}: ${surveys.map(({ name }, at) => `${name} ${known[at]!.centers.length}`).join(', ')}`,
    );
    const broken = await run(options, { root, place, surveys, known });
    return broken === 0 ? 0 : 1;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '5' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      case: { type: 'string' },
      survey: { type: 'string', default: '' },
      jobs: { type: 'string', default: String(availableParallelism()) },
    },
  });
  return {
    minutes: Number(values.minutes),
    seed: Number(values.seed),
    only: values.case === undefined ? null : Number(values.case),
    survey: values.survey,
    jobs: Number(values.jobs),
  };
}

interface Ground {
  readonly root: string;
  /** A folder for what the program reads. */
  readonly place: string;
  readonly surveys: readonly Survey[];
  readonly known: readonly Said[];
}

async function unchanged(root: string, place: string, { name, bytes }: Survey): Promise<Said> {
  const folder = join(place, `whole-${name}`);
  await mkdir(folder);
  await writeFile(join(folder, name), bytes);
  const ran = await check(root, folder, name);
  const report = said(ran);
  if (report === null || report.centers.length === 0) throw new Error(`${name} is not read as it is: ${ran.err}`);
  return report;
}

async function run({ minutes, seed, only, jobs }: Options, ground: Ground): Promise<number> {
  const end = Date.now() + minutes * 60_000;
  let number = only ?? 0;
  let broken = 0;
  const worker = async () => {
    const driver = new Driver(ground.root);
    while (only === null ? Date.now() < end : number === only) {
      const told = await one(seed, number++, driver, ground);
      if (told === null) continue;
      broken++;
      console.log(told);
    }
    driver.stop();
  };
  await Promise.all(Array.from({ length: only === null ? jobs : 1 }, worker));
  console.log(`${number - (only ?? 0)} cases, ${broken} broke a promise`);
  return broken;
}

/** One changed survey, made of nothing but seed and number. Null where all held. */
async function one(seed: number, number: number, driver: Driver, ground: Ground): Promise<string | null> {
  const { root, place, surveys, known } = ground;
  const random = new Random(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const at = random.below(surveys.length);
  const survey = surveys[at]!;
  const bytes = mutate(survey, random);
  const folder = join(place, String(number));
  await mkdir(folder);
  await writeFile(join(folder, survey.name), bytes);
  try {
    const texts = textsOf(survey, bytes);
    const suspected = await driver.check(join(folder, survey.name));
    if (suspected !== null && fault(suspected, known[at]!, texts) === null) return null;
    const ran = await check(root, folder, survey.name);
    const what = fault(ran, known[at]!, texts);
    if (what === null) return null;
    const kept = await keep(root, { seed, number, file: survey.name, bytes, fault: what, ran });
    return `${kept}: ${survey.name}: ${what}`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Of a package or a binary file null: what is missing in it leaves a gap. */
function textsOf({ shape, encoding, bytes }: Survey, changed: Buffer): [string, string] | null {
  if (encoding === undefined && shape !== 'xml') return null;
  const decoder = new TextDecoder(encoding?.label ?? 'utf-8');
  return [decoder.decode(bytes), decoder.decode(changed)];
}

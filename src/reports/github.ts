import { sayProblem } from '../messages/index.ts';
import { wordsOn } from '../messages/languages.ts';
import { printable } from '../messages/printable.ts';
import { textIn } from '../messages/text-in.ts';
import type { Words } from '../messages/words.ts';
import type { CenterResult, Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Problem } from '../model/problem.ts';
import type { MakeReport, ReportContext } from './report.ts';
import { placeText, rowWords, uriPath } from './row-words.ts';
import { type Severity, severityOf, severityOfProblem } from './severity.ts';

/** GitHub shows ten annotations of a kind and step, and drops the rest without a word. */
const SHOWN = 10;
/** How many places a group names. */
const NAMED = 5;
/** What was not read is shown before anything else of its kind: no other line of the log could tell of it. */
const FIRST = 'unread';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

type InRepository = ReportContext['inRepository'];

interface Annotation {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly title: string;
  readonly message: string;
}

/** What is wrong in one way, in one file or in all. */
interface Group {
  readonly alike: string;
  readonly first: Annotation;
  readonly places: string[];
  count: number;
}

/** The annotations of one kind: each by itself as long as GitHub shows them all, then a group each for what is alike. */
class Annotations {
  readonly #few: Annotation[] = [];
  readonly #inFile = new Map<string, Group>();
  readonly #anywhere = new Map<string, Group>();
  #count = 0;

  /** @param alike the same for what is wrong in one way; @param place for the list of a group */
  add(annotation: Annotation, alike: string, place: string): void {
    if (++this.#count <= SHOWN) this.#few.push(annotation);
    const group = { alike, first: annotation };
    join(this.#inFile, `${annotation.file}\u0000${alike}`, group, place);
    join(this.#anywhere, alike, group, place);
  }

  /** At most ten; the last of them tells how much is not there. */
  shown({ words: { lang, list } }: ReportContext): Annotation[] {
    if (this.#count <= SHOWN) return this.#few;
    const say = wordsOn('reportFiles', lang);
    const alike = this.#inFile.size <= SHOWN ? this.#inFile : this.#anywhere;
    const groups = [...alike.values()].sort(
      (a, b) => Number(b.alike === FIRST) - Number(a.alike === FIRST) || b.count - a.count,
    );
    const fits = groups.length <= SHOWN ? SHOWN : SHOWN - 1;
    const shown = groups.slice(0, fits).map(({ first, places, count }) => {
      if (count === 1) return first;
      const named = `${list(places)}${count > places.length ? ' …' : ''}`;
      return { ...first, message: `${say.group(count)}${named}\n${first.message}` };
    });
    const rest = groups.slice(fits).reduce((sum, { count }) => sum + count, 0);
    if (rest === 0) return shown;
    return [...shown, { file: '', title: '', message: say.rest(rest) }];
  }
}

function join(groups: Map<string, Group>, key: string, one: Pick<Group, 'alike' | 'first'>, place: string): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, { ...one, places: [place], count: 1 });
  else {
    group.count++;
    if (group.places.length < NAMED) group.places.push(place);
  }
}

/** Commands to GitHub Actions that show the findings on the lines of a pull request. */
export const github: MakeReport = (context) => {
  const kinds: Record<Severity, Annotations> = {
    error: new Annotations(),
    warning: new Annotations(),
    note: new Annotations(),
  };
  return {
    begin: () => '',
    center(result) {
      for (const finding of result.findings) {
        if (finding.status === 'pass') continue;
        const { center, ...annotation } = annotationOf(result, finding, context);
        kinds[severityOf(finding)].add(annotation, finding.rule.id, center);
      }
      return '';
    },
    end({ problems }) {
      for (const problem of problems) {
        const { location, code } = problem;
        const at = location ? placeText(location, context) : '';
        const title = context.words.problemTitles[code as keyof typeof context.words.problemTitles] ?? code;
        const message = problemMessage(problem, context.words);
        kinds[severityOfProblem(code, context)].add(
          { ...position(location, context.inRepository), title, message },
          code,
          at,
        );
      }
      return (Object.keys(kinds) as Severity[])
        .flatMap((kind) => kinds[kind].shown(context).map((annotation) => command(COMMANDS[kind], annotation)))
        .join('');
    },
  };
};

/** Why there is no report, for the same place: a file that cannot be read is marked on its line, too. */
export function refusalCommands(problem: Problem, words: Words, inRepository: InRepository): string {
  const placed = (location: Location | null) => position(location, inRepository);
  const { what, hint } = sayProblem(problem, words);
  const first = command(COMMANDS.error, {
    ...placed(problem.location),
    title: '',
    message: [what, hint ?? ''].filter((part) => part !== '').join('\n'),
  });
  const mistakes = 'errors' in problem.args ? problem.args.errors : [];
  const found = 'instead' in problem.args ? (problem.args.instead?.problems ?? []) : [];
  const more = [
    ...mistakes.map(({ location, message }) =>
      command(COMMANDS.error, { ...placed(location), title: '', message: textIn(message, words.lang) }),
    ),
    ...found.map((one) => {
      const kind = severityOfProblem(one.code, { allowUnread: false });
      return command(COMMANDS[kind], { ...placed(one.location), title: '', message: problemMessage(one, words) });
    }),
  ];
  return [first, ...more.slice(0, SHOWN - 1)].join('');
}

/** A workbook has no lines: the cell has to be told in words. */
function problemMessage(problem: Problem, words: Words): string {
  const { what, hint } = sayProblem(problem, words);
  const at = problem.location ? printable(words.location(problem.location)) : '';
  return [at === '' ? what : `${at}: ${what}`, hint ?? ''].filter((part) => part !== '').join('\n');
}

function annotationOf(result: CenterResult, finding: Finding, context: ReportContext): Annotation & { center: string } {
  const { center } = result;
  const row = rowWords(result, finding, context);
  const { field } = finding.part;
  const owner = [row.office, row.center].filter((part) => part !== '').join(' ');
  // A workbook has no lines: the cell has to be told in words.
  const region = center.place.region?.(field);
  const location = center.place.field(field);
  const at = region
    ? { file: uriPath(context.inRepository(location.file)), line: region.startLine, column: region.startColumn }
    : position(location, context.inRepository);
  return {
    ...at,
    title: `${row.title} (${row.rule})`,
    message: `${owner} ${row.place}: ${row.message}\n${row.clause}\n${row.remediation}`,
    center: `${row.center} ${row.place}`,
  };
}

/** For what has a line: where a text table's location counts fields, its column is left out. */
function position(location: Location | null, inRepository: InRepository): Pick<Annotation, 'file' | 'line' | 'column'> {
  if (location === null) return { file: '' };
  const { file, line, column, path } = location;
  return {
    file: uriPath(inRepository(file)),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined || path === undefined ? {} : { column }),
  };
}

function command(name: string, { file, line, column, title, message }: Annotation): string {
  const properties = [
    file && `file=${property(pathOf(file))}`,
    line && `line=${line}`,
    column && `col=${column}`,
    title && `title=${property(printable(title))}`,
  ].filter((part) => part);
  return `::${name}${properties.length > 0 ? ` ${properties.join(',')}` : ''}::${data(message)}\n`;
}

function data(text: string): string {
  const lines = text.split('\n').map((line) => printable(line, 1000));
  return escaped(lines.join('\n'));
}

/** Of texts that are safe to print: what ends a property or a command. */
function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** As it is: GitHub has to find the file. */
function pathOf(file: string): string {
  return file.replace(/\p{Cc}/gu, '\ufffd').replaceAll('##[', '＃#[');
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

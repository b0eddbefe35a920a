import type { Field, Level, Rule } from '../model/standard.ts';
import type { DiffReport } from '../reports/diff/context.ts';
import type { Block } from '../reports/page/page.ts';
import type { ProgressReport } from '../reports/progress/context.ts';
import type { RankReport } from '../reports/rank/context.ts';
import type { ReadReport } from '../reports/read/context.ts';
import type { MakeReport } from '../reports/report.ts';
import type { DrawTable, StandardView } from '../reports/standard/rules.ts';
import type { TrendReport } from '../reports/trend/context.ts';
import type { WaiverList } from '../reports/waivers/context.ts';

/** What a text is set into: so many columns, with colours or without. Programs' formats look at neither. */
export interface Frame {
  readonly width: number;
  readonly colour: boolean;
}

/** A standard with the words to tell of it. */
export type ToldStandard = Omit<StandardView, keyof Frame>;

/** What each output that is made at once is made from. */
export interface Reported {
  readonly diff: DiffReport;
  readonly trend: TrendReport;
  readonly rank: RankReport;
  readonly progress: ProgressReport;
  readonly read: ReadReport;
  readonly waivers: WaiverList;
  readonly rules: ToldStandard & { readonly levels: readonly Level[]; readonly draw: DrawTable };
  readonly explain: ToldStandard & {
    readonly rules: readonly { readonly rule: Rule; readonly fields: readonly Field[] }[];
  };
  readonly map: ToldStandard;
  readonly docs: ToldStandard;
}

/** A text that may be too long to be one. */
export interface Pieces {
  readonly pieces: Iterable<string>;
}

type Render<R> = (report: R, frame: Frame) => string | Pieces | Promise<string | Uint8Array>;
type Load<R> = () => Promise<Render<R>>;
type LoadPage<R> = () => Promise<(report: R) => readonly Block[]>;

const forTerminal =
  <R>(load: LoadPage<R>): Load<R> =>
  async () => {
    const [page, { pageTerminal }] = await Promise.all([load(), import('../reports/page/terminal.ts')]);
    return (report, frame) => pageTerminal(page(report), frame);
  };
const inMarkdown =
  <R>(load: LoadPage<R>): Load<R> =>
  async () => {
    const [page, { pageMarkdown }] = await Promise.all([load(), import('../reports/page/markdown.ts')]);
    return (report) => pageMarkdown(page(report));
  };

const diffPage: LoadPage<DiffReport> = async () => (await import('../reports/diff/page.ts')).diffPage;
const trendPage: LoadPage<TrendReport> = async () => (await import('../reports/trend/page.ts')).trendPage;
const rankPage: LoadPage<RankReport> = async () => (await import('../reports/rank/page.ts')).rankPage;
const progressPage: LoadPage<ProgressReport> = async () => (await import('../reports/progress/page.ts')).progressPage;
const readPage: LoadPage<ReadReport> = async () => (await import('../reports/read/page.ts')).readPage;
const waiversPage: LoadPage<WaiverList> = async () => (await import('../reports/waivers/page.ts')).waiversPage;

/**
 * Every output of the program, command × format; each loads only when it is asked for. The first of a command is its
 * own without `--format`, and the command line takes its choices from here.
 */
const OUTPUTS = {
  check: {
    terminal: async () => (await import('../reports/terminal/index.ts')).terminal,
    json: async () => (await import('../reports/json.ts')).json,
    jsonl: async () => (await import('../reports/jsonl.ts')).jsonl,
    csv: async () => (await import('../reports/csv.ts')).csv,
    markdown: async () => (await import('../reports/markdown.ts')).markdown,
    github: async () => (await import('../reports/github.ts')).github,
    junit: async () => (await import('../reports/junit.ts')).junit,
    sarif: async () => (await import('../reports/sarif.ts')).sarif,
  },
  diff: {
    terminal: forTerminal(diffPage),
    json: async () => (await import('../reports/diff/json.ts')).diffJson,
    markdown: inMarkdown(diffPage),
  },
  trend: {
    terminal: forTerminal(trendPage),
    json: async () => (await import('../reports/trend/json.ts')).trendJson,
    markdown: inMarkdown(trendPage),
  },
  rank: {
    terminal: forTerminal(rankPage),
    json: async () => (await import('../reports/rank/json.ts')).rankJson,
    markdown: inMarkdown(rankPage),
  },
  progress: {
    terminal: forTerminal(progressPage),
    json: async () => (await import('../reports/progress/json.ts')).progressJson,
    markdown: inMarkdown(progressPage),
    xlsx: async () => {
      const [{ progressWorkbook }, { workbookBytes }] = await Promise.all([
        import('../workbooks/progress/index.ts'),
        import('../workbooks/bytes.ts'),
      ]);
      return (report: ProgressReport) => workbookBytes(progressWorkbook(report));
    },
  },
  read: {
    terminal: forTerminal(readPage),
    json: async () => (await import('../reports/read/json.ts')).readJson,
    markdown: inMarkdown(readPage),
    yaml: async () => (await import('../reports/read/yaml.ts')).readYaml,
    jsonl: async () => (await import('../reports/read/jsonl.ts')).readJsonl,
    csv: async () => (await import('../reports/read/csv.ts')).readCsv,
    xlsx: async () => {
      const [{ plainWorkbook }, { workbookBytes }] = await Promise.all([
        import('../workbooks/plain/index.ts'),
        import('../workbooks/bytes.ts'),
      ]);
      return async ({ tables, standard }: ReadReport) => workbookBytes(plainWorkbook(await tables(false), standard.id));
    },
  },
  waivers: {
    terminal: forTerminal(waiversPage),
    json: async () => (await import('../reports/waivers/json.ts')).waiversJson,
  },
  rules: {
    terminal: async () => {
      const { rulesText } = await import('../reports/standard/rules.ts');
      return (report: Reported['rules'], frame: Frame) =>
        rulesText({ ...report, ...frame }, report.levels, report.draw);
    },
  },
  explain: {
    terminal: async () => {
      const { explainText } = await import('../reports/standard/explain.ts');
      return (report: Reported['explain'], frame: Frame) =>
        report.rules.map(({ rule, fields }) => explainText(rule, fields, { ...report, ...frame })).join('\n');
    },
  },
  map: {
    terminal: async () => {
      const { mapText } = await import('../reports/standard/map.ts');
      return (report: ToldStandard, frame: Frame) => mapText({ ...report, ...frame });
    },
    json: async () => {
      const { mapJson } = await import('../reports/standard/map.ts');
      return (report: ToldStandard, frame: Frame) => mapJson({ ...report, ...frame });
    },
  },
  docs: {
    markdown: async () => {
      const { docsMarkdown } = await import('../reports/standard/docs.ts');
      return (report: ToldStandard, frame: Frame) => docsMarkdown({ ...report, ...frame });
    },
  },
} satisfies { readonly check: Readonly<Record<string, () => Promise<MakeReport>>> } & {
  readonly [C in keyof Reported]: Readonly<Record<string, Load<Reported[C]>>>;
};

export type FormatOf<C extends keyof typeof OUTPUTS> = keyof (typeof OUTPUTS)[C] & string;
export type CheckFormat = FormatOf<'check'>;

/** The formats of a command, its own first. */
export function formatsOf<C extends keyof typeof OUTPUTS>(command: C): readonly FormatOf<C>[] {
  return Object.keys(OUTPUTS[command]) as FormatOf<C>[];
}

/** Lists of centres or of findings have no place for what is wrong with the survey itself. */
const LISTS: readonly CheckFormat[] = ['jsonl', 'csv'];

/** Whether a report of this format tells of the survey's own problems. */
export function tellsProblems(format: CheckFormat): boolean {
  return !LISTS.includes(format);
}

/** The report of a check, which is written while the centres pass. */
export function loadReport(format: CheckFormat): Promise<MakeReport> {
  return OUTPUTS.check[format]();
}

/** An output that is made at once: a text, or a workbook's bytes. */
export async function render<C extends keyof Reported>(
  command: C,
  format: FormatOf<C>,
  report: Reported[C],
  frame: Frame,
): Promise<string | Uint8Array> {
  const content = await renderPieces(command, format, report, frame);
  return isPieces(content) ? [...content.pieces].join('') : content;
}

/** The same, a long text piece by piece. */
export async function renderPieces<C extends keyof Reported>(
  command: C,
  format: FormatOf<C>,
  report: Reported[C],
  frame: Frame,
): Promise<string | Uint8Array | Pieces> {
  const formats = OUTPUTS[command] as Readonly<Record<string, Load<Reported[C]>>>;
  return (await formats[format]!())(report, frame);
}

export function isPieces(content: string | Uint8Array | Pieces): content is Pieces {
  return typeof content === 'object' && 'pieces' in content;
}

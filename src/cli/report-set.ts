import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import type { CenterResult } from '../model/finding.ts';
import { refuse } from '../model/problem.ts';
import { type Format, loadReport } from '../reports/index.ts';
import type { Report, ReportContext, ReportEnd } from '../reports/report.ts';
import type { Setting } from './io.ts';
import { codeOf, type Output, StreamOutput } from './output.ts';
import type { ReportTarget } from './report-targets.ts';
import type { Staging } from './staging.ts';

const CHUNK = 256 * 1024;
/** Where a step of GitHub Actions writes what its run's page shows. */
const JOB_SUMMARY = 'GITHUB_STEP_SUMMARY';

/** The reports of one run: at most one is printed, the others go to files that come into place together or not at all. */
export class ReportSet {
  readonly #reports: readonly { report: Report; output: Output }[];
  readonly #staging: Staging;

  private constructor(reports: readonly { report: Report; output: Output }[], staging: Staging) {
    this.#reports = reports;
    this.#staging = staging;
  }

  /**
   * @param staging for the files; who made it discards it where the run fails
   * @param contextOf what a report is told; its argument says whether the report is printed
   */
  static async open(
    targets: readonly ReportTarget[],
    contextOf: (printed: boolean) => ReportContext,
    staging: Staging,
    { process }: Setting,
  ): Promise<ReportSet> {
    const reports: { report: Report; output: Output }[] = [];
    const add = async (format: Format, output: Output, printed: boolean): Promise<void> => {
      reports.push({ report: (await loadReport(format))(contextOf(printed)), output });
    };
    for (const { format, file } of targets) {
      const output = file === null ? new StreamOutput(process.stdout) : new StagedOutput(await staging.file(file));
      await add(format, output, file === null);
    }
    const summary = process.env[JOB_SUMMARY] ?? '';
    if (summary !== '' && targets.some(({ format }) => format === 'github'))
      await add('markdown', new AppendedOutput(resolve(process.cwd(), summary), summary), false);
    return new ReportSet(reports, staging);
  }

  begin(): Promise<void> {
    return this.#write((report) => report.begin());
  }

  centers(results: readonly CenterResult[]): Promise<void> {
    return this.#write((report) => {
      let text = '';
      for (const result of results) text += report.center(result);
      return text;
    });
  }

  end(end: ReportEnd): Promise<void> {
    return this.#write((report) => report.end(end));
  }

  async #write(text: (report: Report) => string): Promise<void> {
    for (const { report, output } of this.#reports) {
      const piece = text(report);
      if (piece !== '') await output.write(piece);
    }
  }

  /** Puts the files in place, then prints: who reads the screen finds the files there. */
  async finish(): Promise<void> {
    const printed = this.#reports.filter(({ output }) => output instanceof StreamOutput);
    for (const one of this.#reports) if (!printed.includes(one)) await one.output.finish();
    await this.#staging.finish();
    for (const { output } of printed) await output.finish();
  }
}

/** A file that is put in place by its staging. */
class StagedOutput implements Output {
  readonly #stream: Writable;
  #held: string[] = [];
  #size = 0;

  constructor(stream: Writable) {
    this.#stream = stream;
    // The failure comes back from the write that met it.
    stream.on('error', () => undefined);
  }

  async write(text: string): Promise<void> {
    this.#held.push(text);
    this.#size += text.length;
    if (this.#size >= CHUNK) await this.#flush();
  }

  #flush(): Promise<void> {
    const text = this.#held.join('');
    this.#held = [];
    this.#size = 0;
    return new Promise((done, fail) => this.#stream.write(text, (error) => (error ? fail(error) : done())));
  }

  async finish(): Promise<void> {
    await this.#flush();
    this.#stream.end();
  }

  async discard(): Promise<void> {
    this.#held = [];
  }
}

/** A file that others write to as well: what is added to it is added at once. */
class AppendedOutput implements Output {
  readonly #path: string;
  readonly #shown: string;
  #held = '';

  constructor(path: string, shown: string) {
    this.#path = path;
    this.#shown = shown;
  }

  async write(text: string): Promise<void> {
    this.#held += text;
  }

  async finish(): Promise<void> {
    await appendFile(this.#path, this.#held).catch((error) =>
      refuse('output-failed', { path: this.#shown, reason: codeOf(error) }),
    );
  }

  async discard(): Promise<void> {
    this.#held = '';
  }
}

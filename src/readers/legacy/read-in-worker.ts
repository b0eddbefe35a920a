import { Worker } from 'node:worker_threads';
import { problem, Refusal } from '../../model/problem.ts';
import type { Row } from '../../model/rows.ts';
import type { Reply, Request, SheetHead } from './protocol.ts';

/** In the bundle this module is a chunk, a folder below the worker. From source it is the built worker that runs too. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/legacy-worker.cjs' : './legacy-worker.cjs',
  import.meta.url,
);

/** What the library may use before it is stopped. */
export interface Bounds {
  readonly seconds: number;
  readonly mebibytes: number;
}

/** Some 15,000 rows of a survey; the time is far more than the library takes for as many bytes. */
export function boundsFor(bytes: number): Bounds {
  return { seconds: 8 + Math.ceil(bytes / 2 ** 20), mebibytes: 320 };
}

/** A sheet as read: all of it. */
export interface WholeSheet {
  readonly head: SheetHead;
  readonly batches: (readonly Row[])[];
}

/** Reads a workbook with the library on a thread of its own. Throws a `Refusal`, `bound-exceeded` beyond the bounds. */
export function readInWorker(request: Request, file: string, bounds: Bounds): Promise<WholeSheet[]> {
  const worker = new Worker(WORKER, {
    workerData: request,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: bounds.mebibytes },
    // The library writes warnings, which nobody has to read.
    stdout: true,
    stderr: true,
  });
  const sheets: WholeSheet[] = [];
  const exceeded = (bound: string, limit: string) => new Refusal(problem('bound-exceeded', { bound, limit }, { file }));
  return new Promise<WholeSheet[]>((resolve, reject) => {
    const timer = setTimeout(() => reject(exceeded('time', `${bounds.seconds} s`)), bounds.seconds * 1000);
    worker.on('message', (reply: Reply) => {
      if (reply.is === 'sheet') sheets.push({ head: reply.head, batches: [] });
      else if (reply.is === 'rows') sheets.at(-1)?.batches.push(reply.rows);
      else if (reply.is === 'end') resolve(sheets);
      else reject(new Refusal(problem(reply.code, reply.args, { file })));
    });
    worker.on('error', (error: Error & { code?: string }) => {
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(full ? exceeded('memory', `${bounds.mebibytes} MiB`) : error);
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      // Comes after all messages; settled already unless the thread was ended from within.
      reject(new Error('the reading thread ended early'));
    });
  }).finally(() => worker.terminate());
}

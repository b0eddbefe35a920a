import { runApart } from '#platform/apart';
import { problem, Refusal, refuse } from '../../model/problem.ts';
import type { Row } from '../../model/rows.ts';
import { type Bounds, type Job, OutOfBounds } from '../../platform/job.ts';
import type { Failure, Reply, Request, SheetHead } from './protocol.ts';

const JOB: Job<Request, Reply> = {
  program: 'legacy-worker',
  load: async () => (await import('./work.ts')).readBook,
};

/** Some 15,000 rows of a survey; the time is far more than the library takes for as many bytes. */
export function boundsFor(bytes: number): Bounds {
  return { seconds: 8 + Math.ceil(bytes / 2 ** 20), mebibytes: 320 };
}

/** A sheet as read: all of it. */
export interface WholeSheet {
  readonly head: SheetHead;
  readonly batches: (readonly Row[])[];
}

/** Reads a workbook with the library, apart from all else. Throws a `Refusal`, `bound-exceeded` beyond the bounds. */
export async function readApart(request: Request, file: string, bounds: Bounds): Promise<WholeSheet[]> {
  const sheets: WholeSheet[] = [];
  await hearApart(request, file, bounds, (reply) => {
    if (reply.is === 'sheet') sheets.push({ head: reply.head, batches: [] });
    else if (reply.is === 'rows') sheets.at(-1)?.batches.push(reply.rows);
  });
  return sheets;
}

/**
 * The zip in an encrypted package that opens without a password. Throws a `Refusal`: `workbook-encrypted` for any other,
 * `bound-exceeded` beyond the bounds.
 */
export async function openedApart(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  let opened: Uint8Array | null = null;
  await hearApart({ is: 'file', bytes }, file, boundsFor(bytes.length), (reply) => {
    if (reply.is === 'package') opened = reply.bytes;
  });
  return opened ?? refuse('workbook-encrypted', {}, { file });
}

async function hearApart(
  request: Request,
  file: string,
  bounds: Bounds,
  tell: (reply: Exclude<Reply, Failure>) => void,
): Promise<void> {
  let failure: Refusal | null = null;
  const hear = (reply: Reply): void => {
    if (reply.is === 'failure') failure = new Refusal(problem(reply.code, reply.args, { file }));
    else tell(reply);
  };
  try {
    await runApart(JOB, request, bounds, hear);
  } catch (error) {
    if (!(error instanceof OutOfBounds)) throw error;
    const limit = error.bound === 'time' ? `${bounds.seconds} s` : `${bounds.mebibytes} MiB`;
    throw new Refusal(problem('bound-exceeded', { bound: error.bound, limit }, { file }));
  }
  if (failure !== null) throw failure;
}

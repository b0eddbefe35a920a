import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type Bounds, type Job, OutOfBounds, type Work } from '../job.ts';

/** What a thread says at its end; no message of a job is null. */
const END = null;

/** In the bundle, programs stand beside each other. From source it is the built program that runs too. */
function urlOf(program: string): URL {
  const folder = import.meta.url.endsWith('.ts') ? '../../../dist' : '.';
  return new URL(`${folder}/${program}.cjs`, import.meta.url);
}

/** Does a job on a thread of its own. Throws an `OutOfBounds` where it is stopped, and what the work throws. */
export function runApart<Input, Message>(
  { program }: Job<Input, Message>,
  input: Input,
  bounds: Bounds,
  hear: (message: Message) => void,
): Promise<void> {
  const worker = new Worker(urlOf(program), {
    workerData: input,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: bounds.mebibytes },
    // Libraries write warnings, which nobody has to read.
    stdout: true,
    stderr: true,
  });
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new OutOfBounds('time')), bounds.seconds * 1000);
    worker.on('message', (message: Message | typeof END) => {
      if (message === END) resolve();
      else hear(message);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new OutOfBounds('memory') : error);
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      // Comes after all messages; settled already unless the thread was ended from within.
      reject(new Error('the thread ended early'));
    });
  }).finally(() => worker.terminate());
}

/** Does the work that the thread at hand was started for. */
export async function serve<Input, Message>(work: Work<Input, Message>): Promise<void> {
  await work(workerData as Input, (message) => parentPort?.postMessage(message));
  parentPort?.postMessage(END);
}

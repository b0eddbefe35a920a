import type { Bounds, Job } from '../job.ts';

/**
 * Does a job in the thread at hand, which a page has started for all of its work and can end whenever it takes too
 * long; the bounds are those of the twin that starts threads. Throws what the work throws.
 */
export async function runApart<Input, Message>(
  { load }: Job<Input, Message>,
  input: Input,
  _bounds: Bounds,
  hear: (message: Message) => void,
): Promise<void> {
  const work = await load();
  await work(input, hear);
}

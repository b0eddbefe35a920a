import type { Process } from './io.ts';

/** The last is a terminal that was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `cleanUp` when the person stops the program, then lets the signal do its work, so that nothing is left half
 * written. The function returned takes the guard away.
 */
export function onInterrupt(process: Process, cleanUp: () => Promise<void>): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    release();
    void cleanUp().finally(() => process.kill(process.pid, signal));
  };
  const release = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return release;
}

import { existsSync, type FSWatcher, watch as watchFolder } from 'node:fs';
import { resolve } from 'node:path';
import { findConfig } from '../files/config/path.ts';
import { codeOf } from '../files/errors.ts';
import { findInputs } from '../files/inputs.ts';
import type { ReportTarget } from '../files/report-targets.ts';
import { folderOf, type Place, placeKey } from '../files/search/place.ts';
import { standardFolders } from '../files/standards.ts';
import { STDIN } from '../files/stdin.ts';
import type { Surroundings } from '../files/surroundings.ts';
import { inAll } from '../messages/in-all.ts';
import { wordsOn } from '../messages/languages.ts';
import { Refusal, refuse } from '../model/problem.ts';
import type { Setting } from './io.ts';
import { print } from './print.ts';
import type { AuditOptions } from './request.ts';
import type { OutputOptions } from './staged.ts';
import { tellRefusal } from './tell.ts';

/** An editor saves in several steps; in milliseconds. */
const SETTLED = 200;
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

interface WatchedOptions extends AuditOptions, OutputOptions {
  readonly format?: readonly ReportTarget[];
}

/** What is to be checked, as the command line and the configuration say it now. */
interface Watched<O extends WatchedOptions> {
  readonly named: readonly string[];
  readonly options: O;
}

/**
 * Checks now, and again after every save, until the person ends the program. What refuses a later check is told, and waited
 * out; the first refusal of what was named ends it.
 */
export async function watch<O extends WatchedOptions>(
  configure: () => Promise<Watched<O>>,
  check: (checked: Watched<O>) => Promise<unknown>,
  setting: Setting,
): Promise<never> {
  const { process, lang, place } = setting;
  const watched = new Map<string, FSWatcher>();
  return new Promise((_, reject) => {
    const fail = (error: unknown): void => {
      for (const watcher of watched.values()) watcher.close();
      reject(error);
    };
    let timer: NodeJS.Timeout | undefined;
    let running = false;
    const later = (): void => {
      clearTimeout(timer);
      // A change while a check runs waits for its end.
      timer = setTimeout(() => (running ? later() : run().catch(fail)), SETTLED);
    };
    const look = async (checked: Watched<O>): Promise<void> => {
      const written = outputsOf(checked, setting.place.cwd);
      for (const [key, folder] of await foldersOf(checked, place)) {
        if (watched.has(key)) continue;
        const watcher = watcherOf(folder, (name) => {
          if (!name.startsWith('.') && !written.has(resolve(String(folder), name))) later();
        });
        watched.set(key, watcher);
        watcher.on('error', () => watched.delete(key));
      }
    };
    const run = async (): Promise<void> => {
      running = true;
      if (process.stdout.isTTY === true) await print(process.stdout, CLEAR);
      const first = watched.size === 0;
      try {
        const checked = await configure();
        if (checked.named.includes(STDIN)) refuse('usage', { detail: inAll('usage', (say) => say.watchStdin) });
        await look(checked);
        await check(first ? checked : { ...checked, options: { ...checked.options, force: true } });
      } catch (error) {
        if (!(error instanceof Refusal) || watched.size === 0) throw error;
        await print(process.stderr, tellRefusal(error.problem, lang));
      }
      await print(process.stderr, wordsOn('closing', lang).waiting);
      running = false;
    };
    run().catch(fail);
  });
}

function watcherOf(folder: Place, changed: (name: string) => void): FSWatcher {
  try {
    return watchFolder(folder, (_, name) => changed(name ?? ''));
  } catch (error) {
    return refuse('file-unreadable', { path: String(folder), reason: codeOf(error) });
  }
}

/** A file that the check itself writes must not start the next. */
function outputsOf({ options }: Watched<WatchedOptions>, cwd: string): Set<string> {
  const files = [options.output, ...(options.format ?? []).map(({ file }) => file)];
  return new Set(files.flatMap((file) => (file ? [resolve(cwd, file)] : [])));
}

/** Folders by their keys, since a file that is saved is often another one of the same name. */
async function foldersOf(
  { named, options }: Watched<WatchedOptions>,
  place: Surroundings,
): Promise<ReadonlyMap<string, Place>> {
  const { cwd } = place;
  const surveys = findInputs(named, cwd).map((survey) => survey.place);
  const config = options.config === false ? null : (options.config ?? findConfig(cwd));
  const beside = [options.waivers, options.baseline, config].flatMap((path) => (path ? [resolve(cwd, path)] : []));
  const folders = [...surveys, ...beside].map((path) => folderOf(path));
  const standards = (await standardFolders(options.standard, place)).filter((folder) => existsSync(folder));
  return new Map([...folders, ...standards].map((folder) => [placeKey(folder), folder]));
}

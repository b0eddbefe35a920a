import { basename, join, resolve } from 'node:path';
import { inAll } from '../../../messages/in-all.ts';
import { wordsOn } from '../../../messages/languages.ts';
import { refuse } from '../../../model/problem.ts';
import { SCAFFOLD } from '../../../run/standard/scaffold.ts';
import type { Setting } from '../../io.ts';
import type { Kit } from '../../kit.ts';
import { print } from '../../print.ts';
import { staged } from '../../staged.ts';

/** `audit standard new FOLDER` writes a small standard that lints clean and runs. */
export function addNew({ command, setting, help }: Kit): void {
  command('new', {
    help: help.ofStandard.new,
    after: help.ofStandard.newAfter,
    arguments: [['<folder>', help.ofStandard.newArgument]],
  }).action((named: string) => create(named, setting));
}

/** All its files or none. Refuses a folder that has one. */
async function create(named: string, setting: Setting): Promise<void> {
  const { process, lang, place } = setting;
  const folder = named.startsWith('-') || /[\\/]/.test(named) ? named : `./${named}`;
  const id = basename(resolve(place.cwd, named));
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    refuse('usage', {
      detail: inAll('usage', (say) => say.standardId(id)),
    });
  }
  await staged(false, setting, async (staging) => {
    await staging.folders(join(named, 'cases'));
    for (const [name, text] of Object.entries(SCAFFOLD)) {
      await staging.write(join(named, name), text.replaceAll('STANDARD_ID', id));
    }
  });
  await print(process.stdout, wordsOn('closing', lang).standardMade(folder));
}

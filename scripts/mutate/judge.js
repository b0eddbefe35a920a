// Runs tests over and over in the folder in which it is started, while modules there change: started once, a test run
// takes a third of the time. Its messages: the paths of test files, then paths of modules that have changed; it answers
// each of these with whether all tests passed.
import { join } from 'node:path';
import { createVitest } from 'vitest/node';

const [tests] = await new Promise((resolve) => process.once('message', (message) => resolve([message])));
const vitest = await createVitest(
  'test',
  { watch: true, bail: 1, maxWorkers: 1, include: tests, reporters: [{}] },
  { server: { watch: null }, logLevel: 'silent' },
);
const isDrawing = ({ moduleId }) => moduleId.endsWith('.properties.test.ts');
const all = await vitest.globTestSpecifications();
// Those that draw at random take longest: they are asked last.
const turns = [all.filter((one) => !isDrawing(one)), all.filter(isDrawing)].filter((turn) => turn.length > 0);

let before = null;
process.on('message', async (changed) => {
  // The one that was changed before is as it was.
  for (const file of [before, changed]) if (file !== null) vitest.invalidateFile(join(process.cwd(), file));
  before = changed;
  process.send(await passes());
});
process.on('disconnect', () => process.exit());
process.send('ready');

async function passes() {
  for (const turn of turns) {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(turn, true);
    if (unhandledErrors.length > 0 || !testModules.every((module) => module.ok())) return false;
  }
  return true;
}

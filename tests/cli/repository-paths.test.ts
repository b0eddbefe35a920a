import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { auditWith, folder } from './run.ts';

const SURVEY = 'centers:\n  - name: 东社区\n    level: community\n    building_area: 80\n';
const files = { 'data/in/a b.yaml': SURVEY, 'data/broken.yaml': 'centers: [\n' };

/** What SARIF and annotations name, run in `data/in` of a folder. */
function named(root: string, env: Record<string, string>, file = 'a b.yaml') {
  const cwd = join(root, 'data/in');
  const sarif = JSON.parse(auditWith(env, cwd, 'check', file, '-f', 'sarif').out).runs[0];
  const uris = sarif.results.map((one: never) => one['locations'][0]['physicalLocation']['artifactLocation']['uri']);
  const { out } = auditWith(env, cwd, 'check', file, '-f', 'github');
  const annotated = [...out.matchAll(/file=([^,]*)/g)].map(([, path]) => path);
  return { driver: sarif.tool.driver, uris: new Set(uris), annotated: new Set(annotated) };
}

describe('SARIF and annotations of a subfolder (F22)', () => {
  it('name files from the root of the repository', () => {
    const root = folder(files);
    mkdirSync(join(root, '.git'));
    for (const file of ['a b.yaml', '../in/a b.yaml', join(root, 'data/in/a b.yaml')]) {
      const { uris, annotated } = named(root, { GITHUB_WORKSPACE: '/elsewhere' }, file);
      expect([...uris]).toEqual(['data/in/a%20b.yaml']);
      expect([...annotated]).toEqual(['data/in/a b.yaml']);
    }
    const { err } = auditWith({}, join(root, 'data/in'), 'check', '../broken.yaml', '-f', 'github');
    expect(err).toContain('file=data/broken.yaml,');
  });

  it('name them from the workspace of a job without a repository, and else as they were named', () => {
    const root = folder(files);
    expect([...named(root, { GITHUB_WORKSPACE: root }).uris]).toEqual(['data/in/a%20b.yaml']);
    expect([...named(root, {}).uris]).toEqual(['a%20b.yaml']);
    expect([...named(root, { GITHUB_WORKSPACE: join(root, 'other') }).annotated]).toEqual(['a b.yaml']);
  });

  it('names the version of the program', () => {
    const { version } = manifest;
    expect(named(folder(files), {}).driver).toMatchObject({ version, semanticVersion: version });
  });
});

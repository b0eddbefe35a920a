import { compile } from '../audit/evaluate.ts';
import { wordsOf } from '../messages/index.ts';
import { type Lang, namesOf, wordsOn } from '../messages/languages.ts';
import { labelOf, textIn } from '../messages/text-in.ts';
import type { RepositoryWords } from '../messages/topics/repository.ts';
import type { Field, Standard } from '../model/standard.ts';

/** Where the first centre of a new data repository stands. */
export const FIRST_CENTER = 'centers/first.yaml';

export const IGNORE_FILE = '.gitignore';
/** In a folder that a search for surveys passes over. */
const CONFIG_SCHEMA = '.schemas/audit.config.schema.json';

/**
 * The files of a data repository: path to text.
 * @param named the standard as the configuration has to name it: an id, or a folder as ./folder
 * @param configSchema the JSON Schema of a configuration, which no editor finds elsewhere: the program is not published
 */
export function repositoryFiles(
  standard: Standard,
  named: string,
  configSchema: object,
  lang: Lang,
): ReadonlyMap<string, string> {
  const say = wordsOn('repository', lang, namesOf(standard, lang));
  return new Map([
    [
      'audit.config.yaml',
      `# yaml-language-server: $schema=./${CONFIG_SCHEMA}\n${comment(say.head.config)}${config(named)}`,
    ],
    [CONFIG_SCHEMA, `${JSON.stringify(configSchema, null, 2)}\n`],
    [IGNORE_FILE, `${comment(say.head.ignored)}${IGNORED}`],
    [FIRST_CENTER, `${comment(say.head.center)}${firstCenter(standard, say, lang)}`],
    ['waivers.yaml', comment(`${say.head.waivers}\n${waiver(say)}`)],
    ['.github/workflows/audit.yml', `${comment(say.head.github)}${GITHUB_WORKFLOW}`],
    ['.gitlab-ci.yml', `${comment(say.head.gitlab)}${GITLAB_PIPELINE}`],
    ['.pre-commit-config.yaml', `${comment(say.head.preCommit)}${PRE_COMMIT_HOOKS}`],
  ]);
}

function comment(text: string): string {
  return text.replaceAll(/^.*$/gm, '# $&').concat('\n');
}

function config(named: string): string {
  return `standard: ${/^[\w./-]+$/.test(named) ? named : JSON.stringify(named)}
inputs: [centers]
waivers: waivers.yaml
`;
}

/** A centre with every key and no value: what is not filled in is told as missing, and is never green. */
function firstCenter(standard: Standard, say: RepositoryWords, lang: Lang): string {
  const level = standard.levels.at(-1)!;
  const needed = compile(standard).needed.get(level.id) ?? new Set();
  const fields = standard.fields.filter((_, index) => needed.has(index));
  const levels = wordsOf(lang).list(standard.levels.map(({ id }) => `${id} ${labelOf(standard.levels, id, lang)}`));
  const lines = [`name: ${say.center}`, `level: ${level.id}  # ${levels}`, `office: ${say.office}`];
  return `${[...lines, ...fields.map((field) => `${field.id}:  # ${describe(field, say, lang)}`)].join('\n')}\n`;
}

function describe({ label, kind, unit }: Field, say: RepositoryWords, lang: Lang): string {
  const answer = kind === 'yes-no' ? say.yesOrNo : (unit ?? '');
  return answer === '' ? textIn(label, lang) : say.asked(textIn(label, lang), answer);
}

/** One waiver, to be written over. */
function waiver({ center, waiver: { reason, approver, document } }: RepositoryWords): string {
  return `- center: ${center}
  rule: area.plaza
  reason: ${reason}
  approver: ${approver}
  document: ${document}
  expires: 2026-12-31`;
}

/** What runs write, what the workflows fetch, and the lock files of open workbooks. */
const IGNORED = `/.audit/
/audit.xml
/audit.sarif
*.tmp
~$*
.~*
`;

const GITHUB_WORKFLOW = `name: audit
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  audit:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/checkout@v4
        with:
          repository: \${{ vars.AUDIT_REPOSITORY }}
          path: .audit
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci --prefix .audit
      - run: .audit/bin/audit check --format github
`;

const GITLAB_PIPELINE = `audit:
  image: node:22
  script:
    - git clone --depth 1 "$AUDIT_REPOSITORY" .audit
    - npm ci --prefix .audit
    - .audit/bin/audit check --force --format terminal --format junit=audit.xml
  artifacts:
    when: always
    reports:
      junit: audit.xml
`;

const PRE_COMMIT_HOOKS = `repos:
  - repo: local
    hooks:
      - id: audit
        name: audit
        entry: audit check
        language: system
        pass_filenames: false
`;

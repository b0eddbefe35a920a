import { compile } from '../audit/evaluate.ts';
import { textIn } from '../messages/text-in.ts';
import type { Field, Standard } from '../model/standard.ts';
import type { Lang } from '../model/text.ts';

/** Where the first centre of a new data repository stands. */
export const FIRST_CENTER = 'centers/first.yaml';

/**
 * The files of a data repository: path to text.
 * @param named the standard as the configuration has to name it: an id, or a folder as ./folder
 */
export function repositoryFiles(standard: Standard, named: string, lang: Lang): ReadonlyMap<string, string> {
  return new Map([
    [
      'audit.config.yaml',
      CONFIG[lang].replace('STANDARD', () => (/^[\w./-]+$/.test(named) ? named : JSON.stringify(named))),
    ],
    [FIRST_CENTER, firstCenter(standard, lang)],
    ['waivers.yaml', WAIVERS[lang]],
    ['.github/workflows/audit.yml', GITHUB[lang]],
    ['.gitlab-ci.yml', GITLAB[lang]],
    ['.pre-commit-config.yaml', PRE_COMMIT[lang]],
  ]);
}

/** A centre with every key and no value: what is not filled in is told as missing, and is never green. */
function firstCenter(standard: Standard, lang: Lang): string {
  const level = standard.levels.at(-1)!;
  const needed = compile(standard).needed.get(level.id) ?? new Set();
  const fields = standard.fields.filter((_, index) => needed.has(index));
  const others = standard.levels
    .map(({ id, label }) => `${id} ${textIn(label, lang)}`)
    .join(lang === 'zh' ? '、' : ', ');
  const words = CENTER[lang];
  const lines = [words.head, `name: ${words.name}`, `level: ${level.id}  # ${others}`, `office: ${words.office}`];
  return `${[...lines, ...fields.map((field) => `${field.id}:  # ${describe(field, lang)}`)].join('\n')}\n`;
}

function describe({ label, kind, unit }: Field, lang: Lang): string {
  const asked = kind === 'yes-no' ? CENTER[lang].yesNo : (unit ?? '');
  if (asked === '') return textIn(label, lang);
  return lang === 'zh' ? `${label.zh}（${asked}）` : `${label.en} (${asked})`;
}

const CENTER = {
  zh: { head: '# 一个中心一个文件。没有填的记为缺项。', name: '示例社区', office: '示例街道', yesNo: '有或无' },
  en: {
    head: '# One file a centre. What is not filled in is reported as missing.',
    name: 'Example community',
    office: 'Example office',
    yesNo: 'yes or no',
  },
} as const;

const CONFIG = {
  zh: `# 在本文件夹里运行 audit check，按这里写的核查。路径相对于本文件。
standard: STANDARD
inputs: [centers]
waivers: waivers.yaml
`,
  en: `# Run audit check in this folder: it checks what stands here. Paths are relative to this file.
standard: STANDARD
inputs: [centers]
waivers: waivers.yaml
`,
} as const;

const WAIVERS = {
  zh: `# 经批准的豁免，每条如下。到期日当天仍有效（北京时间）；过期、没有用上的会报告。
# - center: 示例社区
#   rule: area.plaza
#   reason: 辖区内没有可用的空地
#   approver: 批准人
#   document: 文号
#   expires: 2026-12-31
`,
  en: `# Approved exceptions, each as below. The last day counts (Beijing time); what is expired or unused is reported.
# - center: Example community
#   rule: area.plaza
#   reason: there is no free ground
#   approver: who approved it
#   document: number of the document
#   expires: 2026-12-31
`,
} as const;

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

const GITHUB = {
  zh: `# audit 没有发布到 npm，由它自己的仓库构建。
# 请在 Settings > Secrets and variables > Actions > Variables 里设 AUDIT_REPOSITORY 为那个仓库（所有者/名称）。
${GITHUB_WORKFLOW}`,
  en: `# audit is not on npm: it is built from its own repository.
# Set AUDIT_REPOSITORY to that repository (owner/name) under Settings > Secrets and variables > Actions > Variables.
${GITHUB_WORKFLOW}`,
} as const;
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

const GITLAB = {
  zh: `# audit 没有发布到 npm，由它自己的仓库构建。请在 Settings > CI/CD > Variables 里设 AUDIT_REPOSITORY 为那个仓库的地址。
${GITLAB_PIPELINE}`,
  en: `# audit is not on npm: it is built from its own repository.
# Set AUDIT_REPOSITORY to the address of that repository under Settings > CI/CD > Variables.
${GITLAB_PIPELINE}`,
} as const;
const PRE_COMMIT_HOOKS = `repos:
  - repo: local
    hooks:
      - id: audit
        name: audit
        entry: audit check
        language: system
        pass_filenames: false
`;

const PRE_COMMIT = {
  zh: `# 需要命令 audit：在它的仓库里运行 npm ci && npm link。
${PRE_COMMIT_HOOKS}`,
  en: `# Needs the command audit: run npm ci && npm link in its repository.
${PRE_COMMIT_HOOKS}`,
} as const;

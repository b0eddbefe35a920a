import type { Text } from '../model/text.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

/** Help of what serves surveys under version control, and of the completion in a shell. */
export const REPOSITORY_HELP = {
  init: text(
    '建一个数据仓库：配置、第一个中心、豁免清单、持续集成',
    'set up a data repository: configuration, first centre, waivers, CI',
  ),
  initAfter: text(
    `
例：
  audit init                       在当前文件夹
  audit init 数据/ --standard jinshui-2017

写出 audit.config.yaml、centers/first.yaml、waivers.yaml、.github/workflows/audit.yml、.gitlab-ci.yml 和
.pre-commit-config.yaml。有一个已经存在就什么也不写（--force 覆盖）。`,
    `
Examples:
  audit init                       in this folder
  audit init data/ --standard jinshui-2017

Writes audit.config.yaml, centers/first.yaml, waivers.yaml, .github/workflows/audit.yml, .gitlab-ci.yml and
.pre-commit-config.yaml. Where one of them exists, nothing is written (--force overwrites).`,
  ),
  initArgument: text('数据仓库的文件夹', 'the folder of the data repository'),
  completion: text('输出命令行补全脚本：bash、zsh 或 fish', 'print a script for completion in bash, zsh or fish'),
  completionAfter: text(
    `
例：
  source <(audit completion bash)                              写进 ~/.bashrc
  source <(audit completion zsh)                               写进 ~/.zshrc
  audit completion fish > ~/.config/fish/completions/audit.fish

脚本补全命令、选项和选项的取值；规则、级别和标准的编号现查（audit completion rules、levels、standards）。`,
    `
Examples:
  source <(audit completion bash)                              in ~/.bashrc
  source <(audit completion zsh)                               in ~/.zshrc
  audit completion fish > ~/.config/fish/completions/audit.fish

Completes commands, options and their values; ids of rules, levels and standards are looked up as you type
(audit completion rules, levels, standards).`,
  ),
  changedSince: text(
    '只查与 git 的某个版本相比有变动的文件（如 origin/main）',
    'only files that are not as they were at a revision of git, such as origin/main',
  ),
  watch: text('保存后自动重新核查，按 Ctrl-C 结束', 'check again after every save, until Ctrl-C'),
  completionArgument: text(
    'bash、zsh、fish；供脚本查询的 rules、levels、standards',
    'bash, zsh, fish; for the script, rules, levels, standards',
  ),
} as const satisfies Record<string, Text>;

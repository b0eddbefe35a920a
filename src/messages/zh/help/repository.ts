import type { RepositoryHelp } from '../../topics/help.ts';

export const repositoryHelp: RepositoryHelp = {
  init: '建一个数据仓库：配置、第一个中心、豁免清单、持续集成',
  initAfter: `
例：
  audit init                       在当前文件夹
  audit init 数据/ --standard jinshui-2017

写出 audit.config.yaml（和供编辑器用的 .schemas/audit.config.schema.json）、centers/first.yaml、waivers.yaml、
.github/workflows/audit.yml、.gitlab-ci.yml、.pre-commit-config.yaml 和 .gitignore。有一个已经存在就什么也不写
（--force 覆盖）；只有 .gitignore，已有的总是保留。`,
  initArgument: '数据仓库的文件夹',
  completion: '输出命令行补全脚本：bash、zsh 或 fish',
  completionAfter: `
例：
  source <(audit completion bash)                              写进 ~/.bashrc
  source <(audit completion zsh)                               写进 ~/.zshrc
  audit completion fish > ~/.config/fish/completions/audit.fish

脚本补全命令、选项和选项的取值；规则、级别和标准的编号现查（audit completion rules、levels、standards）。`,
  completionArgument: 'bash、zsh、fish；供脚本查询的 rules、levels、standards',
};

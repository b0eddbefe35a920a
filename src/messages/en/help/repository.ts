import type { RepositoryHelp } from '../../topics/help.ts';

export const repositoryHelp: RepositoryHelp = {
  init: 'set up a data repository: configuration, first centre, waivers, CI',
  initAfter: `
Examples:
  audit init                       in this folder
  audit init data/ --standard jinshui-2017

Writes audit.config.yaml (and .schemas/audit.config.schema.json for editors), centers/first.yaml, waivers.yaml,
.github/workflows/audit.yml, .gitlab-ci.yml, .pre-commit-config.yaml and .gitignore. Where one of them exists, nothing is
written (--force overwrites); but a .gitignore that is there is always kept.`,
  initArgument: 'the folder of the data repository',
  completion: 'print a script for completion in bash, zsh or fish',
  completionAfter: `
Examples:
  source <(audit completion bash)                              in ~/.bashrc
  source <(audit completion zsh)                               in ~/.zshrc
  audit completion fish > ~/.config/fish/completions/audit.fish

Completes commands, options and their values; ids of rules, levels and standards are looked up as you type
(audit completion rules, levels, standards).`,
  completionArgument: 'bash, zsh, fish; for the script, rules, levels, standards',
};

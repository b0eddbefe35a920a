import type { HelpWords } from '../../topics/help.ts';
import { judgingHelp } from './judging.ts';
import { optionsHelp } from './options.ts';
import { paperHelp } from './paper.ts';
import { programHelp } from './program.ts';
import { readingHelp } from './reading.ts';
import { repositoryHelp } from './repository.ts';
import { roundsHelp } from './rounds.ts';
import { standardHelp } from './standard.ts';

export const help = (): HelpWords => ({
  titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  ...programHelp,
  ...optionsHelp,
  ...judgingHelp,
  ...paperHelp,
  ...roundsHelp,
  ...readingHelp,
  ...repositoryHelp,
  otherwise: (value) => `（默认 ${value}）`,
  ofStandard: standardHelp,
});

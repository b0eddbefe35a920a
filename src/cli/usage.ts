import type { CommanderError } from 'commander';
import type { Text } from '../model/text.ts';

const SENTENCES: Readonly<Record<string, (offender: string) => Text>> = {
  'commander.unknownOption': (it) => ({ zh: `没有选项 ${it}。`, en: `There is no option ${it}.` }),
  'commander.unknownCommand': (it) => ({ zh: `没有命令 ${it}。`, en: `There is no command ${it}.` }),
  'commander.missingArgument': (it) => ({ zh: `缺少参数：${it}。`, en: `Missing argument: ${it}.` }),
  'commander.optionMissingArgument': (it) => ({ zh: `选项 ${it} 后面缺少值。`, en: `The option ${it} needs a value.` }),
  'commander.excessArguments': () => ({ zh: '参数太多。', en: 'Too many arguments.' }),
};

/** commander's complaint in both languages, with its "did you mean". */
export function usageText({ code, message }: CommanderError): Text {
  const offender = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?([^?]*)\?/.exec(message)?.[1];
  const said = SENTENCES[code]?.(offender) ?? { zh: message, en: message };
  return meant === undefined ? said : { zh: `${said.zh}是不是 ${meant}？`, en: `${said.en} Did you mean ${meant}?` };
}

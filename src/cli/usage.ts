import type { CommanderError } from 'commander';
import { inAll } from '../messages/in-all.ts';
import type { UsageWords } from '../messages/topics/usage.ts';
import type { Text } from '../model/text.ts';

const SENTENCES: Readonly<Record<string, (say: UsageWords, offender: string) => string>> = {
  'commander.unknownOption': (say, option) => say.unknownOption(option),
  'commander.unknownCommand': (say, command) => say.unknownCommand(command),
  'commander.missingArgument': (say, argument) => say.missingArgument(argument),
  'commander.optionMissingArgument': (say, option) => say.missingValue(option),
  'commander.excessArguments': (say) => say.tooMany,
};

/** commander's complaint in every language, with its "did you mean". */
export function usageText({ code, message }: CommanderError): Text {
  const offender = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?([^?]*)\?/.exec(message)?.[1];
  return inAll('usage', (say) => {
    const said = SENTENCES[code]?.(say, offender) ?? message;
    return meant === undefined ? said : say.meant(said, meant);
  });
}

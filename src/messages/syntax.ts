import type { SyntaxFault } from '../model/syntax.ts';
import type { SyntaxWords } from './topics/syntax.ts';

export function sayFault(fault: SyntaxFault, words: SyntaxWords): string {
  const say = words[fault.is] as (args: SyntaxFault) => string;
  return say(fault);
}

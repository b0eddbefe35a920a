import type { FaultArgs } from '../../model/syntax.ts';

export type SyntaxWords = { readonly [C in keyof FaultArgs]: (args: FaultArgs[C]) => string };

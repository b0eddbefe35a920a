import { type CenterIdentity, CenterOrdinals, centerKey, keyOfDouble } from '../model/center-key.ts';

/** Crockford's: no I, L, O or U, so that a number can be read aloud and typed from paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX = 'ZG';
const CENTER_LENGTH = 8;
const RULE_LENGTH = 3;

/** SHA-256, which spreads keys evenly. */
export type Digest = (text: string) => Uint8Array;

/**
 * Numbers of problems, such as ZG-4K7QX2MB-7TD: eight letters for the centre (office, level, name) and three for the rule,
 * both from a digest, so that they depend on nothing else: neither on the order of rows nor on other centres. A centre that
 * stands in a survey twice gets an ordinal. Codes that clash are made longer: those of rules by the standard alone; those
 * of centres, where two of a million million meet, by the later one.
 */
export class ProblemNumbers {
  readonly #digest: Digest;
  readonly #rules: ReadonlyMap<string, string>;
  readonly #ruleIds: ReadonlyMap<string, string>;
  readonly #ordinals = new CenterOrdinals();
  readonly #centers = new Set<string>();

  constructor(ruleIds: readonly string[], digest: Digest) {
    this.#digest = digest;
    this.#rules = ruleCodes(ruleIds, digest);
    this.#ruleIds = new Map([...this.#rules].map(([id, code]) => [code, id]));
  }

  /** The code of a centre; to be asked once for each centre of a survey. */
  center(center: CenterIdentity): string {
    const key = centerKey(center);
    const ordinal = this.#ordinals.next(center);
    const letters = encode(this.#digest(ordinal === 1 ? key : keyOfDouble(key, ordinal)));
    let length = CENTER_LENGTH;
    while (this.#centers.has(letters.slice(0, length))) length++;
    const code = letters.slice(0, length);
    this.#centers.add(code);
    return code;
  }

  number(center: string, rule: string): string {
    return `${PREFIX}-${center}-${this.#rules.get(rule)}`;
  }

  /** Whether this run has seen the centre that a number speaks of. */
  knowsCenter(number: string): boolean {
    return this.#centers.has(number.split('-')[1] ?? '');
  }

  /** The rule that a number speaks of; undefined where the standard has none such. */
  ruleOf(number: string): string | undefined {
    return this.#ruleIds.get(number.split('-')[2] ?? '');
  }
}

function ruleCodes(ids: readonly string[], digest: Digest): Map<string, string> {
  const letters = ids.map((id) => encode(digest(id)));
  return new Map(
    ids.map((id, index) => {
      const own = letters[index]!;
      let length = RULE_LENGTH;
      while (letters.some((other, at) => at !== index && other.startsWith(own.slice(0, length)))) length++;
      return [id, own.slice(0, length)];
    }),
  );
}

/** Bytes as letters, five bits each. */
function encode(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += LETTERS[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return text;
}

const NUMBER = new RegExp(`^${PREFIX}-[${LETTERS}]{${CENTER_LENGTH},51}-[${LETTERS}]{${RULE_LENGTH},51}$`);

/** A number as a person may have typed it: full-width, in small letters, with O for 0 or I for 1. Null for other texts. */
export function readNumber(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]+/g, '')
    .replace(/[‐-―−]/g, '-')
    .toUpperCase();
  if (!plain.startsWith(`${PREFIX}-`)) return null;
  const number = PREFIX + plain.slice(PREFIX.length).replaceAll('O', '0').replace(/[IL]/g, '1');
  return NUMBER.test(number) ? number : null;
}

/** What the codes of a header stand for: `1` -> `有`. Keys and answers as `normalize` leaves them. */
export type Codes = ReadonlyMap<string, string>;

const CODE = '\\d{1,2}|[a-d]|√|✓|✔|×|✗|x|○|o|勾';
const ANSWER =
  '没有|未建成|未建|未配备|未落实|未设|不达标|不符合|已建成|已建|已配备|已落实|已设|达标|符合|具备|不具备|有|无|是|否|y|n|yes|no';
const JOIN = '(?:=|:|\\.|、|-|为|表示|代表|打|填|选|写|画|划|则)?';
const GAP = '[,，;；/、.|]?';
const BY_CODE = new RegExp(`(?<code>${CODE})${JOIN}(?<answer>${ANSWER})${GAP}`, 'y');
const BY_ANSWER = new RegExp(`(?<answer>${ANSWER})(?:的)?${JOIN}(?<code>${CODE})${GAP}`, 'y');

/**
 * The codes that stand at a place of a header's text: 1=有,2=无 · 是1否2 · 0有1无 · 有打√,无打×. Null where there are none,
 * or where one code stands for two answers. `end` is the place behind them.
 */
export function codesAt(text: string, from: number): { readonly codes: Codes; readonly end: number } | null {
  return run(text, from, BY_CODE) ?? run(text, from, BY_ANSWER);
}

function run(text: string, from: number, pair: RegExp): { codes: Codes; end: number } | null {
  const codes = new Map<string, string>();
  let end = from;
  for (;;) {
    pair.lastIndex = end;
    const { code, answer } = pair.exec(text)?.groups ?? {};
    if (code === undefined || answer === undefined) break;
    if (codes.has(code)) return null;
    codes.set(code, answer);
    end = pair.lastIndex;
  }
  return codes.size >= 2 ? { codes, end } : null;
}

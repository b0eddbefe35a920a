import { normalize } from '../../model/fold.ts';

/** Whether a word is ticked: ☑, √, ■ or （√）; □ or （ ）; ×, of which people make both. */
type Mark = 'ticked' | 'empty' | 'crossed' | 'none';

const TICK = /^\(?[□☐]?[√✓✔☑■✅●]\ufe0f?\)?/;
const EMPTY_BOX = /^(?:\([ _]*\)|\(?[□☐○◯]\)?)/;
const CROSS = /^\(?[×✗✘✕☒x]\)?/;
const WORD = /^(?:没有|[有无是否])/;
const APART = /^[ /,;|、]+/;
const OPPOSITES = new Map([
  ['有', '无'],
  ['是', '否'],
]);

/**
 * Reads boxes to tick: ☑有□无, 有（√）无（ ）, √有/无. Null for any other text, and where it is not plain which word a
 * mark belongs to (有√无).
 */
export function ticked(raw: string): boolean | 'both-ticked' | 'not-ticked' | null {
  if (!/[有无是否]/.test(raw) || raw.length > 40) return null;
  const parts = partsOf(raw.split(/\s+/).map(normalize).join(' '));
  const marks = parts === null ? null : marksOf(parts);
  if (marks === null) return null;
  const { yes, no } = marks;
  if (yes === 'ticked' && no === 'ticked') return 'both-ticked';
  if (yes === 'ticked' || no === 'ticked') return yes === 'ticked';
  return yes === 'crossed' || no === 'crossed' ? null : 'not-ticked';
}

type Part =
  | { readonly is: 'mark'; readonly mark: Mark }
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'apart' };

function partsOf(text: string): Part[] | null {
  const parts: Part[] = [];
  let rest = text;
  while (rest !== '') {
    const marks = [
      [TICK, 'ticked'],
      [EMPTY_BOX, 'empty'],
      [CROSS, 'crossed'],
    ] as const;
    const marked = marks.find(([pattern]) => pattern.test(rest));
    const found = (marked?.[0] ?? (WORD.test(rest) ? WORD : APART)).exec(rest)?.[0];
    if (found === undefined) return null;
    if (marked) parts.push({ is: 'mark', mark: marked[1] });
    else parts.push(WORD.test(rest) ? { is: 'word', word: found.replace('没有', '无') } : { is: 'apart' });
    rest = rest.slice(found.length);
  }
  return parts;
}

/** The mark of each word: all marks stand before their words, or all behind. */
function marksOf(parts: readonly Part[]): { yes: Mark; no: Mark } | null {
  const words = parts.flatMap((part, at) => (part.is === 'word' ? [{ word: part.word, at }] : []));
  const [first, second, third] = words;
  if (first === undefined || third !== undefined) return null;
  const before = marksAmong(parts.slice(0, first.at));
  const behind = marksAmong(parts.slice((second ?? first).at + 1));
  if (before.length + behind.length > 1) return null;
  const own = before[0] ?? behind[0];
  if (second === undefined) return own === undefined ? null : ofOne(first.word, own);
  const middle = ofMiddle(parts.slice(first.at + 1, second.at), before.length > 0, behind.length > 0);
  if (middle === null) return null;
  const [one, other] = [before[0] ?? middle.first, behind[0] ?? middle.second];
  if (one === 'none' && other === 'none') return null;
  if (OPPOSITES.get(first.word) === second.word) return { yes: one, no: other };
  return OPPOSITES.get(second.word) === first.word ? { yes: other, no: one } : null;
}

function ofOne(word: string, mark: Mark): { yes: Mark; no: Mark } {
  return OPPOSITES.has(word) ? { yes: mark, no: 'none' } : { yes: 'none', no: mark };
}

const marksAmong = (parts: readonly Part[]): Mark[] => parts.flatMap((part) => (part.is === 'mark' ? [part.mark] : []));

/** Whose the mark between two words is: by where the other stands, or else by what keeps it apart from one of them. */
function ofMiddle(parts: readonly Part[], isBefore: boolean, isBehind: boolean): { first: Mark; second: Mark } | null {
  const [mark, more] = marksAmong(parts);
  if (more !== undefined) return null;
  if (mark === undefined) return { first: 'none', second: 'none' };
  const [isApartFirst, isApartLast] = [parts[0]?.is === 'apart', parts.at(-1)?.is === 'apart'];
  if (!isBefore && !isBehind && isApartFirst === isApartLast) return null;
  const isOfFirst = isBehind || (!isBefore && isApartLast);
  return isOfFirst ? { first: mark, second: 'none' } : { first: 'none', second: mark };
}

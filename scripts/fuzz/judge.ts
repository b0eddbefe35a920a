import type { Ran } from './program.ts';

const MOST_MEBIBYTES = 512;
const STACK = /\n\s+at \S.*:\d+|internal error|内部错误/i;

/** What the unchanged survey said, to be compared with. */
export interface Said {
  readonly centers: readonly string[];
  readonly unread: number;
  /** How often each kind of problem was told; a place or figure makes no other kind. */
  readonly problems: ReadonlyMap<string, number>;
}

interface Report {
  readonly summary: { readonly unread: number };
  readonly centers: readonly { readonly name: string }[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

/** Null where it judged nothing. */
export function said({ code, out }: Ran): Said | null {
  if (code !== 0 && code !== 1) return null;
  const { summary, centers, problems } = JSON.parse(out) as Report;
  const kinds = new Map<string, number>();
  for (const { code: kind, message } of problems) {
    const key = `${kind} ${message.replaceAll(/[A-Z]*\d+/g, '#')}`;
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
  }
  return { centers: centers.map(({ name }) => name), unread: summary.unread, problems: kinds };
}

/**
 * What promise was broken, in a sentence; null for none.
 * @param texts the survey before and after, where it is plain text: what left no trace in it need not be told
 */
export function fault(ran: Ran, before: Said, texts: readonly [string, string] | null): string | null {
  if (ran.isLate) return 'it hangs';
  if (ran.mebibytes > MOST_MEBIBYTES) return `it holds ${ran.mebibytes} MiB`;
  if (STACK.test(`\n${ran.err}`)) return 'it shows a stack';
  if (ran.code === null || ran.code > 2) return 'it crashes';
  if (ran.code === 2)
    return ran.err.trim() === '' || ran.out !== '' ? 'it refuses without a word, or prints half' : null;
  let after: Said | null;
  try {
    after = said(ran);
  } catch {
    return 'its report is no JSON';
  }
  if (after === null || isTold(before, after)) return null;
  const gone = lost(before.centers, after.centers).filter((name) => texts === null || isThere(name, texts));
  if (gone.length === 0) return null;
  return `${before.centers.length} centres were ${after.centers.length}, and nothing is told: ${gone.slice(0, 3)}`;
}

function isTold(before: Said, after: Said): boolean {
  if (after.centers.length >= before.centers.length || after.unread > before.unread) return true;
  return [...after.problems].some(([kind, times]) => times > (before.problems.get(kind) ?? 0));
}

function lost(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether the name stands there as often as before. */
function isThere(name: string, [before, after]: readonly [string, string]): boolean {
  return after.split(name).length >= before.split(name).length;
}

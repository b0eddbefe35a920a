/** Edit distance between two words: insertions, deletions, replacements and swaps of neighbours. */
function distance(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  let before: number[] = [];
  let last = right.map((_, index) => index);
  last.push(right.length);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      let best = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        best = Math.min(best, (before[j - 2] as number) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[right.length] as number;
}

/**
 * The known word nearest to what was written, for a "did you mean"; null where none shares at least half of its letters.
 * A suggestion is only ever shown, never acted on.
 */
export function closest(
  written: string,
  known: readonly string[],
  fold = (word: string): string => word,
  /** The most that may differ, as a share of the letters. */
  most = 0.5,
): string | null {
  const text = fold(written).slice(0, 64);
  let best: { word: string; cost: number } | null = null;
  for (const word of known) {
    const candidate = fold(word);
    const cost = distance(text, candidate) / Math.max(text.length, candidate.length, 1);
    const contained = candidate.length > 1 && (text.includes(candidate) || candidate.includes(text)) ? cost / 2 : cost;
    if (text !== '' && contained <= most && (best === null || contained < best.cost)) best = { word, cost: contained };
  }
  return best?.word ?? null;
}

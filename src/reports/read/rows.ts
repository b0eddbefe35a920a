import type { ReadWords } from '../../messages/topics/read.ts';
import type { RegionAccount, RowKind, RowRun } from '../../model/account.ts';
import type { Block, PageCell, Tone } from '../page/page.ts';

/** So many stretches of rows of a kind are told one by one. */
const SHOWN = 3;
/** Rows of these kinds say nothing that is worth a line each. */
const PLAIN: readonly RowKind[] = ['center', 'blank', 'header'];

/** The rows of a region by what they are, with the words of those that are no centres; null for none. */
export function rowsBlock({ rows }: RegionAccount, say: ReadWords): Block | null {
  const kinds = new Map<RowKind, RowRun[]>();
  for (const run of rows) {
    const runs = kinds.get(run.kind);
    if (runs) runs.push(run);
    else kinds.set(run.kind, [run]);
  }
  if (kinds.size === 0) return null;
  const { heads } = say;
  const lines = [...kinds].flatMap(([kind, runs]) =>
    PLAIN.includes(kind) ? plainRow(kind, runs, say) : told(kind, runs, say),
  );
  return { is: 'table', heads: [heads.kind, heads.row, heads.text], texts: 3, rows: lines };
}

function plainRow(kind: RowKind, runs: readonly RowRun[], say: ReadWords): PageCell[][] {
  const more = counted(runs.slice(SHOWN));
  const texts = [...runs.slice(0, SHOWN).map((run) => say.rows(run.first, run.last)), ...(more > 0 ? ['…'] : [])];
  return [[cell(say.rowKinds[kind], kind), texts.join(' '), say.rowCount(counted(runs))]];
}

function told(kind: RowKind, runs: readonly RowRun[], say: ReadWords): PageCell[][] {
  const lines = runs.slice(0, SHOWN).map((run, at): PageCell[] => {
    return [at === 0 ? cell(say.rowKinds[kind], kind) : '', say.rows(run.first, run.last), run.text];
  });
  const more = counted(runs.slice(SHOWN));
  return more > 0 ? [...lines, ['', '', { text: say.moreRows(more), tone: 'dim' }]] : lines;
}

function cell(text: string, kind: RowKind): PageCell {
  const tone: Tone = kind === 'center' ? 'good' : kind === 'unread' ? 'bad' : 'dim';
  return { text, tone };
}

function counted(runs: readonly RowRun[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The public document that the rules quote and the plan is copied from. */
export const SOURCE = readFileSync(new URL('standards/zhengzhou-2016/source.txt', root), 'utf8');

/** Its table of requirements: for each row the cells of township, village and community, each with numbered clauses. */
export function annexRows(): { title: string; cells: Map<number, string>[] }[] {
  const annex = SOURCE.slice(SOURCE.indexOf('附件1\n'), SOURCE.indexOf('附件2\n'));
  return tableRows(annex)
    .slice(2)
    .map(([title = '', ...cells]) => ({ title, cells: cells.map(clauses) }));
}

/** Rows are set apart by an empty line, cells by a tab at the beginning of a line. */
export function tableRows(text: string): string[][] {
  return text
    .split(/\n\n+/)
    .map((row) =>
      `\n${row}`
        .split('\n\t')
        .slice(1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length > 0);
}

function clauses(cell: string): Map<number, string> {
  return new Map([...cell.matchAll(/^(\d+)\.\s*(.+)$/gm)].map(([, number, text]) => [Number(number), text as string]));
}

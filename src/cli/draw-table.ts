import Table from 'cli-table3';
import { append } from '../model/lists.ts';
import type { DrawTable } from '../reports/standard/rules.ts';

const PADDING = 2;

/** A table with lines around its cells. */
export const drawTable: DrawTable = ({ heads, widths, rows }) => {
  const table = new Table({
    head: [...heads],
    colWidths: widths.map((width) => width + PADDING),
    wordWrap: true,
    style: { head: [], border: [] },
  });
  append(
    table,
    rows.map((cells) => [...cells]),
  );
  return table.toString();
};

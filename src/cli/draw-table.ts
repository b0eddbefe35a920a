import Table from 'cli-table3';
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
  table.push(...rows.map((cells) => [...cells]));
  return table.toString();
};

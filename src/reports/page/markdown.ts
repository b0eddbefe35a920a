import { printable } from '../../messages/printable.ts';
import {
  type Block,
  barParts,
  isBar,
  type PageCell,
  type PageFacts,
  type PageTable,
  type PageTimeline,
  pageCellText,
} from './page.ts';

const BAR = 20;

/** The page as GitHub-flavoured Markdown. */
export function pageMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.is) {
    case 'title':
      return `# ${safe(block.text)}`;
    case 'heading':
      return `## ${safe(block.text)}`;
    case 'text':
      return safe(block.text);
    case 'list':
      return block.items.map((item) => `- ${safe(item)}`).join('\n');
    case 'table':
      return tableText(block);
    case 'timeline':
      return timelineText(block);
    case 'facts':
      return factsText(block);
  }
}

function tableText({ heads, texts, rows }: PageTable): string {
  const rule = heads.map((_, column) => (column < texts || isBar(rows[0]?.[column]) ? '---' : '---:'));
  return [row(heads.map(safe)), row(rule), ...rows.map((cells) => row(heads.map((_, at) => cellText(cells[at]))))].join(
    '\n',
  );
}

function cellText(cell: PageCell | undefined): string {
  // An indent would be lost.
  if (!isBar(cell)) return safe(pageCellText(cell).replace(/^ +/, '↳ '));
  return barParts(cell, BAR)
    .map(({ text }) => text)
    .join('');
}

function timelineText({ heads, rows }: PageTimeline): string {
  const lines = rows.map(({ title, start, end, now }) => row([now ? `**${safe(title)}**` : safe(title), start, end]));
  return [row(heads.map(safe)), row(['---', '---', '---']), ...lines].join('\n');
}

function factsText({ title, note, facts }: PageFacts): string {
  const lines = facts.map(({ label, value }) => `- ${safe(label)} ${safe(value)}`);
  const head = `**${safe(title)}** ${safe(note)}`.trimEnd();
  return lines.length === 0 ? head : [head, '', ...lines].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Nothing that stands in a survey or a plan is taken for a link, for HTML or for the edge of a cell. */
function safe(text: string): string {
  return printable(text, 2000)
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/^(\s*)([#+-]|\d+[.)](?=\s))/, '$1\\$2');
}

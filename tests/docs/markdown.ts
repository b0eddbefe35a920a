/** A fenced block: the words behind its opening fence, its lines, and the index of the first of them in the document. */
export interface Fence {
  readonly language: string;
  /** What follows the language: the name of a file that the block holds, or nothing. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly start: number;
}

export function fences(markdown: string): Fence[] {
  const found: Fence[] = [];
  let open: { language: string; name: string; lines: string[]; start: number } | null = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    const fence = /^ *```(\S*) *(.*)$/.exec(line);
    if (!fence) open?.lines.push(line);
    else if (open) {
      found.push(open);
      open = null;
    } else open = { language: fence[1]!, name: fence[2]!.trim(), lines: [], start: index + 1 };
  }
  return found;
}

/** The document without its fenced blocks. */
export function prose(markdown: string): string {
  return markdown.replace(/^ *```.*?^ *```$/gms, '');
}

/** Headings as GitHub names them in links: 全部项目, json-report. */
export function anchors(markdown: string): Set<string> {
  const headings = [...prose(markdown).matchAll(/^#+ (.*)$/gm)].map(([, text]) => text!);
  return new Set(
    headings.map((text) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

/** Targets of links within the project. */
export function localLinks(markdown: string): string[] {
  return [...prose(markdown).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^https?:/.test(target));
}

/** Rows of the first table under a heading, each as its cells; the head is left out. */
export function tableUnder(markdown: string, heading: string): string[][] {
  const lines = markdown.split('\n');
  const at = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (at < 0) return [];
  const length = lines.slice(at + 1).findIndex((line) => /^#+ /.test(line));
  const section = lines.slice(at + 1, length < 0 ? undefined : at + 1 + length);
  const first = section.findIndex((line) => line.startsWith('|'));
  if (first < 0) return [];
  const table = section.slice(first);
  const end = table.findIndex((line) => !line.startsWith('|'));
  return table.slice(2, end < 0 ? undefined : end).map(cells);
}

function cells(row: string): string[] {
  const inner = row.replace(/^\||\|$/g, '').split(/(?<!\\)\|/);
  return inner.map((cell) => cell.trim().replaceAll('\\|', '|'));
}

// Reads with the library, which parses whole files in memory: a hostile one can make it hang or swell.

import { CFB, type ParsingOptions, parse_xlscfb, parse_zip, read, set_cptable, type WorkBook } from '@e965/xlsx';
import { concatBytes } from '#platform/bytes';
import type { Damage } from '../../model/damage.ts';
import type { Work } from '../../platform/job.ts';
import { DEFAULT_PASSWORD } from '../encrypted/hashes.ts';
import { openStream } from '../encrypted/stream.ts';
import { markPendingFormulas } from './pending-formulas.ts';
import type { Failure, Reply, Request } from './protocol.ts';
import { withoutFormulas } from './tame.ts';
import { sheetHead, sheetRows } from './worksheets.ts';

declare module '@e965/xlsx' {
  // Exported by the library and left out of its types: `read` for a container that is already open.
  export function parse_xlscfb(container: unknown, options: ParsingOptions): WorkBook;
  export function parse_zip(container: unknown, options: ParsingOptions): WorkBook;
}

const OPTIONS: ParsingOptions = {
  dense: true,
  // Brings hidden rows and columns.
  cellStyles: true,
  // Tells dates from numbers.
  cellNF: true,
  cellText: false,
  cellHTML: false,
  // Every formula of a binary workbook has a result.
  cellFormula: false,
  // For the oldest way to encrypt; others are opened before.
  password: DEFAULT_PASSWORD,
};
/** Before 1997 texts were stored in a code page; a file that does not say which comes from a Chinese system. */
const GBK = 936;

type Opened = Extract<Reply, { is: 'package' }>;

async function parse(request: Request): Promise<WorkBook | Opened | Failure> {
  if (request.is === 'file') return parseFile(own(request.bytes));
  if (request.is === 'parts') {
    const container = CFB.utils.cfb_new({ fileType: 'zip' });
    for (const [name, bytes] of request.parts) CFB.utils.cfb_add(container, `/${name}`, own(bytes));
    return parse_zip(container, OPTIONS);
  }
  // Raw, because the library's own reading of numbers and dates in HTML guesses.
  return read(markPendingFormulas(request.text), { ...OPTIONS, type: 'string', cellFormula: true, raw: true });
}

/** A copy of the kind that the library reads fastest: it writes its place into what it reads. */
function own(bytes: Uint8Array): Uint8Array {
  return concatBytes([bytes]);
}

async function parseFile(bytes: Uint8Array): Promise<WorkBook | Opened | Failure> {
  const container = bytes[0] === 0xd0 ? CFB.read(bytes, { type: 'buffer' }) : null;
  const holds = (name: string): boolean => container !== null && CFB.find(container, name) !== null;
  if (holds('/EncryptedPackage')) return opened(container!);
  if (holds('/Workbook')) {
    const content = CFB.find(container!, '/Workbook')!.content as number[] | Uint8Array;
    // Where there are no buffers, the library holds bytes as a list of numbers, which bears marks of its own.
    const stream = Array.isArray(content) ? Uint8Array.from(content) : content;
    if (!openStream(stream)) return { is: 'failure', code: 'workbook-encrypted', args: {} };
    if (!withoutFormulas(stream)) return damage('unexpected content');
    if (content !== stream) for (let at = 0; at < stream.length; at++) content[at] = stream[at]!;
    return parse_xlscfb(container, OPTIONS);
  }
  if (holds('/WordDocument')) return { is: 'failure', code: 'unsupported-format', args: { actual: 'doc' } };
  if (holds('/PowerPoint Document')) return { is: 'failure', code: 'unsupported-format', args: { actual: 'ppt' } };
  if (container !== null && !holds('/Book')) return { is: 'failure', code: 'not-a-workbook', args: {} };
  set_cptable(await import('@e965/xlsx/dist/cpexcel'));
  return read(bytes, { ...OPTIONS, type: 'buffer', codepage: GBK });
}

type Container = ReturnType<typeof CFB.read>;

async function opened(container: Container): Promise<Opened | Failure> {
  const { openPackage } = await import('../encrypted/package.ts');
  const stream = (name: string): Uint8Array => Uint8Array.from(CFB.find(container, name)?.content ?? []);
  const bytes = await openPackage(stream('/EncryptionInfo'), stream('/EncryptedPackage'));
  return bytes === null ? { is: 'failure', code: 'workbook-encrypted', args: {} } : { is: 'package', bytes };
}

function send(book: WorkBook, tell: (reply: Reply) => void): void {
  for (const index of book.SheetNames.keys()) {
    const head = sheetHead(book, index);
    tell({ is: 'sheet', head });
    if (head.tabular) for (const rows of sheetRows(book, index)) tell({ is: 'rows', rows });
  }
}

function failure(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(detail)) return { is: 'failure', code: 'workbook-encrypted', args: {} };
  // The library's own words are those of its source; two of the reader's say as much.
  const isCut = /truncated|cut|end of/i.test(detail);
  return damage(isCut ? 'cut short' : 'unexpected content');
}

function damage(what: Damage): Failure {
  return { is: 'failure', code: 'workbook-damaged', args: { detail: `workbook: ${what}` } };
}

/** Reads a workbook, telling of its sheets and rows as they come; what is wrong with it is told and never thrown. */
export const readBook: Work<Request, Reply> = async (request, tell) => {
  try {
    const book = await parse(request);
    if ('is' in book) tell(book);
    else send(book, tell);
  } catch (error) {
    tell(failure(error));
  }
};

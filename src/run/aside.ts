import { type Problem, problem, Refusal, type SpecialFile, type UnreadReason } from '../model/problem.ts';
import { couldBeSurvey } from '../readers/could-be-survey.ts';
import type { Lexicon } from '../survey/words/lexicon.ts';
import type { NamedBytes, OpenBytes } from './named-bytes.ts';

/** Something in a folder that was searched and that was not taken for a survey, by its name or by what it is. */
export interface AsideFile extends Omit<NamedBytes, 'layout'> {
  /** Whether its name is that of a survey. */
  readonly named: boolean;
  /** `lost`: a link that leads nowhere. Only a `file` may be opened. */
  readonly is: 'file' | 'folder' | 'linked-folder' | 'lost' | SpecialFile;
}

/** Tells what could be a survey and was not read, each by itself, and how many files there are besides. */
export async function tellAside(
  files: readonly AsideFile[],
  lexicon: Lexicon,
  report: (problem: Problem) => void,
): Promise<void> {
  let others = 0;
  for (const file of files) {
    const reason = await unreadReason(file, lexicon);
    if (reason === null) others++;
    else {
      const text = file.name.replace(/^.*[\\/]/s, '');
      report(problem('unread', { text, of: 'file', reason, centers: 1 }, { file: file.name }));
    }
  }
  if (others > 0) report(problem('other-files', { count: others }));
}

async function unreadReason(file: AsideFile, lexicon: Lexicon): Promise<UnreadReason | null> {
  if (file.is === 'linked-folder' || file.is === 'lost') return 'linked';
  if (file.is !== 'file') return file.named ? 'no-file' : null;
  const source = opened(file);
  if (source === null) return 'closed';
  try {
    return (await couldBeSurvey(source, (text) => heads(text, lexicon))) ? 'other-name' : null;
  } finally {
    source.close();
  }
}

/** Null where nobody may open it. */
function opened(file: AsideFile): OpenBytes | null {
  try {
    return file.open();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function heads(text: string, lexicon: Lexicon): boolean {
  const meaning = lexicon.column([text]);
  return meaning?.is === 'name' || meaning?.is === 'field' || meaning?.is === 'combined';
}

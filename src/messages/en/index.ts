import type { Language } from '../topics/index.ts';
import { annotate } from './annotate.ts';
import { closing } from './closing.ts';
import { comparison } from './comparison.ts';
import { configFile } from './config-file.ts';
import { core } from './core.ts';
import { doubts } from './doubts.ts';
import { exceptions } from './exceptions.ts';
import { form } from './form.ts';
import { help } from './help/index.ts';
import { layout } from './layout.ts';
import { ledger } from './ledger.ts';
import { ledgerBook } from './ledger-book.ts';
import { mistakes } from './mistakes.ts';
import { names } from './names.ts';
import { progress } from './progress.ts';
import { rank } from './rank.ts';
import { read } from './read.ts';
import { reportFiles } from './report-files.ts';
import { repository } from './repository.ts';
import { docs, map } from './standard-pages.ts';
import { syntax } from './syntax.ts';
import { template } from './template.ts';
import { trend } from './trend.ts';
import { usage } from './usage.ts';
import { waiverList } from './waiver-list.ts';

export const en: Language = {
  core,
  annotate,
  closing,
  comparison,
  configFile,
  doubts,
  exceptions,
  form,
  help,
  layout,
  ledger,
  ledgerBook,
  mistakes,
  names,
  progress,
  rank,
  read,
  reportFiles,
  repository,
  docs,
  map,
  syntax,
  template,
  trend,
  usage,
  waiverList,
};

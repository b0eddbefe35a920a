import type { Language } from '../topics/index.ts';
import { comparison } from './comparison.ts';
import { core } from './core.ts';
import { exceptions } from './exceptions.ts';
import { ledger } from './ledger.ts';
import { progress } from './progress.ts';
import { rank } from './rank.ts';
import { trend } from './trend.ts';
import { waiverList } from './waiver-list.ts';

export const en: Language = {
  core,
  comparison,
  exceptions,
  ledger,
  progress,
  rank,
  trend,
  waiverList,
};

import type { Language } from '../topics/index.ts';
import { comparison } from './comparison.ts';
import { core } from './core.ts';
import { exceptions } from './exceptions.ts';
import { waiverList } from './waiver-list.ts';

export const en: Language = { core, comparison, exceptions, waiverList };

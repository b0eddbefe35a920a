import { normalize } from '../../model/fold.ts';
import type { Levels } from './levels.ts';
import { officePart } from './tails.ts';

const NUMBERED = /^(?:附[表件]?\d*)?(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.:：])*/;
const OFFICE = /^[\u4e00-\u9fff]{1,12}?(?:街道办事处|办事处|街道|镇|乡)$/;
/** A title that says nothing else than which one it is: 一、 （二） */
const BARE_NUMBER =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}[、.]?|第[一二三四五六七八九十\d]+(?:部分|组|批|片区?))$/;

/** What a title, the name of a sheet or that of a file says of all that stands below it. */
export interface Title {
  readonly level?: string;
  readonly office?: string;
}

/** 一、丰庆路街道, 丰庆路街道（8个）, 社区级, 附表2 行政村调查表: null where a text says neither level nor office. */
export function titleOf(text: string, levels: Levels): Title | null {
  const level = levels.inTitle(text);
  if (level !== null) return { level };
  const plain = normalize(text).replace(NUMBERED, '');
  for (const bare of [plain, plain.replace(/\([^()]*\)$/, ''), officePart(plain)]) {
    if (OFFICE.test(bare) && levels.of(bare) === null) return { office: bare };
  }
  return null;
}

export function isBareNumber(text: string): boolean {
  return BARE_NUMBER.test(normalize(text));
}

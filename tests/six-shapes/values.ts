import type { FieldSpec } from './domain-table.ts';
import type { Draw } from './draw.ts';
import type { Reading } from './oracle.ts';

/** What is put into a cell or behind a key. A formula without `result` was never calculated. */
export type Content =
  | string
  | number
  | boolean
  | null
  | { readonly error: string }
  | { readonly date: string }
  /** A list or mapping, as YAML and JSON both write it. */
  | { readonly nested: string }
  | { readonly formula: string; readonly result?: string | number };

/** A spelling and what the contract makes of it. */
export interface Written {
  readonly content: Content;
  readonly reading: Reading;
}

export interface Context {
  /** The unit that the header, a 单位 line or a field id gives: 万元, 元, ㎡, 亩 …; '' where nothing does. */
  readonly declared: string;
  /** Workbooks alone hold errors, dates and formulas; trees alone hold lists and mappings. */
  readonly host: 'workbook' | 'text' | 'tree';
}

const YES = [
  '有',
  '是',
  '√',
  '✓',
  '已',
  '已建',
  '已配备',
  '达标',
  '符合',
  'Y',
  'yes',
  'true',
  true,
  1,
  2,
  '3',
  '２',
  '2个',
];
const NO = ['无', '否', '×', '没有', '未', '未建', '未见', '不符合', 'N', 'no', 'false', false, 0, '0', '０'];
export const MISSING = [null, null, null, '', '/', '—', '——', '-', '不详', '待填', '未填', ' ', '\u3000'];

const INVALID: Record<FieldSpec['measure'], readonly (string | number)[]> = {
  area: [
    '约300',
    '300左右',
    '300多',
    '200-300',
    '300？',
    '300?',
    '若干',
    '#REF!',
    -50,
    '-50',
    '－５０',
    '约300㎡',
    '300多平方米',
    '300元',
  ],
  money: [
    '约2万元',
    '2万元左右',
    '2万多',
    '2-3万元',
    '2万元？',
    '若干',
    '#REF!',
    '-1万元',
    '20000万元',
    '1000.01万元',
    '3亩',
  ],
  length: ['约10米', '10左右', '10多米', '8-10', '10米？', '若干', '#REF!', -10],
  days: ['约5天', '5天左右', '5多', '3-5', '5？', '若干', '#REF!', -5],
  count: ['约5', '5左右', '10多', '2-3', '3？', '若干', '多次', '#REF!', -1, '-2', 2.5],
  none: ['建设中', '部分配备', '#REF!', '有？', '基本符合', -1],
};

const DIGITS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Written numbers by unit: at the threshold, just below it, and well off it. */
const AREAS: Record<string, readonly number[]> = {
  '㎡': [300, 299.6, 299.999, 300.01, 350, 100, 99.9, 99, 100.5, 120, 1000, 999.5, 1000.001, 1200, 2400, 80],
  亩: [1.5, 1.49, 0.45, 0.449, 0.15, 0.149, 2, 3.6],
};
const MONEY: Record<string, readonly number[]> = {
  万元: [2, 1.99, 0.3, 0.29, 0.2999, 0.1 + 0.2, 2.5, 5, 12, 0, 1000],
  元: [20000, 19999, 19999.99, 3000, 2999, 2999.99, 50000, 0, 2],
};
export const LENGTHS: Record<string, readonly number[]> = {
  stage_length: [10, 10, 9.99, 12, 10.5],
  stage_width: [5, 5, 4.9, 4.99, 6],
  stage_height: [0.8, 0.8, 0.79, 0.7999, 0.1 + 0.7, 1],
};
const DAYS = [5, 5, 4.9, 4, 5.5, 6, 7, 10, 0];
const COUNTS = [0, 0, 1, 1, 2, 3, 4, 5, 5, 6, 8, 10, 12];

/** A double as the contract reads it: fifteen significant digits. */
export function fifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}

function toFieldUnit(value: number, unit: string): number {
  if (unit === '亩') return fifteenDigits((fifteenDigits(value) * 2000) / 3);
  if (unit === '元') return fifteenDigits(fifteenDigits(value) / 10000);
  return fifteenDigits(value);
}

export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

function withThousands(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function spellNumber(draw: Draw, value: number): string {
  const form = draw.whole(0, 5);
  if (form === 0) return fullWidth(String(value));
  if (form === 1) return withThousands(value);
  return String(value);
}

function written(content: Content, value: number): Written {
  return { content, reading: { is: 'number', value } };
}

/** 350 m2, 2 万元: a blank may stand before the unit. */
function gap(draw: Draw): string {
  return draw.chance(0.1) ? ' ' : '';
}

/** A number without a unit in its cell: a number, or the same as text. */
function bare(draw: Draw, value: number): string | number {
  return draw.chance(0.6) ? value : spellNumber(draw, value);
}

function drawArea(draw: Draw, context: Context): Written {
  const inMu = draw.chance(0.15);
  if (inMu) {
    const value = draw.pick(AREAS.亩 ?? []);
    return written(`${spellNumber(draw, value)}亩`, toFieldUnit(value, '亩'));
  }
  if (draw.chance(0.5)) {
    const unit = context.declared === '亩' ? '亩' : '㎡';
    const value = draw.pick(AREAS[unit] ?? []);
    return written(bare(draw, value), toFieldUnit(value, unit));
  }
  const value = draw.pick(AREAS['㎡'] ?? []);
  return written(spellNumber(draw, value) + draw.pick(['㎡', '平方米', ' m2', 'm2', ' 平方米']), fifteenDigits(value));
}

function drawMoney(draw: Draw, context: Context): Written {
  if (draw.chance(0.5)) {
    const spelled = draw.pick(['元', '万元', '万']);
    const unit = spelled === '元' ? '元' : '万元';
    const value = draw.pick(MONEY[unit] ?? []);
    return written(spellNumber(draw, value) + gap(draw) + spelled, toFieldUnit(value, unit));
  }
  const value = draw.pick(MONEY[context.declared || '万元'] ?? []);
  // 0 is 0 in every unit, and the contract does not say which way that goes without one.
  if (context.declared === '') return refused(bare(draw, value || 20000));
  if (context.declared === '万元' && draw.chance(0.08)) return refused(draw.pick([20000, '20000', '3000', 1000.01]));
  return written(bare(draw, value), toFieldUnit(value, context.declared));
}

function drawMeasured(draw: Draw, field: FieldSpec, values: readonly number[]): Written {
  const value = draw.pick(values);
  const read = fifteenDigits(value);
  if (draw.chance(0.5)) return written(bare(draw, value), read);
  const counter = draw.pick(field.counters);
  const chinese = Number.isInteger(value) && value > 0 ? DIGITS[value] : undefined;
  if (chinese && field.measure !== 'length' && draw.chance(0.4)) return written(chinese + counter, read);
  return written(spellNumber(draw, value) + gap(draw) + counter, read);
}

function drawCount(draw: Draw, field: FieldSpec): Written {
  const form = draw.whole(0, 9);
  if (form === 0) return written('无', 0);
  if (form === 1) return { content: '有', reading: { is: 'some' } };
  return drawMeasured(draw, field, COUNTS);
}

function drawTruth(draw: Draw): Written {
  const value = draw.chance(0.6);
  return { content: draw.pick<string | number | boolean>(value ? YES : NO), reading: { is: 'truth', value } };
}

function refused(content: string | number): Written {
  return { content, reading: { is: 'invalid', raw: String(content) } };
}

function drawInvalid(draw: Draw, field: FieldSpec, context: Context): Written {
  if (context.host === 'workbook' && draw.chance(0.25)) {
    if (draw.chance(0.4)) return { content: { error: '#REF!' }, reading: { is: 'invalid', raw: '#REF!' } };
    return {
      content: draw.pick([{ formula: 'SUM(1,2)' }, { date: '2017-12-05' }]),
      reading: { is: 'invalid', raw: null },
    };
  }
  if (context.host === 'tree' && draw.chance(0.1)) {
    return { content: { nested: draw.pick(['[300]', '{"a": 1}', '[]']) }, reading: { is: 'invalid', raw: null } };
  }
  if (field.id === 'major_accidents' && draw.chance(0.5)) return refused(draw.pick(['一般事故1起', '较大事故1起']));
  return refused(draw.pick(INVALID[field.measure]));
}

function drawReadable(draw: Draw, field: FieldSpec, context: Context): Written {
  switch (field.measure) {
    case 'area':
      return drawArea(draw, context);
    case 'money':
      return drawMoney(draw, context);
    case 'length':
      return drawMeasured(draw, field, LENGTHS[field.id] ?? []);
    case 'days':
      return drawMeasured(draw, field, DAYS);
    case 'count':
      return drawCount(draw, field);
    case 'none':
      return drawTruth(draw);
  }
}

/** Typing habits that change nothing: blanks around text, a formula that Excel has calculated. */
function disguise(draw: Draw, { content, reading }: Written, context: Context): Written {
  const isText = typeof content === 'string' && content.trim() !== '';
  if (isText && draw.chance(0.06))
    return { content: draw.pick([` ${content}`, `${content} `, `\u3000${content}`]), reading };
  const calculated = typeof content === 'number' || isText;
  if (context.host === 'workbook' && calculated && reading.is !== 'invalid' && draw.chance(0.05)) {
    return { content: { formula: 'Z1', result: content }, reading };
  }
  return { content, reading };
}

/** A spelling of any reading, or of the first that `accept` takes. */
export function drawValue(
  draw: Draw,
  field: FieldSpec,
  context: Context,
  accept: (reading: Reading) => boolean = () => true,
): Written {
  for (let attempt = 0; attempt < 500; attempt++) {
    const lot = draw.next();
    const candidate =
      lot < 0.08
        ? { content: draw.pick(MISSING), reading: { is: 'missing' } as const }
        : lot < 0.18
          ? drawInvalid(draw, field, context)
          : drawReadable(draw, field, context);
    if (accept(candidate.reading)) return disguise(draw, candidate, context);
  }
  throw new Error(`no acceptable value for ${field.id}`);
}

/** Content as a text file has it, and as a difference quotes it. */
export function plainText(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'object') return 'error' in content ? content.error : '';
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return String(content);
}

export function quoted(content: Content): string {
  return JSON.stringify(content);
}

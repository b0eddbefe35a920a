import { type LedgerValue, shown } from '../../ledger/values.ts';
import { FIRST_DAY, isDay } from '../../model/calendar.ts';
import { xmlText } from '../../model/xml.ts';
import type { Alignment, CellValue, Fill, Style } from '../exceljs.ts';
import { BOX, FONT, GIVEN_FILL, textWidth } from '../template/style.ts';

/** How the cells of one column look. */
export interface ColumnLook {
  readonly width: number;
  readonly centered?: boolean;
  /** Filled in by the tool: shaded, and text stays text when somebody edits it. */
  readonly given?: boolean;
  /** Empty cells wait for a day. */
  readonly dates?: boolean;
}

const CELL_FONT = { name: FONT, size: 10 };
const DAY = 'yyyy-mm-dd';
const MINUTE = 'yyyy-mm-dd hh:mm';
const SECOND = 'yyyy-mm-dd hh:mm:ss';

const CENTER: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
const LEFT: Partial<Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true };

/** A cell ready to be written. */
export interface Written {
  readonly value: CellValue;
  readonly style: Partial<Style>;
}

const styles = new Map<string, Partial<Style>>();

/** The same look gives the same object, by which the library knows a style that it has written before. */
function styleOf(centered: boolean, given: boolean, numFmt: string): Partial<Style> {
  const key = `${centered} ${given} ${numFmt}`;
  let style = styles.get(key);
  if (style === undefined) {
    const fill: { fill?: Fill } = given ? { fill: GIVEN_FILL } : {};
    style = { font: CELL_FONT, alignment: centered ? CENTER : LEFT, border: BOX, numFmt, ...fill };
    styles.set(key, style);
  }
  return style;
}

/** A value of the ledger as a cell: real numbers and days; text that no program takes for a formula. */
export function written(value: LedgerValue, look: ColumnLook): Written {
  const { centered = false, given = false, dates = false, width } = look;
  const styled = (numFmt: string): Partial<Style> => styleOf(centered, given, numFmt);
  const text = (content: string): Written => ({
    value: escaped(content),
    style: styled(given || /^[=+\-@]/.test(content) ? '@' : 'General'),
  });
  if (value === null || value === '') return { value: null, style: styled(dates ? DAY : given ? '@' : 'General') };
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object') return { value, style: styled('General') };
  if (value.is === 'date') {
    const date = dateOf(value.text);
    return date === null ? text(value.text) : { value: date, style: styled(formatOf(value.text)) };
  }
  // A number that is too wide shows as ####; text is broken into lines.
  if (textWidth(shown(value)) > width - 1) return text(shown(value));
  return { value: value.value, style: styled(`${quoted(value.before)}General${quoted(value.after)}`) };
}

/** _x0041_ means A in the format: the underscore is written as one of these itself. */
export function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function quoted(text: string): string {
  return text === '' ? '' : `"${xmlText(text).replaceAll('"', '')}"`;
}

function dateOf(text: string): Date | null {
  const [, day = '', time = '00:00'] = /^(\S+)(?: (\d\d:\d\d(?::\d\d)?))?$/.exec(text) ?? [];
  if (!isDay(day) || day < FIRST_DAY) return null;
  const date = new Date(`${day}T${time}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function formatOf(text: string): string {
  return text.length === 10 ? DAY : text.length === 16 ? MINUTE : SECOND;
}

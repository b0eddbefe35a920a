import {
  COMBINED_STAGE_LABEL,
  LEVEL_LABELS,
  LEVEL_SPELLINGS,
  LEVELS,
  NAME_LABELS,
  OFFICE_LABELS,
} from '../domain-table.ts';
import type { Draw } from '../draw.ts';
import type { Answer, Reading, Spot, WrittenCenter } from '../oracle.ts';
import { type Content, quoted } from '../values.ts';
import { type CenterPlan, drawAnswer, drawCenters, drawFields, drawStageAnswer } from './centers.ts';
import { drawHeader, drawLabel, isStageSide } from './columns.ts';
import type { Survey } from './survey.ts';

/** A key and what stands behind it; `reads` names the fields that it answers. */
export interface Pair {
  readonly key: string;
  readonly content: Content;
  readonly reads: readonly (readonly [string, Reading])[];
  readonly unknown?: boolean;
}

export interface PairedCenter {
  readonly plan: CenterPlan;
  readonly hasOffice: boolean;
  readonly pairs: readonly Pair[];
}

/** Where a value and its key were put; `loose` spots leave the column open. */
export interface PairPlace {
  readonly value: Spot;
  readonly key: Spot;
}

export type Form = 'single' | 'list' | 'centers';

const SIDES = ['stage_length', 'stage_width', 'stage_height'] as const;

function fieldPairs(draw: Draw, plan: CenterPlan, byId: () => boolean): Pair[] {
  const combined = draw.chance(0.3);
  const pairs = drawFields(draw, [plan.level])
    .filter((field) => !(combined && isStageSide(field)))
    .map((field): Pair => {
      const header = byId()
        ? { header: field.id, declared: field.unit }
        : drawHeader(draw, field, drawLabel(draw, field), { lineUnit: '', lineBreaks: false });
      const { content, reading } = drawAnswer(draw, plan, field, { declared: header.declared, host: 'tree' });
      return { key: header.header, content, reads: [[field.id, reading]] };
    });
  if (combined && plan.level === 'village') {
    const { content, readings } = drawStageAnswer(draw, plan);
    const reads = SIDES.map((side, dimension) => [side, readings[dimension] as Reading] as const);
    pairs.push({ key: COMBINED_STAGE_LABEL, content, reads });
  }
  return pairs;
}

function drawPairs(draw: Draw, plan: CenterPlan, hasOffice: boolean, byId: () => boolean): PairedCenter {
  const level = byId()
    ? draw.pick([plan.level, ...LEVEL_SPELLINGS[plan.level]])
    : draw.pick(LEVEL_SPELLINGS[plan.level]);
  const identity: Pair[] = [
    { key: byId() ? 'name' : draw.pick(NAME_LABELS), content: plan.name, reads: [] },
    { key: byId() ? 'level' : draw.pick(LEVEL_LABELS), content: level, reads: [] },
  ];
  if (hasOffice) {
    identity.push({ key: byId() ? 'office' : draw.pick(OFFICE_LABELS), content: plan.office, reads: [] });
  }
  const rest = fieldPairs(draw, plan, byId);
  if (draw.chance(0.15))
    rest.push({ key: draw.pick(['占地面积', 'basketball_courts', '网址']), content: 5, reads: [], unknown: true });
  const pairs = draw.chance(0.5) ? draw.shuffled([...identity, ...rest]) : [...identity, ...rest];
  return { plan, hasOffice, pairs };
}

/** The centres of one text file, keys as ids, as labels or mixed. */
export function drawPaired(draw: Draw, form: Form, taken: Set<string>): PairedCenter[] {
  const share = draw.pick([1, 0, 0.5]);
  const plans = drawCenters(draw, LEVELS, form === 'single' ? 1 : draw.whole(2, 7), taken);
  const chosen = form === 'single' ? plans.slice(0, 1) : plans;
  // A centre that comes twice has to give its office both times: it is part of the key.
  const everyOffice = chosen.some((plan) => plan.again);
  return chosen.map((plan) => drawPairs(draw, plan, everyOffice || draw.chance(0.8), () => draw.chance(share)));
}

/** How a path names the centre at an index. */
export function centerPath(form: Form, index: number): string {
  return form === 'single' ? '' : form === 'list' ? `[${index}]` : `centers[${index}]`;
}

export function fieldPath(form: Form, index: number, key: string): string {
  const center = centerPath(form, index);
  return center === '' ? key : `${center}.${key}`;
}

/** Puts centres and the places of their pairs together into what the audit must say. */
export function pairedSurvey(
  file: string,
  bytes: Uint8Array,
  centers: readonly PairedCenter[],
  places: readonly (readonly PairPlace[])[],
): Survey {
  const written = centers.map(({ plan, hasOffice, pairs }, index): WrittenCenter => {
    const spots = places[index] ?? [];
    const answers = pairs.flatMap(({ key, content, reads }, at) =>
      reads.map(([field, reading]): [string, Answer] => [
        field,
        { reading, at: spots[at]?.value as Spot, written: `${key}: ${quoted(content)}` },
      ]),
    );
    const { path: _path, ...first } = spots[0]?.key ?? { file };
    const at = { ...first, loose: true };
    return {
      name: plan.name,
      office: hasOffice ? plan.office : null,
      level: plan.level,
      at,
      answers: new Map(answers),
    };
  });
  return {
    file,
    bytes,
    centers: written,
    unknown: centers.flatMap(({ pairs }, index) =>
      pairs.flatMap(({ unknown }, at) => {
        const place = places[index]?.[at];
        return unknown && place ? [[place.key, place.value]] : [];
      }),
    ),
    tolerated: [],
    duplicates: centers.flatMap(({ plan }, index) => (plan.again ? [written[index]?.at as Spot] : [])),
    hiddenSheets: [],
  };
}

/** A number in another of the spellings that YAML and JSON share. */
export function spellPlain(draw: Draw, value: number): string {
  if (!Number.isInteger(value) || draw.chance(0.9)) return String(value);
  return value >= 100 && value % 100 === 0 && draw.chance(0.5) ? `${value / 100}e2` : `${value}.0`;
}

/** Text under construction that knows its line and column. */
export class Page {
  text = '';
  line = 1;
  column = 1;

  add(more: string): void {
    this.text += more;
    const breaks = more.split('\n');
    this.line += breaks.length - 1;
    this.column = breaks.length > 1 ? (breaks.at(-1) ?? '').length + 1 : this.column + more.length;
  }

  /** As Unix or Windows saves it, at times with a byte order mark. */
  bytes(draw: Draw): Uint8Array {
    const text = draw.chance(0.2) ? this.text.replaceAll('\n', '\r\n') : this.text;
    return new TextEncoder().encode((draw.chance(0.1) ? '\ufeff' : '') + text);
  }

  spot(file: string, path: string): Spot {
    return { file, line: this.line, column: this.column, path };
  }
}

import { ByOffice } from '../model/by-office.ts';
import { type CenterIdentity, keyWithinOffice } from '../model/center-key.ts';
import { settle } from '../model/decimal.ts';
import { type CenterResult, VERDICTS, type Verdict } from '../model/finding.ts';

/** One office in the ranking. Nothing is weighed or added up: a share is a count out of a count. */
export interface OfficeRank {
  readonly name: string | null;
  /** Centres that count: those surveyed, and with a plan those that it has and the survey has not. */
  readonly centers: number;
  readonly surveyed: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Compliant and conditional ones. */
  readonly met: number;
  /** By `met` out of `centers`; equal shares have the same rank, and the next rank is left out. */
  readonly rank: number;
  /** Null where the standard has no such field. */
  readonly satisfaction: Satisfaction | null;
}

export interface Satisfaction {
  /** Centres with a readable figure. */
  readonly filled: number;
  /** The plain mean of the figures; null without any. */
  readonly mean: number | null;
  /** Null unless every centre that counts has a figure: a few good ones must not stand for all. */
  readonly rank: number | null;
}

interface Judged {
  readonly verdict: Verdict;
  readonly figure: number | null;
}

/** What one office has, while results come in. */
interface Office {
  readonly judged: Map<string, Judged>;
  unsurveyed: number;
}

export interface RankTerms {
  /** Index of the field 群众满意度 among the standard's; null where it has none. */
  readonly satisfaction: number | null;
  /** Centres that count although no survey may have them. */
  readonly planned: readonly CenterIdentity[];
}

/** Ranks offices by what is in their surveys. Of a centre that occurs twice, the worse counts. */
export class Ranking {
  readonly #terms: RankTerms;
  readonly #offices = new ByOffice<Office>();
  #unnamed = 0;

  constructor(terms: RankTerms) {
    this.#terms = terms;
  }

  add({ center, verdict }: CenterResult): void {
    const { judged } = this.#office(center.office);
    const key = center.name === '' ? `${++this.#unnamed}` : keyWithinOffice(center);
    const before = judged.get(key);
    if (before && VERDICTS.indexOf(before.verdict) <= VERDICTS.indexOf(verdict)) return;
    const value = this.#terms.satisfaction === null ? null : center.values[this.#terms.satisfaction];
    judged.set(key, { verdict, figure: typeof value === 'number' ? value : null });
  }

  /** Best first; offices of one rank in the order in which they occurred. */
  finish(): OfficeRank[] {
    for (const planned of this.#terms.planned) {
      const office = this.#office(planned.office);
      if (!office.judged.has(keyWithinOffice(planned))) office.unsurveyed++;
    }
    const rows = [...this.#offices].map(([name, office]) => rowOf(name, office));
    const ranks = ranked(rows, (a, b) => b.met * a.centers - a.met * b.centers);
    const complete = rows.filter(({ figures, centers }) => figures.length === centers);
    const satisfied = ranked(complete, (a, b) => Math.sign(settle(b.sum * a.centers) - settle(a.sum * b.centers)));
    return rows
      .map((row): OfficeRank => {
        const { name, centers, surveyed, verdicts, met, figures, sum } = row;
        const mean = figures.length === 0 ? null : settle(sum / figures.length);
        const satisfaction =
          this.#terms.satisfaction === null ? null : { filled: figures.length, mean, rank: satisfied.get(row) ?? null };
        return { name, centers, surveyed, verdicts, met, rank: ranks.get(row)!, satisfaction };
      })
      .sort((a, b) => a.rank - b.rank);
  }

  #office(name: string | null): Office {
    return this.#offices.of(name, () => ({ judged: new Map(), unsurveyed: 0 }));
  }
}

function rowOf(name: string | null, { judged, unsurveyed }: Office) {
  const verdicts = { noncompliant: 0, incomplete: 0, conditional: 0, compliant: 0 };
  const figures: number[] = [];
  for (const { verdict, figure } of judged.values()) {
    verdicts[verdict]++;
    if (figure !== null) figures.push(figure);
  }
  const sum = figures.reduce((total, figure) => settle(total + figure), 0);
  const met = verdicts.compliant + verdicts.conditional;
  return { name, verdicts, figures, sum, met, surveyed: judged.size, centers: judged.size + unsurveyed };
}

/** 1, 2, 2, 4: each row's rank is one more than the number of rows before it. */
function ranked<T>(rows: readonly T[], compare: (a: T, b: T) => number): Map<T, number> {
  const sorted = [...rows].sort(compare);
  const ranks = new Map<T, number>();
  for (const [index, row] of sorted.entries()) {
    const before = sorted[index - 1];
    ranks.set(row, before !== undefined && compare(before, row) === 0 ? ranks.get(before)! : index + 1);
  }
  return ranks;
}

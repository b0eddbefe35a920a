/** Words of the ranking of offices. */
export interface RankWords {
  readonly title: string;
  readonly standard: (title: string, id: string) => string;
  readonly plan: (title: string, id: string) => string;
  readonly noPlan: string;
  readonly meaning: string;
  readonly byShare: string;
  readonly rank: string;
  readonly office: string;
  readonly noOffice: string;
  readonly met: string;
  readonly conditional: string;
  readonly centers: string;
  readonly share: string;
  readonly surveyed: string;
  readonly missing: string;
  readonly bar: string;
  readonly legend: string;
  readonly bySatisfaction: string;
  readonly noField: (standard: string) => string;
  readonly noFigures: string;
  readonly satisfaction: string;
  readonly filled: string;
  readonly filledOf: (filled: number, all: number) => string;
  readonly unranked: string;
  readonly unrankedNote: string;
  readonly total: string;
}

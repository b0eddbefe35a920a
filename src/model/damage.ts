/** What can be wrong with a part, in words that stand in the detail of `workbook-damaged`. */
export type Damage =
  | 'missing'
  | 'cut short'
  | 'bad checksum'
  | 'bad compression'
  | 'unknown compression'
  | 'bad zip directory'
  | 'ambiguous names'
  | 'bad encoding'
  | 'bad XML'
  | 'unexpected content'
  | 'bad reference';

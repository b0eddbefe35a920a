import type { Damage } from '../../model/damage.ts';

/** What the readers name a bound that a file exceeds, or a damage that they find. */
export type Term =
  | 'partBytes'
  | 'totalBytes'
  | 'ratio'
  | 'suspectSeconds'
  | 'entries'
  | 'directoryBytes'
  | 'tokenBytes'
  | 'textBytes'
  | 'stringBytes'
  | 'rowBytes'
  | 'columns'
  | 'rows'
  | 'area'
  | 'cells'
  | 'sheets'
  | 'merges'
  | 'listed'
  | 'depth'
  | 'attributes'
  | 'field-length'
  | 'text-size'
  | 'file-size'
  | 'json-part'
  | 'mapping-keys'
  | 'yaml-lines'
  | 'yaml-tokens'
  | 'yaml-documents'
  | 'files'
  | 'bytes'
  | 'time'
  | 'memory'
  | Damage;

export type TermWords = Readonly<Record<Term, string>>;

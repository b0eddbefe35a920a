/** A piece that is shown: one or more digits, a point or comma among them, or text. */
export type Piece =
  | { readonly is: 'digit' | 'whole' | 'point' | 'comma' }
  | { readonly is: 'text'; readonly text: string };

/** A share in per cent to one decimal, never rounded up to what it is not: 104 of 105 is 99.0%, and only all are 100%. */
export function percent(count: number, of: number): string {
  if (of === 0) return '—';
  return `${(Math.floor((count * 1000) / of) / 10).toFixed(1)}%`;
}

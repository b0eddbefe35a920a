/** A share in per cent to one decimal; only none is 0.0%, and only all are 100.0%. */
export function percent(count: number, of: number): string {
  if (of === 0) return '—';
  const tenths = Math.round((count * 1000) / of);
  const shown = count > 0 && tenths === 0 ? 1 : count < of && tenths === 1000 ? 999 : tenths;
  return `${(shown / 10).toFixed(1)}%`;
}

const ARCHIVES = new Set(['zip', 'gzip', '7z', 'RAR']);
const PICTURES = new Set(['PDF', 'PNG', 'JPEG', 'GIF', 'TIFF', 'BMP', 'WebP', 'HEIC']);

/** What a person can do about a file in a format that is not read depends on what kind of thing it is. */
export function formatGroup(format: string): 'archive' | 'picture' | 'document' {
  if (ARCHIVES.has(format)) return 'archive';
  return PICTURES.has(format) ? 'picture' : 'document';
}

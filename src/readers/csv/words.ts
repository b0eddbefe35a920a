import type { Text } from '../../model/text.ts';

export const UNCLOSED: Text = { zh: '这里的左引号没有对应的右引号', en: 'the quote that opens here is never closed' };
export const UNCLOSED_FOR_LONG: Text = {
  zh: '这里的左引号之后 1 MiB 内没有对应的右引号',
  en: 'the quote that opens here is not closed within 1 MiB',
};

import type { Text } from '../../model/text.ts';
import { escapeControls } from '../tree/key-words.ts';

export const AFTER_END: Text = {
  zh: '内容在这之前已经结束，后面还有文字',
  en: 'the value has ended, yet more text follows',
};
export const OPEN_STRING: Text = {
  zh: '这里开始的字符串缺少右引号',
  en: 'the string that starts here has no closing quote',
};
export const CONTROL: Text = {
  zh: '字符串里有未转义的控制字符',
  en: 'a control character inside a string must be escaped',
};
export const ESCAPE: Text = { zh: '反斜杠后面的字符不对', en: 'this is not a valid escape after a backslash' };
export const TRAILING_COMMA: Text = { zh: '最后一项后面多了一个逗号', en: 'there is a comma after the last item' };
export const NO_COMMA: Text = { zh: '两项之间缺少逗号', en: 'a comma is missing between two items' };
export const NO_COLON: Text = { zh: '键的后面缺少冒号', en: 'a colon is missing after the key' };

/** A character that cannot stand here ('' for the end), and what starts with it. */
export function unexpected(char: string, rest: string): Text {
  if (char === '') return { zh: '内容不完整，提前结束了', en: 'the text ends too early' };
  if (char === "'") return { zh: 'JSON 要用双引号，不能用单引号', en: 'JSON needs double quotes, not single quotes' };
  if (char === '“' || char === '”') {
    return { zh: 'JSON 要用英文双引号，不能用中文引号', en: 'JSON needs straight double quotes' };
  }
  if (char === '#' || rest === '//' || rest === '/*') {
    return { zh: 'JSON 里不能写注释', en: 'JSON does not allow comments' };
  }
  return { zh: `这里不应出现“${escapeControls(char)}”`, en: `unexpected “${escapeControls(char)}”` };
}

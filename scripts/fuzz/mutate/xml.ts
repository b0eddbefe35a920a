import type { Random } from '../../samples/random.ts';
import { ODD_NUMBERS, ODD_TEXTS } from './odd.ts';
import { matched } from './text.ts';

const TAG = /<[^<>]*>/g;
const ATTRIBUTE = /\s[\w:.-]+\s*=\s*("[^"<]*"|'[^'<]*')/g;
/** An element without others in it. What is left out leaves a gap that the rest tells of; of a whole row it does not. */
const LEAF = /<((?!tr\b|table:table-row\b|Row\b|row\b)[\w:.-]+)\b[^<>]*(\/>|>[^<>]*<\/\1>)/g;
const BITS = [
  ...['&', '&lt;', '&#0;', '&#xd800;', '&#x110000;', '&bogus;', '<', '>', '</', '<!--', '-->', ']]>', '<![CDATA[x]]>'],
  ...[
    '<?x y?>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<a/>',
    '<a>',
    '</a>',
    '<row/>',
    '<c/>',
    '<v>1</v>',
    '"',
    '\0',
    '\ufeff',
  ],
];

/** Changes of tags, attributes, entities and numbers. */
export function mutateXml(text: string, random: Random): string {
  switch (random.below(7)) {
    case 0:
      return matched(text, TAG, () => '', random);
    case 1:
      return matched(text, TAG, (tag) => tag + tag, random);
    case 2:
      return matched(text, ATTRIBUTE, (found) => attribute(found, random), random);
    case 3:
      return matched(text, /\d+(\.\d+)?/g, () => random.pick(ODD_NUMBERS), random);
    case 4:
      return matched(text, LEAF, (leaf) => random.pick(['', leaf + leaf]), random);
    case 5:
      return matched(text, />[^<>]+</g, () => `>${random.pick(ODD_TEXTS)}<`, random);
    default: {
      const at = random.below(text.length + 1);
      return text.slice(0, at) + random.pick(BITS) + text.slice(at);
    }
  }
}

function attribute(found: string, random: Random): string {
  const name = found.slice(0, found.indexOf('='));
  return random.pick([
    '',
    found + found,
    `${name}=""`,
    `${name}="${random.pick(ODD_NUMBERS)}"`,
    `${name}="${random.pick(ODD_TEXTS)}"`,
    `${name.toUpperCase()}${found.slice(name.length)}`,
  ]);
}

/** An element of an XML document, its entities resolved. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Reads a document as XML 1.0 has it, without DTD, comments and CDATA; throws at the first thing that is not well formed. */
export function parseXml(document: string): Element {
  const strange = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(document);
  if (strange) throw new Error(`not a character of XML 1.0: ${strange[0].codePointAt(0)?.toString(16)}`);
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(declaration)) throw new Error('no declaration');
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  const token = /<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  token.lastIndex = declaration.length;
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const [, closed, opened, attributes = '', isEmpty, text] = token.exec(document) ?? [];
    const inner = open.at(-1)!;
    if (closed !== undefined) {
      if (closed !== inner.name) throw new Error(`</${closed}> closes <${inner.name}>`);
      open.pop();
    } else if (opened !== undefined) {
      const element: Element = { name: opened, attributes: attributesOf(attributes), children: [], text: '' };
      inner.children.push(element);
      if (isEmpty === '') open.push(element);
    } else if (text !== undefined) {
      if (text.includes(']]>')) throw new Error('"]]>" in text');
      inner.text += resolved(text);
    } else throw new Error(`not well formed at ${document.slice(at, at + 60)}`);
  }
  if (open.length > 1 || root.children.length !== 1 || root.text.trim() !== '') throw new Error('not one root');
  return root.children[0]!;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (found.has(name!)) throw new Error(`attribute ${name} twice`);
    found.set(name!, resolved(value!));
  }
  return found;
}

function resolved(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, name: string) => {
    const known = ENTITIES.get(name.slice(0, -1));
    if (known === undefined || !name.endsWith(';')) throw new Error(`unknown entity &${name}`);
    return known;
  });
}

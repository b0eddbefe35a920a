/** Stands in for the result that a formula does not have; no text holds a non-character. */
export const PENDING = '\uffff';

const EMPTY_CELL = /<((?:\w+:)?Cell)((?:\s+[\w:.-]+="[^"]*")*)\s*(?:\/>|>\s*<\/\1\s*>)/g;

/** Gives each formula of an XML 2003 workbook that has no result a mark for one: the library would drop its cell. */
export function markPendingFormulas(xml: string): string {
  return xml.replace(EMPTY_CELL, (cell: string, name: string, attributes: string) => {
    if (!/[\s:]Formula="/.test(attributes)) return cell;
    const prefix = name.slice(0, -'Cell'.length);
    const type = /\s(\w+:)Formula="/.exec(attributes)?.[1] ?? '';
    return `<${name}${attributes}><${prefix}Data ${type}Type="String">${PENDING}</${prefix}Data></${name}>`;
  });
}

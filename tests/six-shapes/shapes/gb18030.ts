/** Decodes every code of an encoding that Node reads but does not write, and turns the table round. */
function buildTable(): Map<string, Uint8Array> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, Uint8Array>();
  const learn = (code: Uint8Array) => {
    const text = decoder.decode(code);
    if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, code);
  };
  for (let byte = 0; byte < 0x80; byte++) learn(Uint8Array.of(byte));
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) learn(Uint8Array.of(lead, trail));
  }
  // The rest of the plane takes four bytes: ✓ and ² among them.
  for (let lead = 0x81; lead <= 0x84; lead++) {
    for (let code = 0; code < 10 * 126 * 10; code++) {
      const [second, third, fourth] = [Math.floor(code / 1260), Math.floor(code / 10) % 126, code % 10];
      learn(Uint8Array.of(lead, 0x30 + second, 0x81 + third, 0x30 + fourth));
    }
  }
  return table;
}

let table: Map<string, Uint8Array> | undefined;

/** Text as GB18030; throws for a character outside the basic plane. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= buildTable();
  const bytes: number[] = [];
  for (const char of text) {
    const code = table.get(char);
    if (!code) throw new Error(`no code for ${char}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

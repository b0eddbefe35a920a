import { expect, it } from 'vitest';
import { escapeXml } from '../../src/model/xml.ts';

it('escapes what ends a text or an attribute, and replaces what XML cannot hold', () => {
  expect(escapeXml(`a < b & "c" > 'd'`)).toBe(`a &lt; b &amp; &quot;c&quot; &gt; 'd'`);
  expect(escapeXml('\t\n\r\u007f\u0085、㎡\u{20000}')).toBe('\t\n\r\u007f\u0085、㎡\u{20000}');
  expect(escapeXml('\u0000a\u001fb\ufffec\uffffd\ud800e\udc00')).toBe('\ufffda\ufffdb\ufffdc\ufffdd\ufffde\ufffd');
});

import { CFB } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Standard } from '../../../src/model/standard.ts';
import { audited, shippedStandard } from '../../workbooks/shipped.ts';
import { refusalOf } from '../xlsx/workbooks.ts';
import { agile, DEFAULT_PASSWORD, lockedXls, standardly } from './encrypted.ts';
import { bytesOfBook, surveyBook } from './surveys.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await shippedStandard();
});

const xlsx = bytesOfBook(surveyBook(), 'xlsx');
const xls = bytesOfBook(surveyBook(), 'biff8');

const WAYS: [string, string, (password: string) => Buffer][] = [
  ['.xlsx in agile encryption', 'a.xlsx', (password) => agile(xlsx, password)],
  ['.xlsx in standard encryption', 'a.xlsx', (password) => standardly(xlsx, password)],
  ['.xlsb in agile encryption', 'a.xlsb', (password) => agile(bytesOfBook(surveyBook(), 'xlsb'), password)],
  ['.xls by RC4 of 1997', 'a.xls', (password) => lockedXls(xls, password, 'old')],
  ['.xls by RC4 of 2002', 'a.xls', (password) => lockedXls(xls, password, 'new')],
];

describe('an encrypted workbook', () => {
  it.each(WAYS)('that opens without a password is read: %s (F20)', async (_, file, lock) => {
    const { centers, problems } = await audited(lock(DEFAULT_PASSWORD), file, standard);
    expect(centers.map(({ name }) => name)).toEqual(['四月天社区', '燕庄社区', '国泰花园']);
    expect(problems.map(({ code }) => code)).not.toContain('wrong-extension');
  });

  it.each(WAYS)('that has a password of its own is refused: %s (F20)', async (_, file, lock) => {
    expect(await refusalOf(audited(lock('secret'), file, standard))).toMatchObject({ code: 'workbook-encrypted' });
  });

  it('is refused where what it says of its encryption is damaged or out of bounds (F20)', async () => {
    const container = CFB.read(agile(xlsx, DEFAULT_PASSWORD), { type: 'buffer' });
    const info = Buffer.from(CFB.find(container, '/EncryptionInfo')!.content);
    const text = info.toString('latin1');
    const changed = [
      text.replace('spinCount="1000"', 'spinCount="4000000000"'),
      text.replace(/SHA512/g, 'CRC32'),
      text.replace(/encryptedKeyValue="[^"]*"/, 'encryptedKeyValue="*"'),
      text.replace(/saltValue="[^"]*"/g, 'saltValue=""'),
      text.slice(0, 40),
      text.slice(0, 3),
      `\u0003\u0000\u0002\u0000${'\u00ff'.repeat(200)}`,
    ];
    for (const one of changed) {
      CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from(one, 'latin1'));
      const bytes = CFB.write(container, { type: 'buffer' }) as unknown as Buffer;
      expect(await refusalOf(audited(bytes, 'a.xlsx', standard))).toMatchObject({ code: 'workbook-encrypted' });
    }
  });
});

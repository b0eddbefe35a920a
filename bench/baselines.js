// What the product is measured against, each a whole process: node bench/baselines.js NAME FILE
import { open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';

const [name, path] = process.argv.slice(2);

/** Inflate the sheet and the strings, and look at every byte once: the floor for any reader. */
async function floor() {
  const file = await open(path);
  const { size } = await file.stat();
  const tail = Buffer.alloc(Math.min(size, 65_557));
  await file.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf('PK\u0005\u0006', 'latin1');
  const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
  await file.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
  let tags = 0;
  for (let at = 0; at + 46 <= directory.length; ) {
    const length = directory.readUInt16LE(at + 28);
    const title = directory.toString('utf8', at + 46, at + 46 + length);
    const start = directory.readUInt32LE(at + 42);
    const packed = directory.readUInt32LE(at + 20);
    at += 46 + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (!/sheet1\.xml$|sharedStrings\.xml$/.test(title)) continue;
    const head = Buffer.alloc(30);
    await file.read(head, 0, 30, start);
    const body = start + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    const inflate = createInflateRaw({ chunkSize: 1 << 18 });
    const source = file.createReadStream({
      start: body,
      end: body + packed - 1,
      autoClose: false,
      highWaterMark: 1 << 18,
    });
    for await (const chunk of source.pipe(inflate))
      for (let i = 0; i < chunk.length; i++) if (chunk[i] === 0x3c) tags++;
  }
  return tags;
}

async function exceljs() {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  let cells = 0;
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => cells++)));
  return cells;
}

async function sheetjs() {
  const XLSX = await import('@e965/xlsx');
  const { readFile } = await import('node:fs/promises');
  const workbook = XLSX.read(await readFile(path), { dense: true });
  let cells = 0;
  for (const title of workbook.SheetNames)
    for (const row of workbook.Sheets[title]['!data'] ?? []) cells += row?.length ?? 0;
  return cells;
}

/** The `yaml` package and a plain loop, over a folder of files or one file. */
async function yaml() {
  const { parse } = await import('yaml');
  const { readdir, readFile, stat } = await import('node:fs/promises');
  const files = (await stat(path)).isDirectory() ? (await readdir(path)).map((file) => `${path}/${file}`) : [path];
  let keys = 0;
  for (const file of files) keys += Object.keys(parse(await readFile(file, 'utf8'))).length;
  return keys;
}

const result = await { floor, exceljs, sheetjs, yaml }[name]();
if (!result) throw new Error(`${name} read nothing`);

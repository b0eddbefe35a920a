import { ZipWriter } from './zip-writer.js';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const HEADERS = (
  '序号 所属街道 名称 级别 建筑面积（㎡） 文体广场面积（㎡） 多功能厅 图书室 培训教室 共享工程活动室 配备相应设备 室外活动场地 图书阅览室 文化活动室 ' +
  '数字资源室 多功能教室 戏台长（m） 戏台宽（m） 戏台高（m） 宣传栏（个） 文化器材（套） 广播器材（套） 体育设施器材（套） 免费开放保障经费落实 ' +
  '业务经费（万元） 综合性大型文体活动（次） 单项性文体活动（次） 群众文体活动（次） 送文艺演出（场） 编制人数（人） 兼职人数（人） ' +
  '两委兼职工作人员（人） 政府购买公益文化岗位（人） 专职工作人员（人） 集中培训天数（天） 重大安全和责任事故（起） 负责人 联系电话 地址 备注'
).split(' ');

function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const column = (index) => (index < 26 ? '' : 'A') + String.fromCharCode(65 + (index % 26));
const LETTERS = HEADERS.map((_, index) => column(index));
const WORDS = ['有', '无', '社区', '行政村', '街道', '/', '正在整改', '按计划推进'];
const NAMES = ['丰庆', '国基', '未来', '花园', '经八', '文化', '南阳', '大石桥', '人民', '东风', '北林', '杜岭'];

/** The cells of one centre: a number, or a text. */
function centre(index, next) {
  const office = `${NAMES[Math.floor(index / 120) % NAMES.length]}路街道${Math.floor(index / 1440)}`;
  const level = next() < 0.7 ? '社区' : next() < 0.7 ? '行政村' : '街道';
  const cells = [index + 1, office, `第${index + 1}中心`, level];
  const scale = level === '街道' ? 3 : 1;
  cells.push(Math.round(scale * (95 + next() * 200)), Math.round(900 + next() * 900));
  for (let room = 0; room < 10; room++) cells.push(next() < 0.96 ? '有' : '无');
  cells.push(10 + Math.round(next() * 30) / 10, 5 + Math.round(next() * 20) / 10, 0.8 + Math.round(next() * 5) / 10);
  for (let count = 0; count < 4; count++) cells.push(next() < 0.97 ? 1 + Math.floor(next() * 3) : 0);
  cells.push('有', Math.round((scale * 0.7 + next()) * 100) / 100);
  cells.push(1, 3 + Math.floor(next() * 3), 5 + Math.floor(next() * 6), 5 + Math.floor(next() * 3));
  cells.push(2, 0, 1, 1, 1, next() < 0.95 ? 5 + Math.floor(next() * 5) : 4, 0);
  cells.push(
    `负责人${index % 997}`,
    `1390000${String(index % 10000).padStart(4, '0')}`,
    `${office}${index % 89}号`,
    WORDS[index % WORDS.length],
  );
  return cells;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Writes a survey of `rows` centres × 40 columns.
 * @param {'shared' | 'inline'} strings shared strings as Excel writes them, or inline as streaming writers do
 */
export async function writeSurvey(path, rows, strings) {
  const table = new Map();
  const shared = (text) => {
    if (!table.has(text)) table.set(text, table.size);
    return table.get(text);
  };
  const cell = (value, letter, row) => {
    if (typeof value === 'number') return `<c r="${letter}${row}"><v>${value}</v></c>`;
    if (strings === 'shared') return `<c r="${letter}${row}" t="s"><v>${shared(value)}</v></c>`;
    return `<c r="${letter}${row}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  function* sheet() {
    const next = random(rows);
    yield `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:AN${rows + 1}"/><sheetData>`;
    yield `<row r="1">${HEADERS.map((text, index) => cell(text, LETTERS[index], 1)).join('')}</row>`;
    for (let index = 0; index < rows; index++) {
      const row = index + 2;
      yield `<row r="${row}">${centre(index, next)
        .map((value, at) => cell(value, LETTERS[at], row))
        .join('')}</row>`;
    }
    yield '</sheetData></worksheet>';
  }
  function* sharedStrings() {
    yield `${HEAD}<sst xmlns="${MAIN}" count="${table.size}" uniqueCount="${table.size}">`;
    for (const text of table.keys()) yield `<si><t>${escaped(text)}</t></si>`;
    yield '</sst>';
  }
  const zip = new ZipWriter(path);
  await zip.part('[Content_Types].xml', [
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
  ]);
  await zip.part('_rels/.rels', [
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  await zip.part('xl/workbook.xml', [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="调查表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ]);
  await zip.part('xl/_rels/workbook.xml.rels', [
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ]);
  await zip.part('xl/worksheets/sheet1.xml', sheet());
  await zip.part('xl/sharedStrings.xml', sharedStrings());
  await zip.finish();
}

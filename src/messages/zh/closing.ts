import type { Names } from '../names.ts';
import type { ClosingWords, RectifiedTexts } from '../topics/closing.ts';

export const closing = (names: Names): ClosingWords => ({
  files: {
    form: '验收表',
    template: '调查表.xlsx',
    progress: '建设进度.xlsx',
    ledger: '整改台账.xlsx',
    ledgerFolder: '整改台账',
    annotatedSuffix: '-标注',
    noOffice: `未填${names.anOffice}`,
  },
  error: '错误：',
  at: '：',
  systemFailure: (code, what) =>
    `系统报告错误 ${code}（${what}），没有做完。请检查磁盘空间、文件权限和网络盘，再试一次。`,
  bug: '程序内部错误，请把下面的内容报告给开发者：',
  written: (path) => `已写入 ${path}。`,
  verdicts: (centers, counts) =>
    `核查${centers}个中心：${counts.map(([verdict, count]) => `${verdict}${count}个`).join('，')}。`,
  problems: (count, command) => `表格本身有${count}处问题，用 ${command} 查看。`,
  waived: (findings, centers) => `${centers}个中心有${findings}项按豁免处理，结论已计入豁免。`,
  filters: {
    level: names.level,
    office: names.anOffice,
    rule: '规则',
    changedSince: (revision) => `自 ${revision} 以来有变动`,
    between: '；',
  },
  nothingChanged: (revision, surveys) => `自 ${revision} 以来 ${surveys} 份调查表都没有变动，没有核查任何一份。\n`,
  waiting: '等待文件变动，按 Ctrl-C 结束。\n',
  progress: (centers, seconds) => `已核查${centers}个中心${seconds === null ? '' : `  约剩${seconds}秒`}`,
  writing: (seconds) => `正在写入${seconds === null ? '' : `  约剩${seconds}秒`}`,
  annotated: (path, { fail, invalid, missing, explain }) =>
    `已写入 ${path}：标出${fail + invalid + missing + explain}格（不合格${fail}，数据有误${invalid}，缺项${missing}，需说明${explain}），各附批注。`,
  annotatedSheet: (sheet) => `每个中心的结论在工作表“${sheet}”里；表中没有的列无格可标，也列在那里。`,
  unnoted: (count) => `其中${count}格只涂色，没有附批注（原有会话，或批注已达上限）。`,
  wasSigned: '注意：原工作簿有数字签名，标注后签名失效。',
  wasAnnotated: '注意：这个工作簿以前标注过，当时的颜色和结果表都还在。要看清楚，请在没有标注过的原表上标注。',
  formFiles: (path, offices, centers) =>
    `已在 ${path} 写入${offices}个文件，每个${names.anOffice}一个，共${centers}个中心。`,
  formFile: (path, offices, centers) =>
    `已写入 ${path}：${offices}个${names.anOffice}各一张工作表，共${centers}个中心。`,
  formPages: '每个中心打印一页 A4，签字盖章处留空。',
  template: (path, total) => (total > 0 ? `已生成 ${path}，预填 ${total} 个中心：` : `已生成 ${path}，空白调查表：`),
  templateSheet: (name, rows, total) => (total > 0 ? `  ${name}  ${rows} 个` : `  ${name}`),
  templateNext: (typed) => `填好后运行：audit check ${typed}`,
  repository: (files, first, folder) => `已写好：
  ${files}
接下来：
  1. 填写 ${first}，再为每个中心添一个文件
  2. 在${folder === null ? '这里' : ` ${folder} 里`}运行 audit check
  3. 纳入 git；按 .github/workflows/audit.yml 或 .gitlab-ci.yml 开头的说明设 AUDIT_REPOSITORY，用不着的文件删去
`,
  standardMade: (folder) => `已写好 ${folder}。接下来：
  audit standard lint ${folder}       检查写法
  audit standard test ${folder}       运行用例
  audit template --standard ${folder} 生成调查表
`,
  lintClean: (id) => `${id}：没有问题。`,
  lintTotal: (count) => `共${count}处。`,
  lintNoSource: '没有原文可以核对引文：在文件夹里放 source.txt，或用 --source 指定。',
  surprise: (what, expected, found) => `${what}：应为 ${expected}，实为 ${found}`,
  uncovered: (rule, level, lacking) => `${rule} ${level}：没有 ${lacking.join('、')} 的用例`,
  casesTotal: (cases, wrong, covered, pairs) =>
    `用例${cases}个，不符${wrong}处；规则×级别 ${covered}/${pairs} 有合格、不合格和缺项的用例。`,
  rectified: (texts) => rectified(texts, names),
});

function rectified(
  { path, typed, books, centers, compliant, unread, problems, loose, counts, updated }: RectifiedTexts,
  { anOffice }: Names,
) {
  const some = (count: number, label: string, measure = '条'): string =>
    updated && count > 0 ? `  ${label}  ${count}${measure}` : '';
  return [
    `已写好 ${path}${books === null ? '' : `（${books}个${anOffice}，每个${anOffice}一份）`}：${counts.open}条问题；核查了${centers}个中心，达标${compliant}个。`,
    some(counts.carried, '沿用上一版填写的内容'),
    some(counts.closed, '复核通过，移到“已销号”'),
    some(counts.failedReview, '标为已完成但仍不符合，记“复核未通过”'),
    some(counts.cameBack, '销号后又出现，移回台账'),
    some(counts.gone, '本次没有核查到，移到“查无此中心”'),
    some(loose, '不在表格里的内容，抄到“未归位内容”', '处'),
    updated ? '旧台账的批注、底色和数字格式没有带过来，需要的请保留旧台账。' : '',
    unread,
    problems > 0 ? `调查表本身有${problems}处问题，运行 audit check 查看。` : '',
    counts.open === 0
      ? '没有需要整改的问题。'
      : `下一步：填写整改措施、责任单位、责任人和完成情况。再次调查后运行：\n  audit rectify 新调查表.xlsx --update ${typed} -o ${books === null ? '新台账.xlsx' : '新台账 --split office'}`,
  ];
}

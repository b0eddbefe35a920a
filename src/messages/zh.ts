import { formatDecimal, shift } from '../model/decimal.ts';
import type { Location } from '../model/location.ts';
import { problemsZh, problemTitlesZh } from './problems-zh.ts';
import { SIGNS } from './single-tests.ts';
import type { Words } from './words.ts';

/** 要求 ≥ 100㎡, 要求有. */
const ask = (required: string): string => (/^[≥≤=]/.test(required) ? `要求 ${required}` : `要求${required}`);

/** Chinese words: the default. */
export const zh: Words = {
  lang: 'zh',
  statuses: { pass: '合格', fail: '不合格', missing: '缺项', invalid: '数据有误', waived: '豁免' },
  verdicts: {
    noncompliant: '不达标',
    incomplete: '待补充',
    conditional: '基本达标（需说明）',
    compliant: '达标',
  },
  shortVerdicts: { noncompliant: '不达标', incomplete: '待补充', conditional: '基本达标', compliant: '达标' },
  obligations: { required: '必须', principle: '原则上', encouraged: '鼓励' },
  invalid: {
    unreadable: '读不出数值',
    approximate: '是约数，请填写准确数值',
    range: '是一个范围，请填写一个准确数值',
    'no-unit': '没有注明单位是元还是万元：请在单元格、表头或“单位：”一行写明',
    'wrong-unit': '的单位与本项不符',
    'not-whole': '不是整数',
    negative: '是负数',
    implausible: '超出合理范围，请核对数值和单位',
    'some-is-not-enough': '没有写明数量，本项要求不止一个',
    'not-yes-no': '不能判断是有还是无',
    'cell-error': '是公式错误值',
    'no-result': '是没有保存计算结果的公式：请用表格软件打开并保存一次',
    date: '是日期，不是数值：请检查单元格格式',
    nested: '是一组值，这里应填一个值',
  },
  implausibleMoney: '超出合理范围，很可能把元写成了万元：请核对数值和单位',
  problems: problemsZh,
  problemTitles: problemTitlesZh,
  yes: '有',
  no: '无',
  some: '有（未写数量）',
  blank: '未填',
  absent: '无此列',
  unit: (unit) => unit,
  list: (items) => items.join('、'),
  anyOf: (items) => items.join(' 或 '),
  asked: {
    ...SIGNS,
    yes: () => '有',
    'one-of': ({ field, values }, { amount }) => `${values.map((value) => amount(value, field)).join('、')}之一`,
    'per-capita': ({ field, value, each, of }, { amount, label }) =>
      `每${amount(each, of)}${label(of)} ≥ ${amount(value, field)}`,
    ratio: ({ value, of }, { label }) => `≥ ${label(of)}的${formatDecimal(shift(value, 2))}%`,
  },
  gradeAsked: (grade, conditions) => `${grade}及以上（${grade}：${conditions}）`,
  noGrade: '未达到任何等级',
  gradeReached: (grade, short) => `${grade}（${short}）`,
  unsetParameter: (label) => `“${label}”（未设定）`,
  condition: (test) => `仅当${test}时要求`,
  finding: {
    pass: ({ label, observed, required }) => `${label}：${observed}，符合要求（${required}）。`,
    short: ({ label, observed, required, gap }) => `${label}：实测${observed}，${ask(required)}${gap && `，${gap}`}。`,
    over: ({ label, observed, required, gap }) => `${label}：实测${observed}，${ask(required)}${gap && `，${gap}`}。`,
    lacking: ({ label }) => `${label}：没有，要求必须有。`,
    empty: ({ label, required }) => `${label}：未填写（${ask(required)}）。`,
    absentColumn: ({ label, required }) => `${label}：表中没有这一列或这一项（${ask(required)}）。`,
    invalid: ({ label, observed, required }, reason) => `${label}：“${observed}”${reason}（${ask(required)}）。`,
    fillIn: (label) => `核实后补填“${label}”。`,
    correct: (label) => `核实并更正“${label}”的数据。`,
    gapShort: (gap) => `还差${gap}`,
    gapOver: (gap) => `多出${gap}`,
  },
  report: {
    title: '基层综合性文化服务中心核查报告',
    standard: (title, id, reference) => `标准：${title}（${id}，${reference}）`,
    filters: (filters) => `筛选：${filters}。结论只就所选范围而言。`,
    notInForce: (count, rules) => `未生效的规则${count}条（不核查、不计入结论）：${rules}`,
    unenforced: '未生效',
    inForceNot: (rule, id, reason) => `${rule}（${id}）：${reason}`,
    read: (file, sheets, centers) => `文件：${file}（${sheets > 1 ? `${sheets}张表，` : ''}${centers}个中心）`,
    ignored: (kinds) => `另有不是中心的行：${kinds}`,
    rowKinds: {
      total: '合计小计',
      note: '说明',
      signature: '签字',
      'repeated-header': '重复表头',
      banner: '标题',
      unnamed: '无名称无数据',
    },
    byOffice: '按街道汇总',
    byRule: '问题最多的项目',
    office: '街道',
    noOffice: '（未填街道）',
    noName: '（未填名称）',
    centers: '中心',
    total: '合计',
    rule: '项目',
    kind: (title, count) => `${title}（${count}）`,
    allMissing: (count) => `${count}项全部未填写。`,
    numbered: (title, clause, section) => `${title}（${section}第${clause}条）`,
    absent: (status, labels) => `${status}，表中没有这些列或项：${labels}`,
    counts: (status, count) => `${status}${count}项`,
    unlisted: (count) =>
      `还有${count}个未达标的中心没有列出。用 --limit 调整个数，用 --office 只看一个街道，或用 --format json 取得全部。`,
    compliantToo: (count) => `达标的中心${count}个没有列出，加 --verbose 可以查看。`,
    problems: (count) => `表格本身的问题（${count}处，不计入结论）`,
    moreProblems: (count) => `……还有${count}处，用 --format json 查看全部。`,
    failed: (noncompliant, incomplete) =>
      `未通过：${[noncompliant > 0 ? `不达标${noncompliant}个` : '', incomplete > 0 ? `待补充${incomplete}个` : ''].filter((part) => part !== '').join('，') || '有需说明的中心'}。`,
    passed: '通过：没有不达标或待补充的中心。',
    reportOnly: '按 --fail-on 的设定，不作为未通过处理。',
    remedy: (text) => `整改：${text}`,
    quote: (clause, text) => `${clause}：${text}`,
    principle: (status, obligation) => `${status}（${obligation}）`,
  },
  standard: {
    heading: (title, id, reference) => `${title}（${id}，${reference}）`,
    readings: '怎样理解条文',
    counts: (rules, levels) =>
      `共${rules}条规则：${levels}。“原则上”的要求未达到须说明，不单独判为不达标；方括号内是条款号。`,
    levelCount: (level, rules) => `${level}${rules}条`,
    rule: '规则',
    next: '查看一条规则的原文和整改办法：audit explain <规则编号>',
    requirements: '各级要求',
    reading: '怎样理解',
    remedy: '怎样整改',
    fields: '填在调查表的哪一列',
    fieldLine: (label, id, unit) => `${label}${unit === '' ? '' : `（${unit}）`}，YAML 和 JSON 里写 ${id}`,
    aliases: (aliases) => `表头也可以写：${aliases}`,
    bounds: (bounds) => `合理范围：${bounds}`,
    kinds: { number: '数值', count: '整数', 'yes-no': '有或无' },
  },
  location: (at: Location) => {
    if (at.sheet !== undefined)
      return `${at.sheet}!${at.cell ?? (at.row === undefined ? '' : `第${at.row}行`)}`.replace(/!$/, '');
    if (at.line === undefined) return at.path ?? '';
    return at.column === undefined ? `第${at.line}行` : `第${at.line}行第${at.column}列`;
  },
  clause: (section, level, number) => `${section}·${level}·第${number}条`,
};

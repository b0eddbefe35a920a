import type { Fact } from '../../ledger/columns.ts';
import type { Lang } from '../../model/text.ts';

/** What stands in a ledger's workbook around the rows. */
export interface BookWords {
  readonly sheets: Readonly<Record<'open' | 'closed' | 'gone' | 'loose' | 'summary' | 'guide' | 'marks', string>>;
  readonly titles: Readonly<Record<'open' | 'closed' | 'gone' | 'loose' | 'summary' | 'guide', string>>;
  readonly more: (name: string, ordinal: number) => string;
  readonly about: (standard: string, date: string, scope: string) => string;
  readonly looseAbout: string;
  readonly pages: string;
  readonly byOffice: string;
  readonly byVerdict: string;
  readonly office: string;
  readonly noOffice: string;
  readonly total: string;
  readonly verdict: string;
  readonly centers: string;
  readonly share: string;
  readonly bar: string;
  readonly rounds: string;
  readonly counts: Readonly<
    Record<'open' | 'carried' | 'closed' | 'failedReview' | 'cameBack' | 'gone' | 'loose', string>
  >;
  readonly guide: {
    readonly reading: string;
    readonly columns: string;
    readonly rounds: string;
    readonly made: string;
    readonly rules: readonly string[];
    readonly facts: Readonly<Record<Fact, string>>;
    readonly peoples: string;
    readonly statuses: string;
    readonly again: readonly string[];
    readonly standard: string;
    readonly files: string;
    readonly oldFiles: string;
    readonly scope: string;
    readonly everything: string;
    readonly date: string;
    readonly version: string;
    readonly sha: string;
  };
}

const zh: BookWords = {
  sheets: {
    open: '整改台账',
    closed: '已销号',
    gone: '查无此中心',
    loose: '未归位内容',
    summary: '汇总',
    guide: '说明',
    marks: '校验',
  },
  titles: {
    open: '基层综合性文化服务中心整改台账',
    closed: '整改台账：已销号的问题',
    gone: '整改台账：本次没有核查到的问题',
    loose: '整改台账：未归位内容',
    summary: '整改台账汇总',
    guide: '整改台账说明',
  },
  more: (name, ordinal) => `${name}（${ordinal}）`,
  about: (standard, date, scope) =>
    `依据：${standard}　核查日期：${date}${scope === '' ? '' : `　范围：${scope}`}　灰底各列由程序填写，白底各列由人填写`,
  looseAbout: '旧台账里写在表格以外、或不属于任何问题编号的内容，原样抄在这里；不需要的行可以删去。',
  pages: '第&P页，共&N页',
  byOffice: '各街道各类问题数',
  byVerdict: '各结论的中心数',
  office: '所属街道',
  noOffice: '（未填街道）',
  total: '合计',
  verdict: '结论',
  centers: '中心数',
  share: '占比',
  bar: '图示',
  rounds: '与上一版相比',
  counts: {
    open: '本次问题',
    carried: '其中沿用上一版填写内容',
    closed: '复核通过、本次销号',
    failedReview: '标为已完成但复核未通过',
    cameBack: '销号后又出现',
    gone: '本次没有核查到',
    loose: '未归位内容',
  },
  guide: {
    reading: '怎样使用',
    columns: '各列的含义',
    rounds: '下一轮核查以后',
    made: '这份台账的依据',
    rules: [
      '每行是一个中心的一条未合格项。灰底各列是核查结果，由程序填写；白底各列由人填写，程序只在其中追加复核结果，不改动、不删除已写的内容。',
      '“问题编号”由街道、级别、名称和规则算出：同一个中心的同一条规则，每次核查编号都相同，请不要改动。“序号”只是行号，可以重排。',
      '可以排序、筛选、移动列、插入列、增加自己的列，也可以在表外写备注。',
      '“完成情况”从下拉列表中选：未启动、正在整改、已完成。',
    ],
    facts: {
      office: '调查表所填的街道',
      name: '调查表所填的中心名称',
      level: '乡镇（街道）、行政村或社区',
      category: '标准中的类别',
      clause: '条文的出处、编号和原文',
      problem: '方括号内是核查结果（不合格、缺项、数据有误、豁免），后面是问题',
      required: '要求，括号内是约束程度：必须；原则上（未达到须说明，不单独判为不达标）；鼓励（不影响结论）',
      observed: '调查表所填的数值或内容',
      gap: '与要求相差多少；无法相减的留空',
      advice: '怎样整改',
    },
    peoples: '由人填写',
    statuses: '不合格：有数据但不符合要求；缺项：没有数据；数据有误：数据读不出或超出合理范围；豁免：有经批准的说明。',
    again: [
      '运行 audit rectify 新调查表.xlsx --update 这份台账.xlsx -o 新台账.xlsx，按问题编号把填写的内容带到新台账。',
      '已经合格的，在“复核意见”中记“复核通过”，移到“已销号”；标为“已完成”而仍不符合的，记“复核未通过”；销号后又出现的，移回台账并在“备注”中说明。',
      '中心或规则已经不在的，整行移到“查无此中心”；写在别处的内容，连同原位置抄到“未归位内容”。',
      '灰底各列若被人改动，改动的内容记入“备注”。公式保存为它的结果。',
      '单元格的批注、底色、字体和数字格式不会带到新台账，需要的请另存旧台账。',
      '图示用方块字符画成，是因为程序不能写入统计图。隐藏的“校验”列和“校验”表用来分辨哪些内容是人写的，请勿删除。',
    ],
    standard: '标准',
    files: '调查表',
    oldFiles: '上一版台账',
    scope: '核查范围',
    everything: '全部',
    date: '核查日期',
    version: '程序版本',
    sha: 'SHA-256',
  },
};

const en: BookWords = {
  sheets: {
    open: 'Ledger',
    closed: 'Closed',
    gone: 'Not found',
    loose: 'Unplaced',
    summary: 'Summary',
    guide: 'Guide',
    marks: 'Marks',
  },
  titles: {
    open: 'Rectification ledger of grassroots cultural service centres',
    closed: 'Rectification ledger: closed problems',
    gone: 'Rectification ledger: problems that this round did not judge',
    loose: 'Rectification ledger: unplaced content',
    summary: 'Rectification ledger: summary',
    guide: 'About this rectification ledger',
  },
  more: (name, ordinal) => `${name} (${ordinal})`,
  about: (standard, date, scope) =>
    `By: ${standard}   Checked on: ${date}${scope === '' ? '' : `   Scope: ${scope}`}   Grey columns are filled in by the program, white ones by people`,
  looseAbout:
    'What stood in the old ledger outside the table, or in rows without a problem number, copied as it was; delete what is not needed.',
  pages: 'Page &P of &N',
  byOffice: 'Problems by office and category',
  byVerdict: 'Centres by verdict',
  office: 'Office',
  noOffice: '(no office)',
  total: 'Total',
  verdict: 'Verdict',
  centers: 'Centres',
  share: 'Share',
  bar: 'Bar',
  rounds: 'Compared with the last round',
  counts: {
    open: 'Problems now',
    carried: 'of these with entries carried over',
    closed: 'closed in this round',
    failedReview: 'marked done, yet not met',
    cameBack: 'came back after closing',
    gone: 'not judged in this round',
    loose: 'unplaced content',
  },
  guide: {
    reading: 'How to use it',
    columns: 'What the columns mean',
    rounds: 'After the next survey',
    made: 'What this ledger was made from',
    rules: [
      'A row is one finding of one centre that does not pass. Grey columns are results, filled in by the program; white ones belong to people: the program adds the outcome of a review there, and changes or deletes nothing.',
      'The problem number comes from office, level, name and rule: it is the same in every round, so leave it as it is. "No." only counts rows.',
      'Sort, filter, move columns, insert columns, add columns of your own, write notes beside the table.',
      'Choose the progress from the list: not started, in progress, done.',
    ],
    facts: {
      office: 'the office, as the survey has it',
      name: 'the name, as the survey has it',
      level: 'township, village or community',
      category: 'category in the standard',
      clause: 'where the clause stands, and its words',
      problem: 'in brackets the status (fail, missing, invalid, waived), then the problem',
      required:
        'what is asked, and how binding it is: required; in principle (explain a shortfall); encouraged (changes no verdict)',
      observed: 'what the survey says',
      gap: 'how much is short or too much; empty where nothing can be subtracted',
      advice: 'what to do',
    },
    peoples: 'filled in by people',
    statuses:
      'fail: the value does not meet the rule; missing: there is no value; invalid: the value cannot be read or is out of range; waived: an approved waiver covers it.',
    again: [
      'Run audit rectify new-survey.xlsx --update this-ledger.xlsx -o new-ledger.xlsx: entries are carried over by problem number.',
      'What passes now gets "review passed" and moves to the closed sheet; what is marked done and still falls short gets "review failed"; what comes back after closing returns with a remark.',
      'Rows whose centre or rule is gone move to a sheet of their own; what stands elsewhere is copied to the unplaced sheet with its old place.',
      'A grey cell that somebody changed is noted among the remarks. A formula is kept as its result.',
      'Comments, colours, fonts and number formats are not carried over: keep the old ledger where they matter.',
      'Bars are drawn with block letters, for the program cannot write charts. The hidden column and sheet tell what people wrote: leave them in.',
    ],
    standard: 'Standard',
    files: 'Survey',
    oldFiles: 'Ledger of the last round',
    scope: 'Scope',
    everything: 'everything',
    date: 'Checked on',
    version: 'Program version',
    sha: 'SHA-256',
  },
};

export const BOOK_WORDS: Readonly<Record<Lang, BookWords>> = { zh, en };

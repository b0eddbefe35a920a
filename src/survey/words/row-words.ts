import { normalize } from '../../model/fold.ts';

/** What a row that is no centre calls itself, in the cell of its name or in its first one. */
export type RowWord =
  | 'total'
  | 'average'
  | 'rate'
  | 'comparison'
  | 'standard'
  | 'example'
  | 'continuation'
  | 'placeholder'
  | 'note'
  | 'signature';

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

const WORDS: ReadonlyMap<string, RowWord> = new Map(
  Object.entries({
    total: list(
      '合计 小计 总计 共计 累计 合共 汇总 总数 总和 总合计 合计数 总量 计 统计 合计个数 个数 数量 家数 total subtotal grandtotal sum',
    ),
    average: list(
      '平均 平均值 平均数 均值 算术平均 最大值 最小值 最大 最小 最高 最低 最高值 最低值 中位数 众数 标准差 极差 average avg avg. mean max min median 方差',
    ),
    rate: list(
      '达标率 合格率 完成率 覆盖率 落实率 比例 占比 百分比 比率 比重 增长率 增幅 同比 环比 同比增长 达标个数 达标数 不达标个数 不达标数 合格个数 不合格个数 合格数 不合格数 达标 不达标',
    ),
    comparison: list(
      '上年 上年同期 上年数 上年度 去年 去年同期 上期 上期数 往年 同期 缺口 差额 差距 不足 短缺 缺额 差值 排名 名次 排序 得分 总分 分值 权重 预算 本期 本年',
    ),
    standard: list(
      '标准 标准值 标准要求 标准数 应达到标准 应达标准 应达 建设标准 达标标准 达标要求 最低标准 要求 要求值 建设要求 指标 指标值 目标 目标值 计划 计划数 任务 任务数 应有 应有数 应配 应配数',
    ),
    example: list('例 示例 样例 填写示例 填报示例 填表示例 范例 样表 举例 例如 示范 样本 填写样例 example'),
    continuation: list('续表 续 接下页 接上页 转下页 承上页 续上表 续上页 接上表 下页 见下页 … …… ... ...... 。。。'),
    placeholder: list('n/a null none 名称未定 未命名 无名 无名称 待定 待命名 暂无 无 空 未知 不详 名称待定 新建 某'),
  }).flatMap(([kind, words]) => words.map((word) => [word, kind as RowWord] as const)),
);

/** 丰庆路街道小计, 本街道合计, 全区平均: whose it is. */
const WHOSE =
  /^(?:本|全|各|该|以上|上述)?(?:[\u4e00-\u9fff]{1,10}?(?:街道办事处|办事处|街道|乡镇|镇|乡|区|市|县))?(?:本|全|各)?(?:街道|乡镇|社区|村|页|表|区|市|县|级|行政村|社区级|村级|街道级)*(?:的)?/;
const COUNTED = /(?:\([^()]*\)|[:：][\s\S]*|共?(?<!\d)\d+(?:个|家|处|条)?)$/;
/** 面积合计, 经费总计: what is summed stands before it. */
const SUM = /(?:合计|小计|总计)$/;
const EXAMPLE = /^(?:示例|样例|范例|例)(?:[:：]|\d|\()|^(?:[x×*＊○〇]{2,}|某+)[\u4e00-\u9fff]{0,6}$/;
const NOTE =
  /^(?:备?注|说明|填表说明|填报说明|填写说明|注释|附注|资料来源|数据来源)(?:$|[\d一二三]?[:：.、])|^(?:以上|上述)(?:数据|内容|情况|均)|^(?:此行|本页|表)?以下(?:空白|无)|^本页以下|^(?:本|此)表|^(?:填报|填表|填写|制表|统计|截止|截至)(?:日期|时间)?[\d:：]|\d{4}年\d{1,2}月(?:\d{1,2}日)?$|^第\d+页|^共\d+页|^[-—–]\d+[-—–]$/;
const SIGNATURE =
  /^(?:单位|部门|分管|主管|填报|填表|审核|复核|验收组)?(?:负责人|领导|填表人|填报人|制表人|审核人|复核人|经办人|统计人|联系人|联系电话|填表日期|填报日期|填报时间|制表日期|日期|填报单位|填表单位|制表单位|验收组成员|验收人|验收人员|审核|复核|审批|制表|填表|填报|统计|校对)(?:签字|签名|签章)?(?:\([^)]*\))?[:：]|(?:签字|签名|签章|盖章|公章)\)?[:：]?$|(?:负责人|填表人|填报人|审核人|复核人|联系电话|填表日期)[:：]/;
/** By itself in a row, and beside no answers. */
const ALONE_SIGNATURE =
  /^(?:单位|部门|分管|主管)?(?:负责人|审核人|复核人|填表人|填报人|制表人|经办人|领导|局长|主任)(?:签字|签名|签章)?$/;
const ALONE_NOTE =
  /^说明[\u4e00-\u9fff]{2}|(?:局|委|办|厅|中心|政府)制$|有效期|报送|报区|报市|各存|一式[\u4e00-\u9fff\d]份/;

/** A glance: 四月天社区 is a name, whatever words are in it. */
const NAME = /^(?![某例共\d])[\u4e00-\u9fff\d]{1,12}(?:社区|村|街道|小区|镇|乡|站|苑|园|中心)$/;

export const isPlainName = (text: string): boolean => NAME.test(text);

const COUNT = /^(?:共|共计|合计)?\d+(?:个|家|处)(?:社区|村|中心|街道)?(?:合计)?$/;
const BARE_NUMBER = /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.])$/;
const SIGNS = /^[^\p{L}\p{N}]+$/u;
/** Glances that most names do not stand: how wordings begin and end. */
const LAST = /[)\d个家处条]$|[:：]/;
const LAST_CHARS = new Set([...WORDS.keys()].map((word) => word.at(-1)!));
const LIKE_NOTE = /[:：页年月日]|^[备注说附资数以上本此表填制统截-]|^[—–]/;
const LIKE_SIGNATURE = /[:：]|[字名章]\)?$/;

const MEMORY = 8192;
const LONGEST_KEPT = 64;
const seen = new Map<string, RowWord | null>();

/** What a cell says of its row; null for what may be a name. */
export function rowWord(text: string): RowWord | null {
  if (NAME.test(text)) return null;
  let word = seen.get(text);
  if (word === undefined) {
    word = read(normalize(text));
    if (seen.size < MEMORY && text.length < LONGEST_KEPT) seen.set(text, word);
  }
  return word;
}

function read(plain: string): RowWord | null {
  if (plain === '') return null;
  if (LAST.test(plain) || LAST_CHARS.has(plain.at(-1)!)) {
    const whole = wordOf(plain);
    if (whole) return whole;
  }
  if (COUNT.test(plain)) return 'total';
  if (BARE_NUMBER.test(plain)) return 'placeholder';
  if (EXAMPLE.test(plain)) return 'example';
  if (LIKE_NOTE.test(plain) && NOTE.test(plain)) return 'note';
  if (LIKE_SIGNATURE.test(plain) && SIGNATURE.test(plain)) return 'signature';
  if (SIGNS.test(plain)) return /^[.…。]+$/.test(plain) ? 'continuation' : 'placeholder';
  return null;
}

function wordOf(plain: string): RowWord | null {
  const bare = plain.replace(/^\((.*)\)$/, '$1').replace(/^[\d一二三四五六七八九十]{1,2}[、.]/, '');
  for (const text of [bare, bare.replace(COUNTED, '')]) {
    const word = WORDS.get(text) ?? WORDS.get(text.replace(WHOSE, ''));
    if (word) return word;
    if (SUM.test(text)) return 'total';
  }
  return null;
}

/** A line by itself below a table that is neither a note nor signed by its wording: 审核人, 郑州市文化局制. */
export function loneWord(text: string): 'note' | 'signature' | null {
  const plain = normalize(text);
  if (ALONE_SIGNATURE.test(plain)) return 'signature';
  return ALONE_NOTE.test(plain) ? 'note' : null;
}

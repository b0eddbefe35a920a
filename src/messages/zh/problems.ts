import type { FileKind, UnreadReason } from '../../model/problem.ts';
import type { Text } from '../../model/text.ts';
import { formatGroup } from '../format-group.ts';
import type { Names } from '../names.ts';
import { sayFault } from '../syntax.ts';
import { limitText, technical } from '../technical.ts';
import type { ProblemTitles, ProblemWords } from '../topics/problems.ts';
import { syntax } from './syntax.ts';
import { terms } from './terms.ts';

const names = (texts: readonly Text[]): string => texts.map(({ zh }) => zh).join('、');
const maybe = (nearest: string | null): { hint?: string } => (nearest === null ? {} : { hint: `是不是“${nearest}”？` });
const SHEET_REASONS = {
  hidden: '是隐藏的工作表',
  'very-hidden': '是深度隐藏的工作表',
  unlisted: '工作簿的工作表目录里没有列出它',
  'no-header': '没有找到表头',
  'no-centers': '表头下面没有中心',
  chart: '是图表或宏，不是表格',
} as const;
const SKIPPED_ROWS = {
  banner: '横向合并的标题行',
  unnamed: '没有名称，也没有数据',
  figures: '各列数字正好是上面各行的合计、平均或最大最小值',
  continued: '接着上一行的格子',
} as const;
const UNREAD_REASONS: Readonly<Record<UnreadReason, { what: string; hint: string }>> = {
  'no-name': { what: '有数据，但没有名称', hint: '请补填名称；不是中心的，请删去或注明“合计”等字样。' },
  'no-keys': {
    what: '这些键没有一个是调查表的项目，不是中心',
    hint: '请检查是否选错了文件；多个中心写成列表，或放在 centers 下。',
  },
  'no-level': {
    what: '看不出是哪一级',
    hint: '请加一列写明级别，或者把工作表命名为级别。',
  },
  'ambiguous-level': { what: '级别说不清是哪一级', hint: '请写明是其中的哪一级。' },
  'unknown-level': { what: '不认识所写的级别', hint: '请照标准的级别改写。' },
  'no-header': { what: '有数据，但上面没有能读懂的表头', hint: '请在数据上面写明各列的名称，或移到单独的工作表。' },
  'no-names': { what: '有能读懂的项目，但没有名称', hint: '请加一列（或一行）“名称”。' },
  'other-title': { what: '上面的标题说这里不是现状', hint: '只核查现状：请把现状写在另一张表里，或改正标题。' },
  figures: {
    what: '各列数字正好是上面各行之和，像合计，名称却不是合计',
    hint: '是合计的，请把名称写成“合计”；是中心的，请核对数据。',
  },
  labels: { what: '名称的位置上写的是项目名', hint: '请检查这里是不是另一张表，移到单独的工作表。' },
  hidden: { what: '是隐藏的，里面有调查表', hint: '请取消隐藏再核查；不用的请删去。' },
  unlisted: {
    what: '工作簿的工作表目录里没有列出它，里面有调查表',
    hint: '请用表格软件打开并重新保存；少了工作表的，请向填报单位重新索取。',
  },
  quoted: {
    what: '它在上一个左引号里面，像是别的行',
    hint: '请检查这一行前面的引号是否成对；确实是一段文字的，请改用全角逗号，或另存为 .xlsx。',
  },
  'long-record': {
    what: '这一行比表头多出几格，各格可能错了位',
    hint: '请检查这一行是否多了分隔符；文字、数字里有逗号的，要加引号。',
  },
  cut: { what: '文件到这里就断了，后面可能还有内容', hint: '请检查文件是否传完整，或向填报单位重新索取。' },
  'other-name': {
    what: '内容像调查表，名称却不是',
    hint: '是调查表的，请改成相应的扩展名（例如 .csv），或单独写明文件名；不是的，请移走。',
  },
  linked: { what: '是链接，指向别的文件夹或不存在的地方', hint: '请把所指的文件夹也写在命令里，或删去链接。' },
  closed: { what: '打不开，看不出是不是调查表', hint: '请检查读取权限，或移走。' },
  'no-file': { what: '是管道、套接字或设备，不是普通文件', hint: '请换成普通文件，或移走。' },
  layout: { what: '有数据，但布局没有写到这里', hint: '请在布局的 rows 里写上这些行；不是中心的，请删去或移走。' },
};
const UNREAD_OF = { row: '这一行', block: '这一块', sheet: '这张工作表', file: '这个文件' } as const;
const ANNOTATE_REASONS = {
  format: {
    what: '只能在 .xlsx 和 .xlsm 工作簿上标注。',
    hint: '.xls、.ods、.csv 请先用表格软件另存为 .xlsx；YAML 和 JSON 请用 audit check 查看结果。',
  },
  strict: {
    what: '这是“Strict Open XML”格式的工作簿，不能在上面标注。',
    hint: '请用 Excel 另存为普通的“Excel 工作簿（*.xlsx）”。',
  },
  encoding: {
    what: '工作簿内部不是 UTF-8 编码，不能在上面标注。',
    hint: '请用 Excel 或 WPS 打开并重新保存。',
  },
  styles: {
    what: '工作簿的样式表不完整，或单元格格式已经太多，不能在上面标注。',
    hint: '请用 Excel 或 WPS 打开并重新保存。',
  },
  drawing: {
    what: '工作簿里原有批注的写法不常见，不能在上面标注。',
    hint: '请用 Excel 或 WPS 打开并重新保存。',
  },
} as const;
const FORMAT_HINTS = {
  archive: '请先解压，再核查里面的文件或文件夹。',
  picture: '扫描件和图片无法核查，请向填报单位索取表格原件。',
  document: '请把其中的表格复制到 Excel 或 WPS 表格，另存为 .xlsx 再核查。',
} as const;
const SPECIAL = { fifo: '命名管道', socket: '套接字', device: '设备' } as const;
/** Before what the standard calls its levels, or the keys of a survey. */
const WITH_LABELS: Partial<Record<UnreadReason, string>> = {
  'no-level': '级别有：',
  'ambiguous-level': '级别有：',
  'unknown-level': '级别有：',
  'no-keys': '调查表的键是项目的名称或编号，例如：',
};
const FILE_KINDS: Readonly<Record<FileKind, string>> = {
  'package-json': 'npm 的 package.json',
  'package-lock': 'npm 的 package-lock.json',
  openapi: 'OpenAPI 接口说明',
  compose: 'docker-compose 配置',
  kubernetes: 'Kubernetes 配置',
  workflow: 'GitHub Actions 工作流',
  tsconfig: 'TypeScript 的 tsconfig.json',
  'json-schema': 'JSON Schema',
  geojson: 'GeoJSON 地图数据',
  sarif: 'SARIF 报告',
  standard: '标准（standard.yaml）',
  rules: '标准的规则文件',
  cases: '标准的用例',
  plan: '建设计划',
  waivers: '豁免清单',
  layout: '布局文件',
  configuration: '配置文件（audit.config.yaml）',
  report: 'audit check 写的 JSON 报告',
  baseline: 'audit baseline 写的基线',
  output: 'audit 写的 JSON 输出',
};
const MANUAL = '运行 audit template 可以生成一张空白调查表。';

export const problems = (called: Names): ProblemWords => ({
  'unknown-column': ({ label, nearest, unnamed }) => ({
    what: unnamed ? `布局没有写到“${label}”这一列，没有读取。` : `不认识“${label}”这一列，没有读取。`,
    ...(nearest === null ? {} : { hint: `最接近的项目是“${nearest}”。` }),
  }),
  'other-column': ({ label, word, field }) => ({
    what: `“${label}”这一列写了“${word}”，不能当作${field.zh}，没有读取。`,
    hint: `它就是${field.zh}的，请改列名，或在配置文件的 headers 里写明。`,
  }),
  'unknown-key': ({ label, nearest }) => ({ what: `不认识“${label}”这一项，没有读取。`, ...maybe(nearest) }),
  'duplicate-column': ({ label, first }) => ({
    what: `“${label}”与前面的“${first}”是同一个项目，两处都读取：相同的算一个，不同的记为数据有误。`,
    hint: '请删去或改名其中一个。',
  }),
  'absent-column': ({ label, levels }) => ({
    what: `没有“${label.zh}”这一列，${names(levels)}的这一项全部记为缺项。`,
    hint: '请补上这一列。',
  }),
  'duplicate-center': ({ name, first }) => ({
    what: `“${name}”出现了不止一次（第一次在 ${first.file} ${first.sheet === undefined ? '' : `${first.sheet}!`}第${first.row ?? first.line ?? '?'}行${first.path ? `，${first.path}` : ''}），每次都单独核查并计数。`,
    hint: '请核对后只保留一行。',
  }),
  'missing-name': () => ({ what: '这一行有数据，但没有填写中心名称；已照常核查。', hint: '请补填名称。' }),
  'level-conflict': ({ name, cell, sheet }) => ({
    what: `“${name}”的级别写的是“${cell}”，工作表却是“${sheet}”，按单元格所写的级别核查。`,
    hint: '请核对级别。',
  }),
  'merged-value': ({ rows }) => ({
    what: `这一列有${rows}行合并成一格，只作为第一行的数据，其余各行记为缺项。`,
    hint: '请取消合并，每行分别填写。',
  }),
  'skipped-sheet': ({ sheet, reason }) => ({ what: `没有读取工作表“${sheet}”：${SHEET_REASONS[reason]}。` }),
  'skipped-row': ({ text, reason }) => ({
    what: `没有作为中心读取：“${text}”（${SKIPPED_ROWS[reason]}）。`,
  }),
  unread: ({ text, of, reason, kind, labels = [] }) => {
    const { what, hint } = UNREAD_REASONS[reason];
    const like = kind ? `，这个文件像是${FILE_KINDS[kind]}` : '';
    return {
      what: `${UNREAD_OF[of]}没有读取：“${text}”，${what}${like}。`,
      hint:
        labels.length === 0
          ? hint
          : `${hint}${WITH_LABELS[reason] ?? ''}${WITH_LABELS[reason] ? `${names(labels)}。` : ''}`,
    };
  },
  'other-files': ({ count }) => ({ what: `另有${count}个文件不是调查表，未读。` }),
  'filled-down': ({ what, cells }) => ({
    what: `${what === 'office' ? called.anOffice : called.level}一列有${cells}个空格，按上面一格所写的读取。`,
    hint: '不对的，请逐行填写。',
  }),
  'verified-counts': ({ label, left }) => ({ what: `以“${label}”为准，没有读取“${left}”。` }),
  'unplanned-name': ({ name, plan, near }) => ({
    what: `“${name}”不在${plan.zh}里。`,
    hint:
      near === null
        ? '请核对名称和级别；不是中心的行，请删去或写明合计等字样。不必对照计划的，请加 --plan none。'
        : `是不是${near.office}的“${near.name}”？请核对名称和级别。`,
  }),
  'other-title': ({ title, word }) => ({
    what: `标题“${title}”里有“${word}”，下面的数据已照常作为现状核查。`,
    hint: '如果填的不是现状，请换用现状的表格。',
  }),
  'hidden-rows': ({ sheet, count }) => ({ what: `工作表“${sheet}”有${count}行被隐藏，已照常读取。` }),
  'hidden-columns': ({ sheet, count }) => ({ what: `工作表“${sheet}”有${count}列被隐藏，已照常读取。` }),
  'empty-survey': () => ({ what: '这份调查表里没有一个中心。', hint: '请检查是否选错了文件。' }),
  'not-judged': ({ level, first, centers }) => ({
    what: `${level.zh}有${centers}个中心没有一条规则可核查（第一个是“${first}”），不在报告里，也不算达标。`,
    hint: '请检查 --rule 的写法，以及标准里这一级的规则和条件（when）。',
  }),
  'short-records': ({ rows }) => ({
    what: `从这一行起，有${rows}行比表头少几格，少的都按空格读取。`,
    hint: '如果不是末尾几列没有填，请检查是否漏了分隔符，各格是否错了位。',
  }),
  'wrong-extension': ({ extension, actual }) => ({
    what: `扩展名是 ${extension}，内容其实是 ${actual}，已按内容读取。`,
  }),
  'file-not-found': ({ path, nearest }) => ({ what: `找不到 ${path}。`, ...maybe(nearest) }),
  'file-unreadable': ({ path, reason }) => ({
    what: `读不了 ${path}（${reason}）。`,
    hint: '请检查文件是否被占用、是否有读取权限。',
  }),
  'not-a-file': ({ path, is }) => ({
    what: `${path} 是${SPECIAL[is]}，不是普通文件，没有打开。`,
    hint: '请写明调查表文件；要从管道读取，请写 -（标准输入）。',
  }),
  'directory-empty': ({ path, extensions }) => ({
    what: `文件夹 ${path} 里没有能读取的文件。`,
    hint: `能读取的扩展名：${extensions.join(' ')}。`,
  }),
  'no-files': ({ pattern }) => ({
    what: `没有一份调查表符合 ${pattern}。`,
    hint: '* 代表名称中的任意一段，? 代表一个字符，** 代表任意层文件夹。',
  }),
  'no-centers': ({ instead }) => ({
    what: instead
      ? `没有一个中心能读取，未读 ${instead.unread} 处可能是中心：`
      : '表里没有一个中心，没有可以核查的内容。',
    hint: instead ? `请照此改好表格再核查。${MANUAL}` : `请检查是否选错了文件。${MANUAL}`,
  }),
  'no-rules': ({ filters }) => ({
    what:
      filters === ''
        ? '标准里没有一条生效的规则，没有可以核查的内容。'
        : `所选的级别没有所选的规则：${filters}。没有可以核查的内容。`,
    hint: '运行 audit rules 查看每一级有哪些规则。',
  }),
  'nothing-judged': ({ filters, centers }) => ({
    what: `读到${centers}个中心，但没有一条规则适用于它们${filters === '' ? '' : `（${filters}）`}，没有可以核查的内容。`,
    hint: '运行 audit rules 查看每一级有哪些规则、各有什么条件。',
  }),
  'no-match': ({ filters, instead }) => ({
    what: `没有一个中心符合筛选条件：${filters}。${instead ? `未读 ${instead.unread} 处可能是中心：` : ''}`,
    hint: '请检查筛选条件的写法。',
  }),
  'form-too-large': ({ of, limit, split }) => ({
    what: `一个工作簿最多放${limit}${of === 'centers' ? '个中心的验收表' : `张工作表（每个${called.anOffice}至少一张）`}，再多，一般的软件打不开。`,
    hint: split
      ? '请用 --level 或 --office 分几次生成。'
      : `请加 --split office，每个${called.anOffice}一个工作簿；或者用 --office、--level 分几次生成。`,
  }),
  'file-empty': () => ({ what: '文件是空的。', hint: '请检查是否保存成功。' }),
  'unsupported-format': ({ actual }) => ({
    what: `不支持 ${actual} 格式。`,
    hint: FORMAT_HINTS[formatGroup(actual)],
  }),
  'not-a-workbook': () => ({
    what: '这不是 Excel 工作簿，也不是能读取的其他格式。',
    hint: '请用表格软件打开，另存为 .xlsx。',
  }),
  'workbook-damaged': ({ detail }) => ({
    what: `工作簿已损坏（${technical(detail, terms())}）。`,
    hint: '请用表格软件打开并重新保存，或向填报单位重新索取。',
  }),
  'workbook-encrypted': () => ({
    what: '工作簿受密码保护，读不了。',
    hint: '请在表格软件中打开，取消打开密码（“文件—信息—保护工作簿”）后另存。',
  }),
  'bound-exceeded': ({ bound, limit }) => ({
    what: `文件超出了安全上限：${technical(bound, terms())}（上限 ${limitText(bound, limit)}）。`,
    hint: '正常的调查表不会这么大，请检查文件来源，另存为 .xlsx，或拆成几个文件。',
  }),
  'doctype-refused': ({ part }) => ({
    what: `${part} 里含有 DTD 声明，出于安全不予读取。`,
    hint: '请用表格软件重新保存。',
  }),
  'no-header': ({ sheets }) => ({
    what: `没有找到表头${sheets.length === 0 ? '' : `（工作表：${sheets.join('、')}）`}：需要有一列“名称”，以及至少一个标准里的项目。`,
    hint: MANUAL,
  }),
  'text-encoding': ({ encodings }) => ({
    what: `文字编码读不出来（只认 ${encodings}）。`,
    hint: '请另存为 UTF-8 编码。',
  }),
  'yaml-syntax': ({ detail }) => ({ what: `YAML 写法有误：${sayFault(detail, syntax())}` }),
  'json-syntax': ({ detail }) => ({ what: `JSON 写法有误：${sayFault(detail, syntax())}` }),
  'csv-syntax': ({ detail }) => ({ what: `CSV 写法有误：${sayFault(detail, syntax())}` }),
  'lock-file': ({ of }) => ({
    what: `这是表格软件打开“${of}”时留下的临时文件，里面没有数据。`,
    hint: `请关闭表格软件，核查 ${of}。`,
  }),
  'not-a-survey': ({ kind }) => ({
    what: `这不是调查表，是${FILE_KINDS[kind]}。`,
    hint: '请检查是否选错了文件；报告之间的比较用 audit diff 和 audit trend。',
  }),
  'survey-shape': ({ found }) => ({
    what: `这里应该是一个中心、一组中心，或者带 centers 键的映射，实际是${found}。`,
  }),
  'alias-bomb': ({ limit }) => ({ what: `YAML 别名展开过多（上限 ${limit}），疑似恶意文件，不予读取。` }),
  'unknown-level': ({ text, known }) => ({ what: `不认识级别“${text}”。`, hint: `级别应是：${names(known)}。` }),
  'ambiguous-level': ({ text, between }) => ({
    what: `级别“${text}”说不清是哪一级。`,
    hint: `请写明是${between.map(({ zh }) => zh).join('还是')}。`,
  }),
  'unknown-standard': ({ id, known, nearest }) => ({
    what: `没有标准“${id}”。`,
    hint: `${nearest === null ? '' : `是不是“${nearest}”？`}现有标准：${known.join('、')}；也可以写标准所在文件夹的路径。`,
  }),
  'standard-invalid': ({ errors }) => ({ what: `标准有 ${errors.length} 处错误。` }),
  'plan-invalid': ({ errors }) => ({ what: `计划有 ${errors.length} 处错误。` }),
  'waiver-expired': ({ name, rule, expires, timezone, days }) => ({
    what: `“${name}”的豁免（${rule}）已于 ${expires}（${timezone}）到期，过期${days}天，不再豁免。`,
    hint: '请完成整改，或重新报批后更新有效期。',
  }),
  'waiver-incomplete': ({ name, rule, lacks }) => ({
    what: `“${name}”的豁免（${rule}）没有写${lacks === 'no-reason' ? '理由（reason）' : '批准人（approver）'}，不予豁免。`,
    hint: '请补写。',
  }),
  'waiver-unknown-rule': ({ name, rule, nearest }) => ({
    what: `“${name}”的豁免所写的规则“${rule}”不存在，不予豁免。`,
    ...maybe(nearest),
  }),
  'waiver-unknown-center': ({ name }) => ({
    what: `调查表里没有豁免所写的中心“${name}”。`,
    hint: `请核对名称、${called.level}和${called.anOffice}，或删去这一项。`,
  }),
  'waiver-unused': ({ name, rule }) => ({
    what: `“${name}”的豁免（${rule}）没有用上：没有它能豁免的不合格或缺项。`,
    hint: '不再需要时请删去。',
  }),
  'baseline-gone': ({ name, rules }) => ({
    what: `基线里“${name}”的问题已不再出现：${rules.join('、')}。`,
    hint: '加 --prune 从基线中删去。',
  }),
  'waivers-invalid': ({ errors }) => ({ what: `豁免清单有 ${errors.length} 处错误。` }),
  'baseline-invalid': ({ reason }) => ({
    what: reason === 'json' ? '基线文件不是完整的 JSON。' : '这不是 audit baseline 写的基线文件。',
    hint: '请检查文件是否选错、是否留有合并冲突，或用 audit baseline 重新生成。',
  }),
  'baseline-standard': ({ id, asked }) => ({
    what: `基线依据的标准是 ${id}，这次核查用的是 ${asked}，不能比较。`,
    hint: '请用 audit baseline 按这次的标准重新生成。',
  }),
  'report-invalid': (args) => ({
    what:
      args.reason === 'contradiction'
        ? `这份 JSON 报告自相矛盾：此处是“${args.said}”，按报告的其余部分应是“${args.found}”，可能被改动过。`
        : args.reason === 'json'
          ? '文件不是完整的 JSON。'
          : '这份 JSON 报告的内容不完整，不能比较。',
    hint: '请用 audit check --format json 重新生成。',
  }),
  'not-comparable': ({ reason, before, now }) => ({
    what: `两边的${reason === 'standard' ? '标准' : '核查范围'}不同，不能比较：一边是“${before}”，另一边是“${now}”。`,
    hint:
      reason === 'standard'
        ? '请用 --standard 写明报告依据的标准，两边都按它核查。'
        : '请用核查了全部内容的报告，再用 --level、--office 选择要比较的中心。',
  }),
  'config-invalid': ({ errors }) => ({ what: `配置有 ${errors.length} 处错误。` }),
  'layout-invalid': ({ errors }) => ({ what: `布局有 ${errors.length} 处错误。` }),
  usage: ({ detail }) => ({ what: detail.zh, hint: '加 --help 查看用法。' }),
  'unknown-rule': ({ id, nearest }) => ({
    what: `没有规则“${id}”。`,
    hint: `${nearest === null ? '' : `是不是“${nearest}”？`}运行 audit rules 查看全部规则。`,
  }),
  'unknown-value': ({ option, value, known, nearest }) => ({
    what: `${option} 不能是“${value}”。`,
    hint: `${nearest === null ? '' : `是不是“${nearest}”？`}可以用：${known.join('、')}。`,
  }),
  'not-a-ledger': () => ({
    what: '这个工作簿里没有整改台账的表头（问题编号、单位名称、完成情况等）。',
    hint: '--update 后面应是以前由 audit rectify 生成的台账，或放这些台账的文件夹。',
  }),
  'output-exists': ({ path }) => ({ what: `${path} 已经存在，没有覆盖。`, hint: '换一个文件名，或加 --force 覆盖。' }),
  'output-failed': ({ path, reason }) => ({
    what: `写不了 ${path}（${reason}）。`,
    hint: '请检查文件夹是否存在、是否有写入权限、磁盘是否已满。',
  }),
  'output-is-input': ({ path }) => ({ what: `${path} 是这次要读的文件，不会覆盖它。`, hint: '结果请写进另一个文件。' }),
  'output-not-file': ({ path }) => ({
    what: `${path} 不是普通文件（例如是磁盘设备或套接字），没有覆盖。`,
    hint: '请写一个普通文件名；要交给别的程序，可以写 /dev/stdout 或命名管道。',
  }),
  'output-format': ({ path, format, name, meant }) => ({
    what: `${path} 的扩展名与格式 ${format} 不符，没有写。`,
    hint: `请改名为 ${name}${meant === null ? '' : `，或改用 --format ${meant}`}。`,
  }),
  'output-extension': ({ path, extension }) => ({
    what: `${path} 的扩展名应当是 ${extension}，否则 Excel 打不开。`,
    hint: `请用 -o 写一个以 ${extension} 结尾的文件名。`,
  }),
  'not-for-table': ({ name }) => ({
    what: `“${name}”写进表格后，再读出来就不是原样了（例如名称像合计、说明，或以 = 开头）。`,
    hint: '请改用 --format yaml 或 jsonl。',
  }),
  'cannot-annotate': ({ reason }) => ANNOTATE_REASONS[reason],
});

export const problemTitles = (): ProblemTitles => ({
  'unknown-column': '不认识的列',
  'other-column': '说的是别的事的列',
  'unknown-key': '不认识的项',
  'duplicate-column': '重复的列或项',
  'absent-column': '缺少的列',
  'duplicate-center': '重复的中心',
  'missing-name': '没有名称',
  'level-conflict': '级别不一致',
  'merged-value': '合并的数据格',
  'skipped-sheet': '没有读取的工作表',
  'skipped-row': '没有读取的行',
  unread: '没有读取的可能中心',
  'other-files': '不是调查表的文件',
  'filled-down': '沿用上一格的空格',
  'verified-counts': '以核查数为准的列',
  'other-title': '标题说的不是现状',
  'unplanned-name': '计划里没有的中心',
  'hidden-rows': '隐藏的行',
  'hidden-columns': '隐藏的列',
  'empty-survey': '没有中心的调查表',
  'not-judged': '没有规则可核查的中心',
  'short-records': '缺格的行',
  'wrong-extension': '扩展名不符',
  'waiver-expired': '过期的豁免',
  'waiver-incomplete': '不完整的豁免',
  'waiver-unknown-rule': '规则不明的豁免',
  'waiver-unknown-center': '中心不明的豁免',
  'waiver-unused': '没有用上的豁免',
  'baseline-gone': '基线中已不再出现的问题',
});

import type { UsageWords } from '../topics/usage.ts';

export const usage = (): UsageWords => ({
  unknownOption: (option) => `没有选项 ${option}。`,
  unknownCommand: (command) => `没有命令 ${command}。`,
  missingArgument: (argument) => `缺少参数：${argument}。`,
  missingValue: (option) => `选项 ${option} 后面缺少值。`,
  tooMany: '参数太多。',
  meant: (said, meant) => `${said}是不是 ${meant}？`,
  oneWorkbook: '一次只能标注一个工作簿。',
  pruneWhat: '--prune 要与 --baseline 同用。',
  pruneAll: '--prune 要核查全部内容，不能与 --level、--office、--rule、--changed-since 同用。',
  watchStdin: '--watch 不能用于标准输入。',
  formatWithoutFile: '--format 的“=”后面缺少文件名。',
  onePrinted: '只能有一种格式不写进文件；其余的写成 --format 格式=文件。',
  oneFile: '两份报告不能写进同一个文件。',
  nothingForOutput: '每种格式都已写明文件，--output 没有可写的报告。',
  noPlan: '没有与这个标准配套的计划：请用 --plan 写明计划的编号或文件。',
  planLevel: (plan, level, standard) => `计划 ${plan} 的级别 ${level} 不在标准 ${standard} 里。`,
  officeNeedsPlan: '--office 从任务清单中选中心，没有任务清单（--plan）就无从选起。',
  noGit: '--changed-since 要在 git 仓库里用，要装有 git，并且 git 信任这个仓库（safe.directory）。',
  slowGit: (seconds) =>
    `git 过了${seconds}秒还没有答复，没有核查。请检查仓库的 .git 文件夹，或不用 --changed-since，全部核查。`,
  unknownRevision: (revision) =>
    `git 里没有版本 ${revision}。持续集成里只取了最近一次提交时，先把它取来（fetch-depth: 0）。`,
  surveyedLater: (surveyed, asOf) => `调查日期 ${surveyed} 晚于截至日期 ${asOf}：当天还没有这份调查。`,
  roundWithoutYear: (text) =>
    `“${text}”没有写明是哪一年的调查，请写成 2018=${text}（也可以写 2018-06 或 2018-06-30）。`,
  roundTwice: (label) => `${label} 写了两次：同一轮的几个文件请放进一个文件夹。`,
  oneRound: '至少要有两轮才能比较。',
  standardId: (id) => `文件夹的名字就是标准的编号，只能用小写字母、数字和连字符：${id}`,
  noUnit: (unit, means) => `“${unit}”不是“${means}”能用的单位`,
  noYear: (value) => `--year 应是四位数的年份，不能是“${value}”。`,
  proposeOne: '--propose 一次只写一份调查表的布局。',
  noField: (means, nearest) => `标准里没有“${means}”这一项${nearest === null ? '' : `，是否想写“${nearest}”？`}`,
  splitFormat: '--split center 要与 --format yaml 同用。',
  splitFolder: '--split center 要用 -o 写明文件夹。',
  noBase: (id) => `没有找到要扩展的标准“${id}”：旁边没有这个文件夹，程序也没有自带`,
});

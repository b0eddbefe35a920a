import type { JudgingHelp } from '../../topics/help.ts';

export const judgingHelp: JudgingHelp = {
  check: '核查调查表，报告每个中心合格、不合格和缺项的内容',
  checkAfter: `
例：
  audit check 调查表.xlsx
  audit check 各街道/ --office 丰庆路街道             只看一个街道
  audit check 调查表.xlsx --rule area,funding.annual  只查面积类和业务经费
  audit check 调查表.xlsx --format json -o 结果.json
  audit check 调查表.xlsx --fail-on none              只出报告，退出码总是 0
  audit check data/ -f terminal -f sarif=out.sarif    屏幕上看一份，文件里存一份
  audit check "data/**/*.yaml" -f github              在 GitHub 的合并请求里逐行标出
  cat 调查表.yaml | audit check -                     从标准输入读取

当前文件夹或上层文件夹里有 audit.config.yaml 时，命令行没有写明的按它执行。

退出码：0 全部达标或基本达标；1 有不达标或待补充的中心，或有未读的（--allow-unread 除外）；
2 没有完成核查（文件读不了、用法有误等）。`,
  waivers: '列出豁免清单：还剩几天、有没有用上、哪里写得不对',
  waiversAfter: `
例：
  audit waivers waivers.yaml               各项豁免还剩几天
  audit waivers waivers.yaml 调查表.xlsx   还列出各项用在几处

清单的写法：
  - center: 四月天社区          或 pattern: 丰乐*（* 代表任意文字，? 代表一个字）
    office: 丰庆路街道          可不写；还可以写 level: 社区
    rule: area.plaza            规则编号，或一类，如 area
    reason: 用地受限，已租用相邻学校操场
    approver: 张某某
    document: 金文〔2026〕3号   可不写
    expires: 2026-12-31         含当天；按郑州时间，另写 timezone 可改

退出码：0 清单没有问题；1 有过期、不完整、没有用上或规则、中心不明的豁免；2 读不了清单或调查表。`,
  waiversArgument: '豁免清单（YAML 文件）',
  baseline: '把现有的问题记为基线，以后只对新增和加重的问题报错',
  baselineAfter: `
例：
  audit baseline 调查表.xlsx                        生成 baseline.json
  audit check 调查表.xlsx --baseline baseline.json  只有新增或加重的问题才使退出码为 1
  audit check 调查表.xlsx --baseline baseline.json --prune

由轻到重：缺项、数据有误、不合格；同为不合格时，差得更多为加重。结论不因基线而变。
问题按中心（街道、级别、名称）和规则辨认，与行列位置无关。

退出码：0 基线已写好；1 已写好，但有未读的（--allow-unread 除外）；2 没有写成。`,
  baselineOutput: '基线的文件名（默认 baseline.json）',
  diff: '比较两次调查：哪些解决了、新增了、加重了、减轻了、没有变、不见了',
  diffAfter: `
例：
  audit diff 去年.xlsx 今年.xlsx
  audit diff 去年.json 今年.xlsx                    也可以是 audit check --format json 的报告
  audit diff 旧/ 新/ --format markdown -o 变化.md

“不见了”是中心或规则不再出现，不算解决。
退出码：0 没有新增和加重的问题；1 有，或有未读的（--allow-unread 除外）；2 没有完成比较。`,
  diffOld: '以前的调查表、文件夹或 JSON 报告',
  diffNew: '现在的调查表、文件夹或 JSON 报告',
  diffFormat: '报告格式：terminal json markdown',
};

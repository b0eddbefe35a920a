import type { PaperHelp } from '../../topics/help.ts';

export const paperHelp: PaperHelp = {
  rectify: '生成整改台账：每条不合格、缺项的内容一行，逐轮沿用已填写的内容',
  rectifyAfter: `
例：
  audit rectify 调查表.xlsx -o 整改台账.xlsx
  audit rectify 调查表.xlsx --due 2019-12-31                    规定整改时限
  audit rectify 调查表.xlsx --split office -o 各街道台账         每个街道一份
  audit rectify 新调查表.xlsx --update 整改台账.xlsx -o 第二轮.xlsx
      按问题编号带上已填写的内容；已合格的销号，标为已完成仍不符合的记“复核未通过”

退出码：台账写好后，0 全部达标或基本达标；1 有不达标或待补充的中心，或有未读的（--allow-unread 除外）；2 没有写成。`,
  rectifyOutput: '台账的文件名（默认 整改台账.xlsx）；与 --split 合用时是文件夹',
  update: '上一轮的台账，或放各街道台账的文件夹：沿用其中填写的内容',
  due: '整改时限；不写则取计划中整改阶段的最后一天',
  planNames: '对照哪个计划的名单：编号、文件，或 none；不写则用标准所配的计划',
  duePlan: '从哪个计划取整改时限：编号、文件，或 none',
  template: '生成调查表：每个级别一张表，预填计划内的中心',
  templateAfter: `
例：
  audit template                                   生成 调查表.xlsx
  audit template --office 丰庆路街道 -o 丰庆路.xlsx  只含一个街道的中心
  audit template --plan none                       不预填中心`,
  templateOutput: '工作簿的文件名（默认 调查表.xlsx）',
  plan: '预填哪个计划的中心：编号、文件，或 none',
  annotate: '在调查表自己的工作簿里标出不合格、缺项和有误的格，附上批注和结论',
  annotateAfter: `
例：
  audit annotate 调查表.xlsx                     生成 调查表-标注.xlsx
  audit annotate 调查表.xlsx -o 标注.xlsx
  audit annotate 调查表.xlsx --office 丰庆路街道   只标一个街道

只能标注 .xlsx 和 .xlsm。原文件不会改动；公式、格式、图表、图片、批注、宏和打印设置原样保留。
退出码与 audit check 相同。`,
  workbook: '调查表：.xlsx 或 .xlsm 文件',
  annotateOutput: '标注后的文件名（默认在原名后加“-标注”）',
  form: '生成验收表：每个中心一页 A4，逐条列出要求、实测和结论，留签字盖章处',
  formAfter: `
例：
  audit form 调查表.xlsx                          生成 验收表.xlsx，每个街道一张工作表
  audit form 调查表.xlsx --split office -o 验收表/  每个街道一个文件
  audit form 调查表.xlsx --level 社区

打印时每个中心正好一页。退出码与 audit check 相同。`,
  formOutput: '工作簿的文件名（默认 验收表.xlsx）；与 --split office 同用时是文件夹（默认 验收表）',
};

import type { Text } from '../model/text.ts';

const text = (zh: string, en: string): Text => ({ zh, en });
const examples = (zh: string, en: string): Text => text(`\n例：\n${zh}`, `\nExamples:\n${en}`);

/** Help of `audit standard` and its commands. */
export const STANDARD_HELP = {
  standard: text(
    '编写和检查标准：对照条款、查错、试用例、生成文档',
    'write and check standards: clauses and rules, mistakes, cases, documents',
  ),
  standardAfter: examples(
    `  audit standard new 我的标准/my-standard    生成一个可以直接使用的小标准
  audit standard lint 我的标准/my-standard   查错
  audit standard map jinshui-2017           每一条款背后的规则，或不核查的理由
  audit standard map --help                 某个命令的详细用法`,
    `  audit standard new standards/my-standard   write a small standard that runs
  audit standard lint standards/my-standard  look for mistakes
  audit standard map jinshui-2017            the rules behind each clause, or why there are none
  audit standard map --help                  more about one command`,
  ),
  argument: text('标准：编号，或标准所在的文件夹', 'the standard: its id, or the folder that holds it'),
  map: text(
    '列出文件的每一条款、每一段，及其背后的规则，或没有规则的理由',
    'list every clause and paragraph with the rules behind it, or the reason why there is none',
  ),
  mapAfter: examples(
    '  audit standard map\n  audit standard map jinshui-2017 --format json',
    '  audit standard map\n  audit standard map jinshui-2017 --format json',
  ),
  mapFormat: text('terminal 供阅读，json 供程序', 'terminal to be read, json for programs'),
  lint: text(
    '查错：写法、没有用到的字段、不起作用的规则、原文里没有的引文、读不懂的表头',
    'look for mistakes: form, fields that nothing reads, rules that do nothing, words the source does not hold, headers read otherwise',
  ),
  lintAfter: text(
    `
例：
  audit standard lint ./my-standard
  audit standard lint ./my-standard --source 文件原文.txt

退出码：0 没有问题；1 有问题；2 读不了。`,
    `
Examples:
  audit standard lint ./my-standard
  audit standard lint ./my-standard --source document.txt

Exit codes: 0 nothing to report; 1 something to mend; 2 it could not be read.`,
  ),
  source: text(
    '引文所依据的原文（默认是文件夹里的 source.txt）',
    'the text that rules quote (source.txt in the folder)',
  ),
  schema: text('输出 JSON Schema，供编辑器补全和查错', 'print the JSON Schema of a file, for editors'),
  schemaAfter: examples(
    '  audit standard schema > standard.schema.json\n  audit standard schema rules > rules.schema.json',
    '  audit standard schema > standard.schema.json\n  audit standard schema rules > rules.schema.json',
  ),
  schemaArgument: text('哪种文件：standard rules cases', 'which file: standard rules cases'),
  new: text('生成一个可以直接使用的小标准，再照着改写', 'write a small standard that runs, to be written over'),
  newAfter: examples('  audit standard new ./my-standard', '  audit standard new ./my-standard'),
  newArgument: text('文件夹；它的名字就是标准的编号', 'the folder; its name becomes the id of the standard'),
  docs: text('把标准写成一页 Markdown', 'write the standard as a page of Markdown'),
  docsAfter: examples(
    '  audit standard docs jinshui-2017 -o 标准.md',
    '  audit standard docs jinshui-2017 -o standard.md --lang en',
  ),
  test: text(
    '运行标准旁边 cases 文件夹里的用例，并检查每条规则在每个级别都有合格、不合格和缺项的用例',
    'run the cases in the folder cases beside the rules; every rule at every level needs a pass, a fail and a missing case',
  ),
  testAfter: text(
    `
例：
  audit standard test zhengzhou-2016
  audit standard test ./my-standard

退出码：0 全部相符且没有遗漏；1 有不符或遗漏；2 读不了。`,
    `
Examples:
  audit standard test zhengzhou-2016
  audit standard test ./my-standard

Exit codes: 0 all as expected and none lacking; 1 some are not; 2 it could not be read.`,
  ),
} as const satisfies Record<string, Text>;

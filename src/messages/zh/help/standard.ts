import type { StandardHelp } from '../../topics/help.ts';

export const standardHelp: StandardHelp = {
  standard: '编写和检查标准：对照条款、查错、试用例、生成文档',
  standardAfter: `
例：
  audit standard new 我的标准/my-standard    生成一个可以直接使用的小标准
  audit standard lint 我的标准/my-standard   查错
  audit standard map jinshui-2017           每一条款背后的规则，或不核查的理由
  audit standard map --help                 某个命令的详细用法`,
  argument: '标准：编号，或标准所在的文件夹',
  map: '列出文件的每一条款、每一段，及其背后的规则，或没有规则的理由',
  mapAfter: `
例：
  audit standard map
  audit standard map jinshui-2017 --format json`,
  mapFormat: 'terminal 供阅读，json 供程序',
  lint: '查错：写法、没有用到的字段、不起作用的规则、原文里没有的引文、读不懂的表头',
  lintAfter: `
例：
  audit standard lint ./my-standard
  audit standard lint ./my-standard --source 文件原文.txt

退出码：0 没有问题；1 有问题；2 读不了。`,
  source: '引文所依据的原文（默认是文件夹里的 source.txt）',
  schema: '输出 JSON Schema，供编辑器补全和查错',
  schemaAfter: `
例：
  audit standard schema > standard.schema.json
  audit standard schema rules > rules.schema.json`,
  schemaArgument: '哪种文件：standard rules cases',
  new: '生成一个可以直接使用的小标准，再照着改写',
  newAfter: `
例：
  audit standard new ./my-standard`,
  newArgument: '文件夹；它的名字就是标准的编号',
  docs: '把标准写成一页 Markdown',
  docsAfter: `
例：
  audit standard docs jinshui-2017 -o 标准.md`,
  test: '运行标准旁边 cases 文件夹里的用例，并检查每条规则在每个级别都有合格、不合格和缺项的用例',
  testAfter: `
例：
  audit standard test zhengzhou-2016
  audit standard test ./my-standard

退出码：0 全部相符且没有遗漏；1 有不符或遗漏；2 读不了。`,
};

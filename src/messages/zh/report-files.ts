import type { Names } from '../names.ts';
import type { ReportFileWords } from '../topics/report-files.ts';

export const reportFiles = (names: Names): ReportFileWords => ({
  heads: {
    file: '文件',
    place: '位置',
    office: names.office,
    level: names.level,
    center: '中心',
    verdict: '结论',
    rule: '规则',
    title: '项目',
    clause: '条款',
    obligation: '约束力',
    status: '状态',
    required: '要求',
    observed: '实际',
    gap: '差距',
    message: '说明',
    remediation: '整改办法',
  },
  findings: '逐项',
  more: (count) => `还有 ${count} 处没有列出。`,
  group: (count) => `共 ${count} 处：`,
  rest: (count) => `另有 ${count} 处没有在这里列出，见任务摘要或其他格式的报告。`,
  problems: '表格本身的问题',
});

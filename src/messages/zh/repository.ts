import type { Names } from '../names.ts';
import type { RepositoryWords } from '../topics/repository.ts';

export const repository = (names: Names): RepositoryWords => ({
  head: {
    config: '在本文件夹里运行 audit check，按这里写的核查。路径相对于本文件。',
    center: '一个中心一个文件。没有填的记为缺项。',
    waivers: '经批准的豁免，每条如下。到期日当天仍有效（北京时间）；过期、没有用上的会报告。',
    github: `audit 没有发布到 npm，由它自己的仓库构建。
请在 Settings > Secrets and variables > Actions > Variables 里设 AUDIT_REPOSITORY 为那个仓库（所有者/名称）。`,
    gitlab:
      'audit 没有发布到 npm，由它自己的仓库构建。请在 Settings > CI/CD > Variables 里设 AUDIT_REPOSITORY 为那个仓库的地址。',
    ignored: '程序、报告和临时文件不进仓库。',
    preCommit: '需要命令 audit：在它的仓库里运行 npm ci && npm link。',
  },
  center: `示例${names.levels.at(-1) ?? '中心'}`,
  office: `示例${names.anOffice}`,
  yesOrNo: '有或无',
  asked: (label, answer) => `${label}（${answer}）`,
  waiver: { reason: '辖区内没有可用的空地', approver: '批准人', document: '文号' },
});

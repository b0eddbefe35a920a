import type { Names } from '../names.ts';
import type { RepositoryWords } from '../topics/repository.ts';
import { inSentence } from './names.ts';

export const repository = (names: Names): RepositoryWords => ({
  head: {
    config: 'Run audit check in this folder: it checks what stands here. Paths are relative to this file.',
    center: 'One file a centre. What is not filled in is reported as missing.',
    waivers:
      'Approved exceptions, each as below. The last day counts (Beijing time); what is expired or unused is reported.',
    github: `audit is not on npm: it is built from its own repository.
Set AUDIT_REPOSITORY to that repository (owner/name) under Settings > Secrets and variables > Actions > Variables.`,
    gitlab: `audit is not on npm: it is built from its own repository.
Set AUDIT_REPOSITORY to the address of that repository under Settings > CI/CD > Variables.`,
    ignored: 'The program, reports and temporary files stay out of the repository.',
    preCommit: 'Needs the command audit: run npm ci && npm link in its repository.',
  },
  center: `Example ${inSentence(names.levels.at(-1) ?? 'centre')}`,
  office: `Example ${names.anOffice}`,
  yesOrNo: 'yes or no',
  asked: (label, answer) => `${label} (${answer})`,
  waiver: {
    reason: 'there is no free ground',
    approver: 'who approved it',
    document: 'number of the document',
  },
});

import type { ExceptionWords } from '../topics/exceptions.ts';

export const exceptions = (): ExceptionWords => ({
  waived: (status, { reason, approver, document, expires }) =>
    `Waived (otherwise ${status}): ${reason}. Approved by ${approver}${document === '' ? '' : `, ${document}`}; until ${expires}.`,
  known: (label) => `${label} (known)`,
  waivedTotal: (findings, centers) => `Waived: ${findings} finding(s) of ${centers} centre(s).`,
  knownTotal: (known, worse, fresh) => `Against the baseline: ${known} known, ${worse} worse, ${fresh} new.`,
  exceptions: (count) => `Problems of the waivers and the baseline (${count})`,
  onlyKnown: 'Nothing new or worse fails; what the baseline knows is not counted as a failure.',
  baseline: (path, findings, centers) =>
    `Wrote ${path}: ${findings} problem(s) of ${centers} centre(s).\nUse it with: audit check … --baseline ${path}\n`,
});

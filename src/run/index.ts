/**
 * What the program can do, without a file, a process or a clock of its own: the command line takes each use case from its
 * file, so that it loads no other; a page or another program takes them from here.
 */
export { annotatable, annotate } from './annotate.ts';
export type { AuditRequest, AuditRun, ProgressListener } from './audit.ts';
export { startAudit } from './audit.ts';
export { baseline } from './baseline.ts';
export type { CheckRequest, WantedReport } from './check.ts';
export { check } from './check.ts';
export { diff } from './diff.ts';
export { beyond, FAIL_ON, fails, PROGRESS_FAIL_ON } from './fail-on.ts';
export { form } from './form.ts';
export { proposeLayout } from './layout/propose.ts';
export type { NamedBytes, NamedText, OpenBytes } from './named-bytes.ts';
export { heldBytes } from './named-bytes.ts';
export type { Outlet } from './outlet.ts';
export type { CheckFormat, FormatOf, Frame } from './outputs.ts';
export { formatsOf } from './outputs.ts';
export { progress } from './progress.ts';
export { rank } from './rank.ts';
export { read } from './read/read.ts';
export { rectify } from './rectify/rectify.ts';
export { repositoryFiles } from './repository.ts';
export { docs, explain, map, rules } from './rules.ts';
export { testStandard } from './standard/cases.ts';
export { lint } from './standard/lint.ts';
export { template } from './template.ts';
export { trend } from './trend.ts';
export { waivers } from './waivers.ts';

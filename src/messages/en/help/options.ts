import type { OptionsHelp } from '../../topics/help.ts';

export const optionsHelp: OptionsHelp = {
  standard: 'the standard: its id, or the folder that holds it',
  force: 'overwrite an existing file',
  survey:
    'surveys: .xlsx .xls .et .ods .csv .yaml .json files and the like, folders of them, or patterns such as "data/**/*.yaml"',
  format:
    'format of the report, several: terminal (default) json jsonl csv markdown github junit sarif; name=file writes it to a file',
  config: 'the configuration (by itself, the audit.config.yaml at or above the working directory)',
  noConfig: 'use no configuration',
  stdinName: 'the file name by which standard input (written as -) is told',
  output: 'write the report to a file',
  level: 'only centres of a level (several: separate with commas)',
  office: 'only centres of an office (several: separate with commas)',
  rule: 'only a rule or a category (several); the verdict speaks of these only',
  failOn: 'the verdict from which the exit code is 1: none noncompliant incomplete conditional',
  year: 'of figures of several years the one that counts, such as 2017',
  allowUnread: 'what could be a centre and was not read is told, and does not make the exit code 1',
  findings: 'all, or failing to leave out what passes (json, jsonl, csv, junit)',
  verbose: 'show what passed too, with remedies',
  limit: 'most centres to list one by one (200; beyond that the worst 20)',
  waiversFile: 'a YAML file of waivers: what they cover is waived',
  baselineFile: 'a baseline: the exit code looks only at what is new or worse',
  prune: 'remove from the baseline what no longer occurs',
  changedSince: 'only files that are not as they were at a revision of git, such as origin/main',
  watch: 'check again after every save, until Ctrl-C',
  split: 'files: none for one, office for one an office',
  listFormat: 'format of the output: terminal json',
  pageFormat: 'format of the report: terminal json markdown',
};

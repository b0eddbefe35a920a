import type { ConfigFileWords } from '../topics/config-file.ts';

export const configFile = (): ConfigFileWords => ({
  standard: 'The standard: its id, or its folder as ./folder.',
  inputs: 'Surveys: files, folders, or patterns.',
  waivers: 'The list of waivers.',
  baseline: 'The baseline.',
  plan: 'The plan: its id, a file, or none.',
  formats: 'Formats of the report; name=file writes one to a file.',
  failOn: 'The verdict from which the exit code is 1.',
  allowUnread: 'What could be a centre and was not read does not make the exit code 1.',
  headers: 'Your own words for columns: the field id or label each stands for.',
  year: 'Of figures of several years, the one that counts.',
  headerAs: "A field's id or label; ignore for no answer.",
  headerUnit: 'Its unit.',
  headerCodes: 'What its codes mean, such as 1: 有.',
  headerYear: 'The year of its figures.',
});

/**
 * The house's arrows, each with its reason:
 *
 *   bin -> cli -> files -> run -> readers | survey | standards | reports | workbooks
 *       -> ooxml | ledger | rounds | audit | plan -> messages -> model
 *
 * and whatever has to do with bytes, threads or hashes asks the platform, in Node and in a browser alike.
 *
 * Between the bars stand siblings, which never import each other.
 */
const only = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^src/${from}/` },
  to: {
    path: '^src/',
    pathNot: [from, ...to].map((path) => (path.endsWith('.ts') ? `^src/${path}$` : `^src/${path}/`)),
  },
});

module.exports = {
  forbidden: [
    only('model-alone', 'model', [], 'The nouns depend on nothing, so that everything may depend on them.'),
    only('messages', 'messages', ['model'], 'Words speak of the nouns and know no file, format or command.'),
    only('audit', 'audit', ['model'], 'Judging knows neither where values come from nor how findings are worded.'),
    only('plan', 'plan', ['model', 'messages'], 'The plan is compared with results, wherever they were read.'),
    only('rounds', 'rounds', ['model'], 'Rounds and offices are compared by their results, wherever they were read.'),
    only(
      'ledger',
      'ledger',
      ['model', 'messages'],
      'What people wrote is carried over by rules that know no file format.',
    ),
    only('platform', 'platform', [], 'What differs between Node and a browser knows nothing of surveys.'),
    only(
      'ooxml',
      'ooxml',
      ['model', 'platform'],
      'Zips of XML parts are opened alike by who reads them and who rewrites them.',
    ),
    only(
      'readers',
      'readers',
      ['model', 'messages', 'ooxml', 'platform'],
      'Bytes become cells and keys; what those mean is not theirs to know.',
    ),
    only('survey', 'survey', ['model', 'messages'], 'Cells and keys become centres, whatever file they stood in.'),
    only(
      'standards',
      'standards',
      ['model', 'messages', 'audit'],
      'A standard is data: reading it must not depend on surveys or reports.',
    ),
    only(
      'reports',
      'reports',
      ['model', 'messages', 'audit', 'plan', 'rounds', 'ledger', 'platform'],
      'A report is made from results, never from files.',
    ),
    only(
      'workbooks',
      'workbooks',
      ['model', 'messages', 'ooxml', 'audit', 'plan', 'rounds', 'ledger', 'platform'],
      'A workbook is made from results and standards, never from the cells of a survey.',
    ),
    only(
      'run',
      'run',
      [
        'model',
        'platform',
        'messages',
        'ooxml',
        'audit',
        'plan',
        'rounds',
        'ledger',
        'readers',
        'survey',
        'standards',
        'reports',
        'workbooks',
      ],
      'A use case is given bytes, options and the clock: a page in a browser has them, too.',
    ),
    {
      name: 'files',
      severity: 'error',
      comment: "Node's side serves the command line, and knows nothing of it.",
      from: { path: '^src/files/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'run-for-whoever-asks',
      severity: 'error',
      comment: 'Only who has files, or a terminal, asks for the use cases.',
      from: { path: '^src/', pathNot: '^src/(run|files|cli)/' },
      to: { path: '^src/(run|files|cli)/' },
    },
    {
      name: 'pure-core',
      severity: 'error',
      comment: 'The same core has to run in a browser: no package and no Node in what judges and words.',
      from: { path: '^src/(model|messages|audit|plan|rounds|ledger|survey)/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'node-behind-the-platform',
      severity: 'error',
      comment:
        'What reads, judges and writes runs in a browser too: Node comes in by src/platform, whose twin is a browser.',
      from: { path: '^src/(?!platform/node/|files/|cli/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-by-its-name',
      severity: 'error',
      comment: 'Only #platform/… finds the side that is asked for; files are Node’s own side.',
      from: { path: '^src/', pathNot: '^src/(platform/|files/)' },
      to: { path: '^src/platform/(node|browser)/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'exceljs-behind-one-door',
      severity: 'error',
      comment: 'The library brings most packages that a run has; to do without it must be a matter of one file.',
      from: { path: '^src/', pathNot: '^src/workbooks/exceljs\\.ts$' },
      to: { path: 'node_modules/exceljs/' },
    },
    {
      name: 'process-at-the-door',
      severity: 'error',
      comment:
        'Clock, working directory, terminal and command line enter at cli and are passed in; git is run by files.',
      from: { path: '^src/', pathNot: '^src/(cli|files)/' },
      to: { path: '^(node:)?(process|tty|readline|os|child_process)$|node_modules/commander/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'A circle is one module that does not know it.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A module that nothing uses is dead.',
      // The browser's side is asked for by builds for browsers alone.
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|^src/platform/browser/' },
      to: {},
    },
    {
      name: 'only-declared',
      severity: 'error',
      comment: "What runs at a person's machine must be a dependency, not a development tool.",
      from: { path: '^(src|bin)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};

/** The house's arrows, each with its reason: bin -> cli -> standards | survey | reports | workbooks -> ledger | rounds | audit | plan -> messages -> model. */
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
    only('plan', 'plan', ['model', 'audit'], 'The plan is compared with results, wherever they were read.'),
    only(
      'rounds',
      'rounds',
      ['model', 'audit', 'plan'],
      'Rounds and offices are compared by their results, wherever they were read.',
    ),
    only(
      'ledger',
      'ledger',
      ['model', 'messages', 'audit', 'plan'],
      'What people wrote is carried over by rules that know no file format.',
    ),
    only('standards', 'standards', ['model'], 'A standard is data: reading it must not depend on surveys or reports.'),
    only('survey', 'survey', ['model'], 'Readers yield centres; what becomes of them is not theirs to know.'),
    only(
      'reports',
      'reports',
      ['model', 'messages', 'audit', 'plan', 'rounds'],
      'A report is made from results, never from files.',
    ),
    only(
      'workbooks',
      'workbooks(?!/annotate)',
      ['workbooks', 'model', 'messages', 'audit', 'plan', 'ledger'],
      'A workbook is made from results and standards, never from the files of a survey.',
    ),
    only(
      'annotate',
      'workbooks/annotate',
      ['workbooks', 'model', 'messages', 'audit', 'plan', 'survey/xlsx', 'survey/rows.ts'],
      "The one exception: notes go into the survey's own package, whose parts only its reader knows how to find. It reads no cell.",
    ),
    {
      name: 'pure-core',
      severity: 'error',
      comment: 'The same core has to run in a browser: no package and no Node in what judges and words.',
      from: {
        path: '^src/(model|messages|audit|plan|rounds|ledger)/|^src/survey/(headers|values|lexicon|units|numerals|text|dimensions|row-kinds|merged-column|sheet-centers|table|chosen-columns|entry-centers|rows)\\.ts$',
      },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'process-at-the-door',
      severity: 'error',
      comment: 'Clock, working directory, terminal and command line enter at cli and are passed in.',
      from: { path: '^src/', pathNot: '^src/cli/' },
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
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
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

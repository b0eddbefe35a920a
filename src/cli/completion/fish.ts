import type { CompletedCommand, Source } from './table.ts';

/** The script for fish, which takes a line for each thing that can be completed. */
export function fishScript(table: readonly CompletedCommand[]): string {
  const parents = table.filter(({ commands }) => commands.length > 0);
  const head = SCRIPT.replace('PARENTS', () => parents.map(({ path }) => quoted(path)).join(' '));
  return `${head}\n${table.flatMap(linesOf).join('\n')}\n`;
}

const SCRIPT = `function __audit_at
    set -l words (commandline -opc)
    set -e words[1]
    set -l path ''
    while set -q words[1]
        switch $words[1]
            case --lang
                set -e words[1]
            case '-*'
            case '*'
                contains -- "$path" PARENTS; and set path (string trim -- "$path $words[1]")
        end
        set -e words[1]
    end
    test "$path" = "$argv[1]"
end

function __audit_ask
    set -l words (commandline -opc)
    set -l standard
    if set -l at (contains -i -- --standard $words)
        set standard --standard $words[(math $at + 1)]
    end
    $words[1] completion $argv[1] $standard 2>/dev/null
end

complete -c audit -f`;

function linesOf({ path, commands, options, argument }: CompletedCommand): string[] {
  const at = `complete -c audit -n ${quoted(`__audit_at ${quoted(path)}`)}`;
  return [
    ...commands.map(({ name, help }) => `${at} -a ${name} -d ${quoted(help)}`),
    ...(argument === null ? [] : [`${at} ${said(argument)}`]),
    ...options.map(({ flags, help, value }) => {
      const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
      const needs = value === null ? '' : ` -r ${said(value)}`;
      return `${at} ${names.join(' ')}${needs} -d ${quoted(help)}`;
    }),
  ];
}

function said(source: Source): string {
  if (source.from === 'files') return '-F';
  if (source.from === 'nothing') return '-f';
  if (source.from === 'words') return `-f -a ${quoted(source.words.join(' '))}`;
  const { what, list } = source;
  const asked = `(__audit_ask ${what})`;
  // A standard may be a folder, too.
  return `${what === 'standards' ? '-F' : '-f'} -a ${quoted(list ? `(__fish_append , ${asked})` : asked)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

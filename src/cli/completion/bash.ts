import type { CompletedCommand, Source } from './table.ts';

/** The script for bash; it holds for zsh as well, which has bash's completion as a library. */
export function bashScript(table: readonly CompletedCommand[]): string {
  const parents = table.filter(({ commands }) => commands.length > 0);
  return SCRIPT.replace('PARENTS', () => parents.map(({ path }) => quoted(path)).join(' | '))
    .replace('    VALUES\n', () => cases(table.flatMap(valuesOf)))
    .replace('        FLAGS\n', () => cases(table.map(flagsOf), '        '))
    .replace('        ARGUMENTS\n', () => cases(table.flatMap(argumentsOf), '        '));
}

export function zshScript(table: readonly CompletedCommand[]): string {
  return `#compdef audit\nautoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(table)}`;
}

// The option's value decides; else a flag is completed where one is begun, and an argument where none is.
const SCRIPT = `_audit_ask() {
  words=$("\${COMP_WORDS[0]/#\\~/$HOME}" completion "$1" \${standard:+--standard "$standard"} 2>/dev/null)
}

_audit() {
  local IFS=$' \\t\\n'
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} before= path= standard= words= files= list= word i
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $cur == --*=* ]]; then
    prev=\${cur%%=*} before=\${cur%%=*}= cur=\${cur#*=}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case $word in
      --lang | --standard)
        ((i++))
        [[ \${COMP_WORDS[i]} == = ]] && ((i++))
        [[ $word == --standard ]] && standard=\${COMP_WORDS[i]}
        ;;
      --standard=*) standard=\${word#*=} ;;
      -* | =) ;;
      *)
        case $path in
          PARENTS) path=\${path:+$path }$word ;;
        esac
        ;;
    esac
  done
  case $path:$prev in
    VALUES
    *)
      if [[ $cur == -* ]]; then
        case $path in
        FLAGS
        esac
      else
        case $path in
        ARGUMENTS
        esac
      fi
      ;;
  esac
  if [[ -n $list ]]; then
    before=$before\${cur%"\${cur##*,}"} cur=\${cur##*,}
  fi
  [[ -z $files ]] && compopt +o default 2>/dev/null
  COMPREPLY=($(compgen -P "$before" -W "$words" -- "$cur"))
}

complete -o default -F _audit audit
`;

interface Case {
  readonly of: string;
  readonly does: string;
}

function cases(all: readonly Case[], indent = '    '): string {
  return all.map(({ of, does }) => `${indent}${of}) ${does} ;;\n`).join('');
}

function valuesOf({ path, options }: CompletedCommand): Case[] {
  return options.flatMap(({ flags, value }) =>
    value === null ? [] : [{ of: flags.map((flag) => quoted(`${path}:${flag}`)).join(' | '), does: said(value) }],
  );
}

function flagsOf({ path, options }: CompletedCommand): Case {
  return { of: quoted(path), does: `words=${quoted(options.flatMap(({ flags }) => flags).join(' '))}` };
}

function argumentsOf({ path, commands, argument }: CompletedCommand): Case[] {
  if (commands.length > 0)
    return [{ of: quoted(path), does: said({ from: 'words', words: commands.map(({ name }) => name) }) }];
  return argument === null ? [] : [{ of: quoted(path), does: said(argument) }];
}

function said(source: Source): string {
  if (source.from === 'files') return 'files=1';
  if (source.from === 'nothing') return ':';
  if (source.from === 'words') return `words=${quoted(source.words.join(' '))}`;
  const { what, list } = source;
  // A standard may be a folder, too.
  return `_audit_ask ${what}${what === 'standards' ? '; files=1' : ''}${list ? '; list=1' : ''}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

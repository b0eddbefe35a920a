/** A workflow command as GitHub Actions' runner reads it. */
export interface Command {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly message: string;
}

/** All that a log would have its runner do; a line is a command when it begins with `::` after any blanks. */
export function commandsOf(log: string): Command[] {
  const commands: Command[] = [];
  for (const line of log.split(/\r\n|\r|\n/)) {
    const old = /##\[(\w+)[^\]]*\](.*)/.exec(line);
    if (old) commands.push({ name: old[1]!, properties: new Map(), message: old[2]! });
    const found = /^\s*::(\w[\w-]*)(?: ([^:]*(?:[^:]|:(?!:))*?))?::(.*)$/.exec(line);
    if (!found) continue;
    const properties = new Map<string, string>();
    for (const pair of (found[2] ?? '').split(',')) {
      const at = pair.indexOf('=');
      if (at > 0) properties.set(pair.slice(0, at), unescaped(pair.slice(at + 1)));
    }
    commands.push({ name: found[1]!, properties, message: unescaped(found[3]!) });
  }
  return commands;
}

function unescaped(text: string): string {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');
}

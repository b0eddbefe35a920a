import { describe, expect, it } from 'vitest';
import { configured } from '../../src/cli/configured.ts';
import { type AuditOptions, judgingRequest } from '../../src/cli/request.ts';
import { InputFiles } from '../../src/files/input-files.ts';
import { HOME, ID } from '../standard/liuhu.ts';
import { folder } from './run.ts';

/** What a command that knows the option asks of an audit. */
async function asked(config: string, given: Partial<AuditOptions>): Promise<boolean | undefined> {
  const cwd = folder({ 'audit.config.yaml': config });
  const options: AuditOptions = { standard: ID, config: 'audit.config.yaml', ...given };
  const command = {
    options: [{ flags: '--allow-unread', attributeName: () => 'allowUnread' }],
    getOptionValueSource: (name: string) => (name in given ? 'cli' : undefined),
  };
  const place = { home: HOME, cwd, inputs: new InputFiles() };
  const setting = { process: { env: {}, stderr: {} }, lang: 'zh', place };
  const made = await configured([], options, command, place);
  return (await judgingRequest(made.options, setting as unknown as Parameters<typeof judgingRequest>[1])).allowUnread;
}

describe('whether what was not read is allowed', () => {
  it.each([
    ['fail-on: none\n', {}, undefined],
    ['fail-on: none\n', { allowUnread: true }, true],
    ['allowUnread: true\n', {}, true],
    ['allowUnread: false\n', {}, false],
    ['allowUnread: false\n', { allowUnread: true }, true],
    ['allowUnread: true\n', { config: false }, undefined],
  ] as const)('%j and %j ask for %s', async (config, given, allowed) => {
    expect(await asked(config, given)).toBe(allowed);
  });
});

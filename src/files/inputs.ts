import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { closest } from '../model/closest.ts';
import { refuse } from '../model/problem.ts';
import { namesSurvey } from '../readers/formats.ts';
import type { NamedBytes } from '../run/named-bytes.ts';
import { CONFIG_NAMES } from './config/path.ts';
import { codeOf } from './errors.ts';
import { FileSource } from './file-source.ts';
import { filesOfGlob, isGlob } from './glob.ts';

const LAYOUT_ENDS: readonly string[] = ['.layout.yaml', '.layout.yml'];

/** One file to read: where it is, and how the person named it. */
export interface Input extends NamedBytes {
  readonly path: string;
  readonly layout?: Input;
}

/**
 * The files behind the arguments, folders and patterns opened, in an order that does not depend on the file system.
 * @param except paths of files that are no surveys, wherever they stand: only who names one gets it
 */
export function findInputs(named: readonly string[], cwd: string, except: ReadonlySet<string> = new Set()): Input[] {
  const inputs = new Map<string, Input>();
  for (const shown of named) {
    for (const file of filesBehind(shown, cwd, except)) if (!inputs.has(file.path)) inputs.set(file.path, file);
  }
  return [...inputs.values()];
}

function inputAt(path: string, shown: string): Input {
  const layout = layoutBeside(path, shown);
  return { path, name: shown, open: () => new FileSource(path, shown), ...(layout && { layout }) };
}

/** 调查表.layout.yaml says where the parts of 调查表.xlsx stand. */
function layoutBeside(path: string, shown: string): Input | null {
  if (isLayout(shown)) return null;
  const names = layoutPaths(shown);
  const at = layoutPaths(path).findIndex((layout) => existsSync(layout));
  return at < 0 ? null : inputAt(layoutPaths(path)[at]!, names[at]!);
}

/** Where a survey's own layout could stand. */
export function layoutPaths(survey: string): string[] {
  const stem = survey.slice(0, survey.length - extname(survey).length);
  return LAYOUT_ENDS.map((end) => `${stem}${end}`);
}

function isLayout(name: string): boolean {
  return LAYOUT_ENDS.some((end) => name.endsWith(end));
}

function filesBehind(shown: string, cwd: string, except: ReadonlySet<string>): Input[] {
  const path = resolve(cwd, shown);
  const isPattern = isGlob(shown) && !existsSync(path);
  if (!isPattern && !isFolder(path, shown)) return [inputAt(path, shown)];
  const found = isPattern ? surveysOf(shown, cwd) : surveysIn(path, shown);
  const files = found.filter((file) => !except.has(file.path));
  if (files.length > 0) return files;
  return isPattern ? refuse('no-files', { pattern: shown }) : refuse('directory-empty', { path: shown });
}

/** A pattern that says an extension means it; any other takes surveys alone. */
function surveysOf(pattern: string, cwd: string): Input[] {
  const saysExtension = /\.[^./*?]+$/.test(pattern);
  return filesOfGlob(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, cwd)
    .filter((shown) => (saysExtension ? !isOurs(basename(shown)) : isSurvey(basename(shown))))
    .map((shown) => inputAt(resolve(cwd, shown), shown));
}

function isSurvey(name: string): boolean {
  return namesSurvey(name) && !isOurs(name);
}

/** The configuration and layouts stand beside surveys, and are none. */
function isOurs(name: string): boolean {
  return CONFIG_NAMES.includes(name) || isLayout(name);
}

function isFolder(path: string, shown: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    return notFound(error, path, shown);
  }
}

function surveysIn(path: string, shown: string): Input[] {
  const found: Input[] = [];
  for (const entry of entriesOf(path, shown).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // .git and the like; ~$ is the lock file of an open workbook.
    if (/^(\.|~\$|node_modules$)/.test(entry.name)) continue;
    const at = { path: join(path, entry.name), shown: join(shown, entry.name) };
    if (entry.isDirectory()) found.push(...surveysIn(at.path, at.shown));
    else if (isSurvey(entry.name)) found.push(inputAt(at.path, at.shown));
  }
  return found;
}

function entriesOf(path: string, shown: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    return notFound(error, path, shown);
  }
}

function notFound(error: unknown, path: string, shown: string): never {
  if (codeOf(error) !== 'ENOENT') return refuse('file-unreadable', { path: shown, reason: codeOf(error) });
  const surveys = namesBeside(path).filter((name) => namesSurvey(name));
  const nearest = closest(basename(path), surveys, (name) => name.replace(/\.[^.]+$/, ''));
  return refuse('file-not-found', { path: shown, nearest: nearest && join(dirname(shown), nearest) });
}

function namesBeside(path: string): string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}

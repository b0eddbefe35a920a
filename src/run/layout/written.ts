import { MOST_BYTES } from '../../model/limits.ts';
import type { Location } from '../../model/location.ts';
import { type Mistake, refuse } from '../../model/problem.ts';
import { checked } from '../../standards/checked.ts';
import { type Path, parseYaml, type YamlSource } from '../../standards/yaml-source.ts';
import type { NamedBytes } from '../named-bytes.ts';
import { readNamedText } from '../named-text.ts';
import { type LayoutFile, layoutFile } from './schema.ts';

/** A layout as it is written, in a file of its own or in a configuration; each of its parts knows where it stands. */
export interface WrittenLayout {
  readonly layout: LayoutFile;
  /** Of the value at a path. */
  readonly at: (path: Path) => Location;
  /** Of the key that leads to a value. */
  readonly keyAt: (path: Path) => Location;
}

/** The layout of a file of YAML. Throws a `layout-invalid` refusal that holds every mistake found in its form. */
export async function readLayout(file: NamedBytes): Promise<WrittenLayout> {
  const mistakes: Mistake[] = [];
  const source = parseYaml({ file: file.name, text: await readNamedText(file, MOST_BYTES.layout) }, mistakes);
  const layout = source && checked(layoutFile, source, [], mistakes);
  if (!source || !layout) return refuse('layout-invalid', { errors: mistakes });
  return layoutIn(layout, source, []);
}

/** A layout that stands in a file of other things. */
export function layoutIn(layout: LayoutFile, source: YamlSource, base: Path): WrittenLayout {
  return {
    layout,
    at: (path) => source.at([...base, ...path]),
    keyAt: (path) => source.keyAt([...base, ...path]),
  };
}

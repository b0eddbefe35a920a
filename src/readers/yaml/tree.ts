import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { refuse } from '../../model/problem.ts';
import type { TextPlaces } from '../text-places.ts';
import { shownKey } from '../tree/shown.ts';
import { clip, type MappingTree, type ScalarTree, type Tree, type TreePair } from '../tree/tree.ts';
import type { AliasTargets } from './aliases.ts';
import { plainValue } from './plain.ts';

/** Tags that ask for what a plain scalar would be anyway. */
const CORE_TAG = /^tag:yaml\.org,2002:(?:int|float|bool|null)$/;

/** The nodes of one document as trees. */
export class YamlTrees {
  private readonly text: string;
  private readonly places: TextPlaces;
  private readonly targets: AliasTargets;

  constructor(text: string, places: TextPlaces, targets: AliasTargets) {
    this.text = text;
    this.places = places;
    this.targets = targets;
  }

  /** An alias is what it stands for, yet at its own place. */
  tree(node: ParsedNode): Tree {
    const start = node.range[0];
    const target = this.resolve(node);
    const source = () => clip(this.text, target.range[0], target.range[1]);
    if (isMap(target)) return this.mapping(target, start, target === node, source);
    if (isSeq(target)) return { is: 'list', start, items: () => target.items.map((item) => this.tree(item)), source };
    return { is: 'scalar', start: this.scalarStart(node), value: isScalar(target) ? scalarValue(target) : null };
  }

  private mapping(map: YAMLMap.Parsed, start: number, inPlace: boolean, source: () => string): MappingTree {
    const first = inPlace ? (map.items[0]?.key.range[0] ?? start) : start;
    return { is: 'mapping', start, first, pairs: () => this.pairs(map), source };
  }

  /** A mapping's own pairs, then those it merges with `<<`: its own win, and the earlier of the merged. */
  private *pairs(map: YAMLMap.Parsed): Generator<TreePair> {
    const seen = new Map<string, number>();
    const merged: YAMLMap.Parsed[] = [];
    for (const { key: keyNode, value } of map.items) {
      const keyStart = keyNode.range[0];
      const key = this.keyText(keyNode);
      const first = seen.get(key);
      if (first !== undefined) {
        const detail = { is: 'key-twice', key: shownKey(key), line: this.places.line(first) } as const;
        refuse('yaml-syntax', { detail }, this.places.at(keyStart));
      }
      seen.set(key, keyStart);
      this.places.checkKeys(seen.size, keyStart);
      if (isMergeKey(keyNode)) this.collectMerged(value, merged);
      else yield { key, keyStart, value: value ? this.tree(value) : nothing(keyNode.range[1]) };
    }
    for (const source of merged) {
      for (const pair of this.pairs(source)) {
        if (seen.has(pair.key)) continue;
        seen.set(pair.key, pair.keyStart);
        this.places.checkKeys(seen.size, pair.keyStart);
        yield pair;
      }
    }
  }

  private collectMerged(value: ParsedNode | null, merged: YAMLMap.Parsed[]): void {
    const target = value && this.resolve(value);
    for (const item of isSeq(target) ? target.items : [target]) {
      const source = item && this.resolve(item);
      if (isMap(source)) merged.push(source);
      else refuse('yaml-syntax', { detail: { is: 'yaml-bad-merge' } }, this.places.at(value?.range[0] ?? 0));
    }
  }

  private resolve(node: ParsedNode): ParsedNode {
    return isAlias(node) ? (this.targets.get(node) ?? node) : node;
  }

  private keyText(node: ParsedNode): string {
    const target = this.resolve(node);
    return isScalar(target) ? textOf(target) : clip(this.text, target.range[0], target.range[1]);
  }

  /** Where nothing is written, the library points behind the blanks; the value belongs right behind its colon. */
  private scalarStart(node: ParsedNode): number {
    let [start, end] = node.range;
    if (start === end) while (/[ \t]/.test(this.text.charAt(start - 1))) start--;
    return start;
  }
}

function nothing(start: number): ScalarTree {
  return { is: 'scalar', start, value: null };
}

function isMergeKey(key: ParsedNode): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
}

function textOf(scalar: Scalar.Parsed): string {
  return String(scalar.value);
}

function scalarValue(scalar: Scalar.Parsed): ScalarTree['value'] {
  const text = textOf(scalar);
  const isCore = scalar.tag === undefined ? scalar.type === 'PLAIN' : CORE_TAG.test(scalar.tag);
  return isCore ? plainValue(text) : text;
}

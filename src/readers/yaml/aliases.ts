import { type Alias, isAlias, isCollection, isPair, type ParsedNode } from 'yaml';
import { refuse } from '../../model/problem.ts';
import type { TextPlaces } from '../text-places.ts';
import { shownKey } from '../tree/shown.ts';

/** What each alias stands for. Its own type of node, so that an alias of an alias cannot be. */
export type AliasTargets = ReadonlyMap<Alias.Parsed, ParsedNode>;

/** Values that aliases may add in any file, and for each value that is written. */
const FREE = 100_000;
const TIMES = 30;

/**
 * Finds every alias's anchor: the last of its name before it. Refuses (`alias-bomb`) a text that would grow beyond
 * measure if its aliases were written out, although nothing here writes them out.
 */
export function aliasTargets(root: ParsedNode, text: string, places: TextPlaces): AliasTargets {
  const walk = new AliasWalk(places);
  if (!text.includes('*')) return walk.targets;
  const size = walk.size(root);
  const limit = Math.max(FREE, TIMES * walk.written);
  if (size > limit) refuse('alias-bomb', { limit: String(limit) }, places.at(walk.firstAlias));
  return walk.targets;
}

class AliasWalk {
  readonly targets = new Map<Alias.Parsed, ParsedNode>();
  written = 0;
  firstAlias = 0;
  private readonly places: TextPlaces;
  private readonly anchors = new Map<string, ParsedNode>();
  /** How many nodes an anchored node would be, written out; 0 while it is being read. */
  private readonly sizes = new Map<ParsedNode, number>();

  constructor(places: TextPlaces) {
    this.places = places;
  }

  /** The number of nodes of `node`, its aliases written out. Depth is bounded before. */
  size(node: ParsedNode): number {
    this.written++;
    if (isAlias(node)) return this.aliasSize(node);
    if (node.anchor) {
      this.anchors.set(node.anchor, node);
      this.sizes.set(node, 0);
    }
    let size = 1;
    if (isCollection(node)) {
      for (const item of node.items) {
        if (!isPair(item)) size += this.size(item);
        else {
          size += this.size(item.key);
          if (item.value) size += this.size(item.value);
        }
      }
    }
    if (node.anchor) this.sizes.set(node, size);
    return size;
  }

  private aliasSize(alias: Alias.Parsed): number {
    if (this.targets.size === 0) this.firstAlias = alias.range[0];
    const target = this.anchors.get(alias.source);
    if (!target) {
      const detail = { is: 'yaml-unknown-anchor', name: shownKey(alias.source) } as const;
      refuse('yaml-syntax', { detail }, this.places.at(alias.range[0]));
    }
    const size = this.sizes.get(target) ?? 0;
    if (size === 0) refuse('yaml-syntax', { detail: { is: 'yaml-alias-in-itself' } }, this.places.at(alias.range[0]));
    this.targets.set(alias, target);
    return size;
  }
}

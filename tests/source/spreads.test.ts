import ts from 'typescript';
import { expect, it } from 'vitest';
import { visitSource } from './syntax.ts';

/** Calls that take a list of known length. */
const BOUNDED = new Set(['platform/browser/bytes.ts String.fromCharCode']);

it('no list is spread into a call, which overflows the stack where a file makes it long (F13)', () => {
  const found: string[] = [];
  let calls = 0;
  visitSource((node, at) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
    calls++;
    const call = node.expression.getText();
    if (node.arguments?.some(ts.isSpreadElement) && !BOUNDED.has(`${at.replace(/:\d+$/, '')} ${call}`))
      found.push(`${at} ${node.getText()}`);
  });
  expect(found).toEqual([]);
  expect(calls).toBeGreaterThan(5000);
});

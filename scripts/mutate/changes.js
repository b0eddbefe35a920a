// The changes that a slip of the hand could make to a module, each where it stands in the text.
import ts from 'typescript';

const K = ts.SyntaxKind;
const OTHER_OPERATOR = new Map([
  [K.LessThanToken, '<='],
  [K.LessThanEqualsToken, '<'],
  [K.GreaterThanToken, '>='],
  [K.GreaterThanEqualsToken, '>'],
  [K.EqualsEqualsEqualsToken, '!=='],
  [K.ExclamationEqualsEqualsToken, '==='],
  [K.AmpersandAmpersandToken, '||'],
  [K.BarBarToken, '&&'],
  [K.PlusToken, '-'],
  [K.MinusToken, '+'],
]);
const LEAVES = new Set([K.ReturnStatement, K.ContinueStatement, K.BreakStatement, K.ThrowStatement]);

/** What is never run: it has no behaviour that could change. */
function isOnlyRead(node) {
  return ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || isDeclaredType(node);
}

function isDeclaredType(node) {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || node.kind === K.TypeParameter;
}

/**
 * @param {string} text a module in TypeScript
 * @returns {{ start: number, end: number, now: string, line: number }[]} each replaces what stands from start to end
 */
export function changesOf(text) {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const found = [];
  const change = (node, now) => {
    const start = node.getStart(source);
    found.push({ start, end: node.getEnd(), now, line: source.getLineAndCharacterOfPosition(start).line + 1 });
  };
  const visit = (node) => {
    if (isOnlyRead(node)) return;
    changesAt(node, source, change);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function changesAt(node, source, change) {
  if (ts.isBinaryExpression(node)) {
    const other = OTHER_OPERATOR.get(node.operatorToken.kind);
    // A text is not subtracted from a text.
    const joins = node.operatorToken.kind === K.PlusToken && /['"`]/.test(node.getText(source));
    if (other !== undefined && !joins) change(node.operatorToken, other);
  } else if (ts.isConditionalExpression(node)) {
    const [yes, no] = [node.whenTrue, node.whenFalse].map((one) => one.getText(source));
    change(node, `${node.condition.getText(source)} ? ${no} : ${yes}`);
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === K.ExclamationToken) {
    change(node, node.operand.getText(source));
  } else if (ts.isNumericLiteral(node)) change(node, `(${node.getText(source)} + 1)`);
  else if (node.kind === K.TrueKeyword) change(node, 'false');
  else if (node.kind === K.FalseKeyword) change(node, 'true');
  else if (ts.isStringLiteral(node) && !ts.isPropertyAssignment(node.parent)) change(node, "'\\u0001'");
  else if (ts.isExpressionStatement(node) && !isSuper(node)) change(node, ';');
  else if (ts.isIfStatement(node) && !node.elseStatement && isEarly(node.thenStatement)) change(node, ';');
}

function isSuper({ expression }) {
  return ts.isCallExpression(expression) && expression.expression.kind === K.SuperKeyword;
}

/** `if (…) return`: without it, what follows is done as well. */
function isEarly(statement) {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && LEAVES.has(last.kind);
}

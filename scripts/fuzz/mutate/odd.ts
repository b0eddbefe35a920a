/** Numbers that are none, or at the edge of what holds one. */
export const ODD_NUMBERS = [
  ...['-1', '0', '-0', '1', '1e999', '-1e999', '1e-320', 'NaN', 'Infinity', '0x10', '1,000', '1_000', '', ' ', '１２'],
  ...['255', '256', '16384', '16385', '65536', '1048576', '1048577', '2147483647', '2147483648', '4294967296'],
  ...['9007199254740993', '99999999999999999999', '0.1e', '+', '1.2.3', '#REF!', `1${'0'.repeat(400)}`],
];

/** Text that programs trip over. */
export const ODD_TEXTS = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'true', '\0', '\ufffe', '\ud800'],
  ...['\u202e', '\u200b', '\ufeff', '\r', '\n', '\t', '\u2028', '=1+1', '../', '%s', '合计', '〃', '同上', '社区'],
];

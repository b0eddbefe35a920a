import { z } from 'zod';

/** The part of SARIF 2.1.0 that the reports use, as the specification has it; nothing else is let through. */

const from1 = z.int().min(1);
const level = z.enum(['none', 'note', 'warning', 'error']);
const message = z.strictObject({ text: z.string().min(1) });
const properties = z.record(z.string(), z.unknown());
const uri = z.string().regex(/^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$/);

const region = z
  .strictObject({
    startLine: from1,
    startColumn: from1.optional(),
    endLine: from1.optional(),
    endColumn: from1.optional(),
  })
  .refine(({ startLine, endLine = startLine }) => endLine >= startLine)
  .refine(
    ({ startLine, endLine = startLine, startColumn = 1, endColumn }) =>
      endColumn === undefined || endLine > startLine || endColumn >= startColumn,
  );
const location = z.strictObject({
  physicalLocation: z.strictObject({ artifactLocation: z.strictObject({ uri }), region: region.optional() }),
  logicalLocations: z
    .array(z.strictObject({ fullyQualifiedName: z.string().min(1), kind: z.string().optional() }))
    .min(1)
    .optional(),
});
const suppression = z.strictObject({
  kind: z.enum(['inSource', 'external']),
  status: z.enum(['accepted', 'underReview', 'rejected']).optional(),
  justification: z.string().optional(),
});
const rule = z.strictObject({
  id: z.string().min(1),
  name: z.string().optional(),
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
  properties: z.strictObject({ tags: z.array(z.string()) }),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.array(location).min(1),
  partialFingerprints: z.record(z.string(), z.string().min(1)),
  suppressions: z.array(suppression).min(1).optional(),
  properties,
});
const run = z
  .strictObject({
    tool: z.strictObject({
      driver: z.strictObject({
        name: z.string().min(1),
        fullName: z.string(),
        version: z.string().min(1),
        semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
        language: z.string().regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/),
        properties,
        rules: z.array(rule),
      }),
    }),
    columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
    results: z.array(result),
    invocations: z.array(
      z.strictObject({
        executionSuccessful: z.boolean(),
        toolExecutionNotifications: z.array(
          z.strictObject({
            descriptor: z.strictObject({ id: z.string() }),
            level,
            message,
            locations: z.array(location).optional(),
          }),
        ),
      }),
    ),
  })
  .refine(({ tool, results }) => results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId));

export const sarifLog = z.strictObject({ $schema: z.url(), version: z.literal('2.1.0'), runs: z.array(run).length(1) });

import { testFields } from '../audit/rule-types/index.ts';
import type { Standard } from '../model/standard.ts';
import type { Judged, JudgedCenter, Side } from '../rounds/difference.ts';
import { type AuditReport, checkLevels, type ReportedCenter, type ReportedFinding, refuseForm } from './report-file.ts';

/**
 * A report as one side of a comparison. Refuses what the standard does not have: a level, a rule of the centre's level, or a
 * field, at its path in `file`.
 */
export function sideOf({ centers, partial }: AuditReport, standard: Standard, file: string): Side {
  const fields = new Map(standard.fields.map(({ id }, index) => [id, index]));
  checkLevels(centers, standard, file);
  const ownFields = fieldsByRule(standard);

  const judged = ({ rule, status, measures }: ReportedFinding, level: string, at: string): Judged => {
    const own = ownFields.get(ruleAt(rule, level)) ?? refuseForm(file, `${at}.rule`);
    const indexes = measures.map(({ field }) => fields.get(field ?? own[0]!) ?? refuseForm(file, `${at}.actual`));
    return {
      rule,
      status,
      fields: indexes,
      values: measures.map(({ value }) => value),
      gaps: measures.map(({ gap }) => gap),
    };
  };
  const judgedCenter = ({ findings, ...center }: ReportedCenter, at: string): JudgedCenter => ({
    ...center,
    findings: findings.map((finding, index) => judged(finding, center.level, `${at}.findings[${index}]`)),
  });
  return {
    centers: centers.map((center, index) => judgedCenter(center, `centers[${index}]`)),
    shortOnly: partial,
  };
}

/** The fields of each rule at each of its levels, by id. */
function fieldsByRule({ rules }: Standard): Map<string, readonly string[]> {
  return new Map(
    rules.flatMap(({ id, requirements }) =>
      requirements.map(({ level, test }) => [ruleAt(id, level), testFields(test)] as const),
    ),
  );
}

function ruleAt(rule: string, level: string): string {
  return `${rule}\u0000${level}`;
}

/**
 * Titles end in much that says nothing of a level or an office: 基本情况调查表（共8个）_2. It is taken off piece by piece
 * from the end: one pattern for all of it would try each of its beginnings anew.
 */
const FIGURES = /(?<![\d_.()-])[\d_.()-]+$/;
const COUNT = /\(?共?(?<!\d)\d+(?:个|家|处)$|\(?共$/;
const FORM = /(?:一览)?表$|一览$/;
const ABOUT =
  /(?<!调查|统计|情况|明细|登记|汇总|信息|数据|自查|建设)(?:调查|统计|情况|明细|登记|汇总|信息|数据|自查|建设)+$/;

function withoutForm(text: string): string {
  return text.replace(FIGURES, '').replace(COUNT, '').replace(FORM, '').replace(ABOUT, '');
}

/** 社区 of 社区中心基本情况调查表（77个）. */
export function levelPart(text: string): string {
  return withoutForm(text).replace(/(?:中心)?基本$|中心$/, '');
}

/** 丰庆路街道 of 丰庆路街道综合性文化服务中心建设情况汇总表（8个）. */
export function officePart(text: string): string {
  return withoutForm(text).replace(/(?:基层)?(?:综合性?)?(?:文化)?(?:服务)?(?:中心|站)?(?:基本)?$/, '');
}

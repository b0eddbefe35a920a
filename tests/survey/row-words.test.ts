import { describe, expect, it } from 'vitest';
import { loneWord, rowWord } from '../../src/survey/words/row-words.ts';

describe('what a row calls itself', () => {
  it.each([
    [
      'total',
      '合计 小　计 总计 共计 汇总 总数 Total 本页小计 本街道合计 丰庆路街道小计 小计（2） （合计） 三、合计 面积合计',
    ],
    ['average', '平均 平均值 全区平均 最大值 中位数 MAX'],
    ['rate', '达标率 完成率 占比 不达标个数 达标率：'],
    ['comparison', '上年同期 缺口 排名 得分 预算'],
    ['standard', '标准 标准要求 应达到标准 目标值 应配数 计划'],
    ['example', '示例 填写示例 样例 例：XX社区 XXX社区 某某社区 示例1'],
    ['continuation', '（续表） 接下页 … …… ...'],
    ['placeholder', '/ —— 未命名 无 待定'],
    ['note', '注：在建 说明： 备注1：面积 以上数据截至2017年6月30日 本表一式三份 2017年6月30日 第1页'],
    ['signature', '填表人：张三 负责人（签字）： 联系电话：13800000000 单位（盖章）： 验收组成员签字：'],
  ])('%s', (word, texts) => {
    for (const text of texts.split(' ')) expect(rowWord(text), text).toBe(word);
  });

  it.each(
    '四月天社区 燕庄村 合计村 总计划社区 说明村 说明社区 注册社区 共计庄 标准花园 目标社区 汇总街社区 排名村 续建社区 负责人社区 110 计家庄 平均屯 例家村 示范社区 大石桥街道'.split(
      ' ',
    ),
  )('%s may be a name', (text) => {
    expect(rowWord(text)).toBeNull();
  });
});

it.each([
  ['审核人', 'signature'],
  ['单位负责人签字', 'signature'],
  ['郑州市文化局制', 'note'],
  ['一式三份', 'note'],
  ['说明事项见附表', 'note'],
  ['四月天社区', null],
  ['说明村', null],
])('%s by itself is %s', (text, word) => {
  expect(loneWord(text)).toBe(word);
});

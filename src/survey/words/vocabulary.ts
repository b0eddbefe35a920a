/**
 * The words of headers that belong to no standard: what a person writes around the name of a field. A standard adds its
 * own (`words` in standard.yaml). Whatever is in none of these lists makes a column another thing.
 */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Columns of every form, and of form collectors, that are nobody's answer. */
export const IGNORED = list(`
  序号 编号 条款 条款号 标号 no 备注 说明 附注 联系人 联系电话 联系方式 电话 电话号码 手机 手机号 手机号码 地址 详细地址 负责人 姓名 填报人 填表人 填写人 审核人
  完成时限 填报时间 填报日期 填表时间 填表日期 填写时间 填写日期 邮编 邮箱 职务
  提交答卷时间 所用时间 来源 来源详情 origin _origin _origins 来自ip ip 提交时间 提交人 提交者 创建时间 更新时间 修改时间 开始时间 结束时间 开始答题时间 结束答题时间 答题时长
  自增id 答卷编号 微信昵称 用户id start end today deviceid _id _uuid _submission_time _index _validation_status _notes _status _submitted_by __version__ _tags
  meta/instanceid instanceid
`);
/** Of these, the ones that say nothing of the field above them; a person or a telephone below a field is another thing. */
export const REMARKS = list('remarks remark 备注 说明 附注');

/** Say nothing that changes what a field means. */
export const NEUTRAL = list(`
  现状 现有 实测 实测值 实际 实有 实配 实建 已有 已建 已建成 已配 已配备 已设 已落实 建成 完成 已完成 实际完成 落实 情况 状况 具体 有/无 是/否 yes/no 有或无 是或否 有无 是否 是否有 是否设有
  是否设置 是否配备 是否具备 是否建有 是否建成 是否已建 是否落实 是否发生 是否存在 具备 设有 建有 举办 组织 开展 共有 共 目前 截至目前 现 年 每年 年度 全年 本年 本年度 今年 当年 年内
  必填 选填 必答 选答 可填 填 填写 请填 请填写 请输入 请选择 请勾选 选择 勾选 填有或无 填数字 数字 数值 填整数 整数 小数 保留一位小数 保留两位小数 保留2位小数 保留1位小数
  打√ 打勾 划√ 有打√ 有打勾 有的打√ 单选 多选 单选题 多选题 填空 填空题 矩阵题 必填项
  您 您的 您所在 您所在的 贵 贵单位 本 本单位 本中心 该 该中心 所在 中心 中心的 的 请问 是 为 多少 是多少 有多少 是几 几 吗 呢 各 单位 计量单位
  yes/no y/n required optional actual current number of the
`);

/** What groups and titles are called; beside a field's name they would narrow or change it. */
export const TOPICS = list(`
  基本 基础 设施 硬件 软件 场地 阵地 场所 人员 队伍 经费 资金 投入 保障 活动 开展 建设 管理 安全 服务 功能 设备 器材 配备 设置 配置 文化 文体 体育 群众 公共 综合性 综合 基层
  中心 文化站 文化中心 指标 项目 内容 信息 条件 数据 统计 调查 填报 登记 汇总 明细 一览 类 等 及 与 和 其他 各项 三室 四室 房间 室 表 指标名称 项目名称 方面 工作 基础设施 运行 运营 使用情况 阵地 软硬件 人财物 服务项目 文化服务 保障条件 组织 制度 效能 成效
  facilities rooms basic info information data survey general staff activities group
`);

/** Make a column another thing than the field that it names. Unknown words do, too; these are known for what they are. */
export const OTHER = list(`
  结论 是否达标 是否合格 合格 不合格 计划 规划 拟建 拟配 拟 在建 待建 筹建 目标 目标值 任务 任务数 指标值 应有 应配 应建 应达 标准 标准值 标准要求 要求 达标 不达标 未达标 预算 上年 上年度 去年 往年 历年 上期 同期 上年同期 下年 下年度 明年 次年
  需求 需要 需 缺口 缺 差额 差 短缺 不足 分值 得分 评分 扣分 满分 分 权重 排名 名次 空编 含兼职 含 兼 年份 月份 月 季度 时间 日期 问题 存在问题 整改 整改前 整改后 占地 用地 使用 人均 户均 人次 人天 学时 小时 课时 册 延米
  平均 平均值 平均数 均值 最高 最低 最大 最小 户数 空白 以下空白 小结 汇总 统计 核定 满分 评分 扣分 偏差 方差 修正 更正 作废 删除 停用 测试 口径 全部 所有 总体 应完成 未完成 test end
  增长 增加 减少 新增 同比 占比 比例 完成率 达标率 覆盖率 未建 未建成 未配备 未落实 未 无 没有 不得 不 非 拟新建 需新建 需改造 约 大约 支出 自筹 赠送 借用 名单 照片 管理员 面积要求 备案
  plan planned target budget required_value last previous score
`);

/** In a title, say that what stands below is no state of things. 标准 and 整改 are in the titles of many a survey. */
export const PLANS = list('计划 规划 拟建 待建 筹建 预算 需求 上年 上年度 去年 往年');

/** Parts of a whole: alone they are another thing. */
export const PARTS = list(`
  其中 室内 室外 户外 自有 租用 租赁 借用 新建 改建 扩建 改扩建 原有 上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 1季度 2季度 3季度 4季度 办公 男 女
  1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月
`);
/** Say nothing of a thing that is there or is not: 室内 over 图书阅览室. */
export const PLACES = list('室内 室外 户外');

export const WHOLE = list('合计 总计 总 总数 共计 累计 小计');

const ORGANS = ['', ...list('街道 社区 村 乡镇 区 区级 市 市级 县 县级 单位 本级 中心 第三方 现场 街道办')];
const said = (words: string): readonly string[] => ORGANS.flatMap((who) => list(words).map((word) => `${who}${word}`));
/** Who says so: the one who is asked … */
export const REPORTED = said('自查 自报 自评 自测 上报 申报');
/** … or who came to see. */
export const VERIFIED = said('核查 核实 认定 复核 验收');

/** Leaves that measure or count what stands above them, with the unit that they imply. */
export const MEASURES: Readonly<Record<string, readonly string[]>> = {
  m2: list('面积 规模'),
  m: list('长 宽 高 长度 宽度 高度'),
  元: list('金额 经费 资金 费用 数额'),
  天: list('天数 日数'),
  人: list('人数 人员数'),
  次: list('次数 场次 场数 期数 套数 块数 间数 件数 台数 起数 处数 座数 场次数'),
  个: list('数量 个数 数 数目 总量'),
};

/** What a level is called in front of a field: 社区图书阅览室. */
export const HOLDERS = list('社区 村 街道 乡镇 行政村');

/** What a header can say of its column, besides a measure, a key or a day. */
export type HeaderRole =
  | 'serial'
  | 'code'
  | 'place'
  | 'within'
  | 'day'
  | 'month'
  | 'year'
  | 'measure'
  | 'breakdown'
  | 'value'
  | 'qualifier'
  | 'estimated'
  | 'reason'

/** Normalised headers by what they hold. */
export const headerWords: Readonly<Record<HeaderRole, readonly string[]>> = {
  serial: ['序号', '序', '行号', '排序', 'no', 'no.', 'nr', '#', 'number', 'serial', 'index', '№'],
  code: [
    'code',
    'id',
    'placeid',
    'siteid',
    'adcode',
    'areacode',
    'gbcode',
    '代码',
    '编码',
    '编号',
    '区划代码',
    '行政区划代码',
    '区域代码',
    '地区代码',
    '点位编号',
    '统计代码',
  ],
  place: [
    'place',
    'site',
    'area',
    'name',
    'location',
    'unit',
    'organisation',
    'organization',
    'compound',
    'community',
    '地点',
    '地方',
    '区域',
    '地区',
    '辖区',
    '点位',
    '点位名称',
    '名称',
    '单位',
    '单位名称',
    '填报单位',
    '上报单位',
    '报送单位',
    '居委',
    '居委会名称',
    '村居',
    '居村',
    '居村委',
    '村居委',
    '居村委会',
    '村居名称',
    '社区',
    '居民区',
    '村委',
    '村委会',
    '村',
    '小区名称',
    '楼宇名称',
    '所属单位',
  ],
  within: [
    'within',
    'parent',
    'upper',
    'belongsto',
    '上级',
    '上级代码',
    '上级单位',
    '所属街镇',
    '所属区',
    '所属街道',
    '所属镇',
    '所属区域',
    '所在街镇',
    '所在区',
    '所属居委',
    '所属居委会',
  ],
  day: [
    'day',
    'date',
    'reportdate',
    'reportingdate',
    '日期',
    '时间',
    '日',
    '统计日期',
    '数据日期',
    '填报日期',
    '上报日期',
    '报送日期',
    '统计时间',
    '截止日期',
    '截至日期',
    '年月日',
  ],
  month: ['month', '月', '月份'],
  year: ['year', '年', '年份', '年度'],
  measure: ['measure', 'indicator', 'metric', '指标', '指标名称', '统计指标', '数据项'],
  breakdown: ['breakdown', 'key', 'category', 'group', '细分', '分项', '细项', '分类', '类别', '其中'],
  value: [
    'value',
    'count',
    'figure',
    'amount',
    'total',
    'quantity',
    '数值',
    '值',
    '人数',
    '数量',
    '户数',
    '数',
    '数据',
    '当日数',
    '今日数',
    '人次',
    '合计数',
    '数字',
  ],
  qualifier: ['qualifier', 'wording', '原文', '原话', '表述'],
  estimated: ['estimated', 'isestimated', 'estimate', '估计', '是否估计', '估计值', '是否估算'],
  reason: ['reason', 'correctionreason', '更正原因', '修改原因', '变更原因', '原因', '更正说明'],
}

/** Endings of a measure's name that add nothing to it. */
export const measureEndings = ['总人数', '人数', '数量', '户数', '次数', '数值', '数']
export const measureBeginnings = ['今日', '当日', '本日']

/** Group headings that say nothing of what stands below them. */
export const emptyHeading = /情况|统计|数据|信息|报表|汇总|日报|进度|表$/

import type { SiteKind } from '#src/contract/catalog.ts'

/** Every kind of site the built-in catalogue knows, in the order of the layer list. */
export const kinds: SiteKind[] = [
  {
    id: 'compound',
    name: { zh: '小区', en: 'Compounds' },
    mark: 'compound',
    attributes: [
      { id: 'foreignRelated', name: { zh: '涉外小区', en: 'Foreign-related' }, type: 'flag' },
      { id: 'households', name: { zh: '户数', en: 'Households' }, type: 'number' },
      { id: 'gates', name: { zh: '出入口', en: 'Gates' }, type: 'number' },
    ],
    measures: [],
    shown: true,
  },
  {
    id: 'building',
    name: { zh: '楼宇', en: 'Buildings' },
    mark: 'building',
    attributes: [
      { id: 'floors', name: { zh: '层数', en: 'Floors' }, type: 'number' },
      { id: 'enterprises', name: { zh: '入驻企业', en: 'Enterprises' }, type: 'number' },
      { id: 'sourced', name: { zh: '名称有出处', en: 'Named in a source' }, type: 'flag' },
    ],
    measures: ['enterprises-reopened', 'enterprises', 'staff-back', 'checklist-open'],
    shown: true,
  },
  {
    id: 'checkpoint',
    name: { zh: '门岗', en: 'Checkpoints' },
    mark: 'checkpoint',
    attributes: [
      { id: 'serves', name: { zh: '所属', en: 'Gate of' }, type: 'text' },
      { id: 'vehicles', name: { zh: '可通车', en: 'Vehicle gate' }, type: 'flag' },
      { id: 'guards', name: { zh: '每班人数', en: 'Guards a shift' }, type: 'number' },
    ],
    measures: ['gate-entries', 'gate-refusals'],
    shown: true,
  },
  {
    id: 'sentinel',
    name: { zh: '哨点', en: 'Sentinels' },
    mark: 'testing',
    splitBy: 'sentinelKind',
    attributes: [
      {
        id: 'sentinelKind',
        name: { zh: '哨别', en: 'Kind of sentinel' },
        type: 'choice',
        values: [
          { id: 'testing', name: { zh: '检测哨', en: 'Testing' }, mark: 'testing' },
          { id: 'electronic', name: { zh: '电子哨', en: 'Electronic' }, mark: 'electronic' },
          { id: 'spot-check', name: { zh: '抽检哨', en: 'Spot-check' }, mark: 'spot-check' },
          { id: 'monitoring', name: { zh: '监测哨', en: 'Monitoring' }, mark: 'monitoring' },
          { id: 'investigation', name: { zh: '流调哨', en: 'Investigation' }, mark: 'investigation' },
        ],
      },
    ],
    measures: ['sentinel-scans', 'sentinel-alarms'],
    alarms: 'sentinel-alarms',
    shown: true,
  },
  {
    id: 'central-site',
    name: { zh: '集中隔离点', en: 'Central observation sites' },
    mark: 'central-site',
    attributes: [
      { id: 'rooms', name: { zh: '房间', en: 'Rooms' }, type: 'number' },
      {
        id: 'role',
        name: { zh: '现任务', en: 'Present task' },
        type: 'choice',
        values: [
          { id: 'hub-screening', name: { zh: '枢纽排查', en: 'Hub screening' } },
          { id: 'district-foreigners', name: { zh: '本区外籍人员', en: 'Foreigners of the district' } },
          { id: 'port-fever', name: { zh: '口岸发热返回', en: 'Port fever return' } },
          { id: 'transit', name: { zh: '中转超12小时', en: 'Transit over 12 hours' } },
          { id: 'overseas-returnees', name: { zh: '全部境外来沪人员', en: 'All overseas returnees' } },
        ],
      },
      { id: 'roleFrom', name: { zh: '现任务始于', en: 'Present task since' }, type: 'text' },
      { id: 'roles', name: { zh: '历次任务', en: 'Tasks so far' }, type: 'text' },
    ],
    measures: ['central-beds-in-use', 'central-beds', 'overseas-arrivals', 'under-observation'],
    shown: true,
  },
  {
    id: 'sampling-point',
    name: { zh: '采样点', en: 'Sampling points' },
    mark: 'sampling-point',
    attributes: [
      { id: 'lanes', name: { zh: '采样通道', en: 'Lanes' }, type: 'number' },
      { id: 'hours', name: { zh: '开放时间', en: 'Opening hours' }, type: 'text' },
    ],
    measures: [],
    shown: false,
  },
  {
    id: 'vaccination-site',
    name: { zh: '接种点', en: 'Vaccination sites' },
    mark: 'vaccination-site',
    attributes: [
      {
        id: 'siteType',
        name: { zh: '类型', en: 'Type' },
        type: 'choice',
        values: [
          { id: 'fixed', name: { zh: '固定接种点', en: 'Fixed' } },
          { id: 'mobile', name: { zh: '进小区流动点', en: 'Mobile, into compounds' } },
          { id: 'nursing-home', name: { zh: '养老机构', en: 'Nursing home' } },
        ],
      },
    ],
    measures: [],
    shown: false,
  },
  {
    id: 'pharmacy',
    name: { zh: '定点药店', en: 'Designated pharmacies' },
    mark: 'pharmacy',
    attributes: [
      { id: 'maskRounds', name: { zh: '口罩预约轮次', en: 'Mask booking rounds' }, type: 'number' },
    ],
    measures: [],
    shown: false,
  },
  {
    id: 'project',
    name: { zh: '重点项目', en: 'Key projects' },
    mark: 'project',
    attributes: [
      {
        id: 'projectKind',
        name: { zh: '类别', en: 'Kind' },
        type: 'choice',
        values: [
          { id: 'city-district', name: { zh: '市区重大工程', en: 'City and district' } },
          { id: 'industry', name: { zh: '产业项目', en: 'Industry' } },
          { id: 'pledge', name: { zh: '政府实事项目', en: 'Government pledge' } },
        ],
      },
      { id: 'sourced', name: { zh: '名称有出处', en: 'Named in a source' }, type: 'flag' },
      { id: 'due', name: { zh: '计划完成', en: 'Due' }, type: 'text' },
    ],
    measures: [],
    shown: false,
  },
  {
    id: 'venue',
    name: { zh: '重点场所', en: 'Key places' },
    mark: 'venue',
    attributes: [
      {
        id: 'venueType',
        name: { zh: '类型', en: 'Type' },
        type: 'choice',
        values: [
          { id: 'market', name: { zh: '菜市场', en: 'Market' } },
          { id: 'supermarket', name: { zh: '超市', en: 'Supermarket' } },
          { id: 'petrol-station', name: { zh: '加油站', en: 'Petrol station' } },
          { id: 'mall', name: { zh: '商场', en: 'Mall' } },
          { id: 'school', name: { zh: '学校', en: 'School' } },
        ],
      },
      { id: 'placeCode', name: { zh: '已张贴场所码', en: 'Place code posted' }, type: 'flag' },
    ],
    measures: [],
    shown: false,
  },
]

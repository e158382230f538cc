import { pick, type Random } from '../random.ts'

const front = [
  '金',
  '绿',
  '锦',
  '华',
  '瑞',
  '嘉',
  '翠',
  '雅',
  '怡',
  '康',
  '恒',
  '尚',
  '名',
  '御',
  '玉',
  '紫',
  '春',
  '景',
  '盛',
  '明',
]
const middle = [
  '泽',
  '庭',
  '秀',
  '安',
  '隆',
  '悦',
  '澜',
  '源',
  '和',
  '都',
  '枫',
  '桂',
  '桥',
  '湖',
  '涛',
  '馨',
  '辰',
  '丰',
  '阳',
  '海',
]
const estates = [
  '花园',
  '苑',
  '公寓',
  '名邸',
  '新苑',
  '华庭',
  '家园',
  '雅苑',
  '景园',
  '小区',
  '佳苑',
  '名苑',
  '坊',
  '豪庭',
]
const foreignEstates = ['国际花园', '国际公寓', '别墅', '御墅', '国际广场公寓', '酒店式公寓', '庄园']
const offices = [
  '商务大厦',
  '国际中心',
  '商务广场',
  '科技大厦',
  '大厦',
  '金融中心',
  '创意园',
  '中心',
  '商务楼',
  '总部大楼',
]
const shops: Record<string, string[]> = {
  market: ['菜市场', '标准化菜场', '集贸市场'],
  supermarket: ['超市', '生鲜超市', '便利广场'],
  'petrol-station': ['加油站'],
  mall: ['购物中心', '商场', '生活广场'],
  school: ['小学', '中学', '幼儿园', '实验学校'],
}

/** What people call the committee's ground: 蟠龙居委会 → 蟠龙. */
export const groundOf = (name: string) =>
  name.replace(/(社区)?居委会$|(?<=村)村委会$|村委会$/, '').replace(/第[一二三四五六七八九十]+$/, '')

const invented = (random: Random) => pick(random, front) + pick(random, middle)

export function compoundName(random: Random, committee: string, index: number, foreign: boolean): string {
  const ground = groundOf(committee)
  if (committee.endsWith('村委会')) return index === 0 ? `${ground}中心村` : `${ground}${index}组`
  if (foreign) return invented(random) + pick(random, foreignEstates)
  if (index === 0 && !/[苑园村]$/.test(ground)) return `${ground.replace(/路$/, '')}小区`
  return index % 4 === 3
    ? `${ground.replace(/路$/, '')}${pick(random, estates)}`
    : invented(random) + pick(random, estates)
}

export const buildingName = (random: Random) => invented(random) + pick(random, offices)

export const venueName = (random: Random, type: string, committee: string) =>
  (random() < 0.5 ? groundOf(committee).replace(/[路村]$/, '') : invented(random)) +
  pick(random, shops[type] ?? ['场所'])

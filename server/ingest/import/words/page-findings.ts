import type { Names } from '#src/contract/primitives.ts'
import type { FindingCode } from './every-finding.ts'

/** What to do where the file was brought to a page, for the findings whose words otherwise name an option of the command. */
export const pageFindings: { readonly [C in FindingCode]?: Names } = {
  'missing-column': {
    zh: '缺少“{role}”列。列有：{headers}。请把那一列的表头改成“{role}”，再选一次文件。',
    en: 'There is no column for "{role}". There are: {headers}. Head that column "{role}" and bring the file again.',
  },
  'datum-undeclared': {
    zh: '没有说明坐标系，差错可达五百米，所以不猜。请在“文件所用坐标系”里选定，或写进文件名，如 name.gcj02.csv。',
    en: 'The datum is not stated and a wrong one moves places by half a kilometre, so it is not guessed. Choose it under "Datum of the file", or put it in the name: name.gcj02.csv.',
  },
  'datum-contradiction': {
    zh: '文件名写的是 {named}，这里选的是 {given}。请改成一致。',
    en: 'The file name says {named} and {given} is chosen here. Make them agree.',
  },
  'datum-doubtful': {
    zh: '坐标系写的是 {declared}，但 {points} 个写明所属区域的点中只有 {inside} 个落在该区域内；按 {fits} 读则有 {better} 个。请改选 {fits}；若文件确实无误，请检查所属区域。',
    en: 'The datum is declared as {declared}, and of {points} points that name their area only {inside} lie in it; read as {fits}, {better} do. Choose {fits}, or check the areas named.',
  },
  'kind-undeclared': {
    zh: '没有说明这是哪类点位。请在“点位类型”里选定：{kinds}。',
    en: 'The kind of site is not stated. Choose it under "Kind of site": {kinds}.',
  },
  unrecognised: {
    zh: '看不出这是什么表。列有：{headers}。点位表需要经度和纬度，区域代码表需要 code 和 name；数据表请到“导入”里选。',
    en: 'What this table holds is not clear. Its columns: {headers}. Sites need lon and lat, a table of areas needs code and name; figures are brought under Import.',
  },
  'root-unknown': {
    zh: '不知道顶层区域 {code} 的名称。请在表里加上这一行。',
    en: 'The name of the top area {code} is not known. Add its row to the table.',
  },
  'two-in-one': {
    zh: '应为一个数字，现为“{found}”：经纬度挤在一格，其后各列都错了位。请拆开并补齐右边各列，或勾选“拆开后读入”。',
    en: 'One number is expected; this is "{found}": longitude and latitude share a cell and the cells after it are shifted. Split it and put the others back, or tick "Read a pair in one cell apart".',
  },
  'swapped-axes': {
    zh: '纬度为 {found}，像是经度和纬度写反了。请对调这两列，或勾选“对调后读入”。',
    en: 'The latitude is {found}: longitude and latitude look swapped. Exchange the two columns, or tick "Read swapped longitude and latitude exchanged".',
  },
}

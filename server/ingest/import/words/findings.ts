import type { Names } from '#src/contract/primitives.ts'

interface Words extends Names {
  severity: 'error' | 'row' | 'note'
}

/** All that an import can find, and what the reader can do about it. `{x}` is filled in. */
export const findings = {
  'bad-mapping': {
    severity: 'error',
    zh: '{path} 不是一份对应关系：{reason}。请用页面或 GET /api/mappings 给出的格式。',
    en: '{path} is no mapping: {reason}. Write it as the pages and GET /api/mappings do.',
  },
  unreadable: {
    severity: 'error',
    zh: '读不到这个文件（{reason}）。请检查路径。',
    en: 'This file cannot be read ({reason}). Check the path.',
  },
  'not-geojson': {
    severity: 'error',
    zh: '应为 GeoJSON FeatureCollection。请在 GIS 软件中导出为 GeoJSON。',
    en: 'A GeoJSON FeatureCollection is expected. Export it as GeoJSON from your GIS.',
  },
  'no-rows': {
    severity: 'error',
    zh: '文件里没有数据行。',
    en: 'The file has no rows of data.',
  },
  'unknown-column': {
    severity: 'error',
    zh: '没有“{column}”列。列有：{headers}。',
    en: 'There is no column "{column}". There are: {headers}.',
  },
  'ambiguous-column': {
    severity: 'error',
    zh: '“{column}”可以是多列：{headers}。请写全列名；要相加就每列写一个 --column。',
    en: '"{column}" fits several columns: {headers}. Give the whole name; to add columns up, give one --column for each.',
  },
  'missing-column': {
    severity: 'error',
    zh: '缺少“{role}”列。列有：{headers}。请用 --columns {role}=列名 指明。',
    en: 'There is no column for "{role}". There are: {headers}. Name it: --columns {role}=HEADER.',
  },
  'datum-undeclared': {
    severity: 'error',
    zh: '没有说明坐标系，差错可达五百米，所以不猜。请指明坐标系（命令行：在文件后加 --datum wgs84|gcj02|bd09|cgcs2000），或把它写进文件名，如 name.gcj02.geojson。',
    en: 'The datum is not stated and a wrong one moves places by half a kilometre, so it is not guessed. Declare it (on the command line: --datum wgs84|gcj02|bd09|cgcs2000 after the file), or put it in the name: name.gcj02.geojson.',
  },
  'datum-contradiction': {
    severity: 'error',
    zh: '文件名写的是 {named}，--datum 写的是 {given}。请改成一致。',
    en: 'The file name says {named} and --datum says {given}. Make them agree.',
  },
  'datum-doubtful': {
    severity: 'error',
    zh: '坐标系写的是 {declared}，但 {points} 个写明所属区域的点中只有 {inside} 个落在该区域内；按 {fits} 读则有 {better} 个。请改为 --datum {option}；若文件确实无误，请检查所属区域。',
    en: 'The datum is declared as {declared}, and of {points} points that name their area only {inside} lie in it; read as {fits}, {better} do. Declare --datum {option}, or check the areas named.',
  },
  'kind-undeclared': {
    severity: 'error',
    zh: '没有说明这是哪类点位。请选定类型（命令行：在文件后加 --kind），可选：{kinds}。',
    en: 'The kind of site is not stated. Choose it (on the command line: --kind after the file): {kinds}.',
  },
  'unknown-kind': {
    severity: 'error',
    zh: '没有点位类型“{kind}”。可选：{kinds}。',
    en: 'There is no kind of site "{kind}". There are: {kinds}.',
  },
  unrecognised: {
    severity: 'error',
    zh: '看不出这是什么表。列有：{headers}。层级表需要 code 和 name，点位表需要经纬度，数据表需要日期和数值；也可用 --columns 说明，例如 --columns lon=X,lat=Y。',
    en: 'What this table holds is not clear. Its columns: {headers}. A hierarchy needs code and name, sites need lon and lat, figures need a day and a value; or name them, such as --columns lon=X,lat=Y.',
  },
  'column-undeclared': {
    severity: 'error',
    zh: '没有说明哪一列是数值。请在文件后加 --column 列名（多列相加就写多个 --column）。列有：{headers}。',
    en: 'Which column holds the figures is not stated. Add --column HEADER after the file (several --column add up). Columns: {headers}.',
  },
  'no-areas': {
    severity: 'error',
    zh: '没有区域。请在同一条命令里加上层级表（code、name 和上级代码）。',
    en: 'There are no areas. Add the hierarchy tables (code, name and parent codes) to the same command.',
  },
  'root-unknown': {
    severity: 'error',
    zh: '不知道顶层区域 {code} 的名称。请加 --root {code}=名称，或一并导入含这一行的层级表。',
    en: 'The name of the top area {code} is not known. Add --root {code}=NAME, or import the table that has it.',
  },
  'several-roots': {
    severity: 'error',
    zh: '有多个顶层区域：{codes}。一个实例只有一棵区域树，请分开导入。',
    en: 'There are several top areas: {codes}. An instance has one tree; import them into separate instances.',
  },
  required: { severity: 'row', zh: '不能空着。', en: 'This must not be empty.' },
  'extra-cells': {
    severity: 'row',
    zh: '有 {found} 格，表头只有 {expected} 列。请检查是否多了逗号。',
    en: 'The row has {found:cell|cells} and the header {expected}. Look for a comma too many.',
  },
  'not-a-number': {
    severity: 'row',
    zh: '应为数字，现为“{found}”。',
    en: 'A number is expected; this is "{found}".',
  },
  'two-in-one': {
    severity: 'row',
    zh: '应为一个数字，现为“{found}”：经纬度挤在一格，其后各列都错了位。请拆开并补齐右边各列，或用“拆开”（--fix split）读入。',
    en: 'One number is expected; this is "{found}": longitude and latitude share a cell and the cells after it are shifted. Split it and put the others back, or have it read so: --fix split.',
  },
  'out-of-range': {
    severity: 'row',
    zh: '应在 {min} 与 {max} 之间，现为 {found}。',
    en: 'This must lie between {min} and {max}; it is {found}.',
  },
  'swapped-axes': {
    severity: 'row',
    zh: '纬度为 {found}，像是经度和纬度写反了。请对调这两列，或用“对调”（--fix swap）读入。',
    en: 'The latitude is {found}: longitude and latitude look swapped. Exchange the two columns, or have them read so: --fix swap.',
  },
  'datums-disagree': {
    severity: 'row',
    zh: '{one} 与 {other} 两组坐标相差 {metres} 米，不是同一个地方。请查明哪组正确。',
    en: 'The {one} and {other} coordinates are {metres} m apart and cannot both be right. Find out which is.',
  },
  'bad-code': {
    severity: 'row',
    zh: '代码“{found}”不可用：不能含空格或斜杠，不能以 ~ 开头。',
    en: 'The code "{found}" cannot be used: no spaces or slashes, and no ~ at the start.',
  },
  'duplicate-code': {
    severity: 'row',
    zh: '代码 {code} 与 {other} 重复。',
    en: 'The code {code} repeats the one in {other}.',
  },
  'unknown-parent': {
    severity: 'row',
    zh: '上级代码 {parent} 不在任何一张层级表里。请补上那一行，或一并导入那张表。',
    en: 'The parent code {parent} is in none of the tables. Add its row, or import its table too.',
  },
  'wrong-level': {
    severity: 'row',
    zh: '“{name}”比它的上级 {parent} 层级还高或相同。请检查上级代码。',
    en: '"{name}" is not below its parent {parent}. Check the parent code.',
  },
  'bad-geometry': {
    severity: 'row',
    zh: '应为 Polygon 或 MultiPolygon：{reason}。',
    en: 'A Polygon or MultiPolygon is expected: {reason}.',
  },
  'short-ring': {
    severity: 'row',
    zh: '第 {ring} 个环只有 {found} 个点，至少要 4 个。',
    en: 'Ring {ring} has {found:point|points}; it needs at least 4.',
  },
  'unknown-area': {
    severity: 'row',
    zh: '“{name}”的代码 {code} 不在层级表里。请改正代码，或一并导入含它的层级表。',
    en: 'The code {code} of "{name}" is not in the hierarchy. Correct it, or import the table that has it.',
  },
  'duplicate-outline': {
    severity: 'row',
    zh: '“{name}”的轮廓在 {other} 已有。请去掉一个。',
    en: '{other} already has the outline of "{name}". Remove one.',
  },
  'no-area': {
    severity: 'row',
    zh: '不在任何轮廓之内，也没有写明可用的区、街镇。请检查坐标或坐标系。',
    en: 'This lies inside no outline and names no district or town we know. Check the coordinates or the datum.',
  },
  'duplicate-id': {
    severity: 'row',
    zh: '与 {other} 是同一个点位。请去掉一行，或加一列 id 区分。',
    en: 'This is the same site as {other}. Remove one, or tell them apart by an id column.',
  },
  'invalid-choice': {
    severity: 'row',
    zh: '应为以下之一：{choices}；现为“{found}”。',
    en: 'This must be one of {choices}; it is "{found}".',
  },
  'duplicate-cell': {
    severity: 'error',
    zh: '同一地方、日期和指标在 {other} 已有一个数。',
    en: '{other} already gives this place, day and measure a figure.',
  },
  'double-count': {
    severity: 'error',
    zh: '“{place}”在 {day} 的数与它所属的“{other}”同日的数会重复计算。请只保留一级。',
    en: 'The figure of "{place}" on {day} would be counted again in that of "{other}", which it lies in. Keep one level.',
  },
  'feature-unmatched': {
    severity: 'note',
    zh: '“{name}”没有代码，层级表里也没有这个名称。未导入，不猜。',
    en: '"{name}" has no code and no area has that name. Left out, not guessed.',
  },
  'feature-ambiguous': {
    severity: 'note',
    zh: '“{name}”没有代码，而叫这个名称的区域有 {count} 个。未导入，不猜。',
    en: '"{name}" has no code and {count} areas have that name. Left out, not guessed.',
  },
  'matched-by-name': {
    severity: 'note',
    zh: '“{name}”没有代码，按唯一的同名区域 {code} 导入。',
    en: '"{name}" has no code; taken for {code}, the only area of that name.',
  },
  'partial-outline': {
    severity: 'note',
    zh: '来源说“{name}”的轮廓不完整。',
    en: 'The source says the outline of "{name}" is incomplete.',
  },
  'outside-outlines': {
    severity: 'note',
    zh: '“{name}”不在任何轮廓之内，按文件写明的归入{area}。',
    en: '"{name}" lies inside no outline; put in {area} as the file says.',
  },
  'other-area': {
    severity: 'note',
    zh: '“{name}”文件写的是{named}，坐标落在{area}，以坐标为准。',
    en: '"{name}": the file says {named}, the coordinates lie in {area}; the coordinates decide.',
  },
  'unknown-name': {
    severity: 'note',
    zh: '没有叫“{named}”的区域，只按坐标归属。',
    en: 'No area is called "{named}"; placed by its coordinates alone.',
  },
  'unused-columns': {
    severity: 'note',
    zh: '没有用到的列：{headers}。',
    en: 'Columns not used: {headers}.',
  },
  'missing-days': {
    severity: 'note',
    zh: '{place} 在 {from} 至 {to} 之间缺 {count} 天（{days}），显示为缺报，不作 0。',
    en: '{place} has no figure on {count} of the days {from} to {to} ({days}); they show as missing, not as 0.',
  },
} as const satisfies Record<string, Words>

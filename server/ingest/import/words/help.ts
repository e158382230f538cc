import type { Names } from '#src/contract/primitives.ts'

export const help: Names = {
  zh: `导入真实数据。要么全部导入，要么什么都不改。

  npm run import -- 文件 [文件的选项] 文件 …

文件（顺序不限，看表头就知道是什么；CSV、XLSX、JSON）
  层级        code、name 和上级代码（parent，或 areaCode、streetCode …）
  轮廓        GeoJSON，要素带 code（或全表唯一的 name）；文件名写明坐标系：区.gcj02.geojson
  点位        name 和经纬度；gcj02_lng 这样的表头自带坐标系
  数据        一行一个地方，或一天一列；标题行、合计行、脚注不碍事，看不准的会问
层级、轮廓和点位进入空的实例；数据也可以进入已有数据的实例，导入前先看差异（--dry-run）。

紧跟在文件后面的选项（写在第一个文件之前则对所有文件有效）
  --datum wgs84|gcj02|bd09|cgcs2000   坐标系
  --kind compound                     点位类型
  --fix split,swap                    经纬度挤在一格的拆开，写反的对调
  --measure 指标 --column 列名         哪一列是什么指标；多个 --column 相加
  --place 代码                        整个文件说的是哪里（默认：顶层区域）
  --day 2022-03-26  --year 2022       整个文件是哪一天；没写年份的日期是哪一年
  --day-order month-first|day-first   03/05/2022 哪个在前
  --breakdown 细分项  --every week     细分项；每周一报
  --sheet 表名                        工作簿里的哪张表
  --columns name=地址,lon=X,lat=Y      表头认不出时指明
  --mapping 文件.json                  页面或 GET /api/mappings 给出的对应关系
  --replaces                          文件就是全部：其中的地方和日子里没有的数，撤回
  --attribution 文字                   来源署名，显示在地图上

整条命令的选项
  --author 单位       谁导入的（默认 npm run import）
  --note 文字         这一批的说明
  --reason 文字       改动已有的数的原因
  --dry-run           只检查、只看差异，不写入
  --reject-bad-rows   点位和数据里坏的行留下，其余导入
  --root 代码=名称     层级表里没有的顶层区域
  --lang zh|en        说哪种语言

导入到 LOOKOUT_DATA 指定的文件夹（默认 ./data），或 DATABASE_URL 的数据库。`,
  en: `Imports real data: all of it, or nothing is changed.

  npm run import -- FILE [its options] FILE …

Files (in any order; their headers say what they are; CSV, XLSX, JSON)
  hierarchy   code, name and parent codes (parent, or areaCode, streetCode …)
  outlines    GeoJSON, features with a code (or a name that one area has); the name says the datum: x.gcj02.geojson
  sites       name, longitude and latitude; headers such as gcj02_lng carry their datum
  figures     a place per row, or a column per day; titles, totals and footnotes do no harm, what is not certain is asked
Hierarchy, outlines and sites go into an empty instance; figures also into one that holds data: --dry-run shows the difference.

Options right after a file (before the first file they hold for all)
  --datum wgs84|gcj02|bd09|cgcs2000    its datum
  --kind compound                      kind of site
  --fix split,swap                     read a pair in one cell apart, and swapped axes exchanged
  --measure MEASURE --column HEADER    which column measures what; several --column add up
  --place CODE                         where the whole file is about (default: the top area)
  --day 2022-03-26  --year 2022        the day of the whole file; the year of days that have none
  --day-order month-first|day-first    what comes first in 03/05/2022
  --breakdown KEY  --every week        breakdown key; one report a week
  --sheet NAME                         which sheet of a workbook
  --columns name=ADDRESS,lon=X,lat=Y   headers that are not recognised
  --mapping FILE.json                  a mapping as the pages and GET /api/mappings have it
  --replaces                           the file is all there is: what is known of its places and days and not in it is withdrawn
  --attribution TEXT                   credit, shown on the map

Options of the command
  --author OFFICE     who brings it (default: npm run import)
  --note TEXT         about this batch
  --reason TEXT       why known figures change
  --dry-run           check and compare, write nothing
  --reject-bad-rows   leave bad rows of sites and figures out and import the rest
  --root CODE=NAME    a top area that no table has
  --lang zh|en        language

It goes into the folder LOOKOUT_DATA (default ./data) or the database of DATABASE_URL.`,
}

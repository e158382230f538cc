import type { Names } from '#src/contract/primitives.ts'

export const help: Names = {
  zh: `把真实数据导入一个空的实例。要么全部导入，要么什么都不改。

  npm run import -- 文件 [文件的选项] 文件 …

文件（顺序不限，看表头就知道是什么）
  层级 CSV      code、name 和上级代码（parent，或 areaCode、streetCode …）
  轮廓 GeoJSON  要素带 code（或全表唯一的 name）；文件名写明坐标系：区.gcj02.geojson
  点位 CSV      name 和经纬度；gcj02_lng 这样的表头自带坐标系
  数据 CSV      place、day、measure、value；或一列一个指标；或用下面的选项说明

紧跟在文件后面的选项（写在第一个文件之前则对所有文件有效）
  --datum wgs84|gcj02|bd09|cgcs2000   坐标系
  --kind compound                     点位类型
  --fix split,swap                    经纬度挤在一格的拆开，写反的对调
  --measure 指标 --column 列名         哪一列是什么指标；多个 --column 相加
  --place 代码                        整个文件说的是哪里（默认：顶层区域）
  --breakdown 细分项  --every week     细分项；每周一报
  --columns name=地址,lon=X,lat=Y      表头认不出时指明
  --attribution 文字                   来源署名，显示在地图上

整条命令的选项
  --dry-run           只检查，不写入
  --reject-bad-rows   点位和数据里坏的行留下，其余导入
  --root 代码=名称     层级表里没有的顶层区域
  --lang zh|en        说哪种语言

导入到 LOOKOUT_DATA 指定的文件夹（默认 ./data），或 DATABASE_URL 的数据库。`,
  en: `Loads real data into an empty instance: all of it, or nothing is changed.

  npm run import -- FILE [its options] FILE …

Files (in any order; their headers say what they are)
  hierarchy CSV      code, name and parent codes (parent, or areaCode, streetCode …)
  outlines GeoJSON   features with a code (or a name that one area has); the name says the datum: x.gcj02.geojson
  sites CSV          name, longitude and latitude; headers such as gcj02_lng carry their datum
  figures CSV        place, day, measure, value; or a column per measure; or say it by the options below

Options right after a file (before the first file they hold for all)
  --datum wgs84|gcj02|bd09|cgcs2000    its datum
  --kind compound                      kind of site
  --fix split,swap                     read a pair in one cell apart, and swapped axes exchanged
  --measure MEASURE --column HEADER    which column measures what; several --column add up
  --place CODE                         where the whole file is about (default: the top area)
  --breakdown KEY  --every week        breakdown key; one report a week
  --columns name=ADDRESS,lon=X,lat=Y   headers that are not recognised
  --attribution TEXT                   credit, shown on the map

Options of the command
  --dry-run           check, write nothing
  --reject-bad-rows   leave bad rows of sites and figures out and import the rest
  --root CODE=NAME    a top area that no table has
  --lang zh|en        language

It goes into the folder LOOKOUT_DATA (default ./data) or the database of DATABASE_URL.`,
}

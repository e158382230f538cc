import type { Worded } from '#src/app/messages/zh.ts'

/** The words of the desk's way to the walls; nobody needs them before its menu is opened. */
export const walls = {
  push: '推送到大屏',
  wall: '大屏',
  stays: '停留',
  minutes: '{count} 分钟',
  author: '姓名或科室',
  note: '说明',
  noteHint: '显示在大屏上，给在场的人看。',
  send: '推送',
  lost: '大屏不会显示',
  lostDays: '{day}以前的日期',
  lostAsOf: '{moment} 所知：大屏按现在所知显示',
  lostPer: '折算：{per}',
  lostCompare: '比较：{compare}',
  lostVersus: '并列的{area}',
  lostMultiples: '小图',
  lostPanels: '您排的图表',
  pushed: '已推送到{wall}，留至 {until}。',
  done: '好',
  links: '只读链接',
  linksNote: '持链接者无需登录即可看大屏，只能看、不能写，也看不到按隐私规则隐藏的小数。可随时撤销。',
  linkName: '给哪块屏幕',
  linkNameHint: '例如：指挥中心东墙',
  makeLink: '生成链接',
  linkMade: '“{name}”的链接，只显示这一次：',
  linkAddress: '链接地址',
  copy: '复制',
  copied: '已复制',
  notCopied: '请手动复制',
  linkBy: '{author} · {time}',
  revokedAt: '{time} 已撤销',
  revoke: '撤销',
}

export type WallsMessages = Worded<typeof walls>

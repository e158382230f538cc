import type { Worded } from '#src/app/messages/zh.ts'

/** The words of saved views. They come after the screen. */
export const views = {
  views: '视图',
  open: '视图：{name}',
  changed: '视图：{name}（已改动）',
  list: '已存的视图',
  none: '还没有存过视图',
  save: '存为视图',
  name: '名称',
  nameHint: '例如：周会',
  note: '说明',
  author: '您是谁',
  person: '像是手机号或身份证号，请删去',
  keep: '保存',
  cancel: '取消',
  back: '回到“{name}”',
  replace: '用现在的画面替换',
  rename: '改名',
  remove: '移除',
  removeAsk: '移除视图“{name}”？',
  removeBody: '它的链接将打不开；历史会留存。',
  stay: '留下',
  copy: '复制链接',
  copied: '已复制',
  notCopied: '没有复制成',
  by: '{owner} · {time}',
  of: '{name}：更多',
  unknown: '这个视图打不开',
  toDesk: '打开工作台',
  opening: '正在打开视图',
}

export type ViewsMessages = Worded<typeof views>

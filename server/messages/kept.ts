import { notFound, type ProblemMessage } from './problem-message.ts'

/** What people keep on the server: scenes, pushes, notes, views. */
export const keptMessages = {
  'unknown-wall': {
    status: 404,
    title: notFound,
    zh: '没有大屏“{wall}”。可用：{walls}。',
    en: 'There is no wall "{wall}"; there are {walls}.',
  },
  'unknown-push': {
    status: 404,
    title: notFound,
    zh: '这块大屏上没有推送“{push}”。',
    en: 'This wall never had the push "{push}".',
  },
  'unknown-version': {
    status: 404,
    title: notFound,
    zh: '没有第 {version} 版场景，最新为第 {newest} 版。',
    en: 'There is no version {version} of the scenes; the newest is {newest}.',
  },
  'scenes-changed': {
    status: 409,
    title: { zh: '已有新版本', en: 'Saved by somebody else' },
    zh: '您从第 {base} 版改起，而 {author} 已存为第 {newest} 版，您的改动未保存。请先看新版再改。',
    en: 'You began with version {base}, and {author} has saved version {newest} since: yours was not kept. Look at the new one first.',
  },
  'unknown-note': {
    status: 404,
    title: notFound,
    zh: '没有编号为“{note}”的注记，可能已被移除。',
    en: 'There is no note with the id "{note}"; it may have been removed.',
  },
  'note-changed': {
    status: 409,
    title: { zh: '注记已被改动', en: 'The note was changed' },
    zh: '这条注记刚被 {author} 改动或移除，本次没有保存。请看过最新内容再改。',
    en: 'This note was changed or removed by {author} meanwhile, and nothing was kept. Look at it as it is now and change it again.',
  },
  'unknown-view': {
    status: 404,
    title: notFound,
    zh: '没有编号为“{view}”的视图，可能已被移除。',
    en: 'There is no saved view with the id "{view}"; it may have been removed.',
  },
  'view-changed': {
    status: 409,
    title: { zh: '视图已被改动', en: 'The view was changed' },
    zh: '视图“{name}”刚被 {author} 改动或移除，本次没有保存。请打开最新的再改。',
    en: 'The view "{name}" was changed or removed by {author} meanwhile, and nothing was kept. Open it as it is now and change it again.',
  },
} as const satisfies Record<string, ProblemMessage>

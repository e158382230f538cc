import type { WallsMessages } from './zh.ts'

export const walls: WallsMessages = {
  push: 'Send to a wall',
  wall: 'Wall',
  stays: 'Stays',
  minutes: '{count, plural, one {# minute} other {# minutes}}',
  author: 'Name or office',
  note: 'Note',
  noteHint: 'Shown on the wall, for those before it.',
  send: 'Send',
  pushed: 'Sent to {wall}, where it stays until {until}.',
  done: 'Done',
  links: 'Read-only links',
  linksNote:
    'Whoever has a link sees the wall without logging in, cannot write, and never sees the small numbers that privacy hides. Revoke it at any time.',
  linkName: 'Which screen it is for',
  linkNameHint: 'For instance: command centre, east wall',
  makeLink: 'Make a link',
  linkMade: 'The link for “{name}”, shown this once:',
  linkAddress: 'Address of the link',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Copy it by hand',
  linkBy: '{author} · {time}',
  revokedAt: 'revoked {time}',
  revoke: 'Revoke',
}

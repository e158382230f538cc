import { describe, expect, test } from 'vitest'
import { buildCommandIndex, type Command, type CommandGroup, searchCommands } from './command-search.ts'
import { loadReadings } from './romanise.ts'

const named = (name: string, nameEn: string | null = null, aliases: string[] = []) => ({
  code: '',
  name,
  nameEn,
  aliases,
})
const command = (id: string, group: CommandGroup, names: Command['names'], rank = 0): Command => ({
  id,
  group,
  names,
  rank,
})
const commands: Command[] = [
  command('xujing', 'areas', [named('徐泾镇', 'Xujing Town')], 2),
  command('xujing committee', 'areas', [named('徐泾居委会', 'Xujing', ['老徐泾'])], 3),
  command('changning', 'areas', [named('长宁区', 'Changning District')], 1),
  command('zhongshan', 'sites', [named('重山小区')]),
  command('garden', 'sites', [named('徐泾花园')]),
  command('coverage', 'measures', [
    named('60岁以上接种率', '60+ vaccination coverage'),
    named('接种率', 'coverage'),
  ]),
  command('intake', 'measures', [named('集中隔离点入住', 'Central-site intake')]),
  command('vaccinated', 'measures', [named('60岁以上接种', 'Vaccinated 60+')]),
  command('link', 'actions', [named('Copy link', 'Copy link')]),
  command('dark', 'actions', [named('深色', null), named('dark', 'dark'), named('夜间')]),
]
const readings = await loadReadings()
const index = buildCommandIndex(commands, readings)
const found = (text: string, recent: string[] = []) =>
  searchCommands(index, text, recent).flatMap(({ hits }) => hits.map((hit) => hit.command.id))

describe('the command box finds', () => {
  test.each([
    ['徐泾镇', 'xujing'],
    ['xjz', 'xujing'],
    ['xujingzhen', 'xujing'],
    ['xujing', 'xujing'],
    ['老徐泾', 'xujing committee'],
    ['changning', 'changning'],
    ['zhangning', 'changning'],
    ['cnq', 'changning'],
    ['zhongshan', 'zhongshan'],
    ['chongshanxq', 'zhongshan'],
    ['huayuan', 'garden'],
    ['coverage', 'coverage'],
    ['vaccination', 'coverage'],
    ['60+ vacc', 'coverage'],
    ['60+ vaccinated', 'vaccinated'],
    ['vaccinated 60+', 'vaccinated'],
    ['central-site', 'intake'],
    ['central site', 'intake'],
    ['intake', 'intake'],
    ['jiezhong', 'coverage'],
    ['dark', 'dark'],
    ['yejian', 'dark'],
    ['ｄａｒｋ', 'dark'],
  ])('%s: %s first', (text, id) => expect(found(text)[0]).toBe(id))

  test('nothing for what nothing is called, and nothing for blanks', () => {
    expect(found('qqqq')).toEqual([])
    expect(found('   ')).toEqual([])
  })

  test('the larger area before the smaller, what begins so before what holds it', () => {
    expect(found('xj')).toEqual(['xujing', 'xujing committee', 'garden'])
    expect(found('徐泾')).toEqual(['xujing', 'xujing committee', 'garden'])
  })

  test('of equals, what was chosen lately', () => {
    expect(found('徐', ['xujing committee'])[0]).toBe('xujing committee')
    // But not before what matches better.
    expect(found('徐泾镇', ['garden'])[0]).toBe('xujing')
  })

  test('says which part of the name matched, or what else did', () => {
    const hit = (text: string) => searchCommands(index, text, [])[0]!.hits[0]!
    expect(hit('huayuan').marks).toEqual([[2, 4]])
    expect(hit('coverage')).toMatchObject({ marks: [], by: 'coverage' })
    expect(hit('老徐泾').by).toBe('老徐泾')
    expect(hit('link').marks).toEqual([[5, 9]])
    expect(hit('60+ vaccinated')).toMatchObject({
      marks: [],
      englishMarks: [
        [0, 10],
        [11, 14],
      ],
      by: 'Vaccinated 60+',
    })
  })

  test('without its dictionary all but pinyin', () => {
    const early = buildCommandIndex(commands, null)
    expect(searchCommands(early, 'xjz', [])).toEqual([])
    expect(searchCommands(early, 'xujing', [])[0]!.hits[0]!.command.id).toBe('xujing')
  })
})

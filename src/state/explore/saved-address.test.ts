import { describe, expect, test } from 'vitest'
import { parseSearch, readAddress, stringifySearch, writeAddress } from '#src/state/address.ts'
import { noPanes, paneParams, type WhyQuestion } from '#src/state/params/pane-params.ts'
import { readView } from './explore-search.ts'
import { arrivingView, openedParams, savedAddress, savedAgain } from './saved-address.ts'

const viewOf = (search: string) => readView(parseSearch(search)).view

describe('what a saved view keeps of an address', () => {
  test('all that is shown, in one order, and nothing of who looks or what stands over it', () => {
    const shown =
      'measure=enterprises&area=310118&lang=en&theme=dark&why=enterprises,310118,2022-06-03&notes=open'
    expect(savedAddress(viewOf(shown))).toBe('area=310118&measure=enterprises')
    expect(savedAddress(viewOf('days=last-30&table=open'))).toBe('days=last-30&table=open')
    expect(savedAgain('table=open&days=last-30')).toBe('days=last-30&table=open')
    expect(savedAddress(viewOf(''))).toBe('')
  })

  test('opens as the reader looks, and says by which name', () => {
    const params = openedParams('abcd1234', 'area=310118&table=open', viewOf('lang=en&theme=dark&area=31'))
    expect(params).toEqual({ area: '310118', table: 'open', lang: 'en', theme: 'dark', view: 'abcd1234' })
    expect(savedAddress(readView(params).view)).toBe('area=310118&table=open')
  })

  test('is asked for where an address names a view and shows nothing of its own', () => {
    expect(arrivingView('?view=abcd1234')).toBe('abcd1234')
    expect(arrivingView('?view=abcd1234&lang=en')).toBe('abcd1234')
    expect(arrivingView('?view=abcd1234&area=310118')).toBeNull()
    expect(arrivingView('?area=310118')).toBeNull()
    expect(arrivingView('')).toBeNull()
  })
})

describe('what stands over the desk', () => {
  const through = (why: WhyQuestion) => {
    const text = stringifySearch(writeAddress({ ...noPanes, why }, paneParams, noPanes, {}))
    return readAddress(parseSearch(text), paneParams, noPanes).view.why
  }
  test.each([
    { measure: 'enterprises', key: null, place: '310118', from: '2022-06-03', to: '2022-06-03' },
    { measure: 'overseas-arrivals', key: 'home', place: 'b-12', from: '2022-05-01', to: '2022-06-03' },
    { measure: 'enterprises', key: null, place: 'b-12', from: '2022-05-01', to: '2022-06-03', whole: true },
    { measure: 'enterprises', key: 'home', place: 'b-12', from: '2022-06-03', to: '2022-06-03', whole: true },
    { measure: 'enterprises', key: null, place: '310118', from: '2022-05-03', to: '2022-06-03', per: 'site' },
    {
      measure: 'enterprises',
      key: 'home',
      place: '310118',
      from: '2022-06-03',
      to: '2022-06-03',
      whole: true,
      per: 'residents',
    },
  ] satisfies WhyQuestion[])('comes back from its address: $measure', (why) =>
    expect(through(why)).toEqual(why),
  )

  test.each([
    'enterprises',
    'enterprises,310118',
    'enterprises,310118,2022-06-03..2022-06-01',
    'A,b,2022-06-03',
    'a,b,2022-06-03,c,d',
    'a,b,2022-06-03,c,whole,d',
    'a,b,2022-06-03,c,share,per-10k',
    'a,b,2022-06-03,c,whole,whole',
  ])('what means nothing is not there: %s', (text) =>
    expect(readAddress({ why: text }, paneParams, noPanes).view.why).toBeNull(),
  )
})

import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import type { CatalogReply } from '#src/contract/catalog.ts'
import type { AddressParams } from '#src/state/address.ts'
import { type DataTab, dataTabs, defaultData, withoutData } from '#src/state/params/data-params.ts'
import { useDataSearch } from '#src/state/use-data-search.ts'
import { quietButton } from '#src/ui/controls/Button.tsx'
import { Brand } from '#src/ui/frame/Brand.tsx'
import { Spacer } from '#src/ui/frame/Spacer.tsx'
import { ConnectionLine } from '#src/views/ConnectionLine.tsx'
import { CommandButton } from '#src/views/commands/CommandButton.tsx'
import { Looks } from '#src/views/Looks.tsx'
import { AsOfControl } from '#src/views/moments/AsOfControl.tsx'
import css from './bar.module.css'

/** The tabs that answer for the moment of the clock; the others tell of what was done, and when. */
const obeysClock: ReadonlySet<DataTab> = new Set(['forms', 'corrections'])

/** The page's name, its tabs, and the ways to desk and wall. A tab keeps where the reader is: area, days, language. */
export function DataBar({ catalog }: { catalog: CatalogReply }) {
  const t = useTranslations('data')
  const s = useTranslations('shell')
  const locale = useLocale()
  const { tab: current } = useDataSearch()
  return (
    <header className={css.bar}>
      <Brand name={s('product')} latin={s('productLatin')} />
      <h1>{s('data')}</h1>
      <nav className={css.tabs} aria-label={t('tabsLabel')}>
        {dataTabs.map((tab) => (
          <Link
            key={tab}
            to="/data"
            search={(params) => tabSearch(params, tab)}
            activeOptions={{ exact: true }}
            aria-current={tab === current ? 'page' : undefined}
          >
            {t(`tabs.${tab}`)}
          </Link>
        ))}
      </nav>
      {obeysClock.has(current) && <AsOfControl timeZone={catalog.timeZone} area={null} />}
      <Spacer />
      <Link to="/" search={(params) => withoutData(params)} className={quietButton}>
        {t('toDesk')}
      </Link>
      <Link to="/wall" search={{ ...(locale === 'en' && { lang: locale }) }} className={quietButton}>
        {s('walls')}
      </Link>
      <CommandButton catalog={catalog} why={null} />
      <ConnectionLine timeZone={catalog.timeZone} />
      <Looks catalog={catalog} />
    </header>
  )
}

/** A tab begins without the filters of another; what is being imported stays there. */
function tabSearch(params: Partial<AddressParams>, tab: DataTab): AddressParams {
  return {
    ...withoutData(params),
    ...(tab !== defaultData.tab && { tab }),
    ...(params.import !== undefined && { import: params.import }),
  }
}

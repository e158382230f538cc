import type { useTranslations } from 'use-intl'
import type { SiteVersion } from '#src/contract/sites.ts'
import type { Version } from '#src/ui/overlay/VersionList.tsx'

type Words = ReturnType<typeof useTranslations<'places'>>

const told = ['name', 'area', 'lon', 'lat', 'retiredOn'] as const

/** Who changed a site, when, and what from what to what; newest first, as they come. */
export function versionLines(
  versions: readonly SiteVersion[],
  t: Words,
  moment: (at: string) => string,
): Version[] {
  return versions.map((version, i) => {
    const before = versions[i + 1]
    return {
      id: String(version.version),
      time: version.recordedAt === null ? t('original') : moment(version.recordedAt),
      name: null,
      figure: before
        ? changesOf(before, version, t)
        : version.recordedAt === null
          ? version.name
          : t('first'),
      by: version.author ?? '',
      words: version.reason,
    }
  })
}

function changesOf(before: SiteVersion, after: SiteVersion, t: Words): string {
  const changes = told.flatMap((field) =>
    before[field] === after[field]
      ? []
      : [`${t(`fields.${field}`)} ${before[field] ?? '–'} → ${after[field] ?? '–'}`],
  )
  if (JSON.stringify(before.attributes) !== JSON.stringify(after.attributes)) changes.push(t('attributes'))
  return changes.join('；') || t('noChange')
}

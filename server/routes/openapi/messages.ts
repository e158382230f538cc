import { AnnotationsReply, NewNote, Note, NoteEdit, NoteHistory } from '#src/contract/annotations.ts'
import { NewOutline, OutlinesReply } from '#src/contract/areas.ts'
import { Batch, BatchDecision, BatchesReply, BatchRowsReply } from '#src/contract/batches.ts'
import { CatalogReply } from '#src/contract/catalog.ts'
import { ChangesReply } from '#src/contract/changes.ts'
import { AreaCompletenessReply, CompletenessReply } from '#src/contract/completeness.ts'
import { CubeReply } from '#src/contract/cubes.ts'
import { EvidenceReply } from '#src/contract/evidence.ts'
import { CorrectionsReply, HistoryReply } from '#src/contract/history.ts'
import {
  CommitImport,
  DifferenceReply,
  FindingsReply,
  ImportReply,
  MappingsReply,
  SheetMapping,
} from '#src/contract/imports.ts'
import { Link, LinksReply, NewLink, NewLinkReply } from '#src/contract/links.ts'
import { LiveChange, LiveDeclared, LiveObservations, LiveStatus } from '#src/contract/live.ts'
import { NewObservation, PostReply } from '#src/contract/observations.ts'
import { PlaceImportReply } from '#src/contract/place-imports.ts'
import { PlaceReply } from '#src/contract/places.ts'
import { Problem } from '#src/contract/problems.ts'
import { NewReporter, NewReporterReply, Reporter, ReportersReply } from '#src/contract/reporters.ts'
import { NewSavedView, SavedView, SavedViewEdit, SavedViewsReply } from '#src/contract/saved-views.ts'
import { NewScenes, ScenesReply, SceneVersions } from '#src/contract/scenes.ts'
import { NewSite, Site, SiteEdit, SiteHistory, SitesReply } from '#src/contract/sites.ts'
import { NewPush, Push, WallReply } from '#src/contract/walls.ts'

/** All that crosses the wire, by the name it has in the document. */
export const messages = {
  CatalogReply,
  AreasReply: OutlinesReply.partial({ outlines: true }),
  SitesReply,
  Site,
  NewSite,
  SiteEdit,
  SiteHistory,
  NewOutline,
  PlaceImportReply,
  CubeReply,
  PlaceReply,
  CompletenessReply,
  AreaCompletenessReply,
  ChangesReply,
  HistoryReply,
  CorrectionsReply,
  EvidenceReply,
  AnnotationsReply,
  Note,
  NewNote,
  NoteEdit,
  NoteHistory,
  SavedViewsReply,
  SavedView,
  NewSavedView,
  SavedViewEdit,
  NewObservation,
  PostReply,
  Batch,
  BatchesReply,
  BatchRowsReply,
  BatchDecision,
  ImportReply,
  FindingsReply,
  DifferenceReply,
  CommitImport,
  SheetMapping,
  MappingsReply,
  LiveChange,
  LiveObservations,
  LiveStatus,
  LiveDeclared,
  ScenesReply,
  SceneVersions,
  NewScenes,
  WallReply,
  NewPush,
  Push,
  LinksReply,
  NewLink,
  NewLinkReply,
  Link,
  Reporter,
  ReportersReply,
  NewReporter,
  NewReporterReply,
  Problem,
}

export type MessageName = keyof typeof messages

import { Link, LinksReply, NewLink, NewLinkReply } from '#src/contract/access/links.ts'
import { NewReporter, NewReporterReply, Reporter, ReportersReply } from '#src/contract/access/reporters.ts'
import { NewOutline, OutlinesReply } from '#src/contract/areas.ts'
import { CatalogReply } from '#src/contract/catalog.ts'
import { AnnotationsReply, NewNote, Note, NoteEdit, NoteHistory } from '#src/contract/desk/annotations.ts'
import { NewSavedView, SavedView, SavedViewEdit, SavedViewsReply } from '#src/contract/desk/saved-views.ts'
import { ChangesReply } from '#src/contract/figures/changes.ts'
import { AreaCompletenessReply, CompletenessReply } from '#src/contract/figures/completeness.ts'
import { CubeReply } from '#src/contract/figures/cubes.ts'
import { EvidenceReply } from '#src/contract/figures/evidence.ts'
import { CorrectionsReply, HistoryReply } from '#src/contract/figures/history.ts'
import { LiveChange, LiveDeclared, LiveObservations, LiveStatus } from '#src/contract/figures/live.ts'
import { PlaceReply } from '#src/contract/figures/places.ts'
import { Batch, BatchDecision, BatchesReply, BatchRowsReply } from '#src/contract/handing-in/batches.ts'
import {
  CommitImport,
  DifferenceReply,
  FindingsReply,
  ImportReply,
  MappingsReply,
  SheetMapping,
} from '#src/contract/handing-in/imports.ts'
import { NewObservation, PostReply } from '#src/contract/handing-in/observations.ts'
import { PlaceImportReply } from '#src/contract/handing-in/place-imports.ts'
import { Problem } from '#src/contract/problems.ts'
import { NewSite, Site, SiteEdit, SiteHistory, SitesReply } from '#src/contract/sites.ts'
import { NewScenes, ScenesReply, SceneVersions } from '#src/contract/wall/scenes.ts'
import { NewPush, Push, WallReply } from '#src/contract/wall/walls.ts'

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

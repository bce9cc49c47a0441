// The one who answers for the hub puts a recall on the open pages, where who received something without a name can read it; and
// takes it down. A drill is never published: people would throw good food away.
import { z } from 'zod'
import { action, id, insert, locked, maybe, refuse, update } from '#core/kernel'
import { Publication, publicWords } from '../domain/publication.ts'
import { Recall } from '../domain/recall.ts'
import { mustBeOpen, theRecall } from './recall-needs.ts'

const named = { recall_id: id(), organisation_id: id() }
const needs = ({ recall_id, organisation_id }: { recall_id: string; organisation_id: string }) => ({
  recalls: locked(Recall, { recall_id, organisation_id }),
  before: maybe(Publication, { recall_id, organisation_id }),
})

export const publishRecall = action('recalls.publish', {
  input: z.object({ ...named, ...publicWords }),
  verb: 'recall.open',
  needs,
  on: ({ recalls }) => ({ organisation_id: theRecall(recalls).organisation_id }),
  decide: ({ recalls, before }, { brand, call_whom, phone }, { now: at, me }) => {
    const recall = theRecall(recalls)
    if (recall.is_drill) refuse('recalls.drill-not-public')
    mustBeOpen(recall)
    const { recall_id, organisation_id } = recall
    const told = { brand: brand || null, call_whom, phone, withdrawn_at: null }
    const published = { published_at: at, published_by: me.worker_id }
    const since = before && before.withdrawn_at === null ? {} : published
    return {
      changes: [
        before
          ? update(Publication, { recall_id }, { ...told, ...since })
          : insert(Publication, { recall_id, organisation_id, ...told, ...published }),
      ],
    }
  },
})

export const withdrawRecall = action('recalls.withdraw', {
  input: z.object(named),
  verb: 'recall.open',
  needs,
  on: ({ recalls }) => ({ organisation_id: theRecall(recalls).organisation_id }),
  decide: ({ before }, { recall_id }, { now: at }) => {
    if (!before || before.withdrawn_at !== null) refuse('recalls.not-public')
    return { changes: [update(Publication, { recall_id }, { withdrawn_at: at })] }
  },
})

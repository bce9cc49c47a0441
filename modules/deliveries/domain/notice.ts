// Somebody who had a day to collect must hear that it is gone: a letter when who asked has an address, else a call.
import { z } from 'zod'
import { id, instantText, line, noun, type Of } from '#core/kernel'

export const Notice = noun(
  'deliveries.notice',
  { table: 'deliveries.notices', key: 'notice_id', by: 'organisation', conflict: 'ask' },
  z.object({
    notice_id: id(),
    organisation_id: id(),
    hub_unit_id: id(),
    goods_request_id: id(),
    was_at: instantText(),
    reason: line(120).nullable(),
    written_at: instantText().nullable(),
    /** By voice, or because they have a new day. */
    told_at: instantText().nullable(),
  }),
)
export type NoticeRecord = Of<typeof Notice>

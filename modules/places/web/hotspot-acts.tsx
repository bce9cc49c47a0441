// What can be done about a place, by whom it may be done: one main act, the others behind a menu.
import { useState } from 'react'
import { Button, Menu, type MenuItem } from '#core/ui'
import type { HotspotLife } from '../queries/hotspot.ts'
import { AssignDialog, CloseDialog, RenameDialog, ReviewDialog } from './decide-dialogs.tsx'
import { ObserveDialog } from './observe-dialog.tsx'
import type { PlacesMe } from './use-me.ts'
import { useLabels } from './words.ts'

const kinds = ['observe', 'assign', 'review', 'rename', 'close'] as const
type Kind = (typeof kinds)[number]

const dialogs = {
  observe: ObserveDialog,
  assign: AssignDialog,
  review: ReviewDialog,
  rename: RenameDialog,
  close: CloseDialog,
}

/** The verbs I hold that mean something in this state. */
const actsOn = (life: HotspotLife, me: PlacesMe): Kind[] =>
  kinds.filter((kind) => {
    if (!me.verbs.includes(`place.${kind}`)) return false
    if (life.place.state === 'closed') return kind === 'observe'
    return kind !== 'review' || life.review_choices.length > 0
  })

/** First what the place waits for: a unit when nobody follows it, otherwise somebody who looks. */
const mainOf = (life: HotspotLife, possible: Kind[]): Kind | undefined =>
  life.place.state === 'reported' && possible.includes('assign') ? 'assign' : possible[0]

export function HotspotActs({ life, me }: { life: HotspotLife; me: PlacesMe }) {
  const { t } = useLabels()
  const [open, setOpen] = useState<Kind>()
  const possible = actsOn(life, me)
  const main = mainOf(life, possible)
  const others = possible
    .filter((kind) => kind !== main)
    .map(
      (kind): MenuItem => ({
        key: kind,
        label: t(`screen.act_${kind}`),
        destructive: kind === 'close',
        onSelect: () => setOpen(kind),
      }),
    )
  const Asked = open && dialogs[open]
  return (
    <>
      {others.length > 0 && <Menu label={t('screen.more_acts')} items={others} align="end" />}
      {main && (
        <Button variant="primary" onClick={() => setOpen(main)}>
          {t(`screen.act_${main}`)}
        </Button>
      )}
      {Asked && <Asked life={life} me={me} onClose={() => setOpen(undefined)} />}
    </>
  )
}

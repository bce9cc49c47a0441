// A stop nobody had planned: one of the unit's places in one tap, or a new one with a word of its own.
import { newId } from '#core/kernel'
import { Button, Field, Sheet } from '#core/ui'
import { useKept } from '../frame/kept.ts'
import type { HotspotRecord, ShiftRecord } from '../phone/night.ts'
import { useActing } from '../phone/use-acting.tsx'
import { useNight } from '../phone/use-night.tsx'
import { placesLike } from '../places/places-like.ts'
import { useSay } from '../words/speaking.tsx'

interface AddStopProps {
  shift: ShiftRecord
  position: number
  onClose: () => void
}

type Place = Pick<HotspotRecord, 'municipality_code' | 'cell'> & { hotspot_id: string }

const shownAtMost = 12

export function AddStop({ shift, position, onClose }: AddStopProps) {
  const t = useSay()
  const night = useNight()
  const { act, isBusy } = useActing()
  const [typed, setTyped] = useKept(`stop-${shift.shift_id}`, '')
  const add = async (place: Place | null) => {
    const where = place
      ? {
          hotspot_id: place.hotspot_id,
          label: null,
          municipality_code: place.municipality_code,
          cell: place.cell,
        }
      : {
          hotspot_id: null,
          label: typed.trim(),
          municipality_code: shift.municipality_codes[0] ?? '',
          cell: null,
        }
    const { shift_id } = shift
    if (!(await act('outreach.add-stop', { shift_id, stop_id: newId(), position, ...where }))) return
    setTyped('')
    onClose()
  }
  const found = placesLike(night.hotspots, typed).slice(0, shownAtMost)
  return (
    <Sheet open onClose={onClose} title={t('shift.add_title')} close={t('close')} side="bottom">
      <Field
        label={t('shift.add_search')}
        hint={t('shift.add_hint')}
        kind="search"
        size="field"
        value={typed}
        maxLength={60}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="field-choices">
        {found.map((place) => (
          <Button
            key={place.hotspot_id}
            size="field"
            wide
            icon="place"
            loading={isBusy}
            onClick={() => void add(place)}
          >
            {place.name}
          </Button>
        ))}
        {typed.trim() !== '' && (
          <Button
            variant="primary"
            size="field"
            wide
            icon="plus"
            loading={isBusy}
            onClick={() => void add(null)}
          >
            {`${t('shift.add_here')}: ${typed.trim()}`}
          </Button>
        )}
      </div>
    </Sheet>
  )
}

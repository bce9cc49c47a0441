// A turn in words, on the two pages that are behind a signed address: signing up, and saying that one does not come. The address
// lies behind the #, so no server on the way writes it down.
import type { ReactNode } from 'react'
import { useLanguage, useText } from '#core/i18n/web'
import { Card, range, weekdayDate } from '#core/ui'
import { texts } from '../texts/index.ts'

export interface Turn {
  task: string
  notes: string | null
  on_day: string
  begins_at: string
  ends_at: string
  unit_name: string
  organisation_name: string
  free: number
}

/** With the words of the address; status 0 when nobody answered. */
export const send = async (path: string, said: Record<string, unknown>) => {
  try {
    const reply = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: location.hash.slice(1), ...said }),
    })
    return { status: reply.status, body: (await reply.json()) as Turn & { code?: string; state?: string } }
  } catch {
    return { status: 0, body: undefined }
  }
}

export function TurnWords({ turn, children }: { turn: Omit<Turn, 'free'>; children?: ReactNode }) {
  const t = useText(texts)
  const { locale } = useLanguage()
  const day = weekdayDate(new Date(`${turn.on_day}T12:00:00Z`), { locale })
  const told = [
    [t('turn.when'), `${day}, ${range(turn.begins_at, turn.ends_at)}`],
    [t('turn.where'), `${turn.unit_name}, ${turn.organisation_name}`],
    [t('turn.what'), [turn.task, turn.notes].filter(Boolean).join('. ')],
  ]
  return (
    <Card>
      <dl className="public-told">
        {told.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{words}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </Card>
  )
}

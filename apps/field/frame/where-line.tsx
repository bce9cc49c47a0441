// The line under a title: whose outing, from when to when, and whether there is network.
import type { ReactNode } from 'react'
import { Badge } from '#core/ui'
import { useStanding } from '../phone/phone.tsx'
import { useSay } from '../words/speaking.tsx'
import { useOnline } from './use-online.ts'

export function WhereLine({ parts, offline }: { parts: (string | undefined)[]; offline?: string }) {
  const t = useSay()
  const isOnline = useOnline()
  const { is_sending, unsent } = useStanding()
  const said = parts.filter((part): part is string => Boolean(part))
  const words: { key: string; shown: ReactNode }[] = said.map((part) => ({
    key: part,
    shown: <span>{part}</span>,
  }))
  if (!isOnline) {
    words.push({
      key: 'offline',
      shown: (
        <Badge meaning="att" icon="offline" inTable>
          {offline ?? t('line.offline')}
        </Badge>
      ),
    })
  } else if (is_sending && unsent > 0) {
    words.push({
      key: 'sending',
      shown: (
        <Badge meaning="info" icon="send" inTable>
          {t('line.sending')}
        </Badge>
      ),
    })
  }
  return words.map(({ key, shown }, at) => (
    <span key={key} className="field-line-part">
      {at > 0 && <span aria-hidden="true">·</span>}
      {shown}
    </span>
  ))
}

// The partnership as a drawing: partners on a circle, an arrow for each share in force. The table beside it says
// everything the drawing says.
import { useId } from 'react'
import type { PartnerSeen, ShareSeen } from './answers.ts'
import { arrowPath, type Stand, standsOf } from './graph-layout.ts'
import { useWords } from './words.ts'

const frame = { width: 720, height: 440, margin: { x: 180, y: 56 } }
const longest = 22

const shortened = (name: string): string =>
  name.length <= longest ? name : `${name.slice(0, longest - 1).trimEnd()}…`

interface PartnersGraphProps {
  partners: readonly PartnerSeen[]
  shares: readonly ShareSeen[]
  chosen: string | undefined
}

const touches = (share: ShareSeen, organisation_id: string | undefined): boolean =>
  organisation_id === undefined ||
  share.from_organisation_id === organisation_id ||
  share.to_organisation_id === organisation_id

function Partner({ stand, partner, isQuiet }: { stand: Stand; partner: PartnerSeen; isQuiet: boolean }) {
  const away = stand.side === 'start' ? 16 : stand.side === 'end' ? -16 : 0
  const down = stand.side === 'middle' ? (stand.below ? 28 : -18) : 5
  const isLead = partner.partner_role === 'lead_partner'
  return (
    <g
      className={`network-partner${isLead ? ' network-partner-lead' : ''}${isQuiet ? ' network-quiet' : ''}`}
    >
      <circle cx={stand.x} cy={stand.y} r={isLead ? 11 : 8} />
      <text x={stand.x + away} y={stand.y + down} textAnchor={stand.side}>
        {shortened(partner.short_name)}
      </text>
    </g>
  )
}

export function PartnersGraph({ partners, shares, chosen }: PartnersGraphProps) {
  const { t } = useWords()
  const head = useId()
  const stands = new Map(
    standsOf(
      partners.map((each) => each.organisation_id),
      frame,
    ).map((stand) => [stand.organisation_id, stand]),
  )
  const near = new Set(
    shares
      .filter((share) => touches(share, chosen))
      .flatMap((share) => [share.from_organisation_id, share.to_organisation_id]),
  )
  return (
    <svg
      className="network-graph"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={t('partners.drawing', { partners: partners.length, shares: shares.length })}
    >
      <defs>
        <marker id={head} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path className="network-arrow-head" d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {shares.map((share) => {
        const from = stands.get(share.from_organisation_id)
        const to = stands.get(share.to_organisation_id)
        if (!from || !to) return null
        return (
          <path
            key={`${share.agreement_id} ${share.from_organisation_id} ${share.to_organisation_id}`}
            className={`network-arrow${touches(share, chosen) ? '' : ' network-quiet'}`}
            d={arrowPath(from, to)}
            markerEnd={`url(#${head})`}
          />
        )
      })}
      {partners.map((partner) => {
        const stand = stands.get(partner.organisation_id)
        const isQuiet =
          chosen !== undefined && partner.organisation_id !== chosen && !near.has(partner.organisation_id)
        return (
          stand && <Partner key={partner.organisation_id} stand={stand} partner={partner} isQuiet={isQuiet} />
        )
      })}
    </svg>
  )
}

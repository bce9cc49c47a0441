// How each state of a file looks: what waits is amber, what goes on is green, what is over is quiet.
import type { Meaning } from '#core/ui'

export const stateLook: Record<string, Meaning> = {
  intake: 'att',
  assessment: 'info',
  planning: 'info',
  active: 'ok',
  suspended: 'att',
  closing: 'att',
  closed: 'neu',
  closed_oriented: 'neu',
  closed_not_eligible: 'neu',
  transferred: 'neu',
}

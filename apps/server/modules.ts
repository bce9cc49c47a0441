// The rooms in floor order: what stands lower comes first.

import { room as canteen } from '#canteen/server'
import { room as cases } from '#cases/server'
import type { Room } from '#core/http'
import { room as dashboards } from '#dashboards/server'
import { room as deliveries } from '#deliveries/server'
import { room as distribution } from '#distribution/server'
import { room as donations } from '#donations/server'
import { room as federation } from '#federation/server'
import { room as goods } from '#goods/server'
import { room as monitoring } from '#monitoring/server'
import { room as network } from '#network/server'
import { room as outreach } from '#outreach/server'
import { room as people } from '#people/server'
import { room as places } from '#places/server'
import { room as recalls } from '#recalls/server'
import { room as reception } from '#reception/server'
import { room as referrals } from '#referrals/server'
import { room as reports } from '#reports/server'
import { room as services } from '#services/server'
import { room as shop } from '#shop/server'
import { room as volunteering } from '#volunteering/server'

export const rooms: Room[] = [
  network,
  people,
  places,
  services,
  goods,
  donations,
  referrals,
  distribution,
  canteen,
  volunteering,
  outreach,
  reception,
  cases,
  recalls,
  shop,
  deliveries,
  monitoring,
  federation,
  reports,
  dashboards,
]

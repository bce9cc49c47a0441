// What these pages ask of the server about the network one is in.
import type { OpenFigures } from '#monitoring'
import type { OpenNotices } from '#recalls'
import type { OpenOneService, OpenServices } from '#services'
import { type Arriving, useOpen } from './arriving.ts'
import { useHrefs } from './networks.ts'

export const useOpenFigures = (): [Arriving<OpenFigures>, () => void] =>
  useOpen<OpenFigures>(useHrefs().asked('/api/open/figures'))

export const useOpenServices = (asked: string): [Arriving<OpenServices>, () => void] =>
  useOpen<OpenServices>(useHrefs().asked(`/api/open/services${asked}`))

export const useOpenService = (id: string): [Arriving<OpenOneService>, () => void] =>
  useOpen<OpenOneService>(useHrefs().asked(`/api/open/services/${id}`))

export const useOpenRecalls = (): [Arriving<OpenNotices>, () => void] =>
  useOpen<OpenNotices>(useHrefs().asked('/api/open/recalls'))

export const useOpenRecall = (code: string): [Arriving<OpenNotices>, () => void] =>
  useOpen<OpenNotices>(useHrefs().asked(`/api/open/recalls/${code}`))

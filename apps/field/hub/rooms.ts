// What a phone does in the store, and the records it carries for it. A parcel of its own, so that the street does not wait for
// it; it is here before anything is carried, or its records would be left out of the satchel.
import {
  Card,
  distributionPolicy,
  GoodsRequest,
  giveNow,
  handOver,
  LastServed,
  leavePart,
  makeReady,
  Part,
  pickPart,
  RequestLine,
  swapPart,
} from '#distribution'
import { countLocation, Packaging, Reservation } from '#goods'
import { Organisation } from '#network'

export const storeActs = [countLocation, giveNow, handOver, leavePart, makeReady, pickPart, swapPart]
export const storeNouns = [
  Card,
  GoodsRequest,
  LastServed,
  Organisation,
  Packaging,
  Part,
  RequestLine,
  Reservation,
]
export const storePolicies = [distributionPolicy]

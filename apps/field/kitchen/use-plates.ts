// The count of one meal under a thumb: every tap is kept by the phone at once and shown at once; what was read again and what was
// only tapped are never counted twice.
import { useEffect, useState } from 'react'
import { MealCount, type MealCountRecord, Plate, type PlateRecord, type Plates, platesIn } from '#canteen'
import { newId } from '#core/kernel'
import type { Device } from '#core/sync/device'
import { useToast } from '#core/ui'
import { follow, type Reading } from '../phone/follow.ts'
import { useDevice } from '../phone/phone.tsx'
import { useProblemWords } from '../words/problem-words.ts'

export interface Meal {
  unit_id: string
  on_day: string
  serving: MealCountRecord['serving']
}

interface Kept {
  plates: PlateRecord[]
  told: MealCountRecord[]
}

const readKitchen = async (device: Device): Promise<Kept> => {
  const [plates, told] = await Promise.all([device.read(Plate), device.read(MealCount)])
  return { plates: plates.map(({ record }) => record), told: told.map(({ record }) => record) }
}

type Tap = Pick<PlateRecord, 'plate_id' | 'portions' | 'persons' | 'unit_id' | 'on_day' | 'serving'>

const isOf =
  ({ unit_id, on_day, serving }: Meal) =>
  (each: Meal) =>
    each.unit_id === unit_id && each.on_day === on_day && each.serving === serving

export const usePlates = (meal: Meal) => {
  const device = useDevice()
  const toast = useToast()
  const words = useProblemWords()
  const [reading, setReading] = useState<Reading<Kept>>({})
  const [taps, setTaps] = useState<readonly Tap[]>([])
  useEffect(() => follow(device, readKitchen, setReading), [device])
  const read = (reading.read?.plates ?? []).filter(isOf(meal))
  const known = new Set(read.map(({ plate_id }) => plate_id))
  const sums = platesIn([...read, ...taps.filter(isOf(meal)).filter(({ plate_id }) => !known.has(plate_id))])
  const add = async (step: Plates): Promise<boolean> => {
    const tap = { plate_id: newId(), ...meal, ...step }
    setTaps((before) => [...before, tap])
    const { problem, is_queued } = await device.act('canteen.count-plates', tap)
    if (is_queued) return true
    setTaps((before) => before.filter((each) => each !== tap))
    if (problem) toast({ text: words(problem), icon: 'warning-circle' })
    return false
  }
  const told = (reading.read?.told ?? []).filter(isOf(meal)).sort((a, b) => b.edition - a.edition)[0]
  return { sums, told, add, problem: reading.problem, isRead: reading.read !== undefined }
}

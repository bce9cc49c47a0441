// Night or day, for the screens that offer to change it.
import { createContext, useContext } from 'react'
import type { Light } from '../light/use-theme.ts'

export const LightContext = createContext<Light>({ theme: 'night', turn: () => undefined })

export const useLight = (): Light => useContext(LightContext)

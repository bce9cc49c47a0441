// The screens of the canteen, each loaded when somebody goes there.
import { lazy } from 'react'

export const MealsPage = lazy(async () => ({ default: (await import('./web/meals-page.tsx')).MealsPage }))
export const MealFiguresPage = lazy(async () => ({
  default: (await import('./web/figures-page.tsx')).MealFiguresPage,
}))

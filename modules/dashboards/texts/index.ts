// The words of the dashboards room, in both languages.
import { en } from './en.ts'
import { it } from './it.ts'

export const dashboardsTexts = { it, en }

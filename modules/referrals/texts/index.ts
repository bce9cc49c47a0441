// The words of the referrals room, in both languages: what things are called, and what its pages say.
import { en } from './en.ts'
import { it } from './it.ts'
import { en as screensEn } from './screens/en.ts'
import { it as screensIt } from './screens/it.ts'
import { en as papersEn } from './screens/papers-en.ts'
import { it as papersIt } from './screens/papers-it.ts'

export const referralsTexts = {
  it: { ...it, ...screensIt, ...papersIt },
  en: { ...en, ...screensEn, ...papersEn },
}

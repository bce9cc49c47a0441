// How a good is called in the language of the screen, with a capital as it stands on its own.
import { type IconName, iconNames } from '#core/ui'
import type { FieldLocale } from './words.ts'

interface Named {
  name_it: string
  name_en: string
}

export const itemName = ({ name_it, name_en }: Named, locale: FieldLocale): string => {
  const name = locale === 'en' ? name_en : name_it
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** A good of the catalogue may name a picture this phone does not have. */
export const iconOf = (icon: string): IconName => iconNames.find((name) => name === icon) ?? 'box'

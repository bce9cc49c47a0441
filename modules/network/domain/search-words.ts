// A name as people type it: small letters, no accents, one blank before each word, so that "forli" finds Forlì
// and "bozen" finds Bolzano.
export const searchWords = (...names: (string | null)[]): string =>
  names
    .filter((name): name is string => name !== null)
    .map(
      (name) =>
        ` ${name
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()}`,
    )
    .join('')

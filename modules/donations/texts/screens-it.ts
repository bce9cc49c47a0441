// Le parole degli schermi di quello che entra.
export const screens = {
  saved: 'Fatto.',
} as const

// Languages whose letters the printed page carries with it; a slip in another one is printed from the screen.
export const printed = ['it', 'en', 'fr', 'es', 'ro', 'sq'] as const
export type PrintedLocale = (typeof printed)[number]

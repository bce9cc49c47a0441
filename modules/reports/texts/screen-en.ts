export const screenEn = {}

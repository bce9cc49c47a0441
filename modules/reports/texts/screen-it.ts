export const screenIt = {}

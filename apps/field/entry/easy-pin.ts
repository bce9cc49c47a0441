// Six digits that anybody tries first: all the same, a run up or down, three twice, two three times.

const runs = '01234567890123456789'
const backwards = [...runs].reverse().join('')

export const isEasyPin = (pin: string): boolean =>
  /^(\d)\1+$/.test(pin) ||
  /^(\d{2})\1\1$/.test(pin) ||
  /^(\d{3})\1$/.test(pin) ||
  runs.includes(pin) ||
  backwards.includes(pin)

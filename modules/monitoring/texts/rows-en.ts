// The words of the rows for evaluation.
export const rowsEn = {
  act: 'Rows for evaluation',
  title: 'Rows for evaluation',
  words:
    'What was counted in the period, row by row, for who evaluates {{project}} from outside. No names, days or places: persons have a code that holds for this project alone, meetings are not persons.',
  kept: 'Where fewer than five would share the same words, some words are left out or the row stays. The last line says how many there are: without it the file was cut. Who took them and why is written down.',
  purpose: 'Who they are for and why',
  purpose_hint: 'For example: mid-term evaluation asked for by the funder',
  save: 'Download the rows',
}
export const rowProblemsEn = {
  'rows-without-purpose': 'Write who the rows are for and why, in at least {{least}} characters.',
}

// The words of the rows for evaluation.
export const rowsEn = {
  act: 'Rows for evaluation',
  title: 'Rows for evaluation',
  words:
    'What was counted in the period, row by row, for who evaluates {{project}} from outside. No names, days or places: persons have a code that holds for this project alone, meetings are not persons.',
  kept: 'Where fewer than five would share the same words, some words are left out or the row stays. Who took them and why is written down.',
  period: 'From {{from}} to {{to}}.',
  purpose: 'Who they are for and why',
  purpose_hint: 'For example: mid-term evaluation asked for by the funder',
  save: 'Download the rows',
  making: 'Preparing the rows. Leave this window open.',
  coming: 'The rows are coming: {{megabytes}} MB so far. Leave this window open.',
  came_one: 'One row came: the file is whole.',
  came_other: '{{rows}} rows came: the file is whole.',
  stayed_one: 'One row stayed in the network, because somebody would have been recognised by it.',
  stayed_other: '{{rows}} rows stayed in the network, because somebody would have been recognised by them.',
  none: 'In these months there is no row that may leave: no file was saved. Choose more months.',
  close: 'Close',
}
export const rowProblemsEn = {
  'rows-without-purpose': 'Write who the rows are for and why, in at least {{least}} characters.',
  'rows-broken-off': 'The file broke off half way and was not saved. Check the network and try again.',
}

// The words of how it goes, service by service.
export const loop = {
  title: 'How it goes, service by service',
  line: 'Where people arrive and where they get lost. Numbers under three are not told.',
  from: 'From',
  to: 'To',
  service: 'Service',
  sent: 'Referrals',
  accepted: 'Accepted',
  closed: 'Closed',
  days: 'Days to the first meeting',
  declined: 'Why not',
  few: '< 3',
  empty: 'No referral in this time.',
  caption: 'Closing of the circle by service',
}

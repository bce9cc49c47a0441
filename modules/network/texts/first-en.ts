// The words of the first steps of a network.
export const first = {
  title: 'To begin',
  unit: 'Add the first unit',
  unit_text: 'The team that meets people: whatever is written belongs to a unit.',
  colleague: 'Add who works with you',
  colleague_text: 'Name and body. You may do it for yourself too, in another role.',
  role: 'Give them a role',
  role_text: 'What they do and in which unit: without a role they find nothing.',
  invitation: 'Invite them',
  invitation_text: 'A link good once: with mail it leaves by itself, otherwise it is handed over.',
}

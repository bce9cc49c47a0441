// Les mots de la page ouverte d’un créneau de bénévoles.
export const turn = {
  title: 'Un créneau pour aider',
  arriving: 'Nous regardons si le créneau est ouvert',
  over: 'Ce créneau n’est plus ouvert',
  over_text:
    'Il est peut-être passé, ou le lien est ancien. Demandez un nouveau lien à la personne qui vous l’a envoyé.',
  failed: 'La page n’a pas pu s’ouvrir',
  failed_text: 'Vous n’avez peut-être pas de connexion. Réessayez dans un moment.',
  again: 'Réessayer',
  when: 'Quand',
  where: 'Où',
  what: 'Ce qu’il y a à faire',
  free_one: 'Il manque {{count}} personne.',
  free_other: 'Il manque {{count}} personnes.',
  full: 'Le créneau est complet. Merci quand même.',
  name: 'Votre nom',
  name_hint: 'Celui que vous préférez qu’on utilise.',
  name_wrong: 'Écrivez votre nom.',
  reach: 'Comment vous joindre',
  reach_hint: 'Un téléphone ou une adresse e-mail.',
  reach_wrong: 'Écrivez un téléphone ou une adresse e-mail.',
  kept: 'Seules les personnes qui organisent le créneau les lisent. Ils sont effacés après douze mois.',
  join: 'Je viens',
  too_often: 'Trop d’essais depuis cette connexion. Réessayez dans un quart d’heure.',
  thanks: 'Merci, nous vous attendons',
  thanks_text: 'Si vous ne pouvez plus venir, dites-le à la personne qui vous a envoyé le lien.',
  thanks_keep: 'Si vous ne pouvez plus venir, ouvrez ce lien. Gardez-le.',
  leave_link: 'Je ne peux plus venir',
}

/** The page of who signed up already. */
export const leave = {
  title: 'Votre créneau',
  line: 'Ici vous dites que vous ne pouvez plus venir.',
  arriving: 'Nous regardons votre créneau',
  ask: 'Si vous ne pouvez pas venir, dites-le ici. Quelqu’un d’autre prend la place.',
  go: 'Je ne peux pas venir',
  gone: 'C’est noté, nous ne vous attendons pas',
  gone_text: 'La place est libre pour quelqu’un d’autre. Votre nom et vos coordonnées sont effacés.',
  over: 'Ce lien ne peut plus servir',
  over_text: 'Le créneau est passé ou annulé. En cas de doute, appelez les personnes qui l’organisent.',
}

// What people read when a file is not taken.
export const it = {
  'files.empty': 'Il file è vuoto. Sceglilo di nuovo.',
  'files.too-large': 'Il file è troppo grande. Possiamo tenere file fino a {{megabytes}} MB.',
  'files.type-not-allowed':
    'Questo file non lo possiamo tenere. Vanno bene foto JPEG, PNG o WebP e documenti PDF.',
  'files.heic':
    'La foto è in un formato che non sappiamo aprire (HEIC). Nelle impostazioni della fotocamera scegli “Più compatibile”, oppure mandala come JPEG.',
  'files.too-many-pixels': 'La foto è troppo grande da aprire. Mandane una copia più piccola.',
  'files.damaged': 'Il file non si apre: forse è rovinato o incompleto. Prova a mandarlo di nuovo.',
  'files.pdf-active':
    'Questo PDF contiene programmi o altri file, e per sicurezza non lo teniamo. Stampalo in un nuovo PDF e manda quello.',
  'files.pdf-locked':
    'Questo PDF è chiuso con una password. Salvane una copia senza password e manda quella.',
}

// The slip in the languages of who carries it: where to go, when, what to bring. Italian and English stand with the other words
// of the room; what a service wrote of itself stays as it wrote it.
import { type Locale, locales } from '#core/i18n'
import { referralsTexts } from './index.ts'

const { slip: inItalian, paper: papersInItalian } = referralsTexts.it
type SlipWord = Exclude<keyof typeof inItalian, 'print' | 'pdf' | 'language' | 'back' | 'loading'>
type SlipTexts = {
  slip: Record<SlipWord, string>
  paper: Record<keyof typeof papersInItalian, string>
}

const fr: SlipTexts = {
  slip: {
    title: 'On vous attend : {{name}}',
    title_discreet: 'Vous pouvez appeler quand vous voulez',
    where: 'Où',
    when: 'Quand',
    when_open: 'Aux heures d’ouverture : appelez avant',
    phone: 'Téléphone',
    how: 'Comment entrer',
    needed: 'Apportez',
    nothing_needed: 'rien, cette feuille suffit',
    with: 'Vient avec vous',
    no_name: 'Vous n’avez pas à dire votre nom. Avec ce code, ils savent que c’est nous qui vous envoyons.',
    lost: 'Si vous vous perdez, scannez le carré ou appelez.',
    valid: 'Valable jusqu’au {{day}}.',
    from: 'De la part de {{name}}',
    head: 'Votre billet',
    file: 'billet',
    code: 'Code',
    square: 'Carré à scanner : il mène à la page du service',
  },
  paper: {
    identity_document: 'pièce d’identité',
    tax_code: 'code fiscal italien (codice fiscale)',
    health_card: 'carte de santé (tessera sanitaria)',
    residence_permit: 'titre de séjour (permesso di soggiorno)',
    residence_certificate: 'certificat de résidence',
    isee: 'ISEE',
    referral_letter: 'cette feuille',
    prescription: 'ordonnance du médecin (impegnativa)',
    other: 'autres papiers : demandez avant',
  },
}

const es: SlipTexts = {
  slip: {
    title: 'Te esperan: {{name}}',
    title_discreet: 'Puedes llamar cuando quieras',
    where: 'Dónde',
    when: 'Cuándo',
    when_open: 'Cuando está abierto: llama antes',
    phone: 'Teléfono',
    how: 'Cómo se entra',
    needed: 'Trae',
    nothing_needed: 'nada, basta esta hoja',
    with: 'Viene contigo',
    no_name: 'No tienes que decir tu nombre. Con este código saben que te enviamos nosotros.',
    lost: 'Si te pierdes, escanea el cuadrado o llama.',
    valid: 'Válida hasta el {{day}}.',
    from: 'Te envía {{name}}',
    head: 'Tu hoja',
    file: 'hoja',
    code: 'Código',
    square: 'Cuadrado para escanear: lleva a la página del servicio',
  },
  paper: {
    identity_document: 'documento de identidad',
    tax_code: 'código fiscal italiano (codice fiscale)',
    health_card: 'tarjeta sanitaria (tessera sanitaria)',
    residence_permit: 'permiso de residencia (permesso di soggiorno)',
    residence_certificate: 'certificado de residencia',
    isee: 'ISEE',
    referral_letter: 'esta hoja',
    prescription: 'volante del médico (impegnativa)',
    other: 'otros documentos: pregunta antes',
  },
}

const ro: SlipTexts = {
  slip: {
    title: 'Te așteaptă: {{name}}',
    title_discreet: 'Poți suna când vrei',
    where: 'Unde',
    when: 'Când',
    when_open: 'În orele de program: sună înainte',
    phone: 'Telefon',
    how: 'Cum se intră',
    needed: 'Adu cu tine',
    nothing_needed: 'nimic, ajunge această foaie',
    with: 'Vine cu tine',
    no_name: 'Nu trebuie să-ți spui numele. Cu acest cod știu că te-am trimis noi.',
    lost: 'Dacă te rătăcești, scanează pătratul sau sună.',
    valid: 'Valabilă până la {{day}}.',
    from: 'Te trimite {{name}}',
    head: 'Foaia ta',
    file: 'foaie',
    code: 'Cod',
    square: 'Pătrat de scanat: duce la pagina serviciului',
  },
  paper: {
    identity_document: 'act de identitate',
    tax_code: 'cod fiscal italian (codice fiscale)',
    health_card: 'card de sănătate (tessera sanitaria)',
    residence_permit: 'permis de ședere (permesso di soggiorno)',
    residence_certificate: 'certificat de reședință',
    isee: 'ISEE',
    referral_letter: 'această foaie',
    prescription: 'trimitere de la medic (impegnativa)',
    other: 'alte acte: întreabă înainte',
  },
}

const sq: SlipTexts = {
  slip: {
    title: 'Të presin: {{name}}',
    title_discreet: 'Mund të telefonosh kur të duash',
    where: 'Ku',
    when: 'Kur',
    when_open: 'Kur është hapur: telefono më parë',
    phone: 'Telefoni',
    how: 'Si hyhet',
    needed: 'Sill me vete',
    nothing_needed: 'asgjë, mjafton kjo fletë',
    with: 'Vjen me ty',
    no_name: 'Nuk duhet të thuash emrin. Me këtë kod e dinë që të dërguam ne.',
    lost: 'Nëse humbet rrugën, skano katrorin ose telefono.',
    valid: 'Vlen deri më {{day}}.',
    from: 'Të dërgon {{name}}',
    head: 'Fleta jote',
    file: 'flete',
    code: 'Kodi',
    square: 'Katror për t’u skanuar: të çon te faqja e shërbimit',
  },
  paper: {
    identity_document: 'dokument identiteti',
    tax_code: 'kodi fiskal italian (codice fiscale)',
    health_card: 'karta shëndetësore (tessera sanitaria)',
    residence_permit: 'leje qëndrimi (permesso di soggiorno)',
    residence_certificate: 'certifikatë banimi',
    isee: 'ISEE',
    referral_letter: 'kjo fletë',
    prescription: 'rekomandim i mjekut (impegnativa)',
    other: 'dokumente të tjera: pyet më parë',
  },
}

const uk: SlipTexts = {
  slip: {
    title: 'Вас чекають: {{name}}',
    title_discreet: 'Можете телефонувати, коли захочете',
    where: 'Де',
    when: 'Коли',
    when_open: 'У години роботи: спершу зателефонуйте',
    phone: 'Телефон',
    how: 'Як увійти',
    needed: 'Візьміть із собою',
    nothing_needed: 'нічого, досить цього аркуша',
    with: 'З вами йде',
    no_name: 'Не треба називати своє ім’я. За цим кодом там знають, що вас направили ми.',
    lost: 'Якщо заблукаєте, наведіть камеру на квадрат або зателефонуйте.',
    valid: 'Дійсний до {{day}}.',
    from: 'Вас направляє {{name}}',
    head: 'Ваш аркуш',
    file: 'arkush',
    code: 'Код',
    square: 'Квадрат для камери: веде на сторінку служби',
  },
  paper: {
    identity_document: 'документ, що посвідчує особу',
    tax_code: 'італійський податковий код (codice fiscale)',
    health_card: 'медична картка (tessera sanitaria)',
    residence_permit: 'дозвіл на проживання (permesso di soggiorno)',
    residence_certificate: 'довідка про місце проживання',
    isee: 'ISEE',
    referral_letter: 'цей аркуш',
    prescription: 'направлення лікаря (impegnativa)',
    other: 'інші документи: спершу запитайте',
  },
}

const ar: SlipTexts = {
  slip: {
    title: 'ينتظرونك في: {{name}}',
    title_discreet: 'يمكنك الاتصال متى شئت',
    where: 'أين',
    when: 'متى',
    when_open: 'في أوقات العمل: اتصل أولًا',
    phone: 'الهاتف',
    how: 'كيف تدخل',
    needed: 'أحضر معك',
    nothing_needed: 'لا شيء، تكفي هذه الورقة',
    with: 'يأتي معك',
    no_name: 'لا تحتاج إلى ذكر اسمك. بهذا الرمز يعرفون أننا نحن من أرسلك.',
    lost: 'إن ضللت الطريق، صوّر المربع أو اتصل.',
    valid: 'صالحة حتى {{day}}.',
    from: 'من طرف {{name}}',
    head: 'ورقتك',
    file: 'waraqa',
    code: 'الرمز',
    square: 'مربع للتصوير: يفتح صفحة الخدمة',
  },
  paper: {
    identity_document: 'بطاقة هوية',
    tax_code: 'الرقم الضريبي الإيطالي (codice fiscale)',
    health_card: 'البطاقة الصحية (tessera sanitaria)',
    residence_permit: 'تصريح الإقامة (permesso di soggiorno)',
    residence_certificate: 'شهادة السكن',
    isee: 'شهادة الدخل ISEE',
    referral_letter: 'هذه الورقة',
    prescription: 'وصفة طبيب (impegnativa)',
    other: 'أوراق أخرى: اسأل أولًا',
  },
}

export const slipTexts = { it: referralsTexts.it, en: referralsTexts.en, fr, es, ro, sq, uk, ar }
export type SlipLocale = keyof typeof slipTexts & Locale

/** In the order in which the house tells its languages. */
export const slipLocales = locales
  .map(({ code }) => code)
  .filter((code): code is SlipLocale => code in slipTexts)

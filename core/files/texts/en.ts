// What people read when a file is not taken.
import type { it } from './it.ts'

export const en: Record<keyof typeof it, string> = {
  'files.empty': 'The file is empty. Choose it again.',
  'files.too-large': 'The file is too large. We can keep files up to {{megabytes}} MB.',
  'files.type-not-allowed': 'We cannot keep this file. JPEG, PNG or WebP photos and PDF documents are fine.',
  'files.heic':
    'The photo is in a format we cannot open (HEIC). In the camera settings choose “Most compatible”, or send it as JPEG.',
  'files.too-many-pixels': 'The photo is too large to open. Send a smaller copy.',
  'files.damaged': 'The file does not open: it may be damaged or incomplete. Try sending it again.',
  'files.pdf-active':
    'This PDF contains programs or other files, so to be safe we do not keep it. Print it to a new PDF and send that one.',
  'files.pdf-locked':
    'This PDF is locked with a password. Save a copy without the password and send that one.',
}

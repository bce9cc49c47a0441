// Door of the files: for the server only (it opens images and disks).
import { en } from './texts/en.ts'
import { it } from './texts/it.ts'

export { DamagedFile, type FileStore, fileKey, type StoredFile, WrongFileKey } from './file-store.ts'
export { extensions, type FileType } from './file-type.ts'
export { type FileStoreConfiguration, openFileStore } from './open-store.ts'
export {
  type FileLimits,
  type FileProblemCode,
  type ReceivedFile,
  type RefusedFile,
  receiveFile,
} from './receive-file.ts'
export type { S3Configuration } from './s3-store.ts'

/** Sentences by problem code. */
export const fileTexts = { it, en }

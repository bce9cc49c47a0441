// Chooses the store from the configuration: a bucket when one is set, else a folder.
import { diskStore } from './disk-store.ts'
import type { FileStore } from './file-store.ts'
import { type S3Configuration, s3Store } from './s3-store.ts'

export type FileStoreConfiguration = { readonly folder: string; readonly s3?: S3Configuration | undefined }

export async function openFileStore({ folder, s3 }: FileStoreConfiguration): Promise<FileStore> {
  return s3 ? s3Store(s3) : diskStore(folder)
}

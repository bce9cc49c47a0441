// Files in an S3-compatible bucket, for territories that keep them outside the machine.
// The client is heavy and optional: it is loaded only when a bucket is configured.
import type { S3Client } from '@aws-sdk/client-s3'
import { checkContent, checkedKey, checkStored, type FileStore } from './file-store.ts'

export type S3Configuration = {
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly access_key_id: string
  readonly secret_access_key: string
}

export async function s3Store(configuration: S3Configuration): Promise<FileStore> {
  const { S3Client, PutObjectCommand, GetObjectCommand, DeleteObjectCommand } = await import(
    '@aws-sdk/client-s3'
  )
  const client: S3Client = new S3Client({
    endpoint: configuration.endpoint,
    region: configuration.region,
    forcePathStyle: true,
    credentials: {
      accessKeyId: configuration.access_key_id,
      secretAccessKey: configuration.secret_access_key,
    },
    maxAttempts: 3,
    // many S3-compatible stores do not know the newer trailing checksums; our key is the checksum
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const place = (key: string) => ({ Bucket: configuration.bucket, Key: key })
  return {
    async put(key, bytes, type) {
      checkContent(key, bytes, type)
      const details = { ContentType: type, ContentLength: bytes.length, ContentDisposition: 'attachment' }
      await client.send(new PutObjectCommand({ ...place(key), Body: bytes, ...details }))
    },
    async get(key) {
      const checked = checkedKey(key)
      const answer = await client.send(new GetObjectCommand(place(key))).catch(nullIfMissing)
      const bytes = await answer?.Body?.transformToByteArray()
      return bytes ? checkStored(checked, bytes) : null
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(place(checkedKey(key).key)))
    },
  }
}

function nullIfMissing(error: Error): null {
  if (error.name === 'NoSuchKey') return null
  throw error
}

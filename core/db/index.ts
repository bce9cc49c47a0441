// The data floor: one port, two engines, one SQL.

export { BrokenBackup, packBackup, unpackBackup, writeFiles } from './backup.ts'
export { FolderInUse } from './engine/lock-file.ts'
export { isConstraint, isPassing, isUnstorable } from './errors.ts'
export { NewerDatabase, readMigrations } from './migrate.ts'
export { CannotOpen, type DatabaseConfig, openDatabase } from './open.ts'
export { type Database, type HouseRole, nobody, type Plan, type Run, type Token } from './port.ts'
export { fill, loadStatement, loadsFor, savesFor } from './records.ts'
export { restoreInto } from './restore.ts'
export { measureGrownTables } from './statistics.ts'
export { type Broken, findBroken, linkHash } from './verify-audit.ts'

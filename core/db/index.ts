// The data floor: one port, two engines, one SQL.
export { isConstraint, isPassing } from './errors.ts'
export { FolderInUse } from './engine/lock-file.ts'
export { NewerDatabase, readMigrations } from './migrate.ts'
export { CannotOpen, type DatabaseConfig, openDatabase } from './open.ts'
export { type Database, type HouseRole, nobody, type Plan, type Run, type Token } from './port.ts'
export { fill, loadsFor, loadStatement, savesFor } from './records.ts'

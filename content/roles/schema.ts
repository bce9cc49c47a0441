// What each role may do and read. A role never opens a compartment by itself: the organisation's
// share for that person and the assignment are needed too; this is only the upper limit.
import { z } from 'zod'
import { Code, Label } from '../label.ts'

export const COMPARTMENTS = [
  'base',
  'social',
  'health',
  'health_addiction',
  'hiv',
  'violence',
  'legal_status',
  'judicial',
  'minors',
  'mediation',
] as const
export const Compartment = z.enum(COMPARTMENTS)
export type Compartment = z.infer<typeof Compartment>

export const Role = z
  .object({
    code: Code,
    title: Label,
    /** network: people who run the partnership; staff: people who work; outside: everybody else. */
    circle: z.enum(['network', 'staff', 'outside']),
    /** What the role may read by default. */
    clearance: z.array(Compartment),
    /** What it may receive for single records, granted by two persons. */
    by_grant: z.array(Compartment).default([]),
    may: Label,
    may_not: Label,
  })
  .strict()
export type Role = z.infer<typeof Role>

export const RoleFile = z
  .object({ version: z.string().min(1), roles: z.array(Role).min(1) })
  .strict()
  .refine(
    ({ roles }) => new Set(roles.map((role) => role.code)).size === roles.length,
    'Each role code stands once.',
  )
  .refine(
    ({ roles }) => roles.every((role) => role.by_grant.every((one) => !role.clearance.includes(one))),
    'A compartment is either by default or by grant.',
  )

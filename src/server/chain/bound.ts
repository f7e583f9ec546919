import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import {
  assignments,
  checks,
  codeGuesses,
  codes,
  completions,
  credentials,
  deviceChallenges,
  deviceStarts,
  devices,
  motionPaths,
  people,
  recordings,
  runs,
  sessions,
  sites,
  statements,
  tenants,
  verifications,
  voiceLines,
} from '../db/schema'

/**
 * How a column is bound, so that an audit finds a changed byte in it:
 * - plain: its value stands in the link;
 * - hidden: a digest of it stands there, because a chain is for good and a name or a secret must not be;
 * - json, bytes: its digest, because it is large;
 * - sealed: in the seal of its row (seal.ts), because it changes all the time and is no evidence;
 * - turning: as plain, and in the seal too, which tells states apart that are one to the link;
 * - counted: it follows from other rows (audit/attempts.ts);
 * - seal: the seal itself.
 */
export type How = 'plain' | 'hidden' | 'json' | 'bytes' | 'sealed' | 'turning' | 'counted' | 'seal'

export interface BoundColumn {
  /** In rows of drizzle. */
  property: string
  /** In the database, and in links. */
  name: string
  how: How
  column: PgColumn
}

/** A table whose rows are bound. */
export interface BoundTable {
  name: string
  table: PgTable
  /** What tells the tenant's rows apart; it is the subject of the row's links. */
  key: PgColumn
  keyProperty: string
  tenant: PgColumn
  /** Every column but tenant and key. */
  columns: BoundColumn[]
  /** Rows come and go within minutes and are evidence of nothing: they have a seal each, and no links. */
  fleeting: boolean
}

function bind<T extends PgTable, K extends keyof T['$inferSelect'] & string>(
  table: T,
  key: K,
  hows: Record<Exclude<keyof T['$inferSelect'], 'tenantId' | K>, How>,
  fleeting = false,
): BoundTable {
  const columns: Record<string, PgColumn> = getTableColumns(table)
  const keyColumn = columns[key] as PgColumn
  return {
    name: getTableName(table),
    table,
    key: keyColumn,
    keyProperty: key,
    // A tenant is its own.
    tenant: columns['tenantId'] ?? keyColumn,
    columns: Object.entries<How>(hows).map(([property, how]) => {
      const column = columns[property] as PgColumn
      return { property, name: column.name, how, column }
    }),
    fleeting,
  }
}

const plain = 'plain'
const hidden = 'hidden'

/**
 * What the chain binds. A new table is an entry here, and a new column has to have its place, or nothing compiles;
 * whoever writes to the table appends links (rowLinks.ts) and, where it has sealed columns, puts the seal on (seal.ts).
 */
export const BOUND = {
  tenants: bind(tenants, 'id', { name: plain, retentionDays: plain, demo: plain, createdAt: plain }),
  sites: bind(sites, 'id', {
    name: plain,
    code: hidden,
    failed: 'sealed',
    failedSince: 'sealed',
    createdAt: plain,
    seal: 'seal',
  }),
  people: bind(people, 'id', {
    kind: plain,
    name: hidden,
    email: hidden,
    card: hidden,
    secretHash: hidden,
    pinHash: hidden,
    failed: 'sealed',
    lockedUntil: 'sealed',
    createdAt: plain,
    seal: 'seal',
  }),
  sessions: bind(sessions, 'id', {
    tokenHash: hidden,
    personId: plain,
    siteId: plain,
    how: plain,
    createdAt: plain,
    expiresAt: plain,
  }),
  assignments: bind(assignments, 'id', {
    traineeId: plain,
    scene: plain,
    role: plain,
    attempts: 'counted',
    countedBy: plain,
    createdAt: plain,
  }),
  runs: bind(runs, 'id', {
    traineeId: plain,
    siteId: plain,
    assignmentId: plain,
    attempt: plain,
    scene: plain,
    role: plain,
    mode: plain,
    language: plain,
    practice: plain,
    core: plain,
    seed: plain,
    ticketHash: plain,
    signedInBy: plain,
    status: plain,
    note: plain,
    abortedTicks: plain,
    startedAt: plain,
    endedAt: plain,
  }),
  completions: bind(completions, 'runId', {
    record: 'json',
    recordDigest: plain,
    inputDigest: plain,
    recordingDigest: plain,
    score: plain,
    passed: plain,
    minutes: plain,
    receivedAt: plain,
    signature: plain,
  }),
  recordings: bind(recordings, 'runId', { size: plain, bytes: 'bytes' }),
  verifications: bind(verifications, 'runId', {
    core: plain,
    status: 'turning',
    code: plain,
    why: plain,
    flags: 'json',
    events: 'json',
    tries: 'sealed',
    leaseOwner: 'sealed',
    leaseUntil: 'sealed',
    queuedAt: plain,
    at: plain,
    seal: 'seal',
  }),
  statements: bind(statements, 'id', {
    pageKey: plain,
    runId: plain,
    verb: plain,
    activity: plain,
    agent: hidden,
    registration: plain,
    voids: plain,
    voided: plain,
    digest: plain,
    body: 'json',
    stored: plain,
  }),
  credentials: bind(credentials, 'id', { name: plain, secretHash: hidden, createdAt: plain }),
  devices: bind(devices, 'id', {
    siteId: plain,
    name: plain,
    about: plain,
    publicKey: 'json',
    enrolledBy: plain,
    enrolledAt: plain,
    withdrawnAt: plain,
  }),
  codes: bind(codes, 'id', {
    siteId: plain,
    purpose: plain,
    code: hidden,
    secretHash: hidden,
    about: plain,
    traineeId: plain,
    publicKey: 'json',
    state: plain,
    createdAt: plain,
    expiresAt: plain,
    decidedBy: plain,
    decidedAt: plain,
    deviceId: plain,
  }),
  device_starts: bind(deviceStarts, 'runId', { deviceId: plain, jws: hidden, registeredAt: plain }),
  checks: bind(checks, 'id', {
    runId: plain,
    moment: plain,
    askedAt: 'sealed',
    samePerson: plain,
    answeredBy: plain,
    answeredAt: plain,
    seal: 'seal',
  }),
  motion_paths: bind(motionPaths, 'runId', { scene: plain, mode: plain, path: 'bytes' }),
  voice_lines: bind(voiceLines, 'id', {
    scene: plain,
    language: plain,
    line: plain,
    bytes: 'bytes',
    lengthMs: plain,
    sha256: plain,
    recordedAt: plain,
    recordedBy: plain,
  }),
  device_challenges: bind(
    deviceChallenges,
    'deviceId',
    { challengeHash: 'sealed', expiresAt: 'sealed', seal: 'seal' },
    true,
  ),
  code_guesses: bind(codeGuesses, 'personId', { failed: 'sealed', failedSince: 'sealed', seal: 'seal' }, true),
} satisfies Record<string, BoundTable>

export type BoundName = keyof typeof BOUND

export const BOUND_NAMES = Object.keys(BOUND) as BoundName[]

/** What a run consists of: told together by the links of the run. The others have links of their own for each row. */
export const RUN_TABLES: readonly BoundName[] = ['runs', 'completions', 'recordings', 'verifications']

export const isBound = (name: string): name is BoundName => Object.hasOwn(BOUND, name)
